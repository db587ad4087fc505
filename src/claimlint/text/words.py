"""A text by its words: keys to look things up by, and how often copy has them."""

from __future__ import annotations

from functools import lru_cache

from claimlint.text import lazyre as re

KEY = re.compile(r"\w+|\S")
"""A run of word characters, or any other visible character."""


def keys_of(text: str) -> list[str]:
    """Return the keys of texts that ``text`` has, in order."""
    return KEY.findall(lowered(text))


def lowered(text: str) -> str:
    """Return ``text`` in lower case with every code point in its place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def telling_key(entry: str) -> str:
    """Return the key of ``entry``, a word or several, that copy has most seldom; "" if it has none."""
    return entry if entry.isalnum() else min(keys_of(entry), key=frequency, default="")


@lru_cache(maxsize=8192)
def rarity(entries: frozenset[str]) -> tuple[int, list[str]]:
    """Return a sort key by which sets of entries (words, or several words) that copy has seldom come first."""
    return sum(map(_seldom, entries)), sorted(entries)


def _seldom(entry: str) -> int:
    key = telling_key(entry)
    return frequency(key) if key == entry else frequency(key) // _SEVERAL


_SEVERAL = 8
"""How many times as often as an entry of several words its most telling word stands in copy, roughly."""


def frequency(key: str) -> int:
    """Return how often copy has a key, roughly and relative to others: short words are more frequent than long ones."""
    return _EVERYWHERE if key in _COMMON else max(1, _LONG - len(key))


_EVERYWHERE = 300
_LONG = 8
_COMMON = frozenset(
    """a about after all also an and any are as at back be been before but by can care could day do down for from get
    go had has have he her his how i if in into is it its just like made make many may me more most my new no not now
    of off on one only or other our out over own patient patients people per she should so some such take than that
    the their them then there these they this those through time to treatment two under up us use very was way we
    well were what when where which who will with without would year you your - ' , . s t""".split()
)
