"""Inputs put in order and cut into shards: the units that are judged, counted and taken up again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property

MOST_INPUTS = 4096
"""Inputs in a shard; their names travel with it."""
_TABLE = ".parquet"
# pathlib makes one slash of two. A scheme of one letter is a Windows drive.
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]+):/+")


class Kind(StrEnum):
    """How an engine gets at the bytes of an input."""

    PATHS = "paths"
    """Files that workers open themselves."""
    REMOTE = "remote"
    """Files that the engine's connectors hand over whole."""
    TABLES = "tables"
    """Parquet files whose rows are the inputs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An input file: what reports call it, what the engine opens, bytes, time of change, number of its policy."""

    uri: str
    url: str
    size: int
    changed: int
    policy: int = 0

    @property
    def kind(self) -> Kind:
        """Return how an engine gets at it."""
        if is_table(self.url):
            return Kind.TABLES
        return Kind.REMOTE if is_url(self.url) else Kind.PATHS


@dataclass(frozen=True)
class Shard:
    """Inputs of one kind under one policy."""

    number: int
    kind: Kind
    policy: int
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """Return what its folder is called: the form that engines read as a column ``shard``."""
        return f"shard={self.number:05d}"

    @cached_property
    def size(self) -> int:
        """Return the bytes of its inputs."""
        return sum(entry.size for entry in self.entries)

    @cached_property
    def fingerprint(self) -> str:
        """Return a hash of its inputs' names, sizes and times of change: stores do not tell the hashes of files."""
        parts = [self.kind, self.policy, [(one.uri, one.url, one.size, one.changed) for one in self.entries]]
        return sha256(json.dumps(parts).encode("ascii")).hexdigest()


def cut(entries: Iterable[Entry], size: int, most: int = MOST_INPUTS) -> tuple[Shard, ...]:
    """Return the shards of ``entries``: each of ``most`` inputs and ``size`` bytes at most, or of one larger input."""
    ordered = sorted(entries, key=lambda one: (one.kind, one.policy, one.uri))
    groups = groupby(ordered, key=lambda one: (one.kind, one.policy))
    parts = [(kind, policy, part) for (kind, policy), group in groups for part in _parts(group, size, most)]
    return tuple(Shard(number, *part) for number, part in enumerate(parts))


def fingerprint(shards: Iterable[Shard]) -> str:
    """Return a hash of all inputs."""
    return sha256("".join(shard.fingerprint for shard in shards).encode("ascii")).hexdigest()


def local_entry(path: Path, policy: int) -> Entry:
    """Return the entry of a file on this machine.

    Raises:
        OSError: if it cannot be looked at.
    """
    status = path.stat()
    return Entry(path.as_posix(), path.absolute().as_posix(), status.st_size, status.st_mtime_ns, policy)


def is_table(name: Path | str) -> bool:
    """Return whether a file of this name holds rows, by its ending."""
    return str(name).lower().endswith(_TABLE)


def is_url(name: str) -> bool:
    """Return whether ``name`` is an address that the engine's connectors open."""
    return "://" in name


def address(name: Path | str) -> str:
    """Return what the user named: a path as it is, an address with the slashes that ``Path`` took from it."""
    found = _SCHEME.match(str(name))
    if found is None:
        return str(name)
    slashes = ":///" if found[1].lower() == "file" else "://"
    return f"{found[1]}{slashes}{str(name)[found.end() :]}"


def _parts(entries: Iterable[Entry], size: int, most: int) -> Iterator[tuple[Entry, ...]]:
    held: list[Entry] = []
    taken = 0
    for entry in entries:
        if held and (len(held) == most or taken + entry.size > size):
            yield tuple(held)
            held, taken = [], 0
        held.append(entry)
        taken += entry.size
    if held:
        yield tuple(held)
