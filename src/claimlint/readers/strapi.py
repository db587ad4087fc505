"""The reader of Strapi exports: the ``entities/*.jsonl`` of ``strapi export``, and the notice of an encrypted one."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread

_ENCRYPTED = (".tar.gz.enc", ".tar.enc")
_OWNERS = ('"api::', '"plugin::', '"admin::', '"strapi::', '"application::')


class StrapiReader:
    """Reads one document an entity; those of Strapi's own workings (users, tokens, settings) are left out."""

    name = "strapi"
    suffixes = (".jsonl", *_ENCRYPTED)
    media_types = ("application/jsonl",)

    def knows(self, feed: Feed) -> bool:
        """Return whether the first line is an entity of Strapi, or the file's name that of an encrypted export."""
        from claimlint.readers._json.head import Head, head_of

        if feed.name.endswith(_ENCRYPTED):
            return True
        head = head_of(feed)
        if not head.begins("{"):
            return False
        line = Head(head.first_line())
        return line.has_key("type") and line.has_key("data") and any(line.has(owner) for owner in _OWNERS)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a line."""
        from claimlint.readers._json.lines import json_lines
        from claimlint.readers._strapi.page import strapi_page

        if feed.name.endswith(_ENCRYPTED):
            hint = "export again with --no-encrypt"
            yield Unread("CLE356", "this export of Strapi is encrypted, so nothing in it was read", hint)
            return
        for found in json_lines(feed):
            if isinstance(found, Unread):
                yield found
            elif (document := strapi_page(feed, found)) is not None:
                yield document


READER = StrapiReader()
