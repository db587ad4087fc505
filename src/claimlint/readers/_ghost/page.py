"""From rows of a Ghost export to pages. Only the columns named here are read: others hold secrets."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.model.document import BlockKind, Document
from claimlint.model.lines import Position
from claimlint.model.sourcemap import SourceMap
from claimlint.readers import html, markdown
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.page import Page
from claimlint.readers._json.records import MEDIA_TYPE, Parsed
from claimlint.readers._json.tree import JsonError, Node, draft_of, member, parse, value_of
from claimlint.readers._rich.detect import rich_fragment
from claimlint.readers._stream.window import compound
from claimlint.readers.feed import Feed
from claimlint.readers.fragment import Fragment

NAME = "ghost"
_TITLES = ("meta_title", "og_title", "twitter_title")
_DESCRIPTIONS = ("meta_description", "og_description", "twitter_description")
_ALTS = ("feature_image_alt",)
_TEXTS = ("custom_excerpt", "feature_image_caption", "email_subject")
_OTHER = {
    "tags": ("name", "description", *_TITLES, *_DESCRIPTIONS),
    "users": ("bio", *_TITLES, *_DESCRIPTIONS),
    "products": ("name", "description"),
    "newsletters": ("name", "description", "footer_content"),
}
_SETTINGS = {
    "title": BlockKind.TITLE,
    "description": BlockKind.META_DESCRIPTION,
    "meta_title": BlockKind.TITLE,
    "meta_description": BlockKind.META_DESCRIPTION,
    "og_title": BlockKind.TITLE,
    "og_description": BlockKind.META_DESCRIPTION,
    "twitter_title": BlockKind.TITLE,
    "twitter_description": BlockKind.META_DESCRIPTION,
    "announcement_content": None,
    "members_signup_notice": None,
    "portal_signup_terms_html": None,
}
_BODIES = ("html", "lexical", "mobiledoc", "markdown")
_EMPTY_BODIES = ("", "null")


def post_page(feed: Feed, record: Parsed, meta: Mapping[str, tuple[str, Position]]) -> Document | None:
    """Return the page that a row of ``posts`` is, with its row of ``posts_meta``."""
    text, row = record.text, record.root
    number = value_of(text, member(row, "id"))
    stretches = [(text, record.place)]
    extra: Node = None
    if number in meta:
        stretches.append(meta[number])
        start, text = len(text), text + meta[number][0]
        extra = parse(text, start, len(text), feed.limits.depth)
    page = Page()
    page.note(
        id=number,
        slug=value_of(text, member(row, "slug")),
        url=value_of(text, member(row, "canonical_url")),
        status=value_of(text, member(row, "status")),
        type=value_of(text, member(row, "type")) or ("page" if member(row, "page") in (True, "1") else "post"),
        locale=value_of(text, member(row, "locale")),
        date=value_of(text, member(row, "published_at")) or value_of(text, member(row, "created_at")),
    )
    page.title(draft_of(text, member(row, "title")), "title")
    for names, kind in ((_TITLES, BlockKind.TITLE), (_DESCRIPTIONS, BlockKind.META_DESCRIPTION)):
        _columns(page, text, (row, extra), names, kind)
    _columns(page, text, (row, extra), _TEXTS, None)
    _columns(page, text, (row, extra), _ALTS, BlockKind.ALT_TEXT)
    for name in _BODIES:  # the same copy several times (Markdown until version 0.11): the first that is there
        if _body(feed, page, text, name, member(row, name)):
            break
    document = page.document(compound(feed, stretches, MEDIA_TYPE), NAME, number)
    return document if document.blocks else None


def _columns(page: Page, text: str, rows: tuple[Node, ...], names: tuple[str, ...], kind: BlockKind | None) -> None:
    for name in names:
        for table, row in zip(("", "posts_meta."), rows, strict=True):
            page.copy(draft_of(text, member(row, name)), f"{table}{name}", kind)


def _body(feed: Feed, page: Page, text: str, name: str, node: Node) -> bool:
    """Add a post's body in one of its forms; return whether there was one."""
    draft = draft_of(text, node)
    value = draft.text()
    if value.strip() in _EMPTY_BODIES:
        return False
    if name == "html":
        page.embed(html.fragment(value, draft.source_map()), name)
        return True
    if name == "markdown":
        page.embed(markdown.fragment(value, draft.source_map()), name)
        return True
    fragment = _rich(feed, value, draft.source_map())
    if fragment is None:
        return False
    page.embed(fragment, name)
    return True


def _rich(feed: Feed, value: str, outer: SourceMap) -> Fragment | None:
    """Return the copy of a rich text that is written as JSON inside a string."""
    try:
        root = parse(value, 0, len(value), feed.limits.depth)
    except JsonError:
        return None
    fragment = rich_fragment(value, root)
    return None if fragment is None else fragment.through(outer)


def other_page(feed: Feed, record: Parsed, table: str) -> Document | None:
    """Return the page of a tag, an author, a tier or a newsletter."""
    text, row = record.text, record.root
    page = Page()
    number = value_of(text, member(row, "id"))
    page.note(
        id=number,
        slug=value_of(text, member(row, "slug")),
        status=value_of(text, member(row, "status")) or value_of(text, member(row, "visibility")),
        type=table.removesuffix("s"),
    )
    columns = {name: value for name in _OTHER[table] if (value := member(row, name)) is not None}
    Fields(page, text).add_all(columns, table)
    document = page.document(compound(feed, [(text, record.place)], MEDIA_TYPE), NAME, f"{table}:{number}")
    return document if document.blocks else None


def setting_page(feed: Feed, record: Parsed) -> Document | None:
    """Return a setting that visitors see; None for all others, which are not even looked at."""
    key = value_of(record.text, member(record.root, "key"))
    if key not in _SETTINGS:
        return None
    page = Page()
    page.note(id=key, type="setting")
    page.copy(draft_of(record.text, member(record.root, "value")), f"settings.{key}", _SETTINGS[key])
    document = page.document(compound(feed, [(record.text, record.place)], MEDIA_TYPE), NAME, f"settings:{key}")
    return document if document.blocks else None
