"""From an entry of a Contentful export to its pages, one a locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.document import BlockKind, Document
from claimlint.model.lines import Position
from claimlint.readers._contentful.space import Space
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.names import rank
from claimlint.readers._data.page import Page
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import JsonError, Node, draft_of, entries, items, member, parse, value_of
from claimlint.readers._rich.writing import Writing
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed

NAME = "contentful"
_MACHINE = frozenset(("slug", "url", "path", "handle"))


def entry_pages(feed: Feed, record: Parsed, space: Space) -> Iterator[Document]:
    """Yield the entry's pages: one for each locale in which it has copy of its own."""
    locales = sorted({locale for field in entries(member(record.root, "fields")).values() for locale in entries(field)})
    for locale in sorted(locales, key=lambda one: one != space.locale):
        document = _Entry(feed, record, space, locale, alone=len(locales) == 1).page()
        if document is not None:
            yield document


class _Entry:
    def __init__(self, feed: Feed, record: Parsed, space: Space, locale: str, *, alone: bool) -> None:
        self._feed = feed
        self._space = space
        self._locale = locale
        self._alone = alone
        self._root = record.root
        stretches = [(record.text, record.place)]
        self._assets: dict[str, Node] = {}
        self._text = self._with_assets(record, stretches)
        self._source = compound(feed, stretches, MEDIA_TYPE)

    def _with_assets(self, record: Parsed, stretches: list[tuple[str, Position]]) -> str:
        """Return the entry's text with that of the assets that it shows behind it."""
        text = record.text
        fields = entries(member(record.root, "fields"))
        for number in dict.fromkeys(_links(record.text, [member(one, self._locale) for one in fields.values()])):
            found = self._space.assets.get(number)
            if found is not None:
                self._space.used.add(number)
                stretches.append(found)
                start, text = len(text), text + found[0]
                try:
                    self._assets[number] = parse(text, start, len(text), self._feed.limits.depth)
                except JsonError:  # told when the asset itself is read
                    continue
        return text

    def page(self) -> Document | None:
        page = Page()
        text, system = self._text, member(self._root, "sys")
        number = value_of(text, member(system, "id"))
        fields = {
            name: value
            for name, values in entries(member(self._root, "fields")).items()
            if (value := member(values, self._locale)) is not None
        }
        page.note(
            id=number,
            slug=self._first(fields, ("slug", "handle")),
            url=self._first(fields, ("url", "path", "canonicalUrl")),
            status=_status(text, system),
            type=value_of(text, member(system, "contentType", "sys", "id")),
            locale=self._locale,
            date=value_of(text, member(system, "publishedAt")) or value_of(text, member(system, "updatedAt")),
        )
        into = Fields(page, text, self._embedded, lambda node, path: self._reference(page, node, path))
        for name in sorted((one for one in fields if one not in _MACHINE), key=rank):
            path = f"fields.{name}.{self._locale}"
            into.add(name, fields[name], path)
        record = number if self._alone else f"{number}@{self._locale}"
        document = page.document(self._source, NAME, record)
        return document if document.blocks else None

    def _first(self, fields: Mapping[str, Node], names: tuple[str, ...]) -> str:
        return next((found for name in names if (found := value_of(self._text, fields.get(name)))), "")

    def _embedded(self, out: Writing, node: Node) -> None:
        """Write the alternative text of an asset between paragraphs."""
        number = out.value(member(node, "data", "target", "sys", "id"))
        for name, draft_node in _alts(self._assets.get(number), self._locale, self._space.locale):
            out.alt(draft_node, f"asset.{name}")

    def _reference(self, page: Page, node: Node, path: str) -> bool:
        """Add the alternative text of an asset that a field names; other entries are pages of their own."""
        kind = value_of(self._text, member(node, "sys", "type"))
        if kind not in ("Link", "ResourceLink"):
            return False
        number = value_of(self._text, member(node, "sys", "id"))
        for name, value in _alts(self._assets.get(number), self._locale, self._space.locale):
            page.copy(draft_of(self._text, value), f"{path}/asset.{name}", BlockKind.ALT_TEXT)
        return True


def _alts(asset: Node, locale: str, default: str) -> Iterator[tuple[str, Node]]:
    for name in ("title", "description"):
        values = member(asset, "fields", name)
        value = member(values, locale) or member(values, default)
        if value is not None:
            yield name, value


def _links(text: str, nodes: list[Node]) -> Iterator[str]:
    """Yield the ids of the assets that values link to."""
    pending = list(reversed(nodes))
    while pending:
        node = pending.pop()
        system = member(node, "sys")
        if value_of(text, member(system, "linkType")) == "Asset":
            yield value_of(text, member(system, "id"))
        pending.extend(reversed([*items(node), *entries(node).values()]))


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
