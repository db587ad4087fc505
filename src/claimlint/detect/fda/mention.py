"""Status words that are spoken of as words: labels and headings, definitions, requirements, subjects of an article."""

from __future__ import annotations

from claimlint.detect.fda.explained import NOUN, OBTAINS, REACH, is_explained
from claimlint.detect.fda.kinds import kind_of
from claimlint.detect.fda.status import Hit
from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_OWN = re.compile(r"\b(?:our|ours|we|us|my)\b", re.IGNORECASE)


def is_spoken_of(sentence: SentenceView, hit: Hit) -> bool:
    """Return whether the sentence speaks of the status at ``hit`` as such, and says it of no product."""
    text = sentence.text
    if hit.status == "pending":
        return _is_planned(text, hit)
    if hit.negated or hit.status == "unregulated":
        return False
    if NOUN.search(text, hit.start, hit.end) and _EDITORIAL.search(text, 0, hit.start):
        return True
    if _is_quoted(text, hit) or _WORDING.match(text, hit.end) or _is_label(sentence, hit):
        return True
    if _OWN.search(text, max(0, hit.start - REACH), hit.end + REACH):
        return False
    return is_explained(text, hit)


def _is_planned(text: str, hit: Hit) -> bool:
    """Return whether an application is only planned or spoken of, by somebody else."""
    filed = _FILING.match(text, hit.start) is not None
    return filed and _TOWARDS.search(text, max(0, hit.start - REACH), hit.start) is not None and not _OWN.search(text)


_FILING = re.compile(r"(?:filing|application|submission|bid|request)s?\b", re.IGNORECASE)
_TOWARDS = re.compile(
    r"\b(?:support|before|ahead of|prior to|toward|for|planned|future|eventual|prepar\w+|requires?|with|without"
    r"|any|each"
    r"|every|an?)\s(?:an?\s|the\s|its\s|their\s)?$",
    re.IGNORECASE,
)


def _is_quoted(text: str, hit: Hit) -> bool:
    """Return whether the status alone stands in quotation marks, and nobody says it of anything."""
    before, after = text[: hit.start], _CLOSED.match(text, hit.end)
    if after is None or not before.endswith(('"', "'")) or kind_of(_next_words(text, after.end())) != "unknown":
        return False
    left = before[-REACH:-1]
    named = _WORD_FOR.search(left) or _SHOWN_AS.match(text, after.end())
    return named is not None or _SAID_OF.search(left) is None


def _next_words(text: str, offset: int) -> str:
    following = _TWO_WORDS.match(text, offset)
    return following[0] if following else ""


_TWO_WORDS = re.compile(r"(?: [\w-]+){1,2}")
_CLOSED = re.compile(r"[,.;:!?]?[\"']")
_SAID_OF = re.compile(r"\b(?:is|are|was|were|our|now|fully|an?|been|'s|'re)\s$", re.IGNORECASE)
_SHOWN_AS = re.compile(r"\s(?:badges?|labels?|seals?|logos?|stickers?|stamps?|tags?|claims?|wording)\b", re.IGNORECASE)
_WORD_FOR = re.compile(
    r"\b(?:idea|notion|concept|claims?|terms?|phrases?|words?|labels?|misconceptions?|myths?)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_WORDING = re.compile(
    r"[ -](?:[\w/-]+\s){0,3}?(?:(?:health|nutrient|content|function|labell?ing|label|marketing) )?"
    r"(?:claims|statements|labell?ing|wording)\b",
    re.IGNORECASE,
)
"""Behind a status: what is approved are words ("FDA-approved health claims")."""


def _is_label(sentence: SentenceView, hit: Hit) -> bool:
    """Return whether the status is a heading's subject, or a term that a table explains."""
    text, cell = sentence.text, sentence.block.cell
    if cell is not None and not cell.is_header and _TERMS.search(cell.column_header if cell.column == 0 else ""):
        return True
    if cell is not None and _ONLY_STATUS.fullmatch(cell.row_header) and not _ONLY_STATUS.fullmatch(text):
        return True
    if sentence.block.kind is not BlockKind.HEADING and (cell is None or (cell.column and not cell.is_header)):
        return False
    beside = text[: hit.start] + " " + text[hit.end :]
    named = NOUN.search(text, hit.start, hit.end) or _CONTRAST.search(beside) or _USES.match(text, hit.end)
    return named is not None and _OBTAINED.search(beside) is None and OBTAINS.match(text, hit.start) is None


_USES = re.compile(r"[ -](?:indications?|uses?|areas?)\b", re.IGNORECASE)
_TERMS = re.compile(r"\b(?:phrase|term|status|label|designation|wording|category|pathway|claim)s?\b", re.IGNORECASE)
_ONLY_STATUS = re.compile(
    r"\W*(?:FDA[ -])?(?:approved|cleared|registered|listed|authorized|granted|certified|approval|clearance"
    r"|registration|510\(k\)(?: clear\w+)?|de novo)\W*",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:differences? (?:between|of)|differs?|vs\.?|versus|distinguish\w*|distinction|compared|means?"
    r"|meaning)(?!\w)",
    re.IGNORECASE,
)
_OBTAINED = re.compile(
    r"\b(?:receiv|gain|earn|grant|award|win|won\b|obtain|secur|announc|achiev|land|gets?\b|got\b|has\b|have\b"
    r"|holds?\b"
    r"|with\b(?! regard)|pend|expect|await|our\b|we\b|first\b|is\b(?!\s(?:not|required|it|there))|are\b)|[0-9]{4}"
    r"|\bK\d|[!]",
    re.IGNORECASE,
)
"""Beside a status in a heading: somebody obtained it, and the heading says so."""


_EDITORIAL = re.compile(
    r"\b(?:we|we'll|this (?:article|guide|page|post|section)|let's)\s(?:will\s|also\s|\w+ly\s)?(?:discuss"
    r"|explain|explore|clarify|cover"
    r"|look (?:at|into)|break down|examine|unpack|dive into|delve into|answer|(?:provide|give|offer"
    r"|share)\s(?:\w+\s){0,3}"
    r"(?:insights?|information|details|overview)\s(?:on|about|of))s?\b[^.;:]{0,100}$",
    re.IGNORECASE,
)
"""How the writer of an article tells what it is about."""
