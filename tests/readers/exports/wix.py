"""The site as the CSV of a Wix collection, its texts in Wix' rich content: JSON in cells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, Part, runs, simple
from tests.readers.tables import written

_COLUMNS = [
    "Title",
    "Slug",
    "Meta Description",
    "Plain Content",
    "Rich Content",
    "ID",
    "Created Date",
    "Updated Date",
    "Owner",
]
_DECORATIONS = {"strong": "BOLD", "em": "ITALIC"}


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    rows = [
        {
            "Title": page.title,
            "Slug": page.slug,
            "Meta Description": page.description,
            "Plain Content": "Read the rich content, which says the same.",
            "Rich Content": json.dumps(
                {"nodes": [_node(part) for part in simple(page.body)], "metadata": {"version": 1}}
            ),
            "ID": f"b1946ac9-2a1d-4b5e-9a11-{page.id:012}",
            "Created Date": f"{page.date}T09:00:00Z",
            "Owner": "b1946ac9-2a1d-4b5e-9a11-6d7e8f901234",
        }
        for page in pages
    ]
    return {"Pages.csv": written(_COLUMNS, rows)}


def _words(copy: str) -> list[dict[str, Any]]:
    out = []
    for run in runs(copy):
        marks: list[dict[str, Any]] = [{"type": _DECORATIONS[run.mark]}] if run.mark in _DECORATIONS else []
        if run.href:
            marks.append({"type": "LINK", "linkData": {"link": {"url": run.href}}})
        out.append({"type": "TEXT", "id": "", "nodes": [], "textData": {"text": run.text, "decorations": marks}})
    return out


def _paragraph(copy: str) -> dict[str, Any]:
    return {"type": "PARAGRAPH", "id": "p", "nodes": _words(copy), "paragraphData": {}}


def _node(part: Part) -> dict[str, Any]:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        items = [{"type": "LIST_ITEM", "id": "i", "nodes": [_paragraph(item)]} for item in value]
        return {"type": "BULLETED_LIST" if kind == "ul" else "ORDERED_LIST", "id": "l", "nodes": items}
    if kind == "table":
        rows = [
            {
                "type": "TABLE_ROW",
                "id": "r",
                "nodes": [{"type": "TABLE_CELL", "id": "c", "nodes": [_paragraph(cell)]} for cell in row],
            }
            for row in value
        ]
        return {"type": "TABLE", "id": "t", "nodes": rows, "tableData": {"rowHeader": True}}
    if kind == "image":
        return {"type": "IMAGE", "id": "g", "nodes": [], "imageData": {"altText": value}}
    if kind == "quote":
        return {"type": "BLOCKQUOTE", "id": "q", "nodes": [_paragraph(text) for text in value]}
    if kind.startswith("h"):
        return {"type": "HEADING", "id": "h", "nodes": _words(value), "headingData": {"level": int(kind[1])}}
    return _paragraph(value)
