"""Status words that are spoken of as words: labels and headings, definitions, requirements, subjects of an article."""

from __future__ import annotations

from claimlint.detect.fda.status import Hit
from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_REACH = 120
"""Code points on either side of a status in which the words stand that speak of it."""
_OWN = re.compile(r"\b(?:our|ours|we|us|my)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:approvals?|clearances?|registration|designation|certification|authori[sz]ation|review|recognition|listing"
    r"|status|marketing|de novo)$",
    re.IGNORECASE,
)
"""How a status ends that is named, where "FDA-approved" is said of something."""


def is_spoken_of(sentence: SentenceView, hit: Hit) -> bool:
    """Return whether the sentence speaks of the status at ``hit`` as such, and says it of no product."""
    text = sentence.text
    if hit.status == "pending":
        return _is_planned(text, hit)
    if hit.negated or hit.status == "unregulated":
        return False
    if _is_quoted(text, hit) or _WORDING.match(text, hit.end) or _is_label(sentence, hit):
        return True
    if _OWN.search(text, max(0, hit.start - _REACH), hit.end + _REACH):
        return False
    left, words = text[max(0, hit.start - _REACH) : hit.start], text[hit.start : hit.end]
    if _REQUIRED.search(left) or (_MODAL.search(left) and _OBTAINS.match(words)) or _ADVICE.match(text):
        return True
    if _COMPARED_WITH.search(left) and _CLASS.match(text, hit.end) and _COPIED.search(text):
        return True
    return _is_defined(text, hit, left) or _is_subject(text, hit, left)


def _is_planned(text: str, hit: Hit) -> bool:
    """Return whether an application is only planned or spoken of, by somebody else."""
    filed = _FILING.match(text, hit.start) is not None
    return filed and _TOWARDS.search(text, max(0, hit.start - _REACH), hit.start) is not None and not _OWN.search(text)


_FILING = re.compile(r"(?:filing|application|submission|bid|request)s?\b", re.IGNORECASE)
_TOWARDS = re.compile(
    r"\b(?:support|before|ahead of|prior to|toward|for|planned|future|eventual|prepar\w+|requires?|with|without|any|each"
    r"|every|an?)\s(?:an?\s|the\s|its\s|their\s)?$",
    re.IGNORECASE,
)


def _is_quoted(text: str, hit: Hit) -> bool:
    """Return whether the status alone stands in quotation marks, and nobody says it of anything."""
    before, after = text[: hit.start], _CLOSED.match(text, hit.end)
    return after is not None and before.endswith(('"', "'")) and _SAID_OF.search(before[-_REACH:-1]) is None


_CLOSED = re.compile(r"[,.;:!?]?[\"']")
_SAID_OF = re.compile(r"\b(?:is|are|was|were|our|now|fully|an?|been|'s|'re)\s$", re.IGNORECASE)
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
    named = _NOUN.search(text, hit.start, hit.end) or _CONTRAST.search(beside)
    return named is not None and _OBTAINED.search(beside) is None and _OBTAINS.match(text, hit.start) is None


_TERMS = re.compile(r"\b(?:phrase|term|status|label|designation|wording|category|pathway|claim)s?\b", re.IGNORECASE)
_ONLY_STATUS = re.compile(
    r"\W*(?:FDA[ -])?(?:approved|cleared|registered|listed|authorized|granted|certified|approval|clearance"
    r"|registration|510\(k\)(?: clear\w+)?|de novo)\W*",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:differences? (?:between|of)|vs\.?|versus|distinguish\w*|distinction|compared|means?|meaning)(?!\w)",
    re.IGNORECASE,
)
_OBTAINED = re.compile(
    r"\b(?:receiv|gain|earn|grant|award|win|won\b|obtain|secur|announc|achiev|land|gets?\b|got\b|has\b|have\b|holds?\b"
    r"|with\b(?! regard)|pend|expect|await|our\b|we\b|first\b|is\b(?!\s(?:not|required|it|there))|are\b)|[0-9]{4}"
    r"|\bK\d|[!]",
    re.IGNORECASE,
)
"""Beside a status in a heading: somebody obtained it, and the heading says so."""
_OBTAINS = re.compile(
    r"(?:has|have|obtain|receive|get|gain|secure|undergo|hold|earn|carry|seek|win)(?:s|ed|d)?\b", re.IGNORECASE
)
_MODAL = re.compile(
    r"\b(?:must|should|would|can|could|may|might|(?:has|have|needs?|required|able|ready) to)"
    r"(?:\s(?:also|first|only|either|often|always|typically))?\s$",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:must|should|would|can|could|may|might|(?:has|have|needs?|required|able|apply|applying) to)"
    r"(?:\s(?:also|first|only|either|often|always|typically))?"
    r"\s(?:have|obtain|receive|get|gain|secure|undergo|hold|seek|earn|carry|possess|pursue|apply for|go through)"
    r"(?:\s(?:an?|the|its|their|full|formal|prior|separate))?\s$",
    re.IGNORECASE,
)
"""Before a status that is possible or due, and not there."""
_ADVICE = re.compile(
    r"\W*(?:always |first |please )?(?:ask|check|verify|confirm|insist|find out|look into|request)\b", re.IGNORECASE
)
"""How advice to patients begins."""
_COMPARED_WITH = re.compile(
    r"\b(?:same as|unlike|compared (?:to|with)|distinct from|differ\w*(?: \w+)? (?:from|to)|than|appl(?:y|ies) to"
    r"|alternatives? to|versions? of|copies of|addressed by|met by|characteri[sz]es?|equivalent to|instead of"
    r"|rather than|not|versus|vs\.?|over|manipulating|from)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"[ -](?:[\w-]+\s){0,3}?(?:products?|drugs?|medications?|medicines?|formulations?|alternatives?|options?"
    r"|counterparts?|therap(?:y|ies)|treatments?|versions?|devices?|brands?)\b",
    re.IGNORECASE,
)
_COPIED = re.compile(r"\bcompound(?:ed|ing|s)?\b|\bcop(?:y|ies)\b", re.IGNORECASE)
"""Of what "unlike FDA-approved drugs" is said: the approved ones are only what it is held against."""


def _is_defined(text: str, hit: Hit, left: str) -> bool:
    """Return whether the sentence says what a status is, or when one has it."""
    opens = _CLAUSE_OPENS.search(left) is not None
    if opens and (_MEANS.match(text, hit.end) or (left[-3:].lower().strip() in {"a", "an"} and _ACTS.match(text, hit.end))):
        return True
    return _ANY.search(left) is not None and _IF.match(text, hit.end) is not None


_CLAUSE_OPENS = re.compile(r"(?:^|[.;:\"\u2014,]\s?|\b(?:while|and|but|although)\s)(?:an?\s|the\s)?$", re.IGNORECASE)
_MEANS = re.compile(
    r"[\"']?\s?(?:\(\w{2,6}\)\s)?(?:status\s|designation\s)?(?:simply\s|only\s|just\s|generally\s|usually\s)?"
    r"(?:means?|indicates?|implies|signif(?:y|ies)|denotes?|confirms?|conveys?|shows?|ensures?|involves?)\s(?:that\s)?"
    r"(?:(?:an?|there|the\s(?:FDA|agency|manufacturer|company|product|drug|device|therapy|treatment))\b|510|PMA\b"
    r"|de\snovo)(?!.{0,80}\b(?:you|your|trust|works?)\b)"
    r"|:\s(?:(?:this|it)\s(?:is|means|refers)|means|refers|company|companies|devices?|products?|drugs?"
    r"|manufacturers?)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\s(?:conveys?|provides?|gives?|allows?|offers?|requires?|speeds?|is|does|can)\b", re.IGNORECASE)
_ANY = re.compile(
    r"(?:^|[.:;\"]\s?)(?:an?|any|every|each|most|some)\s(?:[\w-]+\s){1,4}(?:is|are|gets?|becomes?|can\sbe|may\sbe)\s$",
    re.IGNORECASE,
)
_IF = re.compile(r"[\"']?\s(?:only\s)?(?:if|when|once|after)\s(?:it|they|the|its|their|an?)\b", re.IGNORECASE)


def _is_subject(text: str, hit: Hit, left: str) -> bool:
    """Return whether the status is what an article or a question is about."""
    if _NOUN.search(text, hit.start, hit.end) is None or _OBTAINS.match(text, hit.start):
        return False
    if _MATTER.match(text, hit.end):
        return True
    return _ABOUT.search(left) is not None or (_STATUS_OF.match(text, hit.end) is not None and not _HAS.search(left))


_ABOUT = re.compile(
    r"\b(?:discuss\w*|explain\w*|explor\w+|clarif\w+|understand\w*|learn\w*(?: more)? about|insights? (?:on|into)"
    r"|(?:topic|question|issue|subject|meaning|importance|path|route|road|process|requirements?|standards?|rules) "
    r"(?:of|to|for)|guide to|overview of|(?:facts|information|details|questions?|confusion|truth|word)"
    r" (?:on|about|regarding)|bottom line on|(?:review|assessment|submissions?|pathways?) for)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\s(?:for\s[^.;,]{1,40}\s)?(?:is|are|remains?|can\sbe|may\sbe)\s(?:an?\s)?(?:\w+ly\s)?(?:topic|question|matter|issue"
    r"|subject|concern|confus\w+|complicat\w+|complex|nuanced|unclear|tricky|recognition\b)",
    re.IGNORECASE,
)
_STATUS_OF = re.compile(r"(?:(?<=status)|\sstatus)\s(?:of|and)\b", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:has|have|holds?|earned|received|granted|carr(?:y|ies)|with|enjoys?|gained|achieved|won|gets|obtained)\s"
    r"(?:an?\s|the\s|full\s|its\s)?$",
    re.IGNORECASE,
)
