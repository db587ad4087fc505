"""Paragraphs of the classic editor, which stores them as blank lines and makes markup of them when it shows a page.

WordPress' ``wpautop``: a blank line parts paragraphs, any other line end is a line break.
"""

from __future__ import annotations

from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_PIECE = re.compile(
    r"<(!--|pre|script|style|textarea)|<[^<>]{0,4000}>|(\r\n|\n|\r)[ \t]*((?:\r\n|\n|\r)\s*)?", re.IGNORECASE
)
_ENDS = {"!--": "-->", "pre": "</pre", "script": "</script", "style": "</style", "textarea": "</textarea"}
_END = {name: re.compile(end, re.IGNORECASE) for name, end in _ENDS.items()}
# Around these tags wpautop sets no line break.
_BLOCK_END = re.compile(
    r"<(?:/?(?:address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
    r"\b[^<>]*|br\s*/?)>[ \t]*\Z",
    re.IGNORECASE,
)
_BLOCK_START = re.compile(
    r"[ \t]*<(?:/?(?:address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption"
    r"|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th"
    r"|thead|tr|ul)\b|!--)",
    re.IGNORECASE,
)
_LOOK_BACK = 300


def with_paragraphs(text: str) -> tuple[str, SourceMap]:
    """Return ``text`` with the tags that its line ends stand for, and the map back to ``text``."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = copied = at = 0
    unclosed: set[str] = set()
    found = _PIECE.search(text, at)
    while found is not None:
        at = found.end()
        if found[1]:
            name = found[1].lower()
            close = None if name in unclosed else _END[name].search(text, at)
            if close is None:
                unclosed.add(name)
            else:
                at = close.start()
        elif found[2]:
            tag = _tag(text, found)
            if tag:
                length = _copy(text, copied, found.start(), parts, segments, length)
                parts.append(tag)
                segments.append(Segment(Span(length, length + len(tag)), None, SegmentKind.SYNTHETIC))
                length += len(tag)
                copied = found.start()
        found = _PIECE.search(text, at)
    _copy(text, copied, len(text), parts, segments, length)
    return "".join(parts), SourceMap(tuple(segments))


def _copy(text: str, start: int, end: int, parts: list[str], segments: list[Segment], length: int) -> int:
    if end > start:
        parts.append(text[start:end])
        segments.append(Segment(Span(length, length + end - start), Span(start, end), SegmentKind.LITERAL))
    return length + end - start


def _tag(text: str, found: re.Match[str]) -> str:
    if found[3]:
        return "<p>"
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    if not before.strip() or _BLOCK_END.search(before) or _BLOCK_START.match(text, found.end()):
        return ""
    return "<br>"
