"""From an input's bytes to its documents, whatever reader it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers import archive
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed, Unread
from claimlint.readers.registry import is_shared, reader_for, record_reader_for
from claimlint.readers.whole import whole


class UnknownFormatError(ReadError):
    """An input of an ending under which many formats come, whose content is none that is read."""

    code = "CLE350"


def documents(feed: Feed, reader: str | None = None) -> Iterator[Document | Unread]:
    """Yield the documents of ``feed`` and what could not be read, in the order of the file.

    ``reader`` names the reader, of an archive's members if ``feed`` is an archive; without it name and content
    choose.

    Raises:
        UsageError: if no reader has that name.
        ReadError: if nothing (further) of the input can be read.
    """
    if reader and (unpacked := archive.members(feed, reader)) is not None:
        yield from unpacked
        return
    records = record_reader_for(feed, reader)
    if records is not None:
        yield from records.records(feed)
        return
    if reader is None and is_shared(feed.name):
        raise UnknownFormatError(
            "no reader knows this format",
            uri=feed.uri,
            hint="name its reader with --reader, or the fields that hold copy with --fields",
        )
    decoded = decode(feed.uri, whole(feed), feed.media_type)
    problems = decoded.problems
    for document in reader_for(decoded.source, reader).read(decoded.source):
        yield replace(document, problems=(*problems, *document.problems))
        problems = ()
