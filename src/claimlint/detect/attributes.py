"""Give a claim its endpoint, population, time point, comparator and subject.

Concepts that spaCy tagged come first; where a word is in no lexicon, its place in the clause tells:
what stands behind a proportion is who, the rest of the predicate is what, and what stands before
"fell from" is what was measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.endpoint import endpoint
from claimlint.detect.clause.rival import comparator, outdone
from claimlint.detect.clause.sample import sample_size
from claimlint.detect.clause.subject import subject
from claimlint.detect.clause.times import times
from claimlint.detect.clause.who import population
from claimlint.detect.concepts import Concept, tagged
from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative.context import hard_clause
from claimlint.model.claim import ClaimType, Polarity, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_ASIDE = re.compile(r"\([^()]*\)")


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
    clause = Clause(sentence, draft)
    about = draft.subject or subject(clause, [(c.start, c.end) for c in near if c.label == "TREATMENT"])
    if draft.type is not ClaimType.QUANTITATIVE:
        against = outdone(clause) if draft.type is ClaimType.COMPARATIVE else ""
        return replace(draft, subject=about, comparator=draft.comparator or against)
    return replace(
        draft,
        endpoint=draft.endpoint or _endpoint(clause),
        population=draft.population or population(clause),
        polarity=draft.polarity or _default_polarity(draft),
        timepoint=_timepoint(clause, (left, right)),
        comparator=draft.comparator or comparator(clause),
        sample_size=draft.sample_size or sample_size(clause, (left, right)),
        subject=about,
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


_OUTCOMES = frozenset({"rate", "ratio", "score", "duration", "vague_quantifier", "change", "score_change", "multiple"})


def _endpoint(clause: Clause) -> str:
    cell = clause.sentence.block.cell
    if cell is not None and not cell.is_header:
        return f"{cell.column_header} {cell.row_header}".strip()
    return endpoint(clause)


def _timepoint(clause: Clause, bounds: tuple[int, int]) -> str:
    """Return the time nearest to the figure; of a duration it is the figure itself."""
    draft = clause.draft
    start, end = clause.span
    own = draft.subtype == "duration"
    timed = bool(draft.figures) and draft.figures[0].unit in _TIME_UNITS
    found = [
        (_is_frequency(clause.text[begins:ends]), max(begins - end, start - ends, 0), begins, ends)
        for begins, ends in times(clause.text)
        if bounds[0] <= begins < bounds[1] and (own or not timed or ends <= start or begins >= end)
    ]
    if not found or (own and min(found)[1]):
        return clause.text[start:end] if own else draft.timepoint
    *_, begins, ends = min(found)
    return clause.text[begins:ends]


def _is_frequency(time: str) -> bool:
    return time.split(" ", 1)[0].lower() in {"every", "each", "per", "a"} and not time.endswith(_LATER)


_LATER = ("later", "on", "out", "after")
_TIME_UNITS = frozenset("seconds minutes hours days weeks months years decades".split())
