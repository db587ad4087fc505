"""Absolute claims made by a one-word answer, as in "Any side effects? None."."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.promises import ANY_HARM
from claimlint.text import lazyre as re

_NONE = re.compile(
    r"\W*(?P<none>(?:absolutely |virtually |almost )?(?:none|zero|nil|zilch|nope|no|never|nothing|not (?:at all"
    r"|a bit|one"
    r"|any)|there (?:is|are) (?:none|no such thing)|there (?:isn't|aren't) any)"
    r"(?:,? (?:at all|whatsoever|to speak of|period|ever|really))?)[\s.!*]*",
    re.IGNORECASE,
)
_ASKED = (
    ("no_downtime", re.compile(r"\b(?:downtime|down time|recovery(?: time)?|time off)\b", re.IGNORECASE)),
    ("painless", re.compile(r"\b(?:hurts?|pain|painful|discomfort|sting|ouch)\b", re.IGNORECASE)),
    ("safety", re.compile(r"\b(?:risks?|risky|dangers?|dangerous|addictive|habit-forming)\b", re.IGNORECASE)),
)
_OF_THE_READER = re.compile(r"\b(?:do|did|have|had|are|were|can|should|if) (?:you|i|we|my|your)\b", re.IGNORECASE)

ANCHOR = r"(?:^|\?)\W{0,3}(?:none|zero|nil|zilch|nope|no|never|nothing|not|there|absolutely|virtually|almost)\b"
"""Matches in every block that holds such an answer."""


def denied(question: str, answer: str) -> tuple[str, int, int] | None:
    """Return the subtype of what ``answer`` denies and its range there; None if it denies nothing."""
    said = _NONE.fullmatch(answer)
    if said is None or _OF_THE_READER.search(question):
        return None
    subtype = next((name for name, asked in _ASKED if asked.search(question)), "")
    if not subtype and occurrences(question, ANY_HARM):
        subtype = "no_side_effects"
    return (subtype, said.start("none"), said.end("none")) if subtype else None
