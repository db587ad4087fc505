"""What many needs ask of a text, as plain data: it is worked out once and kept between runs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimlint.text.literals import Heads, heads_of
from claimlint.text.words import telling_key

Part = frozenset[str] | str
"""Entries of which a text must have one (keys, see ``words``, or several as they stand in the text, in lower case), or
an expression that must match in one of its pieces."""

Wanted = Mapping[int, tuple[tuple[int, tuple[int, ...], tuple[int, ...]], ...]]
"""By a mark: needs, each with the marks that it wants besides, and with those that only an expression may give."""


class Asked(NamedTuple):
    """What needs ask, as plain data. Needs are numbered, and so are marks.

    A mark is what a piece of text can have: a word of a certain set, a match of a certain expression. A set of
    needs or of marks is an integer, one bit each.

    Attributes:
        words: the marks that each word gives.
        entries: by the most telling of their keys, entries of several words and the marks that each gives.
        heads: the strings in pieces of text that give marks (see ``literals``).
        pieces: the expressions over pieces of text that give marks where no string does, by mark.
        at_once: those of these marks that are asked of every piece.
        always: the needs that every text meets.
        wanted: by the rarest mark that a need wants: the need, other marks, and marks that only an expression may
            give. Those are asked for where the others are there: of few pieces, on many pages of none.
        marks: how many marks there are.
        anchors: a need, and the expression that the text must match besides.
    """

    words: Mapping[str, tuple[int, ...]]
    entries: Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]
    heads: Heads
    pieces: Mapping[int, str]
    at_once: tuple[int, ...]
    always: tuple[int, ...]
    wanted: Wanted
    marks: int
    anchors: tuple[tuple[int, str], ...] = ()


def asked_of(ways: Iterable[tuple[int, Sequence[Part]]], anchors: Iterable[tuple[int, str]] = ()) -> Asked:
    """Return what needs ask: each of ``ways`` is a need and parts that a text must all have, the rarest first."""
    from claimlint.text.apart import taken_apart

    marks: dict[Part, int] = {}
    numbered = [(need, [marks.setdefault(part, len(marks)) for part in parts]) for need, parts in ways]
    words, entries = _spelled(marks)
    apart = {mark: taken_apart(part) for part, mark in marks.items() if isinstance(part, str)}
    whole, heads = heads_of((mark, string) for mark, (strings, _) in apart.items() for string in sorted(strings))
    for word, given in whole.items():
        words.setdefault(word, []).extend(given)
    pieces = {mark: left for mark, (strings, left) in apart.items() if left or not strings}
    at_once, wanted = _by_rarest(numbered, pieces)
    shared: dict[tuple[int, ...], tuple[int, ...]] = {}  # one object for equal marks: marshal keeps it once

    def given_by(found: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, tuple[int, ...]]]:
        return ((entry, shared.setdefault(tuple(given), tuple(given))) for entry, given in sorted(found.items()))

    return Asked(
        dict(given_by(words)),
        {word: tuple(given_by(found)) for word, found in sorted(entries.items())},
        heads,
        pieces,
        tuple(sorted(at_once)),
        tuple(need for need, own in numbered if not own),
        wanted,
        len(marks),
        tuple(anchors),
    )


def _spelled(marks: Mapping[Part, int]) -> tuple[dict[str, list[int]], dict[str, dict[str, list[int]]]]:
    """Return the marks of each word, and by their most telling word those of each entry of several."""
    words: dict[str, list[int]] = {}
    entries: dict[str, dict[str, list[int]]] = {}
    for part, mark in marks.items():
        for entry in part if isinstance(part, frozenset) else ():
            word = telling_key(entry)
            (words if word == entry else entries.setdefault(word, {})).setdefault(entry, []).append(mark)
    return words, entries


def _by_rarest(numbered: Iterable[tuple[int, list[int]]], pieces: Container[int]) -> tuple[set[int], Wanted]:
    """Return the expressions that every piece is tried with, and what each need wants by its rarest mark."""
    at_once: set[int] = set()
    wanted: dict[int, tuple[tuple[int, tuple[int, ...], tuple[int, ...]], ...]] = {}
    for need, own in numbered:
        late = tuple(mark for mark in own if mark in pieces)
        first = [mark for mark in own if mark not in pieces]
        if not first:
            at_once.update(late)
            first, late = own, ()
        if own:
            wanted[first[0]] = (*wanted.get(first[0], ()), (need, tuple(first[1:]), late))
    return at_once, wanted


def bits(numbers: Iterable[int]) -> int:
    """Return the integer whose bits ``numbers`` are set."""
    return union(1 << number for number in numbers)


def union(integers: Iterable[int]) -> int:
    """Return the integer with every bit that one of ``integers`` has."""
    whole = 0
    for one in integers:
        whole |= one
    return whole
