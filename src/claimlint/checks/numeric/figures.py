"""Figures as written: their value, and how exact they claim to be."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(?![\d,.]*\d)"
"""A number in digits, with thousands separators or decimals."""

SIGNED = rf"(?:-\s?)?{NUMBER}"
"""A number that may be negative."""

ALONE = r"(?<![\w.,$/:#+-])"
"""Behind which a number starts: not inside a word, a date, a code or a sum of money."""

PERCENT = r"\s?(?:%|percent\b|per cent\b)"

PEOPLE = (
    r"(?:patients|people|persons|individuals|adults|women|men|children|participants|subjects|veterans|clients"
    r"|customers|users|respondents|volunteers|recipients|responders|seniors|athletes|residents|knees|hips|shoulders"
    r"|discs|eyes|procedures|operations|surgeries|implants|cases)\b(?!')"
)
"""Who or what is counted in an outcome figure."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: float(number) for number, word in enumerate(_SMALL)}
_WORDS.update({word: 10.0 * number for number, word in enumerate(_TENS, 2)})
WORDED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_SMALL[1:10])}))?|(?:{'|'.join(_SMALL)}))\b"
    r"(?![ -](?:hundred|thousand|million|billion|half|third|quarter)\b)"
)
"""A number below one hundred in words."""

COUNT = rf"(?:{WORDED}|(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}})(?![\d,.]*\d))"
"""A whole number in digits or words."""

LOOSE = re.compile(
    r"\b(?:about|around|roughly|approximately|approx|nearly|almost|close to|some|over|under|above|below|up to"
    r"|at (?:least|most)|(?:more|less|fewer|better|greater|higher|lower) than|as (?:many|much|few|little) as)\.?\W{0,2}"
    r"(?:an? )?$|[<>~\u2264\u2265\u2248]\s?$",
    re.IGNORECASE,
)
"""Words before a figure that make it no exact one; searched in the text before the figure."""

_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value and the count of its decimals, which says how it was rounded."""

    value: float
    decimals: int

    @property
    def step(self) -> float:
        """Return the last place: 1 for a whole number, 0.1 for one decimal."""
        return float(10**-self.decimals)

    @property
    def low(self) -> float:
        """Return the smallest value that rounds to this one."""
        return self.value - self.step / 2

    @property
    def high(self) -> float:
        """Return the largest value that rounds to this one."""
        return self.value + self.step / 2

    def fits(self, exact: float) -> bool:
        """Return whether ``exact`` may be written like this: rounded either way, or cut off."""
        return abs(exact - self.value) < self.step - _EPSILON or abs(exact - self.value) < _EPSILON


def figure(text: str) -> Figure:
    """Return the figure that ``text`` (a match of ``SIGNED``, ``NUMBER`` or ``COUNT``) writes."""
    parts = text.lower().replace("-", " ").split()
    if parts and all(part in _WORDS for part in parts):
        return Figure(sum(_WORDS[part] for part in parts), 0)
    plain = text.replace(",", "").replace(" ", "")
    return Figure(float(plain), len(plain.partition(".")[2]))


def shown(value: float, decimals: int = 1) -> str:
    """Return ``value`` with at most ``decimals`` decimals, without trailing zeros."""
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def is_loose(before: str) -> bool:
    """Return whether the words that end ``before`` make the figure behind them an approximate one or a bound."""
    return LOOSE.search(before[-24:]) is not None
