"""Give a claim its endpoint, population, time point, comparator and subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimlint.detect.concepts import Concept, tagged
from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative.context import hard_clause
from claimlint.model.claim import ClaimType


def with_attributes(sentence: SentenceView, draft: Draft) -> Draft:
    """Return ``draft`` with the attributes that its own clause gives; what it has already stays."""
    concepts = tagged(sentence.text)
    left, right = hard_clause(sentence.text, draft.start, draft.end)
    near = [concept for concept in concepts if left <= concept.start and concept.end <= right]
    treatment = _nearest(draft, near, "TREATMENT")
    if draft.type is not ClaimType.QUANTITATIVE:
        return replace(draft, subject=draft.subject or treatment)
    cell = sentence.block.cell
    header = f"{cell.column_header} {cell.row_header}".strip() if cell is not None and not cell.is_header else ""
    return replace(
        draft,
        endpoint=draft.endpoint or _nearest(draft, near, "OUTCOME") or _nearest(draft, near, "CONDITION") or header,
        population=draft.population or _nearest(draft, near, "POPULATION"),
        timepoint=draft.timepoint or _nearest(draft, near, "TIMEPOINT"),
        comparator=draft.comparator or _behind(draft, near, "COMPARATOR"),
        subject=draft.subject or treatment,
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
