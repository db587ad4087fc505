"""A rule of the grammar: a pattern and what its matches mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimlint.detect.numbers.pattern import EXCEPT, Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.model.lazydata import dataclass

_NUMBERS = ("INT", "DEC", "YEAR", "BIG", "MIX", "WNUM", "ONE")
_BREAKS = (*_NUMBERS, "NL", "SEMI", "STOP", "DOT", "BAR", "ARROW", "CUR", "EMDASH")
"""What words between the parts of a figure hold none of: other figures, and what ends a thought."""
#: Symbols that patterns name together.
MACROS = {
    "NUM": _NUMBERS,
    "FIG": ("INT", "DEC", "BIG", "MIX", "WNUM", "ONE"),
    "WHOLE": ("INT", "BIG", "WNUM", "ONE"),
    "DIGITS": ("INT", "DEC"),
    "TIMES_": ("TIME", "second", "quarter"),
    "NOUNS": ("NOUN", "ADULT"),
    "CMPS": ("CMP", "over", "under", "above", "below", "LT", "GT", "LE", "GE", "TILDE"),
    "OPERATOR": ("EQ", "LT", "GT", "LE", "GE"),
    "IS": ("of", "is", "was", "were", "at", "to", "COMMA", "COLON", "EQ"),
    "ANYUNIT": (
        "PCT",
        "PP",
        "TIME",
        "UNIT",
        "POINTS",
        "MONEYW",
        "STAR",
        "NOUN",
        "ADULT",
        "X",
        "TIMES",
        "FOLD",
        "DEGREES",
    ),
    "MEASURE": ("PCT", "PP", "TIME", "UNIT", "POINTS", "MONEYW", "X", "TIMES", "FOLD", "DEGREES", "STAR", "second"),
    "SPANNED": (
        "PCT",
        "PP",
        "TIME",
        "UNIT",
        "POINTS",
        "MONEYW",
        "X",
        "TIMES",
        "FOLD",
        "DEGREES",
        "STAR",
        "NOUN",
        "ADULT",
    ),
    "ARTICLE": ("a", "an"),
    "EACH": ("a", "an", "per", "every", "each", "SLASH"),
    "FILL": (EXCEPT, *_BREAKS, "to"),
    "UNSTOPPED": (EXCEPT, *_BREAKS, "COMMA", "COLON"),
    "PLAIN": ("WORD", "CAP"),
    "ADJECTIVE": ("WORD", "CAP", "NOUN"),
}


class Draft(NamedTuple):
    """A phrase before its comparator words are known; ``start`` and ``end`` count tokens."""

    kind: NumberKind
    start: int
    end: int
    value: float | None = None
    unit: str = ""
    upper: float | None = None
    pair: str = ""
    comparator: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """``read`` makes the drafts of one match of ``pattern``; none if it is not what it looked like."""

    pattern: str
    read: Callable[[Found], Draft | tuple[Draft, ...] | None]


def constant(kind: NumberKind) -> Callable[[Found], Draft]:
    """Return a reader that names every match ``kind``; group ``n``, if there is one, is its figure."""

    def read(found: Found) -> Draft:
        token = found.one("n")
        return Draft(kind, found.start, found.end, token.value if token else None)

    return read
