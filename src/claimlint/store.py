"""Things that take long to work out and are always the same, kept between runs in the user's cache folder.

What is kept is plain data (marshal reads no code), is named by all that it was made from, and carries a hash: a file
that is damaged or was written by somebody else counts as absent. Without a folder that can be written everything works
as before, only slower.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "CLAIMLINT_CACHE_DIR"
_PRIVATE = 0o022
"""Permissions that a kept file must not give: others could have written it."""


def folder() -> Path:
    """Return the folder of everything that is cached: that of ``CLAIMLINT_CACHE_DIR``, else the platform's."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME", "")
    if sys.platform == "linux" and (not base or base.startswith("/")):
        # What platformdirs comes to as well, but loading it takes longer than reading all that is kept.
        return Path(base or Path.home() / ".cache", "claimlint")
    from platformdirs import user_cache_path

    return user_cache_path("claimlint", appauthor=False)


def kept(
    name: str, made_from: object, make: Callable[[], Any], holds: Callable[[Any], bool] = lambda _value: True
) -> Any:
    """Return what ``make`` returns, from the cache where it was kept before.

    Args:
        name: what it is: the beginning of a file name. One value of a name is kept for an installation, the latest.
        made_from: all that the value depends on, told by its ``repr``, besides claimlint's own version.
        make: works the value out: None, numbers, strings, bytes, tuples, lists, dicts and frozen sets.
        holds: tells of a value that was kept whether it still holds.
    """
    found = read(name, made_from)
    if found is not None and holds(found):
        return found
    value = make()
    write(name, made_from, value)
    return value


def read(name: str, made_from: object) -> Any | None:
    """Return the value that was kept, None if there is none; see ``kept``."""
    found = _read(name, _key(made_from))
    return None if found is None else found[0]


def write(name: str, made_from: object, value: Any) -> None:
    """Keep ``value`` in place of the one that was kept; see ``kept``."""
    _write(name, _key(made_from), value)


def _key(made_from: object) -> str:
    return digest(repr((sys.version, made_from)).encode("utf-8", "backslashreplace"))


def forget() -> int:
    """Remove everything that was kept and return how many bytes that freed."""
    freed = 0
    for path in folder().glob("*.bin"):
        freed += path.stat().st_size
        path.unlink(missing_ok=True)
    return freed


@cache
def installed() -> tuple[object, ...]:
    """Return what changes whenever a package is installed or removed, whatever the working folder is."""
    return tuple(found for path in sys.path if (found := _packages(path or ".")) is not None)


@cache
def modules(package: Path, ending: str = ".py") -> tuple[object, ...]:
    """Return what changes whenever a file with this ending below the folder ``package`` does."""
    found: list[tuple[str, int, int]] = []
    folders = [os.fspath(package)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders += [] if entry.name == "__pycache__" else [entry.path]
                elif entry.name.endswith(ending):
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
    return tuple(sorted(found))


def _packages(path: str) -> object | None:
    """Return what tells of the packages installed in the folder ``path``; None if it holds none."""
    try:
        if path.endswith("-packages"):
            return path, os.stat(path).st_mtime_ns  # noqa: PTH116 - a start has no time for paths as objects
        names = sorted(name for name in os.listdir(path) if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208
        return tuple((name, _changed(f"{path}/{name}/entry_points.txt")) for name in names) or None
    except OSError:  # a zip file, or nothing
        return None


def _changed(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns  # noqa: PTH116
    except OSError:
        return 0


def digest(data: bytes) -> str:
    """Return a hash of ``data``, 64 hexadecimal digits (BLAKE2b)."""
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL, which takes longer than reading all that is kept
    except ImportError:  # a Python built without it
        from hashlib import blake2b

    return blake2b(data, digest_size=32).hexdigest()


def _file(name: str) -> Path:
    return folder() / f"{name}-{_installation()}.bin"


@cache
def _installation() -> str:
    """Return a name for this Python and this claimlint: several on one machine must not throw out each other's."""
    return digest(f"{sys.executable} {sys.version} {__file__}".encode("utf-8", "backslashreplace"))[:8]


def _read(name: str, key: str) -> tuple[Any] | None:
    try:
        with _file(name).open("rb") as stream:
            status = os.fstat(stream.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & _PRIVATE):
                return None
            data = stream.read()
        head, hashed, body = data[:64], data[64:128], data[128:]
        if head != key.encode() or hashed != digest(body).encode():
            return None
        return (marshal.loads(body),)  # noqa: S302 - our own file, proved whole by its hash
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _write(name: str, key: str, value: Any) -> None:
    try:
        body = marshal.dumps(value)
        home = folder()
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = home / f"{name}.{os.getpid()}.part"
        fresh.touch(mode=0o600)
        fresh.write_bytes(key.encode() + digest(body).encode() + body)
        fresh.replace(_file(name))
    except OSError:
        return
