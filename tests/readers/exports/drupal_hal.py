"""The site as Drupal's default content in HAL JSON, a file a page: paragraphs are embedded, slashes escaped."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, html, simple

_TYPES = "http://drupal.org/rest/type"


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {
        f"content/node/{page.id}.json": json.dumps(_node(page, nested=number % 2 == 0), indent=4)
        .replace("/", "\\/")
        .encode()
        for number, page in enumerate(pages)
    }


def _value(value: Any, **others: Any) -> list[dict[str, Any]]:
    return [{"value": value, **others, "lang": "en"}]


def _node(page: Page, *, nested: bool) -> dict[str, Any]:
    node: dict[str, Any] = {
        "_links": {
            "self": {"href": f"http://default/node/{page.id}?_format=hal_json"},
            "type": {"href": f"{_TYPES}/node/{page.type}"},
        },
        "nid": [{"value": page.id}],
        "uuid": [{"value": f"uuid-{page.id}"}],
        "langcode": _value("en"),
        "status": _value(page.status == "publish"),
        "title": _value(page.title),
        "created": _value(f"{page.date}T09:00:00+00:00", format="Y-m-d\\TH:i:sP"),
        "path": [{"alias": f"/{page.slug}", "pid": page.id, "langcode": "en", "lang": "en"}],
        "field_meta_description": _value(page.description),
    }
    if nested:
        parts = [
            {
                "_links": {"type": {"href": f"{_TYPES}/paragraph/text"}},
                "uuid": [{"value": f"p{page.id}-{index}"}],
                "field_text": [{"value": html([part]), "format": "basic_html"}],
            }
            for index, part in enumerate(simple(page.body))
        ]
        node["_embedded"] = {f"http://drupal.org/rest/relation/node/{page.type}/field_sections": parts}
    else:
        node["body"] = _value(html(page.body), format="basic_html", summary="")
    return node
