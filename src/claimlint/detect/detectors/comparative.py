"""Comparative claims: superiority, superlatives, rankings and benchmarks.

Vocabulary: ``docs/claim-attributes.md``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from claimlint.detect.comparison import comparatives, contrast, staccato, superlatives
from claimlint.detect.draft import Draft
from claimlint.detect.lexicon.comparison import WORDS
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit, WordingTable, widest
from claimlint.detect.wordings.comparative import WORDINGS
from claimlint.model.claim import ClaimType
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_TABLE = WordingTable(WORDINGS, WORDS)

_WORDING, _SUPERLATIVE, _COMPARATIVE, _CONTRAST, _ALONE = "wording", "superlative", "comparative", "contrast", "alone"

_DENIED = re.compile(r"\b(?:no|not|isn't|aren't|wasn't)\s+(?:\w+\s+)?$|^(?:no|not)\b", re.IGNORECASE)
_SOFT = re.compile(
    r"\b(?:arguably|perhaps|possibly|nearly|almost|probably|(?:may|might|can|could)(?: be)?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_FOREMOST = re.compile(r"\b(?:largest|biggest|oldest|most experienced|most established)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BODY = re.compile(
    r"(?:\bby\b|\bin\b|\bof\b|\bfrom\b|\(|,|'s?)\s*(?:the\s+"
    r"|our\s+)?(?:readers of the\s+)?[A-Z][\w.&']+(?:\s+[A-Z][\w.&']+)*"
)
_TAIL = re.compile(r"[^,.;:!?()\u2014]{0,80}(?:,?\s+(?:19|20)\d\d\b)?")


class ComparativeDetector:
    """Finds comparative claims."""

    name = "comparative"
    type = ClaimType.COMPARATIVE

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a wording, a superlative, a comparative with its standard or one alone."""
        own = {
            _WORDING: (Need(table=_TABLE.phrases),),
            _SUPERLATIVE: superlatives.NEEDS,
            _COMPARATIVE: comparatives.NEEDS,
            _CONTRAST: contrast.NEEDS,
            _ALONE: staccato.NEEDS,
        }
        return tuple(replace(need, part=part) for part, needs in own.items() for need in needs)

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the comparative claims of ``sentence`` in reading order."""
        return self.find_parts(sentence, (_WORDING, _SUPERLATIVE, _COMPARATIVE, _CONTRAST, _ALONE))

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where the parts that are not among ``parts`` would find nothing."""
        text = sentence.text
        found = _TABLE.hits(text) if _WORDING in parts else []
        if _SUPERLATIVE in parts:
            found += superlatives.superlatives(text)
        if _COMPARATIVE in parts:
            found += comparatives.comparatives(text)
        if _CONTRAST in parts:
            found += contrast.contrasts(sentence)
        if _ALONE in parts or _SUPERLATIVE in parts:  # a superlative alone is one
            found += staccato.staccato(sentence)
        return [_draft(text, hit) for hit in widest(found)]


def _draft(text: str, hit: Hit) -> Draft:
    before = text[max(0, hit.start - 40) : hit.start]
    words = text[hit.start : hit.end]
    end = _end(text, hit)
    return Draft(
        ClaimType.COMPARATIVE,
        hit.wording.subtype,
        hit.start,
        end,
        status=_status(text, hit),
        negated=bool(_DENIED.search(before) or _DENIED.match(words)),
        hedged=bool(_SOFT.search(before)),
    )


def _end(text: str, hit: Hit) -> int:
    """Return where the claim ends: a ranking takes along the body and the year that award it."""
    tail = _TAIL.match(text, hit.end) if hit.wording.subtype == "ranking" else None
    return tail.end() if tail else hit.end


def _status(text: str, hit: Hit) -> str:
    status = hit.wording.status
    if status == "superlative":
        return "leadership" if _FOREMOST.search(text, hit.start, hit.end) else ""
    if hit.wording.subtype != "ranking":
        return status
    around = text[hit.start : hit.end + 80]
    return "award" if _BODY.search(around) or _YEAR.search(around) else "leadership"


DETECTOR = ComparativeDetector()
