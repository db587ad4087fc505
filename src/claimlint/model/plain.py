"""Values of our dataclasses as lists of plain values, and back: what can be written as JSON."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from claimlint.model.frozen import FrozenMap
from claimlint.model.sourcemap import SegmentKind, SourceMap

Convert = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, NoneType)


@cache
def to_plain(kind: Any) -> Convert:
    """Return what turns a value of the annotated type ``kind`` into lists, dicts and plain values."""
    if kind is SourceMap:
        return _packed
    if is_dataclass(kind):
        return _dataclass_to_plain(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _same if issubclass(kind, StrEnum) else lambda value: value.value
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = to_plain(inner[0])
        return _same if item is _same else lambda values: [item(value) for value in values]
    if origin in (Union, UnionType):
        one = to_plain(_not_none(inner))
        return _same if one is _same else lambda value: None if value is None else one(value)
    if origin is not None and issubclass(origin, Mapping):
        return dict
    if kind is bytes:
        return lambda _value: None
    return _as_is(kind)


@cache
def from_plain(kind: Any) -> Convert:
    """Return what turns lists, dicts and plain values back into a value of the annotated type ``kind``."""
    if kind is SourceMap:
        return _unpacked
    if is_dataclass(kind):
        return _dataclass_from_plain(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = from_plain(inner[0])
        return tuple if item is _same else lambda values: tuple([item(value) for value in values])
    if origin in (Union, UnionType):
        one = from_plain(_not_none(inner))
        return _same if one is _same else lambda value: None if value is None else one(value)
    if origin is not None and issubclass(origin, Mapping):
        return FrozenMap
    if kind is bytes:
        return lambda _value: b""
    return _as_is(kind)


@cache
def but(kind: Any, *left_out: str) -> tuple[Convert, Convert]:
    """Return what turns a value of the dataclass ``kind`` into a list of its fields but those ``left_out``, and what
    turns such a list into those fields by their names.
    """
    convert = _converted(kind, left_out)
    names = _fields(kind, from_plain, left_out)[0]
    return _dataclass_to_plain(kind, left_out), lambda values: dict(zip(names, convert(values), strict=True))


def _dataclass_to_plain(kind: Any, left_out: Collection[str] = ()) -> Convert:
    names, converts = _fields(kind, to_plain, left_out)
    get: Convert = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    if not converts:
        return get

    def convert(value: Any) -> list[Any]:
        values = list(get(value))
        for place, one in converts:
            values[place] = one(values[place])
        return values

    return convert


def _dataclass_from_plain(kind: Any) -> Convert:
    names = _fields(kind, from_plain)[0]
    convert = _converted(kind)
    if any(item.kw_only for item in fields(kind)):
        return lambda values: kind(**dict(zip(names, convert(values), strict=True)))
    return lambda values: kind(*convert(values))


def _converted(kind: Any, left_out: Collection[str] = ()) -> Convert:
    """Return what turns a list of plain values into those of the fields of ``kind`` but those ``left_out``."""
    names, converts = _fields(kind, from_plain, left_out)
    number = len(names)

    def convert(values: list[Any]) -> list[Any]:
        if len(values) != number:
            raise IndexError(f"{number} fields are expected, not {len(values)}")
        for place, one in converts:  # the list was decoded for this value, and nobody else has it
            values[place] = one(values[place])
        return values

    return convert


def _fields(
    kind: Any, convert: Callable[[Any], Convert], left_out: Collection[str] = ()
) -> tuple[list[str], list[tuple[int, Convert]]]:
    """Return the names of the fields in their order but those ``left_out``, and what converts those that are not
    plain, by their places.
    """
    hints = get_type_hints(kind)
    names = [item.name for item in fields(kind) if item.init and item.name not in left_out]
    converts = [(place, convert(hints[name])) for place, name in enumerate(names)]
    return names, [(place, one) for place, one in converts if one is not _same]


_LETTERS = {kind: kind.value[0] for kind in SegmentKind}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}


def _packed(source_map: SourceMap) -> tuple[str, list[int]]:
    """Return a letter for the kind of each segment, and three numbers: its end, and where its source starts and ends.

    A page has hundreds of segments, and numbers in one list cost a fifth of as many objects.
    """
    numbers = [number for run in source_map.runs for number in run[:3]]
    return "".join([_LETTERS[run[3]] for run in source_map.runs]), numbers


def _unpacked(packed: list[Any]) -> SourceMap:
    letters, numbers = packed
    kinds = [_KINDS[letter] for letter in letters]
    return SourceMap.of_runs(zip(*(numbers[place::3] for place in range(3)), kinds, strict=True))


def _not_none(kinds: tuple[Any, ...]) -> Any:
    (kind,) = [one for one in kinds if one is not NoneType]
    return kind


def _as_is(kind: Any) -> Convert:
    if kind not in _PLAIN:
        raise TypeError(f"no form is settled for {kind}")
    return _same


def _same(value: Any) -> Any:
    return value
