"""Hard-wrapped copy stays hard-wrapped: an insertion breaks where the lines around it do."""

from __future__ import annotations

from claimlint.model.span import Span
from claimlint.text import lazyre as re

_NARROWEST, _WIDEST = 50, 100
"""Columns between which lines are taken for wrapped: the limits of the reader of plain text."""
_MARGIN = re.compile(r"[ \t>]*")
_LINE_END = re.compile(r"\r\n|\n|\r")


def line_end(source: str) -> str:
    """Return how ``source`` ends its lines: like its first one."""
    match = _LINE_END.search(source)
    return match[0] if match else "\n"


def wrapped(text: str, source: str, at: int, block: Span) -> str:
    """Return ``text``, to be put at ``at`` into ``source``, with the line breaks that the block's lines ask for.

    Args:
        text: words with single spaces between them, the first of which may stand before all.
        source: the file.
        at: an offset in ``source``.
        block: the range of ``source`` that the block stands in.
    """
    begin = _line_start(source, block.start)
    lines = _LINE_END.split(source[begin : block.end])
    width = max(len(line) for line in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return text
    first, *words = text.split(" ")
    line = _LINE_END.search(source, at)
    rest = (line.start() if line else len(source)) - at
    turn = line_end(source) + _margin(source, at, block)
    column = at - _line_start(source, at) + len(first)
    out = [first]
    for word in words:
        column += 1 + len(word)
        if column > width:
            column = len(turn) + len(word)
            out.append(turn + word)
        else:
            out.append(f" {word}")
    if words and column + rest > width and out[-1].startswith(" "):
        out[-1] = turn + words[-1]
    return "".join(out)


def _line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def _margin(source: str, at: int, block: Span) -> str:
    """Return what stands before the block's continuation lines: indentation and quote marks."""
    match = _LINE_END.search(source, at, block.end) or _LINE_END.search(source, block.start, block.end)
    found = _MARGIN.match(source, match.end()) if match else None
    return found[0] if found else ""
