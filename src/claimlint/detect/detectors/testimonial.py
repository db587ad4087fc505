"""Testimonials: quotes, reviews, case stories and before-and-after pairs.

Vocabulary: ``docs/claim-attributes.md``. An endorsement is any message that readers are likely to
take for the opinion or experience of someone other than the advertiser (16 CFR 255.0).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.detect.draft import Draft
from claimlint.detect.need import Need, Reach
from claimlint.detect.page import SentenceView
from claimlint.detect.testimonials import endorsement, first_person, pictures, reviews, stories
from claimlint.detect.testimonials.people import speaker_of
from claimlint.detect.testimonials.quotations import quotations
from claimlint.detect.testimonials.reviews import ON_SITE, STARS
from claimlint.detect.testimonials.tone import status_of
from claimlint.model.claim import ClaimType, Confidence
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

_QUOTE_LEAD = re.compile(r"^\W*(?:[^.!?\"]{0,60}[,:])?\s*$")
_REPORTING = re.compile(
    r"\b(?:write|writing|ads?|headlines?|brochures?|flyers?|claims?|claiming|banned|prohibit\w*|rules?|avoid"
    r"|instead of|such as|labeled"
    r"|^\W*(?:tell|ask|inform)|letter|warned|settled|phrases?|statements? like|posted that)\b",
    re.IGNORECASE,
)
_LONGEST = 640
"""Code points that a quotation and its attribution may take up."""

_LEAD = 160
"""Code points before a quotation that can tell whether it is only reported."""

_STARRED = 30
"""Code points behind a quotation in which its stars may stand."""


class TestimonialDetector:
    """Finds testimonials."""

    name = "testimonial"
    type = ClaimType.TESTIMONIAL

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a quotation, stars beside it, or what one of the other kinds needs."""
        return (
            Need(pieces=('"',)),
            Need(pieces=(piece_of(STARS.pattern),), reach=Reach.AROUND),
            *first_person.needs(),
            *stories.needs(),
            *pictures.needs(),
            *endorsement.needs(),
            *reviews.needs(),
        )

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the testimonials of ``sentence`` in reading order: at most one per quotation."""
        drafts = list(_quoted(sentence))
        if drafts:
            return drafts
        other = _review(sentence) or _signed(sentence) or _pair(sentence) or _endorsed(sentence)
        other = other or _story(sentence) or _unsigned(sentence)
        return [other] if other is not None else []


def _quoted(sentence: SentenceView) -> Iterator[Draft]:
    """Yield the quotations that open in the sentence; speaker and rest may stand behind it in the block."""
    length = len(sentence.text)
    block = sentence.passage.normalized.text
    window = block[sentence.start : sentence.start + length + _LONGEST]
    for quotation in quotations(window, length):
        opened = window.find('"' + quotation.words, quotation.start)
        lead = sentence.text[max(0, opened - _LEAD) : opened]
        if not quotation.testifies or _REPORTING.search(lead):
            continue
        reach = min(len(window), quotation.end + _STARRED)
        reviewed = STARS.search(window[max(0, quotation.start - _STARRED) : reach]) or ON_SITE.search(
            quotation.attribution
        )
        yield _draft(
            "review" if reviewed else "quote",
            quotation.start,
            min(quotation.end, length),
            quotation.words,
            speaker=quotation.speaker,
            exempt=opened < _LEAD and _QUOTE_LEAD.match(lead) is not None,
        )


def _review(sentence: SentenceView) -> Draft | None:
    words = reviews.review(sentence)
    return _draft("review", 0, len(sentence.text), words, exempt=True) if words is not None else None


def _signed(sentence: SentenceView) -> Draft | None:
    found = first_person.credited(sentence)
    if found is None:
        return None
    end, words, attribution = found
    return _draft("quote", 0, end, words, speaker=speaker_of(attribution))


def _pair(sentence: SentenceView) -> Draft | None:
    found = pictures.pair(sentence)
    return _draft("before_after", found[0], found[1], found[2]) if found is not None else None


def _endorsed(sentence: SentenceView) -> Draft | None:
    found = endorsement.endorsement(sentence.text)
    return _draft("quote", found[0], found[1], "results", speaker=found[2]) if found is not None else None


def _story(sentence: SentenceView) -> Draft | None:
    told = stories.story(sentence)
    if told is None:
        return None
    return _draft("case_story", told.start, len(sentence.text), "results", confidence=Confidence.MEDIUM)


def _unsigned(sentence: SentenceView) -> Draft | None:
    if not first_person.unsigned(sentence):
        return None
    return _draft("quote", 0, len(sentence.text), sentence.text, confidence=Confidence.MEDIUM)


def _draft(  # noqa: PLR0913
    subtype: str,
    start: int,
    end: int,
    words: str,
    *,
    speaker: str = "patient",
    exempt: bool = False,
    confidence: Confidence = Confidence.HIGH,
) -> Draft:
    return Draft(
        ClaimType.TESTIMONIAL,
        subtype,
        start,
        end,
        status=status_of(words),
        object=speaker,
        confidence=confidence,
        use_of_mention=exempt,
    )


DETECTOR = TestimonialDetector()
