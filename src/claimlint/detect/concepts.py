"""Who, what, when: the concepts around a claim, tagged by spaCy.

A blank English pipeline tokenises the sentence; a PhraseMatcher tags populations, outcomes,
treatments and conditions from the lexicons; a Matcher reads the phrases that they head. spaCy is
imported by the first sentence that holds a claim.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from claimlint.detect.lexicon import CLASSES
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher, PhraseMatcher
    from spacy.tokens import Doc

_LABELS = {
    "POPULATION": ("people",),
    "OUTCOME": ("success", "failure"),
    "TREATMENT": ("treatment",),
    "CONDITION": ("condition", "adverse_effect"),
}
_NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve twenty thirty several a an".split()
_TIME_UNITS = "day days week weeks month months year years hour hours minute minutes".split()
_WHEN = "at by after within through over until in for past beyond".split()
_LINKS = "with who on in under over aged having taking receiving treated using whose of".split()


_TokenPattern = dict[str, Any]


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

    nlp: Language
    terms: PhraseMatcher
    phrases: Matcher
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
                self.terms.add(label, [self.nlp.make_doc(term) for term in needed])
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
    import spacy
    from spacy.matcher import Matcher, PhraseMatcher

    nlp = spacy.blank("en")
    terms = PhraseMatcher(nlp.vocab, attr="LOWER")
    waiting = {
        label: sorted(frozenset().union(*(CLASSES[name] for name in classes))) for label, classes in _LABELS.items()
    }
    phrases = Matcher(nlp.vocab)
    phrases.add("TIMEPOINT", _timepoints(), greedy="LONGEST")
    phrases.add("COMPARATOR", _comparators(), greedy="LONGEST")
    return _Pipeline(nlp, terms, phrases, waiting)


def _timepoints() -> list[list[_TokenPattern]]:
    """Return the patterns of "at 6 months", "within two to three years", "week 104", "one year later"."""
    unit: _TokenPattern = {"LOWER": {"IN": _TIME_UNITS}}
    dash: _TokenPattern = {"LOWER": {"IN": ["-", "to", "or"]}, "OP": "?"}
    upper: _TokenPattern = {"LIKE_NUM": True, "OP": "?"}
    nearly: _TokenPattern = {"LOWER": {"IN": ["just", "about", "only", "least", "the"]}, "OP": "?"}
    heads: tuple[_TokenPattern, ...] = ({"LOWER": {"IN": _NUMBER_WORDS}}, {"LIKE_NUM": True})
    return [
        *([{"LOWER": {"IN": _WHEN}}, nearly, head, dash, upper, dash, unit] for head in heads),
        [{"LOWER": {"IN": ["week", "month", "year", "day"]}}, {"LIKE_NUM": True}],
        [{"LIKE_NUM": True}, dash, unit, {"LOWER": {"IN": ["later", "after", "on", "afterward", "out"]}}],
        [{"LOWER": {"IN": ["long", "short"]}}, {"LOWER": "-", "OP": "?"}, {"LOWER": "term"}],
    ]


def _comparators() -> list[list[_TokenPattern]]:
    """Return the patterns of "than open surgery", "versus placebo", "compared with the standard one"."""
    rest: _TokenPattern = {"IS_PUNCT": False, "OP": "{1,6}"}
    return [
        [{"LOWER": {"IN": ["than", "versus", "vs", "vs.", "against"]}}, rest],
        [{"LOWER": "compared"}, {"LOWER": {"IN": ["with", "to"]}}, rest],
    ]


_HALF = re.compile("[\ud800-\udfff]")


@cache
def tagged(text: str) -> tuple[Concept, ...]:
    """Return the concepts of one normalised sentence in reading order."""
    pipeline = _pipeline()
    text = _HALF.sub("\ufffd", text)  # spaCy takes no half of a surrogate pair
    pipeline.learn(text.lower())
    doc = pipeline.nlp.make_doc(text)
    found = [_concept(doc, label, start, end) for label, start, end in _longest(pipeline, doc)]
    found += [_concept(doc, pipeline.nlp.vocab.strings[key], start, end) for key, start, end in pipeline.phrases(doc)]
    return tuple(sorted(found, key=lambda concept: (concept.start, concept.end, concept.label)))


def _longest(pipeline: _Pipeline, doc: Doc) -> list[tuple[str, int, int]]:
    matches = sorted(pipeline.terms(doc), key=lambda m: (m[1], m[1] - m[2]))
    out: list[tuple[str, int, int]] = []
    reached: dict[str, int] = {}
    for key, start, end in matches:
        label = pipeline.nlp.vocab.strings[key]
        if label == "POPULATION" and doc[end - 1].text == "US":
            continue  # "of US adults" is not "of us"
        if start >= reached.get(label, 0):
            reached[label] = end
            out.append((label, start, _extended(doc, end) if label == "POPULATION" else end))
    return out


def _extended(doc: Doc, end: int) -> int:
    """Take in "with disc tears", "on the drug", "over 65" behind a population noun."""
    if end >= len(doc) or doc[end].lower_ not in _LINKS:
        return end
    stop = end + 1
    while stop < len(doc) and stop - end <= _LONGEST_LINK and not doc[stop].is_punct and doc[stop].lower_ not in _STOPS:
        stop += 1
    return stop if stop > end + 1 else end


_LONGEST_LINK = 6
_STOPS = frozenset(
    """had have has were was are is reported said saw felt got get achieved avoided and but or at by within after who
    that to versus""".split()
)


def _concept(doc: Doc, label: str, start: int, end: int) -> Concept:
    span = doc[start:end]
    return Concept(label, span.start_char, span.end_char, span.text)
