"""Which sentences could hold a claim at all, and of which detectors: what all needs ask of a text, found in one pass.

A text is cut at white space. What a piece means to the needs (the words in it, the expressions that match it) is
worked out once and remembered, so that a page costs little more than the splitting of it: copy says most of its
words again and again. The gate may let too much through and never too little: a detector promises that a need of
its is met in every sentence with a claim, and the equality of both ways is a property under test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimlint.detect.anchor import Anchor
from claimlint.detect.indexed import frequency, keys_of
from claimlint.detect.need import Need, Reach
from claimlint.text import lazyre as re

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes the gate forget and begin anew."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The needs of all detectors as plain data. Needs are numbered, and so are marks.

    A mark is what a piece of text can have: a word of a certain set, a match of a certain expression. A set of
    needs or of marks is an integer, one bit each.

    Attributes:
        owners: the detector's number of each need.
        words: the marks that each word gives.
        pieces: marks, and the expressions over pieces of text that give them.
        wanted: a need, and marks that a text with all of them meets it by; the rarest mark comes first.
        anchors: a need, and the expression that the text must match besides.
        block, around, questions, cells: the needs of that kind, as an integer.
    """

    owners: tuple[int, ...]
    words: Mapping[str, tuple[int, ...]]
    pieces: tuple[tuple[int, str], ...]
    wanted: tuple[tuple[int, tuple[int, ...]], ...]
    anchors: tuple[tuple[int, str], ...]
    block: int
    around: int
    questions: int
    cells: int


class Gate:
    """Tells which needs a text meets, as an integer."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._by_rarest: dict[int, list[tuple[int, int]]] = {}
        for need, marks in plan.wanted:
            self._by_rarest.setdefault(1 << marks[0] if marks else 0, []).append((1 << need, _bits(marks)))
        self._always = _or(need for need, _ in self._by_rarest.pop(0, ()))
        self._rarest = _or(self._by_rarest)
        self._pieces = tuple((1 << mark, re.compile(piece, re.IGNORECASE)) for mark, piece in plan.pieces)
        self._anchors = tuple((1 << need, Anchor(anchor)) for need, anchor in plan.anchors)
        self._asking = _or(need for need, _ in self._anchors)
        self._known: dict[str, int] = {}

    def met(self, text: str) -> int:
        """Return the needs that a normalised text meets; it is a block or a sentence."""
        marks = 0
        known = self._known
        for piece in set(text.split()):
            try:
                marks |= known[piece]
            except KeyError:
                marks |= self._learned(piece)
        met = self._always
        rarest = marks & self._rarest
        while rarest:
            mark = rarest & -rarest
            rarest ^= mark
            for need, wanted in self._by_rarest[mark]:
                if not met & need and marks & wanted == wanted:
                    met |= need
        if met & self._asking:
            for need, anchor in self._anchors:
                if met & need and not anchor.found_in(text):
                    met ^= need
        return met

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """Return the needs of each detector."""
        needs = [0] * (max(self.plan.owners, default=-1) + 1)
        for need, owner in enumerate(self.plan.owners):
            needs[owner] |= 1 << need
        return tuple(needs)

    def _learned(self, piece: str) -> int:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        words = self.plan.words
        marks = _or(_bits(words[key]) for key in keys_of(piece) if key in words)
        for mark, pattern in self._pieces:
            if pattern.search(piece):
                marks |= mark
        self._known[piece] = marks
        return marks


def plan_of(needs: Iterable[Sequence[Need]]) -> Plan:
    """Return the plan of the needs of each detector, in the order of the detectors."""
    flat = [(owner, need) for owner, own in enumerate(needs) for need in own]
    marks: dict[frozenset[str] | str, int] = {}
    wanted = [
        (number, tuple(marks.setdefault(part, len(marks)) for part in parts))
        for number, (_, need) in enumerate(flat)
        for parts in _ways(need)
    ]
    words: dict[str, list[int]] = {}
    for part, mark in marks.items():
        for word in part if isinstance(part, frozenset) else ():
            words.setdefault(word, []).append(mark)

    def those(condition: Callable[[Need], bool]) -> int:
        return _bits(number for number, (_, need) in enumerate(flat) if condition(need))

    return Plan(
        owners=tuple(owner for owner, _ in flat),
        words={word: tuple(words[word]) for word in sorted(words)},
        pieces=tuple((mark, part) for part, mark in marks.items() if isinstance(part, str)),
        wanted=tuple(wanted),
        anchors=tuple((number, need.anchor) for number, (_, need) in enumerate(flat) if need.anchor),
        block=those(lambda need: need.reach is Reach.BLOCK),
        around=those(lambda need: need.reach is Reach.AROUND),
        questions=those(lambda need: need.after_question),
        cells=those(lambda need: need.in_cell),
    )


def _ways(need: Need) -> Iterable[Sequence[frozenset[str] | str]]:
    """Return the ways in which a text can meet a need: what it must hold all of, the rarest first."""
    if need.table:
        return dict.fromkeys(phrase.keys for phrase in need.table)
    if need.words:
        return (sorted(need.words, key=lambda words: (sum(map(frequency, words)), sorted(words))),)
    if need.pieces or need.anchor:
        return (tuple(dict.fromkeys(need.pieces)),)
    return ()


def _bits(numbers: Iterable[int]) -> int:
    return _or(1 << number for number in numbers)


def _or(integers: Iterable[int]) -> int:
    whole = 0
    for one in integers:
        whole |= one
    return whole
