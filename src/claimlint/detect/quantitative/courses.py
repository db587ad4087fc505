"""Promises counted in treatments: relief "in three visits", a pregnancy "within two cycles"."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import frames
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has
from claimlint.model.claim import Stance

UNITS = frozenset(("visits", "sessions", "treatments", "cycles", "infusions", "injections"))
"""What a course of care is counted in."""
WITHIN = (
    r"(?:in|within|inside(?: of)?|under)"
    r"(?: (?:just|only|as little as|as few as|less than|fewer than|under|about|a mere|the first))*"
)
_MOST = 30
"""A longer course is no promise of speed, whoever tells it."""
BROUGHT = (
    r":success:|:improve:|:outcome:|\b(?:conceiv\w+|pregnan\w+|bab(?:y|ies)|births?|gone|vanish\w*|disappear\w*"
    r"|clears?|cleared|fades?|faded"
    r"|lifts?|lifted|eases?|eased|stops?|stopped|ends?|ended|quiets?|melts?|visib\w+|noticeab\w+|results?|relief|better"
    r"|(?:pain|symptom|headache|wrinkle)[- ]free|smooth\w*|brighter|whiter|clearer|thicker|stronger|differences?)\b"
)
"""What such a course is said to bring."""
_DONE = (
    r"\b(?:given|delivered|completed?|done|performed|finished|placed|spread|split|divided|scheduled|booked|offered"
    r"|provided|covered|included|treated|expect(?:ed)? to (?:come|need)|fitted|made|billed|packaged|sold|drawn|returned"
    r"|harvested|collected|injected|inserted|class(?:es)?|workshops?|trainings?|packages?|courses? of study)\b"
)
"""What is done in so many visits, and what they bring left open."""


_OUTCOMES = frozenset(
    {
        NumberKind.PERCENT,
        NumberKind.N_OF_M,
        NumberKind.PAIR,
        NumberKind.MEASUREMENT,
        NumberKind.MULTIPLE,
        NumberKind.SCORE,
    }
)
"""Figures of an outcome: the course only dates them."""


def is_course(context: Context) -> bool:
    """Return whether the figure counts treatments in which something is done or reached."""
    number = context.number
    small = number.value is not None and number.value <= _MOST
    return small and number.unit in UNITS and closes(WITHIN, context.left)


def read_course(context: Context) -> Verdict | None:
    """Return what is promised for so many treatments; None where they only say how something is done."""
    dates = context.previous is not None and context.previous.kind in _OUTCOMES
    if dates or has(_DONE, context.left) or not has(BROUGHT, context.left):
        return None
    fast = has(frames.BEST_CASE, context.left[-16:])
    usual = context.number.upper is not None or (has(frames.USUAL, context.clause) and not fast)
    return Verdict("duration", stance=Stance.NEUTRAL if usual else Stance.PROMOTIONAL)
