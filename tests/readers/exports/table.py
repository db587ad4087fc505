"""The site as a table of nobody's format: semicolons, Markdown, tabs and line ends in cells."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.site import Page, markdown
from tests.readers.tables import written


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the table by name."""
    rows = [
        {
            "Nr": str(page.id),
            "Address": page.url,
            "slug": page.slug,
            "Headline": page.title,
            "Teaser description": "",
            "meta description": page.description,
            "Main text": markdown(page.body),
        }
        for page in pages
    ]
    return {"pages.csv": b"sep=;\r\n" + written(list(rows[0]), rows, "\r\n", ";")}
