r"""What words an expression needs in a text, worked out from the expression itself.

It is read once from left to right. What is followed are the ways to read it, each with the part of a key that it has
come to (``walk`` in ``\bwalk(?:s|ed)``) and with the stems of which a text must have one for it to be gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from claimlint.text.words import frequency

Stems = frozenset[str]
"""Keys of a text (see ``words``), or the first letters of one with a star behind ("hea*" for "healed")."""

LETTERS = 3
"""Letters of a stem that is no whole key."""
ANY = "*"
"""The stem without letters, which every text has."""
_ALWAYS = 1_000_000
_USUAL = frozenset((*".,'-", ANY))
"""What tells little of a text, or is no stem."""
_MOST = 400
"""Words that are kept apart while an expression is read; more are given up for what was found before them."""

_Paths = Mapping[str | None, Stems | None]
"""Ways to read an expression so far: by the part of a key that was read last (None: what came before it is not known)
the stems of which a text must have one for these ways to be gone, None if there are none."""


def wanted_by(expression: str) -> Stems:
    """Return stems of which every text has one in which ``expression`` matches.

    Args:
        expression: an expression for texts in lower case, without flags.
    """
    found = _lost(_row(parser.parse(expression), {None: None}))[None]
    return frozenset((ANY,)) if found is None else found


def seldom(*many: Stems) -> Stems:
    """Return those stems of which copy has one most seldom."""
    return min(many, key=lambda stems: (_frequency(stems), sorted(stems)))


def _row(items: Iterable[tuple[Any, Any]], paths: _Paths) -> _Paths:
    for kind, value in items:
        paths = _node(kind, value, paths)
        if len(paths) > _MOST:
            paths = _lost(paths)
    return paths


def _node(kind: Any, value: Any, paths: _Paths) -> _Paths:
    """Return ``paths`` with this node of a parsed expression behind them."""
    if kind is op.LITERAL:
        return _char(chr(value), paths)
    if kind is op.IN:
        return _class(value, paths)
    if kind is op.SUBPATTERN:
        return _row(value[-1], paths)
    if kind is op.BRANCH:
        return _merged(_branched(value[1], some) for some in _alike(paths))
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT}:
        least, most, inner = value
        return _merged(_repeated(least, most, inner, some) for some in _alike(paths))
    if kind in {op.ASSERT, op.ASSERT_NOT}:
        return _ended(paths) if kind is op.ASSERT_NOT and list(value[1]) == _IN_WORD else paths
    if kind is op.AT:
        return paths if value is op.AT_NON_BOUNDARY else _ended(paths)
    return _lost(paths)


_IN_WORD = [(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)])]
_NOT_IN_WORD = frozenset((op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD))


def _char(char: str, paths: _Paths) -> _Paths:
    if _in_word(char):
        return {None if run is None else run + char: needs for run, needs in paths.items()}
    ended = _ended(paths)
    return ended if char.isspace() or char in _USUAL else _told(ended, {"": frozenset((char,))})


def _class(members: Iterable[tuple[Any, Any]], paths: _Paths) -> _Paths:
    """Return ``paths`` with one of some characters behind them; of many it is not asked which."""
    chars: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            chars.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < _FEW:
            chars.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is op.CATEGORY and value in _NOT_IN_WORD:
            chars.add(" ")
        else:
            return _lost(paths)
    return _merged(_char(char if _in_word(char) else " ", paths) for char in sorted(chars))


_FEW = 12


def _branched(branches: Iterable[Any], paths: _Paths) -> _Paths:
    return _told(paths, _merged(_row(branch, paths) for branch in branches))


def _repeated(least: int, most: int, inner: Any, paths: _Paths) -> _Paths:
    once = _row(inner, paths)
    often = _merged((once, _row(inner, _lost(once)))) if most > 1 else once
    if least:
        return often
    # What may be left out tells nothing but how the keys before it end.
    needs = next(iter(paths.values()))
    first = _row(inner[:1], paths)
    ended = first[""] if tuple(first) == ("",) else _lost(paths)[None]
    runs = tuple(filter(None, paths))
    return _merged((paths, {then: needs if then and then.startswith(runs) else ended for then in often}))


def _ended(paths: _Paths) -> _Paths:
    """Return ``paths`` where a key cannot go on: what was read of one is all of it."""
    return _merged(_joined("", some, {run or "" for run in some}) for some in _alike(paths))


def _lost(paths: _Paths) -> _Paths:
    """Return ``paths`` where it is not known any more how a key goes on."""
    return _merged(_joined(None, some, set(map(_begun, some))) for some in _alike(paths))


def _begun(run: str | None) -> str:
    return f"{run[:LETTERS]}*" if run and len(run) >= LETTERS else ""


def _joined(then: str | None, paths: _Paths, stems: set[str]) -> _Paths:
    """Return the one path that ``paths`` become, with the stem that each has come to, "" if it has none."""
    return _told(paths, {then: next(iter(paths.values())) if "" in stems else frozenset(stems)})


def _told(paths: _Paths, ways: _Paths) -> _Paths:
    """Return the ``ways`` to go on from ``paths``: with what they need, or what those did if that is told more seldom.

    ``paths`` need all the same.
    """
    before = next(iter(paths.values()))
    if before is None:
        return ways
    every = frozenset().union(*(needs or () for needs in ways.values()))
    worse = before <= every or _frequency(every) >= _frequency(before)
    return dict.fromkeys(ways, before) if worse else ways


def _alike(paths: _Paths) -> Iterator[_Paths]:
    """Yield those of ``paths`` together that need the same."""
    found: dict[Stems | None, dict[str | None, Stems | None]] = {}
    for run, needs in paths.items():
        found.setdefault(needs, {})[run] = needs
    yield from found.values()


def _merged(many: Iterable[_Paths]) -> _Paths:
    """Return all of these ways to read an expression: of those that go on alike, any may have been gone."""
    found: dict[str | None, Stems | None] = {}
    for paths in many:
        for run, needs in paths.items():
            other = found.get(run, needs)
            found[run] = None if other is None or needs is None else other | needs
    return found


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _frequency(stems: Stems) -> int:
    if ANY in stems:
        return _ALWAYS
    return sum(frequency(one) if one[-1] != "*" else LETTERS * frequency(one[:-1]) for one in stems)
