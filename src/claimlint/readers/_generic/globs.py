"""Globs of fields: ``entries.*.fields.*``, steps parted by dots; ``**`` stands for any number of steps."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import TypeAlias

Glob: TypeAlias = tuple[str, ...]
ANY = "**"


def globs_of(fields: Sequence[str]) -> tuple[Glob, ...]:
    """Return the globs in ``fields``, their steps apart; indices may stand in brackets."""
    plain = (field.replace("[", ".").replace("]", "").strip(". ").removeprefix("$.") for field in fields)
    return tuple(tuple(step for step in field.split(".") if step) for field in plain if field)


def matches(glob: Glob, path: Sequence[str]) -> bool:
    """Return whether ``glob`` names the field at ``path``.

    It takes time that grows with the product of their lengths.
    """
    states = {0}
    for step in path:
        following: set[int] = set()
        for state in _spread(glob, states):
            if state < len(glob):
                if glob[state] == ANY:
                    following.add(state)
                elif fnmatchcase(step, glob[state]):
                    following.add(state + 1)
        states = following
        if not states:
            return False
    return len(glob) in _spread(glob, states)


def _spread(glob: Glob, states: set[int]) -> set[int]:
    """Return ``states`` with those that are reached without a step."""
    out = set(states)
    for state in sorted(states):
        at = state
        while at < len(glob) and glob[at] == ANY:
            at += 1
            out.add(at)
    return out


def record_of(globs: Sequence[Glob]) -> Glob:
    """Return the path of a record: up to the first step that all globs share and that stands for many."""
    first = globs[0]
    for number, step in enumerate(first[:-1]):
        if any(glob[number : number + 1] != (step,) or len(glob) == number + 1 for glob in globs):
            return first[:number]
        if step == ANY:
            return first[:number]
        if step == "*":
            return first[: number + 1]
    return ()
