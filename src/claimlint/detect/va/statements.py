"""What a sentence says of VA coverage, cost, programmes and standing."""

from __future__ import annotations

from functools import cache

from claimlint.detect.indexed import telling_words
from claimlint.detect.lexicon.regulatory import MEDICARE, PROGRAMMES, VA_CLASSES
from claimlint.detect.need import Need
from claimlint.detect.phrases import phrases
from claimlint.detect.spared import lacks
from claimlint.detect.va.wordings import WORDINGS
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_PATTERNS = phrases(VA_CLASSES, WORDINGS)
_PROGRAMME_WORDS = {
    name: re.compile(
        r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + r")\b",
        re.IGNORECASE,
    )
    for name, words in {**PROGRAMMES, "medicare": MEDICARE}.items()
}
_ORDER = ("tricare", "champva", "choice", "pc3", "mission-act", "community-care", "medicare")
_IDIOM = re.compile(r"\b(?:you|they|patients|we) use\b|\b(?:takes?|took) (?:its|their|the) place", re.IGNORECASE)
"""Verbs of acceptance in another sense: "the facility you use"."""
_SYSTEM = re.compile(
    r"\buses? (?:an?|the|its|this|that) (?:[\w-]+ ){0,2}(?:system|scale|process|formula|method|criteria|terms?"
    r"|standards?"
    r"|schedule|definition)\b",
    re.IGNORECASE,
)
"""How the VA works, which is no acceptance of anything."""
_NON_VA = re.compile(r"\bnon-$", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:division|region|branch|contractor|administrator|version|section) $", re.IGNORECASE)
"""Before "of TRICARE": how the programme is organised."""
_KINDS = re.compile(r"[^.;]{0,20}\b(?:types|kinds|categories|levels) of\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"\b(?!provides? (?:[\w-]+ ){0,2}(?:images|results)\b(?! to\b))(?:sends?|sent|refers?|uses?|provides?)"
    r" (?:the |its |an? |all )?(?:\w+ )?(?:information|records?"
    r"|packets?|documentation"
    r"|letters?|forms?|notes|images|results|claims?)\b",
    re.IGNORECASE,
)
"""What the VA sends are papers, not patients."""
_DUTY = re.compile(r"\W*(?:must|should|has to|needs? to|will (?:assess|evaluate|determine|decide))\b", re.IGNORECASE)
"""What the VA's own people are to do."""
_ANY_PROVIDER = re.compile(
    r"\b(?:of|by|from|see|find|with|to|choose|visit|through) (?:an?|any|the|local|your"
    r"|another) (?:\w+ )?$",
    re.IGNORECASE,
)
_NAMED_PLACE = re.compile(r"[^.;:]{0,40}\b(?:at|in) [A-Z]")
"""Behind "a VA-approved provider": one that there is."""
_OWN = re.compile(r"\b(?:our|ours|we|us|my)\b|\bI\b")
"""Before "TRICARE-authorized provider": whoever that is."""
_SEEK = re.compile(
    r"\W*(?:see|find|choose|visit|call|ask|contact|(?:search|look) for) (?:an?|any|the|your|another|local) (?:\w+ )?",
    re.IGNORECASE,
)
"""Advice to look for somebody of a programme."""
_PREPOSITION = re.compile(r"(?:in|through|under|via|with|by|of)\b", re.IGNORECASE)
_BY_LAW = re.compile(r"\b(?:called for|required|created|established|mandated|enacted|replaced) $", re.IGNORECASE)
_INVOLVED = re.compile(
    r"\b(?:we|our|us|you|your|veterans?|vets?|patients?|members?|famil\w+|cover\w*|care|treat\w*|providers?"
    r"|clinics?|paid|pays?"
    r"|accept\w*|visits?|available|network|eligib\w+|service|referr\w+|authori\w+|free|cost\w*|practice"
    r"|doctors?|center|here)\b",
    re.IGNORECASE,
)
"""Beside "with TRICARE": somebody who gives or gets care; without any, the programme is only spoken of."""
_COUNSEL = re.compile(
    r"\W{0,3}(?:claims? )?(?:attorneys?|lawyers?|agents?|representatives?|service officers?|VSOs?|appraisers?"
    r"|lenders?)\b",
    re.IGNORECASE,
)
"""Whom the VA accredits for claims and loans."""
_WAYS = re.compile(r"[^.;]{0,60}\bin (?:two|three|four|several|many|the following|\w+ main) ways\b", re.IGNORECASE)
_IDIOM_REACH = 12
_NO_BILL = re.compile(r"\bno $", re.IGNORECASE)
"""Before it a bill is a noun."""
_OF_NETWORK = re.compile(r"(?:'s)? (?:community care|provider|ccn)\b|(?:'s)? network\b", re.IGNORECASE)
"""Part of the VA's network, and of the VA itself no part."""
_WHEN = re.compile(r"\b(?:if|when|once|after|until|unless|before)\s(?:an?\s|your\s|the\s)?$", re.IGNORECASE)
_PICKS_UP = re.compile(r"\bpick(?:s|ed)? up\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"""(?:\b(?:not|never|neither|nor|no|nothing|none|cannot|without|unlikely)\b|n't)\W+(?:(?:yet|been|be|is|are|a|an
    |part|of|or|nor|the|acting|act|here|page|behalf|agents?
        |any|in|on|site|owned|operated|affiliated|endorsed|sponsored|by|with
    |connected|associated|to|approved|certified|private|clinics?|eye|dental|hearing|vision|spine|pain|health|medical|surgical|provider|practice|formally|officially
        |claim|employed|individually|has|have|recommended|automatically|currently|run|an|way
    |\w+ly|agent|speak|for|our|services?|treatments?|this|these)\W+){0,12}$""",
    re.VERBOSE | re.IGNORECASE,
)
_UNNEEDED = re.compile(
    r"\b(?:referral|authorization|approval|preauthorization)s? (?:is |are )?(?:needed"
    r"|required|necessary)$",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:no|zero|without) (?:a |any |prior )?$", re.IGNORECASE)
"""Care without what the VA asks for: a promise, no denial of one."""
_EXCEPT = re.compile(
    r"\bnot (?:only|just|merely)\b|\bno (?:cost|copay|charge|need|referral|matter)\b"
    r"|\b(?:pays?|paid|owes?|spends?|costs?)\s(?:you\s|them\s|veterans\s)?nothing\b",
    re.IGNORECASE,
)
"""Negative words that deny no status."""
_PRIORITY = {
    "va_disclaimer": 0,
    "va_cost": 2,
    "va_coverage": 3,
    "tricare_coverage": 3,
    "va_endorsement": 1,
    "va_network": 4,
    "va_program": 5,
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement in sentence offsets: the claim's subtype, status and programme."""

    start: int
    end: int
    subtype: str
    status: str
    programme: str
    negated: bool


NEEDS = (Need(table=_PATTERNS),)
"""These are met by every sentence with a statement."""


def statements(text: str) -> list[Statement]:
    """Return the statements of a normalised sentence in reading order, overlapping ones made one."""
    found = [
        _read(text, phrase.label, start, end)
        for phrase, start, end in _PATTERNS.finditer(text)
        if not _is_idiom(phrase.label, text, start, end)
    ]
    return _merge(text, sorted(found, key=lambda s: (s.start, -s.end, _PRIORITY[s.subtype])))


def _is_idiom(label: str, text: str, start: int, end: int) -> bool:
    if _NON_VA.search(text, max(0, start - 4), start) or _WAYS.match(text, end):
        return True
    if _is_no_payment(text, start, end) if label.endswith(_PAYS) else _KINDS.match(text, end):
        return True
    if label.startswith("va_program program") and _is_told_of(text, start, end):
        return True
    if label.endswith("accepted"):
        if _SYSTEM.search(text, start, end + 40):
            return True
        noun = _NO_BILL.search(text, max(0, start - 4), start) or _SENT.fullmatch(text, 0, end)
        return noun is not None or _IDIOM.search(text, start, end + _IDIOM_REACH) is not None
    if label.startswith("va_endorsement") and _is_no_standing(text, start, end):
        return True
    if label.startswith("va_endorsement partner"):
        return _OF_NETWORK.match(text, end) is not None
    if not label.startswith("va_endorsement endorsed"):
        return False
    return _PICKS_UP.search(text, start, end) is not None or _WHEN.search(text, max(0, start - 16), start) is not None


_PAYS = ("covered", "paid")


def _is_no_payment(text: str, start: int, end: int) -> bool:
    """Return whether the reader is told where bills go, or a service is said to reach a region."""
    if _SENT.fullmatch(text, 0, end) is not None:
        return True
    return _REACHES.match(text, start) is not None and _CARE.search(text, start) is None


_SENT = re.compile(
    r"\W*(?:send|mail)\s(?!the\sbill\b)(?:[\w-]+\s){1,4}?(?:bills?|invoices?)\sto\s[^.;]*", re.IGNORECASE
)
_REACHES = re.compile(r"service\s(?:already|has|have)\scover(?:s|ed)\s(?:for|your|this)\b", re.IGNORECASE)
_CARE = re.compile(r"\b(?:treat\w*|care|visits?|therap\w+|procedures?|sessions?|exams?)\b", re.IGNORECASE)


def _is_told_of(text: str, start: int, end: int) -> bool:
    """Return whether a programme is described, and nobody gives or gets care through it."""
    left = max(0, start - 16)
    if _PART_OF.search(text, left, start) or _BY_LAW.search(text, left, start) or _SEEK.fullmatch(text, 0, start):
        return True
    alone = _PREPOSITION.match(text, start) is not None
    return alone and _INVOLVED.search(text, 0, start) is None and _INVOLVED.search(text, end) is None


def _is_no_standing(text: str, start: int, end: int) -> bool:
    """Return whether an endorsement's words speak of attorneys, of papers, or of any provider there is."""
    if _COUNSEL.match(text, end) or _DUTY.match(text, end) or _PAPERS.search(text, start, end + 40):
        return True
    anybody = _ANY_PROVIDER.search(text, max(0, start - 24), start) is not None
    return anybody and _OWN.search(text) is None and _NAMED_PLACE.match(text, end) is None


def programme_of(words: str) -> str:
    """Return the programme that ``words`` name, "va" for the department itself."""
    if words.isascii() and lacks(words, _programme_keys()):
        return "va"
    return next((name for name in _ORDER if _PROGRAMME_WORDS[name].search(words)), "va")


@cache
def _programme_keys() -> frozenset[str]:
    """Return words of which every text has one that names a programme."""
    return telling_words(frozenset().union(*PROGRAMMES.values(), MEDICARE))


def _read(text: str, label: str, start: int, end: int) -> Statement:
    subtype, _, status = label.strip().partition(" ")
    programme = programme_of(text[start:end])
    left = text[max(0, start - 160) : start]
    negated = subtype == "va_disclaimer" or (_NEGATED.search(left) is not None and _EXCEPT.search(left[-40:]) is None)
    if negated and _UNNEEDED.search(text, start, end) and _NO.search(left):
        subtype, status, negated = "va_coverage", "covered", False
    elif negated:
        subtype = "va_disclaimer"
    elif subtype == "va_coverage" and programme in {"tricare", "champva", "medicare"}:
        subtype = "tricare_coverage"
    return Statement(start, end, subtype, status, programme, negated)


def _merge(text: str, found: list[Statement]) -> list[Statement]:
    merged: list[Statement] = []
    for statement in found:
        last = merged[-1] if merged else None
        if last is None or statement.start >= last.end:
            merged.append(statement)
            continue
        first = min((last, statement), key=lambda s: _PRIORITY[s.subtype])
        start, end = min(last.start, statement.start), max(last.end, statement.end)
        merged[-1] = Statement(
            start,
            end,
            first.subtype,
            first.status,
            _programme(text, start, end, first),
            last.negated or statement.negated,
        )
    return merged


def _programme(text: str, start: int, end: int, first: Statement) -> str:
    return first.programme if first.programme != "va" else programme_of(text[start:end])
