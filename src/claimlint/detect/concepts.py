"""The treatments around a claim, tagged by spaCy.

spaCy's English tokenizer cuts the sentence; a PhraseMatcher tags what the lexicon knows, with hyphens and
possessives as spaCy cuts them. What no lexicon holds is read by the grammar (``detect/clause/``). spaCy is imported
by the first sentence with a claim whose subject may be a treatment of the lexicon.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from claimlint.detect.english import english
from claimlint.detect.lexicon import CLASSES
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re
from claimlint.text.words import lowered

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_LABELS = {"TREATMENT": ("treatment",)}


@dataclass(frozen=True, slots=True)
class Concept:
    """A tagged phrase of a sentence, in its code points."""

    label: str
    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Pipeline:
    """spaCy's parts. ``waiting`` are lower-case terms that no sentence has had yet: a start needs few of thousands."""

    tokens: Callable[[str], Doc]
    vocab: Vocab
    terms: PhraseMatcher
    waiting: dict[str, list[str]]
    sentences: int = 0

    def learn(self, low: str) -> None:
        """See to it that the matcher knows every term that can stand in the lower-case sentence ``low``."""
        if not self.waiting:
            return
        self.sentences += 1
        every = self.sentences > _ONE_BY_ONE
        for label, waiting in self.waiting.items():
            needed = waiting if every else [term for term in waiting if _opening(term) in low]
            if needed:
                self.terms.add(label, [self.tokens(term) for term in needed])
                known = frozenset(needed)
                self.waiting[label] = [term for term in waiting if term not in known]
        if every:
            self.waiting.clear()


@cache
def _opening(term: str) -> str:
    """Return what a sentence with ``term`` holds however spaCy cuts it: the letters and digits that it begins with."""
    match = _WORD.match(term)
    return match[0] if match else ""


_WORD = re.compile(r"\w+")
_ONE_BY_ONE = 24
"""Sentences for which terms are prepared as they come; a longer run is better off with all at once."""


@cache
def _pipeline() -> _Pipeline:
    tokens, vocab = english()
    from spacy.matcher import PhraseMatcher

    terms = PhraseMatcher(vocab, attr="LOWER")
    return _Pipeline(tokens, vocab, terms, {label: list(own) for label, own in _terms().items()})


@cache
def _terms() -> dict[str, list[str]]:
    return {label: sorted(frozenset().union(*(CLASSES[name] for name in own))) for label, own in _LABELS.items()}


@cache
def _openings() -> tuple[str, ...]:
    """Return strings of which one stands in the first word of every term."""
    every = {_opening(term) for terms in _terms().values() for term in terms}
    return tuple(sorted(one for one in every if not any(other in one for other in every - {one})))


def _part_with_terms(low: str) -> tuple[int, int]:
    """Return the part of a lower-case sentence in which terms can stand, an empty one for most sentences.

    spaCy cuts what stands between two spaces without looking at the rest, and that takes it longer than all else here.
    """
    found = [opening for opening in _openings() if opening in low]
    if not found:
        return 0, 0
    begins = low.rfind(" ", 0, min(map(low.find, found))) + 1
    ends = max(map(low.rfind, found))
    for _ in range(_LONGEST):
        ends = low.find(" ", ends + 1)
        if ends < 0:
            return begins, len(low)
    return begins, ends


_LONGEST = 4
"""Tokens that a term has at most."""


_HALF = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1024)
def tagged(text: str) -> tuple[Concept, ...]:
    """Return the concepts of one normalised sentence in reading order."""
    begins, ends = _part_with_terms(lowered(text))
    if begins == ends:
        return ()
    pipeline = _pipeline()
    part = _HALF.sub("\ufffd", text[begins:ends])  # spaCy takes no half of a surrogate pair
    pipeline.learn(part.lower())
    doc = pipeline.tokens(part)
    found = [_concept(doc, label, start, end, begins) for label, start, end in _longest(pipeline, doc)]
    return tuple(sorted(found, key=lambda concept: (concept.start, concept.end, concept.label)))


def _longest(pipeline: _Pipeline, doc: Doc) -> list[tuple[str, int, int]]:
    matches = sorted(pipeline.terms(doc), key=lambda m: (m[1], m[1] - m[2]))
    out: list[tuple[str, int, int]] = []
    reached: dict[str, int] = {}
    for key, start, end in matches:
        label = pipeline.vocab.strings[key]
        if start >= reached.get(label, 0):
            reached[label] = end
            out.append((label, start, end))
    return out


def _concept(doc: Doc, label: str, start: int, end: int, offset: int) -> Concept:
    span = doc[start:end]
    return Concept(label, offset + span.start_char, offset + span.end_char, span.text)
