"""A policy as plain data that marshal can keep, and back.

Values that plain data has no word for become a list that begins with what they are; all others stay as they are, so
that most of a policy needs no reading at all.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any, cast

from claimlint.model.finding import Safety, Severity
from claimlint.model.frozen import FrozenMap
from claimlint.policy import types
from claimlint.policy.types import Policy

_KINDS: tuple[type[Any], ...] = (
    types.Policy, types.Rule, types.Origin, types.Authority, types.Selector, types.FixTemplate, types.Example,
    types.Organization, types.Product, types.WordingSet, types.Evidence, types.LedgerEntry, types.Waiver,
    types.PathOverride, types.Fields, Severity, Safety, Path,
)  # fmt: skip
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_TUPLE, _MAP = -1, -2


def to_plain(policy: Policy) -> Any:
    """Return ``policy`` as numbers, strings, tuples, frozen sets and lists."""
    return _plain(policy, {})


def from_plain(data: Any) -> Policy:
    """Return the policy that ``to_plain`` made ``data`` of."""
    return cast("Policy", _value(data, {}))


def _plain(value: Any, known: dict[int, Any]) -> Any:
    if isinstance(value, Enum):
        return [_NUMBER[type(value)], value.value]
    if isinstance(value, Path):
        return [_NUMBER[Path], str(value)]
    if type(value) in _NUMBER:
        if id(value) not in known:
            parts = [_plain(getattr(value, name), known) for name in type(value).__match_args__]
            known[id(value)] = [_NUMBER[type(value)], *parts]
        return known[id(value)]
    if isinstance(value, FrozenMap):
        return [_MAP, *value, *(_plain(item, known) for item in value.values())]
    if isinstance(value, tuple):
        parts = [_plain(item, known) for item in value]
        return [_TUPLE, *parts] if any(isinstance(part, list) for part in parts) else tuple(parts)
    return value


def _value(data: Any, known: dict[int, Any]) -> Any:
    if type(data) is not list:
        return data
    found = known.get(id(data))
    if found is None:
        kind = data[0]
        if kind == _MAP:
            half = len(data) // 2 + 1
            found = FrozenMap(zip(data[1:half], [_value(item, known) for item in data[half:]], strict=True))
        elif kind == _TUPLE:
            found = tuple([_value(item, known) for item in data[1:]])
        else:
            found = _KINDS[kind](*[_value(item, known) for item in data[1:]])
        known[id(data)] = found
    return found
