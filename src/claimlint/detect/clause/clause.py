"""The clause of one claim: what stands before its figure and behind it, as phrases."""

from __future__ import annotations

from claimlint.detect.clause.phrases import core, people, thing
from claimlint.detect.clause.words import Words, words_of
from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

_ASIDE = re.compile(r"\([^()]*\)")
_SHARE = re.compile(
    r"(?:(?:the|an?|nearly|almost|virtually|vast|overwhelming|great|large|clear|majority|most|many|nine|hundreds"
    r"|thousands|dozens|tens|every|all|each|and|scores|plenty|millions)\b\s*)+(?<=\w)",
    re.IGNORECASE,
)
"""A share or number that is told in words."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a figure at ``stop``: a noun phrase ``[start, end)`` with what is told of it up to
    ``told``, and from ``verb`` on (``stop`` without one) what it did.
    """

    start: int
    end: int
    told: int
    verb: int
    stop: int


@dataclass(frozen=True, eq=False)
class Clause:
    """The words around the figures of one claim; asides in brackets are blanked, offsets are the sentence's."""

    sentence: SentenceView
    draft: Draft

    @cached_property
    def text(self) -> str:
        """Return the sentence with its asides blanked, code point for code point."""
        figures = self.draft.figures
        start, end = (figures[0].start, figures[0].end) if figures else (self.draft.start, self.draft.end)
        return _ASIDE.sub(
            lambda m: m[0] if m.start() <= start < m.end() or m.start() < end <= m.end() else " " * len(m[0]),
            self.sentence.text,
        )

    @cached_property
    def span(self) -> tuple[int, int]:
        """Return where the claim's first figure begins and ends, where what stands for it does if it has none."""
        figures, draft = self.draft.figures, self.draft
        if figures:
            return figures[0].start, figures[0].end
        if draft.subtype == "duration":
            inside = (span for span in self.words.times if draft.start <= span[0] < draft.end)
            return next(inside, (draft.start, draft.end))
        share = _SHARE.match(self.sentence.text, draft.start, draft.end)
        return (draft.start, share.end()) if share else (draft.start, draft.end)

    @property
    def said(self) -> str:
        """Return the words of the figure in lower case."""
        return self.text[slice(*self.span)].lower()

    @cached_property
    def words(self) -> Words:
        """Return the words of ``text``."""
        if self.text == self.sentence.text:
            return self.sentence.words
        left = tuple(n for n in self.sentence.numbers if self.text.startswith(n.text, n.start))
        return words_of(self.text, left)

    @cached_property
    def figure(self) -> int:
        """Return the index of the figure's first word."""
        return self.words.around(self.span[0])

    @cached_property
    def behind(self) -> int:
        """Return the index of the first word behind the figure, "of" and adverbs included."""
        return max(self.words.index(self.span[1]), min(self.figure + 1, len(self.words.items)))

    @cached_property
    def opening(self) -> int:
        """Return the index at which the figure's clause opens."""
        tags = self.words.tags
        for at in range(self.figure - 1, -1, -1):
            if (tags[at] == "X" and not (self._ties(at) or self._is_aside(at))) or tags[at] == "S" or self._is_said(at):
                return at + 1
            if tags[at] == "C" and "Q" in tags[:at]:
                return at + 1
            if tags[at] == "Q" and "Q" in tags[at + 1 : self.figure] and tags[at - 1 : at] != "P":
                return at + 1
        return 0

    def _is_aside(self, at: int) -> bool:
        """Return whether the comma at ``at`` is one of an aside's ("nausea, the worst of it, affects 4%")."""
        tags = self.words.tags
        if self.words.low(at) != ",":
            return False
        ends = at if tags[at + 1 : at + 2] in {"A", "V"} else tags.find("X", at + 1, self.figure)
        opens = tags.rfind("X", 0, ends)
        aside = opens > 0 and self.words.low(opens) == self.words.low(ends) == "," and tags[ends + 1] in "AV"
        return aside and at in {opens, ends} and not set(tags[opens:ends]).intersection("AVQM") and tags[0] in "DNGER"

    def _ties(self, at: int) -> bool:
        """Return whether the mark at ``at`` ties the figure to what it is a figure of ("dizziness, 48%")."""
        if at != self.figure - 1:
            return False
        if self.words.items[at].text != ",":
            return self.words.items[at].text in ":-\u2014("
        label = at
        while label > 0 and self.words.tags[label - 1] in "NGC":
            label -= 1
        return label < at and (label == 0 or self.words.tags[label - 1] == "X")

    def _is_said(self, at: int) -> bool:
        """Return whether the word at ``at`` is the "that" behind what a study found."""
        return self.words.low(at) == "that" and self.words.tag(at - 1) in {"V", "E"}

    @cached_property
    def head(self) -> Head:
        """Return what stands before the figure in its clause."""
        return head(self.words, self.opening, self.figure)

    @cached_property
    def first(self) -> Head:
        """Return what stands before the first figure of the sentence: what later figures leave out."""
        stop = self.words.tags.find("Q")
        stop = self.figure if stop < 0 else min(stop, self.figure)
        edge = max((i + 1 for i in range(stop - 1) if self.words.tags[i] == "X"), default=0)
        return head(self.words, edge, stop)


def head(words: Words, start: int, stop: int) -> Head:
    """Return the noun phrase and the verb of the words ``[start, stop)``."""
    at = _skipped(words, start, stop)
    end = min(thing(words, at), stop)
    told = min(people(words, at), stop) if end > at else at
    if end == at and at < stop and words.tags[at] == "O":
        end = told = at + 1
    told = max(told, end)
    verb = next((i for i in range(told, stop) if words.tags[i] in "AVE"), stop)
    return Head(at, end, told, verb, stop)


def _skipped(words: Words, at: int, stop: int) -> int:
    """Return where the subject begins: behind adverbs, times and phrases with a preposition."""
    while at < stop:
        tag = words.tags[at]
        if tag in "RMCX" or (tag == "A" and at + 1 < stop and words.tags[at + 1] in "DN"):
            at += 1
        elif tag == "D" and words.tag(at + 1) == "M":
            at += 2
        elif tag == "P" and at + 1 < core(words, at + 1) < stop:
            at = people(words, at + 1)
        else:
            break
    return min(at, stop)
