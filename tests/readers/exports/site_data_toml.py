"""The site as data files of a site generator, a file a page, in TOML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tests.readers.exports.site_data import _data
from tests.readers.site import Page


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"data/{page.slug}.toml": "\n".join(_lines(page)).encode() for page in pages}


def _lines(page: Page) -> Iterator[str]:
    data = _data(page)
    for key in ("layout", "title", "description"):
        yield f"{key} = {_quoted(data[key])}"
    for number, section in enumerate(data["sections"]):
        text = section["text"]
        yield f"[[sections]]\nclass = {_quoted(section['class'])}"
        raw = "'''" not in text and number % 2
        yield f"text = '''\n{text}'''" if raw else f"text = {_quoted(text)}"


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
