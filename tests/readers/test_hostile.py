"""Inputs made to exhaust a reader: each reading ends, and nothing recurses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimlint.readers import html, markdown, text
from claimlint.readers.fragment import Fragment
from tests.readers.hostile import UNITS

_SIZE = 40_000
_SCRIPT = '<script type="application/ld+json">'
_PAGES = (
    "<div>" * 100_000 + "x",
    "<blockquote>" * 100_000 + "x",
    "<ul><li>" + "<blockquote>" * 300 + "<li></li>" * 10_000,
    _SCRIPT + "[" * _SIZE,
    _SCRIPT + '"\\' * _SIZE,
    _SCRIPT + '{"name":["x",' * 7_000,
)
_FRONT_MATTER = (
    "[" * _SIZE,
    "{a: " * 20_000,
    "- " * _SIZE,
    "? " * _SIZE,
    "&a " * _SIZE,
    'a: "' + '\\"' * _SIZE + '"',
    'a: "x' + " " * _SIZE + 'x"',
)


def _read(read: Callable[..., Fragment], content: str, **options: bool) -> None:
    """Read ``content``; each block lies behind the one before it, in the text, and leads back into the source."""
    found = read(content, **options)
    end = 0
    for block in found.blocks:
        assert end <= block.span.start <= block.span.end <= len(found.text)
        source = found.source_map.to_source(block.span)
        assert source is None or 0 <= source.start <= source.end <= len(content)
        end = block.span.end


@pytest.mark.parametrize("unit", UNITS)
def test_repeated_units(unit: str) -> None:
    """40 KB of one construct, opened and never closed."""
    content = unit * (_SIZE // len(unit))
    _read(html.fragment, content)
    _read(markdown.fragment, content)
    _read(markdown.fragment, content, mdx=True)
    _read(text.fragment, content)


@pytest.mark.parametrize("page", _PAGES, ids=range(len(_PAGES)))
def test_deep_pages(page: str) -> None:
    """Deep nesting in elements and in JSON-LD."""
    _read(html.fragment, page)


@pytest.mark.parametrize("inside", _FRONT_MATTER, ids=range(len(_FRONT_MATTER)))
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter(inside: str, fence: str) -> None:
    """Deep or broken front matter; the body is still read."""
    content = f"{fence}\n{inside}\n{fence}\nBody."
    _read(markdown.fragment, content)
    assert markdown.fragment(content).text.endswith("Body.")
