"""Rules carried out on a document in which something was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from claimlint.checks.base import CheckContext
from claimlint.engine.findings import RuleHit, finding_of, order, without_replaced
from claimlint.engine.places import Places
from claimlint.engine.scope import judged
from claimlint.errors import PolicyError
from claimlint.model.document import Document
from claimlint.model.finding import Finding, Location
from claimlint.model.lines import LineIndex
from claimlint.model.reading import Reading
from claimlint.model.report import Skipped
from claimlint.model.span import Span
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.select import selects
from claimlint.policy.types import Origin, Policy, Rule

if TYPE_CHECKING:
    from claimlint.engine.rules import Turn
    from claimlint.engine.stages import Judge

_CHECK_FAILED = "CLE500"
_BUG = "this is a bug in the check or in claimlint: please report it with the copy that it fails on"


def carried_out(
    rules: Iterable[Turn],
    document: Document,
    reading: Reading,
    by: Judge,
    lines: LineIndex,
    name: str,
) -> tuple[tuple[Finding, ...], tuple[Location, ...], list[Skipped]]:
    """Return the findings, in order and those that are set aside marked, the places of the claims, and what failed.

    Args:
        rules: the rules to carry out.
        document: one page.
        reading: what was read in it.
        by: policy, checks and date.
        lines: the line table of the document's source.
        name: what the file is called (``suppress.identity``).
    """
    places = Places(document, lines)
    failed: list[Skipped] = []
    hits: list[RuleHit] = []
    for turn in rules:
        with _told(turn.rule, document, failed):
            hits.extend(_hits(turn, document, reading, by, places))
    findings = list(_doubts(document, by.policy, lines))
    for rule, hit in without_replaced(hits):
        with _told(rule, document, failed):
            findings.append(finding_of(hit, rule, document, places))
    findings.sort(key=order)
    marked: Sequence[Finding] = ()
    if findings or document.directives:
        from claimlint.suppress.stage import Suppressor

        marked = Suppressor(by.policy, by.today, by.baseline)(document, findings, lines, name, reading.claims)
    return tuple(sorted(marked, key=order)), tuple(places.at(claim.span) for claim in reading.claims), failed


def failure(document: Document, code: str, who: str, error: Exception) -> Skipped:
    """Return that ``who`` raised ``error`` on a document."""
    record = f" (record {document.record})" if document.record else ""
    return Skipped(document.uri, code, f"{who} failed{record}: {type(error).__name__}: {error}", _BUG)


@contextmanager
def _told(rule: Rule, document: Document, failed: list[Skipped]) -> Iterator[None]:
    """Put what ``rule`` fails with into ``failed``: a check's bug must not hide the other rules."""
    try:
        yield
    except PolicyError as error:
        failed.append(_policy_at_fault(document, rule, error))
    except Exception as error:  # noqa: BLE001
        failed.append(failure(document, _CHECK_FAILED, f"rule {rule.id} (check {rule.check})", error))


def _hits(turn: Turn, document: Document, reading: Reading, by: Judge, places: Places) -> Iterator[RuleHit]:
    rule = turn.rule
    chosen = tuple(claim for claim in turn.claims if selects(rule, claim, document.blocks[claim.block]))
    if turn.of_claims and not chosen:
        return
    context = CheckContext(document, reading, by.policy, rule, chosen, by.today)
    for hit in by.checks[rule.check].run(context):
        block = places.block(hit.span)
        if hit.claim is not None or block is None or judged(block, by.policy.fields):
            yield rule, hit


def _doubts(document: Document, policy: Policy, lines: LineIndex) -> Iterator[Finding]:
    """Yield what the reader noticed and read over: nothing that was guessed passes in silence."""
    doubts = [problem for problem in document.problems if not problem.fatal]
    if not doubts:
        return
    from claimlint.policy import meta
    from claimlint.suppress.inline import meta_finding

    rule = policy.meta.get(meta.READ_WITH_DOUBT)
    if rule is None or not rule.enabled:
        return
    for problem in doubts:
        region = lines.region(problem.span) if problem.span and document.source.has_lines else None
        told = f"{problem.message} ({problem.code}{f': {problem.hint}' if problem.hint else ''})"
        yield meta_finding(rule, {"problem": told}, Location(document.uri, region, document.record), Span(0, 0))


def _policy_at_fault(document: Document, rule: Rule, error: PolicyError) -> Skipped:
    """Return the failure with the place in the policy that its author must mend."""
    place = Origin(error.uri, error.line, error.column) if error.uri else _written(rule, error)
    reason = f"rule {rule.id} could not judge {_name(document)}: {error.message}"
    return Skipped(place.uri, error.code, reason, error.hint, place.line, place.column)


def _written(rule: Rule, error: PolicyError) -> Origin:
    """Return where the option stands that holds the patterns at fault; the rule's own place if none does."""
    tried = error.patterns if isinstance(error, PatternTimeoutError) else ()
    for name, value in rule.params.items():
        if tried and isinstance(value, tuple) and set(tried) <= {str(item) for item in value}:
            return rule.origins.get(f"params.{name}", rule.origin)
    return rule.origin


def _name(document: Document) -> str:
    return f"{document.uri} (record {document.record})" if document.record else document.uri
