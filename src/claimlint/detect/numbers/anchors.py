"""What a text must hold for a number phrase to stand in it, for the gate before everything else."""

from __future__ import annotations

from functools import cache

from claimlint.detect.gate import Gate
from claimlint.detect.need import Need
from claimlint.detect.numbers.fixed import find_fixed
from claimlint.detect.numbers.lexicon import (
    FRACTION_SIGNS,
    MONTHS,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    SMALL,
    SUPERSCRIPTS,
    VAGUE_DETERMINERS,
    VAGUE_NUMBERS,
)
from claimlint.detect.numbers.units import UNITS
from claimlint.detect.plan import plan_of
from claimlint.text import lazyre as re

_WORDS = "half halves twice thrice couple dozen hundred fold pair".split()
_PARTS = (*ORDINALS, "quarter")
"""Words that are figures behind an article: "a third of them", and not "the third floor"."""
_EVERY = (*ORDINALS, "second")
"""Words that are figures behind "every"."""
_SINGLE = "size inch pound shade point".split()
"""Measures of which copy promises one: "a dress size"."""
_ONE_OF = (
    rf"(?:\b|_)every\W+(?:{'|'.join(_EVERY)})\b|(?:\b|_)an?\W+(?:{'|'.join(_PARTS)})\b"
    rf"|(?:\b|_)an?\W+(?:full\W+)?(?:(?:dress|pant)\W+)?(?:{'|'.join(_SINGLE)})\b"
)
_BEFORE_TIME = (
    "in|within|for|after|just|only|mere|an?(?:\\W+(?:full|whole|solid))?|half|once|each|every|per|of|number|(?:within|inside)\\W+the|"
    + "|".join(word for word in sorted(VAGUE_DETERMINERS) if word.isalpha())
)
"""What stands before a length of time without a figure, in the rules of ``calendar``: "after weeks", "some months"."""


def number_needs() -> tuple[Need, ...]:
    """Return what a number phrase that can be a claim needs: a digit, a number word, or a length of time told
    without either ("within hours", "a few days", "half an hour").
    """
    units = [form.split() for form, (symbol, _) in UNITS.items() if symbol == "TIME"]
    forms = [words for words in units if all(map(str.isalpha, words))]
    times = "|".join(sorted(r"\W+".join(words) for words in forms))
    # A piece is what stands between two white spaces: of "lunch break" it is the last word.
    final = "|".join(sorted({words[-1] for words in forms}))
    words = {*SMALL, *SCALES, *MULTIPLIERS, *VAGUE_NUMBERS, *_WORDS}
    listed = "|".join(sorted(word for word in words if word.isalpha()))
    signs = "".join((*FRACTION_SIGNS, *SUPERSCRIPTS))
    return (
        Need(pieces=(rf"[0-9{signs}]|(?:\b|-)(?:{listed})(?:\b|-|fold)|fold\b",)),
        Need(pieces=(rf"(?:\b|-)(?:{'|'.join((*_PARTS, *_SINGLE, 'second'))})(?:\b|-)",), anchor=_ONE_OF),
        Need(pieces=(r"\bevery\b", r"\bother\b"), anchor=r"\bevery\W+other\b"),
        Need(pieces=(rf"(?:\b|-)(?:{final})\b",), anchor=rf"\b(?:{_BEFORE_TIME})\W+(?:{times})\b"),
    )


def holds_figure(text: str) -> bool:
    """Return whether a number phrase that can be a claim may stand in a normalised text beside fixed forms and dates.

    Most figures in copy are telephone numbers, addresses, hours, dates and codes; a text that has no others is not
    read.
    """
    forms = find_fixed(text)
    if not forms and _ENDING.search(text) is None:
        return True
    rest: list[str] = []
    reached = 0
    for form in forms:
        rest.append(text[reached : form.start])
        reached = form.end
    others = "\n".join((*rest, text[reached:]))
    left = _DATE.sub("", others)
    return left == text or bool(_gate().sentences.met(left))


_MONTH = "|".join(sorted(map(str.capitalize, MONTHS)))
_DATE = re.compile(
    rf"(?:(?<![\w'])(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?"
    r"|(?<![\w'])(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y) (?:19|20)\d\d)"
    r"(?=[.,;:!?)](?!\d)|\Z)"
)
"""Dates that end a phrase: whatever stands before them, nothing but a date is read in them."""
_ENDING = re.compile(r"\d(?:[snrt][tdh])?(?:[.,;:!?)]|\Z)")
"""How each of them ends."""


@cache
def _gate() -> Gate:
    return Gate(plan_of((number_needs(),)))
