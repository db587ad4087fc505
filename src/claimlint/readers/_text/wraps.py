"""Whether a line end breaks a sentence in two or ends a paragraph.

Mail and hand-kept files wrap at 65 to 80 columns; other files keep a paragraph on a line. The test
of the first kind: the next line's first word would not have fitted on this line.
"""

from __future__ import annotations

import re

from claimlint.readers._text.lines import Line

_FINAL = re.compile(r"""[.!?:;…]["'”’)\]*†‡¹²³⁰⁴-⁹]*\Z""")
_OPEN_END = re.compile(
    r"(?:[,–—/(&-]|\b(?:the|an?|of|and|or|to|in|on|at|by|for|from|with|than|that|which|who|as|our|your|their|its|his|her|"
    r"is|are|was|were|be|been|has|have|had|not|no|may|can|will|should|into|over|under|about|after|before|between|per))\Z",
    re.IGNORECASE,
)
_MIN_WIDTH, _MAX_WIDTH = 50, 100
_SHORTEST = 24
"""Columns below which a line is a heading or an entry rather than the first half of a sentence."""


def wrap_width(lines: list[Line]) -> int:
    """Return the column at which the prose in ``lines`` is wrapped, 0 if it is not.

    ``lines`` are the prose lines that another prose line follows, and those that follow.
    """
    sizes = sorted(line.indent + len(line.text) for line in lines)
    if len(sizes) < 2:
        return 0
    width = sizes[-1 - len(sizes) // 50]
    return width if _MIN_WIDTH <= width <= _MAX_WIDTH else 0


def fits(line: Line, following: Line, width: int) -> bool:
    """Return whether the first word of ``following`` would have fitted behind ``line``."""
    word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) <= width


def hard_wrapped(pairs: list[tuple[Line, Line]]) -> int:
    """Return the width at which a file is wrapped, judged by its neighbouring prose lines; 0 if not."""
    width = wrap_width([line for pair in pairs for line in pair])
    if not width:
        return 0
    full = sum(not fits(line, following, width) for line, following in pairs)
    return width if full >= 2 and full * 5 >= len(pairs) * 3 else 0


def continues(line: Line, following: Line, width: int) -> bool:
    """Return whether ``following`` goes on with the sentence or paragraph of ``line``.

    ``width`` is the file's wrap column, 0 for a file that is not wrapped.
    """
    final = _FINAL.search(line.text) is not None
    mid_sentence = not final and len(line.text) >= _SHORTEST
    if mid_sentence and (following.text[0].islower() or _OPEN_END.search(line.text)):
        return True
    if not width or len(line.text) > width + 8:
        return False
    return not fits(line, following, width)
