"""Fixes as edits of the file."""

from __future__ import annotations

from claimlint.fix.changes import RefusedError
from claimlint.fix.pages import Page
from claimlint.fix.place import placed
from claimlint.model.document import Source
from claimlint.model.finding import Fix
from claimlint.model.lazydata import dataclass
from claimlint.model.lines import LineIndex, Region
from claimlint.model.report import DocumentResult
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """Replace ``span`` of ``Source.text``, which is ``region``, by ``text``."""

    span: Span
    region: Region
    text: str


class Mender:
    """Takes fixes to the files they mend; keeps the tables of the last file and page asked for."""

    __slots__ = ("_lines", "_page", "_result", "_source")

    def __init__(self) -> None:
        self._source: Source | None = None
        self._result: DocumentResult | None = None
        self._lines = LineIndex("")
        self._page: Page | None = None

    def edits(self, result: DocumentResult, fix: Fix) -> tuple[SourceEdit, ...]:
        """Return the edits of ``fix`` in its file, in the order of the file.

        There are none if one of them cannot be carried out without harm to what stands around it.
        """
        lines, page = self._lines_of(result), self._page_of(result)
        try:
            parts = sorted((placed(edit, page) for edit in fix.edits), key=lambda part: part.span)
        except RefusedError:
            return ()
        return tuple(SourceEdit(part.span, lines.region(part.span), part.text) for part in parts)

    def line_count(self, result: DocumentResult) -> int:
        """Return the number of lines of the document's file."""
        return len(self._lines_of(result))

    def _lines_of(self, result: DocumentResult) -> LineIndex:
        source = result.document.source
        if self._source is not source:
            self._source, self._lines = source, source.lines()
        return self._lines

    def _page_of(self, result: DocumentResult) -> Page:
        if self._page is None or self._result is not result:
            self._result, self._page = result, Page(result, 0)
        return self._page
