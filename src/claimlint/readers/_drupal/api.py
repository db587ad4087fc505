"""From answers of Drupal's JSON:API to pages, with the paragraphs and media that they include."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.document import BlockKind, Document
from claimlint.model.lines import Position
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.page import Page
from claimlint.readers._drupal import names
from claimlint.readers._json.records import MEDIA_TYPE, Parsed, parsed_record
from claimlint.readers._json.stream import Value, Values
from claimlint.readers._json.tree import JsonError, Node, draft_of, entries, items, member, parse, value_of
from claimlint.readers._stream.window import Window, compound
from claimlint.readers.feed import Feed, Unread

NAME = "drupal"
Included = dict[str, tuple[str, Position]]
_MAX_PARTS = 2000
"""Paragraphs of one page that are followed."""


def api_pages(feed: Feed) -> Iterator[Document | Unread]:
    """Yield a document a resource in ``data``; those in ``included`` belong to the pages that name them."""
    included = _included(feed)
    single = False
    with Window(feed) as window:
        for found in Values(window, (("data", "*"),)):
            if isinstance(found, Value) and isinstance(found.path[1], str):
                single = True
                break
            yield from _resource(feed, found, included)
    if single:
        with Window(feed) as window:
            for found in Values(window, (("data",),)):
                yield from _resource(feed, found, included)


def _resource(feed: Feed, found: Value | Unread, included: Included) -> Iterator[Document | Unread]:
    if isinstance(found, Unread):
        yield found
        return
    record, faults = parsed_record(feed, found.text, found.place, ".".join(map(str, found.path)))
    yield from faults
    if record is not None:
        document = _Resource(feed, record, included).page()
        if document is not None:
            yield document


def _included(feed: Feed) -> Included:
    found: Included = {}
    with Window(feed) as window:
        for value in Values(window, (("included", "*"),)):
            if isinstance(value, Value):
                record, _ = parsed_record(feed, value.text, value.place)
                if record is not None:
                    found[value_of(record.text, member(record.root, "id"))] = (record.text, record.place)
    return found


class _Resource:
    def __init__(self, feed: Feed, record: Parsed, included: Included) -> None:
        self._feed = feed
        self._root = record.root
        self._text = record.text
        self._included = included
        self._stretches = [(record.text, record.place)]
        self._parts: dict[str, Node] = {}
        self._gather(record.root)

    def _gather(self, root: Node) -> None:
        """Take the included resources that ``root`` names, and those that they name, behind the page's text."""
        pending = [root]
        while pending and len(self._parts) < _MAX_PARTS:
            for relation in entries(member(pending.pop(), "relationships")).values():
                for number in self._ids(relation):
                    stretch = self._included.get(number)
                    if stretch is None or number in self._parts:
                        continue
                    start = len(self._text)
                    self._text += stretch[0]
                    self._stretches.append(stretch)
                    try:
                        self._parts[number] = parse(self._text, start, len(self._text), self._feed.limits.depth)
                    except JsonError:  # it was parsed once, when it was found
                        continue
                    pending.append(self._parts[number])

    def _ids(self, relation: Node) -> list[str]:
        return [value_of(self._text, member(one, "id")) for one in _targets(relation)]

    def page(self) -> Document | None:
        text, root = self._text, self._root
        kind = value_of(text, member(root, "type"))
        if kind.partition("--")[0] in names.SKIPPED_ENTITIES or "--" not in kind:
            return None
        attributes = entries(member(root, "attributes"))
        number = value_of(text, member(root, "id"))
        alias = value_of(text, member(attributes, "path", "alias"))
        locale = value_of(text, attributes.get("langcode"))
        published = "" if "status" not in attributes else "1" if attributes["status"] is True else "0"
        page = Page()
        page.note(
            id=number,
            slug=alias.rsplit("/", 1)[-1],
            url=alias,
            status=names.status_of(value_of(text, attributes.get("moderation_state")), published),
            type=kind,
            locale=locale,
            date=value_of(text, attributes.get("created")),
            title=value_of(text, attributes.get("title")) or value_of(text, attributes.get("name")),
        )
        self._add(page, root, "", {number})
        document = page.document(compound(self._feed, self._stretches, MEDIA_TYPE), NAME, number)
        return document if document.blocks else None

    def _add(self, page: Page, resource: Node, path: str, seen: set[str]) -> None:
        """Add a resource's fields, then what its relations name."""
        attributes = entries(member(resource, "attributes"))
        fields = {
            names.plain_field(name): without_repeats(value)
            for name, value in attributes.items()
            if not names.is_machine(name) and name != "metatag"
        }
        into = Fields(page, self._text)
        into.add_all(fields, f"{path}attributes", top=not path)
        for tag in items(attributes.get("metatag")):
            self._metatag(page, tag, f"{path}attributes.metatag")
        for name, relation in entries(member(resource, "relationships")).items():
            if names.is_machine(name):
                continue
            for target in _targets(relation):
                place = f"{path}{name}"
                page.copy(draft_of(self._text, member(target, "meta", "alt")), f"{place}@alt", BlockKind.ALT_TEXT)
                number = value_of(self._text, member(target, "id"))
                part = self._parts.get(number)
                if part is not None and number not in seen and self._is_part(part):
                    seen.add(number)
                    self._add(page, part, f"{place}/", seen)

    def _is_part(self, resource: Node) -> bool:
        """Return whether a resource shows on the page that names it; terms and other pages have pages of their own."""
        entity = value_of(self._text, member(resource, "type")).partition("--")[0]
        return entity in ("paragraph", "media", "block_content", "component")

    def _metatag(self, page: Page, tag: Node, path: str) -> None:
        told = entries(member(tag, "attributes"))
        name = value_of(self._text, told.get("name")) or value_of(self._text, told.get("property"))
        kind = _METATAGS.get(name.removeprefix("og:").removeprefix("twitter:"))
        if kind is not None:
            page.copy(draft_of(self._text, told.get("content")), f"{path}[{name}]", kind)


_METATAGS: Mapping[str, BlockKind] = {
    "title": BlockKind.TITLE,
    "description": BlockKind.META_DESCRIPTION,
    "abstract": BlockKind.META_DESCRIPTION,
}


def _targets(relation: Node) -> list[Node]:
    data = member(relation, "data")
    return items(data) if isinstance(data, list) else [data] if isinstance(data, dict) else []


def without_repeats(value: Node) -> Node:
    """Return a text field without its rendered twin and the name of its format."""
    if isinstance(value, list):
        return [without_repeats(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: one for key, one in value.items() if key not in names.SKIPPED_KEYS}
    # A field of one value is that value: its name says what it is.
    return kept["value"] if set(kept) == {"value"} else kept
