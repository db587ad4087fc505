"""Which sentences could hold a claim at all, and of which detectors: what all needs ask of a text, found in one pass.

A text is cut at white space. What a piece means to the needs (the words in it, the expressions that match it) is
worked out once and remembered, so that a page costs little more than the splitting of it: copy says most of its
words again and again. The gate may let too much through and never too little: a detector promises that a need of
its is met in every sentence with a claim, and the equality of both ways is a property under test.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimlint.detect.anchor import Anchor
from claimlint.detect.indexed import frequency, keys_of
from claimlint.detect.need import Need, Reach
from claimlint.text import lazyre as re

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes the gate forget and begin anew."""

Words = tuple[int, tuple[frozenset[str], ...]]
"""A need, and sets of words of each of which one must stand in the text."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The needs of all detectors as plain data. Needs are numbered; a number of bits tells which are met.

    Attributes:
        owners: the detector's number of each need.
        words: what must stand in the text for a need, of several for one need any; the rarest set comes first.
        pieces: expressions over pieces of text.
        wanted: for needs without words: which expressions must match, as bits.
        anchors: expressions over the text.
        block, around, questions, cells: the needs of that kind, as bits.
    """

    owners: tuple[int, ...]
    words: tuple[Words, ...]
    pieces: tuple[str, ...]
    wanted: tuple[tuple[int, int], ...]
    anchors: tuple[tuple[int, str], ...]
    block: int
    around: int
    questions: int
    cells: int


class Gate:
    """Tells which needs a text meets, as bits."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._rare: dict[str, list[Words]] = {}
        for bit, (first, *others) in plan.words:
            for word in first:
                self._rare.setdefault(word, []).append((1 << bit, tuple(others)))
        self._vocabulary = frozenset().union(*(words for _, sets in plan.words for words in sets))
        self._pieces = tuple(re.compile(piece, re.IGNORECASE) for piece in plan.pieces)
        self._anchors = tuple((1 << bit, Anchor(anchor)) for bit, anchor in plan.anchors)
        self._asking = sum(mask for mask, _ in self._anchors)
        self._known: dict[str, tuple[int, frozenset[str]]] = {}
        self._met_by: dict[int, int] = {}

    def met(self, text: str) -> int:
        """Return the needs that a normalised text meets; it is a block or a sentence."""
        words, marks = self._read(text)
        met = self._met_by.get(marks)
        if met is None:
            met = sum(1 << bit for bit, mask in self.plan.wanted if marks & mask == mask)
            self._met_by[marks] = met
        rare = self._rare
        for word in words & rare.keys():
            for mask, others in rare[word]:
                if met & mask:
                    continue
                for other in others:
                    if words.isdisjoint(other):
                        break
                else:
                    met |= mask
        if met & self._asking:
            for mask, anchor in self._anchors:
                if met & mask and not anchor.found_in(text):
                    met -= mask
        return met

    def _read(self, text: str) -> tuple[set[str], int]:
        """Return the words of ``text`` that matter, and the expressions that match in a piece of it."""
        known = self._known
        marks = 0
        words: set[str] = set()
        for piece in set(text.split()):
            found = known.get(piece) or self._learned(piece)
            marks |= found[0]
            if found[1]:
                words |= found[1]
        return words, marks

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """Return for each detector its needs as bits."""
        masks = [0] * (max(self.plan.owners, default=-1) + 1)
        for need, owner in enumerate(self.plan.owners):
            masks[owner] |= 1 << need
        return tuple(masks)

    def _learned(self, piece: str) -> tuple[int, frozenset[str]]:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        marks = sum(1 << number for number, pattern in enumerate(self._pieces) if pattern.search(piece))
        found = self._known[piece] = (marks, self._vocabulary.intersection(keys_of(piece)))
        return found


def plan_of(needs: Iterable[Sequence[Need]]) -> Plan:
    """Return the plan of the needs of each detector, in the order of the detectors."""
    flat = [(owner, need) for owner, own in enumerate(needs) for need in own]
    pieces = tuple(dict.fromkeys(piece for _, need in flat for piece in need.pieces))
    place = {piece: number for number, piece in enumerate(pieces)}
    words: list[Words] = []
    for bit, (_, need) in enumerate(flat):
        if need.words:
            words.append((bit, _ordered(need.words)))
        words.extend((bit, sets) for sets in dict.fromkeys(phrase.keys for phrase in need.table or ()))

    def bits(kind: str) -> int:
        return sum(1 << bit for bit, (_, need) in enumerate(flat) if getattr(need, kind))

    return Plan(
        owners=tuple(owner for owner, _ in flat),
        words=tuple(words),
        pieces=pieces,
        wanted=tuple(
            (bit, sum(1 << place[piece] for piece in set(need.pieces)))
            for bit, (_, need) in enumerate(flat)
            if need.pieces or (need.anchor and not (need.words or need.table))
        ),
        anchors=tuple((bit, need.anchor) for bit, (_, need) in enumerate(flat) if need.anchor),
        block=sum(1 << bit for bit, (_, need) in enumerate(flat) if need.reach is Reach.BLOCK),
        around=sum(1 << bit for bit, (_, need) in enumerate(flat) if need.reach is Reach.AROUND),
        questions=bits("after_question"),
        cells=bits("in_cell"),
    )


def _ordered(sets: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    return tuple(sorted(sets, key=lambda words: (sum(map(frequency, words)), sorted(words))))
