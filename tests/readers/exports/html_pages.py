"""The site as HTML files, one a page."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.site import Page, page_html


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.html": page_html(page).encode() for page in pages}
