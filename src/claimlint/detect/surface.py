"""Claims that show on the surface: tables of wordings, each with what must not stand around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from claimlint.detect.phrases import Phrase, PhraseTable, WordClasses
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

_REACH = 90
"""How many code points on either side of a match its guards may look at."""

_VICINITY = 300
"""How far around a match a guard over the sentence looks: a sentence without an end may be a whole file."""

_CONTINUED = re.compile(r"\|\s*\n\s*")

NEGATION = (
    r"\b(?:no|not|never|nothing|none|nobody|neither|nor|cannot|hardly|without|\w+n't|unable|fails?|failed|rarely)\b"
)
"""Words that turn a statement into its denial."""

NEGATED = rf"{NEGATION}(?:(?! and (?:it|they|this|our|we)\b)[^,.;:!?\u2014]){{0,40}}$"
"""Guard for ``unless_before``: a denial earlier in the same clause."""


@dataclass(frozen=True)
class Wording:
    """Ways to say one thing.

    ``patterns`` holds one phrase (see ``phrases``) a line; a line that ends in ``|`` goes on in the
    next one. The guards are regular expressions,
    matched without case: ``unless_before`` over the text up to the match (end it with ``$``),
    ``unless_after`` from the match's end on, ``unless_inside`` over the match, ``unless`` over the
    sentence; ``only_before`` and ``only_after`` must match where they are given. Of overlapping
    finds the one with the higher ``precedence`` stays, then the longer.
    """

    subtype: str
    patterns: str
    status: str = ""
    hedged: bool = False
    unless_before: str = ""
    unless_after: str = ""
    unless_inside: str = ""
    unless: str = ""
    only_before: str = ""
    only_after: str = ""
    precedence: int = 0

    def admits(self, text: str, start: int, end: int) -> bool:
        """Return whether the guards let a match at ``[start, end)`` of ``text`` stand."""
        before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        if _found(self.unless_before, before) or _found(self.unless_inside, text[start:end]):
            return False
        if _begins(self.unless_after, after) or _found(self.unless, text[max(0, start - _VICINITY) : end + _VICINITY]):
            return False
        return (not self.only_before or _found(self.only_before, before)) and (
            not self.only_after or _begins(self.only_after, after)
        )


@lru_cache(maxsize=1024)
def _guard(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _found(pattern: str, text: str) -> bool:
    return bool(pattern) and _guard(pattern).search(text) is not None


def _begins(pattern: str, text: str) -> bool:
    return bool(pattern) and _guard(pattern).match(text) is not None


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found at ``[start, end)`` of a sentence."""

    wording: Wording
    start: int
    end: int


@dataclass(frozen=True)
class WordingTable:
    """Wordings with the word classes that they name."""

    wordings: Sequence[Wording]
    classes: WordClasses

    @cached_property
    def _rows(self) -> tuple[tuple[Wording, ...], PhraseTable]:
        """Return the wording of each pattern, and the patterns."""
        rows = [
            (wording, line.strip())
            for wording in self.wordings
            for line in _CONTINUED.sub("|", wording.patterns).splitlines()
            if line.strip()
        ]
        table = PhraseTable(Phrase(wording.subtype, line, self.classes) for wording, line in rows)
        return tuple(wording for wording, _ in rows), table

    @property
    def phrases(self) -> PhraseTable:
        """Return the patterns of all wordings."""
        return self._rows[1]

    def hits(self, text: str) -> list[Hit]:
        """Return the wordings found in ``text``, the widest of those that overlap, in reading order."""
        wordings, table = self._rows
        return widest(
            [
                Hit(wordings[number], start, end)
                for number, start, end in table.numbered(text)
                if wordings[number].admits(text, start, end)
            ]
        )


def widest(hits: Sequence[Hit]) -> list[Hit]:
    """Return ``hits`` in reading order without those that overlap one of higher precedence, or a longer one."""
    kept: list[Hit] = []
    starts: list[int] = []
    for hit in sorted(hits, key=lambda h: (-h.wording.precedence, h.start - h.end, h.start)):
        at = bisect_left(starts, hit.end)
        if at == 0 or kept[at - 1].end <= hit.start:
            starts.insert(at, hit.start)
            kept.insert(at, hit)
    return kept
