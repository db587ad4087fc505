"""Writing a value of a data language into a draft, with the position of each of its lines."""

from __future__ import annotations

import re

from claimlint.readers.builder import Draft

_SPLIT = re.compile(r"\\.|''|[ \t]*[\r\n]\s*(?:\\(?=[ \t]*\S))?|[^\\'\r\n]+|'", re.DOTALL)


def align(draft: Draft, value: str, source: str, start: int, end: int) -> None:
    """Write ``value``, which the scalar ``source[start:end]`` means, into the draft.

    Stretches of the scalar that stand in the value word for word become literal; what the value has
    between two of them (folded line ends, escapes) stands for the source between them.
    """
    value = _printable(value)
    at, written = start, 0
    for match in _SPLIT.finditer(source, start, end):
        words = match[0].strip()
        if not words or words[0] in "\\'":
            continue
        offset = match.start() + match[0].index(words)
        found = value.find(words, written, written + len(words) + _SLACK)
        if found < 0:
            continue
        if found > written:
            draft.decoded(value[written:found], at, max(offset, at))
        draft.literal(words, offset)
        at, written = offset + len(words), found + len(words)
    if written < len(value):
        draft.decoded(value[written:], at, max(end, at))


_SLACK = 64
"""Code points that escapes and line ends between two stretches may stand for."""


def _printable(value: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", value)
