"""Expressions over pieces of text taken apart into the strings that they match.

Most of what needs ask for are words, and many expressions are nothing but a list of them. Compiling these took most
of a start, and trying each of them on a piece takes longer than looking up all of their strings at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from claimlint.text.literals import EDGE, on_edge

Exact = frozenset[str] | None

_MOST = 2000
"""Strings of one alternative; one with more stays an expression."""
_LARGEST = 64
"""Characters of a class that is spelt out."""


def taken_apart(expression: str) -> tuple[frozenset[str], str]:
    """Return strings, word boundaries marked, and an expression of what is left, "" if nothing is.

    ``expression`` matches in a piece, without case, if and only if the piece holds one of the strings or what is left
    matches in it.
    """
    try:
        if re.compile(expression).flags != re.UNICODE:
            return frozenset(), expression
        cut = [(one, _strings(one)) for one in _alternatives(expression)]
    except re.error:  # an alternative that speaks of a group in another one
        return frozenset(), expression
    left = [one for one, found in cut if found is None]
    return frozenset().union(*(found for _, found in cut if found is not None)), "|".join(left)


def _alternatives(expression: str) -> Iterator[str]:
    """Yield what stands between the bars at the top of ``expression``."""
    start, depth, at, klass = 0, 0, 0, -1
    while at < len(expression):
        char = expression[at]
        if char == "\\":
            at += 1
        elif klass >= 0:
            klass = -1 if char == "]" and at > klass else klass
        elif char == "[":
            klass = at + (2 if expression[at + 1 : at + 2] == "^" else 1)  # a bracket there is one of its characters
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            yield expression[start:at]
            start = at + 1
        at += 1
    yield expression[start:]


def _strings(expression: str) -> frozenset[str] | None:
    """Return every string that ``expression`` can match, None if it is not made of strings alone."""
    found = _row(parser.parse(expression))
    if found is None:
        return None
    settled = {one for string in found if (one := _settled(string)) is not None}
    return None if any(not string.strip(EDGE) for string in settled) else frozenset(settled)


def _settled(string: str) -> str | None:
    """Return ``string`` with word boundaries at its ends only; None if it can stand in no piece."""
    parts = string.split(EDGE)
    core = "".join(parts)
    if any(char.isspace() for char in core):
        return None
    at = 0
    for part in parts[:-1]:
        at += len(part)
        if 0 < at < len(core) and not on_edge(core, at):
            return None
    left, right = string.startswith(EDGE), string.endswith(EDGE)
    return f"{EDGE if left else ''}{core}{EDGE if right else ''}"


def _row(items: Iterable[tuple[Any, Any]]) -> Exact:
    found: frozenset[str] = frozenset(("",))
    for kind, value in items:
        one = _node(kind, value)
        if one is None or len(found) * len(one) > _MOST:
            return None
        found = frozenset(left + right for left, right in product(found, one))
    return found


def _node(kind: Any, value: Any) -> Exact:
    if kind is op.LITERAL:
        return _chars((value,))
    if kind is op.AT:
        return frozenset((EDGE,)) if value is op.AT_BOUNDARY else None
    if kind is op.SUBPATTERN:
        _, added, removed, inner = value
        return None if added or removed else _row(inner)
    if kind is op.BRANCH:
        every = [_row(branch) for branch in value[1]]
        known = [one for one in every if one is not None]
        return frozenset().union(*known) if len(known) == len(every) else None
    if kind is op.IN:
        return _class(value)
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[:2] == (0, 1):
        inner = _row(value[2])
        return None if inner is None else inner | {""}
    return None


def _class(members: Iterable[tuple[Any, Any]]) -> Exact:
    codes: list[int] = []
    for kind, value in members:
        if kind is op.LITERAL:
            codes.append(value)
        elif kind is op.RANGE and value[1] - value[0] < _LARGEST:
            codes.extend(range(value[0], value[1] + 1))
        else:
            return None
    return _chars(codes) if len(codes) <= _LARGEST else None


def _chars(codes: Iterable[int]) -> Exact:
    chars = [chr(code) for code in codes]
    if any(not char.isascii() and not char.lower() == char == char.upper() for char in chars):
        return None
    return frozenset(char.lower() for char in chars)
