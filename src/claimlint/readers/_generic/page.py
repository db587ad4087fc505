"""From a record of JSON to a page, by the fields that the user names or by what looks like copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimlint.model.document import Document
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.names import plain_name, rank
from claimlint.readers._data.page import Page
from claimlint.readers._generic.globs import Glob, matches
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import Node, entries, items, member, value_of
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed

NAME = "json"
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id", "uid", "uuid", "key", "sku"),
    "slug": ("slug", "handle", "url_key", "full_slug"),
    "url": ("url", "permalink", "link", "path", "canonical_url"),
    "status": ("status", "state", "_status"),
    "type": ("type", "_type", "content_type", "collection", "model", "component"),
    "locale": ("locale", "lang", "language", "langcode"),
    "date": ("date", "published_at", "published", "first_published_at", "updated_at", "date_updated", "created_at"),
    "title": ("title", "name", "headline"),
}
_INSIDE = ("fields", "attributes", "data", "content", "sys", "meta", "story")
"""Objects in which records keep what names them."""


def json_page(feed: Feed, record: Parsed, path: Sequence[str], globs: Sequence[Glob]) -> Document | None:
    """Return the page that a record is, None without copy.

    Args:
        feed: the file.
        record: a record of it.
        path: where it stands in the file.
        globs: the fields that hold copy; none for those that look like it.
    """
    named = sorted(_named(record.root, tuple(path), globs), key=lambda one: rank(one[0][-1] if one[0] else ""))
    if globs and not named:
        return None
    page = Page()
    _note(page, record)
    if globs:
        into = Fields(page, record.text, sure=True)
        for place, node in named:
            name = next((step for step in reversed(place) if not step.isdigit()), "")
            into.add(name, node, ".".join(place[len(path) :]) or ".".join(place))
    elif isinstance(record.root, dict):
        Fields(page, record.text).add_all(record.root, "")
    else:
        Fields(page, record.text).add("", record.root, "")
    number = page.metadata.get("id") or page.metadata.get("slug") or ".".join(path)
    source = compound(feed, [(record.text, record.place)], MEDIA_TYPE)
    document = page.document(source, NAME, number or str(record.place.line))
    return document if document.blocks else None


def _named(root: Node, path: Glob, globs: Sequence[Glob]) -> Iterator[tuple[Glob, Node]]:
    """Yield the outermost values that a glob names, in the order of the file."""
    pending: list[tuple[Glob, Node]] = [(path, root)]
    while pending:
        place, node = pending.pop()
        if any(matches(glob, place) for glob in globs):
            yield place, node
            continue
        below = entries(node).items() if isinstance(node, dict) else enumerate(items(node))
        pending.extend(reversed([((*place, str(key)), value) for key, value in below]))


def _note(page: Page, record: Parsed) -> None:
    sources = [record.root, *(member(record.root, name) for name in _INSIDE)]
    for source in sources:
        told = {plain_name(name): value for name, value in entries(source).items()}
        for key, names in _ABOUT.items():
            found = next((value for name in names if (value := value_of(record.text, told.get(name)))), "")
            page.note(**{key: found})
