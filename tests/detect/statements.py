"""Reads the cases of the statement detectors and compares what a detector finds with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from claimlint.detect.attributes import with_attributes
from claimlint.detect.draft import Detector, Draft
from claimlint.detect.page import Page, SentenceView
from claimlint.model.document import Block, BlockKind, Cell, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "detectors"


def cases(name: str) -> list[Any]:
    return yaml.safe_load((FIXTURES / f"{name}.yaml").read_text(encoding="utf-8"))


def page(text: str) -> Page:
    """Return a page of ``text``: a line is a paragraph, "- " a list item, "|" cuts table cells."""
    blocks: list[Block] = []
    headers: list[str] = []
    offset = 0
    for row, line in enumerate(text.split("\n")):
        if "|" in line:
            blocks += _cells(line, offset, row, headers)
            headers = headers or [cell.strip() for cell in line.split("|")]
        elif line.startswith("- "):
            blocks.append(Block(BlockKind.LIST_ITEM, Span(offset + 2, offset + len(line)), group=1))
        elif line:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(offset, offset + len(line))))
        offset += len(line) + 1
    source = Source("case.txt", "text/plain", text.encode(), text)
    return Page(Document(source, text, tuple(blocks), SourceMap.identity(len(text))))


def _cells(line: str, offset: int, row: int, headers: list[str]) -> list[Block]:
    head = line.partition("|")[0].strip()
    out = []
    for column, raw in enumerate(line.split("|")):
        start = offset + len(raw) - len(raw.lstrip())
        span = Span(start, start + len(raw.strip()))
        header = headers[column] if column < len(headers) else ""
        cell = Cell(0, row, column, head if column and headers else "", header, is_header=not headers)
        out.append(Block(BlockKind.TABLE_CELL, span, group=2, cell=cell))
        offset += len(raw) + 1
    return out


def found(detector: Detector, text: str) -> list[tuple[SentenceView, Draft]]:
    sentences = [s for passage in page(text).passages for s in passage.sentences]
    return [
        (sentence, draft) for sentence in sentences if not sentence.is_question for draft in detector.find(sentence)
    ]


def compare(detector: Detector, case: Mapping[str, Any]) -> None:
    """Assert that ``detector`` finds the claims of ``case`` with their keys, and no other."""
    text = case["text"]
    drafts = found(detector, text)
    spans = [sentence.span(draft.start, draft.end) for sentence, draft in drafts]
    shown = [span.of(text) for span in spans]
    assert len(drafts) == len(case["claims"]), f"found {shown}"
    for want in case["claims"]:
        start = text.index(want["quote"])
        end = start + len(want["quote"])
        near = [
            with_attributes(sentence, draft) if "comparator" in want else draft
            for (sentence, draft), span in zip(drafts, spans, strict=True)
            if span.start < end and span.end > start
        ]
        assert near, f"{want['quote']!r} not among {shown}"
        got = {
            key: str(getattr(near[0], key)) for key in want if key not in {"quote", "qualified", "negated", "hedged"}
        }
        got |= {key: getattr(near[0], key) for key in want if key in {"negated", "hedged"}}
        got |= {"qualified": bool(near[0].self_qualified)} if "qualified" in want else {}
        assert got == {key: value for key, value in want.items() if key != "quote"}
