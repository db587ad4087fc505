"""The elements of phrase patterns (see ``phrases``): what may stand in one place of a match."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from claimlint.detect.indexed import Entries, IndexedText, by_first_word, entry_ends, pieces_of
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

WordClasses = Mapping[str, frozenset[str]]

COMMA = r"[,;:\u2014-]"
"""What the element ``,`` stands for."""
COMMA_SHAPE = re.compile(rf"\s?{COMMA}")
_WORD = re.compile(r"[^\s\u2014,;:.!?()\"-]+")
_REST = re.compile(r"\w*")
_ELEMENT = re.compile(r"(?P<body>.+?)(?P<count>\?|\{(?P<low>\d+),(?P<high>\d+)\})?")


class PhraseError(ValueError):
    """A pattern that cannot be read, or that names a word class that does not exist."""


@dataclass(frozen=True)
class Element:
    """One element: what may stand there (``whole`` entries, ``stems``, or a ``shape``), how often."""

    whole: frozenset[str]
    stems: tuple[str, ...]
    shape: re.Pattern[str] | None
    low: int
    high: int

    @cached_property
    def entries(self) -> Entries:
        """Return the whole entries by their first words."""
        return by_first_word(self.whole)

    @property
    def words(self) -> frozenset[str]:
        """Return the entries, and the stems as they stand."""
        return self.whole | frozenset(self.stems) if self.stems else self.whole

    @cached_property
    def counted(self) -> bool:
        """Return whether the element may be left out or repeated."""
        return (self.low, self.high) != (1, 1)

    def ends(self, text: IndexedText, offset: int) -> list[int]:
        """Return where what stands at ``offset`` may end, once."""
        if self.shape is not None:
            match = self.shape.match(text.low, offset)
            return [] if match is None else [match.end()]
        ends = entry_ends(text, self.entries, offset)
        for stem in self.stems:
            if text.low.startswith(stem, offset) and (rest := _REST.match(text.low, offset + len(stem))):
                ends.append(rest.end())
        return ends

    def before(self, text: IndexedText, places: int) -> int:
        """Return in which pieces of ``text`` the element may begin where what follows begins in one of ``places``.

        Pieces are bits (see ``IndexedText.places``); there are never too few of them.
        """
        if not self.counted:
            return self._before_one(text, places)
        begun = 0 if self.low else places
        for done in range(1, self.high + 1):
            places = self._before_one(text, places)
            if not places:
                break
            if done >= self.low:
                begun |= places
        return begun

    def _before_one(self, text: IndexedText, places: int) -> int:
        if self.shape is not None:
            # A comma may stand at the end of the piece before, or alone.
            return places | places >> 1 if self.shape is COMMA_SHAPE else places >> 1 & text.every
        begun = 0
        for stem in self.stems:
            begun |= places >> len(pieces_of(f"{stem}x")) & text.every
        for length, own in text.standing(self.whole):
            begun |= places >> length & own
        return begun


def element(raw: str, pattern: str, classes: WordClasses) -> Element:
    """Return the element written ``raw`` in ``pattern``.

    Raises:
        PhraseError: if it cannot be read.
    """
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
        return Element(frozenset(), (), _WORD if body == "_" else COMMA_SHAPE, low, high)
    if body.startswith(":"):
        if body[1:] not in classes:
            raise PhraseError(f"{pattern!r} names the word class {body[1:]!r}, which does not exist")
        words = classes[body[1:]]
        return Element(frozenset(words), (), None, low, high)
    listed = [word.lower() for word in body.split("|")]
    stems = tuple(word[:-1] for word in listed if word.endswith("*"))
    whole = frozenset(word for word in listed if not word.endswith("*"))
    return Element(whole, stems, None, low, high)


def needed(raw: str, pattern: str, classes: WordClasses) -> frozenset[str]:
    """Return the entries of which a match of an element holds one, none if it may be left out or be anything.

    A start indexes hundreds of patterns and matches a few: most elements are understood without being made.
    """
    if raw[-1] not in "?}_,":
        if raw[0] != ":":
            return frozenset() if "*" in raw else _alternatives(raw)
        if raw[1:] in classes:
            return frozenset(classes[raw[1:]])
    read = element(raw, pattern, classes)
    return read.whole if read.low and not read.stems else frozenset()


@lru_cache(maxsize=8192)
def _alternatives(raw: str) -> frozenset[str]:
    return frozenset(raw.lower().split("|"))
