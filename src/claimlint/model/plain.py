"""Values of our dataclasses as lists of plain values, and back: what can be written as JSON.

What turns a dataclass into a list is written and compiled when it is first wanted, as the methods of dataclasses are:
a page with its findings is a few hundred values, and a table of fields gone through for each takes twice as long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from claimlint.model.frozen import FrozenMap
from claimlint.model.sourcemap import SegmentKind, SourceMap

Convert = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, NoneType)


@cache
def to_plain(kind: Any, left_out: Collection[str] = ()) -> Convert:
    """Return what turns a value of the dataclass ``kind`` into a list of its fields but those ``left_out``."""
    known: dict[str, Any] = {"dict": dict, "packed": _packed}
    hints = _hints(kind, left_out)
    values = [_to_plain(hint, f"value.{name}", known) for name, hint in hints.items()]
    return _function("value", f"return [{', '.join(values)}]", known)


@cache
def from_plain(kind: Any) -> Convert:
    """Return what turns such a list of all fields back into a value of the dataclass ``kind``."""
    by_name = any(item.kw_only for item in fields(kind))
    made = _from_list(kind, (), lambda name, value: f"{name}={value}" if by_name else value)
    return _function("values", f"{made[0]}; return kind({made[1]})", {**made[2], "kind": kind})


@cache
def named_from_plain(kind: Any, left_out: Collection[str]) -> Convert:
    """Return what turns a list of the fields of ``kind`` but those ``left_out`` into these fields by their names."""
    made = _from_list(kind, left_out, lambda name, value: f"{name!r}: {value}")
    return _function("values", f"{made[0]}; return {{{made[1]}}}", made[2])


def _from_list(
    kind: Any, left_out: Collection[str], shown: Callable[[str, str], str]
) -> tuple[str, str, dict[str, Any]]:
    """Return the statement that takes a list apart, the values made of its parts, and what these need."""
    known: dict[str, Any] = {"tuple": tuple, "FrozenMap": FrozenMap, "unpacked": _unpacked}
    hints = _hints(kind, left_out)
    parts = [shown(name, _from_plain(hint, f"its_{name}", known)) for name, hint in hints.items()]
    return f"({' '.join(f'its_{name},' for name in hints)}) = values", ", ".join(parts), known


def _hints(kind: Any, left_out: Collection[str]) -> dict[str, Any]:
    """Return the types of the fields, but of those ``left_out``, in their order."""
    hints = get_type_hints(kind)
    return {item.name: hints[item.name] for item in fields(kind) if item.init and item.name not in left_out}


def _function(argument: str, body: str, known: dict[str, Any]) -> Convert:
    exec(f"def convert({argument}):\n    {body}\n", known)  # noqa: S102 - made of the names of our own fields
    convert: Convert = known["convert"]
    return convert


def _to_plain(kind: Any, value: str, known: dict[str, Any]) -> str:
    """Return the expression that turns ``value``, of the annotated type ``kind``, into plain values."""
    if kind is SourceMap:
        return f"packed({value})"
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind, ())
        if all(hint in _PLAIN for hint in hints.values()):
            return f"[{', '.join(f'{value}.{name}' for name in hints)}]"
        return f"{_known(known, kind.__name__, to_plain(kind))}({value})"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return value if issubclass(kind, StrEnum) else f"{value}.value"
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = _to_plain(inner[0], "item", known)
        return value if item == "item" else f"[{item} for item in {value}]"
    if origin in (Union, UnionType):
        one = _to_plain(_not_none(inner), value, known)
        return value if one == value else f"(None if {value} is None else {one})"
    if origin is not None and issubclass(origin, Mapping):
        return f"dict({value})"
    return "None" if kind is bytes else _as_is(kind, value)


def _from_plain(kind: Any, value: str, known: dict[str, Any]) -> str:
    """Return the expression that turns plain values back into one of the annotated type ``kind``."""
    if kind is SourceMap:
        return f"unpacked({value})"
    if isinstance(kind, type) and is_dataclass(kind):
        return f"{_known(known, kind.__name__, from_plain(kind))}({value})"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"{_known(known, kind.__name__, {member.value: member for member in kind})}[{value}]"
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = _from_plain(inner[0], "item", known)
        return f"tuple({value})" if item == "item" else f"tuple([{item} for item in {value}])"
    if origin in (Union, UnionType):
        one = _from_plain(_not_none(inner), value, known)
        return value if one == value else f"(None if {value} is None else {one})"
    if origin is not None and issubclass(origin, Mapping):
        return f"FrozenMap({value})"
    return 'b""' if kind is bytes else _as_is(kind, value)


def _known(known: dict[str, Any], name: str, what: Any) -> str:
    """Return the name under which an expression finds ``what`` belongs to the type called ``name``."""
    known[f"_{name}"] = what
    return f"_{name}"


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


def _as_is(kind: Any, value: str) -> str:
    if kind not in _PLAIN:
        raise TypeError(f"no form is settled for {kind}")
    return value
