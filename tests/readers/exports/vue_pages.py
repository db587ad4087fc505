"""The site as Vue pages with slots and bound attributes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"pages/{page.slug}.vue": _page(page).encode() for page in pages}


def _page(page: Page) -> str:
    body = "\n".join(html([part]) for part in simple(page.body))
    return (
        '<script setup lang="ts">\nconst note = "99% of this is code"\n</script>\n\n'
        f'<template>\n  <PageHead title="{escape(page.title)}" :description="\'{escape(page.description)}\'" />\n'
        f'  <Body v-if="open > 2"><template #default>\n{body}\n</template></Body>\n</template>\n\n'
        "<style scoped>\np { width: 100%; }\n</style>\n"
    )
