"""The body of a WordPress page: classic or block editor, shortcodes, and the copy in builders' data."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.sourcemap import SegmentKind
from claimlint.readers import html
from claimlint.readers._data.packed import Packed, Shown
from claimlint.readers._data.page import Page
from claimlint.readers._html.jsonstrings import JsonString, strings
from claimlint.readers._markup.autop import with_paragraphs
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_BLOCK = "<!-- wp:"
_NAME = re.compile(r"<!-- wp:([a-z][\w/-]{0,100})\s+(?=\{)")
_TEMPLATE = re.compile(r"%%?[a-z_]{2,30}%%?")


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
        found = (one for one in strings(value, start, end) if not _is_for_editors(name, one))
        Packed(page, shown).add_strings(value, found, f"{path}/wp:{name}", own)


def _is_for_editors(name: str, one: JsonString) -> bool:
    """Return whether only editors see a string of a block's JSON: a block's own name, prompts of WordPress' blocks."""
    return one.path[:1] == ("metadata",) or (one.key == "placeholder" and "/" not in name)


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
