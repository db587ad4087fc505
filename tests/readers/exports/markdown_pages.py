"""The site as Markdown files with front matter, one a page."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.readers.site import Page, markdown


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.md": _page(page).encode() for page in pages}


def _page(page: Page) -> str:
    matter = {"title": page.title, "description": page.description, "slug": page.slug}
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items())
    # A slug is no copy of the page: it stands in the metadata.
    return f"---\n{lines}\n---\n\n{markdown(page.body)}\n"
