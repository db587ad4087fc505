"""What many needs ask of a text, found in one pass.

A text is cut at white space. What a piece means to the needs (the words in it, the expressions that match it) is
worked out once and remembered, so that a page costs little more than the splitting of it: copy says most of its
words again and again. What a sieve keeps back could not meet the need; it may let too much through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimlint.text import lazyre as re
from claimlint.text.anchor import Anchor
from claimlint.text.asked import Asked, Wanted, bits, union
from claimlint.text.literals import folded, found_in
from claimlint.text.words import keys_of, lowered

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes the gate forget and begin anew."""

_MANY = 400
"""Different pieces that an expression is tried with before it is tried with each piece once."""

Entries = tuple[tuple[str, int, tuple[int, ...]], ...]
"""Entries of several words, each with its marks, as bits, and those of them by which a need is looked for."""


class _Waiting(dict[int, list[tuple[int, int, tuple[int, ...]]]]):
    """Needs by their rarest mark, as bits, made of ``wanted`` when they are first looked for.

    Of the expressions, those that every piece is tried with (``prompt``) are marks like others.
    """

    def __init__(self, wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted
        self.prompt: set[int] = set()

    def __missing__(self, mark: int) -> list[tuple[int, int, tuple[int, ...]]]:
        found = self[mark] = [
            (
                1 << need,
                bits((*others, *self.prompt.intersection(late))),
                tuple(one for one in late if one not in self.prompt),
            )
            for need, others, late in self._wanted[mark]
        ]
        return found


class _Piece:
    """What a piece of text tells: its marks, as bits, those by which a need is looked for, and entries to look for."""

    __slots__ = ("entries", "marks", "rarest")

    def __init__(self, marks: int, rarest: tuple[int, ...], entries: Entries = ()) -> None:
        self.marks = marks
        self.rarest = rarest
        self.entries = entries


_SILENT = _Piece(0, ())


class _Pieces(dict[str, _Piece]):
    """Pieces as they were met, each learned when it comes for the first time."""

    def __init__(self, learn: Callable[[str], _Piece]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, piece: str) -> _Piece:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[piece] = self._learn(piece)
        return found


class Sieve:
    """Tells which needs a text meets, as an integer."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._by_rarest = _Waiting(asked.wanted)
        self._always = bits(asked.always)
        self._patterns = {mark: re.compile(piece, re.IGNORECASE) for mark, piece in asked.pieces.items()}
        self._at_once = tuple((mark, self._patterns[mark]) for mark in asked.at_once)
        self._anchors = tuple((1 << need, Anchor(anchor)) for need, anchor in asked.anchors)
        self._asking = union(need for need, _ in self._anchors)
        self._entries: dict[str, Entries] = {}
        self._known = _Pieces(self._learned)
        self._tried: dict[int, dict[str, bool]] = {}
        self._due: set[int] = set()
        self._by_rarest.prompt.update(asked.at_once)

    def met(self, text: str, idle: int = 0) -> int:
        """Return the needs that a normalised text meets, without those that are ``idle``."""
        if self._due:
            self._try_at_once()
        pieces = text.split()
        marks, rarest = _told(set(map(self._known.__getitem__, pieces)), text)
        lacking = ~marks
        met = self._always | idle
        by_rarest = self._by_rarest
        for mark in rarest:
            for need, others, late in by_rarest[mark]:
                if not (others & lacking or met & need):
                    met |= need if not late or self._has(late, marks, pieces) else 0
        met &= ~idle
        if met & self._asking:
            for need, anchor in self._anchors:
                if met & need and not anchor.possible_in(text):
                    met ^= need
        return met

    def _learned(self, piece: str) -> _Piece:
        words, low = self._asked.words, folded(piece)
        keys = keys_of(low)
        marks = {mark for key in keys for mark in words.get(key, ())}
        marks.update(*found_in(low, self._asked.heads))
        marks.update(mark for mark, pattern in self._at_once if mark not in marks and pattern.search(piece))
        entries = tuple(entry for key in dict.fromkeys(keys) for entry in self._entries_of(key))
        return _Piece(*self._noted(marks), entries) if marks or entries else _SILENT

    def _entries_of(self, key: str) -> Entries:
        """Return the entries whose most telling word is ``key``."""
        if key not in self._entries:
            own = self._asked.entries.get(key, ())
            self._entries[key] = tuple((entry, *self._noted(marks)) for entry, marks in own)
        return self._entries[key]

    def _noted(self, marks: Iterable[int]) -> tuple[int, tuple[int, ...]]:
        return bits(marks), tuple(mark for mark in marks if mark in self._asked.wanted)

    def _try_at_once(self) -> None:
        """Try from now on with each new piece what was asked late of many: a page tries few, a folder most."""
        self._at_once += tuple((mark, self._patterns[mark]) for mark in sorted(self._due))
        self._by_rarest.prompt |= self._due
        self._by_rarest.clear()
        for mark in self._due:
            del self._tried[mark]
        self._due.clear()
        self._known.clear()

    def _has(self, late: Iterable[int], marks: int, pieces: Iterable[str]) -> bool:
        """Return whether a text of these ``pieces``, known to have ``marks``, has each of the marks ``late``."""
        return all(marks >> mark & 1 or self._any_matches(mark, pieces) for mark in late)

    def _any_matches(self, mark: int, pieces: Iterable[str]) -> bool:
        tried = self._tried.setdefault(mark, {})
        if len(tried) >= _REMEMBERED:
            tried.clear()
        for piece in pieces:
            if piece not in tried:
                tried[piece] = self._patterns[mark].search(piece) is not None
            if tried[piece]:
                return True
        if len(tried) > _MANY:
            self._due.add(mark)
        return False


def _told(pieces: Iterable[_Piece], text: str) -> tuple[int, set[int]]:
    """Return the marks of a text of these pieces, as bits, and those of them by which a need is looked for."""
    marks = 0
    rarest: set[int] = set()
    low = ""
    for piece in pieces:
        if piece.marks:
            marks |= piece.marks
            if piece.rarest:
                rarest.update(piece.rarest)
        if piece.entries:
            low = low or lowered(text)
            for entry, own, rare in piece.entries:
                if entry in low:
                    marks |= own
                    rarest.update(rare)
    return marks, rarest
