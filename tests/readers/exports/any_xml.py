"""The site as XML of a home-made CMS: bodies in CDATA and escaped, in turn."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.site import Page, html

FIELDS = ("site.pages.page.title", "site.pages.page.@description", "site.pages.page.body")


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the file by name."""
    body = "".join(_page(page) for page in pages)
    return {"dump.xml": f'<?xml version="1.0"?>\n<site>\n<pages>\n{body}</pages>\n</site>\n'.encode()}


def _page(page: Page) -> str:
    body = html(page.body)
    written = f"<![CDATA[{body}]]>" if page.id % 2 else escape(body)
    return (
        f'<page id="{page.id}" slug="{page.slug}" description="{escape(page.description)}">\n'
        f"<note>It is 100% safe</note><title>{escape(page.title)}</title>\n<body>{written}</body></page>\n"
    )
