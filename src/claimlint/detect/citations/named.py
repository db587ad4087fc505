"""Sources by name: journals, registries, bodies, with or without a year; by authors, see ``authors``.

Two of author or body or journal, year and title make a source specific; one of them leaves it
vague, and so does a year alone or evidence of the advertiser's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.citations.authors import AUTHORS_YEAR, ET_AL, authors, entries
from claimlint.detect.citations.evidence import EVIDENCE, EVIDENCE_WORDS, STUDY, TITLE, is_evidence
from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.citations.names import CAPITAL, OWN, is_advertiser, names_in, without_opener
from claimlint.detect.citations.years import EVENT, YEAR, has_century, year_beside, year_near, year_of_data
from claimlint.detect.lexicon.bodies import BODIES
from claimlint.detect.spared import lacks
from claimlint.model.claim import Sourcing
from claimlint.text import lazyre as re

_PARENTHESIS = re.compile(r"\((?:[^()]|\([a-z0-9]{1,2}\)){2,300}\)|\[[^\[\]]{6,300}\]")
_PHRASE = re.compile(
    rf"(?:(?<![\w'-])(?:(?:19|20)\d\d|{CAPITAL}|(?<!,\s)(?:of|for|and|&|on|to|the|de|von|van|large|small|recent"
    rf"|national|randomi[sz]ed|double-blind|single-blind"
    rf"|sham-controlled|placebo-controlled|controlled|multicenter|phase|clinical|annual|systematic|pooled|pilot"
    rf"|prospective|retrospective|landmark|public"
    rf"|reporting|split-scalp|split-face|long-term|preliminary))(?:'s|s')?,?\s){{0,10}}"
    rf"(?<![\w-])(?i:{EVIDENCE})(?![\w-])"
    rf"(?:,?\s(?:(?:published|reported|dated|conducted|run|done|released)\s)?(?:(?:in|of|by|from|for|at|on|the"
    rf"|and|&)\s){{0,3}}"
    rf"(?:(?:19|20)\d\d|\((?:19|20)\d\d\)|(?!We\b|Our\b|I\b){CAPITAL})(?![%\w])){{0,8}}"
)
_BODY_SAID = re.compile(
    rf"(?<![\w'-])(?P<name>{CAPITAL}(?:\s(?:(?:of|for|and|on|the)\s){{0,2}}{CAPITAL}){{0,6}})\s"
    r"(?P<verb>reported|reports|found|finds|estimated|estimates|noted|notes|announced|published|counted|wrote|writes"
    r"|recorded|tallied|calculated|documented|observed|measured|put|puts|gave|gives|said|says|showed|shows|pooled"
    r"|concluded)\b[^.;()]{0,60}?\b(?:in|for|of)\s(?:(?:its|their|the|a|an)\s)?"
    r"(?P<year>(?:19|20)\d\d)\b"
)
"""A body that said something in a year."""
_SHOWING = frozenset(("gave", "gives", "showed", "shows", "said", "says", "put", "puts"))
_FAR_YEAR = re.compile(r"\A(?:.{16,}|.*\d.*)\b(?:19|20)\d\d\Z", re.DOTALL)
"""A year that dates the result, not who told it: "showed relief in 92% of patients in 2022"."""
_COUNTED_THERE = re.compile(
    r"(?:Cases|Deaths|Infections|Births|Injuries|Overdoses|Falls|Fractures|Complaints|Incidents|Visits|Claims"
    r"|Numbers|Figures|Results|Surgeries|Procedures|Diagnoses|Outbreaks|Complications|Admissions|Patients|People)"
    r"\s(?:reported|found|estimated|noted|announced|published|counted)"
    r"\s(?:in|at|from|during|across)\s(?:the\s)?[A-Z]"
)
"""What was reported, and where: nobody is named ("Cases reported in Texas in 2023")."""
_DATED_TITLE = rf"(?=\s(?:the\s)?{CAPITAL}(?:\s(?:of|for|and|&|on|the|{CAPITAL})){{1,9}}\s\((?:19|20)\d\d\))"
"""A journal or meeting with its year in brackets: without that "reported in Texas" would be one."""
_ATTRIBUTED = re.compile(
    rf"(?:\b(?i:according\sto|per|sources?:|data\sfrom|figures\sfrom|reported\sby|published\s(?:in|by)"
    rf"|(?:reported|described|presented|appear(?:ed|ing|s))\s(?:in|at){_DATED_TITLE}|(?:named"
    rf"|voted|ranked|rated|awarded|recogni[sz]ed|chosen"
    rf"|honou?red|certified|selected|listed|picked)\b(?:[^.;()]|\.(?=\s?\d)){{0,80}}?\s(?:by|in|from|to|on))\s(?:(?:the|a|an"
    rf"|readers\sof|members\sof|editors\sof|voters\sof|data\sfrom|research\sfrom)\s){{0,3}})"
    rf"(?P<name>(?:(?:19|20)\d\d\s)?{CAPITAL}(?:\s(?:(?:of|for|and|&|on|the)\s){{0,2}}(?:{CAPITAL}|(?:19"
    rf"|20)\d\d))*)(?P<tail>,?\s(?:in\s|of\s)?\(?(?:\w+\s)?(?:19|20)\d\d)?",
)
_ATTRIBUTING = frozenset(
    """according per source sources data figures reported published described presented appeared appearing appears named
    voted ranked rated awarded recognised recognized chosen honored honoured certified selected listed picked""".split()
)
"""Words of which ``_ATTRIBUTED`` needs one."""
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
    yield from authors(text, covered)
    yield from _phrases(text, covered)
    yield from _attributed(text)
    yield from _said(text)
    yield from entries(text)


def entry(text: str) -> Iterator[CitationMatch]:
    """Yield the source that ``text`` is as a whole, as a cell under the heading "Source" is."""
    found = _judge_piece(text, 0, len(text))
    if found is not None:
        yield found


def _said(text: str) -> Iterator[CitationMatch]:
    for match in _BODY_SAID.finditer(text) if has_century(text) else ():
        name = without_opener(match["name"], at_start=match.start() == 0)
        if _COUNTED_THERE.match(text, match.start()):
            continue
        known = is_evidence(name) or name in BODIES
        if match["verb"] in _SHOWING and not known and _FAR_YEAR.match(text[match.end("verb") : match.end()]):
            continue
        if names_in(name) and not is_advertiser(names_in(name)[0], text, *match.span()):
            yield CitationMatch("named-year", *match.span(), match[0], Sourcing.SPECIFIC, int(match["year"]))


def _judge_piece(text: str, start: int, end: int) -> CitationMatch | None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    start, piece = start + lead, piece.strip()
    end = start + len(piece)
    if "%" in piece or EVENT.search(piece):
        return None
    year = YEAR.search(piece)
    names = names_in(piece)
    if year is not None and not names and TITLE.search(piece):
        return CitationMatch("named-year", start, end, piece, Sourcing.SPECIFIC, int(year[0]))
    if not names or (year is None and not ET_AL.search(piece) and not is_evidence(piece) and piece not in BODIES):
        return None
    if OWN.search(piece) or is_advertiser(names[0], text, start, end):
        return CitationMatch("body", start, end, piece, Sourcing.VAGUE, int(year[0]) if year else None)
    year = year or year_beside(text, start - 1, end + 1) or (year_of_data(text) if piece in BODIES else None)
    if year is None:
        return CitationMatch("author-year" if ET_AL.search(piece) else "body", start, end, piece, Sourcing.VAGUE)
    kind = "author-year" if AUTHORS_YEAR.match(piece) else "named-year"
    return CitationMatch(kind, start, end, piece, Sourcing.SPECIFIC, int(year[0]))


def _phrases(text: str, covered: list[tuple[int, int]]) -> Iterator[CitationMatch]:
    for match in _PHRASE.finditer(text) if not lacks(text, EVIDENCE_WORDS) else ():
        if any(start < match.end() and match.start() < end for start, end in covered):
            continue
        body = without_opener(match[0], at_start=match.start() == 0)
        names, year = names_in(body), YEAR.search(match[0])
        if not names or OWN.search(match[0]) or _VERB_USE.search(text, match.start(), match.end() + 3):
            continue
        year = year or year_beside(text, match.start(), match.end())
        if year is not None and not is_advertiser(names[0], text, *match.span()):
            yield CitationMatch("named-year", *match.span(), match[0], Sourcing.SPECIFIC, int(year[0]))
        elif STUDY.search(match[0]):
            yield CitationMatch("body", *match.span(), match[0], Sourcing.VAGUE, int(year[0]) if year else None)


_VERB_USE = re.compile(
    r"\b(?:we|to|who|patients|clients|people|veterans|users|they|you|data)\s(?:report|review"
    r"|survey|index|study|update|audit|poll)s?\b",
    re.IGNORECASE,
)


def _attributed(text: str) -> Iterator[CitationMatch]:
    for match in _ATTRIBUTED.finditer(text) if not lacks(text, _ATTRIBUTING) else ():
        names = names_in(match["name"])
        if not names:
            continue
        year = YEAR.search(text, match.start("name"), match.end()) or year_near(text, match.start())
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
