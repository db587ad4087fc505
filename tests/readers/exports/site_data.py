"""The site as data files of a site generator, a file a page, in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"src/_data/{page.slug}.json": json.dumps(_data(page), indent=1).encode() for page in pages}


def _data(page: Page) -> dict[str, Any]:
    return {
        "layout": "wide column",
        "title": page.title,
        "description": page.description,
        "sections": [{"class": "card card-large", "text": html([part])} for part in simple(page.body)],
    }
