"""Which sentences could hold a claim at all, and of which detectors: what all needs ask of a text, found in one pass.

A text is cut at white space. What a piece means to the needs (the words in it, the expressions that match it) is
worked out once and remembered, so that a page costs little more than the splitting of it: copy says most of its
words again and again. The gate may let too much through and never too little: a detector promises that a need of
its is met in every sentence with a claim, and the equality of both ways is a property under test.
"""

from __future__ import annotations

from functools import cached_property

from claimlint.detect.anchor import Anchor
from claimlint.detect.indexed import keys_of
from claimlint.detect.plan import Plan, bits, union
from claimlint.text import lazyre as re

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes the gate forget and begin anew."""


class Gate:
    """Tells which needs a text meets, as an integer."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._by_rarest: dict[int, list[tuple[int, int]]] = {}
        for need, marks in plan.wanted:
            self._by_rarest.setdefault(1 << marks[0] if marks else 0, []).append((1 << need, bits(marks)))
        self._always = union(need for need, _ in self._by_rarest.pop(0, ()))
        self._rarest = union(self._by_rarest)
        self._pieces = tuple((1 << mark, re.compile(piece, re.IGNORECASE)) for mark, piece in plan.pieces)
        self._anchors = tuple((1 << need, Anchor(anchor)) for need, anchor in plan.anchors)
        self._asking = union(need for need, _ in self._anchors)
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
        needs = [0] * max(len(self.plan.readers), max(self.plan.owners, default=-1) + 1)
        for need, owner in enumerate(self.plan.owners):
            needs[owner] |= 1 << need
        return tuple(needs)

    def _learned(self, piece: str) -> int:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        words = self.plan.words
        marks = union(bits(words[key]) for key in keys_of(piece) if key in words)
        for mark, pattern in self._pieces:
            if pattern.search(piece):
                marks |= mark
        self._known[piece] = marks
        return marks
