"""The strings of a serialised PHP value, which stand in it word for word behind their length in bytes."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.readers._html.jsonstrings import JsonString
from claimlint.text import lazyre as re

_SERIALISED = re.compile(r"\s*(?:a:\d+:\{|O:\d+:\"|s:\d+:\")")
_TOKEN = re.compile(r's:(\d{1,9}):"|([ibd]):([^;{}"]{1,40});|N;|[aO]:[^{}"]{0,20}(?:"[^"{}]{0,200}":\d{1,9}:)?\{|\}')
_END = '";'


def is_serialised(text: str) -> bool:
    """Return whether ``text`` is a serialised array, object or string."""
    return _SERIALISED.match(text) is not None


def strings(text: str) -> Iterator[JsonString]:
    """Yield the string values in ``text``; a wrong length is mended by looking for the string's end."""
    levels: list[list[str | int | None]] = []  # the key that a value is due for, None where a key is
    at = 0
    while (match := _TOKEN.search(text, at)) is not None:
        at = match.end()
        mark = match[0]
        if match[1] is not None:
            end = _string_end(text, at, int(match[1]))
            if levels and levels[-1][0] is None:
                levels[-1][0] = text[at:end]
            else:
                path = tuple(level[0] for level in levels if level[0] is not None)
                key = next((part for part in reversed(path) if isinstance(part, str)), "")
                yield JsonString(path, key, at, end)
                _taken(levels)
            at = min(end + len(_END), len(text))
        elif mark == "}":
            if levels:
                levels.pop()
                _taken(levels)
        elif mark[-1] == "{":
            levels.append([None])
            if len(levels) > _MAX_DEPTH:
                return
        elif levels and levels[-1][0] is None and match[2] == "i":
            levels[-1][0] = int(match[3]) if match[3].lstrip("-").isdigit() else 0
        else:
            _taken(levels)


_MAX_DEPTH = 64


def _taken(levels: list[list[str | int | None]]) -> None:
    if levels:
        levels[-1][0] = None


def _string_end(text: str, start: int, size: int) -> int:
    """Return where the string of ``size`` bytes at ``start`` ends."""
    wanted = text[start : start + size]
    if not wanted.isascii():
        wanted = wanted.encode()[:size].decode("utf-8", "ignore")
    end = start + len(wanted)
    if text.startswith(_END, end):
        return end
    found = text.find(_END, start)
    return found if found >= 0 else len(text)
