"""Comparatives: better, gentler, more precise or less painful than another treatment or seller."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon import degrees, outcomes
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS
from claimlint.detect.lexicon.rivals import RIVALS
from claimlint.detect.need import Need
from claimlint.detect.surface import NEGATED, Hit, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE
from claimlint.text import lazyre as re

SUPERIOR = Wording("superiority", "", status="superiority")

NEEDS = (Need(words=(frozenset(("than", "compared", "comparison", "versus", "vs")),)),)
"""These are met wherever a comparative with its standard stands."""

_THAN = re.compile(r"\b(?:than|(?:compared|in comparison) (?:to|with)|versus|vs\.?)\s", re.IGNORECASE)
_ER = re.compile(
    r"\b(?P<degree>more|less)[ -](?P<adjective>(?:\w+ly[ -])?[a-z][\w'-]*)|\b(?P<er>[a-z]{2,}er|better|superior"
    r"|fewer|less|more)\b(?:-[a-z]+)?",
    re.IGNORECASE,
)
_STANDARD = re.compile(r"[^.;:!?()\u2014]{2,70}")
_NEUTRAL = re.compile(
    r"(?:(?:our|the|its) (?:old|previous|former|last|first|other|next|current) (?:one|office|site|building"
    r"|location|model"
    r"|version|system|clinic|space|home)|(?:the|our) old one|to\b|last\b|when\b|yesterday|before"
    r"|ever\b(?! before)|expected|nothing|none|no\b(?! other)|normal|usual|average"
    r"|the average (?:person|adult|american)|you\b|i\b"
    r"|we (?:thought|expected|think)|one\b|it\b|\d|your|that\b|this\b|most people|others? (?:in|at|do|because)"
    r"|some\b|men\b|women\b|adults\b|children\b"
    r"|boys\b|girls\b|planned|baseline|placebo|sham|(?:a )?sugar pill|anticipated|or equal|people (?:think|realize)"
    r"|later|the other|(?:any |all )?other (?:conditions?|diseases?|disorders?|cancers?|illness\w*|causes?)\b"
    r"|(?:a|an|one|two|three|four|five|six|seven|eight|ten|twelve|the|\d+) (?:few )?(?:weeks?|months?|years?|days?"
    r"|hours?|minutes?|other"
    r"|another|lemon|walnut|grain|pea|penny|dime|quarter)\b|another|older ones|younger|those (?:who|without|with)"
    r"|they\b|he\b|she\b|ones?\b"
    r"|non\w+|(?:in|on|for|at)\b(?!-)|with\b(?! (?:conventional|standard|traditional|pills|creams|surgery))|necessary"
    r"|prescribed|directed"
    r"|recommended|just\b|was\b|is\b|did\b|not\b|once\b|half\b|any single|cure|treat|sorry|never|conversation"
    r"|smokers|finger|sleeping"
    r"|an? (?:guess|gamble|surprise)\b|\w+ ones\b)",
    re.IGNORECASE,
)
_OPEN_CONDITION = re.compile(
    r"\b(?:if|whether|which|may|might|could|ask|when|whenever|feel\w*|felt|looks?|fare\w*|rather|no sooner|early to say"
    r"|is it|shown that|prove\w*|sure"
    r"|do not|rarely|advises?|risk of|score|tend to|likely to)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_FACTUAL = re.compile(
    r"\b(?:common|likely|often|age|weeks?|months?|days?|hours?|mg|dose|stars?|strain|frequent|prevalent|important"
    r"|typical|risk of (?!our)|"
    r"women|men|children|smokers|patients tend|people|adults|veterans|closes?|opens?|bus|tram|train|elevator|ramp"
    r"|stairs?|pool|parking|garage|entrance|portal|website|form|phone|line|levels?|counts?|voltage|wattage|rates of)\b",
    re.IGNORECASE,
)
_MERITS = outcomes.SUCCESS_NOUNS | ADVERSE_EFFECTS | outcomes.FAILURE_NOUNS
_OUR_STANDARD = re.compile(
    r"(?:what|any|anything|anyone|anybody|the (?:hospital|state|chains|big|other|usual|old|leading|so-called|guy"
    r"|clinic|place)\w*|other|most|"
    r"(?:[a-z]+ )?competit\w+|traditional|conventional|ordinary|regular|typical|standard)\b",
    re.IGNORECASE,
)
_QUANTIFIERS = frozenset(("less", "more", "fewer"))
_GENERIC = re.compile(
    r"(?:the (?:rest|others?|first|second|last|next)|others?|us|new\w*|old\w*|small\w*"
    r"|a standard)\b",
    re.IGNORECASE,
)
_SELLERS = re.compile(
    r"\w+\s+(?:theirs|anyone|any other|other clinics|other hospitals|the hospital"
    r"|competitors)\b",
    re.IGNORECASE,
)
_BRAND = re.compile(r"(?:the )?[A-Z][a-z]{2,}")
_MOST_WORDS = 9
_CLAUSE = 80
"""Code points in front of a ``than`` in which its comparative stands."""


def comparatives(text: str) -> Iterator[Hit]:
    """Yield the comparatives of ``text`` that set an offer above another."""
    for than in _THAN.finditer(text):
        standard = _STANDARD.match(text, than.end())
        if standard is None or _NEUTRAL.match(standard[0]):
            continue
        found = _comparative(text, than.start())
        if found is None:
            continue
        rival = _rival(standard[0])
        if _admitted(text, found, than, standard[0], rival=rival > 0):
            yield Hit(SUPERIOR, found.start(), than.end() + (rival or min(len(standard[0]), len(_first(standard[0])))))


def _comparative(text: str, end: int) -> re.Match[str] | None:
    """Return the comparative that a ``than`` at ``end`` belongs to: the nearest in its clause that praises."""
    floor = max(0, end - _CLAUSE)
    clause = max(text.rfind(mark, floor, end) for mark in (*".;:!?(", " than ", " Than ")) + 1
    start = max(floor, clause)
    nearest = [
        m
        for m in _ER.finditer(text, start, end)
        if len(text[m.end() : end].split()) <= _MOST_WORDS and _praises(text, m, end)
    ]
    return nearest[-1] if nearest else None


def _praises(text: str, match: re.Match[str], end: int) -> bool:
    rest = text[match.end() : end].strip()
    if (rest.startswith("to ") and not (match["degree"] and _HANDLED.fullmatch(rest))) or _is_harm(match, rest):
        return False
    if not rest and not match["degree"] and match["er"].lower() in _QUANTIFIERS:
        return False
    if match["degree"]:
        rest = _HANDLED.sub("", rest)
        final = match["adjective"].lower().rsplit(" ", 1)[-1]
        noun = f"{match['adjective']} {rest}".strip().lower()
        if match["degree"].lower() == "more":
            return final in degrees.PRAISE or (
                any(word in outcomes.SUCCESS_NOUNS for word in noun.split()) or _SELLERS.match(text, end) is not None
            )
        return final in degrees.BURDENS or any(word in ADVERSE_EFFECTS for word in noun.split())
    return _is_praise(match) or match["er"].lower() in degrees.MEASURE_COMPARATIVES


def _is_harm(match: re.Match[str], rest: str) -> bool:
    """Return whether more of something bad is told: a higher rate of bleeding."""
    grown = (match["er"] or match["degree"]).lower() in _GROWN
    return grown and bool(occurrences(rest, ADVERSE_EFFECTS | _HARMFUL)) and _RELIEVED.search(rest) is None


_HANDLED = re.compile(r"to (?:use|wear|tolerate|clean|take|apply|operate|sleep (?:in|with)|live with|swallow)")
"""What one does with a thing: "more comfortable to wear than"."""
_GROWN = frozenset(("higher", "greater", "more", "longer", "larger", "bigger"))
_RELIEVED = re.compile(r"\b(?:relief|reductions?|improvements?|control|decreases?|protection|freedom)\b", re.IGNORECASE)
"""A harm of which there is less: more pain relief."""
_HARMFUL = frozenset(
    ("risk", "risks", "itching", "pain", "mortality", "pressure", "disability", "deaths", "recurrence")
)


def _is_praise(match: re.Match[str]) -> bool:
    """Return whether a form in -er praises, alone or with what is joined to it ("longer-lasting")."""
    return match["er"].lower() in degrees.PRAISE_COMPARATIVES or match[0].lower() in degrees.PRAISE_COMPARATIVES


def _admitted(text: str, match: re.Match[str], than: re.Match[str], standard: str, *, rival: bool) -> bool:
    before = text[max(0, match.start() - 90) : match.start()]
    guards = rf"{FIGURE_BEFORE}|{NEGATED}"
    if re.search(guards, before, re.IGNORECASE) or _OPEN_CONDITION.search(before):
        return False
    if _FACTUAL.search(text, match.start(), than.start()) or _FACTUAL.search(
        before.rsplit(",", 1)[-1][-30:].replace("often", "")
    ):
        return False
    if match["er"] and match["er"].lower() in _SIZES and _adjacent_to(text, match, than) and _SPECIMEN.match(standard):
        return False
    praised = match["degree"] or _is_praise(match)
    merit = rival and bool(occurrences(text[match.end() : than.start()], _MERITS))
    if not praised and not merit and _GENERIC.match(standard):
        return False
    named = rival or _OUR_STANDARD.match(standard) is not None
    return named or bool(praised and (_BRAND.match(standard) or _adjacent(text, match, than)))


def _adjacent_to(text: str, match: re.Match[str], than: re.Match[str]) -> bool:
    return not text[match.end() : than.start()].strip()


_SIZES = frozenset(
    "larger smaller bigger wider narrower thicker thinner heavier lighter longer taller shorter denser finer".split()
)
_SPECIMEN = re.compile(r"(?:an?|the (?:average|typical|human)|most)\s", re.IGNORECASE)
"""A thing by which another's size is told ("smaller than a grain"), and no rival."""


def _adjacent(text: str, match: re.Match[str], than: re.Match[str]) -> bool:
    return len(text[match.end() : than.start()].split()) <= 4


def _rival(standard: str) -> int:
    """Return where the first rival in ``standard`` ends, 0 if it names none in its first words."""
    found = [(start, -end) for start, end in occurrences(standard, RIVALS) if len(standard[:start].split()) <= 4]
    return -min(found)[1] if found else 0


def _first(standard: str) -> str:
    return " ".join(standard.split()[:3])
