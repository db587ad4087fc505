"""Sentence boundaries in normalised copy.

Medical copy is full of periods that end nothing: ``F.D.A.``, ``et al.``, ``vs.``, initials under a
testimonial, abbreviated journals inside a citation. A boundary is a run of final punctuation with
its closing quotes and citation markers, before white space and something that can open a sentence,
outside of brackets, and not behind an abbreviation.
"""

from __future__ import annotations

from itertools import islice

from claimlint.model.span import Span
from claimlint.text import lazyre as re

_END = re.compile(
    r"""(?<![.!?\u2026])(?P<stop>[.!?\u2026]++)
        (?P<tail>["')\]]*+(?:[*\u2020\u2021\u00a7#\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\[\d{1,3}(?:\s?[-,]\s?\d{1,3})*\])*+["')\]]*+)
        (?=\s+(?P<next>\S{1,24}))""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(?:^|[\s(\"'\[/-])((?:[A-Za-z]\.)+[A-Za-z]?|[A-Za-z]+)$")
_OPENER = re.compile(r"[\"'(\[*\u2020\u2021\u2022\u2713\u2705-]*[A-Z0-9\u00c0-\u00de<>\u2264\u2265$~%]|[^\x00-\x7f]")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ATTRIBUTION = re.compile(r"[\u2014~]|-{1,2}(?:\s|[A-Z])|-$")

_ABBREVIATIONS = frozenset(
    """mr mrs ms dr drs prof st jr sr inc ltd co corp vs v eg ie etc al approx appt dept est fig figs no nos vol
    pp p ch sec ed eds cf viz jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri ave blvd rd
    ste fl tel ext min max avg wk wks mo mos yr yrs hr hrs rev gen sgt capt lt col gov rep sen hon esp incl
    univ assn natl intl am med surg clin res ann arch rehabil ref refs suppl""".split()
)
_NEVER_FINAL = frozenset(
    "mr mrs ms dr drs prof st vs v eg ie approx fig figs no nos al vol pp cf viz gen sgt capt lt col sen rep".split()
)
_STARTERS = frozenset(
    """the a an we our you your it its they their this that these those he she his her i my in on at for from with
    when if while because after before since results result patients most many some all no not but and so call
    individual outcomes treatment ask book schedule learn read visit contact nearly over about more""".split()
)
_LETTER_NOUNS = frozenset("vitamin hepatitis type grade group class stage plan part phase tier".split())
_CITATION_GOES_ON = re.compile(
    r"\s+(?:(?:[A-Z]\.\s?){1,3}[(\d]|\((?:19|20)\d\d[a-z]?\)|(?:19|20)\d\d\s?(?:[;:]|\.\s|\.?$))"
)
"""Further initials of a journal and the year of a citation, with which no sentence begins."""

_LONGEST = 1200
"""Code points of a sentence; more is a list without periods, or an attack on what compares its parts pairwise."""
_BRACKET_LIMIT = 400
"""An open bracket stops protecting a period after this many code points: it was never closed."""


def split(text: str) -> list[Span]:
    """Return the sentences of one block of normalised text, without the white space between them."""
    return [Span(start, end) for start, end in bounds(text)]


def bounds(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of one block of normalised text begin and end, as :func:`split` does."""
    return _at_once(text) or _one_by_one(text)


def _at_once(text: str) -> list[tuple[int, int]] | None:
    """Return the bounds of a text that has no brackets and ends sentences by single periods only; None for others.

    Most blocks of copy are such, and of most of their periods a look at the words around them tells what they are.
    """
    if not text or "(" in text or "!" in text or "?" in text or "\u2026" in text:
        return None
    parts = text.split(". ")
    if text.count(".") - text.endswith(".") >= len(parts) or text[0].isspace() or text[-1].isspace():
        return None
    found: list[tuple[int, int]] = []
    before, behind, at = parts[0], 0, 0  # where the last sentence ended, where ``before`` begins
    for following in islice(parts, 1, None):
        end = at + len(before) + 1
        if following[:1].isspace():
            return None
        if (following[:1] in _CAPITALS and following[1:2] not in ("", ".") and _is_plain(before)) or (
            (match := _END.match(text, end - 1)) and _is_boundary(text, match, behind)
        ):
            found.append((behind and behind + 1, end))
            behind = end
        before, at = following, end + 1
    found.append((behind and behind + 1, len(text)))
    return None if len(text) > _LONGEST and any(end - start > _LONGEST for start, end in found) else found


def _one_by_one(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    brackets: _Brackets | None = None
    start = 0
    for match in _END.finditer(text):
        if _is_boundary(text, match, start):
            brackets = brackets or (_Brackets(text) if "(" in text else None)
            if brackets is None or not brackets.open_at(match.end(), start):
                _append(found, text, start, match.end())
                start = match.end()
    _append(found, text, start, len(text))
    return found


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = _cut(text, start)
        found.append((start, cut))
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))


def _cut(text: str, start: int) -> int:
    """Return where a sentence without an end is cut: behind its last list separator in reach, or its last word."""
    reach = start + _LONGEST
    separator = max(text.rfind(sign, start + _LONGEST // 2, reach) for sign in ("; ", ", ", " - "))
    space = separator + 1 if separator >= 0 else text.rfind(" ", start + 1, reach)
    return space if space > start else reach


def _is_boundary(text: str, match: re.Match[str], start: int) -> bool:
    stop, tail, following = match.groups()
    if tail and _ATTRIBUTION.match(following):
        return False
    # A capital without a period, as nearly everywhere, opens a sentence and is no initial of a journal.
    if not (following[0] in _CAPITALS and following[1:2] != ".") and (
        not _OPENER.match(following) or _CITATION_GOES_ON.match(text, match.end())
    ):
        return False
    if stop != "." or _is_plain(text[max(start, match.start() - _SHORT) : match.start()]):
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if before is None:
        return not text[start : match.start()].strip().isdigit()
    cited = bool(tail.strip("\"'"))
    return cited or _ends_after(before[1], following, text[start : before.start(1)])


_SHORTENED = _ABBREVIATIONS | _NEVER_FINAL
_SHORT = 1 + max(map(len, _SHORTENED))


def _is_plain(before: str) -> bool:
    """Return whether the last word of ``before`` is no abbreviation: the quick answer for nearly all sentences."""
    word = before[before.rfind(" ") + 1 :]
    return len(word) > 1 and word.isalpha() and word.isascii() and word.lower() not in _SHORTENED


def _ends_after(word: str, following: str, before: str) -> bool:
    plain = word.replace(".", "").lower()
    opens = following.strip("\"'([").rstrip(",:;").lower() in _STARTERS
    if len(plain) == 1 and "." not in word:
        previous = before.rsplit(maxsplit=1)[-1].lower() if before.split() else ""
        return previous in _LETTER_NOUNS or word.islower() or (opens and word == "I")
    if "." in word:
        return opens and plain not in _NEVER_FINAL
    if plain in _NEVER_FINAL and not (plain == "no" and opens):
        return False
    return plain not in _ABBREVIATIONS or opens


class _Brackets:
    """The ranges of a text that lie inside round brackets, closed ones only."""

    def __init__(self, text: str) -> None:
        self._ranges: list[tuple[int, int]] = []
        opened: list[int] = []
        for match in re.finditer(r"[()]", text):
            if match[0] == "(":
                opened.append(match.start())
            elif opened:
                start = opened.pop()
                if not opened and match.start() - start <= _BRACKET_LIMIT:
                    self._ranges.append((start, match.end()))
        self._next = 0

    def open_at(self, offset: int, start: int) -> bool:
        """Return whether ``offset`` lies in brackets opened behind ``start``; offsets must not decrease."""
        while self._next < len(self._ranges) and self._ranges[self._next][1] <= offset:
            self._next += 1
        if self._next >= len(self._ranges):
            return False
        left, right = self._ranges[self._next]
        return start < left < offset < right
