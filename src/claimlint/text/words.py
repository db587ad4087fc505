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


_ENTRIES = 16384
"""Entries of word classes that are remembered: the same ones stand in many patterns."""


@lru_cache(maxsize=_ENTRIES)
def telling_key(entry: str) -> str:
    """Return the key of ``entry``, a word or several, that copy has most seldom; "" if it has none."""
    low = lowered(entry)
    return low if low.isalnum() else min(KEY.findall(low), key=frequency, default="")


@lru_cache(maxsize=8192)
def rarity(entries: frozenset[str]) -> tuple[int, list[str]]:
    """Return a sort key by which sets of entries (words, or several words) that copy has seldom come first."""
    return sum(map(_seldom, entries)), sorted(entries)


@lru_cache(maxsize=_ENTRIES)
def _seldom(entry: str) -> int:
    key = telling_key(entry)
    return frequency(key) if key == entry else frequency(key) // _SEVERAL


_SEVERAL = 8
"""How many times as often as an entry of several words its most telling word stands in copy, roughly."""


def frequency(key: str) -> int:
    """Return how often copy has a key, roughly and relative to others: short words are more frequent than long ones."""
    if key in _COMMON:
        return _IN_EVERY_LINE if key in _COMMONEST else _EVERYWHERE
    return _ON_EVERY_PAGE if key in _USUAL else max(1, _LONG - len(key))


_IN_EVERY_LINE = 900
_EVERYWHERE = 300
_ON_EVERY_PAGE = 60
_LONG = 8
_COMMONEST = frozenset(
    "a and are as at be by for from have in is it of on or our that the this to with you your".split()
)
_COMMON = frozenset(
    """a about after all also an and any are as at back be been before but by can care could day do down for from get
    go had has have he her his how i if in into is it its just like made make many may me more most my new no not now
    of off on one only or other our out over own patient patients people per she should so some such take than that
    the their them then there these they this those through time to treatment two under up us use very was way we
    well were what when where which who will with without would year you your - ' , . s t""".split()
)
_USUAL = frozenset(
    """
    always another appointment areas around ask away back become begin below best better between blood body
    both bring call center change child children clinic close come comes condition contact cost days disease
    doctor doctors each easy else end even ever every family few find first follow full give go goes good
    great hair hand health heart help here high home hospital hours important insurance keep know last learn
    let life like little live long look lot low main medical medicine member men mind minutes month months
    move much must need never next night nothing number offer office often old open options part past pay
    phone physician place plan point practice problem problems program provide questions read ready really
    relief report rest result results review right risk room run safe same say says schedule second see
    services set side skin sleep small something spine staff start stay step still stop surgeon surgery
    symptoms take takes team tell test things think three today together treat treated turn type until using
    visit visits wait walk want week weeks women won work working works world years yes yet""".split()
)
