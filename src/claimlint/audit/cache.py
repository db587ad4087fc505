"""Results of files that have not changed since they were judged last.

One SQLite file in the user's cache folder. A result is found by what it depends on: the file's bytes, its
address, the policy, the settings, and claimlint itself. In front stands an index by size and time of change,
so that a file that nobody touched is not even read. Nothing in the cache is run, and a cache that cannot be
used is put away with a note: it can cost time, never a finding.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from claimlint import store
from claimlint.audit.inputs import Input
from claimlint.model.codec import dump_result, load_result
from claimlint.model.lazydata import dataclass

FILE = "results-2.sqlite"
"""The cache's name; the number changes with its tables."""
_TABLES = """
CREATE TABLE IF NOT EXISTS file (path BLOB PRIMARY KEY, size INTEGER, changed INTEGER, sha256 BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, lines BLOB, used INTEGER) WITHOUT ROWID;
"""
_WAIT = 10.0
"""Seconds to wait for another run that writes."""
_UNSETTLED = 2_000_000_000
"""Nanoseconds in which a file may change again without a new time of change: such a file is read."""
_AT_ONCE = 500
"""Results that are held before they are written."""
_LARGEST = 4 << 20
"""Bytes of a file whose results are kept; exports have shards of their own."""
_ROOM = 256 << 20
"""Bytes that the cache may take; then the results used longest ago go."""


@dataclass(frozen=True, slots=True)
class CacheState:
    """What a cache holds: files whose state is known, results, and its size on disk in bytes."""

    path: Path
    files: int
    results: int
    size: int


class ResultCache:
    """The cache in ``folder``, opened when it is first asked.

    ``told`` hears why one that could not be used was put away.
    """

    def __init__(self, folder: Path, told: Callable[[str], None] = lambda _note: None) -> None:
        self._folder = folder
        self._path = folder / FILE
        self._asked = False
        self._told = told
        self._base: sqlite3.Connection | None = None
        self._now = time.time_ns()
        # Written at the end, in one short transaction: whoever reads first and writes later would be refused
        # as soon as another run has written in between.
        self._files: list[tuple[bytes, int, int, bytes]] = []
        self._results: list[tuple[bytes, bytes, int]] = []
        self._used: list[tuple[int, bytes]] = []

    def get(self, path: Path, context: bytes) -> Input | None:
        """Return what stood in the file at ``path`` when it was judged in the same ``context``, None if unknown.

        ``context`` names everything but the file's bytes that the result depends on; see ``context_of``.
        """
        try:
            content = self._content(path)
            if self._base is None or content is None:
                return None
            key = _key(path, content, context)
            row = self._base.execute("SELECT lines, used FROM result WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            results = tuple(load_result(line) for line in zlib.decompress(row[0]).splitlines())
            if row[1] < self._day:
                self._used.append((self._day, key))
        except OSError:
            return None
        except (sqlite3.Error, zlib.error, ValueError) as error:
            self._put_away(error)
            return None
        return Input(results)

    def put(self, path: Path, context: bytes, found: Input) -> None:
        """Keep what stood in the file at ``path``; what could not be read whole is not kept."""
        if found.skipped or found.left_out:
            return
        try:
            content = self._content(path)
            sources = {result.document.source.sha256 for result in found.results}
            if self._base is None or content is None or not sources <= {content.hex()}:
                return  # it changed while it was read
            lines = zlib.compress("\n".join(map(dump_result, found.results)).encode("ascii"), 1)
            self._results.append((_key(path, content, context), lines, self._day))
            if len(self._results) >= _AT_ONCE:
                self._write(self._base)
        except OSError:
            return
        except sqlite3.Error as error:
            self._put_away(error)

    def close(self) -> None:
        """Write what was learned, and make room if the cache has grown too large."""
        if self._base is None:
            return
        try:
            self._write(self._base)
            if self._path.stat().st_size > _ROOM:
                self._make_room(self._base)
        except (OSError, sqlite3.Error) as error:
            self._put_away(error)
        else:
            self._base.close()
            self._base = None

    @property
    def _day(self) -> int:
        return self._now // 86_400_000_000_000

    def _open(self) -> None:
        self._asked = True
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._base = self._opened()
        except (OSError, sqlite3.Error) as error:
            self._put_away(error)

    def _opened(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        try:
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = NORMAL")
            base.executescript(_TABLES)
        except sqlite3.Error:
            base.close()
            raise
        return base

    def _write(self, base: sqlite3.Connection) -> None:
        if not (self._files or self._results or self._used):
            return
        base.execute("BEGIN IMMEDIATE")
        base.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)", self._files)
        base.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", self._results)
        base.executemany("UPDATE result SET used = ? WHERE key = ?", self._used)
        base.execute("COMMIT")
        self._files, self._results, self._used = [], [], []

    def _content(self, path: Path) -> bytes | None:
        """Return the SHA-256 of the file's bytes, from the index where the file is as it was."""
        status = path.stat()
        if not self._asked:
            self._open()
        if self._base is None or status.st_size > _LARGEST:
            return None
        name, changed = os.fsencode(os.path.abspath(path)), status.st_mtime_ns  # noqa: PTH100 - links are files too
        row = self._base.execute("SELECT size, changed, sha256 FROM file WHERE path = ?", (name,)).fetchone()
        if row is not None and row[:2] == (status.st_size, changed):
            return bytes(row[2])
        content = sha256(path.read_bytes()).digest()
        if self._now - changed > _UNSETTLED:
            self._files.append((name, status.st_size, changed, content))
        return content

    def _make_room(self, base: sqlite3.Connection) -> None:
        half = "SELECT key FROM result ORDER BY used LIMIT (SELECT count(*) / 2 + 1 FROM result)"
        base.execute(f"DELETE FROM result WHERE key IN ({half})")  # noqa: S608 - our own words
        base.execute("DELETE FROM file")
        base.execute("VACUUM")

    def _put_away(self, error: Exception) -> None:
        """Go on without the cache; one that is broken is removed."""
        if self._base is not None:
            self._base.close()
            self._base = None
        busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
        if not busy:
            clean(self._path.parent)
        self._told(f"the cache {self._path} could not be used and was {'left' if busy else 'discarded'}: {error}")


def context_of(*parts: object) -> bytes:
    """Return a name for what results depend on besides a file's bytes: ``parts``, and claimlint itself."""
    return sha256(repr((_build(), *parts)).encode("utf-8", "backslashreplace")).digest()


def state(folder: Path) -> CacheState:
    """Return what the cache in ``folder`` holds; nothing if there is none or it cannot be read."""
    path = folder / FILE
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            counts = [base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("file", "result")]  # noqa: S608
        return CacheState(path, counts[0], counts[1], sum(part.stat().st_size for part in _parts(path)))
    except (OSError, sqlite3.Error):
        return CacheState(path, 0, 0, 0)


def clean(folder: Path) -> int:
    """Remove the cache in ``folder`` and return how many bytes that freed."""
    freed = 0
    for part in _parts(folder / FILE):
        size = part.stat().st_size
        part.unlink(missing_ok=True)
        freed += size
    return freed


def _parts(path: Path) -> Iterator[Path]:
    names = (path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))
    return (name for name in names if name.exists())


def _key(path: Path, content: bytes, context: bytes) -> bytes:
    return sha256(b"\0".join((path.as_posix().encode("utf-8", "surrogateescape"), content, context))).digest()


def _build() -> tuple[object, ...]:
    """Return what tells this claimlint from every other one: its files, Python, and what is installed beside it.

    Packages may bring detectors, checks and readers of their own: installing one changes its folder.
    """
    return store.modules(Path(__file__).parents[1]), store.installed(), sys.version
