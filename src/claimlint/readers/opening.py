"""From an input's bytes to its documents, whatever reader it takes."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.model.lazydata import replace
from claimlint.readers import archive
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed, Unread
from claimlint.readers.own import is_own
from claimlint.readers.registry import is_shared, reader_for, record_reader_for
from claimlint.readers.unknown import passed, unknown
from claimlint.readers.whole import whole

_NOTHING = "CLE358"


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
    if reader is None and is_own(feed):
        yield passed(feed.uri, "it is a report that claimlint made")
        return
    if reader and (unpacked := archive.members(feed, reader)) is not None:
        yield from unpacked
        return
    records = record_reader_for(feed, reader)
    if records is not None:
        if feed.fields:
            feed = replace(feed, wants=None)  # whether anything is copy is seen where all is read
            yield from _some(feed, records.records(feed))
        else:
            yield from records.records(feed)
        return
    if reader is None and is_shared(feed.name):
        raise UnknownFormatError(
            "no reader knows this format",
            uri=feed.uri,
            hint="name its reader with --reader, or the fields that hold copy with --fields",
        )
    if reader is None and (lost := unknown(feed.uri)).code:
        yield lost
        return
    decoded = decode(feed.uri, whole(feed), feed.media_type)
    problems = decoded.problems
    for document in reader_for(decoded.source, reader).read(decoded.source):
        yield replace(document, problems=(*problems, *document.problems))
        problems = ()


def _some(feed: Feed, found: Iterator[Document | Unread]) -> Iterator[Document | Unread]:
    """Yield what is found; tell if none of it is copy, since a glob with a slip in it would else pass an export."""
    blocks = 0
    for one in found:
        blocks += 1 if isinstance(one, Unread) else len(one.blocks)
        yield one
    if not blocks:
        hint = "name each step of a field's path, such as posts.*.title"
        yield Unread(_NOTHING, f"no record has copy in the fields {', '.join(feed.fields)}", hint)
