"""What each kind of figure asserts, if anything."""

from __future__ import annotations

from claimlint.detect.draft import Draft, Figure
from claimlint.detect.numbers import NumberPhrase
from claimlint.detect.quantitative.context import Context
from claimlint.model.claim import ClaimType, Confidence, Stance
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """A figure read as a claim: its subtype, where the claim reaches, and what else is known."""

    subtype: str
    stance: Stance = Stance.PROMOTIONAL
    status: str = ""
    unit: str = ""
    confidence: Confidence = Confidence.HIGH


def figure(number: NumberPhrase, unit: str = "") -> Figure:
    """Return the number phrase as a claim's figure."""
    return Figure(
        number.value,
        unit or number.unit,
        number.start,
        number.end,
        number.upper,
        number.comparator,
        number.pair,
    )


def draft(context: Context, verdict: Verdict, start: int, end: int) -> Draft:
    """Return the claim that ``verdict`` makes of the figure, reaching over ``[start, end)``."""
    return Draft(
        ClaimType.QUANTITATIVE,
        verdict.subtype,
        start,
        end,
        (figure(context.number, verdict.unit),),
        status=verdict.status,
        stance=verdict.stance,
        confidence=verdict.confidence,
    )
