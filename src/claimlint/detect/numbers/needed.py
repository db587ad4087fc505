"""What a line of tokens must hold for a pattern to match in it: most patterns need a symbol that most lines lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from math import prod
from typing import NamedTuple

from claimlint.text import lazyre as re

_PART = re.compile(r"\((?:\?P<\w+>|\?[:=!>]|\?<[=!])?|\)|\||[?*+]\+?\??|\{\d*(?:,\d*)?\}|[^\W\d_][\w']*")
_LOOK = frozenset(("(?=", "(?!", "(?<=", "(?<!"))
_NONE_WILL_DO = re.compile(r"[?*]|\{(?:0|,|\})")

_MANY = 16
"""Sets more than this are not worth it."""

Symbols = frozenset[str]
Needs = tuple[Symbols, ...]


class _Row(NamedTuple):
    """What a part of a pattern needs: a symbol of each set."""

    needs: Needs
    ended: str


def needed(pattern: str, members: Callable[[str], Symbols]) -> Needs:
    """Return sets of characters, of each of which every line holds one in which ``pattern`` matches.

    Args:
        pattern: a pattern over token symbols (see ``pattern``).
        members: gives the characters that an element of a pattern stands for; none if it stands for most of them.
    """
    return _alternatives(_PART.finditer(pattern), members)


def _alternatives(parts: Iterator[re.Match[str]], members: Callable[[str], Symbols]) -> Needs:
    rows: list[Needs] = []
    while True:
        row = _row(parts, members)
        rows.append(row.needs)
        if row.ended != "|":
            break
    if len(rows) == 1:
        return rows[0]
    if not all(rows):
        return ()
    if prod(map(len, rows)) > _MANY:
        return (frozenset().union(*(min(needs, key=len) for needs in rows)),)
    return tuple(frozenset().union(*one) for one in product(*rows))


def _row(parts: Iterator[re.Match[str]], members: Callable[[str], Symbols]) -> _Row:
    """Return what a row needs, up to the bar or bracket behind it."""
    needs: list[Needs] = []
    for part in parts:
        found = part[0]
        if found in {"|", ")"}:
            return _Row(sum(needs, ()), found)
        if found[0] == "(":
            inner = _alternatives(parts, members)
            needs.append(() if found in _LOOK else inner)
        elif found[0].isalpha():
            symbols = members(found)
            needs.append((symbols,) if symbols else ())
        elif _NONE_WILL_DO.match(found):
            needs[-1] = ()
    return _Row(sum(needs, ()), "")
