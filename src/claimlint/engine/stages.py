"""The stages of one document, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from claimlint.engine.rules import Rules, Turn
from claimlint.model.document import Document, Problem
from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import LineIndex
from claimlint.model.reading import Reading
from claimlint.model.report import DocumentResult, Skipped
from claimlint.policy.types import Fields, Policy
from claimlint.suppress.identity import identity

if TYPE_CHECKING:
    from claimlint.checks.base import Check
    from claimlint.suppress.baseline import Baseline

_DETECTION_FAILED = "CLE501"


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
    name = identity(by.policy.uri, document.uri)
    failed = [_unread(document, problem, lines) for problem in document.problems if problem.fatal]
    try:
        reading = _judged_part(by.detect(document), document, by.policy)
    except Exception as error:  # noqa: BLE001 - a detector's bug must not hide the other documents
        from claimlint.engine.verdicts import failure

        failed.append(failure(document, _DETECTION_FAILED, "detection", error))
        return Outcome(DocumentResult(document, (), (), name=name), tuple(failed))
    rules = list(_rules(document, reading, by))
    doubted = any(not problem.fatal for problem in document.problems)
    if not (rules or reading.claims or document.directives or doubted):
        return Outcome(DocumentResult(document, (), (), (), name), tuple(failed))
    # Most pages of a site end above, and a start has no time for what they do not need.
    from claimlint.engine.verdicts import carried_out

    findings, places, broken = carried_out(rules, document, reading, by, lines, name)
    return Outcome(DocumentResult(document, reading.claims, findings, places, name), (*failed, *broken))


def _judged_part(reading: Reading, document: Document, policy: Policy) -> Reading:
    """Return the reading without the claims that stand in parts which the policy does not judge."""
    if policy.fields == Fields():
        return reading
    from claimlint.engine.scope import judged

    verdicts = [judged(block, policy.fields) for block in document.blocks]
    return Reading(tuple(claim for claim in reading.claims if verdicts[claim.block]), reading.qualifiers)


def _rules(document: Document, reading: Reading, by: Judge) -> Iterable[Turn]:
    if by.rules is not None:
        return by.rules.of(document, reading)
    rules = (rule for rule in by.policy.rules.values() if rule.enabled and rule.check)
    return (Turn(rule, reading.claims, of_claims=False) for rule in rules)


def _unread(document: Document, problem: Problem, lines: LineIndex) -> Skipped:
    where = lines.position(problem.span.start) if problem.span else None
    line, column = (where.line, where.column) if where else (0, 0)
    return Skipped(document.uri, problem.code, problem.message, problem.hint, line, column)
