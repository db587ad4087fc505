"""Many phrase patterns over one text, most of them ruled out by a word that is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimlint.detect.phrases import PhraseTable, WordClasses, phrases
from claimlint.model.once import cached_property


class PhraseScan:
    """A table of patterns by label, compiled when the first text comes."""

    def __init__(self, classes: WordClasses, table: Mapping[str, Sequence[str]]) -> None:
        self._classes = classes
        self._table = table

    def finditer(self, text: str) -> list[tuple[str, int, int]]:
        """Return label, start and end of each match, pattern by pattern in the table's order."""
        return [(phrase.label, start, end) for phrase, start, end in self._patterns.finditer(text)]

    @cached_property
    def _patterns(self) -> PhraseTable:
        return phrases(self._classes, self._table)
