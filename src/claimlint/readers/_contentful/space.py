"""What pages of a Contentful export need of the rest: assets, entries that are parts of pages, the default locale."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import Position
from claimlint.readers._json.records import Parsed, parsed_record
from claimlint.readers._json.stream import Value, Values
from claimlint.readers._json.tree import Node, entries, items, member, value_of
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Feed

ADDRESSES = ("slug", "url", "path", "handle")
"""Fields that an entry has if it is a page of its own."""
_FALLBACK = "en-US"
Stretch = tuple[str, Position]


@dataclass(slots=True)
class Space:
    """Assets and parts by id, each as its text and where it begins.

    A part is an entry without an address. ``shown`` are the parts that some page links to, itself or through other
    parts; ``used`` are the assets and parts that were read with a page.
    """

    locale: str = _FALLBACK
    assets: dict[str, Stretch] = field(default_factory=dict)
    parts: dict[str, Stretch] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)


def read_space(feed: Feed) -> Space:
    """Return what pages need of the rest of the export; faults are told when the entries are read."""
    space = Space()
    links: dict[str, list[str]] = {}
    pending: list[str] = []
    room = feed.limits.text
    with Window(feed) as window:
        for found in Values(window, (("entries", "*"), ("assets", "*"), ("locales", "*"))):
            record = parsed_record(feed, found.text, found.place)[0] if isinstance(found, Value) else None
            if record is None or not isinstance(found, Value):
                continue
            number = value_of(record.text, member(record.root, "sys", "id"))
            if found.path[0] == "locales":
                if member(record.root, "default") is True:
                    space.locale = value_of(record.text, member(record.root, "code")) or space.locale
            elif found.path[0] == "assets":
                space.assets[number] = (record.text, record.place)
            elif is_page(record):
                pending += links_of(record.text, member(record.root, "fields"), "Entry")
            elif len(record.text) < room and member(record.root, "sys", "archivedVersion") is None:
                room -= len(record.text)
                space.parts[number] = (record.text, record.place)
                links[number] = list(links_of(record.text, member(record.root, "fields"), "Entry"))
    while pending:
        number = pending.pop()
        if number in space.parts and number not in space.shown:
            space.shown.add(number)
            pending += links[number]
    return space


def is_page(record: Parsed) -> bool:
    """Return whether an entry has an address of its own."""
    fields = member(record.root, "fields")
    return any(value_of(record.text, value) for name in ADDRESSES for value in entries(member(fields, name)).values())


def links_of(text: str, node: Node, kind: str) -> Iterator[str]:
    """Yield the ids of the assets, or entries, that values below ``node`` link to, in order."""
    pending = [node]
    while pending:
        one = pending.pop()
        system = member(one, "sys")
        if value_of(text, member(system, "linkType")) == kind:
            yield value_of(text, member(system, "id"))
        pending.extend(reversed([*items(one), *entries(one).values()]))
