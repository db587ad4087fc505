"""From a Strapi entity to a page."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.model.document import Document
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.page import Page
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import member, value_of
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed

NAME = "strapi"
_FILES = ("plugin::upload.file", "plugins::upload.file")
_PAGES = ("api::", "application::")
_MACHINE = frozenset(
    """
    id documentId slug url path locale createdAt updatedAt publishedAt published_at created_at updated_at createdBy
    updatedBy localizations provider provider_metadata hash ext mime formats folderPath
    """.split()
)
_FILE_FIELDS = ("alternativeText", "caption")
_DATES = ("publishedAt", "published_at", "updatedAt", "updated_at", "createdAt")


def strapi_page(feed: Feed, record: Parsed) -> Document | None:
    """Return the page that an entity is; None for those of Strapi's own workings."""
    text, data = record.text, member(record.root, "data")
    kind = value_of(text, member(record.root, "type"))
    if not isinstance(data, dict) or not kind.startswith((*_PAGES, *_FILES)):
        return None
    page = Page()
    number = value_of(text, data.get("documentId")) or value_of(text, member(record.root, "id"))
    locale = value_of(text, data.get("locale"))
    page.note(
        id=number,
        slug=value_of(text, data.get("slug")),
        url=value_of(text, data.get("url")) or value_of(text, data.get("path")) if kind.startswith(_PAGES) else "",
        status=_status(data) if kind.startswith(_PAGES) else "",
        type=kind,
        locale=locale,
        date=next((found for key in _DATES if (found := value_of(text, data.get(key)))), ""),
    )
    if kind.startswith(_FILES):
        fields = {name: data[name] for name in _FILE_FIELDS if name in data}
    else:
        fields = {name: value for name, value in data.items() if name not in _MACHINE}
    Fields(page, text).add_all(fields, "data")
    name = f"{kind}:{number}" + (f"@{locale}" if locale else "")
    document = page.document(compound(feed, [(text, record.place)], MEDIA_TYPE), NAME, name)
    return document if document.blocks else None


def _status(data: Mapping[str, object]) -> str:
    """Return ``published`` or ``draft``: types without drafts have no date of publication."""
    dates = [data[key] for key in ("publishedAt", "published_at") if key in data]
    return "draft" if dates and not any(dates) else "published"
