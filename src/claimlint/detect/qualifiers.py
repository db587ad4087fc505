"""Wording that limits a claim: outcomes vary, not typical, off-label, when the VA authorizes.

Found by grammar (an outcome noun with a verb of varying, "not everyone" with a verb of response),
not by a list of disclaimers. Hedges, "ask your doctor" and candidacy are no qualifiers, and prices,
hours and plans that vary qualify nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from claimlint.detect.hints import Hints
from claimlint.detect.indexed import indexed
from claimlint.detect.lexicon.limits import CLASSES
from claimlint.detect.page import Page, SentenceView
from claimlint.detect.phrases import phrases
from claimlint.detect.qualifier_patterns import CONDITION, PATTERNS, RISK, VARIABILITY
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re


@dataclass(frozen=True, slots=True)
class QualifierMatch:
    """A qualifier in sentence offsets; ``kind`` is one of ``model.claim.Qualifier``'s kinds."""

    kind: str
    start: int
    end: int
    text: str


_HINTS = Hints(phrases(CLASSES, PATTERNS))

_FOREIGN = re.compile(
    r"\b(?:prices?|pricing|costs?|fees?|hours?|schedules?|plans?|polic(?:y|ies)|insur\w*|coverage|terms"
    r"|availability|rates? of pay"
    r"|locations?|sizes?|(?<!with )(?<!by )(?:doses?|dosages?)|response times?|wait(?:ing)? times?"
    r"|did not (?:vary|differ)"
    r"|didn't (?:vary|differ)"
    r"|no (?:longer )?(?:vary|differ)\w*|candidates?)\b",
    re.IGNORECASE,
)
"""What varies in an innocent sentence, and varying that is denied."""

_FOREIGN_OF = re.compile(
    r"\b(?:fees?|costs?|prices?|hours|schedules?|plans?|rules|coverage|forms?|waits?) (?:for|of|to|by) (?:\w+ )?$",
    re.IGNORECASE,
)
"""The same, of those who vary."""

_UNCONDITIONED = re.compile(
    r"\b(?:no|without|never|skip(?:s|ping)?|zero)\b(?: \w+){0,3} (?:referrals?|(?:prior "
    r"|pre-?)?authori[sz]ations?|pre-?approvals?|copay\w*|deductibles?)"
    r"|\b(?:every|each|all)(?: single)? enrolled (?:veterans?|members?)\b"
    r"|\b(?:referral|authorization)s?(?: \w+)? (?:not|never) (?:needed|required|necessary)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\b(?:no(?! [\w -]{3,40}\b(?:without|free)\b)|zero|(?<!not )(?<!never )(?<!nothing )(?<!is )(?<!comes )without"
    r"|(?<!is )free of|eliminat\w+|low\w*|less|fewer|minimal|reduc\w+)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d\s?(?:%|in\b|of\b)|\bpercent\b", re.IGNORECASE)
_RATE = re.compile(r"\s(?:rates?|levels?|scores?|percentages?|figures?)\b", re.IGNORECASE)
"""A risk that is counted is the figure itself, not its limit."""
_CLAUSE_EDGE = re.compile(r"[,;:()\u2014\n|]|\s-\s|[.!?\u2026](?=\s|$|[\"'*\u2020])")
_JOINED = re.compile(r"\s(?:and|but|which)\s(?:it |they |this |that )?$", re.IGNORECASE)
_VARIES = re.compile(r"(?:var(?:y|ies|ied)|differ(?:s|ed)?)\b", re.IGNORECASE)
"""A second predicate of the sentence ("was 12% and varied with dose")."""
_OPENING = re.compile(
    r"[\s\"'*\u2020\u2021\u00a7\u00b9\u00b2\u00b3]*(?:(?:although|though|but|and|while|yet|because|since|so"
    r"|however)\s+)?",
    re.IGNORECASE,
)


class Qualifiers:
    """The qualifiers of a page, found once in each sentence that could hold one."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: dict[tuple[int, int, int], tuple[QualifierMatch, ...]] = {}

    def of(self, sentence: SentenceView) -> tuple[QualifierMatch, ...]:
        """Return the qualifiers of ``sentence``."""
        passage = sentence.passage
        start, end = sentence.start, sentence.start + len(sentence.text)
        found = self._found.get((passage.index, start, end))
        if found is None:
            number = sentence.number
            known = passage.cuts[number : number + 1] == [(start, end)]  # a caption as a whole is none of its sentences
            worth = not known or number in self._holding.get(passage.index, ())
            found = self._found[passage.index, start, end] = find_qualifiers(sentence) if worth else ()
        return found

    def every(self) -> Iterator[tuple[SentenceView, QualifierMatch]]:
        """Yield the qualifiers of all sentences in reading order."""
        for index, numbers in self._holding.items():
            for number in numbers:
                sentence = self._page.passages[index].sentences[number]
                for match in self.of(sentence):
                    yield sentence, match

    @cached_property
    def _holding(self) -> Mapping[int, Collection[int]]:
        """Return by their block the numbers of the sentences that could hold a qualifier."""
        holding: dict[int, list[int]] = {}
        for passage in self._page.passages:
            if any(_HINTS.held(passage.pieces)):
                texts = passage.texts
                holding[passage.index] = [
                    number for number, text in enumerate(texts) if len(texts) == 1 or any(_HINTS.held(text.split()))
                ]
        return holding


def find_qualifiers(sentence: SentenceView) -> tuple[QualifierMatch, ...]:
    """Return the qualifiers of ``sentence`` in reading order, one for each clause and kind."""
    text = sentence.text
    matches = (
        (phrase.label, start, end)
        for phrase in _HINTS.held(text.split())
        for start, end in phrase.matches(indexed(text))
        if _stands(phrase.label, text, start, end)
    )
    found = {(*_clause(text, start, end), kind) for kind, start, end in matches}
    return tuple(QualifierMatch(kind, start, end, text[start:end]) for start, end, kind in sorted(found))


def _stands(kind: str, text: str, start: int, end: int) -> bool:
    if kind == VARIABILITY:
        candidacy = _NOT_EVERYONE.match(text, start) and _CANDIDACY.search(text, start, end + _FAR)
        foreign = _FOREIGN.search(text, start, end) or _FOREIGN_OF.search(text, max(0, start - _NEAR), start)
        things = _YOU_MAY.match(text, start) and _OF_THINGS.match(text, end)
        return foreign is None and not candidacy and not things and _OUR_PART.search(text, 0, end) is None
    if kind == CONDITION:
        if _WAS_APPROVED.search(text, max(0, start - _FAR), end) is not None:
            return False
        return _UNCONDITIONED.search(text, max(0, start - _NEAR), end + _NEAR) is None
    if kind == RISK:
        counted = _COUNTED.search(text, start, end) or _RATE.match(text, end)
        if _IT_MAY.match(text, start) and _OF_THINGS.match(text, end):
            return False
        return counted is None and _HARMLESS.search(text, max(0, start - _NEAR), end) is None
    return True


_YOU_MAY = re.compile(r"you (?:may|might|could)\b", re.IGNORECASE)
_IT_MAY = re.compile(r"(?:it|they|these|this) (?:can|may|might|could)\b", re.IGNORECASE)
_OF_THINGS = re.compile(
    r"\s+(?!(?:to|than|or|and|for|if|in|with|without|before|at|but|when|because|after|enough|still|rest|time"
    r"|by|on|as|while|until|since|depending|due|recovery|healing|treatments?|courses?|sessions?|though|although|even)\b)[a-z]",
    re.IGNORECASE,
)
"""A thing that is longer or serious, where a time or a harm would be: "longer socks", "serious fun"."""
_OUR_PART = re.compile(
    r"\b(?:we|our (?:\w+ )?(?:team|staff|doctors?|surgeons?|nurses?|therapists?|coaches))(?: all)?"
    r" plays? (?:\w+ ){0,2}(?:part|role)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
"""What the house does for the outcome: that is praise."""
_NOT_EVERYONE = re.compile(r"not (?:everyone|everybody|every|all)\b", re.IGNORECASE)
_CANDIDACY = re.compile(
    r"\b(?:candidates?|qualif\w+|eligib\w+|suitable|appropriate|needs?|wants?|covered|insur\w+|accepts?|takes?|knows?"
    r"|right for|cut out|created equal|the same|is created)\b",
    re.IGNORECASE,
)
"""What not everyone is or does before treatment: that limits no outcome."""
_WAS_APPROVED = re.compile(
    r"\b(?:we|our (?:[\w-]+ ){0,2}\w+|(?:clinic|practice|center|office|team|facility|hospital)) (?:are|is|were|was"
    r"|have been"
    r"|has been|got)\b[^.;:]{0,40}\b(?:approved|authorized|vetted|reviewed|made)\b",
    re.IGNORECASE,
)
"""The house that somebody approved of: that is praise and no condition."""
_FAR = 40
_NEAR = 24
"""How far, in code points, a denial may stand from the words that it takes back."""


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    floor = max(0, start - _LONGEST_CLAUSE)
    left = floor
    for edge in _CLAUSE_EDGE.finditer(text, floor, start):
        left = edge.end()
    if _VARIES.match(text, start) and (joined := _JOINED.search(text, left, start)):
        left = joined.end()
    following = _CLAUSE_EDGE.search(text, end, end + _LONGEST_CLAUSE)
    right = following.start() if following else min(len(text), end + _LONGEST_CLAUSE)
    opening = _OPENING.match(text, left, start)
    left = opening.end() if opening else left
    return min(left, start), end + len(text[end:right].rstrip())


_LONGEST_CLAUSE = 300
