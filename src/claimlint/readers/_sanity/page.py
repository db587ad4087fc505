"""From a Sanity document to a page."""

from __future__ import annotations

from claimlint.model.document import Document
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.page import Page
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import Node, entries, member, value_of
from claimlint.readers._rich.writing import Writing
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed

NAME = "sanity"
_DRAFTS = "drafts."
_VERSIONS = "versions."
_SYSTEM_TYPES = ("system.", "sanity.previewUrl", "assist.", "translation.metadata", "media.tag")
_TABLES = frozenset(("table", "simpleTable", "richTable"))
_MACHINE = frozenset(("slug", "url", "language", "locale", "href"))


def sanity_page(feed: Feed, record: Parsed) -> Document | None:
    """Return the page that a document is; None for those of Sanity's own workings."""
    text, root = record.text, record.root
    number, kind = value_of(text, member(root, "_id")), value_of(text, member(root, "_type"))
    if not isinstance(root, dict) or kind.startswith(_SYSTEM_TYPES):
        return None
    page = Page()
    draft = number.startswith((_DRAFTS, _VERSIONS))
    page.note(
        id=number.removeprefix(_DRAFTS),
        slug=value_of(text, member(root, "slug", "current")) or value_of(text, member(root, "slug")),
        url=value_of(text, member(root, "url")),
        status="draft" if draft else "published",
        type=kind,
        locale=value_of(text, member(root, "language")) or value_of(text, member(root, "__i18n_lang")),
        date=next((d for key in _DATES if (d := value_of(text, member(root, key)))), ""),
    )
    fields = {name: value for name, value in root.items() if not name.startswith("_") and name not in _MACHINE}
    if kind.startswith("sanity.") and kind.endswith("Asset"):
        fields = {name: value for name, value in fields.items() if name in ("altText", "title", "description")}
    Fields(page, text, _block).add_all(fields, "")
    document = page.document(compound(feed, [(text, record.place)], MEDIA_TYPE), NAME, number)
    return document if document.blocks else None


_DATES = ("publishedAt", "date", "_updatedAt", "_createdAt")


def _block(out: Writing, block: Node) -> None:
    """Write what stands between the paragraphs of a Portable Text: a table, an image, a component."""
    kind = out.value(member(block, "_type"))
    rows = member(block, "rows") or member(block, "table", "rows")
    if kind in _TABLES and isinstance(rows, list):
        _table(out, rows)
        return
    for key, value in entries(block).items():
        if key in ("alt", "altText"):
            out.alt(value, f"{kind or 'image'}@alt")
        elif not key.startswith("_"):
            out.copy(key, value, f"{kind or 'block'}.{key}")


def _table(out: Writing, rows: list[Node]) -> None:
    out.open("table")
    for index, row in enumerate(rows):
        out.open("tr")
        cells = member(row, "cells")
        tag = "th" if index == 0 else "td"
        for cell in cells if isinstance(cells, list) else []:
            out.open(tag)
            out.words(cell)
            out.close(tag)
        out.close("tr")
    out.close("table")
