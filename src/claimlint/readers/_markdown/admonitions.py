"""Admonitions and tabs of Material for MkDocs, whose content is indented by four spaces.

To Markdown such content is a paragraph's rest, then code; so the first of the four spaces becomes a quote mark. The
walker sees that no quote mark stands there in the text, and takes the "quote" for a part of the page.
"""

from __future__ import annotations

from claimlint.readers._markdown.indents import steps
from claimlint.readers._markup.quoted import QuotedCopy
from claimlint.text import lazyre as re

_OPENING = re.compile(
    r"[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]+(?:[A-Za-z][\w-]*[ \t]*)+|===[!+]*[ \t]+(?=\"))"
    r"(?:\"(?P<title>[^\"\r\n]*)\")?(?:[ \t]+[\w ]+)?[ \t]*\Z"
)
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_INDENT = 4
_MAX_DEPTH = 16
"""Admonitions in one another that are told, and steps that a paragraph in a list may be indented by."""


def mask_admonitions(masked: str, found: list[QuotedCopy]) -> str:
    """Return ``masked`` with admonitions as block quotes; their titles are added to ``found``."""
    lines = [match[0] for match in _LINE.finditer(masked) if match[0]]
    levels: list[int] = []
    deeper: list[int] = []  # of a paragraph that stands in a list of the admonition
    behind_blank = False
    fence = ""
    at = 0
    for number, line in enumerate(lines):
        bare = line.strip()
        mark = _FENCE.match(bare)
        if fence or mark is not None:
            fence = "" if fence and bare == fence else fence or (mark[1] if mark else "")
            if levels:  # code is no copy, and a blank line would end the quote and the code in it
                lines[number] = _blank(line)
        elif bare:
            indent = len(line) - len(line.lstrip(" \t"))
            while levels and indent < levels[-1] + _INDENT:
                levels.pop()
            opening = _OPENING.match(line.rstrip("\r\n")) if bare[0] in "!?=" else None
            if opening is not None and len(levels) < _MAX_DEPTH and _has_body(lines, number, indent):
                if opening["title"] and opening["title"].strip():
                    found.append(QuotedCopy("title", at + opening.start("title"), at + opening.end("title")))
                lines[number] = _quoted(_blank(line), levels)
                levels.append(indent)
                deeper = []
            else:
                if behind_blank or not levels:
                    deeper = steps(levels[-1], indent)[1:] if levels else []
                lines[number] = _quoted(line, [*levels, *(one for one in deeper if one < indent)])
        behind_blank = not bare
        at += len(line)
    return "".join(lines)


def _has_body(lines: list[str], number: int, indent: int) -> bool:
    """Return whether the next line with words is indented deeper, as content is."""
    for line in lines[number + 1 : number + 6]:
        if line.strip():
            start = line[: indent + _INDENT]
            return len(line) - len(line.lstrip(" \t")) >= indent + _INDENT or ("\t" in start and not start.strip())
    return False


def _quoted(line: str, levels: list[int]) -> str:
    for level in levels:
        line = f"{line[:level]}>{line[level + 1 :]}"
    return line


def _blank(line: str) -> str:
    body = line.rstrip("\r\n")
    return " " * len(body) + line[len(body) :]
