"""The site as Drupal's default content: bodies in one field or in paragraphs, in turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {
        f"content/node/{_uuid(page.id)}.yml": yaml.safe_dump(
            _node(page, nested=number % 2 == 1), sort_keys=False, allow_unicode=True, width=70
        ).encode()
        for number, page in enumerate(pages)
    }


def _uuid(number: int) -> str:
    return f"0f3c1d2e-0000-4000-8000-{number:012d}"


def _meta(kind: str, bundle: str, number: int) -> dict[str, Any]:
    return {
        "version": "1.0",
        "entity_type": kind,
        "uuid": _uuid(number),
        "bundle": bundle,
        "default_langcode": "en",
    }


def _node(page: Page, *, nested: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "revision_uid": [{"target_id": 1}],
        "status": [{"value": page.status == "publish"}],
        "title": [{"value": page.title}],
        "created": [{"value": 1771000000}],
        "path": [{"alias": f"/{page.slug}", "langcode": "en"}],
    }
    if nested:
        fields["field_sections"] = [
            {
                "entity": {
                    "_meta": _meta("paragraph", "text", 1000 * page.id + index),
                    "default": {
                        "status": [{"value": True}],
                        "behavior_settings": [{"value": {}}],
                        "field_text": [{"value": html([part]), "format": "basic_html"}],
                    },
                }
            }
            for index, part in enumerate(simple(page.body))
        ]
    else:
        fields["body"] = [{"value": html(page.body), "format": "basic_html", "summary": ""}]
    fields["field_meta_description"] = [{"value": page.description}]
    return {"_meta": _meta("node", page.type, page.id), "default": fields}
