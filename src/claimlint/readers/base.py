"""What a reader is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from claimlint.model.document import Document, Source


class Reader(Protocol):
    """Turns an input into documents. A module in ``readers/`` offers one as ``READER``."""

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
