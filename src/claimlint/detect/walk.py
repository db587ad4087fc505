"""One attempt to match a phrase pattern (see ``phrases``) at a place of a text."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.detect.elements import COMMA_SHAPE, Element
from claimlint.detect.indexed import IndexedText
from claimlint.text import lazyre as re

_GAP = re.compile(r"(?:[ \u2014-]|\s)+")
NOWHERE = -1


class Walk:
    """One attempt to match a row of elements: depth first, each dead end visited once."""

    __slots__ = ("_dead", "_elements", "_text")

    def __init__(self, elements: Sequence[Element], text: IndexedText) -> None:
        self._elements = elements
        self._text = text
        self._dead: set[tuple[int, int, int, bool]] = set()

    def end(self, offset: int, at: int = 0, done: int = 0, *, spaced: bool = False) -> int:
        """Return where a match from element ``at`` on ends; ``spaced`` says that a gap must come first."""
        elements, text = self._elements, self._text
        while at < len(elements) and not elements[at].counted:
            # Where an element stands once and ends in one place only, there is nothing to come back to.
            ends = self._once(elements[at], offset, spaced=spaced)
            if len(ends) > 1:
                break
            if not ends:
                return NOWHERE
            offset, at, spaced = ends[0], at + 1, True
        if at == len(elements):
            return offset if text.bounded(offset) else NOWHERE
        state = (offset, at, done, spaced)
        if state in self._dead:
            return NOWHERE
        found = self._try(offset, at, done, spaced=spaced)
        if found == NOWHERE:
            self._dead.add(state)
        return found

    def _try(self, offset: int, at: int, done: int, *, spaced: bool) -> int:
        element = self._elements[at]
        if done >= element.low and element.counted:
            found = self.end(offset, at + 1, spaced=spaced)
            if found != NOWHERE:
                return found
        if done >= element.high:
            return NOWHERE
        for reached in self._once(element, offset, spaced=spaced):
            if element.counted:
                leads = not spaced and element.shape is not COMMA_SHAPE
                found = self.end(reached, at, done + 1, spaced=not leads)
            else:
                found = self.end(reached, at + 1, spaced=True)
            if found != NOWHERE:
                return found
        return NOWHERE

    def _once(self, element: Element, offset: int, *, spaced: bool) -> list[int]:
        if element.shape is COMMA_SHAPE:
            return element.ends(self._text, offset)
        if spaced:
            gap = _GAP.match(self._text.low, offset)
            return [] if gap is None else element.ends(self._text, gap.end())
        ends = element.ends(self._text, offset)
        if not element.counted:
            return ends
        return [gap.end() for end in ends if (gap := _GAP.match(self._text.low, end))]
