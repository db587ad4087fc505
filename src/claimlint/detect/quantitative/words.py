"""Regular expressions over word classes, tied to the place where a figure stands.

``:name:`` in a pattern stands for an entry of a word class. The classes are looked up, not compiled:
a pattern is cut into its alternatives, each with at most one class, and an alternative matches where
its class stands with the right text on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from claimlint.detect.indexed import occurrences, telling_words
from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.products import KINDS
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re
from claimlint.text.stems import Stemmed, needed
from claimlint.text.wanted import Stems, seldom
from claimlint.text.words import lowered

_ALL = {**CLASSES, **QUANTITY_CLASSES, "drug": KINDS["drug"]}
_NAMED = re.compile(r"(?<!\(\?):(\w+):")
_QUANTIFIERS = "?*+{"
_CAPITALS = re.compile(r"\\.|[A-Z]+")
_ALIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters outside of ASCII that are still none of it in lower case, and that a search without case takes for it."""


class _Test(NamedTuple):
    """What tells whether a pattern stands in a text that has one of these bits; in others it does not stand."""

    bits: int
    found: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Alternative:
    """``before``, then an entry of ``entries``, then ``after``; wherever it stands, one of ``stems`` does."""

    before: re.Pattern[str] | None
    entries: frozenset[str]
    after: re.Pattern[str] | None
    stems: Stems

    def found(self, low: str, text: str) -> bool:
        """Return whether it stands in ``low``; ``text`` is the same, as expressions read it."""
        for start, end in occurrences(low, self.entries):
            if self.before is not None and self.before.search(text, 0, start) is None:
                continue
            if self.after is None or self.after.match(text, end) is not None:
                return True
        return False


DESCRIBED = (
    r"(?:\w+ (?:million|thousand|hundred) |million |billion |thousand |hundred )*+"
    r"(?:of (?:these|our|those|the) |other |happy |satisfied |successful |grateful |local |adult |american |u\.?s\.? )*"
    r"(?:\w+ ){0,2}?"
)
"""What may stand between a figure and the noun that it counts."""

WE = (
    r"\b(?:we|ours?|(?<!the )us(?! (?:adults?|men|women|people|population|patients|children|teens|states|market|deaths"
    r"|hospitals?|veterans|households|cities)\b))\b"
)
"""Who speaks; "the US" and "US adults" are a country."""


class _Tests(dict[str, _Test]):
    """Patterns as they were asked for, each with its test, made when it is asked for the first time."""

    def __init__(self, lead: str, trail: str) -> None:
        super().__init__()
        self._lead = lead
        self._trail = trail

    def __missing__(self, pattern: str) -> _Test:
        test = self[pattern] = _test(pattern, self._lead, self._trail)
        return test


_HAS = _Tests("", "")
_OPENS = _Tests(r"^[\s-]*", r"(?!\w)")
_CLOSES = _Tests(r"(?<!\w)", r"[\s:(]*$")
_TEXTS = Stemmed()
"""Some fifty patterns are asked of a figure, and most stand in few texts: a look at the stems spares most searches."""


def has(pattern: str, text: str) -> bool:
    """Return whether ``pattern`` occurs in ``text``, without case."""
    bits, found = _HAS[pattern]
    return bool(_TEXTS[text] & bits) and found(text)


def opens(pattern: str, text: str) -> bool:
    """Return whether ``text`` begins with ``pattern``, white space and hyphens aside."""
    bits, found = _OPENS[pattern]
    return bool(_TEXTS[text] & bits) and found(text)


def closes(pattern: str, text: str) -> bool:
    """Return whether ``text`` ends with ``pattern``, white space aside."""
    bits, found = _CLOSES[pattern]
    return bool(_TEXTS[text] & bits) and found(text)


def given_by(text: str) -> int:
    """Return the bits of ``text``: those of the patterns and words that may stand in it."""
    return _TEXTS[text]


def bits_of(*, has: Iterable[str] = (), opens: Iterable[str] = (), closes: Iterable[str] = ()) -> int:
    """Return bits of which each text has one in which, or in a clause of which, one of these patterns stands."""
    asked = ((_HAS, has), (_OPENS, opens), (_CLOSES, closes))
    return reduce(or_, (tests[pattern].bits for tests, patterns in asked for pattern in patterns), 0)


def marked(words: frozenset[str]) -> int:
    """Return the bit that texts have from now on in which one of ``words`` stands."""
    return _TEXTS.bit_of(words)


def _test(pattern: str, lead: str, trail: str) -> _Test:
    """Return what tells whether ``pattern`` stands in a text between ``lead`` and ``trail``.

    The text is searched in lower case: the same search without case takes several times as long.
    """
    pattern = _CAPITALS.sub(lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), pattern)
    plain, named = _alternatives(re.sub(r"\s*\n\s*", "", pattern), lead, trail)
    if not plain:
        return _named_test(named)
    expression = f"{lead}(?:{'|'.join(plain)}){trail}"
    # What can only stand at the beginning need not be looked for elsewhere.
    first = lead.startswith("^") or all(one.startswith("^") for row in plain for one in _split(row))
    compiled = re.compile(expression)

    def stands(text: str) -> bool:
        low = text.lower()
        if not low.isascii():
            low = _folded(lowered(text))
        return (compiled.match(low) if first else compiled.search(low)) is not None

    bit = _TEXTS.bit_of(needed(expression))
    if not named:
        return _Test(bit, stands)
    bits, otherwise = _named_test(named)

    def found(text: str) -> bool:
        given = _TEXTS[text]
        return bool(given & bit and stands(text)) or bool(given & bits and otherwise(text))

    return _Test(bit | bits, found)


def _named_test(alternatives: list[_Alternative]) -> _Test:
    def found(text: str) -> bool:
        low = lowered(text)
        plain = _folded(low)
        return any(one.found(low, plain) for one in alternatives)

    return _Test(_TEXTS.bit_of(frozenset().union(*(one.stems for one in alternatives))), found)


def _folded(low: str) -> str:
    """Return a text in lower case as an expression reads it that is written in lower case."""
    if not low.isascii():
        for letter, plain in _ALIKE:
            low = low.replace(letter, plain)
    return low


def _alternatives(pattern: str, lead: str, trail: str) -> tuple[list[str], list[_Alternative]]:
    """Return the alternatives without a word class, and those with one."""
    if _NAMED.search(pattern) is None:
        return [pattern], []
    plain: list[str] = []
    out: list[_Alternative] = []
    for alternative in _expanded(pattern):
        named = _NAMED.search(alternative)
        if named is None:
            plain.append(alternative)
            continue
        before, after = alternative[: named.start()], alternative[named.end() :]
        if _NAMED.search(after):
            raise ValueError(f"two word classes in one alternative: {alternative!r}")
        left = f"{lead}(?:{before})$" if lead or before else ""
        right = f"(?:{after}){trail}" if after or trail else ""
        entries = _ALL[named[1]]
        stems = seldom(telling_words(entries), *map(needed, filter(None, (left, right))))
        out.append(
            _Alternative(re.compile(left) if left else None, entries, re.compile(right) if right else None, stems)
        )
    return plain, out


def _expanded(pattern: str) -> Iterator[str]:
    """Yield the alternatives of ``pattern`` with every group that holds a word class multiplied out."""
    for alternative in _split(pattern):
        named = _NAMED.search(alternative)
        group = _group_around(alternative, named.start()) if named else None
        if group is None:
            yield alternative
            continue
        start, end = group
        if alternative[end : end + 1] and alternative[end] in _QUANTIFIERS:
            raise ValueError(f"a repeated group cannot hold a word class: {alternative!r}")
        for inner in _split(alternative[start + 3 : end - 1]):
            kept = inner if _NAMED.search(inner) else f"(?:{inner})"
            yield from _expanded(alternative[:start] + kept + alternative[end:])


def _split(pattern: str) -> Iterator[str]:
    depth = start = 0
    for offset, char in _significant(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            yield pattern[start:offset]
            start = offset + 1
    yield pattern[start:]


def _group_around(pattern: str, offset: int) -> tuple[int, int] | None:
    opened: list[int] = []
    for at, char in _significant(pattern):
        if char == "(":
            opened.append(at)
        elif char == ")":
            start = opened.pop()
            if start < offset < at and not opened:
                return start, at + 1
    return None


def _significant(pattern: str) -> Iterator[tuple[int, str]]:
    """Yield the characters that structure a pattern: none escaped, none inside a set."""
    inside = False
    offset = 0
    while offset < len(pattern):
        char = pattern[offset]
        if char == "\\":
            offset += 2
            continue
        if char == "[":
            inside = True
        elif char == "]":
            inside = False
        elif not inside:
            yield offset, char
        offset += 1
