"""The site as a Sanity dataset: Portable Text, a table block, a draft."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from tests.readers.site import Page, Part, runs, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the dataset by name."""
    documents = [_document(page) for page in pages]
    documents.append({"_id": "image-abc", "_type": "sanity.imageAsset", "originalFilename": "a picture.jpg"})
    lines = [json.dumps(document, ensure_ascii=page % 2 == 0) for page, document in enumerate(documents)]
    return {"data.ndjson": ("\n".join(lines) + "\n").encode()}


def _document(page: Page) -> dict[str, Any]:
    return {
        "_id": f"page-{page.id}" if page.status == "publish" else f"drafts.page-{page.id}",
        "_type": page.type,
        "_createdAt": f"{page.date}T09:00:00Z",
        "slug": {"_type": "slug", "current": page.slug},
        "body": [block for part in simple(page.body) for block in _blocks(part)],
        "title": page.title,
        "description": page.description,
        "seo": {"noIndex": False},
    }


def _blocks(part: Part) -> Iterator[dict[str, Any]]:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        for item in value:
            yield _block(item) | {"listItem": "bullet" if kind == "ul" else "number", "level": 1}
    elif kind == "table":
        yield {"_type": "table", "rows": [{"_type": "tableRow", "cells": row} for row in value]}
    elif kind == "quote":
        for text in value:
            yield _block(text, "blockquote")
    elif kind == "image":
        yield {"_type": "image", "asset": {"_type": "reference", "_ref": "image-abc"}, "alt": value}
    else:
        yield _block(value, "normal" if kind == "p" else kind)


def _block(copy: str, style: str = "normal") -> dict[str, Any]:
    spans: list[dict[str, Any]] = []
    links: list[dict[str, Any]] = []
    for number, run in enumerate(runs(copy)):
        marks = [run.mark] if run.mark in ("strong", "em") else []
        if run.mark == "link":
            links.append({"_key": f"link{number}", "_type": "link", "href": run.href})
            marks = [f"link{number}"]
        spans.append({"_type": "span", "text": run.text, "marks": marks})
    return {"_type": "block", "style": style, "children": spans, "markDefs": links}
