"""Which texts could hold a phrase of a table, told by their words.

Each set of words of which a phrase needs one is a bit. A text has the bits of its pieces (what stands between two white
spaces), and those of a piece are worked out when it first comes: copy says most of its words again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from claimlint.detect.phrases import Phrase
from claimlint.model.once import cached_property
from claimlint.text.words import keys_of

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes a table's hints begin anew."""


class Hints(dict[str, int]):
    """The bits of the pieces that came so far, and what each phrase of ``table`` needs."""

    def __init__(self, table: Iterable[Phrase]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, piece: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        bits = 0
        for key in keys_of(piece):
            bits |= self._words.get(key, 0)
        self[piece] = bits
        return bits

    def held(self, pieces: Iterable[str]) -> Iterator[Phrase]:
        """Yield the phrases that a text of these ``pieces`` could hold: it has a word of each set that they need."""
        bits = reduce(or_, filter(None, map(self.__getitem__, pieces)), 0)
        rarest = bits & self._rarest
        while rarest:
            bit = rarest & -rarest
            for needed, phrase in self._needed[bit]:
                if bits & needed == needed:
                    yield phrase
            rarest ^= bit

    @cached_property
    def _sets(self) -> dict[frozenset[str], int]:
        """Return the sets of words with their bits, first those that are the rarest of a phrase."""
        phrases = tuple(phrase.keys for phrase in self._table)
        sets = dict.fromkeys([*(keys[0] for keys in phrases), *(one for keys in phrases for one in keys)])
        return {one: 1 << number for number, one in enumerate(sets)}

    @cached_property
    def _words(self) -> dict[str, int]:
        words: dict[str, int] = {}
        for one, bit in self._sets.items():
            for word in one:
                words[word] = words.get(word, 0) | bit
        return words

    @cached_property
    def _needed(self) -> dict[int, list[tuple[int, Phrase]]]:
        """Return by the bit of their rarest set what phrases need."""
        needed: dict[int, list[tuple[int, Phrase]]] = {}
        for phrase in self._table:
            bits = [self._sets[one] for one in phrase.keys]
            needed.setdefault(bits[0], []).append((reduce(or_, bits), phrase))
        return needed

    @cached_property
    def _rarest(self) -> int:
        return reduce(or_, self._needed, 0)
