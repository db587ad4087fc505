"""Brackets and quotation marks that a claim holds only one half of."""

from __future__ import annotations

_PAIRS = {")": "(", "]": "[", "}": "{"}
_FAR = 160
"""Code points of a claim's words in which halves are looked for."""


def opened_before(text: str, start: int, least: int) -> int:
    """Return the start behind the last half that closes what was opened before ``start``, ``start`` if there is none.

    ``least`` is where the claim begins at the latest.
    """
    found = start
    opened: list[str] = ['"'] if text.count('"', max(start - 4 * _FAR, 0), start) % 2 else []
    for at in range(start, min(least, start + _FAR)):
        mark = text[at]
        if mark in "([{":
            opened.append(mark)
        elif mark == '"' and opened[-1:] == ['"']:
            opened.pop()
            found = at + 1 if not opened and _opens_nothing(text, start, at) else found
        elif mark == '"':
            opened.append(mark)
        elif mark in _PAIRS and opened[-1:] == [_PAIRS[mark]]:
            opened.pop()
        elif mark in _PAIRS:
            found = at + 1
    return found


def _opens_nothing(text: str, start: int, at: int) -> bool:
    return text.count('"', start, at) % 2 == 0


def left_open(text: str, start: int, least: int, end: int) -> int:
    """Return the end in front of a bracket that the claim opens and does not close, ``end`` if there is none."""
    at = text.rfind("(", start, end)
    return len(text[:at].rstrip()) if at > least and ")" not in text[at:end] else end
