"""The site as Astro pages: the layout takes title and description, lists and tables are written by code."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.site import Page, Part, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"src/pages/{page.slug}.astro": _page(page).encode() for page in pages}


def _page(page: Page) -> str:
    body = "\n".join(_part(part) for part in simple(page.body))
    return (
        f"---\nimport Layout from '../layouts/Layout.astro';\nconst open = {{ days: 5 }};\n---\n"
        f'<Layout title="{escape(page.title)}" description={{"{page.description}"}}>\n{body}\n</Layout>\n'
    )


def _part(part: Part) -> str:
    written = html([part])
    if part.kind in ("ul", "ol", "table"):
        return f"{{open.days > 2 && ({written})}}"
    return written
