"""Whether a status is the FDA's word: the agency is named in it, was named before, or can only be meant."""

from __future__ import annotations

from functools import lru_cache

from claimlint.detect.fda import context, names
from claimlint.detect.fda.objects import NounPhrase
from claimlint.detect.fda.status import Hit
from claimlint.detect.page import Page, SentenceView
from claimlint.text import lazyre as re

_AGENCY = re.compile(
    r"f\.?d\.?a\b|\bf d a\b|food\W+(?:and|&)\W+drug|\b510 ?\(?k|premarket approval|\bde novo\b|\beua\b", re.IGNORECASE
)
_REACH = 600
"""Code points before "is approved for" in which the agency's name may stand."""


def is_another(sentence: SentenceView) -> bool:
    """Return whether the FDA of a sentence is a body that the page spells out otherwise."""
    return _AGENCY.search(sentence.text) is not None and _names_other_body(sentence.passage.page)


@lru_cache(maxsize=2)
def _names_other_body(page: Page) -> bool:
    return names.is_other_body(page.document.text)


def is_named(sentence: SentenceView, hit: Hit) -> bool:
    """Return whether "the agency" of a status can be the FDA: it was named before."""
    said = sentence.text[hit.start : hit.end]
    if _ANAPHOR.search(said) is None or _AGENCY.search(said):
        return True
    here = sentence.start + hit.start
    return _AGENCY.search(sentence.passage.normalized.text, max(0, here - _REACH), here) is not None


_ANAPHOR = re.compile(r"\bagency\b", re.IGNORECASE)


def is_understood(sentence: SentenceView, hit: Hit, phrase: NounPhrase) -> bool:
    """Return whether "is approved for" without a body's name can only be the FDA's word."""
    if _OF_A_PATIENT.search(sentence.text, 0, hit.start) or _BY_ANOTHER.match(sentence.text, hit.end):
        return False
    here = sentence.start + hit.start
    if _AGENCY.search(sentence.passage.normalized.text, max(0, here - _REACH), here):
        return True
    if context.is_about_money(sentence.text, hit) or _pays_before(sentence, here):
        return False
    return context.is_medical(phrase.kind) or context.names_use(sentence.text, hit.end)


def _pays_before(sentence: SentenceView, here: int) -> bool:
    """Return whether the block or its headings spoke of somebody who pays and approves payments."""
    before = sentence.passage.normalized.text[max(0, here - _REACH) : here]
    return any(_PAYER.search(text) for text in (before, *sentence.block.headings))


_PAYER = re.compile(r"\b(?:VA|TRICARE|Medicare|Medicaid|[Ii]nsur\w+|[Cc]overage|[Vv]eterans?|[Pp]ayers?|VHA)\b")
_OF_A_PATIENT = re.compile(
    r"(?:^|[,;:.] ?|\b(?:and|once|after|when|if|until|before) )"
    r"(?:he|she|you|i|we|patients?|(?:the|your|our|a) patients?)"
    r"(?:'re|'s)?(?: \w+)?$| (?:he|she|you|i|we|patients?) $",
    re.IGNORECASE,
)
"""Before "is cleared for": people, who are cleared by their physician."""
_BY_ANOTHER = re.compile(
    r"[^.;,]{0,60}? by (?:her|his|your|my|their|our|an? )\s?(?!u\.?s|federal)(?:\w+ ){0,2}?"
    r"(?:doctors?|surgeons?|physicians?|cardiologists?"
    r"|insurers?|plan|board|team|anesthesiologists?|provider|therapist|dentist|specialist)\b",
    re.IGNORECASE,
)
