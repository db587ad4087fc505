"""A document in, its claims out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from hashlib import sha256

from claimlint.detect.attributes import with_attributes
from claimlint.detect.binding import Binder
from claimlint.detect.detectors import detectors
from claimlint.detect.draft import Detector, Draft, Figure
from claimlint.detect.gate import Gate, plan_of
from claimlint.detect.mood import Mood
from claimlint.detect.page import Page, SentenceView
from claimlint.detect.screen import worth_reading
from claimlint.model.claim import Citation, Claim, ClaimType, Qualifier, Quantity, Statement
from claimlint.model.document import Document
from claimlint.model.reading import Reading

Found = tuple[SentenceView, Detector, Draft]


def detect(document: Document, *, prefilter: bool = True) -> Reading:
    """Return the claims of ``document`` in reading order, qualifiers and citations bound.

    ``prefilter=False`` reads every sentence instead of those that the gate finds worth it; the result is the
    same.
    """
    page = Page(document)
    read = _worth_reading(page) if prefilter else _every_sentence(page)
    found = [item for sentence, readers in read for item in _in_sentence(sentence, readers)]
    if not found:
        return Reading(())
    binder = Binder(page)
    seen: Counter[str] = Counter()
    claims = [_claim(item, binder, seen) for item in found]
    return Reading(tuple(sorted(claims, key=lambda claim: (claim.span, claim.type))), tuple(binder.every_qualifier()))


def _every_sentence(page: Page) -> Iterator[tuple[SentenceView, Iterable[Detector]]]:
    return ((sentence, detectors()) for passage in page.passages for sentence in passage.sentences)


def _worth_reading(page: Page) -> Iterator[tuple[SentenceView, Iterable[Detector]]]:
    gate = _gate()
    for sentence, met in worth_reading(page, gate):
        yield sentence, [reader for reader, needs in zip(detectors(), gate.owners, strict=True) if met & needs]


@cache
def _gate() -> Gate:
    return Gate(plan_of(detector.needs for detector in detectors()))


def _in_sentence(sentence: SentenceView, readers: Iterable[Detector]) -> Iterator[Found]:
    drafts = _settled([(detector, draft) for detector in readers for draft in detector.find(sentence)])
    if not drafts:
        return
    mood = Mood.of(sentence)
    for detector, draft in drafts:
        if draft.use_of_mention or mood.asserts(draft.start, draft.end):
            yield sentence, detector, with_attributes(sentence, draft)


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


def _claim(item: Found, binder: Binder, seen: Counter[str]) -> Claim:
    sentence, detector, draft = item
    qualifiers, citations = binder.bind(sentence, draft)
    key = f"{draft.type}|{draft.subtype}|{sentence.text[draft.start : draft.end].lower()}|{sentence.text.lower()}"
    seen[key] += 1
    return _assemble(sentence, detector, draft, qualifiers, citations, _identity(key, seen[key]))


def _identity(key: str, occurrence: int) -> str:
    return sha256(f"{key}|{occurrence}".encode()).hexdigest()[:12]


def _assemble(
    sentence: SentenceView,
    detector: Detector,
    draft: Draft,
    qualifiers: Iterable[Qualifier],
    citations: Iterable[Citation],
    identity: str,
) -> Claim:
    span = sentence.span(draft.start, draft.end)
    return Claim(
        id=identity,
        type=draft.type,
        subtype=draft.subtype,
        span=span,
        sentence=sentence.whole,
        block=sentence.passage.index,
        text=span.of(sentence.passage.page.document.text),
        quantities=tuple(_quantity(sentence, figure) for figure in draft.figures),
        qualifiers=tuple(qualifiers),
        citations=tuple(citations),
        detector=detector.name,
        **{field.name: getattr(draft, field.name) for field in fields(Statement)},
    )


def _quantity(sentence: SentenceView, figure: Figure) -> Quantity:
    span = sentence.span(figure.start, figure.end)
    return Quantity(figure.value, figure.unit, span, figure.upper, figure.comparator, figure.pair)
