"""The site as messages, a file a page, as a site with translated templates has them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"locales/en/{page.slug}.json": json.dumps(_messages(page), indent=2).encode() for page in pages}


def _messages(page: Page) -> dict[str, Any]:
    meta = {"title": page.title, "description": page.description}
    return {"meta": meta, "body": {f"block{n}": html([part]) for n, part in enumerate(simple(page.body))}}
