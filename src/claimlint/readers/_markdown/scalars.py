"""Writing a value of a data language into a draft, with the position of each of its lines."""

from __future__ import annotations

import sys

from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_SPLIT = re.compile(r"\\.|''|[ \t]*[\r\n]\s*(?:\\(?=[ \t]*\S))?|[^\\'\r\n]+|'", re.DOTALL)


def align(draft: Draft, value: str, source: str, start: int, end: int) -> None:
    """Write ``value``, which the scalar ``source[start:end]`` means, into the draft.

    Stretches of the scalar that stand in the value word for word become literal; what the value has
    between two of them (folded line ends, escapes) stands for the source between them.
    """
    value = _printable(value)
    start = _behind_properties(source, start, end)
    if source.startswith('"', start):
        pieces = _double_quoted(source, start + 1, end - 1)
        # A few line ends of YAML 1.1 fold by rules of their own; the parser's word counts.
        if "".join([text for text, _, _ in pieces]) == value:
            _write(draft, pieces, source)
            return
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


_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*+")


def _behind_properties(source: str, start: int, end: int) -> int:
    """Return where the scalar itself begins, behind its tag and anchor (YAML 1.1, 6.9)."""
    match = _PROPERTIES.match(source, start, end)
    return match.end() if match is not None else start


_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|((?:\r\n?|\n)[ \t\r\n]*)|(.))"
    r"|[ \t]++((?:\r\n?|\n)[ \t\r\n]*)?|((?:\r\n?|\n)[ \t\r\n]*)",
    re.DOTALL,
)
_LINE_END = re.compile(r"\r\n?|\n")
_MEANINGS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
"""What an escape means that does not stand for itself (YAML 1.1, 5.6)."""


def _double_quoted(source: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the pieces of the scalar whose inside is ``source[start:end]``, each with its source range."""
    pieces: list[tuple[str, int, int]] = []
    at = start
    for match in _ESCAPE.finditer(source, start, end):
        if match.start() > at:
            pieces.append((source[at : match.start()], at, match.start()))
        pieces.append((_meaning(match), match.start(), match.end()))
        at = match.end()
    if at < end:
        pieces.append((source[at:end], at, end))
    return [(_printable(text), begin, behind) for text, begin, behind in pieces if text]


def _meaning(match: re.Match[str]) -> str:
    if code := match[1] or match[2] or match[3]:
        number = int(code, 16)
        return chr(number) if number <= sys.maxunicode else "\ufffd"
    if match[4]:
        return "\n" * (len(_LINE_END.findall(match[4])) - 1)
    if folded := match[6] or match[7]:
        return "\n" * (len(_LINE_END.findall(folded)) - 1) or " "
    if match[5] is None:  # white space inside a line
        return match[0]
    return _MEANINGS.get(match[5], match[5])


def _write(draft: Draft, pieces: list[tuple[str, int, int]], source: str) -> None:
    for text, start, end in pieces:
        if text == source[start:end]:
            draft.literal(text, start)
        else:
            draft.decoded(text, start, end)


_SLACK = 64
"""Code points that escapes and line ends between two stretches may stand for."""


def _printable(value: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", value)
