"""Findings as diagnostics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from claimlint.errors import ClaimlintError
from claimlint.lsp.positions import Ruler
from claimlint.lsp.workbench import Checked
from claimlint.model.finding import Finding, Severity
from claimlint.model.report import Skipped
from claimlint.model.span import Span
from claimlint.policy.types import Rule
from claimlint.reporters._prose import message, sentence

SOURCE = "claimlint"

_SEVERITY = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}
_WEB = re.compile(r"https?://[^\s<>\"']+")
_FIRST_LINE = re.compile(r"[^\r\n]*")


def diagnostics(checked: Checked, ruler: Ruler) -> list[Diagnostic]:
    """Return what an editor shows beside the text: findings that count, and what could not be read."""
    findings = [_diagnostic(checked, finding, ruler) for _, finding in checked.findings]
    return [*findings, *(_unread(skipped, checked, ruler) for skipped in checked.input.skipped)]


def span_of(finding: Finding, text: str) -> Span:
    """Return the range of the text to mark: the finding's own, or the first line for one on the page as a whole."""
    if finding.location.span is not None:
        return finding.location.span
    match = _FIRST_LINE.match(text)
    return Span(0, match.end() if match else 0)


def policy_diagnostics(errors: Iterable[ClaimlintError]) -> dict[str, list[Diagnostic]]:
    """Return what is wrong with a policy, by the path of the file that must be mended ("" if none is named)."""
    out: dict[str, list[Diagnostic]] = {}
    for error in {str(one): one for one in errors}.values():
        start = Position(max(error.line - 1, 0), max(error.column - 1, 0))
        hint = f" ({error.hint})" if error.hint else ""
        one = Diagnostic(
            Range(start, Position(start.line, start.character + 1)),
            sentence(f"{error.message}{hint}"),
            severity=DiagnosticSeverity.Error,
            code=error.code,
            source=SOURCE,
        )
        out.setdefault(error.uri, []).append(one)
    return out


def _diagnostic(checked: Checked, finding: Finding, ruler: Ruler) -> Diagnostic:
    rule = checked.rules.get(finding.rule)
    address = _address(rule)
    return Diagnostic(
        ruler.range(span_of(finding, checked.copy.text)),
        message(finding),
        severity=_SEVERITY[finding.severity],
        code=finding.rule,
        code_description=CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=list(_related(finding, checked, ruler)) or None,
        data=finding.fingerprint,
    )


def _address(rule: Rule | None) -> str:
    """Return where the first authority of the rule can be read, "" if none says."""
    addresses = (one.url for one in rule.authority) if rule else ()
    return next((url for url in addresses if _WEB.fullmatch(url)), "")


def _related(finding: Finding, checked: Checked, ruler: Ruler) -> Iterator[DiagnosticRelatedInformation]:
    for other in finding.related:
        if other.span is not None:
            yield DiagnosticRelatedInformation(
                Location(checked.copy.uri, ruler.range(other.span)), sentence(other.message) or SOURCE
            )


def _unread(skipped: Skipped, checked: Checked, ruler: Ruler) -> Diagnostic:
    """Return that something was not judged: silence would look like a clean text."""
    start = Position(max(skipped.line - 1, 0), 0)
    offset = ruler.offset(start)
    match = _FIRST_LINE.match(checked.copy.text, offset)
    hint = f" ({skipped.hint})" if skipped.hint else ""
    return Diagnostic(
        ruler.range(Span(offset, match.end() if match else offset)),
        sentence(f"Not read: {skipped.reason}{hint}"),
        severity=DiagnosticSeverity.Error,
        code=skipped.code,
        source=SOURCE,
    )
