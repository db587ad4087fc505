"""What many needs ask of texts, found in one pass.

A text is cut at white space; what a piece means to the needs is remembered (see ``pieces``). One text has the marks of
its pieces, as an integer with a bit for each. Where marks are many, as for the sentences of a page, texts are looked at
together: in which of them a piece stands is an integer, one bit each, and so is which of them have a mark and which
meet a need, so that all of them cost little more than the different words they have. What a sieve keeps back could not
meet the need; it may let too much through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_

from claimlint.text.anchor import Anchor
from claimlint.text.asked import Asked, bits, union
from claimlint.text.pieces import Entry, Marks, Pieces
from claimlint.text.words import lowered

_TOGETHER = 1024
"""Texts that are looked at together: more would make integers long, and time grow faster than the texts do."""


class Sieve:
    """Tells which needs texts meet, for each as an integer."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._pieces = Pieces(asked)
        self._always = bits(asked.always)
        self._leads = bits(asked.wanted)
        self._anchors = {need: Anchor(anchor) for need, anchor in asked.anchors}

    def met(self, text: str, pieces: Sequence[str] | None = None) -> int:
        """Return the needs that a normalised text meets: quick where there are few marks (see ``met_each``).

        ``pieces`` are the text's, where somebody has cut it already.
        """
        self._pieces.settle()
        known = self._pieces.bits
        pieces = text.split() if pieces is None else pieces
        marks = reduce(or_, map(known.__getitem__, pieces), 0)
        if marks >> self._asked.marks:
            marks |= self._standing(pieces, lowered(text))
        met = self._always
        leads = marks & self._leads
        while leads:
            lead = leads & -leads
            leads ^= lead
            for _, _, late, need, wanted in self._pieces.ways[lead.bit_length() - 1]:
                # Both are positive: of a negative one Python would work out every bit anew.
                if marks & wanted == wanted and not met & need:
                    met |= need if not late or self._has(late, marks, pieces) else 0
        return self._anchored(met, text) if self._anchors else met

    def met_each(self, texts: Sequence[str], pieces: Sequence[Iterable[str]], idle: Sequence[int] = ()) -> list[int]:
        """Return the needs that each of some texts meets.

        Args:
            texts: the texts, normalised.
            pieces: of each text the pieces, in any order.
            idle: of each text the needs that are not asked for, as bits.
        """
        idle = idle or (0,) * len(texts)
        met: list[int] = []
        for first in range(0, len(texts), _TOGETHER):
            some = slice(first, first + _TOGETHER)
            met += self._together(texts[some], pieces[some], idle[some])
        return met

    def _standing(self, pieces: Iterable[str], low: str) -> int:
        """Return the marks of the entries that stand in ``low``, whose pieces are given, as bits."""
        entries = chain.from_iterable(self._pieces[piece].entries for piece in set(pieces))
        return union(bits(given) for words, given, _ in entries if words in low)

    def _wanted(self, marks: Marks) -> Iterator[int]:
        return (mark for mark in marks if mark in self._asked.wanted)

    def _has(self, late: Marks, marks: int, pieces: Iterable[str]) -> bool:
        """Return whether a text of these ``pieces``, known to have ``marks``, has each of the marks ``late``."""
        return all(marks >> mark & 1 or any(map(self._pieces.matching(mark, pieces), pieces)) for mark in late)

    def _anchored(self, met: int, text: str) -> int:
        """Return the needs of ``met`` whose anchor may match in ``text``, and those without one."""
        for need, anchor in self._anchors.items():
            if met >> need & 1 and not anchor.possible_in(text):
                met ^= 1 << need
        return met

    def _together(self, texts: Sequence[str], pieces: Iterable[Iterable[str]], idle: Sequence[int]) -> list[int]:
        self._pieces.settle()
        met = [self._always & ~one for one in idle]
        if self._always:
            met = [self._anchored(*one) for one in zip(met, texts, strict=True)]
        for need, those in self._where_met(texts, _where(pieces)).items():
            bit, anchor = 1 << need, self._anchors.get(need)
            for at in _bits(those):
                if not bit & idle[at] and (anchor is None or anchor.possible_in(texts[at])):
                    met[at] |= bit
        return met

    def _where_met(self, texts: Sequence[str], where: Mapping[str, int]) -> Mapping[int, int]:
        """Return the needs that a text has all marks for, each with these texts, as bits."""
        has, rarest = self._where_marked(where, texts)
        found: dict[int, int] = {}
        for mark in rarest:
            for need, others, late, _, _ in self._pieces.ways[mark]:
                those = has[mark]
                for other in others:
                    those &= has[other]
                for other in late:
                    if those & ~has[other]:
                        those &= has[other] | self._where_matched(other, where)
                if those:
                    found[need] = found.get(need, 0) | those
        return found

    def _where_marked(self, where: Mapping[str, int], texts: Sequence[str]) -> tuple[list[int], set[int]]:
        """Return by each mark the texts that have it, as bits, and the marks by which ways are looked for."""
        has = [0] * self._asked.marks
        rarest: set[int] = set()
        keyed: dict[str, int] = {}
        entries: list[tuple[int, tuple[Entry, ...]]] = []
        for piece, there in where.items():
            marks, telling, keys, some = self._pieces[piece]
            for mark in marks:
                has[mark] |= there
            if telling:
                rarest.update(telling)
            for key in keys:
                keyed[key] = keyed.get(key, 0) | there
            if some:
                entries.append((there, some))
        for given, those in _standing(entries, keyed, texts):
            for mark in given:
                has[mark] |= those
            rarest.update(self._wanted(given))
        return has, rarest

    def _where_matched(self, mark: int, where: Mapping[str, int]) -> int:
        """Return the texts with a piece that the expression of ``mark`` matches, as bits."""
        found = 0
        for piece in filter(self._pieces.matching(mark, where), where):
            found |= where[piece]
        return found


def _where(pieces: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """Return each piece of some texts with the texts that it stands in, as bits."""
    where: defaultdict[str, int] = defaultdict(int)
    bit = 1
    for own in pieces:
        for piece in own:
            where[piece] |= bit
        bit <<= 1
    return where


def _standing(
    entries: Iterable[tuple[int, tuple[Entry, ...]]], keyed: Mapping[str, int], texts: Sequence[str]
) -> Iterator[tuple[Marks, int]]:
    """Yield the marks of each entry that stands in a text, with these texts, as bits.

    Args:
        entries: entries, with the texts that have the most telling of their keys.
        keyed: the texts that have a key.
        texts: the texts.
    """
    low: dict[int, str] = {}
    for there, some in entries:
        for words, marks, keys in some:
            those = there
            for key in keys:
                those &= keyed.get(key, 0)
            found = 0
            for at in _bits(those):
                if at not in low:
                    low[at] = lowered(texts[at])
                if words in low[at]:
                    found |= 1 << at
            if found:
                yield marks, found


def _bits(integer: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set."""
    while integer:
        low = integer & -integer
        yield low.bit_length() - 1
        integer ^= low
