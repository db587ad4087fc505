"""Whether a line end breaks a sentence in two or ends a paragraph.

Mail and hand-kept files wrap at 65 to 80 columns; other files keep a paragraph on a line. The test
of the first kind: the next line's first word would not have fitted on this line.
"""

from __future__ import annotations

from claimlint.readers._text.lines import Line
from claimlint.text import lazyre as re

_FINAL = re.compile(r"""[.!?:;…]["'”’)\]*†‡¹²³⁰⁴-⁹]*\Z""")
_OPEN_END = re.compile(
    r"(?:[,–—/(&-]|\b(?:the|an?|of|and|or|to|in|on|at|by|for|from|with|than|that|which|who|as|our|your|their|its|his|her|"
    r"is|are|was|were|be|been|has|have|had|not|no|may|can|will|should|into|over|under|about|after|before|between|per))\Z",
    re.IGNORECASE,
)
_MIN_WIDTH, _MAX_WIDTH = 50, 100
_SHORTEST = 24
"""Columns below which a line before a capital is a heading or an entry rather than half a sentence."""
_CUT_WORD = re.compile(r"(?<![\w-])([^\W\d_]{2,40})-\Z")
_CUT_COMPOUND = re.compile(r"\w-\Z")
_MAX_PART = 40
_SUSPENDED = re.compile(r"(?:and|or|to|versus|vs)\b")
_COMPOUNDS = re.compile(
    r"(?:non|self|evidence|cost|drug|anti)-|\w+-(?:(?:approved|based|blinded?|certified|class|cleared|controlled|day|edge|"
    r"effective|free|known|leading|level|lasting|life|month|old|pain|per|proven|quality|rated|related|risk|specific|"
    r"supported|term|tested|time|to|up|week|year)\b|\w+-\w)",
    re.IGNORECASE,
)
"""Words whose hyphen stays when a line ends behind it: their parts, or the two hyphens that they have."""


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
    if not final and following.text[0].islower():
        return True
    if not final and len(line.text) >= _SHORTEST and _OPEN_END.search(line.text):
        return True
    if not width or len(line.text) > width + 8:
        return False
    return not fits(line, following, width)


def cut_word(text: str, following: str) -> int:
    """Return how a line end behind a hyphen joins ``text`` and ``following``.

    Returns:
        2 if the line end and the hyphen part a word in two, 1 if only the line end does (``long-``,
        ``term``), 0 if the line end stands between two words.
    """
    if not text.endswith("-") or not following[0].islower() or _SUSPENDED.match(following):
        return 0
    match = _CUT_WORD.search(text)
    first = match[1] if match is not None else ""
    if first and not first.isupper() and not _COMPOUNDS.match(f"{first}-{following[:_MAX_PART]}"):
        return 2
    return 1 if _CUT_COMPOUND.search(text) else 0
