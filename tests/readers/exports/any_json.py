"""The site as JSON of a home-made CMS, with HTML and Markdown bodies in turn."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, html, markdown

FIELDS = ("entries.*.fields.title", "entries.*.fields.summary.*", "entries.*.fields.body")


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the file by name."""
    export = {"version": 3, "note": "99% of this is no copy", "entries": [record(page) for page in pages]}
    return {"dump.json": json.dumps(export, indent=2).encode()}


def record(page: Page) -> dict[str, Any]:
    """Return the page as a record."""
    body = html(page.body) if page.id % 2 else markdown(page.body)
    fields = {
        "body": body,
        "internal": "It is 100% safe",
        "title": page.title,
        "summary": {"description": page.description},
    }
    return {"id": page.id, "slug": page.slug, "status": page.status, "fields": fields}
