"""Taking ranges out of a draft: placeholders, tags of templates, marks of emphasis."""

from __future__ import annotations

from typing import TypeAlias

from claimlint.model.sourcemap import SegmentKind
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

Cut: TypeAlias = tuple[int, int, str]
"""A range of a text, and what stands in its place."""

_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=[^\s*_])([^*_\r\n]{1,300})(?<=[^\s*_])(\1)(?![\w*])")


def marks(text: str) -> list[Cut]:
    """Return the marks of Markdown's strong emphasis in ``text``; a single asterisk may be a note's mark."""
    if "**" not in text and "__" not in text:
        return []
    return [(*match.span(group), "") for match in _STRONG.finditer(text) for group in (1, 3)]


def without(draft: Draft, start: int, end: int, cuts: list[Cut]) -> Draft:
    """Return ``draft[start:end]`` without the ranges ``cuts``, which come in order and may overlap."""
    out = Draft()
    at = start
    for first, behind, filler in cuts:
        if behind <= at:
            continue
        _copy(draft, out, at, max(first, at))
        if filler and out.last not in ("", filler):
            out.synthetic(filler)
        at = behind
    _copy(draft, out, at, end)
    return out


def _copy(draft: Draft, out: Draft, start: int, end: int) -> None:
    at = 0
    for text, source, behind, kind in draft.pieces:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            if kind is SegmentKind.LITERAL:
                out.literal(text[first:last], source + first)
            else:
                out.decoded(text[first:last], source, behind)
        at += len(text)
