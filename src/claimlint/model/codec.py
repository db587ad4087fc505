"""Results as JSON and back: what worker processes, spools and caches exchange.

A frozen dataclass becomes a list of its fields, so a page costs little more than its text. What was
written is data only, so that reading it never runs anything, wherever it came from. The form belongs
to one version of claimlint: whoever keeps it keeps the version beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from claimlint.model.document import Document, Source
from claimlint.model.finding import Location
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.report import DocumentResult, LeftOut, Skipped

_Convert = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, NoneType)


def dump_result(result: DocumentResult) -> str:
    """Return ``result`` as one line of ASCII JSON.

    The bytes of its source are left out: their hash is kept, and the text that they decode to.
    """
    source = result.document.source
    kept = replace(source, data=b"", digest=source.sha256, size=source.byte_count)
    document = replace(result.document, source=kept)
    return json.dumps(_to_plain(DocumentResult)(replace(result, document=document)), separators=(",", ":"))


def load_result(line: str | bytes) -> DocumentResult:
    """Return what ``dump_result`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(DocumentResult, _loaded(DocumentResult, line))


def dump_document(document: Document) -> str:
    """Return ``document`` as one line of ASCII JSON, the bytes of its source left out."""
    return json.dumps(_to_plain(Document)(document), separators=(",", ":"))


def load_document(line: str | bytes) -> Document:
    """Return what ``dump_document`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Document, _loaded(Document, line))


def dump_skipped(skipped: Skipped) -> str:
    """Return ``skipped`` as one line of ASCII JSON."""
    return json.dumps(_to_plain(Skipped)(skipped), separators=(",", ":"))


def load_skipped(line: str | bytes) -> Skipped:
    """Return what ``dump_skipped`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Skipped, _loaded(Skipped, line))


def dump_location(location: Location) -> str:
    """Return ``location`` as one line of ASCII JSON."""
    return json.dumps(_to_plain(Location)(location), separators=(",", ":"))


def load_location(line: str | bytes) -> Location:
    """Return what ``dump_location`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Location, _loaded(Location, line))


def dump_left_out(left_out: LeftOut) -> str:
    """Return ``left_out`` as one line of ASCII JSON."""
    return json.dumps(_to_plain(LeftOut)(left_out), separators=(",", ":"))


def load_left_out(line: str | bytes) -> LeftOut:
    """Return what ``dump_left_out`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(LeftOut, _loaded(LeftOut, line))


def _loaded(kind: type, line: str | bytes) -> Any:
    try:
        return _from_plain(kind)(json.loads(line))
    except (TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is no {kind.__name__} of this version: {error}") from error


@cache
def _to_plain(kind: Any) -> _Convert:
    """Return what turns a value of the annotated type ``kind`` into lists, dicts and plain values."""
    if kind is Source or is_dataclass(kind):
        return _dataclass_to_plain(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = _to_plain(inner[0])
        return lambda values: [item(value) for value in values]
    if origin in (Union, UnionType):
        one = _to_plain(_not_none(inner))
        return lambda value: None if value is None else one(value)
    if origin is not None and issubclass(origin, Mapping):
        return dict
    if kind is bytes:
        return lambda _value: None
    return _as_is(kind)


def _dataclass_to_plain(kind: Any) -> _Convert:
    names, converts = _fields(kind, _to_plain)
    get: _Convert = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    def convert(value: Any) -> list[Any]:
        values = list(get(value))
        for place, one in converts:
            values[place] = one(values[place])
        return values

    return convert


@cache
def _from_plain(kind: Any) -> _Convert:
    """Return what turns lists, dicts and plain values back into a value of the annotated type ``kind``."""
    if is_dataclass(kind):
        return _dataclass_from_plain(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        item = _from_plain(inner[0])
        return lambda values: tuple([item(value) for value in values])
    if origin in (Union, UnionType):
        one = _from_plain(_not_none(inner))
        return lambda value: None if value is None else one(value)
    if origin is not None and issubclass(origin, Mapping):
        return FrozenMap
    if kind is bytes:
        return lambda _value: b""
    return _as_is(kind)


def _dataclass_from_plain(kind: Any) -> _Convert:
    names, converts = _fields(kind, _from_plain)
    number = len(names)
    by_name = any(item.kw_only for item in fields(kind))

    def convert(values: list[Any]) -> Any:
        if len(values) != number:
            raise IndexError(f"{number} fields are expected, not {len(values)}")
        for place, one in converts:  # the list was decoded for this value, and nobody else has it
            values[place] = one(values[place])
        return kind(**dict(zip(names, values, strict=True))) if by_name else kind(*values)

    return convert


def _fields(kind: Any, convert: Callable[[Any], _Convert]) -> tuple[list[str], list[tuple[int, _Convert]]]:
    """Return the names of the fields in their order, and what converts those that are not plain, by their places."""
    hints = get_type_hints(kind)
    given = [item for item in fields(kind) if item.init]
    converts = [(place, convert(hints[item.name])) for place, item in enumerate(given)]
    return [item.name for item in given], [(place, one) for place, one in converts if one is not _same]


def _not_none(kinds: tuple[Any, ...]) -> Any:
    (kind,) = [one for one in kinds if one is not NoneType]
    return kind


def _as_is(kind: Any) -> _Convert:
    if kind not in _PLAIN:
        raise TypeError(f"no form is settled for {kind}")
    return _same


def _same(value: Any) -> Any:
    return value
