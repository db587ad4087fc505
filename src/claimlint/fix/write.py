"""Writing a mended file: all of it or nothing."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from claimlint.errors import ReadError


class WriteError(ReadError):
    """A file that cannot be written: exit code 3, like one that cannot be read."""

    code = "CLE340"


def replace_file(path: Path, old: bytes, new: bytes) -> None:
    """Write ``new`` in place of ``old``, keeping permissions; a link stays and its target is written.

    The bytes go to a file beside it that then takes its name, so that whoever reads it meanwhile, or
    after a crash, finds the old or the new text and never a part.

    Args:
        path: the file.
        old: the bytes that ``new`` was made from.
        new: the bytes to write.

    Raises:
        WriteError: if the file may not be written, or no longer holds ``old``.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        if not mode & 0o222 or not os.access(target, os.W_OK):
            raise WriteError("cannot be written: it is read-only", uri=path.as_posix(), hint="check its permissions")
        if target.read_bytes() != old:
            raise WriteError("changed while it was being fixed", uri=path.as_posix(), hint="run the command again")
        _swap(target, new, mode)
    except OSError as error:
        reason = f"cannot be written: {error.strerror or error}"
        raise WriteError(reason, uri=path.as_posix(), hint="check its permissions") from None


def _swap(target: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:64]}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Have the new name itself written to disk, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
