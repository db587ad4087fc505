"""Claims that stand in the same sentence on several pages."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest

from claimlint.audit.across.index import ClaimIndex, Entry, Group
from claimlint.audit.across.side import MOST_PLACES
from claimlint.model.lazydata import dataclass
from claimlint.model.report import Repeated

MOST_REPEATED = 2000
"""Repeated claims that a report lists, those on the most pages; it counts them all."""
_LEAST_PAGES = 3


@dataclass(frozen=True, slots=True)
class Repeats:
    """The repeated claims that are listed, in the order of their first places, and how many there are beside them."""

    listed: tuple[Repeated, ...] = ()
    more: int = 0

    def __add__(self, other: Repeats) -> Repeats:
        return Repeats((*self.listed, *other.listed), self.more + other.more)


def repeated(index: ClaimIndex, most: int = MOST_REPEATED) -> Repeats:
    """Return the claims whose sentence stands on three pages or more, at most ``most``."""
    count = 0

    def numbered() -> Iterator[tuple[int, Repeated]]:
        nonlocal count
        for group in index.groups("sentence", "type", "subtype", "text", pages=_LEAST_PAGES):
            count += 1
            yield count, _one(group)

    kept = nlargest(most, numbered(), key=lambda item: item[1].pages)
    return Repeats(tuple(one for _, one in sorted(kept, key=lambda item: item[0])), count - len(kept))


def _one(group: Group) -> Repeated:
    first: Entry | None = None
    pages: set[int] = set()
    places: list[Entry] = []
    more = 0
    for entry in group:
        first = first or entry
        pages.add(entry.page)
        if len(places) < MOST_PLACES:
            places.append(entry)
        else:
            more += 1
    if first is None:
        raise ValueError("a group has claims")
    return Repeated(first.text, first.type, first.subtype, len(pages), tuple(one.place for one in places), more)
