"""Which year of a sentence is that of a source."""

from __future__ import annotations

from claimlint.text import lazyre as re

YEAR = re.compile(r"(?<![\d$.,/-])(?:19[5-9]|20[0-4])\d(?![\d%/]|-\d|,\d|\.\d)")
EVENT = re.compile(
    r"\b(?:since|founded|opened|established|est|updated|effective|until|through|launched|copyright|reviewed|born"
    r"|joined|graduat\w+|trained"
    r"|residency|fellowship|licensed|moved|built|started|incorporated|expires?|certified|class of|valid|ended?"
    r"|cleared|approved|accredited)\b|\u00a9",
    re.IGNORECASE,
)
"""What a year dates that is none of a source."""


def has_century(text: str) -> bool:
    """Return whether ``text`` may name a year."""
    return "20" in text or "19" in text


def year_of_data(text: str) -> re.Match[str] | None:
    """Return the year that the sentence gives for the figures of a body that it names in brackets."""
    for match in _DATA_YEAR.finditer(text):
        if EVENT.search(text, max(0, match.start() - _YEAR_LEAD), match.start()) is None:
            return YEAR.search(text, match.start(), match.end())
    return None


_DATA_YEAR = re.compile(r"\b(?:in|for|during|of|from|through)\s(?:\w+\s)?(?:19|20)\d\d\b", re.IGNORECASE)
REACH = 60
"""How far, in code points, the year of "Kessel et al., Brain Stim Rep 2023" may stand from the authors."""


def year_beside(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the year of a body's report that stands in the bracket behind its name, or before its bracket."""
    beside = _DOCUMENT_YEAR.match(text, end) or _IN_YEAR.search(text, max(0, start - _EDITION_LEAD), start)
    if beside is None:
        return None
    group = "year" if beside["year"] else "edition"
    return YEAR.search(text, beside.start(group), beside.end(group))


_DOCUMENT_YEAR = re.compile(
    r"\s?\((?:(?:annual|final|summary|public|progress|interim|technical|\w+ly)\s)?(?:report|update|review|release"
    r"|summary|data|edition|volume),?\s(?P<year>(?:19|20)\d\d)\b"
)
_IN_YEAR = re.compile(
    r"\b(?:(?:in|for|during|of)\s(?P<year>(?:19|20)\d\d)\s$"
    r"|the\s(?P<edition>(?:19|20)\d\d)\s(?:edition|issue|volume|update|release|report|findings)\s(?:of|from|by)\s(?:the\s)?$)"
)
_EDITION_LEAD = 40
_YEAR_LEAD = 16


def year_near(text: str, start: int) -> re.Match[str] | None:
    """Return the first year near ``start`` that dates no event."""
    for year in YEAR.finditer(text):
        if (
            EVENT.search(text[max(0, year.start() - 14) : year.start()]) is None
            and abs(year.start() - start) < REACH * 2
        ):
            return year
    return None
