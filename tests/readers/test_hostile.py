# ruff: noqa: E501 - the table reads best unbroken
"""Inputs made to exhaust a reader: time grows in proportion, and nothing recurses."""

from __future__ import annotations

import time

import pytest

from claimlint.readers import html, markdown, text

_SIZE = 40_000
_LIMIT = 4.0
"""Processor seconds; the slowest takes about a tenth of that, a quadratic reading takes far more."""
_UNITS = (
    "<a ", "<", "<!--", "&amp", '<a title="', "<noscript>", "<template>", "<table><tr><td>", "<ul><li>", "<blockquote>x",
    "<td colspan=1000 rowspan=65534>x", "</li>", "{{", "{% ", "{{ x }}", "{", "<sup>1", "[", "![", "*", "> ", "- ", "|a|b|\n",
    "[^1]", "---\n", "+++\n", "1. x\n", "a\n", "a\ra", "\t", "é", "import x\n", '{"a"}', "```\n", "x{/*", "\0", "(x)\n", "x|\n", "- x|\n", "* x\n\n", "**", "<p title='{{'>", "<pre>\r\n", "<code>", "> a\n", "> 9\n", "* x\n  y\n", "ab-\n",
)  # fmt: skip
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


def _timed(read: object, content: str, **options: bool) -> None:
    start = time.process_time()
    read(content, **options)  # type: ignore[operator]
    assert time.process_time() - start < _LIMIT


@pytest.mark.parametrize("unit", _UNITS)
def test_repeated_units(unit: str) -> None:
    """40 KB of one construct, opened and never closed."""
    content = unit * (_SIZE // len(unit))
    _timed(html.fragment, content)
    _timed(markdown.fragment, content)
    _timed(markdown.fragment, content, mdx=True)
    _timed(text.fragment, content)


@pytest.mark.parametrize("page", _PAGES, ids=range(len(_PAGES)))
def test_deep_pages(page: str) -> None:
    """Deep nesting in elements and in JSON-LD."""
    _timed(html.fragment, page)


@pytest.mark.parametrize("inside", _FRONT_MATTER, ids=range(len(_FRONT_MATTER)))
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter(inside: str, fence: str) -> None:
    """Deep or broken front matter; the body is still read."""
    content = f"{fence}\n{inside}\n{fence}\nBody."
    _timed(markdown.fragment, content)
    assert markdown.fragment(content).text.endswith("Body.")
