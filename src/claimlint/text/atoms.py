"""What a text must hold for a regular expression to match in it, worked out from the expression itself.

``piece_of`` gives an expression over the pieces of a text between two white spaces: wherever the first one matches
a text, the second matches one of the pieces that the match touches. It is much simpler (words, in any order), so it
can be asked of every word once instead of every text, and it never needs to be kept in step by hand.
The derivation follows the prefilters of RE2 and of Code Search (Cox, "Regular Expression Matching with a Trigram
Index", 2012): of everything that stands in a row, the most telling part is asked for; of alternatives, all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ANYTHING = ""
"""The expression over pieces of an expression that may match anywhere."""

_EDGE = "\0"
"""Stands in strings for a word boundary."""

_MOST = 600
"""Strings kept exactly; more are given up for what they have in common."""

_SHORT = 2
_COMMON = frozenset(
    """the and for our your you are was were has have had with not that this from can but all any one who will out
    its his her she they them than then get got been be to of in on at by is it no or so up an as us we do my me a i
    s t patients patient care time treatment day days""".split()
)

Exact = frozenset[str] | None
"""Every string that an expression can match, edges marked; None if there are too many."""


@lru_cache(maxsize=256)
def piece_of(expression: str, flags: int = 0) -> str:
    """Return an expression, to be searched without case, that matches in a piece wherever ``expression`` matches.

    Raises:
        re.error: if ``expression`` is not a regular expression.
    """
    exact, needed = _sequence(parser.parse(expression, flags))
    best = _better(_parts(exact), needed)
    return ANYTHING if best is None else "|".join(sorted(_written(part) for part in _minimal(best)))


@lru_cache(maxsize=256)
def pieces_of(expression: str, flags: int = 0) -> tuple[str, ...]:
    """Return expressions like that of ``piece_of``, the most telling first.

    Wherever ``expression`` matches, each of them matches in one of the pieces. An expression that is one row (no
    alternatives at its top) gives one for each part of the row that tells something.

    Raises:
        re.error: if ``expression`` is not a regular expression.
    """
    parts: list[frozenset[str]] = []
    _sequence(parser.parse(expression, flags), parts)
    parts.sort(key=lambda part: (_frequencies(part), sorted(part)))
    return tuple(dict.fromkeys("|".join(sorted(map(_written, _minimal(part)))) for part in parts))


def _sequence(
    items: Iterable[tuple[Any, Any]], every: list[frozenset[str]] | None = None, edges: tuple[str, str] = ("", "")
) -> tuple[Exact, Exact]:
    """Return what a row of nodes matches exactly, and the best parts of which every match holds one.

    ``every`` takes all such parts, not the best alone; ``edges`` tell whether word boundaries stand around the row.
    """
    row = list(items)
    left, right = edges
    whole: Exact = frozenset(("",))
    run: frozenset[str] = frozenset((left,))
    found: list[Exact] = []
    for at, (kind, value) in enumerate(row):
        exact, inner = _node(kind, value)
        if exact is None and kind in _GROUPS:
            after = right if at + 1 == len(row) else _edge(row[at + 1])
            inner = _node(kind, value, (_EDGE if run == _ONLY_EDGE else "", after))[1]
        found.append(inner)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(one + other for one, other in product(run, exact))
            continue
        found.append(_parts(run))
        run, whole = exact if exact is not None and len(exact) <= _MOST else frozenset(("",)), None
    found.append(_parts(frozenset(one + right for one in run)))
    if every is not None:
        every += [part for part in found if part is not None]
    return (frozenset(one.removeprefix(left) for one in run) if whole is not None else None), reduce(
        _better, found, None
    )


def _edge(node: tuple[Any, Any]) -> str:
    return _EDGE if node[0] is op.AT and node[1] in _BOUNDARIES else ""


def _node(kind: Any, value: Any, edges: tuple[str, str] = ("", "")) -> tuple[Exact, Exact]:
    if kind is op.LITERAL:
        return frozenset((chr(value).lower(),)), None
    if kind is op.AT:
        return frozenset((_EDGE if value in _BOUNDARIES else "",)), None
    if kind in {op.ASSERT, op.ASSERT_NOT}:
        return frozenset(("",)), None
    if kind is op.SUBPATTERN:
        return _sequence(value[-1], None, edges)
    if kind is op.ATOMIC_GROUP:
        return _sequence(value, None, edges)
    if kind is op.BRANCH:
        return _alternatives(value[1], edges)
    if kind is op.IN:
        return _class(value), None
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        return _repeated(*value)
    return None, None


_BOUNDARIES = frozenset((op.AT_BOUNDARY,))
_GROUPS = frozenset((op.SUBPATTERN, op.ATOMIC_GROUP, op.BRANCH))
_ONLY_EDGE = frozenset((_EDGE,))


def _alternatives(branches: Iterable[Any], edges: tuple[str, str]) -> tuple[Exact, Exact]:
    found = [_sequence(branch, None, edges) for branch in branches]
    exact = [one for one, _ in found if one is not None]
    if len(exact) == len(found) and sum(map(len, exact)) <= _MOST:
        return frozenset().union(*exact), None
    parts = [_better(_parts(one), inner) for one, inner in found]
    known = [part for part in parts if part is not None]
    return None, frozenset().union(*known) if len(known) == len(parts) else None


def _class(members: Iterable[tuple[Any, Any]]) -> Exact:
    """Return the characters of a small class; one that holds a kind of characters is too large."""
    chars: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            chars.add(chr(value).lower())
        elif kind is op.RANGE and value[1] - value[0] < _SHORT:
            chars.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        else:
            return None
    return frozenset(chars) if len(chars) <= 2 * _SHORT else None


def _repeated(least: int, most: int, inner: Iterable[tuple[Any, Any]]) -> tuple[Exact, Exact]:
    exact, needed = _sequence(inner)
    if (least, most) == (1, 1):
        return exact, needed
    if (least, most) == (0, 1):
        return (None if exact is None else exact | {""}), None
    return None, _better(_parts(exact), needed) if least else None


def _parts(strings: Exact) -> Exact:
    """Return of each string its most telling part between white space; None if one has none."""
    if not strings:
        return None
    best = [min(parts, key=_frequency) if (parts := list(_cut(string))) else "" for string in strings]
    return None if any(not part.strip(_EDGE) for part in best) else frozenset(best)


def _cut(string: str) -> Iterator[str]:
    pieces = re.split(r"\s+", string)
    for number, piece in enumerate(pieces):
        left = _EDGE if number and piece[:1].isalnum() else ""
        right = _EDGE if number + 1 < len(pieces) and piece[-1:].isalnum() else ""
        if piece.strip(_EDGE):
            yield f"{left}{piece}{right}"


def _frequency(part: str) -> int:
    """Return how often copy has ``part``, roughly and relative to others."""
    word = part.strip(_EDGE)
    if len(word) < _SHORT and not (word and not word.isalnum()):
        return 1000
    if word in _COMMON:
        return 300
    return max(1, 9 - len(word)) * (1 if part.startswith(_EDGE) else 3)


def _better(one: Exact, other: Exact) -> Exact:
    if one is None or other is None:
        return one if other is None else other
    return min((one, other), key=lambda parts: (_frequencies(parts), sorted(parts)))


def _frequencies(parts: frozenset[str]) -> int:
    return sum(map(_frequency, parts))


def _minimal(parts: frozenset[str]) -> frozenset[str]:
    """Return the parts without those that hold another one."""
    bare = {part for part in parts if _EDGE not in part}
    return frozenset(part for part in parts if not any(one != part and one in part for one in bare))


def _written(part: str) -> str:
    return r"\b".join(re.escape(bit) for bit in part.split(_EDGE))
