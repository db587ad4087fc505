"""Give a claim its endpoint, population, time point, comparator and subject.

Concepts that spaCy tagged come first; where a word is in no lexicon, its place in the clause tells:
what stands behind a proportion is who, the rest of the predicate is what, and what stands before
"fell from" is what was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.detect.concepts import Concept, tagged
from claimlint.detect.draft import Draft
from claimlint.detect.numbers import NumberKind
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative.context import hard_clause
from claimlint.detect.roles import Places, comparator, course
from claimlint.model.claim import ClaimType, Polarity, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_PROPORTIONS = frozenset({"rate", "ratio", "prevalence"})
_CHANGES = frozenset({"change", "score_change", "multiple"})
_VERB = (
    r"(?:is|are|was|were|be|been|had|has|have|do|did|does|can|will|would|may|in|at|by|after|within|for|to|no|never"
    r"|still|said|say|saw|see|got|get|felt|feel|who|that|with|and|or|but|on|from|over|than)\b|\w+(?:ed|s)\b"
)
_AUXILIARY = r"(?:is|was|has|does|gets|says|needs|will|can|who|that|in|at|of|with|for)\b"
_COUNTED = re.compile(
    r"\s*(?:of\s+)?(?:(?:the|our|all|every|each|these|those|its)\s+)*"
    rf"(?P<who>(?:[A-Z]\.[A-Z]\.\s)?[\w'-]+(?:\s+(?!{_VERB})[\w'-]+){{0,3}})"
)
_ASIDE = re.compile(r"\([^()]*\)")
_NEAR_WHO = 40


_CASES = {NumberKind.COUNT, NumberKind.NUMBER}


def with_attributes(sentence: SentenceView, draft: Draft) -> Draft:
    """Return ``draft`` with the attributes that its own clause gives; what it has already stays."""
    concepts = _concepts(sentence.text, draft)
    left, right = hard_clause(sentence.text, draft.start, draft.end)
    asides = [m.span() for m in _ASIDE.finditer(sentence.text) if not m.start() <= draft.start < m.end()]
    near = [
        concept
        for concept in concepts
        if left <= concept.start and concept.end <= right and not any(s <= concept.start < e for s, e in asides)
    ]
    subject = draft.subject or _nearest(draft, near, "TREATMENT")
    if draft.type is not ClaimType.QUANTITATIVE:
        return replace(draft, subject=subject)
    population = draft.population or _population(sentence, draft, near)
    places = Places(sentence, draft)
    return replace(
        draft,
        endpoint=draft.endpoint or _endpoint(places, draft, near, population),
        population=population,
        polarity=draft.polarity or _default_polarity(draft),
        timepoint=draft.timepoint or _timepoint(sentence, draft, near, (left, right)) or course(places, left, right),
        comparator=draft.comparator or comparator(places) or _behind(draft, near, "COMPARATOR"),
        sample_size=draft.sample_size or _sample_size(sentence, draft, (left, right)),
        subject=subject,
    )


def _concepts(text: str, draft: Draft) -> Sequence[Concept]:
    """Return the concepts of a sentence, or of the words around the claim where it has no end."""
    if len(text) <= _LONGEST:
        return tagged(text)
    start = max(text.rfind(" ", 0, max(draft.start - _WINDOW, 0)), 0)
    end = text.find(" ", draft.end + _WINDOW)
    near = tagged(text[start : end if end >= 0 else len(text)][:_LONGEST])
    return [replace(concept, start=concept.start + start, end=concept.end + start) for concept in near]


_LONGEST = 4000
_WINDOW = 1200


def _default_polarity(draft: Draft) -> Polarity | None:
    """A promotional outcome figure that names no failure speaks of success."""
    return Polarity.SUCCESS if draft.subtype in _OUTCOMES and draft.stance is not Stance.AGAINST_INTEREST else None


_OUTCOMES = frozenset({"rate", "ratio", "score", "duration", "vague_quantifier", *_CHANGES})


def _population(sentence: SentenceView, draft: Draft, near: Sequence[Concept]) -> str:
    people = [c for c in near if c.label == "POPULATION"]
    if draft.subtype == "multiple" and draft.figures:
        before = [c for c in people if c.end <= draft.figures[0].start]
        return before[-1].text if before else _nearest(draft, near, "POPULATION")
    if draft.subtype in _PROPORTIONS and draft.figures:
        figure = draft.figures[-1]
        counted = _counted(sentence.text[figure.end : figure.end + _NEAR_WHO], partitive=draft.subtype == "rate")
        own = [c for c in people if figure.start <= c.start < max(draft.end, figure.end + len(counted))]
        named = [c for c in own if not counted or c.start <= figure.end + len(counted) + _ARTICLES]
        if named:
            return named[0].text
        if counted:
            return counted
    return _nearest(draft, near, "POPULATION")


def _counted(behind: str, *, partitive: bool) -> str:
    """Return whom a share counts: what follows "of", or the plural right behind "4 out of 5"."""
    match = _COUNTED.match(behind)
    if match is None or (partitive and not re.match(r"\s*of\s", behind)):
        return ""
    if re.match(r"\s*of\s", behind):
        return match["who"]
    plural = _PLURAL.match(behind)
    return plural["who"] if plural else ""


_PLURAL = re.compile(
    rf"\s*(?P<who>(?:(?!{_AUXILIARY})[\w'-]+\s){{0,2}}?(?!{_AUXILIARY})(?:\w{{2,}}[^s\W]s|people|men|women|children))\b"
)
_ARTICLES = 12


def _endpoint(places: Places, draft: Draft, near: Sequence[Concept], population: str) -> str:
    cell = places.sentence.block.cell
    if cell is not None and not cell.is_header:
        return f"{cell.column_header} {cell.row_header}".strip()
    said = places.endpoint(population)
    if said or draft.subtype in {"statistic", "cost"}:
        return said or _nearest(draft, near, "OUTCOME")
    return _nearest(draft, near, "OUTCOME") or _nearest(draft, near, "CONDITION")


def _timepoint(sentence: SentenceView, draft: Draft, near: Sequence[Concept], clause: tuple[int, int]) -> str:
    named = _nearest(draft, near, "TIMEPOINT")
    if named or draft.subtype == "duration":
        return named or (sentence.text[draft.figures[0].start : draft.figures[0].end] if draft.figures else "")
    figures = {(figure.start, figure.end) for figure in draft.figures}
    phrases = [
        (max(number.start - draft.end, draft.start - number.end, 0), number.text)
        for number in sentence.numbers
        if number.kind in {NumberKind.TIMEPOINT, NumberKind.DURATION}
        and (number.start, number.end) not in figures
        and clause[0] <= number.start < clause[1]
    ]
    return min(phrases)[1] if phrases else ""


def _sample_size(sentence: SentenceView, draft: Draft, clause: tuple[int, int]) -> int | None:
    """Return the people or parts that the clause says the figure was found in ("in 61 patients")."""
    figures = {(figure.start, figure.end) for figure in draft.figures}
    for number in sentence.numbers:
        own = (number.start, number.end) in figures or not clause[0] <= number.start < clause[1]
        if own or number.kind not in _CASES or number.value is None or number.upper is not None:
            continue
        if _FOUND_IN.search(sentence.text, 0, number.start) and _PERSONS.match(sentence.text, number.core_start):
            return int(number.value)
    return None


_FOUND_IN = re.compile(
    r"\b(?:in|of|among|from|with|across|enrolled|followed|studied)\s(?:the\s|our\s)?(?:last\s|first\s)?$", re.IGNORECASE
)
_PERSONS = re.compile(
    r"[\d,.]+\s(?:[\w-]+\s){0,2}?(?:patients|people|adults|men|women|veterans|participants|volunteers|subjects|clients"
    r"|knees|eyes|hips|discs|children|users|members|procedures|cases)\b",
    re.IGNORECASE,
)


def _nearest(draft: Draft, concepts: Iterable[Concept], label: str) -> str:
    ranked = sorted(
        (max(concept.start - draft.end, draft.start - concept.end, 0), concept.start, concept.text)
        for concept in concepts
        if concept.label == label
    )
    return ranked[0][2] if ranked else ""


def _behind(draft: Draft, concepts: Iterable[Concept], label: str) -> str:
    behind = draft.figures[-1].end if draft.figures else draft.start
    found = [c for c in concepts if c.label == label and c.start >= behind]
    return found[0].text.split(" ", 1)[-1] if found else ""
