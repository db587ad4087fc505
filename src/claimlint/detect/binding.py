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
from claimlint.detect.citations import CitationMatch, find_citations
from claimlint.detect.citations.markers import labels
from claimlint.detect.citations.resolve import SYMBOL, Note, Notes
from claimlint.detect.draft import Draft
from claimlint.detect.neighbours import Neighbour, near
from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.detect.qualifiers import QualifierMatch, find_qualifiers, may_qualify
from claimlint.model.claim import Citation, ClaimType, Polarity, Qualifier, Sourcing
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_OUTCOME = frozenset((kinds.VARIABILITY, kinds.TYPICALITY))
_RISKY = _OUTCOME | {kinds.RISK}
_STATUS = frozenset((kinds.SCOPE, kinds.DISCLAIMER))
_COVERAGE = frozenset((kinds.CONDITION, kinds.SCOPE, kinds.DISCLAIMER))
_DISCLAIMERS = frozenset(("fda_disclaimer", "va_disclaimer"))
_HARMFUL = frozenset((Polarity.ADVERSE, Polarity.FAILURE))
_UNAPPROVABLE = frozenset(
    ["procedure", "clinic", "facility", "person", "supplement", "cells", "exosomes", "prp", "compounded", "cosmetic"]
)
"""What the FDA approves for no use: a use in the copy is no approved use."""

_REGISTERED = frozenset({"registered", "listed", "inspected", "certified"})
"""Statuses that the FDA gives for no use: "as a tissue establishment" limits nothing."""

_BARE_WORDS = 26
"""A sentence of at most so many words that opens with a qualifier says little else."""

_FIGURE = re.compile(r"\d\s?%|\d\s(?:of|in|out of)\s\d|\bpercent\b")


_Key = tuple[int, int, int]


class Binder:
    """Binds the claims of one page; what a sentence holds is found once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._notes = Notes(page)
        self._qualifiers: dict[_Key, tuple[QualifierMatch, ...]] = {}
        self._citations: dict[_Key, tuple[CitationMatch, ...]] = {}
        self._ordinals: tuple[int, ...] = ()

    def bind(self, sentence: SentenceView, draft: Draft) -> tuple[tuple[Qualifier, ...], tuple[Citation, ...]]:
        """Return the qualifiers, nearest first, and the citations of ``draft``, both in ``Document.text``."""
        qualifiers = {q.span: q for q in reversed([*_own(sentence, draft), *self._limits(sentence, draft)])}
        nearest = sorted(qualifiers.values(), key=lambda q: (q.distance, q.span))
        citations = {c.span: c for c in self._sources(sentence, draft)}
        return tuple(nearest), tuple(citations[span] for span in sorted(citations))

    def every_qualifier(self) -> Iterator[Qualifier]:
        """Yield the wordings of variability and typicality on the whole page, unbound (distance -1)."""
        for passage in self._page.passages:
            for sentence in passage.sentences if may_qualify(passage.normalized.text) else ():
                for match in self._qualifiers_of(sentence):
                    if match.kind in _OUTCOME:
                        yield _qualifier(match, sentence, -1, "")

    def _limits(self, sentence: SentenceView, draft: Draft) -> Iterator[Qualifier]:
        wanted = _kinds(draft)
        for neighbour in near(sentence):
            if neighbour.whole and not self._is_bare(neighbour.sentence, wanted):
                continue
            for match in self._qualifiers_of(neighbour.sentence):
                if match.kind in wanted and _reaches(neighbour, match, draft):
                    yield _qualifier(match, neighbour.sentence, neighbour.distance, neighbour.via)
        for note in (*self._notes_of(sentence, draft), *self._numbered(sentence)):
            for other in note.sentences:
                for match in self._qualifiers_of(other):
                    if match.kind in wanted:
                        yield _qualifier(match, other, self._distance(sentence, other), "footnote")

    def _is_bare(self, sentence: SentenceView, wanted: frozenset[str]) -> bool:
        found = [match for match in self._qualifiers_of(sentence) if match.kind in wanted]
        return bool(found) and len(sentence.text.split()) <= _BARE_WORDS and _FIGURE.search(sentence.text) is None

    def _sources(self, sentence: SentenceView, draft: Draft) -> Iterator[Citation]:
        for neighbour in near(sentence):
            if not neighbour.sources:
                continue
            for match in self._citations_of(neighbour.sentence):
                if match.kind == "identifier" and draft.type is not ClaimType.FDA:
                    continue
                if draft.type is ClaimType.FDA and _is_own_word(match, neighbour, draft):
                    continue
                if neighbour.distance or _covers(match, sentence.text, draft):
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
        limited = any(self._is_bare(other, _RISKY | _COVERAGE) for other in note.sentences)
        return Sourcing.NONE if limited and not found else Sourcing.SPECIFIC

    def _notes_of(self, sentence: SentenceView, draft: Draft) -> Iterator[Note]:
        """Yield the footnotes that symbols lead to."""
        symbols = [(match.start(), match[0]) for match in SYMBOL.finditer(sentence.text)]
        for offset, label in symbols:
            if _belongs(sentence.text, offset, [at for at, _ in symbols], draft):
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
        for match in SYMBOL.finditer(cell.normalized.text):
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

    def _qualifiers_of(self, sentence: SentenceView) -> tuple[QualifierMatch, ...]:
        key = _key(sentence)
        if key not in self._qualifiers:
            self._qualifiers[key] = find_qualifiers(sentence)
        return self._qualifiers[key]

    def _citations_of(self, sentence: SentenceView) -> tuple[CitationMatch, ...]:
        key = _key(sentence)
        if key not in self._citations:
            self._citations[key] = find_citations(sentence)
        return self._citations[key]


def _key(sentence: SentenceView) -> _Key:
    return (sentence.passage.index, sentence.start, len(sentence.text))


def _kinds(draft: Draft) -> frozenset[str]:
    if draft.type is ClaimType.FDA:
        return _STATUS
    if draft.type is ClaimType.VA:
        return _COVERAGE
    return _RISKY if draft.polarity in _HARMFUL else _OUTCOME


def _reaches(neighbour: Neighbour, match: QualifierMatch, draft: Draft) -> bool:
    """Return whether a qualifier limits ``draft`` and is not its own wording taken twice."""
    if neighbour.distance or draft.type in {ClaimType.FDA, ClaimType.VA}:
        return True
    return (
        not draft.start <= match.start < match.end <= draft.end
        or draft.type is ClaimType.TESTIMONIAL
        or match.kind != kinds.RISK
    )


def _is_own_word(match: CitationMatch, neighbour: Neighbour, draft: Draft) -> bool:
    """Return whether a vague source is a word of the status itself ("FDA review"), or the study it is limited to."""
    if draft.subtype in _DISCLAIMERS:
        return match.sourcing is Sourcing.VAGUE
    inside = not neighbour.distance and draft.start <= match.start < draft.end
    return inside and match.sourcing is Sourcing.VAGUE


def _own(sentence: SentenceView, draft: Draft) -> Iterator[Qualifier]:
    """Yield what the claim's own words limit: a denial, an approved use, a condition."""
    if draft.subtype in _DISCLAIMERS:
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
    yield _stated(sentence, wording if wording in _COVERAGE else kind, start, end)


def _stated(sentence: SentenceView, kind: str, start: int, end: int) -> Qualifier:
    return _qualifier(QualifierMatch(kind, start, end, sentence.text[start:end]), sentence, 0, "sentence")


_OWN_CLAUSE = re.compile(
    r",?\s(?:and|but|so|yet|while)\s(?:we|we're|we've|our|ours|us|i)\b|;\s(?:we|our)\b", re.IGNORECASE
)
"""Where the copy turns from what it cites to itself."""


def _covers(match: CitationMatch, text: str, draft: Draft) -> bool:
    """Return whether a citation of the claim's own sentence speaks of the claim.

    Words of proof source what follows them, but no absolute: that is no finding. A source in
    brackets does not reach over into a clause in which the copy speaks of itself.
    """
    if match.forward:
        return match.start < draft.end and draft.type is not ClaimType.ABSOLUTE
    return match.end > draft.start or _OWN_CLAUSE.search(text, match.end, draft.start + _SUBJECT) is None


_SUBJECT = 6
"""Code points of a claim that can be its subject ("we are")."""


def _belongs(text: str, offset: int, symbols: list[int], draft: Draft) -> bool:
    """Return whether the symbol at ``offset`` marks ``draft``: the first symbol from the claim on does."""
    closes = text[offset - 1] in ".!?" and not text[offset:].strip("*\u2020\u2021\u00a7\"') ")
    if len(symbols) == 1 or closes:
        return True
    return (
        next((at for at in symbols if at >= draft.end - 1), symbols[-1]) == offset or draft.start <= offset < draft.end
    )


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
