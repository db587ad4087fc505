"""Stories that are told in a line: an age and a deed, what was before us, what was replaced."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.detect.need import Need
from claimlint.detect.testimonials.people import NAME_PIECE, TOLD_NAME
from claimlint.detect.testimonials.turns import DOING
from claimlint.text import lazyre as re
from claimlint.text.anchor import cased
from claimlint.text.atoms import piece_of

DOES_NEXT = re.compile(rf"(?:, (?:age |aged )?\d\d,| \(\d\d\),?) {DOING}")
"""Name and age, and what he or she does: that is the whole story."""
BEFORE_US = re.compile(
    r"\bBefore (?:us|(?:finding|meeting|seeing|visiting|joining|starting|coming to) (?:us|our|the|Dr)\b[^,.;]{0,30}"
    r"|(?:the|her|his|our) (?:[\w-]+ ){0,2}\w+|treatment|surgery|therapy), $"
)
"""When it was that somebody was ill: "Before us, Ivo needed a walker"."""
COURSE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|a few|a single|several) (?:[\w-]+ )?"
    r"(?:visits?|sessions?|shots?|injections?|treatments?|infusions?|adjustments?|weeks?|months?)\b[^.;]{0,40}"
    r"(?:\band|,|:|\blater) $",
    re.IGNORECASE,
)
"""What it took, before the name of whom it helped ("two shots and Priscilla dances again")."""
REBUILT = re.compile(
    rf"^\W*(?:Meet )?(?P<name>{TOLD_NAME})[,:] (?:age )?\d\d[,:;] (?:[\w-]+ ){{0,2}}(?:new|rebuilt|replaced|titanium)"
    r" (?:hips?|knees?|shoulders?|ankles?|teeth|smile|discs?|valves?|lenses)\b"
)
"""Name, age and what was replaced: the rest of the list tells the outcome."""

THAT_WAS = re.compile(
    rf"^\W*(?P<what>[^.;:!?]{{6,90}}?)(?::|,| \u2014|\u2014| -) (?:that|this)(?:'s| is"
    rf"| was) (?:our )?(?P<name>{TOLD_NAME})(?![^\W\d_])"
)
"""A state, and whose it is: "Off oxygen and up the stairs: that's Corinne"."""
WELL_NOW = re.compile(
    r"\b(?:gone|off (?:insulin|oxygen|opioids|the \w+|all|her|his)|in the (?:bin|trash|closet|attic|garage|past"
    r"|drawer|garbage)"
    r"|pain[- ]free|again|back (?:on|at|in|to)|(?:pounds|lbs?|inches) (?:lighter|down|gone)|no (?:more )?(?:cane"
    r"|walker|pills|meds"
    r"|pain|brace|glasses|surgery|insulin)|without (?:a|her|his) \w+)\b",
    re.IGNORECASE,
)


def needs(name: str, later: Sequence[Sequence[str]]) -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence in which such a story begins.

    ``name`` is the expression for any name, ``later`` what must stand in the block for a story to turn.
    """
    return (
        Need(pieces=(NAME_PIECE, piece_of(DOING)), anchor=cased(name + DOES_NEXT.pattern)),
        Need(
            pieces=(NAME_PIECE, r"\bbefore\b"),
            block=later,
            anchor=cased(f"{BEFORE_US.pattern.removesuffix('$')}[A-Z]"),
        ),
        Need(
            pieces=(NAME_PIECE, r"^(?:that|this)\b", piece_of(WELL_NOW.pattern, re.IGNORECASE)),
            anchor=cased(r"\b(?:that|this)(?:'s| is| was) (?:our )?[A-Z]"),
        ),
        Need(pieces=(NAME_PIECE, r"\b(?:new|rebuilt|replaced|titanium)\b"), anchor=cased(r"[,:] (?:age )?\d\d[,:;] ")),
    )
