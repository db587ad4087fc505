"""Give a claim its endpoint, population, time point, comparator and subject.

Concepts that spaCy tagged come first; where a word is in no lexicon, its place in the clause tells:
what stands behind a proportion is who, the rest of the predicate is what, and what stands before
"fell from" is what was measured.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.clause.cells import headed
from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.endpoint import endpoint
from claimlint.detect.clause.rival import comparator, outdone
from claimlint.detect.clause.sample import sample_size
from claimlint.detect.clause.subject import subject
from claimlint.detect.clause.who import population
from claimlint.detect.concepts import tagged
from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative.context import hard_clause
from claimlint.detect.vicinity import near
from claimlint.model.claim import ClaimType, Polarity, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_ASIDE = re.compile(r"\([^()]*\)")


def with_attributes(sentence: SentenceView, draft: Draft) -> Draft:
    """Return ``draft`` with the attributes that its own clause gives; what it has already stays."""
    view, local = near(sentence, draft)
    local = _in_table(view, local)
    clause = Clause(view, local)
    left, right = hard_clause(view.text, local.start, local.end)
    about = local.subject or subject(clause, _treatments(view.text, local, (left, right)))
    if draft.type is not ClaimType.QUANTITATIVE:
        against = outdone(clause) if draft.type is ClaimType.COMPARATIVE else ""
        return replace(draft, subject=about, comparator=draft.comparator or against)
    return replace(
        draft,
        endpoint=local.endpoint or endpoint(clause),
        population=draft.population or population(clause),
        polarity=draft.polarity or _default_polarity(draft),
        timepoint=_timepoint(clause, (left, right)),
        comparator=draft.comparator or comparator(clause),
        sample_size=draft.sample_size or sample_size(clause, (left, right)),
        subject=about,
    )


def _in_table(sentence: SentenceView, draft: Draft) -> Draft:
    """Return ``draft`` with what the headers say where its figure stands in a cell of a table."""
    cell = sentence.block.cell
    if draft.type is not ClaimType.QUANTITATIVE or cell is None or cell.is_header:
        return draft
    outcome, arm, when = headed(cell)
    return replace(
        draft,
        endpoint=draft.endpoint or outcome,
        subject=draft.subject or arm,
        timepoint=draft.timepoint or when,
    )


def _treatments(text: str, draft: Draft, bounds: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield where treatments of the lexicon stand in the claim's part of a sentence, outside other brackets."""
    asides = [m.span() for m in _ASIDE.finditer(text) if not m.start() <= draft.start < m.end()]
    for concept in tagged(text):
        inside = bounds[0] <= concept.start and concept.end <= bounds[1]
        if concept.label == "TREATMENT" and inside and not any(s <= concept.start < e for s, e in asides):
            yield concept.start, concept.end


def _default_polarity(draft: Draft) -> Polarity | None:
    """A promotional outcome figure that names no failure speaks of success."""
    return Polarity.SUCCESS if draft.subtype in _OUTCOMES and draft.stance is not Stance.AGAINST_INTEREST else None


_OUTCOMES = frozenset({"rate", "ratio", "score", "duration", "vague_quantifier", "change", "score_change", "multiple"})


def _timepoint(clause: Clause, bounds: tuple[int, int]) -> str:
    """Return the time nearest to the figure; of a duration it is the figure itself."""
    draft = clause.draft
    start, end = clause.span
    own = draft.subtype == "duration"
    timed = bool(draft.figures) and draft.figures[0].unit in _TIME_UNITS
    found = [
        (_is_frequency(clause.text[begins:ends]), max(begins - end, start - ends, 0), begins, ends)
        for begins, ends in clause.words.times
        if bounds[0] <= begins < min(bounds[1], _next_clause(clause))
        and (own or not timed or ends <= start or begins >= end)
    ]
    if not found or (own and min(found)[1]):
        return clause.text[start:end] if own else draft.timepoint
    *_, begins, ends = min(found)
    return clause.text[begins:ends]


def _next_clause(clause: Clause) -> int:
    """Return where a clause with a verb of its own begins behind the figure: its times are its own."""
    words = clause.words
    for at in range(clause.behind, len(words.items)):
        if words.tag(at) == "C" and (words.low(at - 1) == "," or words.tag(at + 1) in {"V", "A", "E"}):
            return words.items[at].start
    return len(clause.text)


def _is_frequency(time: str) -> bool:
    return time.split(" ", 1)[0].lower() in {"every", "each", "per", "a"} and not time.endswith(_LATER)


_LATER = ("later", "on", "out", "after")
_TIME_UNITS = frozenset("seconds minutes hours days weeks months years decades".split())
