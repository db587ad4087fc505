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
``x?`` ``x{m,n}``   the element once or not at all; m to n times
==================  =======================================================================

Patterns are compiled with ``regex`` when they are first used: word classes become named lists, so
that a class of hundreds of entries costs a look-up and not an alternation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import regex

WordClasses = Mapping[str, frozenset[str]]

_GAP = r"(?:[ \u2014-]|\s)+"
_WORD = r"[^\s\u2014,;:.!?()\"-]+"
_ELEMENT = regex.compile(r"(?P<body>.+?)(?P<count>\?|\{\d+,\d+\})?")
_MATCH_TIMEOUT = 2.0


class PhraseError(ValueError):
    """A pattern that cannot be read, or that names a word class that does not exist."""


@dataclass(frozen=True)
class Phrase:
    """One pattern and what a match of it means: ``label`` is the detector's own word for that."""

    label: str
    pattern: str
    classes: WordClasses

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """Return the compiled pattern.

        Raises:
            PhraseError: if the pattern cannot be read.
        """
        body, names = _translate(self.pattern, self.classes)
        lists = {name: self.classes[name] for name in names}
        return regex.compile(rf"(?<![\w]){body}(?![\w])", regex.IGNORECASE | regex.VERSION0, **lists)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return lower-case strings of which a match holds at least one: the rarest element's words."""
        candidates = [words for words in map(self._words, self.pattern.split()) if words]
        if not candidates:
            raise PhraseError(f"the pattern {self.pattern!r} has no element that must be there")
        return min(candidates, key=_commonness)

    def _words(self, element: str) -> frozenset[str]:
        match = _ELEMENT.fullmatch(element)
        if match is None or match["count"] == "?" or (match["count"] or "").startswith("{0"):
            return frozenset()
        body = match["body"]
        if body.startswith(":"):
            return frozenset(self.classes.get(body[1:], frozenset()))
        if body in {"_", ","}:
            return frozenset()
        return frozenset(word.rstrip("*").lower() for word in body.split("|"))

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each match in ``text``, left to right, without overlap."""
        for match in self.compiled.finditer(text, timeout=_MATCH_TIMEOUT):
            yield match.span()


_COMMON = frozenset(
    "a an the of to in for on by with and or is are was be not no all your our you we it more most best only".split()
)


def _commonness(words: frozenset[str]) -> tuple[bool, int, int]:
    return (bool(words & _COMMON), -min(map(len, words)), len(words))


def _translate(pattern: str, classes: WordClasses) -> tuple[str, set[str]]:
    names: set[str] = set()
    out: list[str] = []
    pending_gap = False
    for element in pattern.split():
        match = _ELEMENT.fullmatch(element)
        if match is None:
            raise PhraseError(f"cannot read {element!r} in {pattern!r}")
        body, count = match["body"], match["count"] or ""
        if body == ",":
            out.append(r"\s?[,;:\u2014-]" + ("?" if count else ""))
            pending_gap = True
            continue
        atom = _atom(body, classes, names, pattern)
        if not count:
            out.append((_GAP if pending_gap else "") + atom)
            pending_gap = True
        elif pending_gap:
            out.append(f"(?:{_GAP}{atom}){_lazy(count)}")
        else:
            out.append(f"(?:{atom}{_GAP}){_lazy(count)}")
    return "".join(out), names


def _lazy(count: str) -> str:
    return "?" if count == "?" else count + "?"


def _atom(body: str, classes: WordClasses, names: set[str], pattern: str) -> str:
    if body == "_":
        return _WORD
    if body.startswith(":"):
        name = body[1:]
        if name not in classes:
            raise PhraseError(f"{pattern!r} names the word class {name!r}, which does not exist")
        names.add(name)
        return rf"\L<{name}>(?!\w)"
    words = [regex.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in body.split("|")]
    return "(?:" + "|".join(words) + r")(?!\w)"


def phrases(classes: WordClasses, table: Mapping[str, Iterable[str]]) -> tuple[Phrase, ...]:
    """Return one phrase for each pattern of ``table`` (label -> patterns), in the table's order."""
    return tuple(Phrase(label, pattern, classes) for label, patterns in table.items() for pattern in patterns)


def anchors_of(patterns: Iterable[Phrase]) -> frozenset[str]:
    """Return the strings of which a text with a match of any of ``patterns`` holds at least one."""
    return frozenset(anchor for phrase in patterns for anchor in phrase.anchors)


def matches(patterns: Iterable[Phrase], text: str) -> Iterator[tuple[Phrase, int, int]]:
    """Yield each match of ``patterns`` in ``text`` with its pattern, pattern by pattern.

    A pattern without any of its anchors in ``text`` is not even compiled.
    """
    low = text.lower()
    for phrase in patterns:
        if any(anchor in low for anchor in phrase.anchors):
            for start, end in phrase.finditer(text):
                yield phrase, start, end
