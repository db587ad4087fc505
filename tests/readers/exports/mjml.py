"""The site as the sources of e-mails in MJML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.mjml": _mail(page).encode() for page in pages}


def _mail(page: Page) -> str:
    parts = "".join(
        f'<mj-image src="/media/picture.jpg" alt="{escape(part.value)}" />'
        if part.kind == "image"
        else f"<mj-text>{html([part])}</mj-text>"
        for part in simple(page.body)
    )
    return (
        f"<mjml><mj-head><mj-title>{escape(page.title)}</mj-title><mj-preview>{escape(page.description)}</mj-preview>"
        '<mj-style>p { color: red }</mj-style><mj-attributes><mj-text font-size="14px" /></mj-attributes></mj-head>'
        f"<mj-body><mj-section><mj-column>{parts}</mj-column></mj-section></mj-body></mjml>\n"
    )
