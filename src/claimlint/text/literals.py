"""Many strings looked for in a piece of text (what stands between two white spaces) at once, without case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

EDGE = "\0"
"""Stands in a string for a word boundary."""

Heads: TypeAlias = Mapping[str, tuple[tuple[str, bool, bool, tuple[int, ...]], ...]]
"""By the first two characters: a string, whether word boundaries stand before and behind it, and its marks."""

# The characters beyond ASCII that re.IGNORECASE takes for an ASCII letter: dotted and dotless i, long s, kelvin sign.
_FOLDED = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")


def folded(text: str) -> str:
    """Return ``text`` in lower case as ``re.IGNORECASE`` understands it, every code point in its place."""
    if text.isascii():
        return text.lower()
    text = text.translate(_FOLDED)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def in_word(char: str) -> bool:
    """Return whether ``char`` belongs to a word, as regular expressions see it."""
    return char.isalnum() or char == "_"


def heads_of(strings: Iterable[tuple[int, str]]) -> tuple[dict[str, tuple[int, ...]], Heads]:
    """Return how to look up ``strings``, each with its mark: those that are whole words by the word, the others."""
    words: dict[str, list[int]] = {}
    heads: dict[str, dict[tuple[str, bool, bool], list[int]]] = {}
    for mark, string in strings:
        core = string.strip(EDGE)
        left, right = string.startswith(EDGE), string.endswith(EDGE)
        if left and right and all(map(in_word, core)):
            words.setdefault(core, []).append(mark)
        else:
            heads.setdefault(core[:2], {}).setdefault((core, left, right), []).append(mark)
    return (
        {word: tuple(marks) for word, marks in sorted(words.items())},
        {head: tuple((*key, tuple(marks)) for key, marks in sorted(found.items())) for head, found in heads.items()},
    )


def found_in(piece: str, heads: Heads) -> Iterator[tuple[int, ...]]:
    """Yield the marks of each string in ``piece``, which is folded."""
    for start in range(len(piece)):
        for head in (piece[start], piece[start : start + 2]):
            for core, left, right, marks in heads.get(head, ()):
                end = start + len(core)
                if (
                    piece.startswith(core, start)
                    and not (left and not on_edge(piece, start))
                    and not (right and not on_edge(piece, end))
                ):
                    yield marks


def on_edge(text: str, at: int) -> bool:
    """Return whether a word begins or ends at ``at``."""
    before = at > 0 and in_word(text[at - 1])
    behind = at < len(text) and in_word(text[at])
    return before is not behind
