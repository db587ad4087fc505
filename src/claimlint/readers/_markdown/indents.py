"""Indented lines that are no code: content of components in MDX, which has no indented code.

To Markdown a line behind a blank one that is indented by four spaces is code, and the copy in it were lost. So quote
marks take the place of white space before it; the walker sees that no quote mark stands there in the text.
"""

from __future__ import annotations

from claimlint.text import lazyre as re

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_INDENT = 4
_MAX_STEPS = 16


def steps(base: int, column: int) -> list[int]:
    """Return the columns from ``base`` on at which quote marks make a text at ``column`` one that is not indented."""
    found = [base]
    while column - found[-1] >= _INDENT + 2 and len(found) < _MAX_STEPS:
        found.append(found[-1] + _INDENT)
    return found


def mask_indents(masked: str) -> str:
    """Return ``masked``, MDX, with quote marks before what is indented like code."""
    lines = [match[0] for match in _LINE.finditer(masked) if match[0]]
    items: list[int] = []  # the columns at which the items of open lists begin
    fence, silent, behind_blank, marked = "", False, True, False
    for number, line in enumerate(lines):
        bare = line.strip()
        if fence:
            if silent:
                lines[number] = _blank(line)
            fence = "" if bare.startswith(fence) and not bare.strip(fence[0]) else fence
            continue
        if not bare:
            behind_blank = True
            continue
        indent = len(line) - len(line.lstrip(" \t"))
        column = len(line[:indent].expandtabs(_INDENT))
        while behind_blank and items and column < items[-1]:
            items.pop()
        base = items[-1] if items and items[-1] <= column else 0
        deep = column - base >= _INDENT and (behind_blank or marked)
        mark = _FENCE.match(bare)
        if mark is not None:
            fence, silent = mark[1], column - base >= _INDENT
            lines[number] = _blank(line) if silent else line
        elif deep:
            lines[number] = _marked(line, indent, steps(base, column))
        elif item := _ITEM.match(line, indent):
            items = [one for one in items if one <= column] + [column + len(item[0])]
        marked, behind_blank = deep and mark is None, False
    return "".join(lines)


def _marked(line: str, indent: int, columns: list[int]) -> str:
    """Return ``line`` with a quote mark in the white space that stands at each of ``columns``."""
    before = list(line[:indent])
    column = 0
    wanted = set(columns)
    for index, sign in enumerate(before):
        width = _INDENT - column % _INDENT if sign == "\t" else 1
        before[index] = ">" if wanted.intersection(range(column, column + width)) else " "
        column += width
    return "".join(before) + line[indent:]


def _blank(line: str) -> str:
    body = line.rstrip("\r\n")
    return " " * len(body) + line[len(body) :]
