"""The site as PO files, a file a page: keys as originals, copy as translations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tests.readers.site import Page, html, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"po/{page.slug}.po": "\n".join(_entries(page)).encode() for page in pages}


def _entries(page: Page) -> Iterator[str]:
    yield 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    copy = {"meta.title": page.title, "meta.description": page.description}
    copy |= {f"body.{number}": html([part]) for number, part in enumerate(simple(page.body))}
    for key, value in copy.items():
        first, second = value[: len(value) // 2], value[len(value) // 2 :]
        yield f'#: app.py:1\nmsgctxt "{key}"\nmsgid "{key}"\nmsgstr {_quoted(first)}\n{_quoted(second)}\n'


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
