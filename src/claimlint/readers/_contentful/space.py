"""What a Contentful export says outside of its entries: assets and locales."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimlint.model.lines import Position
from claimlint.readers._json.records import parsed_record
from claimlint.readers._json.stream import Value, Values
from claimlint.readers._json.tree import member, value_of
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Feed

_FALLBACK = "en-US"


@dataclass(slots=True)
class Space:
    """Assets by id, each as its text and where it begins; ``used`` are those that a page shows."""

    locale: str = _FALLBACK
    assets: dict[str, tuple[str, Position]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def read_space(feed: Feed) -> Space:
    """Return what pages need of the rest of the export; faults are told when the entries are read."""
    space = Space()
    with Window(feed) as window:
        for found in Values(window, (("assets", "*"), ("locales", "*"))):
            if not isinstance(found, Value):
                continue
            record, _ = parsed_record(feed, found.text, found.place)
            if record is None:
                continue
            if found.path[0] == "locales":
                if member(record.root, "default") is True:
                    space.locale = value_of(record.text, member(record.root, "code")) or space.locale
            elif number := value_of(record.text, member(record.root, "sys", "id")):
                space.assets[number] = (record.text, record.place)
    return space
