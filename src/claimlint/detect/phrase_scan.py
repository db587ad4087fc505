"""Many phrase patterns over one text, most of them ruled out by a word that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from claimlint.detect.phrases import Phrase, WordClasses, phrases
from claimlint.text import lazyre as re

_WORD = re.compile(r"[^\W_]+")


class PhraseScan:
    """A table of patterns by label, compiled when the first text comes."""

    def __init__(self, classes: WordClasses, table: Mapping[str, Sequence[str]]) -> None:
        self._classes = classes
        self._table = table

    def finditer(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield label, start and end of each match, pattern by pattern in the table's order."""
        words = frozenset(_WORD.findall(text.lower()))
        for phrase, needed in self._needs:
            if needed is None or not needed.isdisjoint(words):
                for start, end in phrase.finditer(text):
                    yield phrase.label, start, end

    @cached_property
    def _needs(self) -> tuple[tuple[Phrase, frozenset[str] | None], ...]:
        return tuple((phrase, _needed(phrase)) for phrase in phrases(self._classes, self._table))


def _needed(phrase: Phrase) -> frozenset[str] | None:
    """Return words of which every match holds one; None where a pattern ends in a wildcard."""
    if "*" in phrase.pattern:
        return None
    return frozenset(_WORD.findall(anchor)[0] for anchor in phrase.anchors)
