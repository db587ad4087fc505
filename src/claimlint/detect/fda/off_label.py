"""Notices that a use is off-label, where no claim that they limit stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.draft import Draft
from claimlint.detect.fda import status
from claimlint.detect.fda.objects import find_object
from claimlint.detect.fda.status import Hit
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.model.claim import ClaimType, Confidence, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_OFF_LABEL = re.compile(r"\boff[- ]label\b", re.IGNORECASE)
_NO_LABEL_CLAIM = re.compile(
    r"\boff[- ]label (?:(?:use|uses|prescribing) )?(?:marketing|promotion|rules?|policy"
    r"|(?:(?:simply|just|only|also) )?(?:means?|refers?|describes|is when|is a term))\b",
    re.IGNORECASE,
)
NEEDS = (Need(words=(frozenset(("off",)), frozenset(("label",)))),)
"""These are met by every sentence with a notice."""


def notice(sentence: SentenceView) -> Iterator[Draft]:
    """Yield the statement that a use is off-label when no claim that it limits stands beside it."""
    beside = (sentence.before, sentence.after)
    if any(other is not None and status.hits(other.text) for other in beside):
        return
    for match in _OFF_LABEL.finditer(sentence.text):
        if _NO_LABEL_CLAIM.match(sentence.text, match.start()):
            continue
        hit = Hit(match.start(), match.end(), "off-label", negated=True)
        phrase = find_object(sentence.text, replace(hit, bare=True))
        yield Draft(
            type=ClaimType.FDA,
            subtype="fda_disclaimer",
            start=match.start(),
            end=match.end(),
            subject=phrase.text,
            status="off-label",
            object=phrase.kind,
            negated=True,
            stance=Stance.NEUTRAL,
            self_qualified=match[0],
            confidence=Confidence.LOW,
            use_of_mention=True,
        )
        return
