"""Documents made of blocks, for the tests of detection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimlint.detect.page import Page, SentenceView
from claimlint.model.document import Block, BlockKind, Cell, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span


def page_of(blocks: Iterable[tuple[str, Mapping[str, Any]]]) -> Page:
    """Return a page of ``blocks``: each a text and the other fields of ``Block``."""
    parts: list[str] = []
    made: list[Block] = []
    length = 0
    for text, fields in blocks:
        made.append(Block(span=Span(length, length + len(text)), **fields))
        parts.append(text)
        length += len(text) + 2
    whole = "\n\n".join(parts)
    source = Source("page.txt", "text/plain", whole.encode(), whole)
    return Page(Document(source, whole, tuple(made), SourceMap.identity(len(whole))))


def paragraph(text: str) -> Page:
    """Return a page that is one paragraph."""
    return page_of([(text, {"kind": BlockKind.PARAGRAPH})])


def from_rows(rows: Iterable[list[Any]]) -> Page:
    """Return a page of rows ``[kind, text]``, ``[kind, text, group]`` or ``[cell, text, group, [row, column]]``."""
    return page_of((row[1], _fields(row)) for row in rows)


def _fields(row: list[Any]) -> dict[str, Any]:
    if row[0] == "cell":
        return {"kind": BlockKind.TABLE_CELL, "group": row[2], "cell": Cell(0, *row[3])}
    return {"kind": BlockKind(row[0]), "group": row[2] if len(row) > 2 else None}


def find(page: Page, words: str) -> tuple[SentenceView, int, int]:
    """Return the first sentence that holds ``words``, with their start and end."""
    for passage in page.passages:
        for sentence in passage.sentences:
            start = sentence.text.find(words)
            if start >= 0:
                return sentence, start, start + len(words)
    raise LookupError(words)
