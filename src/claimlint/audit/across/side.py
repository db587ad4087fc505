"""What one side of a disagreement comes to, on however many pages it stands."""

from __future__ import annotations

from collections import Counter

from claimlint.audit.across.index import Entry
from claimlint.model.finding import Location
from claimlint.model.lazydata import dataclass, field

MOST_PLACES = 20
"""Places that a finding or a repeated claim points to; it counts them all."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Claims on other pages than one: how most of them put it, on how many pages, and some of the places."""

    text: str
    pages: int
    places: tuple[Location, ...]


@dataclass(slots=True)
class _Text:
    count: int = 0
    pages: set[int] = field(default_factory=set)  # two at most: enough to say whether it stands on another page


@dataclass(slots=True)
class Side:
    """Claims that agree, taken in the order of their pages; of any number so many are kept as are ever told."""

    _pages: set[int] = field(default_factory=set)
    _kept: list[Entry] = field(default_factory=list)
    _of_page: Counter[int] = field(default_factory=Counter)
    _texts: dict[str, _Text] = field(default_factory=dict)
    _ranked: list[tuple[str, _Text]] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Take one more claim."""
        self._pages.add(entry.page)
        text = self._texts.setdefault(entry.text, _Text())
        text.count += 1
        self._ranked = []
        if len(text.pages) < 2:
            text.pages.add(entry.page)
        most = max(self._of_page.values(), default=0)
        if len(self._kept) - most < MOST_PLACES and self._of_page[entry.page] < MOST_PLACES:
            self._kept.append(entry)
            self._of_page[entry.page] += 1

    def apart_from(self, page: int) -> Elsewhere | None:
        """Return what stands on other pages than ``page``, None if nothing does."""
        pages = len(self._pages) - (page in self._pages)
        if not pages:
            return None
        self._ranked = self._ranked or sorted(self._texts.items(), key=lambda item: -item[1].count)
        text = next(text for text, one in self._ranked if one.pages != {page})
        places = [entry.place for entry in self._kept if entry.page != page]
        return Elsewhere(text, pages, tuple(places[:MOST_PLACES]))
