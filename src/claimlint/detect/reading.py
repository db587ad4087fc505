"""What the detectors found in, claims out: what the copy really asserts, with all that belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter

from claimlint.detect.attributes import with_attributes
from claimlint.detect.binding import Binder
from claimlint.detect.draft import Detector, Draft, Figure
from claimlint.detect.edges.whole import whole
from claimlint.detect.mood import Mood
from claimlint.detect.page import Page, SentenceView
from claimlint.model.claim import Citation, Claim, ClaimType, Qualifier, Quantity, Statement
from claimlint.model.reading import Reading

Found = tuple[SentenceView, list[tuple[Detector, Draft]]]
"""A sentence, and what each detector found in it."""

_Asserted = tuple[SentenceView, Detector, Draft, tuple[int, int]]


def read(page: Page, sentences: Iterable[Found]) -> Reading:
    """Return the claims of ``page`` that its copy asserts, with what qualifies and sources them."""
    found = [item for sentence, drafts in sentences for item in _asserted(sentence, drafts)]
    if not found:
        return Reading(())
    binder = Binder(page)
    seen: Counter[str] = Counter()
    claims = [_claim(item, binder, seen) for item in found]
    return Reading(tuple(sorted(claims, key=lambda claim: (claim.span, claim.type))), tuple(binder.every_qualifier()))


def _asserted(sentence: SentenceView, drafts: list[tuple[Detector, Draft]]) -> Iterator[_Asserted]:
    mood = Mood.of(sentence)
    settled = [
        (detector, draft)
        for detector, draft in _settled(drafts)
        if draft.use_of_mention or mood.asserts(draft.start, draft.end)
    ]
    edges = whole(sentence, [draft for _, draft in settled])
    for (detector, draft), span in zip(settled, edges, strict=True):
        yield sentence, detector, with_attributes(sentence, draft), span


def _settled(drafts: list[tuple[Detector, Draft]]) -> list[tuple[Detector, Draft]]:
    """Leave out comparisons that are only the words of a figure ("50% faster than braces"), and absolutes
    that a testimonial speaks: the testimonial is the claim.
    """
    holders = [draft for _, draft in drafts if draft.type is ClaimType.TESTIMONIAL or draft.subtype in _FIGURED]
    return [(detector, draft) for detector, draft in drafts if not any(_is_within(draft, holder) for holder in holders)]


_FIGURED = frozenset({"change", "multiple", "cost"})


def _is_within(draft: Draft, holder: Draft) -> bool:
    inner, outer = draft.type, holder.type
    belongs = (inner is ClaimType.COMPARATIVE and outer is ClaimType.QUANTITATIVE) or (
        inner is ClaimType.ABSOLUTE and outer is ClaimType.TESTIMONIAL
    )
    return belongs and holder.start < draft.end and draft.start < holder.end


def _claim(item: _Asserted, binder: Binder, seen: Counter[str]) -> Claim:
    sentence, _, draft, _ = item
    bound = binder.bind(sentence, draft)
    key = f"{draft.type}|{draft.subtype}|{sentence.text[draft.start : draft.end].lower()}|{sentence.text.lower()}"
    seen[key] += 1
    return _assemble(item, bound, _identity(key, seen[key]))


def _identity(key: str, occurrence: int) -> str:
    return sha256(f"{key}|{occurrence}".encode(errors="surrogatepass")).hexdigest()[:12]


def _assemble(item: _Asserted, bound: tuple[tuple[Qualifier, ...], tuple[Citation, ...]], identity: str) -> Claim:
    sentence, detector, draft, edges = item
    qualifiers, citations = bound
    span = sentence.span(*edges)
    return Claim(
        id=identity,
        type=draft.type,
        subtype=draft.subtype,
        span=span,
        sentence=sentence.whole,
        block=sentence.passage.index,
        text=span.of(sentence.passage.page.document.text),
        quantities=tuple(_quantity(sentence, figure) for figure in draft.figures),
        qualifiers=qualifiers,
        citations=citations,
        detector=detector.name,
        **dict(zip(_STATED, _stated(draft), strict=True)),
    )


_STATED = tuple(field.name for field in fields(Statement))
_stated = attrgetter(*_STATED)


def _quantity(sentence: SentenceView, figure: Figure) -> Quantity:
    span = sentence.span(figure.start, figure.end)
    return Quantity(figure.value, figure.unit, span, figure.upper, figure.comparator, figure.pair)
