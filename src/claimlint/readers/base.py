"""What a reader is.

A ``Reader`` takes a text that fits in memory and is one page or a few. A ``RecordReader`` takes a feed of
bytes and hands out its records one by one: exports of any size, archives, and formats that are not text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from claimlint.model.document import Document, Source
from claimlint.readers.feed import Feed, Unread


class Reader(Protocol):
    """Turns a text into documents. A module in ``readers/`` offers one as ``READER``."""

    @property
    def name(self) -> str:
        """The word for ``--reader``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that it reads, with the dot, in lower case."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """Media types that it reads."""

    def recognises(self, source: Source) -> bool:
        """Return whether the content (not the name) is this reader's format."""

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the pages of ``source``, problems included; never raises for bad content."""


class RecordReader(Protocol):
    """Turns a feed into documents, one a record. A module in ``readers/`` offers one as ``READER``."""

    @property
    def name(self) -> str:
        """The word for ``--reader``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings under which its format comes, with the dot, in lower case."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """Media types under which its format comes."""

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is this reader's format, by ``feed.head`` (and name, where that is decisive).

        Endings such as ``.json`` are shared: only the content tells.
        """

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a record, in the order of the file, and what could not be read as ``Unread``.

        Each document's source holds the stretches of the file that the record needs (``Source.excerpts``),
        so that memory is bounded by the largest record. A record that cannot be read costs the others
        nothing. Raises ReadError only where nothing further can be read.
        """
