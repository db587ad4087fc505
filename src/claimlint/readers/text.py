"""The reader of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.readers.fragment import Fragment


class TextReader:
    """Reads plain text, wrapped or one paragraph a line, with the lists and tables that people type."""

    name = "text"
    suffixes = (".txt", ".text", ".asc", ".log")
    media_types = ("text/plain",)

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - the protocol's signature
        """Return False: any text is plain text, so this reader is the last resort."""
        return False

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the page."""
        yield fragment(source.text).document(source, self.name)


def fragment(text: str, outer: SourceMap | None = None) -> Fragment:
    """Return the copy in ``text``, plain text that stands in another text to which ``outer`` takes it."""
    from claimlint.readers._text.parse import read_text

    return read_text(text, outer)


READER = TextReader()
