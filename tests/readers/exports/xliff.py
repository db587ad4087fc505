"""The site as XLIFF 1.2, a file a page: keys as sources, copy as targets, marks as inline tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tests.readers.site import Page, Part, html, runs, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"exports/{page.slug}.xlf": _file(page).encode() for page in pages}


def _file(page: Page) -> str:
    units = "".join(_units(page))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
        f'<file original="{page.slug}.html" source-language="de" target-language="en" datatype="html">\n'
        f"<header><note>It is 100% safe</note></header>\n<body>\n{units}</body>\n</file>\n</xliff>\n"
    )


def _units(page: Page) -> Iterator[str]:
    yield _unit("meta.title", escape(page.title))
    yield _unit("meta.description", escape(page.description))
    for number, part in enumerate(simple(page.body)):
        yield _unit(f"block{number}", _content(part))


def _unit(key: str, content: str) -> str:
    return (
        f'<trans-unit id="{key}"><source>{key}</source>\n<target state="final">{content}</target>'
        "<note>100% safe</note></trans-unit>\n"
    )


def _content(part: Part) -> str:
    """Return a paragraph with its marks as inline tags, anything else as escaped HTML."""
    if part.kind != "p":
        return escape(html([part]), quote=False)
    out = []
    for number, run in enumerate(runs(part.value), 1):
        text = escape(run.text)
        if run.mark == "strong":
            text = f'<g id="{number}" ctype="bold">{text}</g>'
        elif run.mark == "em":
            text = f'<bpt id="{number}">&lt;em&gt;</bpt>{text}<ept id="{number}">&lt;/em&gt;</ept>'
        elif run.mark:
            text = escape(f'<a href="{escape(run.href)}">{escape(run.text)}</a>', quote=False)
        out.append(text)
    return "".join(out)
