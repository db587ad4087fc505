"""The reviewer's own document with comments on the claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.report import DocumentResult, Report
from claimlint.model.span import Span
from claimlint.policy.types import Rule
from claimlint.reporters._prose import sentence
from claimlint.reporters.docx.package import Remark, commented

_READER = "docx"
_PIECE = 1 << 16


def with_comments(report: Report, rules: Mapping[str, Rule]) -> Iterator[bytes] | None:
    """Return the document that was read, open findings as comments; None unless it is the one thing that was read.

    Args:
        report: what was found.
        rules: those that judged, by id.

    Raises:
        NotCommentedError: if no comments can be written into it.
    """
    if len(report.results) != 1 or report.results[0].document.reader != _READER:
        return None
    (result,) = report.results
    document, source = result.document, result.document.source
    data = _bytes(document)
    if data is None or not source.excerpts:
        return None
    main = source.excerpts[0]
    end = source.excerpts[1].at if len(source.excerpts) > 1 else len(source.text)
    remarks = tuple(_remark(one, result, rules, Span(main.at, end)) for one in _open(result))
    made = commented(data, main.part, source.text[main.at : end], remarks, uri=source.uri, date=report.date)
    return (made[start : start + _PIECE] for start in range(0, len(made), _PIECE))


def _open(result: DocumentResult) -> Iterator[Finding]:
    return (one for one in result.findings if one.suppression is None)


def _bytes(document: Document) -> bytes | None:
    """Return the bytes that were read, from the file again if they were let go; None if it holds others by now."""
    source = document.source
    if source.data and sha256(source.data).hexdigest() == source.sha256:
        return source.data
    try:
        data = Path(source.uri).read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == source.sha256 else None


def _remark(finding: Finding, result: DocumentResult, rules: Mapping[str, Rule], main: Span) -> Remark:
    lines = list(_lines(finding, rules.get(finding.rule)))
    # Places in a package count in the part, and parts stand one behind the other in the text that was read.
    span = result.document.source_span(finding.span) if finding.span else None
    if span is None:
        return Remark(None, tuple(lines))
    if not main.contains(span):  # notes, headers and footers take no comments
        words = " ".join(finding.span.of(result.document.text).split())
        where = finding.location.logical_path.partition("/p")[0]
        return Remark(None, (lines[0], f"In {where}: “{words}”", *lines[1:]))
    return Remark(Span(span.start - main.start, span.end - main.start), tuple(lines))


def _lines(finding: Finding, rule: Rule | None) -> Iterator[str]:
    yield f"{finding.rule} {finding.name} ({finding.severity.value})"
    yield sentence(finding.message)
    for label, text in (("Do", rule.fix if rule else ""), ("Use", finding.wording), ("Authority", finding.authority)):
        if text:
            yield sentence(f"{label}: {text}")
