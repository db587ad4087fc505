"""The readers over the cases in ``fixtures/readers``: every block with its place and structure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimlint.model.document import Block, Document
from claimlint.model.lines import LineIndex
from claimlint.model.span import Span
from claimlint.readers import html, markdown, text
from claimlint.readers.decode import decode
from tests.readers.laws import assert_lawful

_FOLDER = Path(__file__).parents[2] / "fixtures" / "readers"
_READERS = {
    "html": (html.READER, "page.html"),
    "markdown": (markdown.READER, "page.md"),
    "mdx": (markdown.READER, "page.mdx"),
    "text": (text.READER, "page.txt"),
}


def _cases() -> list[Any]:
    return [
        pytest.param(name, case, id=f"{name}: {case['name']}")
        for name in _READERS
        for case in yaml.safe_load((_FOLDER / f"{name}.yaml").read_text("utf-8"))
    ]


def _described(document: Document, block: Block, lines: LineIndex) -> dict[str, Any]:
    span = document.source_span(block.span)
    assert span is not None
    start = lines.position(span.start)
    cell = block.cell
    described: dict[str, Any] = {
        "kind": block.kind.value,
        "text": block.span.of(document.text),
        "at": f"{start.line}:{start.column}",
        "headings": list(block.headings),
        "level": block.level,
        "group": block.group,
        "label": block.label,
        "cell": [cell.row, cell.column] if cell else None,
        "row_header": cell.row_header if cell else "",
        "column_header": cell.column_header if cell else "",
        "is_header": cell.is_header if cell else False,
        "path": block.logical_path,
    }
    return {key: value for key, value in described.items() if value not in ([], 0, "", None, False) or key == "group"}


def _place(document: Document, words: str, lines: LineIndex) -> list[str]:
    """Return line and column of the start and the end of ``words``, once in the text, in the source."""
    assert document.text.count(words) == 1, words
    at = document.text.index(words)
    span = document.source_span(Span(at, at + len(words)))
    assert span is not None
    ends = (lines.position(span.start), lines.position(span.end))
    return [f"{position.line}:{position.column}" for position in ends]


@pytest.mark.parametrize(("name", "case"), _cases())
def test_case(name: str, case: dict[str, Any]) -> None:
    """The reader finds exactly these blocks, links, comments and problems."""
    reader, uri = _READERS[name]
    (document,) = reader.read(decode(uri, case["input"].encode()).source)
    assert_lawful(document)
    lines = LineIndex(document.source.text)
    assert [_described(document, block, lines) for block in document.blocks] == [
        {"group": None, **block} for block in case["blocks"]
    ]
    for words, start, end in case.get("places", []):
        assert _place(document, words, lines) == [start, end], words
    assert [[link.span.of(document.text), link.target] for link in document.links] == case.get("links", [])
    found = [[comment.text, document.text[comment.at : comment.at + 12]] for comment in document.directives]
    assert found == case.get("directives", [])
    if "metadata" in case:
        assert dict(document.metadata) == case["metadata"]
    assert [[problem.code, problem.fatal] for problem in document.problems] == case.get("problems", [])


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize(("name", "case"), _cases())
def test_the_same_with_other_line_ends(name: str, case: dict[str, Any], end: str) -> None:
    """A file with CRLF, or with CR alone, has the same copy, each literal piece of it in its place."""
    if name not in ("markdown", "mdx"):
        return
    reader, uri = _READERS[name]
    (plain,) = reader.read(decode(uri, case["input"].encode()).source)
    (other,) = reader.read(decode(uri, case["input"].replace("\n", end).encode()).source)
    assert_lawful(other)
    texts = [[" ".join(block.span.of(one.text).split()) for block in one.blocks] for one in (plain, other)]
    assert texts[0] == texts[1]
