"""The stages of one document, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from claimlint.checks.base import Check, CheckContext
from claimlint.engine.findings import finding_of, order, without_replaced
from claimlint.engine.places import Places
from claimlint.engine.rules import Rules
from claimlint.engine.scope import judged
from claimlint.errors import PolicyError
from claimlint.model.document import Document, Problem
from claimlint.model.finding import Finding, Location
from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import LineIndex
from claimlint.model.reading import Reading
from claimlint.model.report import DocumentResult, Skipped
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.select import selects
from claimlint.policy.types import Fields, Origin, Policy, Rule
from claimlint.suppress.baseline import Baseline
from claimlint.suppress.identity import identity
from claimlint.suppress.inline import meta_finding
from claimlint.suppress.stage import Suppressor

_CHECK_FAILED = "CLE500"
_DETECTION_FAILED = "CLE501"
_BUG = "this is a bug in the check or in claimlint: please report it with the copy that it fails on"


def _detect(document: Document) -> Reading:
    from claimlint.detect.pipeline import detect

    return detect(document)


def _detect_everywhere(document: Document) -> Reading:
    from claimlint.detect.pipeline import detect

    return detect(document, prefilter=False)


def detection(*, prefilter: bool) -> Callable[[Document], Reading]:
    """Return what finds the claims of a document: where the gate says so, or in every sentence."""
    return _detect if prefilter else _detect_everywhere


@dataclass(frozen=True, slots=True)
class Judge:
    """What judges a document: a policy as it holds for the file, the checks that it names, a date.

    ``baseline`` holds accepted findings, ``today`` is the date that expiry is measured against. ``rules`` are those
    of the policy behind their sieve, which pays where many documents are judged.
    """

    policy: Policy
    checks: Mapping[str, Check]
    today: date
    baseline: Baseline | None = None
    detect: Callable[[Document], Reading] = field(default=_detect)
    rules: Rules | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document's claims and findings, and the parts of the work that failed."""

    result: DocumentResult
    failed: tuple[Skipped, ...] = ()


def judge(document: Document, by: Judge, lines: LineIndex) -> Outcome:
    """Return what ``by`` finds in ``document``.

    A detector or check that raises becomes an entry of ``failed`` that names it, and so does a pattern
    of the policy that takes too long; the other rules are judged all the same.

    Args:
        document: one page.
        by: policy, checks and date.
        lines: the line table of ``document.source.text``, built once for all pages of a source.
    """
    places = Places(document, lines)
    name = identity(by.policy.uri, document.uri)
    failed = [_unread(document, problem, lines) for problem in document.problems if problem.fatal]
    try:
        reading = _judged_part(by.detect(document), document, by.policy)
    except Exception as error:  # noqa: BLE001 - a detector's bug must not hide the other documents
        failed.append(_failure(document, _DETECTION_FAILED, "detection", error))
        return Outcome(DocumentResult(document, (), (), name=name), tuple(failed))
    found = list(_doubts(document, by.policy, lines))
    for rule, of_claims in _rules(document, reading, by):
        try:
            found.extend(_found(rule, document, reading, by, places, of_claims=of_claims))
        except PolicyError as error:
            failed.append(_policy_at_fault(document, rule, error))
        except Exception as error:  # noqa: BLE001 - nor a check's bug the other rules
            failed.append(_failure(document, _CHECK_FAILED, f"rule {rule.id} (check {rule.check})", error))
    findings = sorted(without_replaced(found, by.policy.rules), key=order)
    marked = Suppressor(by.policy, by.today, by.baseline)(document, findings, lines)
    claim_places = tuple(places.at(claim.span) for claim in reading.claims)
    result = DocumentResult(document, reading.claims, tuple(sorted(marked, key=order)), claim_places, name)
    return Outcome(result, tuple(failed))


def _judged_part(reading: Reading, document: Document, policy: Policy) -> Reading:
    """Return the reading without the claims that stand in parts which the policy does not judge."""
    if policy.fields == Fields():
        return reading
    verdicts = [judged(block, policy.fields) for block in document.blocks]
    return Reading(tuple(claim for claim in reading.claims if verdicts[claim.block]), reading.qualifiers)


def _rules(document: Document, reading: Reading, by: Judge) -> Iterable[tuple[Rule, bool]]:
    if by.rules is not None:
        return by.rules.of(document, reading)
    return ((rule, False) for rule in by.policy.rules.values() if rule.enabled and rule.check)


def _found(
    rule: Rule, document: Document, reading: Reading, by: Judge, places: Places, *, of_claims: bool
) -> Iterator[Finding]:
    chosen = tuple(claim for claim in reading.claims if selects(rule, claim, document.blocks[claim.block]))
    if of_claims and not chosen:
        return
    context = CheckContext(document, reading, by.policy, rule, chosen, by.today)
    for hit in by.checks[rule.check].run(context):
        block = places.block(hit.span)
        if hit.claim is not None or block is None or judged(block, by.policy.fields):
            yield finding_of(hit, rule, document, places)


def _unread(document: Document, problem: Problem, lines: LineIndex) -> Skipped:
    where = lines.position(problem.span.start) if problem.span else None
    line, column = (where.line, where.column) if where else (0, 0)
    return Skipped(document.uri, problem.code, problem.message, problem.hint, line, column)


def _doubts(document: Document, policy: Policy, lines: LineIndex) -> Iterator[Finding]:
    """Yield what the reader noticed and read over: nothing that was guessed passes in silence."""
    rule = policy.meta.get(meta.READ_WITH_DOUBT)
    if rule is None or not rule.enabled:
        return
    for problem in document.problems:
        if not problem.fatal:
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


def _failure(document: Document, code: str, who: str, error: Exception) -> Skipped:
    record = f" (record {document.record})" if document.record else ""
    return Skipped(document.uri, code, f"{who} failed{record}: {type(error).__name__}: {error}", _BUG)
