"""The site as a Contentful export: rich text, linked assets, a draft and another locale's slug."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, Part, Run, runs, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    export = {
        "contentTypes": [{"sys": {"id": "page", "type": "ContentType"}, "name": "Page", "fields": []}],
        "entries": [_entry(page) for page in pages],
        "assets": [_asset(page, part) for page in pages for part in page.body if part.kind == "image"],
        "locales": [{"code": pages[0].locale, "default": True}],
    }
    return {"contentful-export.json": json.dumps(export, indent=2, ensure_ascii=False).encode()}


def _entry(page: Page) -> dict[str, Any]:
    system: dict[str, Any] = {
        "id": f"entry{page.id}",
        "type": "Entry",
        "version": 5,
        "contentType": {"sys": {"type": "Link", "linkType": "ContentType", "id": page.type}},
        "updatedAt": f"{page.date}T09:00:00Z",
    }
    if page.status == "publish":
        system["publishedVersion"] = 4
    body = {"nodeType": "document", "data": {}, "content": [_node(page, part) for part in simple(page.body)]}
    fields = {"slug": page.slug, "body": body, "description": page.description, "title": page.title}
    return {"sys": system, "fields": {name: {page.locale: value} for name, value in fields.items()}}


def _asset(page: Page, part: Part) -> dict[str, Any]:
    fields = {"description": part.value, "file": {"fileName": "picture.jpg", "url": "//images.example/picture.jpg"}}
    return {
        "sys": {"id": f"asset{page.id}", "type": "Asset", "publishedVersion": 1, "version": 2},
        "fields": {name: {page.locale: value} for name, value in fields.items()},
    }


def _node(page: Page, part: Part) -> dict[str, Any]:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        name = "unordered-list" if kind == "ul" else "ordered-list"
        return _of(name, [_of("list-item", [_paragraph(item)]) for item in value])
    if kind == "table":
        cells = ["table-header-cell"] + ["table-cell"] * (len(value) - 1)
        rows = [
            _of("table-row", [_of(cell, [_paragraph(text)]) for text in row])
            for cell, row in zip(cells, value, strict=True)
        ]
        return _of("table", rows)
    if kind == "quote":
        return _of("blockquote", [_paragraph(text) for text in value])
    if kind == "image":
        target = {"sys": {"type": "Link", "linkType": "Asset", "id": f"asset{page.id}"}}
        return {"nodeType": "embedded-asset-block", "data": {"target": target}, "content": []}
    return _paragraph(value, "paragraph" if kind == "p" else f"heading-{kind[1]}")


def _of(name: str, content: list[dict[str, Any]]) -> dict[str, Any]:
    return {"nodeType": name, "data": {}, "content": content}


def _paragraph(copy: str, name: str = "paragraph") -> dict[str, Any]:
    return _of(name, [_run(run) for run in runs(copy)])


def _run(run: Run) -> dict[str, Any]:
    marks = [{"type": "bold" if run.mark == "strong" else "italic"}] if run.mark in ("strong", "em") else []
    text = {"nodeType": "text", "value": run.text, "marks": marks, "data": {}}
    if run.mark == "link":
        return {"nodeType": "hyperlink", "data": {"uri": run.href}, "content": [text]}
    return text
