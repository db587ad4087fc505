"""UTF-8 byte offsets to code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from claimlint.text import lazyre as re

_WIDE = re.compile(r"[^\x00-\x7f]+")


def code_points(text: str) -> Callable[[int], int]:
    """Return the function that takes a byte offset of ``text.encode()`` to the code point it begins.

    It costs a search among the runs of non-ASCII characters, and nothing for text without any.
    """
    if text.isascii():
        return int
    starts: list[int] = []  # byte offset of each run
    runs: list[tuple[int, int, str]] = []  # byte length, code point offset, the run
    extra = 0
    for match in _WIDE.finditer(text):
        size = len(match[0].encode())
        starts.append(match.start() + extra)
        runs.append((size, match.start(), match[0]))
        extra += size - len(match[0])

    def convert(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        if index < 0:
            return offset
        size, at, run = runs[index]
        inside = offset - starts[index]
        if inside >= size:
            return at + len(run) + inside - size
        return at + len(run.encode()[:inside].decode("utf-8", "ignore"))

    return convert
