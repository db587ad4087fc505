"""A text by its words, and word classes by their first words: look-ups instead of large regexes.

Compiling a class of hundreds of entries into a regular expression costs tens of milliseconds, and
there are hundreds of patterns; finding the entries of a class in one sentence by its words costs
microseconds and nothing to prepare.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from claimlint.text import lazyre as re
from claimlint.text.words import KEY, lowered, telling_key

_INSIDE = re.compile(r"\w")
_TEXTS = 2048

Entries = Mapping[str, tuple[tuple[str, ...], bool]]
"""By the key that they begin with: entries that go on behind it, longest first, and whether the key is one itself."""


class IndexedText:
    """A text in lower case, code point for code point (``low``), and the words in it.

    Most texts are asked for their words only: those that a pattern of a table needs are not among them.
    """

    def __init__(self, low: str) -> None:
        self.low = low
        self.words = frozenset(KEY.findall(low))

    @cached_property
    def at(self) -> Mapping[int, str]:
        """Return each key (a run of word characters, or any other visible character) by its offset, in order."""
        return {match.start(): match[0] for match in KEY.finditer(self.low)}

    @cached_property
    def where(self) -> Mapping[str, list[int]]:
        """Return the offsets of each key, in order."""
        where: dict[str, list[int]] = {}
        for offset, key in self.at.items():
            where.setdefault(key, []).append(offset)
        return where

    def bounded(self, end: int) -> bool:
        """Return whether no word runs on over ``end``."""
        return end >= len(self.low) or _INSIDE.match(self.low, end) is None

    def starts(self, offset: int) -> bool:
        """Return whether something can begin at ``offset``: no word runs on into it."""
        return offset == 0 or _INSIDE.match(self.low, offset - 1) is None


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
def telling_words(words: frozenset[str]) -> frozenset[str]:
    """Return keys of ``IndexedText`` of which one stands in every text with an entry of the word class ``words``.

    Of each entry it is the key that copy has most seldom.
    """
    return frozenset(filter(None, (telling_key(lowered(word)) for word in words)))


def entry_ends(text: IndexedText, entries: Entries, offset: int) -> list[int]:
    """Return where each entry that begins at ``offset`` ends, longest entry first."""
    key = text.at.get(offset, "")
    if key not in entries:
        return []
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
