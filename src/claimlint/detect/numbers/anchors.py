"""What a text must hold for a number phrase to stand in it, for the gate before everything else."""

from __future__ import annotations

from claimlint.detect.numbers.lexicon import (
    DENOMINATORS,
    FRACTION_SIGNS,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    SMALL,
    SUPERSCRIPTS,
    VAGUE_NUMBERS,
)
from claimlint.detect.numbers.units import UNITS

_WORDS = (
    "half halves quarter quarters twice thrice couple dozen hundred fold pair size inch pound shade point second"
).split()


def number_anchors() -> tuple[str, ...]:
    """Return regular expressions, in the common core of ``re`` and RE2, one of which matches any text
    with a number phrase that can be a claim: a digit, a number word, or a length of time.
    """
    times = {form for form, (symbol, _) in UNITS.items() if symbol == "TIME"}
    words = {*SMALL, *SCALES, *ORDINALS, *DENOMINATORS, *MULTIPLIERS, *VAGUE_NUMBERS, *_WORDS, *times}
    listed = "|".join(sorted(word for word in words if word.isalpha()))
    signs = "".join((*FRACTION_SIGNS, *SUPERSCRIPTS))
    return (f"[0-9{signs}]", rf"(?:\b|-)(?:{listed})(?:\b|-|fold)", r"fold\b")
