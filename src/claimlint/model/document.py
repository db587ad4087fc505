"""What a reader makes of an input."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import Excerpt, LineIndex
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Source:
    """An input: its bytes and the text they decode to.

    ``text`` is the decoded file without its byte order mark; every offset and column that
    claimlint reports counts in it. ``encoding`` names the codec used.

    A record of a large export, and a page whose copy stands in several places or parts, has for its text
    (and ``data``) only the stretches of the file that it needs: ``excerpts`` says where each stands in
    the file. ``has_lines`` is False for files that have none to show (DOCX, PDF): locations then have
    no region.
    """

    uri: str
    media_type: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    excerpts: tuple[Excerpt, ...] = ()
    has_lines: bool = True
    digest: str = ""
    size: int = -1

    @property
    def byte_count(self) -> int:
        """Return the number of bytes: ``size`` where they were let go."""
        return len(self.data) if self.size < 0 else self.size

    @property
    def sha256(self) -> str:
        """Return the hexadecimal SHA-256 of the bytes: ``digest`` where it was taken before they were let go."""
        from hashlib import sha256

        return self.digest or sha256(self.data).hexdigest()

    def within(self, span: Span) -> Span | None:
        """Return the range of ``text`` that stands at ``span`` of the decoded file; None if it is not in it."""
        if not self.excerpts:
            return span if span.end <= len(self.text) else None
        ends = (*(excerpt.at for excerpt in self.excerpts[1:]), len(self.text))
        for excerpt, end in zip(self.excerpts, ends, strict=True):
            moved = span.start - excerpt.start.offset + excerpt.at
            if excerpt.at <= moved and moved + len(span) <= end:
                return Span(moved, moved + len(span))
        return None

    def lines(self) -> LineIndex:
        """Return the table that takes offsets of ``text`` to places in the file; build it once."""
        return LineIndex(self.text, self.excerpts)


class BlockKind(StrEnum):
    """What a block is in the document's structure."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    ALT_TEXT = "alt-text"
    TITLE = "title"
    META_DESCRIPTION = "meta-description"
    ATTRIBUTE = "attribute"
    FOOTNOTE = "footnote"
    QUOTE = "quote"
    FRONT_MATTER = "front-matter"
    STRUCTURED_DATA = "structured-data"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell's place: its table, row and column (from 0) and the header texts it stands under."""

    table: int
    row: int
    column: int
    row_header: str = ""
    column_header: str = ""
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink on words of a block: the words' range in ``Document.text`` and the target."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of copy that stands on its own.

    ``span`` is its range in ``Document.text``. ``headings`` are the headings above it, outermost
    first. ``logical_path`` names it inside the file (``front-matter.description``, ``h1/p[2]``,
    a record's field). ``level`` is a heading's level or a list item's depth, from 1. ``group``
    numbers the list, table or quote that it belongs to, None outside of any. ``label`` is a
    footnote's marker.
    """

    kind: BlockKind
    span: Span
    headings: tuple[str, ...] = ()
    logical_path: str = ""
    level: int = 0
    group: int | None = None
    cell: Cell | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """An inline comment that may address the linter: its text and its range in ``Source.text``.

    ``at`` is the offset in ``Document.text`` of the copy that follows the comment.
    """

    text: str
    span: Span
    at: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in an input that could not be read: a coded message and where it stands.

    ``span`` counts in ``Source.text``. A ``fatal`` problem means that copy may have been missed
    (exit code 3); others are notes for the reader.
    """

    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """The copy of one page, with the way back to the file.

    ``text`` holds every block's text in reading order, separated by synthetic blank lines.
    ``source_map`` takes it to ``source.text``. ``references`` maps a citation marker's label
    (``1``, ``a``) to the range of its entry in ``text``. ``record`` names the record of an export
    that the page is ("" for a file that is one page).
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    metadata: Mapping[str, str] = field(default_factory=FrozenMap)
    links: tuple[Link, ...] = ()
    directives: tuple[Directive, ...] = ()
    problems: tuple[Problem, ...] = ()
    record: str = ""
    reader: str = ""

    @property
    def uri(self) -> str:
        """Return the address of the file."""
        return self.source.uri

    def source_span(self, span: Span) -> Span | None:
        """Return the range of ``span`` in ``source.text``; None for synthetic text."""
        return self.source_map.to_source(span)
