"""The site as the entities of a Strapi export: the blocks editor and Markdown in turn, and entities of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, Part, html, markdown, runs, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the file by name."""
    entities = [_entity(page, as_blocks=number % 2 == 0) for number, page in enumerate(pages)]
    entities.insert(
        0, {"type": "admin::user", "id": 1, "data": {"email": "admin@harrowbay.example", "bio": "99% safe"}}
    )
    return {"entities_00001.jsonl": "".join(json.dumps(entity) + "\n" for entity in entities).encode()}


def _entity(page: Page, *, as_blocks: bool) -> dict[str, Any]:
    tables = any(part.kind == "table" for part in page.body)
    body: Any = html(page.body) if tables else markdown(page.body)
    if as_blocks and not tables:
        body = [_block(part) for part in simple(page.body)]
    data = {
        "slug": page.slug,
        "body": body,
        "title": page.title,
        "description": page.description,
        "createdAt": f"{page.date}T09:00:00.000Z",
        "publishedAt": f"{page.date}T10:00:00.000Z" if page.status == "publish" else None,
        "locale": page.locale,
    }
    return {"type": f"api::{page.type}.{page.type}", "id": page.id, "data": data}


def _block(part: Part) -> dict[str, Any]:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        items = [{"type": "list-item", "children": _children(item)} for item in value]
        return {"type": "list", "format": "ordered" if kind == "ol" else "unordered", "children": items}
    if kind == "image":
        return {"type": "image", "image": {"alternativeText": value}, "children": [{"type": "text", "text": ""}]}
    if kind == "quote":
        return {"type": "quote", "children": _children("\n".join(value))}
    if kind == "p":
        return {"type": "paragraph", "children": _children(value)}
    return {"type": "heading", "level": int(kind[1]), "children": _children(value)}


def _children(copy: str) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for run in runs(copy):
        text: dict[str, Any] = {"type": "text", "text": run.text}
        if run.mark == "link":
            out.append({"type": "link", "url": run.href, "children": [text]})
        else:
            out.append(
                text | ({"bold": True} if run.mark == "strong" else {"italic": True} if run.mark == "em" else {})
            )
    return out
