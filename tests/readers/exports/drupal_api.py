"""The site as an answer of Drupal's JSON:API: paragraphs and pictures are included resources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the answer by name."""
    included: list[dict[str, Any]] = []
    data = [_node(page, included, nested=number % 2 == 0) for number, page in enumerate(pages)]
    answer = {"jsonapi": {"version": "1.0"}, "data": data, "included": included, "links": {"self": {"href": "/"}}}
    return {"node-page.json": json.dumps(answer, indent=1).encode()}


def _node(page: Page, included: list[dict[str, Any]], *, nested: bool) -> dict[str, Any]:
    parts: list[dict[str, Any]] = []
    attributes: dict[str, Any] = {
        "drupal_internal__nid": page.id,
        "langcode": "en",
        "status": page.status == "publish",
        "title": page.title,
        "created": f"{page.date}T09:00:00+00:00",
        "path": {"alias": f"/{page.slug}", "pid": page.id, "langcode": "en"},
        "field_meta_description": page.description,
    }
    if nested:
        for index, part in enumerate(simple(page.body)):
            text = {"value": html([part]), "format": "basic_html", "processed": html([part])}
            number = f"p{page.id}-{index}"
            parts.append({"type": "paragraph--text", "id": number})
            included.append({"type": "paragraph--text", "id": number, "attributes": {"field_text": text}})
    else:
        body = html(page.body)
        attributes["body"] = {"value": body, "format": "basic_html", "processed": body, "summary": ""}
    return {
        "type": f"node--{page.type}",
        "id": f"uuid-{page.id}",
        "attributes": attributes,
        "relationships": {"field_sections": {"data": parts}, "uid": {"data": {"type": "user--user", "id": "u1"}}},
    }
