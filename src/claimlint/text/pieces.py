"""What pieces of text (what stands between two white spaces) mean to needs: worked out once each and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from claimlint.text import lazyre as re
from claimlint.text.asked import Asked, Wanted, bits
from claimlint.text.literals import folded, found_in
from claimlint.text.words import keys_of

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes a sieve forget and begin anew."""

_MANY = 400
"""Different pieces that an expression is tried with before it is tried with each piece once."""

Marks = tuple[int, ...]


class Way(NamedTuple):
    """A way to meet a need: a text has each of these marks besides the one that the way is looked for by.

    Attributes:
        need: the number of the need.
        others: marks that pieces are known to give.
        late: marks that only an expression may give, which is tried where the others are there.
        bit, wanted: ``need`` and ``others`` as bits.
    """

    need: int
    others: Marks
    late: Marks
    bit: int
    wanted: int


class Entry(NamedTuple):
    """Several words that stand in a text side by side, the marks that they give, and their keys but one."""

    words: str
    marks: Marks
    keys: tuple[str, ...]


def _entry(key: str, words: str, marks: Marks) -> Entry:
    return Entry(words, marks, tuple(other for other in dict.fromkeys(keys_of(words)) if other != key))


class Piece(NamedTuple):
    """What a piece tells.

    Attributes:
        marks: its marks.
        rarest: those of them by which ways are looked for.
        keys: its keys (see ``words``).
        entries: the entries whose most telling key it has.
    """

    marks: Marks
    rarest: Marks
    keys: tuple[str, ...]
    entries: tuple[Entry, ...]


class Pieces(dict[str, Piece]):
    """Pieces as they were met, each learned when it comes for the first time."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.bits = _Bits(self, 1 << asked.marks)
        self.ways = _Ways(asked.wanted, asked.at_once)
        self._asked = asked
        self._patterns = {mark: re.compile(piece, re.IGNORECASE) for mark, piece in asked.pieces.items()}
        self._at_once = tuple((mark, self._patterns[mark]) for mark in asked.at_once)
        self._tried: dict[int, dict[str, bool]] = {}
        self._due: set[int] = set()

    def __missing__(self, piece: str) -> Piece:
        if len(self) >= _REMEMBERED:
            self.clear()
            self.bits.clear()
        found = self[piece] = self._learned(piece)
        return found

    def _learned(self, piece: str) -> Piece:
        asked, low = self._asked, folded(piece)
        keys = tuple(dict.fromkeys(keys_of(low)))
        marks = {mark for key in keys for mark in asked.words.get(key, ())}
        marks.update(*found_in(low, asked.heads))
        marks.update(mark for mark, pattern in self._at_once if mark not in marks and pattern.search(piece))
        entries = tuple(_entry(key, *entry) for key in keys for entry in asked.entries.get(key, ()))
        return Piece(tuple(marks), tuple(mark for mark in marks if mark in asked.wanted), keys, entries)

    def matching(self, mark: int, pieces: Iterable[str]) -> Callable[[str], bool]:
        """Return what tells which of ``pieces`` the expression of ``mark`` matches."""
        tried = self._tried.setdefault(mark, {})
        if len(tried) >= _REMEMBERED:
            tried.clear()
        pattern = self._patterns[mark]
        for piece in pieces:
            if piece not in tried:
                tried[piece] = pattern.search(piece) is not None
        if len(tried) > _MANY:
            self._due.add(mark)
        return tried.__getitem__

    def settle(self) -> None:
        """Try from now on with each new piece what was asked late of many: a page tries few, a folder most."""
        if not self._due:
            return
        self._at_once += tuple((mark, self._patterns[mark]) for mark in sorted(self._due))
        self.ways.prompt |= self._due
        self.ways.clear()
        for mark in self._due:
            del self._tried[mark]
        self._due.clear()
        self.clear()
        self.bits.clear()


class _Bits(dict[str, int]):
    """The marks of pieces as bits, and one bit more for those with entries."""

    def __init__(self, pieces: Pieces, several: int) -> None:
        super().__init__()
        self._pieces = pieces
        self._several = several

    def __missing__(self, piece: str) -> int:
        known = self._pieces[piece]
        found = self[piece] = bits(known.marks) | (self._several if known.entries else 0)
        return found


class _Ways(dict[int, tuple[Way, ...]]):
    """Ways to meet a need by the mark that they are looked for by, made when they are first looked for.

    Of the expressions, those that every piece is tried with (``prompt``) are marks like others.
    """

    def __init__(self, wanted: Wanted, prompt: Iterable[int]) -> None:
        super().__init__()
        self.prompt = set(prompt)
        self._wanted = wanted

    def __missing__(self, mark: int) -> tuple[Way, ...]:
        found = self[mark] = tuple(self._made(*way) for way in self._wanted[mark])
        return found

    def _made(self, need: int, others: Marks, late: Marks) -> Way:
        known = (*others, *(one for one in late if one in self.prompt))
        return Way(need, known, tuple(one for one in late if one not in self.prompt), 1 << need, bits(known))
