"""The reader of any JSON or JSON Lines, by the fields that ``--fields`` names."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

_LINES = (".jsonl", ".ndjson")


class JsonReader:
    """Reads a record as a document: what the first ``*`` of the globs stands for, or a line.

    Without globs (``--reader json``) all strings that look like copy are read.
    """

    name = "json"
    suffixes = (".json", *_LINES)
    media_types = ()
    last = True

    def knows(self, feed: Feed) -> bool:
        """Return whether the file begins like JSON, and the user named fields or it is content of a known CMS."""
        return (bool(feed.fields) or _is_content(feed)) and _looks_like_json(feed)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a record; records without copy are passed over."""
        from claimlint.readers._generic.globs import globs_of, record_of
        from claimlint.readers._generic.page import json_page
        from claimlint.readers._json.lines import json_lines
        from claimlint.readers._json.records import parsed_record
        from claimlint.readers._json.stream import Values
        from claimlint.readers._stream.window import Window

        globs = globs_of(feed.fields)
        if _is_lines(feed):
            for line in json_lines(feed):
                document = line if isinstance(line, Unread) else json_page(feed, line, (), globs)
                if document is not None:
                    yield document
            return
        wanted = record_of(globs) if globs else ()
        with Window(feed) as window:
            for found in Values(window, (wanted,)):
                if isinstance(found, Unread):
                    yield found
                    continue
                path = tuple(str(step) for step in found.path)
                record, faults = parsed_record(feed, found.text, found.place, ".".join(path))
                yield from faults
                if record is not None and (document := json_page(feed, record, path, globs)) is not None:
                    yield document


def _looks_like_json(feed: Feed) -> bool:
    from claimlint.readers._json.head import head_of

    head = head_of(feed)
    return head.begins("{") or head.begins("[")


def _is_content(feed: Feed) -> bool:
    """Return whether ``feed`` is content that no reader of its own is for, told by the keys that its CMS writes."""
    from claimlint.readers._json.head import head_of

    if not feed.name.endswith(".json"):
        return False
    head = head_of(feed)
    if any(all(head.has_key(key) for key in keys) for keys in _CONTENT):
        return True
    return _THEME.search(feed.name) is not None and head.has_any(("sections", "blocks", "current"))


_CONTENT = (
    ("__component",),  # Strapi: seeds, and answers of its API
    ("data", "attributes", "pagination"),
    ("_uid", "component"),  # Storyblok
    ("slice_type",),  # Prismic
)
_THEME = re.compile(r"(?:\A|/)(?:templates|sections)/(?:[\w-]+/)?[\w.-]+\.json\Z|(?:\A|/)config/settings_data\.json\Z")
"""Files of Shopify's themes that hold the copy of pages."""


def _is_lines(feed: Feed) -> bool:
    """Return whether each line is a record: by the file's ending, or since the first line is a whole object."""
    from claimlint.readers._json.head import head_of
    from claimlint.readers._json.tree import JsonError, parse

    if feed.name.endswith(_LINES):
        return True
    line, more = head_of(feed).first_line(), b"\n{" in feed.head
    if not more or not line.startswith("{"):
        return False
    try:
        parse(line, 0, len(line), feed.limits.depth)
    except JsonError:
        return False
    return True


READER = JsonReader()
