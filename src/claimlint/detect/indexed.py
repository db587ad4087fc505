"""A text by its words, and word classes by their first words: look-ups instead of large regexes.

Compiling a class of hundreds of entries into a regular expression costs tens of milliseconds, and
there are hundreds of patterns; finding the entries of a class in one sentence by its words costs
microseconds and nothing to prepare.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re
from claimlint.text.words import KEY, lowered, telling_key

_INSIDE = re.compile(r"\w")
_TEXTS = 2048

Entries = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class IndexedText:
    """``low`` is the text in lower case, code point for code point; ``at`` maps the offset of each run
    of word characters (and of each other visible character) to it, ``where`` each such key to its offsets,
    ``words`` are these keys.
    """

    low: str
    at: Mapping[int, str]
    where: Mapping[str, tuple[int, ...]]
    words: frozenset[str]

    def bounded(self, end: int) -> bool:
        """Return whether no word runs on over ``end``."""
        return end >= len(self.low) or _INSIDE.match(self.low, end) is None

    def starts(self, offset: int) -> bool:
        """Return whether something can begin at ``offset``: no word runs on into it."""
        return offset == 0 or _INSIDE.match(self.low, offset - 1) is None


@lru_cache(maxsize=_TEXTS)
def indexed(text: str) -> IndexedText:
    """Return ``text`` with its words' offsets."""
    low = lowered(text)
    at = {match.start(): match[0] for match in KEY.finditer(low)}
    where: dict[str, list[int]] = {}
    for offset, key in at.items():
        where.setdefault(key, []).append(offset)
    return IndexedText(low, at, {key: tuple(offsets) for key, offsets in where.items()}, frozenset(where))


@lru_cache(maxsize=8192)
def by_first_word(words: frozenset[str]) -> Entries:
    """Return the entries of a word class under the key that each begins with, longest first."""
    grouped: dict[str, list[str]] = {}
    for word in words:
        low = word.lower()
        match = KEY.match(low)
        if match is not None:
            grouped.setdefault(match[0], []).append(low)
    return {key: tuple(sorted(set(entries), key=lambda e: (-len(e), e))) for key, entries in grouped.items()}


@lru_cache(maxsize=8192)
def telling_words(words: frozenset[str]) -> frozenset[str]:
    """Return keys of ``IndexedText`` of which one stands in every text with an entry of the word class ``words``.

    Of each entry it is the key that copy has most seldom.
    """
    return frozenset(filter(None, (telling_key(lowered(word)) for word in words)))


def entry_ends(text: IndexedText, entries: Entries, offset: int) -> Iterator[int]:
    """Yield where an entry that begins at ``offset`` ends, longest entry first."""
    for entry in entries.get(text.at.get(offset, ""), ()):
        end = offset + len(entry)
        if text.low.startswith(entry, offset) and text.bounded(end):
            yield end


@lru_cache(maxsize=_TEXTS * 4)
def occurrences(text: str, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return start and end of every entry of ``words`` in ``text``, overlapping ones too, in order of start."""
    index = indexed(text)
    entries = by_first_word(words)
    keys = index.words & entries.keys()
    offsets = sorted(offset for key in keys for offset in index.where[key])
    return tuple((o, end) for o in offsets if index.starts(o) for end in entry_ends(index, entries, o))
