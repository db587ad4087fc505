"""Stories that are announced: a child as the result, or somebody's journey."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.medicine import CONDITIONS
from claimlint.detect.testimonials.people import TOLD_NAME
from claimlint.text import lazyre as re

NEWBORN = re.compile(
    rf"\b(?:[Mm]eet|[Ww]elcome|[Ss]ay hello to) (?P<who>(?:our )?(?:baby|little|tiny|newborn"
    rf"|twins) (?!Bear\b){TOLD_NAME}),?"
    r"[^.;]{0,30}? (?:who )?(?:arrived|born|came|joined|here) [^.;]{0,40}\b(?:after|thanks to|following|with)\b"
)
"""A child presented as the result."""
_JOURNEY = re.compile(
    r"\b(?P<who>[Oo]ne (?:[\w-]+ ){0,2}?[a-z]{3,}'s) (?:\w+ )?(?:journey|story|comeback|recovery"
    r"|road back|fight|turnaround)\b"
)
_FROM_TO = re.compile(r"\bfrom (?:[\w-]+ ){1,4}?to [\w-]+", re.IGNORECASE)


def announced(text: str) -> int | None:
    """Return where a story is announced: a child as the result, or somebody's journey from one state to another."""
    for pattern in (NEWBORN, _JOURNEY):
        match = pattern.search(text)
        if match and (pattern is NEWBORN or _FROM_TO.search(text) or occurrences(text, CONDITIONS)):
            return match.start("who")
    return None
