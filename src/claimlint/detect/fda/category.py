"""As what an FDA statement's object is regulated: its noun, and what the sentence or heading adds."""

from __future__ import annotations

from claimlint.detect.fda import context
from claimlint.detect.fda.kinds import kind_of
from claimlint.detect.fda.objects import NounPhrase
from claimlint.detect.page import SentenceView
from claimlint.text import lazyre as re

_COMPOUNDED = re.compile(r"\bcompound(?:ed|ing)\b|\bours (?:ships?|comes?|is|are)\b", re.IGNORECASE)
_CONTRASTED = re.compile(
    r"(?:;|,\s(?:while|but|whereas|though|although|unlike)\b|\bunlike\b)[^;.]{0,80}\bcompound(?:ed|ing)\b[^;.]{0,60}"
    r"(?:\b(?:not|never|no|neither)\b|n't)[^;.]*",
    re.IGNORECASE,
)
"""What is compounded and told apart from the product, which alone has the status."""
_BIOIDENTICAL = re.compile(r"\bbio-?identical (?!pellet)", re.IGNORECASE)
"""Hormones that exist as approved products too: those have a use."""
_INGREDIENT = re.compile(r"\bingredients?\b", re.IGNORECASE)
"""What a supplement is made of holds no status for the supplement."""
_EYE_LASER = re.compile(
    r"\blasers?\b(?=.*\b(?:lasik|prk|glasses|vision|eyes?|sight|cornea\w*|contacts|myopia|hyperopia|astigmatism"
    r"|nearsighted\w*|farsighted\w*|diopters?)\b)"
    r"|\b(?:lasik|prk|glasses|vision|eyes?|sight|cornea\w*|contacts|myopia|hyperopia|astigmatism"
    r"|nearsighted\w*|farsighted\w*|diopters?)\b(?=.*\blasers?\b)",
    re.IGNORECASE,
)
"""Lasers that reshape the eye come to market by premarket approval (21 CFR 814), others by 510(k)."""
_APPROVED_510K = re.compile(r"\b510 ?\(?k\)?[ -]approved\b", re.IGNORECASE)
_CORD_BLOOD = re.compile(
    r"\bcord blood\b.*\b(?:for|in)\b.*\b(?:blood|hematopoietic|leukemia|lymphoma|marrow) (?:\w+ )?"
    r"(?:disorders?|diseases?|cancers?|transplant\w*|conditions?)|\bcord blood\b.*\b(?:leukemia|lymphoma)",
    re.IGNORECASE,
)
"""Cord blood is licensed for blood disorders (21 CFR 601), other cells are not."""
_NUMBERED = re.compile(r"\b510 ?\(?k\)?|\bK\d{6}\b", re.IGNORECASE)


_CONTRAST = re.compile(r";|\.\s|\b(?:but|while|whereas|unlike)\b", re.IGNORECASE)
"""Between what is compounded and what is held against it."""


def _clause(text: str, offset: int) -> tuple[int, int]:
    cuts = [match.start() for match in _CONTRAST.finditer(text)]
    before = [cut for cut in cuts if 0 < cut <= offset]
    after = [cut for cut in cuts if cut > max(offset, 0)]
    return (before[-1] if before else 0), (after[0] if after else len(text))


def category_of(sentence: SentenceView, phrase: NounPhrase, *, has_use: bool) -> str:
    """Return the kind said, or for a fragment without an object that of its row or heading."""
    if phrase.kind == "device" and _APPROVED_510K.search(sentence.text):
        return "device-510k"
    if phrase.kind == "cells" and has_use and _CORD_BLOOD.search(sentence.text):
        return "biologic"
    medicated = phrase.kind == "cosmetic" and context.names_use(sentence.text, phrase.end)
    if has_use and (medicated or (phrase.kind == "compounded" and _BIOIDENTICAL.search(phrase.text))):
        return "drug"
    clause = sentence.text[slice(*_clause(sentence.text, phrase.start))]
    if phrase.kind == "drug" and _COMPOUNDED.search(_CONTRASTED.sub(" ", clause)):
        return "compounded"
    if _INGREDIENT.search(phrase.text) and kind_of(_INGREDIENT.sub(" ", sentence.text)) == "supplement":
        return "supplement"
    if phrase.kind == "device-510k" and _EYE_LASER.search(sentence.text):
        return "device"
    if phrase.kind == "unknown" and _NUMBERED.search(sentence.text):
        return "device-510k"
    if phrase.kind != "unknown" or phrase.text:
        return phrase.kind
    above = (sentence.block.cell.row_header if sentence.block.cell else "", *reversed(sentence.block.headings))
    return next((kind for heading in above if (kind := kind_of(heading)) != "unknown"), "unknown")
