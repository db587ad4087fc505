"""Regular expressions over word classes, tied to the place where a figure stands.

``:name:`` in a pattern stands for an entry of a word class. The classes are looked up, not compiled:
a pattern is cut into its alternatives, each with at most one class, and an alternative matches where
its class stands with the right text on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.products import KINDS
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re
from claimlint.text.words import lowered

_ALL = {**CLASSES, **QUANTITY_CLASSES, "drug": KINDS["drug"]}
_NAMED = re.compile(r"(?<!\(\?):(\w+):")
_QUANTIFIERS = "?*+{"


@dataclass(frozen=True, slots=True)
class _Alternative:
    """``before``, then an entry of ``entries`` (None: nothing more), then ``after``."""

    before: re.Pattern[str] | None
    entries: frozenset[str] | None
    after: re.Pattern[str] | None

    def found(self, text: str) -> bool:
        if self.entries is None:
            return self.before is not None and self.before.search(text) is not None
        return any(
            (self.before is None or self.before.search(text, 0, start) is not None)
            and (self.after is None or self.after.match(text, end) is not None)
            for start, end in occurrences(text, self.entries)
        )


DESCRIBED = (
    r"(?:\w+ (?:million|thousand|hundred) |million |billion |thousand |hundred )*"
    r"(?:of (?:these|our|those|the) |other |happy |satisfied |successful |grateful |local |adult |american |u\.?s\.? )*"
    r"(?:\w+ ){0,2}?"
)
"""What may stand between a figure and the noun that it counts."""


def has(pattern: str, text: str) -> bool:
    """Return whether ``pattern`` occurs in ``text``, without case."""
    return _any(_compiled(pattern, "", ""), text)


def opens(pattern: str, text: str) -> bool:
    """Return whether ``text`` begins with ``pattern``, white space and hyphens aside."""
    return _any(_compiled(pattern, r"^[\s-]*", r"(?!\w)"), text)


def closes(pattern: str, text: str) -> bool:
    """Return whether ``text`` ends with ``pattern``, white space aside."""
    return _any(_compiled(pattern, r"(?<!\w)", r"[\s:(]*$"), text)


def _any(alternatives: tuple[_Alternative, ...], text: str) -> bool:
    low = lowered(text)
    return any(alternative.found(low) for alternative in alternatives)


@lru_cache(maxsize=1024)
def _compiled(pattern: str, lead: str, trail: str) -> tuple[_Alternative, ...]:
    pattern = re.sub(r"\s*\n\s*", "", pattern)
    if _NAMED.search(pattern) is None:
        return (_Alternative(re.compile(f"{lead}(?:{pattern}){trail}", re.IGNORECASE), None, None),)
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
        out.append(
            _Alternative(
                re.compile(f"{lead}(?:{before})$", re.IGNORECASE) if lead or before else None,
                _ALL[named[1]],
                re.compile(f"(?:{after}){trail}", re.IGNORECASE) if after or trail else None,
            )
        )
    if plain:
        out.insert(0, _Alternative(re.compile(f"{lead}(?:{'|'.join(plain)}){trail}", re.IGNORECASE), None, None))
    return tuple(out)


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
