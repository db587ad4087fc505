"""The reader of Drupal content: default content in YAML, and answers of JSON:API and in HAL."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread

_WINDOW = 8192


class DrupalReader:
    """Reads nodes and other content; paragraphs belong to the page that they stand on."""

    name = "drupal"
    suffixes = (".yml", ".yaml", ".json", ".jsonapi")
    media_types = ("application/vnd.api+json",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the file has default content's ``_meta``, or Drupal's types in JSON:API or HAL."""
        return _is_content(feed) or _is_api(feed) or _is_hal(feed)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document an entity and translation."""
        if _is_api(feed):
            from claimlint.readers._drupal.api import api_pages

            return api_pages(feed)
        if _is_hal(feed):
            from claimlint.readers._drupal.hal import hal_pages

            return hal_pages(feed)
        return _content(feed)


def _is_content(feed: Feed) -> bool:
    head = feed.signs[:_WINDOW].lstrip(b"\r\n-")
    return head.startswith(b"_meta:") and b"entity_type:" in head


def _is_api(feed: Feed) -> bool:
    from claimlint.readers._json.head import head_of

    head = head_of(feed)
    if not head.begins("{") or not head.has_key("data"):
        return False
    return head.has_key("type") and any(head.has(f'"{entity}--') for entity in _ENTITIES)


def _is_hal(feed: Feed) -> bool:
    from claimlint.readers._json.head import head_of

    head = head_of(feed)
    if not (head.begins("{") or head.begins("[")) or not head.has_key("_links"):
        return False
    return any(head.has(sign + entity) for sign in _TYPE for entity in _ENTITIES)


_TYPE = ("/rest/type/", "\\/rest\\/type\\/")
"""Before the name of an entity in the address of its type, plain and as PHP escapes it."""
_ENTITIES = ("node", "paragraph", "block_content", "taxonomy_term", "media", "commerce_product", "menu_link_content")


def _content(feed: Feed) -> Iterator[Document | Unread]:
    from claimlint.readers._drupal.content import content_pages
    from claimlint.readers._markdown.yamltext import YamlTextError
    from claimlint.readers.whole import decoded_whole, fault_at

    source, faults = decoded_whole(feed)
    yield from faults
    try:
        yield from content_pages(source)
    except YamlTextError as error:
        yield fault_at(source, error.offset, "CLE354", f"the file is not YAML: {error}", "export it again")


READER = DrupalReader()
