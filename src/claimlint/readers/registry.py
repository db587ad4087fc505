"""Which reader reads an input.

Every module in this folder that offers ``READER`` is a built-in; each is small and loads its parser
only when it reads. Readers of other packages come from the entry points ``claimlint.readers``, which
are asked when no built-in fits, since looking them up costs more than reading a short file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TypeAlias, TypeGuard, TypeVar, cast

from claimlint.errors import UsageError
from claimlint.model.document import Source
from claimlint.readers.base import Reader, RecordReader
from claimlint.readers.feed import Feed, feed_of_file

AnyReader: TypeAlias = Reader | RecordReader
_R = TypeVar("_R", Reader, RecordReader)
_GROUP = "claimlint.readers"
_LAST_RESORT = "text"


@cache
def built_in() -> dict[str, AnyReader]:
    """Return the readers in this folder by name, in the order of their names."""
    package = import_module("claimlint.readers")
    found: dict[str, AnyReader] = {}
    for module in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        if module.ispkg or module.name.startswith("_"):
            continue
        reader = getattr(import_module(f"{package.__name__}.{module.name}"), "READER", None)
        if reader is not None:
            found[reader.name] = reader
    return found


@cache
def installed() -> dict[str, AnyReader]:
    """Return the readers that other installed packages offer, by name, in the order of their names."""
    from importlib.metadata import entry_points

    points = sorted(entry_points(group=_GROUP), key=lambda point: (point.name, point.value))
    return {point.name: point.load() for point in points}


def readers() -> dict[str, AnyReader]:
    """Return every reader by name; a built-in keeps its name against an installed one."""
    return {**installed(), **built_in()}


def needs(reader: AnyReader) -> str:
    """Return what has to be installed for ``reader``, as pip takes it; "" if nothing has to."""
    return str(getattr(reader, "needs", ""))


def suffixes() -> tuple[str, ...]:
    """Return every file name ending that some reader claims, sorted."""
    return tuple(sorted({suffix for reader in readers().values() for suffix in reader.suffixes}))


def is_shared(name: str) -> bool:
    """Return whether a file of this name (in lower case) may hold anything, so that only its content tells its reader.

    So it is for ``.json``, ``.xml`` and ``.yml``: most such files are settings, not copy.
    """
    for group in (built_in, installed):
        found = group()
        if _by_ending(name, _texts(found)):
            return False
        if _by_ending(name, _records(found)):
            return True
    return False


def taken(feed: Feed, name: str | None = None) -> bool:
    """Return whether a search through files reads ``feed``: some reader claims its ending, or knows its content.

    Where many formats share an ending only the content counts. With the reader ``name`` only what that one claims,
    or knows, or what has no ending, is read.
    """
    if not name:
        claimed = feed.name.endswith(suffixes()) and not is_shared(feed.name)
        return claimed or record_reader_for(feed) is not None
    chosen = _named(name)
    ending = "." in feed.name.rsplit("/", 1)[-1]
    return not ending or feed.name.endswith(chosen.suffixes) or (_takes_records(chosen) and chosen.knows(feed))


def accepts(path: Path, reader: str | None = None, fields: tuple[str, ...] = ()) -> bool:
    """Return whether a file found in a folder is read; only files of shared endings are opened for the answer.

    One that cannot be opened is accepted, so that reading it tells why. ``reader`` and ``fields`` are what the user
    asks for: then all files that might be meant are.
    """
    name = path.name.lower()
    if not name.endswith(suffixes()):
        return False
    if not is_shared(name):
        return True
    if reader and name.endswith(_named(reader).suffixes):
        return True
    try:
        return record_reader_for(feed_of_file(path, fields=fields)) is not None
    except OSError:
        return True


def record_reader_for(feed: Feed, name: str | None = None) -> RecordReader | None:
    """Return the record reader that ``name`` names, else the one that knows ``feed``; None if it is for a text reader.

    A file whose ending only text readers claim is theirs, whatever it holds.

    Raises:
        UsageError: if no reader has that name.
    """
    if name:
        chosen = _named(name)
        return chosen if _takes_records(chosen) else None
    for group in (built_in, installed):
        found = group()
        if _by_ending(feed.name, _texts(found)) and not _by_ending(feed.name, _records(found)):
            return None
        for reader in _records(found):
            if reader.knows(feed):
                return reader
    return None


def reader_for(source: Source, name: str | None = None) -> Reader:
    """Return the text reader that ``name`` names, else the one for the file's ending, media type or content.

    Plain text is the last resort.

    Raises:
        UsageError: if no reader has that name.
    """
    if name:
        chosen = _named(name)
        if _takes_records(chosen):
            raise UsageError(f"the reader {name!r} reads files, not texts")
        return cast(Reader, chosen)
    path = source.uri.lower().split("?", 1)[0].split("#", 1)[0] if "://" in source.uri else source.uri.lower()
    for group in (built_in, installed):
        reader = _by_ending(path, _texts(group()))
        if reader is not None:
            return reader
    return _by_content(source) or cast(Reader, built_in()[_LAST_RESORT])


def _takes_records(reader: AnyReader) -> TypeGuard[RecordReader]:
    return hasattr(reader, "records")


def _texts(found: Mapping[str, AnyReader]) -> list[Reader]:
    return [cast(Reader, reader) for reader in found.values() if not _takes_records(reader)]


def _records(found: Mapping[str, AnyReader]) -> list[RecordReader]:
    readers = [reader for reader in found.values() if _takes_records(reader)]
    return sorted(readers, key=lambda reader: getattr(reader, "last", False))  # those for files of unknown origin


def _named(name: str) -> AnyReader:
    reader = built_in().get(name) or installed().get(name)
    if reader is None:
        known = ", ".join(sorted(readers()))
        raise UsageError(f"there is no reader {name!r}", hint=f"readers: {known}")
    return reader


def _by_ending(path: str, found: Iterable[_R]) -> _R | None:
    """Return the reader that claims the path's ending, the longest one: ``.foo.json`` before ``.json``."""
    fitting = [(-max(map(len, ends)), reader.name, reader) for reader in found if (ends := _endings(path, reader))]
    return min(fitting, key=lambda one: one[:2])[2] if fitting else None


def _endings(path: str, reader: Reader | RecordReader) -> list[str]:
    return [suffix for suffix in reader.suffixes if path.endswith(suffix)]


def _by_content(source: Source) -> Reader | None:
    media_type = source.media_type.partition(";")[0].strip().lower()
    every = _texts(readers())
    if media_type and media_type != "text/plain":
        for reader in every:
            if media_type in reader.media_types:
                return reader
    return next((reader for reader in every if reader.recognises(source)), None)
