"""A sentence as a row of words, each with the part that it plays.

A blank spaCy pipeline tells no parts of speech. Closed classes, endings and the neighbours of a word tell
enough of them to find noun phrases and predicates; what nothing tells is taken for a noun or adjective.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimlint.detect.clause.parts import MOMENT, NUMBER, STOP, Word, known, settled
from claimlint.detect.clause.times import times
from claimlint.detect.numbers import NumberKind, NumberPhrase
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_TOKEN = re.compile(
    r"(?:Dr|Drs|Mr|Mrs|Ms|St|vs|U\.S|No)\.(?=\s)|\d[\d.,/]*\d%?|\d%?|[^\W\d_](?:[\w'&/+-]|\.(?=\w))*|[^\w\s]"
)
_FIGURES = frozenset(
    {
        NumberKind.PERCENT, NumberKind.PERCENTAGE_POINTS, NumberKind.N_OF_M, NumberKind.PAIR, NumberKind.MULTIPLE,
        NumberKind.MONEY, NumberKind.MEASUREMENT, NumberKind.SCORE, NumberKind.STATISTIC, NumberKind.INTERVAL,
        NumberKind.SAMPLE_SIZE, NumberKind.THRESHOLD, NumberKind.RATING, NumberKind.FREQUENCY, NumberKind.AGE,
    }
)  # fmt: skip
_LONG = 4
"""Words of a statistic ("the HR for death with the drug was 0.8") from which on its words are read."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words; ``tags`` has one letter for each. ``times`` are where times stand in ``text``.

    ``starts`` and ``lows`` are the offset and the lower case of each word.
    """

    text: str
    items: tuple[Word, ...]
    tags: str
    times: tuple[tuple[int, int], ...]
    lows: tuple[str, ...]
    starts: tuple[int, ...]

    def index(self, offset: int) -> int:
        """Return the index of the first word that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)

    def around(self, offset: int) -> int:
        """Return the index of the word that ``offset`` lies in, of the next one where it lies in none."""
        at = self.index(offset)
        return at - 1 if at and self.items[at - 1].end > offset else at

    def joined(self, start: int, end: int) -> str:
        """Return the text from word ``start`` up to word ``end``."""
        return self.text[self.items[start].start : self.items[end - 1].end] if start < end else ""

    def low(self, index: int) -> str:
        """Return the lower-case word at ``index``, "" outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def tag(self, index: int) -> str:
        """Return the part of the word at ``index``, "" outside the sentence."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""


def words_of(text: str, numbers: Sequence[NumberPhrase]) -> Words:
    """Return ``text`` as words; a time or a figure, given by the ``numbers`` of the text, is one word."""
    moments = times(text, numbers)
    whole = [(start, end, MOMENT) for start, end in moments]
    whole += [(n.core_start, n.core_end, NUMBER) for n in numbers if _is_whole(n)]
    items = settled(list(_tokens(text, sorted(whole))))
    starts, _, _, lows, tags = zip(*items, strict=True) if items else ((),) * 5
    return Words(text, items, "".join(tags), moments, lows, starts)


def _is_whole(number: NumberPhrase) -> bool:
    wordy = number.kind is NumberKind.STATISTIC and len(number.text.split()) >= _LONG
    return number.kind in _FIGURES and not wordy


def _tokens(text: str, whole: list[tuple[int, int, str]]) -> Iterator[Word]:
    at = 0
    for start, end, tag in [*whole, (len(text), len(text), STOP)]:
        if start < at:
            continue
        for mark in _TOKEN.findall(text, at, start):
            # Between two marks stands nothing that a mark could begin with.
            begins = text.index(mark, at)
            at = begins + len(mark)
            low, part = known(mark)
            yield Word(begins, at, mark, low, part)
        if end > start:
            yield Word(start, end, text[start:end], text[start:end].lower(), tag)
        at = end
