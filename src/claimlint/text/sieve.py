"""What many needs ask of a text, found in one pass.

A text is cut at white space. What a piece means to the needs (the words in it, the expressions that match it) is
worked out once and remembered, so that a page costs little more than the splitting of it: copy says most of its
words again and again. What a sieve keeps back could not meet the need; it may let too much through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from claimlint.text import lazyre as re
from claimlint.text.anchor import Anchor
from claimlint.text.literals import Heads, folded, found_in, heads_of
from claimlint.text.words import keys_of, lowered, telling_key

_REMEMBERED = 50_000
"""Pieces remembered; copy that has more of them (a hostile file) makes the gate forget and begin anew."""

_MANY = 400
"""Different pieces that an expression is tried with before it is tried with each piece once."""

Part = frozenset[str] | str
"""Entries of which a text must have one (keys, see ``words``, or several as they stand in the text, in lower case), or
an expression that must match in one of its pieces."""

Entries = tuple[tuple[str, int, tuple[int, ...]], ...]
"""Entries of several words, each with its marks, as bits, and those of them by which a need is looked for."""


class Asked(NamedTuple):
    """What needs ask, as plain data. Needs are numbered, and so are marks.

    A mark is what a piece of text can have: a word of a certain set, a match of a certain expression. A set of
    needs or of marks is an integer, one bit each.

    Attributes:
        words: the marks that each word gives.
        entries: by the most telling of their words, entries of several words and the marks that each gives.
        heads: the strings in pieces of text that give marks (see ``literals``).
        pieces: the expressions over pieces of text that give marks where no string does, by mark.
        at_once: those of these marks that are asked of every piece.
        always: the needs that every text meets.
        wanted: by the rarest mark that a need wants: the need, other marks, and marks that only an expression may
            give. Those are asked for where the others are there: of few pieces, on many pages of none.
        anchors: a need, and the expression that the text must match besides.
    """

    words: Mapping[str, tuple[int, ...]]
    entries: Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]
    heads: Heads
    pieces: Mapping[int, str]
    at_once: tuple[int, ...]
    always: tuple[int, ...]
    wanted: Mapping[int, tuple[tuple[int, tuple[int, ...], tuple[int, ...]], ...]]
    anchors: tuple[tuple[int, str], ...] = ()


def asked_of(ways: Iterable[tuple[int, Sequence[Part]]], anchors: Iterable[tuple[int, str]] = ()) -> Asked:
    """Return what needs ask: each of ``ways`` is a need and parts that a text must all have, the rarest first."""
    from claimlint.text.apart import taken_apart

    marks: dict[Part, int] = {}
    numbered = [(need, [marks.setdefault(part, len(marks)) for part in parts]) for need, parts in ways]
    words: dict[str, list[int]] = {}
    entries: dict[str, dict[str, list[int]]] = {}
    for part, mark in marks.items():
        for entry in part if isinstance(part, frozenset) else ():
            word = telling_key(entry)
            (words if word == entry else entries.setdefault(word, {})).setdefault(entry, []).append(mark)
    apart = {mark: taken_apart(part) for part, mark in marks.items() if isinstance(part, str)}
    whole, heads = heads_of((mark, string) for mark, (strings, _) in apart.items() for string in sorted(strings))
    for word, given in whole.items():
        words.setdefault(word, []).extend(given)
    shared: dict[tuple[int, ...], tuple[int, ...]] = {}  # one object for equal marks: marshal keeps it once
    pieces = {mark: left for mark, (strings, left) in apart.items() if left or not strings}
    at_once: set[int] = set()
    wanted: dict[int, list[tuple[int, tuple[int, ...], tuple[int, ...]]]] = {}
    for need, own in numbered:
        late = tuple(mark for mark in own if mark in pieces)
        first = [mark for mark in own if mark not in pieces]
        if not first:
            at_once.update(late)
            first, late = own, ()
        if own:
            wanted.setdefault(first[0], []).append((need, tuple(first[1:]), late))
    return Asked(
        {word: shared.setdefault(tuple(words[word]), tuple(words[word])) for word in sorted(words)},
        {
            word: tuple(
                (entry, shared.setdefault(tuple(given), tuple(given))) for entry, given in sorted(found.items())
            )
            for word, found in sorted(entries.items())
        },
        heads,
        pieces,
        tuple(sorted(at_once)),
        tuple(need for need, own in numbered if not own),
        {mark: tuple(needs) for mark, needs in wanted.items()},
        tuple(anchors),
    )


class _Waiting(dict[int, list[tuple[int, int, tuple[int, ...]]]]):
    """Needs by their rarest mark, as bits, made of ``wanted`` when they are first looked for."""

    def __init__(self, wanted: Mapping[int, tuple[tuple[int, tuple[int, ...], tuple[int, ...]], ...]]) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, mark: int) -> list[tuple[int, int, tuple[int, ...]]]:
        found = self[mark] = [(1 << need, bits(others), late) for need, others, late in self._wanted[mark]]
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
        self._prompt = set(asked.at_once)

    def met(self, text: str, idle: int = 0) -> int:
        """Return the needs that a normalised text meets, without those that are ``idle``."""
        if self._due:
            self._try_at_once()
        pieces = text.split()
        marks, rarest = _told(set(map(self._known.__getitem__, pieces)), text)
        met = self._always | idle
        by_rarest = self._by_rarest
        for mark in rarest:
            for need, others, late in by_rarest[mark]:
                if not met & need and marks & others == others:
                    met |= need if not late or self._has(late, marks, pieces) else 0
        met &= ~idle
        if met & self._asking:
            for need, anchor in self._anchors:
                if met & need and not anchor.found_in(text):
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
        self._prompt |= self._due
        for mark in self._due:
            del self._tried[mark]
        self._due.clear()
        self._known.clear()

    def _has(self, late: Iterable[int], marks: int, pieces: Iterable[str]) -> bool:
        """Return whether a text of these ``pieces``, known to have ``marks``, has each of the marks ``late``."""
        return all(marks >> mark & 1 or (mark not in self._prompt and self._any_matches(mark, pieces)) for mark in late)

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
        marks |= piece.marks
        rarest.update(piece.rarest)
        if piece.entries:
            low = low or lowered(text)
            for entry, own, rare in piece.entries:
                if entry in low:
                    marks |= own
                    rarest.update(rare)
    return marks, rarest


def bits(numbers: Iterable[int]) -> int:
    """Return the integer whose bits ``numbers`` are set."""
    return union(1 << number for number in numbers)


def union(integers: Iterable[int]) -> int:
    """Return the integer with every bit that one of ``integers`` has."""
    whole = 0
    for one in integers:
        whole |= one
    return whole
