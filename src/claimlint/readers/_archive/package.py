"""A zip package whose reader knows what to look for."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import ReadError
from claimlint.readers._archive.bounded import Budget
from claimlint.readers._archive.members import Member
from claimlint.readers._archive.zipmembers import open_zip, zip_members
from claimlint.readers.feed import Feed, Unread


def package_members(feed: Feed) -> Iterator[Member | Unread]:
    """Yield the files of the zip package ``feed`` in its order, and what cannot be opened.

    Raises:
        ReadError: if it is no zip file, or too damaged to be one.
        OSError: if it cannot be read.
    """
    with feed.open() as stream, open_zip(feed, stream) as package:
        for member in zip_members(feed, package, Budget(feed.limits, feed.size)):
            yield told(member, feed.uri) if isinstance(member, ReadError) else member


def told(error: ReadError, uri: str) -> Unread:
    """Return what tells of ``error`` in the member, or archive, at ``uri``."""
    return Unread(error.code, error.message, error.hint, uri=error.uri or uri)
