"""Sources by their authors: in the run of the text, and as entries of a bibliography."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.citations.evidence import EVIDENCE
from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.citations.names import CAPITAL, names_in
from claimlint.detect.citations.years import EVENT, REACH, YEAR, has_century
from claimlint.detect.spared import lacks
from claimlint.model.claim import Sourcing
from claimlint.text import lazyre as re

ET_AL = re.compile(
    rf"{CAPITAL}(?:\s(?:and|&)\s{CAPITAL})?,?\s(?:et\sal\b\.?|and\s(?:colleagues|coworkers"
    rf"|associates)\b)"
)
_OTHERS = frozenset(("al", "colleagues", "coworkers", "associates"))
"""Words of which ``ET_AL`` needs one."""
AUTHORS_YEAR = re.compile(rf"^{CAPITAL}(?:,?\s(?:and|&)\s{CAPITAL})*(?:,?\set\sal\.?)?,?\s\(?(?:19|20)\d\d[a-z]?\)?$")
_AUTHOR_IN_TEXT = re.compile(
    rf"(?:\b(?:by|in|per|from|see|to)\s{CAPITAL}|(?:^|[.;]\s){CAPITAL}(?:\s(?:and"
    rf"|&)\s{CAPITAL})?)\s\((?P<year>(?:19|20)\d\d)[a-z]?\)"
    rf"|{CAPITAL}(?:\s(?:and|&)\s{CAPITAL})?\s\((?:19|20)\d\d[a-z]?\)(?=\s(?:found|reported|showed|observed"
    rf"|concluded|noted|measured|describe\w*|compared|followed))"
)
_ENTRY = re.compile(
    rf"(?<![\w'-]){CAPITAL}\s[A-Z]{{1,3}}(?:,\s{CAPITAL}\s[A-Z]{{1,3}}){{0,6}}(?:,?\set\sal)?[.,:]\s[^()\n]{{3,200}}?\b"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_CAPTION_LABEL = r"(?i:table|tab|figure|fig|chart|graph|exhibit)\.?\s?\d{1,2}[a-z]?\s?[.:)\u2013\u2014-]\s?"
_NOTE_ENTRY = re.compile(
    rf"^(?:{_CAPTION_LABEL})?[\s*\u2020\u2021\u00b9\u00b2\u00b3\u2074-\u2079\[\]\d.:]*"
    rf"{CAPITAL}(?:(?:,?\s(?:and|&)\s|,\s){CAPITAL})*(?:,?\set\sal\.?)?"
    rf"(?:,\s{CAPITAL}(?:\s(?:(?:of|for|and|&|in|on)\s)?{CAPITAL}){{0,5}},?\s|,\s|\s?\()(?P<year>(?:19|20)\d\d)\)?(?=[.;:,]|$)"
)
"""A note that is an author and a year: "Kerr, 2014.", "Table 1. Kerr & Lund, Spine Letters 2014."."""


def entries(text: str) -> Iterator[CitationMatch]:
    """Yield bibliographic entries: an author with initials, then a title or journal and its year."""
    for pattern in (_ENTRY, _NOTE_ENTRY) if has_century(text) else ():
        for match in pattern.finditer(text):
            yield CitationMatch("author-year", *match.span(), match[0], Sourcing.SPECIFIC, int(match["year"]))


def authors(text: str, covered: list[tuple[int, int]]) -> Iterator[CitationMatch]:
    """Yield the authors whom the text names, but those of a source in brackets, which ``covered`` lists."""
    for match in ET_AL.finditer(text) if not lacks(text, _OTHERS) else ():
        own = YEAR.search(text, match.end(), match.end() + REACH)
        year = own or _study_year(text)
        if any(start <= match.start() < end for start, end in covered) and own is not None:
            continue
        end = own.end() if own else match.end()
        sourcing = Sourcing.SPECIFIC if year else Sourcing.VAGUE
        yield CitationMatch(
            "author-year", match.start(), end, text[match.start() : end], sourcing, int(year[0]) if year else None
        )
    for match in _AUTHOR_IN_TEXT.finditer(text) if "(" in text and has_century(text) else ():
        year = YEAR.search(match[0])
        if year is not None and names_in(match[0]) and not EVENT.search(match[0]):
            yield CitationMatch("author-year", *match.span(), match[0], Sourcing.SPECIFIC, int(year[0]))


_STUDY_YEAR = re.compile(rf"\b((?:19|20)\d\d)\s(?:[\w-]+\s){{0,3}}?{EVIDENCE}\b", re.IGNORECASE)


def _study_year(text: str) -> re.Match[str] | None:
    match = _STUDY_YEAR.search(text)
    return YEAR.search(text, match.start()) if match else None
