"""The site as XLIFF 2.0, a file a page: paragraphs in segments, the last half of each page not translated yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from tests.readers.exports.xliff import _content
from tests.readers.site import Page, Part, simple

_BETWEEN = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"exports/{page.slug}.xliff": _file(page).encode() for page in pages}


def _file(page: Page) -> str:
    units = "\n".join(_units(page))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" '
        f'version="2.0" srcLang="en" trgLang="en-GB">\n<file id="{page.id}">\n{units}\n</file>\n</xliff>\n'
    )


def _units(page: Page) -> Iterator[str]:
    yield f'<group id="seo">{_unit("title", [escape(page.title)])}{_unit("description", [escape(page.description)])}'
    yield "</group>"
    parts = list(simple(page.body))
    for number, part in enumerate(parts):
        yield _unit(f"b{number}", _segments(part), translated=number * 2 < len(parts))


def _segments(part: Part) -> list[str]:
    if part.kind != "p" or any(mark in part.value for mark in "*_["):
        return [_content(part)]
    return [escape(sentence) for sentence in _BETWEEN.split(part.value)]


def _unit(number: str, segments: list[str], *, translated: bool = True) -> str:
    between = "<ignorable><source> </source></ignorable>"
    pairs = (
        f"<source>old words</source><target>{segment}</target>" if translated else f"<source>{segment}</source>"
        for segment in segments
    )
    inside = between.join(f'<segment state="translated">{pair}</segment>' for pair in pairs)
    return f'<unit id="{number}"><notes><note>It is 100% safe</note></notes>{inside}</unit>'
