"""The tables of a Ghost export that hold copy."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.model.lines import Position
from claimlint.readers._ghost.page import other_page, post_page, setting_page
from claimlint.readers._json.records import parsed_record
from claimlint.readers._json.stream import Pattern, Value, Values
from claimlint.readers._json.tree import member, value_of
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Feed, Unread

Meta = dict[str, tuple[str, Position]]
_ROOTS: tuple[Pattern, ...] = (("db", "*", "data"), ("data",))
_TABLES = ("posts", "tags", "users", "products", "newsletters", "settings")


def _paths(*tables: str) -> tuple[Pattern, ...]:
    return tuple((*root, table, "*") for root in _ROOTS for table in tables)


def pages(feed: Feed) -> Iterator[Document | Unread]:
    """Yield a document a post, tag, author, tier and newsletter, and one for the site's settings that are copy."""
    meta = _meta(feed)
    with Window(feed) as window:
        for found in Values(window, _paths(*_TABLES)):
            if isinstance(found, Unread):
                yield found
                continue
            table = str(found.path[-2])
            record, faults = parsed_record(feed, found.text, found.place, f"{table}[{found.path[-1]}]")
            yield from faults
            if record is None:
                continue
            if table == "posts":
                document = post_page(feed, record, meta)
            elif table == "settings":
                document = setting_page(feed, record)
            else:
                document = other_page(feed, record, table)
            if document is not None:
                yield document


def _meta(feed: Feed) -> Meta:
    """Return the rows of ``posts_meta`` by the id of their post; that table comes behind the posts."""
    found: Meta = {}
    with Window(feed) as window:
        for value in Values(window, _paths("posts_meta")):
            if isinstance(value, Value):
                record, _ = parsed_record(feed, value.text, value.place)
                if record is not None:
                    number = value_of(record.text, member(record.root, "post_id"))
                    found[number] = (record.text, record.place)
    return found
