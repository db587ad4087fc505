"""The strings of a JSON text with their key paths and exact ranges, in one pass and without recursion."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_TOKEN = re.compile(r'"((?:[^"\\]++|\\.)*+)("?)|[{}\[\],:]', re.DOTALL)
# A surrogate pair is one character written as two escapes (RFC 8259, section 7).
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", re.DOTALL
)
_MAX_PATH = 32
"""Innermost steps of a path that are told: a deeper text is an attack, and its paths would be long."""
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string value: its path (``mainEntity[0].name``), its last key, and its range without quotes."""

    path: tuple[str | int, ...]
    key: str
    start: int
    end: int


def strings(text: str, start: int, end: int) -> Iterator[JsonString]:
    """Yield the string values in ``text[start:end]``; broken JSON yields what can be told of it."""
    stack: list[str | int | None] = []
    kinds: list[str] = []
    is_key = False
    for match in _TOKEN.finditer(text, start, end):
        mark = match[0]
        if mark[0] == '"':
            if not match[2]:  # never closed: it ran to the end of the text
                return
            if is_key and kinds:
                stack[-1] = match[1]
            else:
                path = tuple([part for part in stack[-_MAX_PATH:] if part is not None])
                yield JsonString(path, _last_key(path), match.start(1), match.end(1))
        elif mark in "{[":
            kinds.append(mark)
            stack.append(0 if mark == "[" else None)
            is_key = mark == "{"
        elif mark in "}]":
            if kinds:
                kinds.pop()
                stack.pop()
            is_key = False
        elif mark == ",":
            is_key = bool(kinds) and kinds[-1] == "{"
            if kinds and kinds[-1] == "[":
                stack[-1] = _next(stack[-1])
        else:
            is_key = False


def _last_key(path: tuple[str | int, ...]) -> str:
    for part in reversed(path):
        if isinstance(part, str):
            return part
    return ""


def _next(index: str | int | None) -> int:
    return index + 1 if isinstance(index, int) else 0


def write_string(draft: Draft, text: str, start: int, end: int) -> None:
    """Write the string whose inside is ``text[start:end]``, escapes decoded."""
    at = start
    for match in _ESCAPE.finditer(text, start, end):
        if match.start() > at:
            draft.literal(text[at : match.start()], at)
        draft.decoded(_meaning(match), match.start(), match.end())
        at = match.end()
    if at < end:
        draft.literal(text[at:end], at)


def _meaning(match: re.Match[str]) -> str:
    high, low, unit, simple = match.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
    if unit:
        code = int(unit, 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return _SIMPLE.get(simple, simple)
