"""Testimonials: quotes, reviews, case stories and before-and-after pairs.

Vocabulary: ``docs/claim-attributes.md``. An endorsement is any message that readers are likely to
take for the opinion or experience of someone other than the advertiser (16 CFR 255.0).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from claimlint.detect.draft import Draft
from claimlint.detect.need import Need, Reach
from claimlint.detect.page import SentenceView
from claimlint.detect.testimonials import endorsement, first_person, pictures, reviews, stories
from claimlint.detect.testimonials.people import speaker_of
from claimlint.detect.testimonials.quotations import quotations
from claimlint.detect.testimonials.reviews import ON_SITE, STARS
from claimlint.detect.testimonials.tone import status_of
from claimlint.model.claim import ClaimType, Confidence
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

_QUOTE_LEAD = re.compile(r"^\W*(?:[^.!?\"]{0,60}[,:])?\s*$")
_REPORTING = re.compile(
    r"\b(?:write|writing|ads?|headlines?|brochures?|flyers?|claims?|claiming|banned|prohibit\w*|rules?|avoid"
    r"|instead of|such as|labeled"
    r"|^\W*(?:tell|ask|inform)|letter|warned|settled|phrases?|templates?|placeholders?|statements? like|posted that)\b",
    re.IGNORECASE,
)
_QUOTED, _REVIEW, _SIGNED, _PAIR = "quoted", "review", "signed", "pair"
_ENDORSED, _UNSIGNED = "endorsed", "unsigned"
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
        own = {
            _QUOTED: (Need(pieces=('"',)),),
            _REVIEW: (Need(pieces=(piece_of(STARS.pattern),), reach=Reach.AROUND), *reviews.needs()),
            _SIGNED: first_person.credited_needs(),
            _PAIR: pictures.needs(),
            _ENDORSED: endorsement.needs(),
            **stories.needs(),
            _UNSIGNED: first_person.unsigned_needs(),
        }
        return tuple(replace(need, part=part) for part, needs in own.items() for need in needs)

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the testimonials of ``sentence`` in reading order: at most one per quotation."""
        return self.find_parts(sentence, _PARTS)

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where the parts that are not among ``parts`` would find nothing."""
        for part, find in _PARTS.items():
            if part in parts and (drafts := find(sentence)):
                return drafts
        return ()


def _quoted(sentence: SentenceView) -> list[Draft]:
    return list(_quotations(sentence))


def _quotations(sentence: SentenceView) -> Iterator[Draft]:
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
            tail=quotation.end if quotation.end > length else 0,
        )


def _review(sentence: SentenceView) -> list[Draft]:
    words = reviews.review(sentence)
    return [_draft("review", 0, len(sentence.text), words, exempt=True)] if words is not None else []


def _signed(sentence: SentenceView) -> list[Draft]:
    found = first_person.credited(sentence)
    if found is None:
        return []
    end, words, attribution = found
    return [_draft("quote", 0, end, words, speaker=speaker_of(attribution))]


def _pair(sentence: SentenceView) -> list[Draft]:
    found = pictures.pair(sentence)
    return [_draft("before_after", found[0], found[1], found[2])] if found is not None else []


def _endorsed(sentence: SentenceView) -> list[Draft]:
    found = endorsement.endorsement(sentence.text)
    return [_draft("quote", found[0], found[1], "results", speaker=found[2])] if found is not None else []


def _story(telling: str) -> Callable[[SentenceView], list[Draft]]:
    def find(sentence: SentenceView) -> list[Draft]:
        start = stories.story(sentence, telling)
        if start is None:
            return []
        tail = stories.turning_behind(sentence, start)
        return [_draft("case_story", start, len(sentence.text), "results", confidence=Confidence.MEDIUM, tail=tail)]

    return find


def _unsigned(sentence: SentenceView) -> list[Draft]:
    if not first_person.unsigned(sentence):
        return []
    return [_draft("quote", 0, len(sentence.text), sentence.text, confidence=Confidence.MEDIUM)]


def _draft(  # noqa: PLR0913
    subtype: str,
    start: int,
    end: int,
    words: str,
    *,
    speaker: str = "patient",
    exempt: bool = False,
    confidence: Confidence = Confidence.HIGH,
    tail: int = 0,
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
        tail=tail,
    )


_PARTS: dict[str, Callable[[SentenceView], list[Draft]]] = {
    _QUOTED: _quoted,
    _REVIEW: _review,
    _SIGNED: _signed,
    _PAIR: _pair,
    _ENDORSED: _endorsed,
    **{telling: _story(telling) for telling in stories.TELLINGS},
    _UNSIGNED: _unsigned,
}
"""What is looked for, in this order; the first that is found is the testimonial."""

DETECTOR = TestimonialDetector()
