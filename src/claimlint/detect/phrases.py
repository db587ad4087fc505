"""Surface patterns as words, alternatives and word classes.

A pattern is a row of elements separated by spaces; between two elements of the copy stands white
space or a hyphen::

    no|zero|0 :risk_modifier{0,2} :adverse_effect     no serious side effects
    :heal_verb _{0,3} :condition                      reverses years of nerve damage
    money back guarantee?                             money-back guarantee

==================  =======================================================================
``word``            that word, in any case
``a|b|c``           one of the words
``word*``           any word that starts so
``:name``           one entry of the word class ``name`` (entries may have several words)
``_``               any one word
``,``               a comma, semicolon, colon or dash (no space needed before it)
``x?`` ``x{m,n}``   the element once or not at all; m to n times, as few as will do
==================  =======================================================================

Patterns are matched by walking over a text's words (see ``indexed``): a class of hundreds of entries
costs a look-up, and a pattern of a table one of whose words is missing from the text costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimlint.detect.elements import COMMA, COMMA_SHAPE, Element, PhraseError, WordClasses, element, needed
from claimlint.detect.indexed import IndexedText, indexed, telling_words
from claimlint.detect.walk import Walk
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text.words import KEY, lowered, rarity

__all__ = ["Phrase", "PhraseError", "PhraseTable", "WordClasses", "phrases"]

_LONGEST = 4000
"""Code points of a text whose words' places are compared: a sentence without an end may be a whole file."""


@dataclass(frozen=True)
class Phrase:
    """One pattern and what a match of it means: ``label`` is the detector's own word for that."""

    label: str
    pattern: str
    classes: WordClasses

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Return the pattern's elements.

        Raises:
            PhraseError: if the pattern cannot be read.
        """
        return tuple(element(raw, self.pattern, self.classes) for raw in self.pattern.split())

    @cached_property
    def keys(self) -> tuple[frozenset[str], ...]:
        """Return sets of words (keys of ``IndexedText``) of each of which a match holds one, the rarest first.

        Raises:
            PhraseError: if the pattern has no element that must be there.
        """
        return tuple(sorted({telling_words(words) for words in self._needed}, key=rarity))

    @property
    def parts(self) -> tuple[frozenset[str] | str, ...]:
        """Return what a text with a match must hold: entries, the rarest first, and a comma (see ``text.asked.Part``).

        Raises:
            PhraseError: if the pattern has no element that must be there.
        """
        entries = sorted({frozenset(map(lowered, words)) for words in self._needed}, key=rarity)
        return (*entries, COMMA) if "," in self.pattern.split() else tuple(entries)

    @property
    def _needed(self) -> list[frozenset[str]]:
        words = [one for raw in self.pattern.split() if (one := needed(raw, self.pattern, self.classes))]
        if not words:
            raise PhraseError(f"the pattern {self.pattern!r} has no element that must be there")
        return words

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each match in ``text``, left to right, without overlap."""
        index = indexed(text)
        if not any(keys.isdisjoint(index.words) for keys in self.keys):
            yield from self.matches(index)

    def matches(self, index: IndexedText) -> list[tuple[int, int]]:
        """Return start and end of each match in the indexed text, left to right, without overlap."""
        found: list[tuple[int, int]] = []
        reached = 0
        for start in self._starts(index):
            if start >= reached and (end := Walk(self.elements, index).end(start)) > start:
                found.append((start, end))
                reached = end
        return found

    def _starts(self, index: IndexedText) -> Iterable[int]:
        """Return where a match can begin.

        Most texts that have the words of a pattern have them elsewhere, and to know that takes less than to walk.
        """
        if len(index.low) > _LONGEST or self._opens_with_comma:
            return (match.start() for match in KEY.finditer(index.low) if index.starts(match.start()))
        places = 2 * index.every + 1
        for one in reversed(self.elements):
            places = one.before(index, places)
            if not places:
                return ()
        return index.starts_in(places)

    @cached_property
    def _opens_with_comma(self) -> bool:
        """Return whether a match can begin with a comma, which is the only thing to stand between two pieces."""
        for one in self.elements:
            if one.shape is COMMA_SHAPE or one.low:
                return one.shape is COMMA_SHAPE
        return False


class PhraseTable(tuple[Phrase, ...]):  # noqa: SLOT001 - the index is kept in the instance
    """Patterns in an order, with an index of the words that they need."""

    @cached_property
    def _index(self) -> tuple[Mapping[str, list[tuple[int, tuple[frozenset[str], ...]]]], frozenset[str]]:
        """Return by each word of their rarest set the patterns' numbers and other sets, and these words."""
        numbers: dict[str, list[tuple[int, tuple[frozenset[str], ...]]]] = {}
        for number, phrase in enumerate(self):
            for key in phrase.keys[0]:
                numbers.setdefault(key, []).append((number, phrase.keys[1:]))
        return numbers, frozenset(numbers)

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the numbers, in order, of the patterns that need no word beyond ``words``."""
        numbers, known = self._index
        found: set[int] = set()
        for word in known & words:
            for number, others in numbers[word]:
                for other in others:
                    if words.isdisjoint(other):
                        break
                else:
                    found.add(number)
        return sorted(found)

    def numbered(self, text: str) -> list[tuple[int, int, int]]:
        """Return number of the pattern, start and end of each match in ``text``, pattern by pattern."""
        index = indexed(text)
        found = self.candidates(index.words)
        return [(number, start, end) for number in found for start, end in self[number].matches(index)] if found else []

    def finditer(self, text: str) -> list[tuple[Phrase, int, int]]:
        """Return each match in ``text`` with its pattern, pattern by pattern in the table's order."""
        return [(self[number], start, end) for number, start, end in self.numbered(text)]


def phrases(classes: WordClasses, table: Mapping[str, Iterable[str]]) -> PhraseTable:
    """Return one phrase for each pattern of ``table`` (label -> patterns), in the table's order."""
    return PhraseTable(Phrase(label, pattern, classes) for label, patterns in table.items() for pattern in patterns)
