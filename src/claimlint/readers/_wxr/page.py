"""From a record of a WXR file to a page."""

from __future__ import annotations

from claimlint.model.document import BlockKind, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.packed import Packed, Shown, is_packed
from claimlint.readers._data.page import Page
from claimlint.readers._stream.window import compound
from claimlint.readers._wxr import meta
from claimlint.readers._wxr.content import add_content, without_templates
from claimlint.readers._wxr.scan import Record
from claimlint.readers._xml.elements import Element, cut_off, draft_of, parse, value_of
from claimlint.readers.feed import Feed
from claimlint.text import lazyre as re

NAME = "wxr"
_PLAIN_TITLE = re.compile(r"[A-Za-z][\w ,.;:?!'’–-]*+")
_NOT_COMMENTS = frozenset(("pingback", "trackback", "order_note", "webhook_delivery", "action_log"))


def item_page(feed: Feed, record: Record, text: str, locale: str) -> Document | None:
    """Return the page that an item is; None for records that are no pages."""
    root = parse(text, 0, len(text))
    item = root.child("item") or root
    kind = value_of(text, item.child("wp:post_type")) or "post"
    if kind in meta.SKIPPED_TYPES:
        return None
    page = Page()
    number = value_of(text, item.child("wp:post_id"))
    page.note(
        id=number,
        slug=value_of(text, item.child("wp:post_name")),
        url=value_of(text, item.child("link")),
        status=value_of(text, item.child("wp:status")),
        type=kind,
        locale=locale,
        date=value_of(text, item.child("wp:post_date")),
    )
    _add_item(page, item, text)
    source = compound(feed, [(text, record.place)], "application/rss+xml")
    return page.document(source, NAME, number or page.metadata.get("slug", ""), cut_off(item))


def is_surely_a_page(record: Record, text: str) -> bool:
    """Return whether ``item_page`` would give a page with copy: a type that is read, and a title of plain words."""
    if record.kind != "item":
        return False
    root = parse(text, 0, len(text))
    item = root.child("item") or root
    kind = value_of(text, item.child("wp:post_type")) or "post"
    return kind not in meta.SKIPPED_TYPES and _PLAIN_TITLE.fullmatch(value_of(text, item.child("title"))) is not None


def nothing(feed: Feed) -> Document:
    """Return what stands for a page that nobody looks at."""
    return Document(Source(feed.uri, "", b"", ""), "", (), SourceMap(()))


def _add_item(page: Page, item: Element, text: str) -> None:
    fields = [(value_of(text, one.child("wp:meta_key")), one.child("wp:meta_value")) for one in item.all("wp:postmeta")]
    page.title(draft_of(text, item.child("title")), "title")
    for key, value in fields:
        seo = meta.seo_kind(key)
        if seo is not None:
            page.copy(without_templates(draft_of(text, value)), f"meta.{key}", seo)
        elif meta.is_alt(key):
            page.copy(draft_of(text, value), f"meta.{key}", BlockKind.ALT_TEXT)
    shown = Shown()
    add_content(page, draft_of(text, item.child("excerpt:encoded")), "excerpt", shown)
    add_content(page, draft_of(text, item.child("content:encoded")), "content", shown)
    for key, value in fields:
        _add_field(page, key, value, text, shown)
    for comment in item.all("wp:comment"):
        _add_comment(page, comment, text)


def _add_field(page: Page, key: str, element: Element | None, text: str, shown: Shown) -> None:
    if element is None or meta.seo_kind(key) is not None or meta.is_alt(key):
        return
    if not meta.is_builder(key) and not meta.is_public(key):
        return
    draft = draft_of(text, element)
    value = draft.text()
    if is_packed(value):
        Packed(page, shown).add(draft, f"meta.{key}")
    elif is_copy(key, value):
        add_content(page, draft, f"meta.{key}", shown)


def _add_comment(page: Page, comment: Element, text: str) -> None:
    """Add an approved comment of a visitor: reviews and testimonials come as comments."""
    if value_of(text, comment.child("wp:comment_approved")) not in ("", "1", "approve", "approved"):
        return
    if value_of(text, comment.child("wp:comment_type")) in _NOT_COMMENTS:
        return
    number = value_of(text, comment.child("wp:comment_id"))
    page.copy(draft_of(text, comment.child("wp:comment_content")), f"comment[{number}]", BlockKind.QUOTE)


_TERM_FIELDS = {
    "wp:category": ("wp:cat_name", "wp:category_nicename", "wp:category_description"),
    "wp:tag": ("wp:tag_name", "wp:tag_slug", "wp:tag_description"),
    "wp:term": ("wp:term_name", "wp:term_slug", "wp:term_description"),
}


def term_page(feed: Feed, record: Record, text: str, locale: str) -> Document:
    """Return the page that lists the posts of a category, tag or other term, with its name and description."""
    root = parse(text, 0, len(text))
    term = root.child(record.kind) or root
    name, slug, description = _TERM_FIELDS[record.kind]
    taxonomy = value_of(text, term.child("wp:term_taxonomy")) or record.kind.removeprefix("wp:")
    page = Page()
    number = value_of(text, term.child("wp:term_id"))
    page.note(
        id=number,
        slug=value_of(text, term.child(slug)),
        type=taxonomy,
        locale=locale,
    )
    page.title(draft_of(text, term.child(name)), "name")
    add_content(page, draft_of(text, term.child(description)), "description", Shown())
    for field in term.all("wp:termmeta"):
        key, value = value_of(text, field.child("wp:meta_key")), field.child("wp:meta_value")
        if is_copy(key, value_of(text, value)) and (meta.is_public(key) or meta.seo_kind(key) is not None):
            page.copy(without_templates(draft_of(text, value)), f"meta.{key}", meta.seo_kind(key))
    source = compound(feed, [(text, record.place)], "application/rss+xml")
    return page.document(source, NAME, f"{taxonomy}:{number or page.metadata.get('slug', '')}", cut_off(term))


def site_page(feed: Feed, record: Record, text: str) -> tuple[Document | None, str]:
    """Return the site's title and tagline as a page, None without them, and the site's language."""
    root = parse(text, 0, len(text))
    rss = root.child("rss")
    channel = rss.child("channel") if rss else None
    if channel is None:
        return None, ""
    locale = value_of(text, channel.child("language"))
    page = Page()
    url = value_of(text, channel.child("link"))
    page.note(id="site", type="site", url=url, locale=locale)
    page.title(draft_of(text, channel.child("title")), "title")
    page.copy(draft_of(text, channel.child("description")), "description", BlockKind.META_DESCRIPTION)
    source = compound(feed, [(text, record.place)], "application/rss+xml")
    document = page.document(source, NAME, "site")
    return (document if document.blocks else None), locale
