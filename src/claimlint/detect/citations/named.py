"""Sources by name: authors, journals, registries, bodies, with or without a year.

Two of author or body or journal, year and title make a source specific; one of them leaves it
vague, and so does a year alone or evidence of the advertiser's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.lexicon.bodies import BODIES
from claimlint.detect.lexicon.limits import GENERIC_SOURCE_WORDS
from claimlint.model.claim import Sourcing
from claimlint.text import lazyre as re

_YEAR = re.compile(r"(?<![\d$.,/-])(?:19[5-9]|20[0-4])\d(?![\d%/]|-\d|,\d|\.\d)")
_CAPITAL = r"(?:[A-Z\u00c0-\u00de][\w\u00c0-\u017f'&.-]*)"
_NAME_WORD = re.compile(rf"(?<![\w'-]){_CAPITAL}")
_EVENT = re.compile(
    r"\b(?:since|founded|opened|established|est|updated|effective|until|through|launched|copyright|reviewed|born"
    r"|joined|graduat\w+|trained"
    r"|residency|fellowship|licensed|moved|built|started|incorporated|expires?|certified|class of|valid|ended?"
    r"|cleared|approved|accredited)\b|\u00a9",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:our|own|house|in-house|internal|unpublished|on file|my)\b", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\((?:[^()]|\([a-z0-9]{1,2}\)){2,300}\)|\[[^\[\]]{6,300}\]")
_ET_AL = re.compile(
    rf"{_CAPITAL}(?:\s(?:and|&)\s{_CAPITAL})?,?\s(?:et\sal\b\.?|and\s(?:colleagues|coworkers"
    rf"|associates)\b)"
)
_AUTHORS_YEAR = re.compile(
    rf"^{_CAPITAL}(?:,?\s(?:and|&)\s{_CAPITAL})*(?:,?\set\sal\.?)?,?\s\(?(?:19|20)\d\d[a-z]?\)?$"
)
_AUTHOR_IN_TEXT = re.compile(
    rf"(?:\b(?:by|in|per|from|see|to)\s{_CAPITAL}|(?:^|[.;]\s){_CAPITAL}(?:\s(?:and"
    rf"|&)\s{_CAPITAL})?)\s\((?P<year>(?:19|20)\d\d)[a-z]?\)"
    rf"|{_CAPITAL}(?:\s(?:and|&)\s{_CAPITAL})?\s\((?:19|20)\d\d[a-z]?\)(?=\s(?:found|reported|showed|observed"
    rf"|concluded|noted|measured|describe\w*|compared|followed))"
)
_EVIDENCE = (
    r"(?:meta-analys[ei]s|(?:pilot|follow-up|cohort|case|comparison|observational)\s(?:stud(?:y|ies)|trial)"
    r"|stud(?:y|ies)|trials?|registr(?:y|ies)|surveys?|reports?|guidelines?"
    r"|review|analys[ei]s|cohorts?|polls?|journal|gazette|ledger|magazine|times|tribune|herald|chronicle|awards?"
    r"|audit|update|database|bulletin"
    r"|newsletter|white\spaper|census|brief|index|rankings?|statement|position\spaper|annals|archives"
    r"|proceedings|crossovers?|rcts?|sub-?stud(?:y|ies)|extension|atlas|dataset|file|archive|records?|yearbook|barometer|compendium|inventory|lancet|jama|nejm|bmj|data|follow-up|harvest"
    r"|preprint|manuscript|paper|thesis|dissertation)"
)
_PHRASE = re.compile(
    rf"(?:(?<![\w'-])(?:(?:19|20)\d\d|{_CAPITAL}|(?<!,\s)(?:of|for|and|&|on|to|the|de|von|van|large|small|recent"
    rf"|national|randomi[sz]ed|double-blind|single-blind"
    rf"|sham-controlled|placebo-controlled|controlled|multicenter|phase|clinical|annual|systematic|pooled|pilot"
    rf"|prospective|retrospective|landmark|public"
    rf"|reporting|split-scalp|split-face|long-term|preliminary))(?:'s|s')?,?\s){{0,10}}"
    rf"(?<![\w-])(?i:{_EVIDENCE})(?![\w-])"
    rf"(?:,?\s(?:(?:published|reported|dated|conducted|run|done|released)\s)?(?:(?:in|of|by|from|for|at|on|the"
    rf"|and|&)\s){{0,3}}"
    rf"(?:(?:19|20)\d\d|\((?:19|20)\d\d\)|(?!We\b|Our\b|I\b){_CAPITAL})(?![%\w])){{0,8}}"
)
_STUDY = re.compile(
    r"\b(?:meta-analys[ei]s|stud(?:y|ies)|trials?|registr(?:y|ies)|surveys?|reports?|reviews?|analys[ei]s"
    r"|cohorts?|polls?|audit|data|journal|census|preprint|manuscript|paper)\b",
    re.IGNORECASE,
)
"""Evidence that is a source even without its year."""

_TITLE = re.compile(
    r"\b(?:prescribing information|package insert|product label|labeling|instructions for use|boxed warning|drug facts"
    r"|medication guide|product monograph)\b",
    re.IGNORECASE,
)
"""Documents that a reader finds by their kind and year alone."""

_BODY_SAID = re.compile(
    rf"(?<![\w'-])(?P<name>{_CAPITAL}(?:\s(?:(?:of|for|and|on|the)\s){{0,2}}{_CAPITAL}){{0,6}})\s"
    r"(?:reported|reports|found|estimated|estimates|noted|announced|published|counted|concluded)\b[^.;()]{0,60}?\b(?:in|for)\s"
    r"(?P<year>(?:19|20)\d\d)\b"
)
"""A body that said something in a year."""

_ENTRY = re.compile(
    rf"(?<![\w'-]){_CAPITAL}\s[A-Z]{{1,3}}(?:,\s{_CAPITAL}\s[A-Z]{{1,3}}){{0,6}}(?:,?\set\sal)?[.,:]\s[^()\n]{{3,200}}?\b"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_CAPTION_LABEL = r"(?i:table|tab|figure|fig|chart|graph|exhibit)\.?\s?\d{1,2}[a-z]?\s?[.:)\u2013\u2014-]\s?"
_NOTE_ENTRY = re.compile(
    rf"^(?:{_CAPTION_LABEL})?[\s*\u2020\u2021\u00b9\u00b2\u00b3\u2074-\u2079\[\]\d.:]*"
    rf"{_CAPITAL}(?:(?:,?\s(?:and|&)\s|,\s){_CAPITAL})*(?:,?\set\sal\.?)?"
    rf"(?:,\s{_CAPITAL}(?:\s(?:(?:of|for|and|&|in|on)\s)?{_CAPITAL}){{0,5}},?\s|,\s|\s?\()(?P<year>(?:19|20)\d\d)\)?(?=[.;:,]|$)"
)
"""A note that is an author and a year: "Kerr, 2014.", "Table 1. Kerr & Lund, Spine Letters 2014."."""

_ATTRIBUTED = re.compile(
    rf"(?:\b(?i:according\sto|per|sources?:|data\sfrom|figures\sfrom|reported\sby|published\s(?:in|by)|(?:named"
    rf"|voted|ranked|rated|awarded|recogni[sz]ed|chosen"
    rf"|honou?red|certified|selected|listed|picked)\b[^.;()]{{0,80}}?\s(?:by|in|from))\s(?:(?:the|a|an"
    rf"|readers\sof|members\sof|editors\sof|voters\sof|data\sfrom|research\sfrom)\s){{0,3}})"
    rf"(?P<name>(?:(?:19|20)\d\d\s)?{_CAPITAL}(?:\s(?:(?:of|for|and|&|on|the)\s){{0,2}}(?:{_CAPITAL}|(?:19"
    rf"|20)\d\d))*)(?P<tail>,?\s(?:in\s|of\s)?\(?(?:\w+\s)?(?:19|20)\d\d)?",
)
_ATTRIBUTION_WORDS = re.compile(r"(?i:according\sto|per|sources?:|data\sfrom|reported\sby|published)")


def named(text: str) -> Iterator[CitationMatch]:
    """Yield the sources that one sentence names, in brackets or in the run of the text."""
    covered: list[tuple[int, int]] = []
    for match in _PARENTHESIS.finditer(text):
        offset = match.start() + 1
        for piece in re.split(r"(?<=;)", match[0][1:-1]):
            found = _judge_piece(text, offset, offset + len(piece.rstrip(";")))
            offset += len(piece)
            if found is not None:
                covered.append((found.start, found.end))
                yield found
    yield from _authors(text, covered)
    yield from _phrases(text, covered)
    yield from _attributed(text)
    yield from _said(text)
    yield from _entries(text)


def entry(text: str) -> Iterator[CitationMatch]:
    """Yield the source that ``text`` is as a whole, as a cell under the heading "Source" is."""
    found = _judge_piece(text, 0, len(text))
    if found is not None:
        yield found


def _entries(text: str) -> Iterator[CitationMatch]:
    """Yield bibliographic entries: an author with initials, then a title or journal and its year."""
    for pattern in (_ENTRY, _NOTE_ENTRY):
        for match in pattern.finditer(text):
            yield CitationMatch("author-year", *match.span(), match[0], Sourcing.SPECIFIC, int(match["year"]))


def _said(text: str) -> Iterator[CitationMatch]:
    for match in _BODY_SAID.finditer(text):
        name = _without_opener(match["name"], at_start=match.start() == 0)
        if _names(name) and not _is_advertiser(_names(name)[0], text, *match.span()):
            yield CitationMatch("named-year", *match.span(), match[0], Sourcing.SPECIFIC, int(match["year"]))


def _judge_piece(text: str, start: int, end: int) -> CitationMatch | None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    start, piece = start + lead, piece.strip()
    end = start + len(piece)
    if "%" in piece or _EVENT.search(piece):
        return None
    year = _YEAR.search(piece)
    names = _names(piece)
    if year is not None and not names and _TITLE.search(piece):
        return CitationMatch("named-year", start, end, piece, Sourcing.SPECIFIC, int(year[0]))
    if not names or (year is None and not _ET_AL.search(piece) and not _evidence_in(piece) and piece not in BODIES):
        return None
    if _OWN.search(piece) or _is_advertiser(names[0], text, start, end):
        return CitationMatch("body", start, end, piece, Sourcing.VAGUE, int(year[0]) if year else None)
    year = year or _year_beside(text, start - 1, end + 1) or (_year_of_data(text) if piece in BODIES else None)
    if year is None:
        return CitationMatch("author-year" if _ET_AL.search(piece) else "body", start, end, piece, Sourcing.VAGUE)
    kind = "author-year" if _AUTHORS_YEAR.match(piece) else "named-year"
    return CitationMatch(kind, start, end, piece, Sourcing.SPECIFIC, int(year[0]))


def _names(piece: str) -> list[str]:
    return [
        word
        for match in _NAME_WORD.finditer(piece)
        if (word := match[0].rstrip(".,'")).lower() not in GENERIC_SOURCE_WORDS and len(word) > 1
    ]


def _year_of_data(text: str) -> re.Match[str] | None:
    """Return the year that the sentence gives for the figures of a body that it names in brackets."""
    for match in _DATA_YEAR.finditer(text):
        if _EVENT.search(text, max(0, match.start() - _YEAR_LEAD), match.start()) is None:
            return _YEAR.search(text, match.start(), match.end())
    return None


_DATA_YEAR = re.compile(r"\b(?:in|for|during|of|from|through)\s(?:\w+\s)?(?:19|20)\d\d\b", re.IGNORECASE)
_EVIDENCE_WORD = re.compile(rf"\b{_EVIDENCE}\b", re.IGNORECASE)
_SELF_REPORT = re.compile(r"\b(?:survey|audit|records|data|outcomes|tracking|registry|poll)\b", re.IGNORECASE)


def _evidence_in(piece: str) -> bool:
    return _EVIDENCE_WORD.search(piece) is not None


def _is_advertiser(name: str, text: str, start: int, end: int) -> bool:
    """Return whether the copy itself is about ``name``: then its survey is the advertiser's own."""
    if name.isupper():
        return False
    own = re.compile(rf"\b{re.escape(name)}\b(?!-)")
    return _SELF_REPORT.search(text, start, end) is not None and own.search(text[:start] + text[end:]) is not None


def _authors(text: str, covered: list[tuple[int, int]]) -> Iterator[CitationMatch]:
    for match in _ET_AL.finditer(text):
        own = _YEAR.search(text, match.end(), match.end() + _REACH)
        year = own or _study_year(text)
        if any(start <= match.start() < end for start, end in covered) and own is not None:
            continue
        end = own.end() if own else match.end()
        sourcing = Sourcing.SPECIFIC if year else Sourcing.VAGUE
        yield CitationMatch(
            "author-year", match.start(), end, text[match.start() : end], sourcing, int(year[0]) if year else None
        )
    for match in _AUTHOR_IN_TEXT.finditer(text):
        year = _YEAR.search(match[0])
        if year is not None and _names(match[0]) and not _EVENT.search(match[0]):
            yield CitationMatch("author-year", *match.span(), match[0], Sourcing.SPECIFIC, int(year[0]))


_REACH = 60
"""How far, in code points, the year of "Kessel et al., Brain Stim Rep 2023" may stand from the authors."""

_STUDY_YEAR = re.compile(rf"\b((?:19|20)\d\d)\s(?:[\w-]+\s){{0,3}}?{_EVIDENCE}\b", re.IGNORECASE)


def _study_year(text: str) -> re.Match[str] | None:
    match = _STUDY_YEAR.search(text)
    return _YEAR.search(text, match.start()) if match else None


def _phrases(text: str, covered: list[tuple[int, int]]) -> Iterator[CitationMatch]:
    for match in _PHRASE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in covered):
            continue
        body = _without_opener(match[0], at_start=match.start() == 0)
        names, year = _names(body), _YEAR.search(match[0])
        if not names or _OWN.search(match[0]) or _VERB_USE.search(text, match.start(), match.end() + 3):
            continue
        year = year or _year_beside(text, match.start(), match.end())
        if year is not None and not _is_advertiser(names[0], text, *match.span()):
            yield CitationMatch("named-year", *match.span(), match[0], Sourcing.SPECIFIC, int(year[0]))
        elif _STUDY.search(match[0]):
            yield CitationMatch("body", *match.span(), match[0], Sourcing.VAGUE, int(year[0]) if year else None)


def _year_beside(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the year of a body's report that stands in the bracket behind its name, or before its bracket."""
    beside = _DOCUMENT_YEAR.match(text, end) or _IN_YEAR.search(text, max(0, start - _YEAR_LEAD), start)
    return _YEAR.search(text, beside.start("year"), beside.end("year")) if beside else None


_DOCUMENT_YEAR = re.compile(
    r"\s?\((?:(?:annual|final|summary|public|progress|interim|technical|\w+ly)\s)?(?:report|update|review|release"
    r"|summary|data|edition|volume),?\s(?P<year>(?:19|20)\d\d)\b"
)
_IN_YEAR = re.compile(r"\b(?:in|for|during|of)\s(?P<year>(?:19|20)\d\d)\s$")
_YEAR_LEAD = 16
_VERB_USE = re.compile(
    r"\b(?:we|to|who|patients|clients|people|veterans|users|they|you|data)\s(?:report|review"
    r"|survey|index|study|update|audit|poll)s?\b",
    re.IGNORECASE,
)


def _without_opener(body: str, *, at_start: bool) -> str:
    """Drop a sentence's first word, whose capital says nothing, unless it is an acronym."""
    first, _, rest = body.partition(" ")
    return rest if at_start and not first.isupper() and first.lower() in _OPENERS else body


_OPENERS = frozenset(
    [
        "in",
        "the",
        "a",
        "an",
        "our",
        "this",
        "that",
        "these",
        "most",
        "some",
        "per",
        "from",
        "recent",
        "national",
        "public",
        "clinical",
        "large",
        "landmark",
        "annual",
        "phase",
    ]
)


def _attributed(text: str) -> Iterator[CitationMatch]:
    for match in _ATTRIBUTED.finditer(text):
        names = _names(match["name"])
        if not names:
            continue
        year = _YEAR.search(text, match.start("name"), match.end()) or _year_near(text, match.start())
        if year is None and not _ATTRIBUTION_WORDS.match(match[0]):
            continue
        sourcing = Sourcing.SPECIFIC if year else Sourcing.VAGUE
        kind = "named-year" if year else "body"
        yield CitationMatch(
            kind,
            match.start("name"),
            match.end(),
            text[match.start("name") : match.end()],
            sourcing,
            int(year[0]) if year else None,
        )


def _year_near(text: str, start: int) -> re.Match[str] | None:
    for year in _YEAR.finditer(text):
        if (
            _EVENT.search(text[max(0, year.start() - 14) : year.start()]) is None
            and abs(year.start() - start) < _REACH * 2
        ):
            return year
    return None
