"""From an entry of a Contentful export to its pages, one a locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.document import BlockKind, Document
from claimlint.model.lines import Position
from claimlint.readers._contentful.space import ADDRESSES, Space, links_of
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.names import rank
from claimlint.readers._data.page import Page
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import Node, draft_of, entries, items, member, parse, value_of
from claimlint.readers._rich.writing import Writing
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed

NAME = "contentful"
_MAX_PARTS = 1000
"""Entries that one page may show."""


def entry_pages(feed: Feed, record: Parsed, space: Space) -> Iterator[Document]:
    """Yield the entry's pages, with the parts that it links to: one for each locale in which it has copy of its own."""
    gathered = _Gathered(feed, record, space)
    found = {
        locale
        for root in (record.root, *gathered.parts.values())
        for field in entries(member(root, "fields")).values()
        for locale in entries(field)
    }
    for locale in sorted(found, key=lambda one: (one != space.locale, one)):
        document = _Entry(gathered, locale, alone=len(found) == 1).page()
        if document is not None:
            yield document


class _Gathered:
    """An entry's text with those of the parts and assets that it shows behind it."""

    def __init__(self, feed: Feed, record: Parsed, space: Space) -> None:
        self.root = record.root
        self.text = record.text
        self.space = space
        self.parts: dict[str, Node] = {}
        self.assets: dict[str, Node] = {}
        self._feed = feed
        self._stretches = [(record.text, record.place)]
        own = value_of(record.text, member(record.root, "sys", "id"))
        pending = [record.root]
        while pending and len(self.parts) < _MAX_PARTS and len(self.text) < feed.limits.record:
            fields = member(pending.pop(), "fields")
            for number in dict.fromkeys(links_of(self.text, fields, "Asset")):
                self._take(number, space.assets, self.assets)
            linked = (one for one in dict.fromkeys(links_of(self.text, fields, "Entry")) if one != own)
            shown = [self._take(one, space.parts, self.parts) for one in linked if one in space.shown]
            pending += [part for part in shown if part is not None]
        self.source = compound(feed, self._stretches, MEDIA_TYPE)

    def _take(self, number: str, known: Mapping[str, tuple[str, Position]], into: dict[str, Node]) -> Node:
        """Put a record behind the text and return it; None if it is there already, or unknown."""
        found = known.get(number)
        if found is None or number in into:
            return None
        start = len(self.text)
        self.text += found[0]
        self._stretches.append(found)
        self.space.used.add(number)
        into[number] = parse(self.text, start, len(self.text), self._feed.limits.depth)
        return into[number]


class _Entry:
    def __init__(self, gathered: _Gathered, locale: str, *, alone: bool) -> None:
        self._space = gathered.space
        self._locale = locale
        self._alone = alone
        self._root = gathered.root
        self._text = gathered.text
        self._source = gathered.source
        self._assets = gathered.assets
        self._parts = gathered.parts
        self._seen: set[str] = set()

    def page(self) -> Document | None:
        page = Page()
        text, system = self._text, member(self._root, "sys")
        number = value_of(text, member(system, "id"))
        fields = self._fields(self._root)
        page.note(
            id=number,
            slug=self._first(fields, ("slug", "handle")),
            url=self._first(fields, ("url", "path", "canonicalUrl")),
            status=_status(text, system),
            type=value_of(text, member(system, "contentType", "sys", "id")),
            locale=self._locale,
            date=value_of(text, member(system, "publishedAt")) or value_of(text, member(system, "updatedAt")),
        )
        for name in sorted((one for one in fields if one not in ADDRESSES), key=rank):
            self._into(page).add(name, fields[name], f"fields.{name}.{self._locale}")
        record = number if self._alone else f"{number}@{self._locale}"
        document = page.document(self._source, NAME, record)
        return document if document.blocks else None

    def _first(self, fields: Mapping[str, Node], names: tuple[str, ...]) -> str:
        return next((found for name in names if (found := value_of(self._text, fields.get(name)))), "")

    def _fields(self, root: Node) -> dict[str, Node]:
        """Return an entry's values in the page's locale."""
        values = entries(member(root, "fields")).items()
        return {name: value for name, one in values if (value := member(one, self._locale)) is not None}

    def _into(self, page: Page) -> Fields:
        return Fields(page, self._text, self._embedded, lambda node, path: self._reference(page, node, path))

    def _embedded(self, out: Writing, node: Node) -> None:
        """Write what stands between paragraphs: an asset's texts, the fields of a part."""
        target = member(node, "data", "target") or node
        number = out.value(member(target, "sys", "id"))
        for name, value in _alts(self._assets.get(number), self._locale, self._space.locale):
            out.alt(value, f"asset.{name}")
        part = self._part(number)
        for name, value in self._fields(part).items():
            for one in (value, *items(value)):
                if out.value(member(one, "sys", "type")) == "Link":
                    self._embedded(out, one)
            out.copy(name, value, f"{number}.{name}")

    def _reference(self, page: Page, node: Node, path: str) -> bool:
        """Add what a field names: an asset's texts, the fields of a part; pages stand for themselves."""
        if value_of(self._text, member(node, "sys", "type")) not in ("Link", "ResourceLink"):
            return False
        number = value_of(self._text, member(node, "sys", "id"))
        for name, value in _alts(self._assets.get(number), self._locale, self._space.locale):
            page.copy(draft_of(self._text, value), f"{path}/asset.{name}", BlockKind.ALT_TEXT)
        fields = self._fields(self._part(number))
        for name in sorted(fields, key=rank):
            self._into(page).add(name, fields[name], f"{path}/{number}.{name}", top=False)
        return True

    def _part(self, number: str) -> Node:
        """Return a part that the page has not shown yet: parts may link to each other in a circle."""
        if number in self._seen:
            return None
        self._seen.add(number)
        return self._parts.get(number)


def _alts(asset: Node, locale: str, default: str) -> Iterator[tuple[str, Node]]:
    for name in ("title", "description"):
        values = member(asset, "fields", name)
        value = member(values, locale) or member(values, default)
        if value is not None:
            yield name, value


def _status(text: str, system: Node) -> str:
    if member(system, "archivedVersion") is not None or member(system, "archivedAt") is not None:
        return "archived"
    published = value_of(text, member(system, "publishedVersion"))
    if not published:
        return "draft"
    version = value_of(text, member(system, "version"))
    changed = version.isdigit() and published.isdigit() and len(version) < 12 and int(version) > int(published) + 1
    return "changed" if changed else "published"


def asset_page(feed: Feed, record: Parsed, space: Space) -> Document | None:
    """Return the title and description of an asset that no page shows."""
    page = Page()
    number = value_of(record.text, member(record.root, "sys", "id"))
    status = _status(record.text, member(record.root, "sys"))
    page.note(id=number, type="asset", status=status, locale=space.locale)
    for name in ("title", "description"):
        for locale, value in entries(member(record.root, "fields", name)).items():
            page.copy(draft_of(record.text, value), f"fields.{name}.{locale}", BlockKind.ALT_TEXT)
    source = compound(feed, [(record.text, record.place)], MEDIA_TYPE)
    document = page.document(source, NAME, f"asset:{number}")
    return document if document.blocks else None
