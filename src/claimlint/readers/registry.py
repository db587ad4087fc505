"""Which reader reads an input.

Every module in this folder that offers ``READER`` is a built-in; each is small and loads its parser
only when it reads. Readers of other packages come from the entry points ``claimlint.readers``, which
are asked when no built-in fits. What a choice depends on is kept between runs, so that only the reader
that is chosen is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard, cast

from claimlint import store
from claimlint.errors import UsageError
from claimlint.plugins import load, offered
from claimlint.readers.feed import feed_of_file

if TYPE_CHECKING:
    from claimlint.model.document import Source
    from claimlint.readers.base import Reader, RecordReader
    from claimlint.readers.feed import Feed

AnyReader: TypeAlias = "Reader | RecordReader"
_GROUP = "claimlint.readers"
_LAST_RESORT = "text"


class _Entry(NamedTuple):
    """What a choice needs to know of a reader.

    Attributes:
        name: its name.
        place: where it is (see ``plugins``).
        suffixes, media_types: what it says of itself.
        records: whether it takes records.
        last: whether it is asked behind all others, as a reader of files of unknown origin.
    """

    name: str
    place: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    records: bool
    last: bool

    @property
    def reader(self) -> AnyReader:
        """Return the reader; its module is loaded now."""
        return cast("AnyReader", load(self.place))


@cache
def _own() -> tuple[_Entry, ...]:
    """Return the readers in this folder, in the order of their names."""
    folder = Path(__file__).parent
    kept = store.kept("readers", store.modules(folder), lambda: tuple(map(tuple, _entries(_modules(folder)))))
    return tuple(_Entry(*one) for one in kept)


@cache
def _others() -> tuple[_Entry, ...]:
    """Return the readers that other installed packages offer, in the order of their names."""
    return tuple(_entries(offered(_GROUP)))


def _modules(folder: Path) -> Iterator[tuple[str, str]]:
    from importlib import import_module
    from pkgutil import iter_modules

    for module in sorted(iter_modules([str(folder)]), key=lambda info: info.name):
        if not (module.ispkg or module.name.startswith("_")):
            reader = getattr(import_module(f"claimlint.readers.{module.name}"), "READER", None)
            if reader is not None:
                yield reader.name, f"claimlint.readers.{module.name}:READER"


def _entries(places: Iterable[tuple[str, str]]) -> Iterator[_Entry]:
    for name, place in places:
        reader = load(place)
        media_types = tuple(getattr(reader, "media_types", ()))
        last = bool(getattr(reader, "last", False))
        yield _Entry(name, place, tuple(reader.suffixes), media_types, _takes_records(reader), last)


def built_in() -> dict[str, AnyReader]:
    """Return the readers in this folder by name, in the order of their names."""
    return {entry.name: entry.reader for entry in _own()}


def readers() -> dict[str, AnyReader]:
    """Return every reader by name; a built-in keeps its name against an installed one."""
    return {**{entry.name: entry.reader for entry in _others()}, **built_in()}


def needs(reader: AnyReader) -> str:
    """Return what has to be installed for ``reader``, as pip takes it; "" if nothing has to."""
    return str(getattr(reader, "needs", ""))


@cache
def suffixes() -> tuple[str, ...]:
    """Return every file name ending that some reader claims, sorted."""
    return tuple(sorted({suffix for entry in (*_own(), *_others()) for suffix in entry.suffixes}))


def is_shared(name: str) -> bool:
    """Return whether a file of this name (in lower case) may hold anything, so that only its content tells its reader.

    So it is for ``.json``, ``.xml`` and ``.yml``: most such files are settings, not copy.
    """
    for group in (_own, _others):
        if _by_ending(name, _texts(group())):
            return False
        if _by_ending(name, _records(group())):
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
    for group in (_own, _others):
        found = group()
        if _by_ending(feed.name, _texts(found)) and not _by_ending(feed.name, _records(found)):
            return None
        for entry in _records(found):
            reader = cast("RecordReader", entry.reader)
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
        return cast("Reader", chosen)
    path = source.uri.lower().split("?", 1)[0].split("#", 1)[0] if "://" in source.uri else source.uri.lower()
    for group in (_own, _others):
        entry = _by_ending(path, _texts(group()))
        if entry is not None:
            return cast("Reader", entry.reader)
    return _by_content(source) or cast("Reader", _named(_LAST_RESORT))


def _takes_records(reader: AnyReader) -> TypeGuard[RecordReader]:
    return hasattr(reader, "records")


def _texts(found: Iterable[_Entry]) -> list[_Entry]:
    return [entry for entry in found if not entry.records]


def _records(found: Iterable[_Entry]) -> list[_Entry]:
    return sorted((entry for entry in found if entry.records), key=lambda entry: entry.last)


def _named(name: str) -> AnyReader:
    entry = next((entry for entry in (*_own(), *_others()) if entry.name == name), None)
    if entry is None:
        known = ", ".join(sorted(readers()))
        raise UsageError(f"there is no reader {name!r}", hint=f"readers: {known}")
    return entry.reader


def _by_ending(path: str, found: Iterable[_Entry]) -> _Entry | None:
    """Return the reader that claims the path's ending, the longest one: ``.foo.json`` before ``.json``."""
    fitting = [
        (-max(map(len, ends)), entry.name, entry)
        for entry in found
        if (ends := [suffix for suffix in entry.suffixes if path.endswith(suffix)])
    ]
    return min(fitting, key=lambda one: one[:2])[2] if fitting else None


def _by_content(source: Source) -> Reader | None:
    media_type = source.media_type.partition(";")[0].strip().lower()
    every = _texts({entry.name: entry for entry in (*_others(), *_own())}.values())
    if media_type and media_type != "text/plain":
        for entry in every:
            if media_type in entry.media_types:
                return cast("Reader", entry.reader)
    readers = (cast("Reader", entry.reader) for entry in every)
    return next((reader for reader in readers if reader.recognises(source)), None)
