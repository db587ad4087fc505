"""Give a claim its endpoint, population, time point, comparator and subject.

Concepts that spaCy tagged come first; where a word is in no lexicon, its place in the clause tells:
what stands behind a proportion is who, the rest of the predicate is what, and what stands before
"fell from" is what was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimlint.detect.concepts import Concept, tagged
from claimlint.detect.draft import Draft
from claimlint.detect.numbers import NumberKind
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative.context import hard_clause
from claimlint.model.claim import ClaimType, Polarity
from claimlint.text import lazyre as re

_PROPORTIONS = frozenset({"rate", "ratio", "prevalence"})
_CHANGES = frozenset({"change", "score_change", "multiple"})
_VERB = (
    r"(?:is|are|was|were|be|been|had|has|have|do|did|does|can|will|would|may|in|at|by|after|within|for|to|no|never"
    r"|still|said|say|saw|see|got|get|felt|feel|who|that|with|and|or|but|on|from|over|than)\b|\w+(?:ed|s)\b"
)
_COUNTED = re.compile(
    r"\s*(?:of\s+)?(?:(?:the|our|all|every|each|these|those|its)\s+)*"
    rf"(?P<who>[\w'-]+(?:\s+(?!{_VERB})[\w'-]+){{0,3}})"
)
_MEASURED = re.compile(
    r"(?P<what>(?:[\w'-]+\s+){0,2}[\w'-]+)\s+(?:(?:scores?|levels?|totals?)\s+)?(?:by\s+)?"
    r"(?:fell|rose|dropped|went|came|climbed|improved|slid|moved|gained|increased|decreased|declined|tripled|doubled"
    r"|down|up|was|were|jumped|grew|shrank|eased|changed|brought)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)")
_LEADING = re.compile(r"^(?:the|our|a|an|mean|median|average|and|in|of|his|her|their|your)\s+", re.IGNORECASE)


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
    return replace(
        draft,
        endpoint=draft.endpoint or _endpoint(sentence, draft, near, (left, right)),
        population=population,
        polarity=draft.polarity or _default_polarity(draft),
        timepoint=draft.timepoint or _timepoint(sentence, draft, near, (left, right)),
        comparator=draft.comparator or _behind(draft, near, "COMPARATOR"),
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
    return Polarity.SUCCESS if draft.subtype in {"rate", "ratio", "score", *_CHANGES} else None


def _population(sentence: SentenceView, draft: Draft, near: Sequence[Concept]) -> str:
    if draft.subtype in _PROPORTIONS and draft.figures:
        figure = draft.figures[-1]
        behind = sentence.text[figure.end : draft.end]
        own = [c for c in near if c.label == "POPULATION" and figure.start <= c.start < draft.end]
        if own:
            return own[0].text
        counted = _COUNTED.match(behind)
        if counted and re.match(r"\s*of\s", behind):
            return counted["who"]
    return _nearest(draft, near, "POPULATION")


def _endpoint(sentence: SentenceView, draft: Draft, near: Sequence[Concept], clause: tuple[int, int]) -> str:
    cell = sentence.block.cell
    if cell is not None and not cell.is_header:
        return f"{cell.column_header} {cell.row_header}".strip()
    figure_start = draft.figures[0].start if draft.figures else draft.start
    if draft.subtype in _CHANGES:
        measured = _MEASURED.search(sentence.text[clause[0] : figure_start])
        if measured is not None:
            return _without_article(measured["what"])
    named = _nearest(draft, near, "OUTCOME") or _nearest(draft, near, "CONDITION")
    if named or not draft.figures:
        return named
    return _predicate(sentence, draft, near)


def _predicate(sentence: SentenceView, draft: Draft, near: Sequence[Concept]) -> str:
    """Return what those counted did: the claim's words behind the population."""
    figure = draft.figures[-1]
    own = [c for c in near if c.label == "POPULATION" and figure.start <= c.start < draft.end]
    start = own[0].end if own else figure.end
    return sentence.text[start : draft.end].strip(" ,:;()")


def _timepoint(sentence: SentenceView, draft: Draft, near: Sequence[Concept], clause: tuple[int, int]) -> str:
    named = _nearest(draft, near, "TIMEPOINT")
    if named or draft.subtype == "duration":
        return named
    figures = {(figure.start, figure.end) for figure in draft.figures}
    phrases = [
        (max(number.start - draft.end, draft.start - number.end, 0), number.text)
        for number in sentence.numbers
        if number.kind in {NumberKind.TIMEPOINT, NumberKind.DURATION}
        and (number.start, number.end) not in figures
        and clause[0] <= number.start < clause[1]
    ]
    return min(phrases)[1] if phrases else ""


def _without_article(text: str) -> str:
    shorter = _LEADING.sub("", text)
    return text if shorter == text else _without_article(shorter)


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
