"""The check that carries out every law of arithmetic."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.numeric import (
    breakdown,
    changes,
    conflicts,
    counted,
    dates,
    hedges,
    intervals,
    meaningful,
    proportions,
    pvalues,
    relative,
    scalefit,
    subjects,
    times,
    trials,
)
from claimlint.checks.numeric.lines import Flaw, LineLaw, PageLaw, lines_of
from claimlint.model.claim import Claim, ClaimType
from claimlint.model.span import Span

_LINE_LAWS: Mapping[str, LineLaw] = MappingProxyType(
    {
        "percent-out-of-range": proportions.out_of_range,
        "n-over-total": proportions.count_against_percent,
        "grim-percent": proportions.impossible_percent,
        "grim-mean": scalefit.impossible_mean,
        "scale-range": scalefit.off_the_scale,
        "direction": changes.direction,
        "change-arithmetic": relative.change_arithmetic,
        "subset-exceeds-total": proportions.part_exceeds_whole,
        "confidence-interval": intervals.confidence,
        "p-value": pvalues.incoherent,
        "statcheck": pvalues.recomputed,
        "time-unit": times.told_twice,
        "approximator": hedges.mismatch,
        "points-as-percent": relative.points_as_percent,
        "impossible-decrease": changes.impossible_decrease,
        "below-mcid": meaningful.below_meaningful,
        "spurious-precision": proportions.needless_decimals,
        "tiny-n": proportions.percent_of_few,
        "unit-switch": changes.unit_switch,
        "impossible-sd": scalefit.impossible_spread,
        "order-statistics": intervals.order,
        "number-needed-to-treat": trials.needed_to_treat,
        "flow": trials.flow,
    }
)
_PAGE_LAWS: Mapping[str, PageLaw] = MappingProxyType(
    {
        "breakdown-sum": breakdown.parts,
        "complement": subjects.complement,
        "same-claim": subjects.same_claim,
        "range": conflicts.ranges,
        "dates": dates.dates,
        "shared-figure": subjects.shared_figure,
        "list-count": counted.announced,
    }
)
LAWS = (*_LINE_LAWS, *_PAGE_LAWS)
"""What ``params.law`` may name."""

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {"law": Param("choice", LAWS[0], choices=LAWS, doc="the law of arithmetic that the copy must keep")}
)
_NESTED = 8
"""How many claims may start before a place and still reach over it."""


class Numeric:
    """Reports figures that cannot be right, by one law of arithmetic. ``{match}`` is the wording, ``{why}`` the sum."""

    name = "numeric"
    params = _PARAMS

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each breach of the rule's law, with the claim that stands there if there is one."""
        claims = sorted(context.selected, key=lambda claim: claim.span)
        starts = [claim.span.start for claim in claims]
        text = context.document.text
        for flaw in sorted(dict.fromkeys(_flaws(context)), key=lambda flaw: flaw.span):
            values = {"match": " ".join(flaw.span.of(text).split()), "why": flaw.why}
            yield Hit(flaw.span, _claim_at(claims, starts, flaw.span), values, flaw.related)


def _flaws(context: CheckContext) -> Iterator[Flaw]:
    law = str(context.rule.params.get("law", LAWS[0]))
    if law in _PAGE_LAWS:
        yield from _PAGE_LAWS[law](context)
        return
    for line in lines_of(context.document):
        yield from _LINE_LAWS[law](line)


def _claim_at(claims: list[Claim], starts: list[int], span: Span) -> Claim | None:
    last = bisect_right(starts, span.end - 1)
    near = [claim for claim in claims[max(0, last - _NESTED) : last] if claim.span.overlaps(span)]
    figures = [claim for claim in near if claim.type is ClaimType.QUANTITATIVE]
    return next(iter(figures or near), None)


CHECK = Numeric()
