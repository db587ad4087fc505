"""Which qualifiers and sources beside a claim can be its own: by kind, and by place in its sentence."""

from __future__ import annotations

from claimlint.detect import qualifier_patterns as kinds
from claimlint.detect.citations import CitationMatch
from claimlint.detect.draft import Draft
from claimlint.detect.neighbours import Neighbour
from claimlint.detect.qualifiers import QualifierMatch
from claimlint.model.claim import ClaimType, Polarity, Sourcing
from claimlint.text import lazyre as re

OUTCOME = frozenset((kinds.VARIABILITY, kinds.TYPICALITY))
RISKY = OUTCOME | {kinds.RISK}
_STATUS = frozenset((kinds.SCOPE, kinds.DISCLAIMER))
COVERAGE = frozenset((kinds.CONDITION, kinds.SCOPE, kinds.DISCLAIMER))
DISCLAIMERS = frozenset(("fda_disclaimer", "va_disclaimer"))
_HARMFUL = frozenset((Polarity.ADVERSE, Polarity.FAILURE))


def kinds_for(draft: Draft, words: str = "") -> frozenset[str]:
    """Return the kinds of qualifiers that limit a claim such as ``draft``, which says ``words``."""
    if draft.type is ClaimType.FDA:
        return _STATUS
    if draft.type is ClaimType.VA:
        return COVERAGE
    if draft.polarity in _HARMFUL or (draft.type is ClaimType.QUANTITATIVE and _SAFETY.search(words)):
        return RISKY
    return OUTCOME


_SAFETY = re.compile(
    r"\b(?:complications?|infections?|adverse|side[ -]effects?|injur(?:y|ies)|safely|safety|deaths?)\b|\brisk-free\b",
    re.IGNORECASE,
)
"""Harm that a figure counts, or those who were spared it: what may happen all the same limits it."""


def reaches(neighbour: Neighbour, match: QualifierMatch, draft: Draft) -> bool:
    """Return whether a qualifier limits ``draft`` and is not its own wording taken twice."""
    if neighbour.distance or draft.type in {ClaimType.FDA, ClaimType.VA}:
        return True
    return (
        not draft.start <= match.start < match.end <= draft.end
        or draft.type is ClaimType.TESTIMONIAL
        or match.kind != kinds.RISK
    )


def is_own_word(match: CitationMatch, neighbour: Neighbour, draft: Draft) -> bool:
    """Return whether a vague source is a word of the status itself ("FDA review"), or the study it is limited to."""
    if draft.subtype in DISCLAIMERS:
        return match.sourcing is Sourcing.VAGUE
    inside = not neighbour.distance and draft.start <= match.start < draft.end
    return inside and match.sourcing is Sourcing.VAGUE


_OWN_CLAUSE = re.compile(
    r",?\s(?:and|but|so|yet|while)\s(?:we|we're|we've|our|ours|us|i)\b|;\s(?:we|our)\b", re.IGNORECASE
)
"""Where the copy turns from what it cites to itself."""


def covers(match: CitationMatch, text: str, draft: Draft) -> bool:
    """Return whether a citation of the claim's own sentence speaks of the claim.

    Words of proof source what follows them, but no absolute: that is no finding. A source in
    brackets does not reach over into a clause in which the copy speaks of itself.
    """
    if match.forward:
        return match.start < draft.end and draft.type is not ClaimType.ABSOLUTE
    return match.end > draft.start or _OWN_CLAUSE.search(text, match.end, draft.start + _SUBJECT) is None


_SUBJECT = 6
"""Code points of a claim that can be its subject ("we are")."""


def belongs(text: str, offset: int, symbols: list[int], draft: Draft) -> bool:
    """Return whether the symbol at ``offset`` marks ``draft``: the first symbol from the claim on does."""
    closes = text[offset - 1] in ".!?" and not text[offset:].strip("*\u2020\u2021\u00a7\"') ")
    if len(symbols) == 1 or closes:
        return True
    return (
        next((at for at in symbols if at >= draft.end - 1), symbols[-1]) == offset or draft.start <= offset < draft.end
    )
