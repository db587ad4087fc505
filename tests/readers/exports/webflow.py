"""The site as the CSV of a Webflow collection."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.site import Page, html
from tests.readers.tables import written

_COLUMNS = [
    "Name", "Slug", "Collection ID", "Locale ID", "Item ID", "Archived", "Draft", "Created On", "Published On",
    "Meta description", "Post body",
]  # fmt: skip


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    rows = [
        {
            "Name": page.title,
            "Slug": page.slug,
            "Collection ID": "65f0c1d2e3a4b5c6d7e8f901",
            "Locale ID": "65f0c1d2e3a4b5c6d7e8f902",
            "Item ID": f"65f0c1d2e3a4b5c6d7e8f9{page.id}",
            "Archived": "false",
            "Draft": "false" if page.status == "publish" else "true",
            "Created On": "Tue Feb 03 2026 09:00:00 GMT+0000 (Coordinated Universal Time)",
            "Meta description": page.description,
            "Post body": html(page.body),
        }
        for page in pages
    ]
    return {"Harrow Bay - Pages.csv": written(_COLUMNS, rows)}
