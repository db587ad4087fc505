"""Which reader reads an input.

Every module in this folder that offers ``READER`` is a built-in; each is small and loads its parser
only when it reads. Readers of other packages come from the entry points ``claimlint.readers``, which
are asked when no built-in fits, since looking them up costs more than reading a short file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimlint.errors import UsageError
from claimlint.model.document import Source
from claimlint.readers.base import Reader

_GROUP = "claimlint.readers"
_LAST_RESORT = "text"


@cache
def built_in() -> dict[str, Reader]:
    """Return the readers in this folder by name, in the order of their names."""
    package = import_module("claimlint.readers")
    found: dict[str, Reader] = {}
    for module in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        if module.ispkg or module.name.startswith("_"):
            continue
        reader = getattr(import_module(f"{package.__name__}.{module.name}"), "READER", None)
        if reader is not None:
            found[reader.name] = reader
    return found


@cache
def installed() -> dict[str, Reader]:
    """Return the readers that other installed packages offer, by name, in the order of their names."""
    from importlib.metadata import entry_points

    points = sorted(entry_points(group=_GROUP), key=lambda point: (point.name, point.value))
    return {point.name: point.load() for point in points}


def readers() -> dict[str, Reader]:
    """Return every reader by name; a built-in keeps its name against an installed one."""
    return {**installed(), **built_in()}


def suffixes() -> tuple[str, ...]:
    """Return every file name ending that some reader claims, sorted."""
    return tuple(sorted({suffix for reader in readers().values() for suffix in reader.suffixes}))


def reader_for(source: Source, name: str | None = None) -> Reader:
    """Return the reader that ``name`` names, else the one for the file's ending, media type or content.

    Plain text is the last resort.

    Raises:
        UsageError: if no reader has that name.
    """
    if name:
        return _named(name)
    path = source.uri.lower().split("?", 1)[0].split("#", 1)[0] if "://" in source.uri else source.uri.lower()
    for group in (built_in, installed):
        for reader in _by_length(group()):
            if path.endswith(reader.suffixes):
                return reader
    return _by_content(source) or built_in()[_LAST_RESORT]


def _named(name: str) -> Reader:
    reader = built_in().get(name) or installed().get(name)
    if reader is None:
        known = ", ".join(sorted(readers()))
        raise UsageError(f"there is no reader {name!r}", hint=f"readers: {known}")
    return reader


def _by_length(found: dict[str, Reader]) -> Iterator[Reader]:
    """Yield readers whose endings are longer first: ``.foo.json`` before ``.json``."""
    yield from sorted(found.values(), key=lambda reader: (-max(map(len, reader.suffixes), default=0), reader.name))


def _by_content(source: Source) -> Reader | None:
    media_type = source.media_type.partition(";")[0].strip().lower()
    every = readers().values()
    if media_type and media_type != "text/plain":
        for reader in every:
            if media_type in reader.media_types:
                return reader
    return next((reader for reader in every if reader.recognises(source)), None)
