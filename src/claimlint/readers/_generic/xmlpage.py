"""From a record of XML to a page, by the fields that the user names or by what looks like copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.names import kind_of, plain_name, rank
from claimlint.readers._data.page import Page
from claimlint.readers._generic.globs import Glob, matches
from claimlint.readers._stream.window import compound
from claimlint.readers._xml.elements import Element, attributes, cut_off, draft_of, parse, value_of, write_range
from claimlint.readers._xml.stream import Cut
from claimlint.readers.builder import Draft
from claimlint.readers.feed import Feed

NAME = "xml"
MEDIA_TYPE = "application/xml"
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid", "uuid", "uid", "sku"),
    "slug": ("slug", "handle", "url_key"),
    "url": ("link", "url", "loc", "permalink"),
    "status": ("status", "state"),
    "type": ("type", "content_type", "contenttype"),
    "locale": ("language", "lang", "locale"),
    "date": ("pubdate", "published", "updated", "date", "created"),
    "title": ("title", "name", "headline"),
}


@dataclass(frozen=True, slots=True)
class _Value:
    path: Glob
    draft: Draft

    @property
    def name(self) -> str:
        return self.path[-1].lstrip("@").rpartition(":")[2]


def xml_page(feed: Feed, cut: Cut, text: str, globs: Sequence[Glob]) -> Document | None:
    """Return the page that an element is, None without copy; ``globs`` name elements and ``@attributes``."""
    root = parse(text, 0, len(text))
    page = Page()
    values: list[_Value] = []
    for child in root.children:
        _note(page, text, child)
        values.extend(_values(text, child, cut.path))
    for value in sorted(values, key=lambda one: rank(one.name)):
        wanted = any(matches(glob, value.path) for glob in globs) if globs else _is_copy(value)
        if wanted:
            page.copy(value.draft, ".".join(value.path[len(cut.path) - 1 :]), kind_of(value.name))
    number = page.metadata.get("id") or page.metadata.get("slug") or f"{cut.path[-1]}:{cut.place.line}"
    faults = [fault for child in root.children for fault in cut_off(child)]
    document = page.document(compound(feed, [(text, cut.place)], MEDIA_TYPE), NAME, number, faults)
    return document if document.blocks else None


def _values(text: str, element: Element, path: Glob) -> Iterator[_Value]:
    """Yield the texts and attributes of an element and of those in it."""
    pending = [(element, path)]
    while pending:
        one, place = pending.pop()
        for name, start, end in attributes(text, one):
            draft = Draft()
            write_range(draft, text, start, end)
            yield _Value((*place, f"@{name}"), draft)
        draft = draft_of(text, one)
        if draft.text().strip():
            yield _Value(place, draft)
        pending.extend(reversed([(child, (*place, child.name)) for child in one.children]))


def _is_copy(value: _Value) -> bool:
    return not value.name.startswith("xmlns") and is_copy(value.name, value.draft.text())


def _note(page: Page, text: str, element: Element) -> None:
    told = {name.rpartition(":")[2].lower(): text[start:end] for name, start, end in attributes(text, element)}
    for child in element.children:
        told.setdefault(plain_name(child.name.rpartition(":")[2]).replace("_", ""), value_of(text, child))
    for key, names in _ABOUT.items():
        page.note(**{key: next((told[name] for name in names if told.get(name)), "")})
