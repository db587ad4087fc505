"""Which qualifiers and citations belong to a claim.

A qualifier binds from the claim's own or an adjacent sentence or bullet, from the lead-in of its
list, from the row, header, caption or note of its table, and from a footnote with a matching
symbol. A citation binds from the claim's own sentence, its table's row and caption, the lead-in of
its list, and through the footnote that a symbol leads to. Nothing farther away binds.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from claimlint.detect import qualifier_patterns as kinds
from claimlint.detect.belonging import (
    COVERAGE,
    DISCLAIMERS,
    OUTCOME,
    RISKY,
    belongs,
    covers,
    is_own_word,
    kinds_for,
    reaches,
)
from claimlint.detect.citations import CitationMatch, find_citations
from claimlint.detect.citations.markers import labels
from claimlint.detect.citations.resolve import Note, Notes, symbols_in
from claimlint.detect.draft import Draft
from claimlint.detect.neighbours import Neighbour, near
from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.detect.qualifiers import QualifierMatch, Qualifiers
from claimlint.model.claim import Citation, ClaimType, Qualifier, Sourcing
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_UNAPPROVABLE = frozenset(
    ["procedure", "clinic", "facility", "person", "supplement", "cells", "exosomes", "prp", "compounded", "cosmetic"]
)
"""What the FDA approves for no use: a use in the copy is no approved use."""

_REGISTERED = frozenset({"registered", "listed", "inspected", "certified"})
"""Statuses that the FDA gives for no use: "as a tissue establishment" limits nothing."""

_NAMED_BEFORE, _NAMED_BEHIND = 40, 24
"""Code points around a figure in which the harm stands that it counts, or that somebody was spared."""

_BARE_WORDS = 26
"""A sentence of at most so many words that opens with a qualifier says little else."""

_FIGURE = re.compile(r"\d\s?%|\d\s(?:of|in|out of)\s\d|\bpercent\b")


class Binder:
    """Binds the claims of one page; what a sentence holds is found once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._notes = Notes(page)
        self._qualifiers = Qualifiers(page)
        self._citations: dict[tuple[int, int, int], tuple[CitationMatch, ...]] = {}
        self._neighbours: dict[SentenceView, tuple[Neighbour, ...]] = {}
        self._ordinals: tuple[int, ...] = ()

    def bind(self, sentence: SentenceView, draft: Draft) -> tuple[tuple[Qualifier, ...], tuple[Citation, ...]]:
        """Return the qualifiers, nearest first, and the citations of ``draft``, both in ``Document.text``."""
        qualifiers = {q.span: q for q in reversed([*_own(sentence, draft), *self._limits(sentence, draft)])}
        nearest = sorted(qualifiers.values(), key=lambda q: (q.distance, q.span))
        citations = {c.span: c for c in self._sources(sentence, draft)}
        return tuple(nearest), tuple(citations[span] for span in sorted(citations))

    def every_qualifier(self) -> Iterator[Qualifier]:
        """Yield the wordings of variability and typicality on the whole page, unbound (distance -1)."""
        for sentence, match in self._qualifiers.every():
            if match.kind in OUTCOME:
                yield _qualifier(match, sentence, -1, "")

    def _limits(self, sentence: SentenceView, draft: Draft) -> Iterator[Qualifier]:
        wanted = kinds_for(draft, sentence.text[max(0, draft.start - _NAMED_BEFORE) : draft.end + _NAMED_BEHIND])
        for neighbour in (*self._near(sentence), *_behind(sentence, draft)):
            if neighbour.whole and not self._is_bare(neighbour.sentence, wanted):
                continue
            for match in self._qualifiers.of(neighbour.sentence):
                if match.kind in wanted and reaches(neighbour, match, draft):
                    yield _qualifier(match, neighbour.sentence, neighbour.distance, neighbour.via)
        for note in (*self._notes_of(sentence, draft), *self._numbered(sentence)):
            for other in note.sentences:
                for match in self._qualifiers.of(other):
                    if match.kind in wanted:
                        yield _qualifier(match, other, self._distance(sentence, other), "footnote")

    def _is_bare(self, sentence: SentenceView, wanted: frozenset[str]) -> bool:
        found = [match for match in self._qualifiers.of(sentence) if match.kind in wanted]
        return bool(found) and len(sentence.text.split()) <= _BARE_WORDS and _FIGURE.search(sentence.text) is None

    def _sources(self, sentence: SentenceView, draft: Draft) -> Iterator[Citation]:
        for neighbour in self._near(sentence):
            if not neighbour.sources:
                continue
            for match in self._citations_of(neighbour.sentence):
                if match.kind == "identifier" and draft.type is not ClaimType.FDA:
                    continue
                if draft.type is ClaimType.FDA and is_own_word(match, neighbour, draft):
                    continue
                if neighbour.distance or covers(match, sentence.text, draft):
                    yield from self._resolved(match, neighbour.sentence)
        for note in self._notes_of(sentence, draft):
            for match in self._citations_of(note.whole):
                if match.kind != "marker":
                    yield _citation(match, note.whole)

    def _resolved(self, match: CitationMatch, sentence: SentenceView) -> Iterator[Citation]:
        if match.kind != "marker":
            yield _citation(match, sentence)
            return
        notes = [
            note for label in labels(match.text) if (note := self._notes.find(label)) and sentence not in note.sentences
        ]
        if not notes:
            missing = self._notes.has_references
            yield _citation(
                replace(match, dangling=True, sourcing=Sourcing.VAGUE if missing else Sourcing.SPECIFIC), sentence
            )
            return
        for note in notes:
            sourcing = self._sourcing_of(note)
            if sourcing is not Sourcing.NONE:
                yield _citation(replace(match, target=note.text, sourcing=sourcing), sentence)

    def _sourcing_of(self, note: Note) -> Sourcing:
        """Return what an entry is worth: its own citations, nothing for a mere disclaimer."""
        found = {match.sourcing for match in self._citations_of(note.whole) if match.kind != "marker"}
        if found == {Sourcing.VAGUE}:
            return Sourcing.VAGUE
        limited = any(self._is_bare(other, RISKY | COVERAGE) for other in note.sentences)
        return Sourcing.NONE if limited and not found else Sourcing.SPECIFIC

    def _notes_of(self, sentence: SentenceView, draft: Draft) -> Iterator[Note]:
        """Yield the footnotes that symbols lead to."""
        symbols = [(match.start(), match[0]) for match in symbols_in(sentence.text)]
        for offset, label in symbols:
            if belongs(sentence.text, offset, [at for at, _ in symbols], draft):
                yield from self._note(label, sentence)

        yield from self._notes_of_row(sentence)

    def _notes_of_row(self, sentence: SentenceView) -> Iterator[Note]:
        """Yield the footnotes that a symbol in the label of a table's row or column, or over the labels, leads to."""
        for cell in self._page.row(sentence.passage):
            if cell is not sentence.passage and cell.block.cell is not None and not cell.block.cell.column:
                yield from self._notes_at(cell, sentence)
        place = sentence.block.cell
        for cell in self._page.group(sentence.block.group) if place is not None and place.row else ():
            head = cell.block.cell
            if head is not None and place is not None and not head.row and head.column in {0, place.column}:
                yield from self._notes_at(cell, sentence)

    def _notes_at(self, cell: Passage, sentence: SentenceView) -> Iterator[Note]:
        """Yield the footnotes that the symbols of a header lead to."""
        for match in symbols_in(cell.normalized.text):
            yield from self._note(match[0], sentence)

    def _numbered(self, sentence: SentenceView) -> Iterator[Note]:
        """Yield the footnotes that numbers lead to."""
        for match in self._citations_of(sentence):
            if match.kind == "marker":
                for label in labels(match.text):
                    yield from self._note(label, sentence)

    def _note(self, label: str, sentence: SentenceView) -> Iterator[Note]:
        note = self._notes.find(label)
        if note is not None and sentence not in note.sentences:
            yield note

    def _distance(self, sentence: SentenceView, other: SentenceView) -> int:
        if not self._ordinals:
            self._ordinals = tuple(accumulate((len(p.sentences) for p in self._page.passages), initial=0))
        return abs(self._ordinal(sentence) - self._ordinal(other))

    def _ordinal(self, sentence: SentenceView) -> int:
        return self._ordinals[sentence.passage.index] + sentence.number

    def _near(self, sentence: SentenceView) -> tuple[Neighbour, ...]:
        found = self._neighbours.get(sentence)
        if found is None:
            found = self._neighbours[sentence] = tuple(near(sentence))
        return found

    def _citations_of(self, sentence: SentenceView) -> tuple[CitationMatch, ...]:
        key = (sentence.passage.index, sentence.start, len(sentence.text))
        if key not in self._citations:
            self._citations[key] = find_citations(sentence)
        return self._citations[key]


def _behind(sentence: SentenceView, draft: Draft) -> Iterator[Neighbour]:
    """Yield the sentence behind the last one of a claim that goes on in those behind its own."""
    if not draft.tail:
        return
    last = sentence
    while last.after is not None and last.after.start < sentence.start + draft.tail:
        last = last.after
    if last is not sentence and last.after is not None:
        yield Neighbour(last.after, 1, "adjacent")


def _own(sentence: SentenceView, draft: Draft) -> Iterator[Qualifier]:
    """Yield what the claim's own words limit: a denial, an approved use, a condition."""
    if draft.subtype in DISCLAIMERS:
        yield _stated(sentence, kinds.DISCLAIMER, draft.start, draft.end)
        return
    wording = draft.self_qualified or ("" if draft.status in _REGISTERED else draft.use)
    if not wording or draft.type not in {ClaimType.FDA, ClaimType.VA}:
        return
    if not draft.self_qualified and draft.type is ClaimType.FDA and draft.object in _UNAPPROVABLE:
        return
    kind = kinds.SCOPE if draft.type is ClaimType.FDA else kinds.CONDITION
    start = sentence.text.find(wording)
    start, end = (start, start + len(wording)) if start >= 0 else (draft.start, draft.end)
    yield _stated(sentence, wording if wording in COVERAGE else kind, start, end)


def _stated(sentence: SentenceView, kind: str, start: int, end: int) -> Qualifier:
    return _qualifier(QualifierMatch(kind, start, end, sentence.text[start:end]), sentence, 0, "sentence")


def _qualifier(match: QualifierMatch, sentence: SentenceView, distance: int, via: str) -> Qualifier:
    return Qualifier(match.kind, match.text, sentence.span(match.start, match.end), distance, via)


def _citation(match: CitationMatch, sentence: SentenceView) -> Citation:
    return Citation(
        match.kind,
        match.text,
        sentence.span(match.start, match.end),
        match.sourcing,
        match.target,
        match.year,
        match.dangling,
    )
