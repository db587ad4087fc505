"""The body of a WordPress page: classic or block editor, shortcodes, and the copy in builders' data."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.sourcemap import SegmentKind, SourceMap
from claimlint.readers import html
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.page import Page, parsed
from claimlint.readers._html.jsonld import dotted
from claimlint.readers._html.jsonstrings import JsonString, strings, write_string
from claimlint.readers._wxr import php
from claimlint.readers._wxr.autop import with_paragraphs
from claimlint.readers.builder import Draft
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_BLOCK = "<!-- wp:"
_NAME = re.compile(r"<!-- wp:([a-z][\w/-]{0,100})\s+(?=\{)")
_TEMPLATE = re.compile(r"%%?[a-z_]{2,30}%%?")
_MAX_COMPARED = 50_000_000


class Shown:
    """What a page shows already, so that builders' data that repeat it are read once."""

    def __init__(self) -> None:
        self._text = ""
        self._blocks: set[str] = set()
        self._budget = _MAX_COMPARED

    def add(self, fragment: Fragment) -> None:
        """Take what ``fragment`` shows."""
        texts = _texts(fragment)
        self._blocks.update(texts)
        self._text = "\n".join([self._text, *texts])

    def holds(self, fragment: Fragment) -> bool:
        """Return whether all of ``fragment`` is shown already."""
        return all(text in self._blocks or self._within(text) for text in _texts(fragment))

    def _within(self, text: str) -> bool:
        self._budget -= len(self._text)
        return self._budget > 0 and text in self._text


def _texts(fragment: Fragment) -> list[str]:
    return [" ".join(block.span.of(fragment.text).split()) for block in fragment.blocks]


def add_content(page: Page, draft: Draft, path: str, shown: Shown) -> None:
    """Add a body; ``shown`` learns what it shows."""
    value = draft.text()
    if not value.strip():
        return
    own = draft.source_map()
    if _BLOCK in value:
        fragment = html.fragment(value, own, shortcodes=True)
    else:
        marked, lines = with_paragraphs(value)
        fragment = html.fragment(marked, lines.compose(own), shortcodes=True)
    shown.add(fragment)
    page.embed(fragment, path)
    for name, start, end in _blocks(value):
        _add_strings(page, value, strings(value, start, end), f"{path}/wp:{name}", own, shown)


def _blocks(value: str) -> Iterator[tuple[str, int, int]]:
    """Yield name and range of the JSON in each block comment."""
    at = value.find(_BLOCK)
    while at >= 0:
        close = value.find("-->", at)
        if close < 0:
            return
        match = _NAME.match(value, at)
        if match:
            yield match[1], match.end(), close
        at = value.find(_BLOCK, close)


def add_json(page: Page, draft: Draft, path: str, shown: Shown) -> None:
    """Add the copy in a JSON value (Elementor's pages, for one)."""
    value = draft.text()
    _add_strings(page, value, strings(value, 0, len(value)), path, draft.source_map(), shown)


def add_serialised(page: Page, draft: Draft, path: str, shown: Shown) -> None:
    """Add the copy in a serialised PHP value, whose strings are not escaped."""
    value = draft.text()
    outer = draft.source_map()
    for string in php.strings(value):
        inner = Draft()
        inner.literal(value[string.start : string.end], string.start)
        _add_one(page, inner, string, path, outer, shown)


def _add_strings(
    page: Page, value: str, found: Iterator[JsonString], path: str, outer: SourceMap, shown: Shown
) -> None:
    for string in found:
        inner = Draft()
        write_string(inner, value, string.start, string.end)
        _add_one(page, inner, string, path, outer, shown)


def _add_one(page: Page, draft: Draft, string: JsonString, path: str, outer: SourceMap, shown: Shown) -> None:
    if string.start == string.end or not is_copy(string.key, draft.text()):
        return
    fragment = parsed(draft, outer)
    if not shown.holds(fragment):
        shown.add(fragment)
        page.embed(fragment, dotted(path, string.path))


def without_templates(draft: Draft) -> Draft:
    """Return a search title or description with its placeholders (``%%sitename%%``) as spaces."""
    out = Draft()
    for text, start, end, kind in draft.pieces:
        if kind is not SegmentKind.LITERAL:
            out.decoded(text, start, end)
            continue
        at = 0
        for match in _TEMPLATE.finditer(text):
            if match.start() > at:
                out.literal(text[at : match.start()], start + at)
            out.decoded(" ", start + match.start(), start + match.end())
            at = match.end()
        if at < len(text):
            out.literal(text[at:], start + at)
    return out
