"""A text by its words, and word classes by their first words: look-ups instead of large regexes.

Compiling a class of hundreds of entries into a regular expression costs tens of milliseconds, and
there are hundreds of patterns; finding the entries of a class in one sentence by its words costs
microseconds and nothing to prepare.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache, reduce
from operator import or_

from claimlint.model.once import cached_property
from claimlint.text import lazyre as re
from claimlint.text.words import KEY, lowered, telling_key

_PIECE = re.compile(r"[^\s\u2014-]+")
_TEXTS = 2048

Entries = Mapping[str, tuple[tuple[str, ...], bool]]
"""By the key that they begin with: entries that go on behind it, longest first, and whether the key is one itself."""


Openings = tuple[frozenset[str], frozenset[str], Mapping[str, Collection[tuple[str, Collection[int]]]]]
"""The keys that open entries of one piece, those that open others, and by these what follows: the key that opens the
second piece, and of how many pieces such entries are.
"""


class IndexedText:
    """A text in lower case, code point for code point (``low``), and the words in it.

    Most texts are asked for their words only: those that a pattern of a table needs are not among them.
    """

    def __init__(self, low: str) -> None:
        self.low = low
        self.words = frozenset(KEY.findall(low))
        self._standing: dict[frozenset[str], tuple[tuple[int, int], ...]] = {}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return in which pieces of the text (see ``pieces_of``) each key stands: a bit for each piece."""
        places: dict[str, int] = {}
        bit = 1
        for piece in pieces_of(self.low):
            for key in (piece,) if piece.isalnum() else KEY.findall(piece):
                places[key] = places.get(key, 0) | bit
            bit <<= 1
        return places

    @cached_property
    def every(self) -> int:
        """Return the bits of all pieces."""
        return reduce(or_, self.places.values(), 0)

    def standing(self, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
        """Return of how many pieces entries of a word class are, and in which pieces those of so many may begin."""
        found = self._standing.get(words)
        if found is None:
            found = self._standing[words] = self._stand(_openings(words))
        return found

    def _stand(self, openings: Openings) -> tuple[tuple[int, int], ...]:
        alone, first, longer = openings
        places = self.places
        bits = reduce(or_, map(places.__getitem__, self.words & alone), 0)
        begun = {1: bits} if bits else {}
        for key in self.words & first:
            own = places[key]
            for second, lengths in longer[key]:
                if second in places and (both := own & places[second] >> 1):
                    for length in lengths:
                        begun[length] = begun.get(length, 0) | both
        return tuple(begun.items())

    def starts_in(self, places: int) -> Iterator[int]:
        """Yield where something can begin in the pieces ``places``."""
        for piece in _PIECE.finditer(self.low):
            if places & 1:
                for key in KEY.finditer(self.low, *piece.span()):
                    if self.starts(key.start()):
                        yield key.start()
            places >>= 1
            if not places:
                return

    @cached_property
    def where(self) -> Mapping[str, list[int]]:
        """Return the offsets of each key, in order."""
        where: dict[str, list[int]] = {}
        for match in KEY.finditer(self.low):
            where.setdefault(match[0], []).append(match.start())
        return where

    def bounded(self, end: int) -> bool:
        """Return whether no word runs on over ``end``."""
        return end >= len(self.low) or not _is_inside(self.low[end])

    def starts(self, offset: int) -> bool:
        """Return whether something can begin at ``offset``: no word runs on into it."""
        return offset == 0 or not _is_inside(self.low[offset - 1])


def _is_inside(char: str) -> bool:
    """Return whether a code point is one of a word."""
    return char.isalnum() or char == "_"


def pieces_of(text: str) -> list[str]:
    """Return what stands in ``text`` between white space, hyphens and dashes."""
    return text.replace("-", " ").replace("\u2014", " ").split()


@lru_cache(maxsize=_TEXTS)
def indexed(text: str) -> IndexedText:
    """Return ``text`` with its words."""
    return IndexedText(lowered(text))


@lru_cache(maxsize=8192)
def by_first_word(words: frozenset[str]) -> Entries:
    """Return the entries of a word class under the key that each begins with."""
    grouped: dict[str, set[str]] = {}
    for word in words:
        low = word.lower()
        match = KEY.match(low)
        if match is not None:
            grouped.setdefault(match[0], set()).add(low)
    return {
        key: (tuple(sorted(entries - {key}, key=lambda entry: (-len(entry), entry))), key in entries)
        for key, entries in grouped.items()
    }


@lru_cache(maxsize=8192)
def _openings(words: frozenset[str]) -> Openings:
    """Return how the entries of a word class begin."""
    alone: set[str] = set()
    longer: dict[str, dict[str, set[int]]] = {}
    for pieces in map(pieces_of, map(str.lower, words)):
        if len(pieces) == 1:
            alone.add(KEY.findall(pieces[0])[0])
        elif pieces:
            first, second = (KEY.findall(piece)[0] for piece in pieces[:2])
            longer.setdefault(first, {}).setdefault(second, set()).add(len(pieces))
    return frozenset(alone), frozenset(longer), {first: tuple(seconds.items()) for first, seconds in longer.items()}


@lru_cache(maxsize=8192)
def telling_words(words: frozenset[str]) -> frozenset[str]:
    """Return keys of ``IndexedText`` of which one stands in every text with an entry of the word class ``words``.

    Of each entry it is the key that copy has most seldom.
    """
    return frozenset(filter(None, map(telling_key, words)))


def entry_ends(text: IndexedText, entries: Entries, offset: int) -> list[int]:
    """Return where each entry that begins at ``offset`` ends, longest entry first."""
    match = KEY.match(text.low, offset)
    if match is None or match[0] not in entries:
        return []
    key = match[0]
    longer, whole = entries[key]
    ends = [offset + len(entry) for entry in longer if text.low.startswith(entry, offset)]
    if ends:
        ends = [end for end in ends if text.bounded(end)]
    if whole:
        ends.append(offset + len(key))
    return ends


@lru_cache(maxsize=_TEXTS * 4)
def occurrences(text: str, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return start and end of every entry of ``words`` in ``text``, overlapping ones too, in order of start."""
    index = indexed(text)
    entries = by_first_word(words)
    keys = index.words & entries.keys()
    offsets = sorted(offset for key in keys for offset in index.where[key])
    return tuple((o, end) for o in offsets if index.starts(o) for end in entry_ends(index, entries, o))
