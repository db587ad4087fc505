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
from functools import cached_property, lru_cache

from claimlint.detect.indexed import Entries, IndexedText, by_first_word, entry_ends, indexed, telling_words
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re
from claimlint.text.words import lowered, rarity

WordClasses = Mapping[str, frozenset[str]]

_GAP = re.compile(r"(?:[ \u2014-]|\s)+")
_WORD = re.compile(r"[^\s\u2014,;:.!?()\"-]+")
COMMA = r"[,;:\u2014-]"
"""What the element ``,`` stands for."""
_COMMA = re.compile(rf"\s?{COMMA}")
_REST = re.compile(r"\w*")
_ELEMENT = re.compile(r"(?P<body>.+?)(?P<count>\?|\{(?P<low>\d+),(?P<high>\d+)\})?")
_NOWHERE = -1


class PhraseError(ValueError):
    """A pattern that cannot be read, or that names a word class that does not exist."""


@dataclass(frozen=True)
class _Element:
    """One element: what may stand there (``whole`` entries, ``stems``, or a ``shape``), how often."""

    whole: frozenset[str]
    stems: tuple[str, ...]
    shape: re.Pattern[str] | None
    low: int
    high: int

    @cached_property
    def entries(self) -> Entries:
        return by_first_word(self.whole)

    @property
    def words(self) -> frozenset[str]:
        return self.whole | frozenset(self.stems) if self.stems else self.whole

    @cached_property
    def counted(self) -> bool:
        return (self.low, self.high) != (1, 1)

    def ends(self, text: IndexedText, offset: int) -> list[int]:
        if self.shape is not None:
            match = self.shape.match(text.low, offset)
            return [] if match is None else [match.end()]
        ends = entry_ends(text, self.entries, offset)
        for stem in self.stems:
            if text.low.startswith(stem, offset) and (rest := _REST.match(text.low, offset + len(stem))):
                ends.append(rest.end())
        return ends


@dataclass(frozen=True)
class Phrase:
    """One pattern and what a match of it means: ``label`` is the detector's own word for that."""

    label: str
    pattern: str
    classes: WordClasses

    @cached_property
    def elements(self) -> tuple[_Element, ...]:
        """Return the pattern's elements.

        Raises:
            PhraseError: if the pattern cannot be read.
        """
        return tuple(_element(raw, self.pattern, self.classes) for raw in self.pattern.split())

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
        needed = [_needed(raw, self.pattern, self.classes) for raw in self.pattern.split()]
        if not any(needed):
            raise PhraseError(f"the pattern {self.pattern!r} has no element that must be there")
        return [words for words in needed if words]

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each match in ``text``, left to right, without overlap."""
        index = indexed(text)
        if not any(keys.isdisjoint(index.words) for keys in self.keys):
            yield from self.matches(index)

    def matches(self, index: IndexedText) -> Iterator[tuple[int, int]]:
        """Yield start and end of each match in the indexed text, left to right, without overlap."""
        reached = 0
        for start in self._starts(index):
            if start >= reached and (end := _Walk(self.elements, index).end(start)) > start:
                yield start, end
                reached = end

    def _starts(self, index: IndexedText) -> Iterable[int]:
        first = self.elements[0]
        if first.counted or first.stems or first.shape is not None:
            offsets: Iterable[int] = index.at
        else:
            keys = index.words & first.entries.keys()
            offsets = sorted(offset for key in keys for offset in index.where[key])
        return (offset for offset in offsets if index.starts(offset))


class _Walk:
    """One attempt to match a row of elements: depth first, each dead end visited once."""

    __slots__ = ("_dead", "_elements", "_text")

    def __init__(self, elements: tuple[_Element, ...], text: IndexedText) -> None:
        self._elements = elements
        self._text = text
        self._dead: set[tuple[int, int, int, bool]] = set()

    def end(self, offset: int, at: int = 0, done: int = 0, *, spaced: bool = False) -> int:
        """Return where a match from element ``at`` on ends; ``spaced`` says that a gap must come first."""
        elements, text = self._elements, self._text
        while at < len(elements) and not elements[at].counted:
            # Where an element stands once and ends in one place only, there is nothing to come back to.
            ends = self._once(elements[at], offset, spaced=spaced)
            if len(ends) > 1:
                break
            if not ends:
                return _NOWHERE
            offset, at, spaced = ends[0], at + 1, True
        if at == len(elements):
            return offset if text.bounded(offset) else _NOWHERE
        state = (offset, at, done, spaced)
        if state in self._dead:
            return _NOWHERE
        found = self._try(offset, at, done, spaced=spaced)
        if found == _NOWHERE:
            self._dead.add(state)
        return found

    def _try(self, offset: int, at: int, done: int, *, spaced: bool) -> int:
        element = self._elements[at]
        if done >= element.low and element.counted:
            found = self.end(offset, at + 1, spaced=spaced)
            if found != _NOWHERE:
                return found
        if done >= element.high:
            return _NOWHERE
        for reached in self._once(element, offset, spaced=spaced):
            if element.counted:
                leads = not spaced and element.shape is not _COMMA
                found = self.end(reached, at, done + 1, spaced=not leads)
            else:
                found = self.end(reached, at + 1, spaced=True)
            if found != _NOWHERE:
                return found
        return _NOWHERE

    def _once(self, element: _Element, offset: int, *, spaced: bool) -> list[int]:
        if element.shape is _COMMA:
            return element.ends(self._text, offset)
        if spaced:
            gap = _GAP.match(self._text.low, offset)
            return [] if gap is None else element.ends(self._text, gap.end())
        ends = element.ends(self._text, offset)
        if not element.counted:
            return ends
        return [gap.end() for end in ends if (gap := _GAP.match(self._text.low, end))]


def _element(raw: str, pattern: str, classes: WordClasses) -> _Element:
    match = _ELEMENT.fullmatch(raw)
    if match is None:
        raise PhraseError(f"cannot read {raw!r} in {pattern!r}")
    body = match["body"]
    low, high = 1, 1
    if match["count"] == "?":
        low = 0
    elif match["count"]:
        low, high = int(match["low"]), int(match["high"])
    if body in {"_", ","}:
        return _Element(frozenset(), (), _WORD if body == "_" else _COMMA, low, high)
    if body.startswith(":"):
        if body[1:] not in classes:
            raise PhraseError(f"{pattern!r} names the word class {body[1:]!r}, which does not exist")
        words = classes[body[1:]]
        return _Element(frozenset(words), (), None, low, high)
    listed = [word.lower() for word in body.split("|")]
    stems = tuple(word[:-1] for word in listed if word.endswith("*"))
    whole = frozenset(word for word in listed if not word.endswith("*"))
    return _Element(whole, stems, None, low, high)


def _needed(raw: str, pattern: str, classes: WordClasses) -> frozenset[str]:
    """Return the entries of which a match of an element holds one, none if it may be left out or be anything.

    A start indexes hundreds of patterns and matches a few: most elements are understood without being made.
    """
    if raw[-1] not in "?}_,":
        if raw[0] != ":":
            return frozenset() if "*" in raw else _alternatives(raw)
        if raw[1:] in classes:
            return frozenset(classes[raw[1:]])
    element = _element(raw, pattern, classes)
    return element.whole if element.low and not element.stems else frozenset()


@lru_cache(maxsize=8192)
def _alternatives(raw: str) -> frozenset[str]:
    return frozenset(raw.lower().split("|"))


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

    def numbered(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield number of the pattern, start and end of each match in ``text``, pattern by pattern."""
        index = indexed(text)
        for number in self.candidates(index.words):
            for start, end in self[number].matches(index):
                yield number, start, end

    def finditer(self, text: str) -> Iterator[tuple[Phrase, int, int]]:
        """Yield each match in ``text`` with its pattern, pattern by pattern in the table's order."""
        return ((self[number], start, end) for number, start, end in self.numbered(text))


def phrases(classes: WordClasses, table: Mapping[str, Iterable[str]]) -> PhraseTable:
    """Return one phrase for each pattern of ``table`` (label -> patterns), in the table's order."""
    return PhraseTable(Phrase(label, pattern, classes) for label, patterns in table.items() for pattern in patterns)
