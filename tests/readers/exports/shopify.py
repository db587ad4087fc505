"""The site as a Shopify product export of today: ``URL handle``, and a row for each further image."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.site import Page, html
from tests.readers.tables import written

_COLUMNS = [
    "Title", "URL handle", "Description", "Vendor", "Product category", "Type", "Tags", "Published on online store",
    "Status", "SKU", "Option1 name", "Option1 value", "Price", "Product image URL", "Image position", "Image alt text",
    "SEO title", "SEO description",
]  # fmt: skip


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    return {"products_export_1.csv": written(_COLUMNS, [row for page in pages for row in _rows(page)], "\r\n")}


def _rows(page: Page) -> list[dict[str, str]]:
    images = [part.value for part in page.body if part.kind == "image"]
    first = {
        "Title": page.title,
        "URL handle": page.slug,
        "Description": html(part for part in page.body if part.kind != "image"),
        "Vendor": "Harrow Bay",
        "Published on online store": "TRUE",
        "Status": "active" if page.status == "publish" else "draft",
        "SKU": f"HB-{page.id}",
        "Option1 name": "Title",
        "Option1 value": "Default Title",
        "Price": "0.00",
        "SEO description": page.description,
    }
    rows = [
        {"URL handle": page.slug, "Image position": str(at), "Image alt text": alt} for at, alt in enumerate(images, 1)
    ]
    return [{**first, **(rows[0] if rows else {})}, *rows[1:], {"URL handle": page.slug, "Image position": "9"}]
