"""Quote marks before lines of plain text, as mail programs set them (RFC 3676, section 4.5)."""

from __future__ import annotations

from claimlint.text import lazyre as re

_MARK = re.compile(r"[ \t]*(?:>[ \t]*)+")
_WORDS = re.compile(r"""[^\W\d_]|["'“‘(\[]|[-*•] """)


def quote_marks(lines: list[str]) -> list[int]:
    """Return for each line how many code points the quote marks before its text take, 0 without any.

    A row of lines that all begin with ``>`` is a quote if words follow the mark in one of them;
    ``> 90%`` by itself says "more than".
    """
    out = [0] * len(lines)
    at = 0
    while at < len(lines):
        end, worded = at, False
        while end < len(lines) and (match := _MARK.match(lines[end])) is not None:
            out[end] = match.end()
            worded = worded or _WORDS.match(lines[end], match.end()) is not None
            end += 1
        if not worded:
            out[at:end] = [0] * (end - at)
        at = end + 1
    return out
