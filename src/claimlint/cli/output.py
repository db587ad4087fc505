"""Where output goes, and how it looks there."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from claimlint.errors import UsageError
from claimlint.model.lazydata import dataclass

_PLAIN_WIDTH = 100
_NARROWEST, _WIDEST = 40, 160


@dataclass(frozen=True, slots=True)
class Target:
    """Where output goes (None: standard output) and the user's choice of colours."""

    output: Path | None = None
    choice: str = "auto"

    @property
    def color(self) -> bool:
        """Return whether to colour: as chosen, or (``auto``) for a terminal that shows colours.

        NO_COLOR and FORCE_COLOR are heeded as no-color.org and force-color.org describe them.
        """
        if self.choice != "auto":
            return self.choice == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return self._escapes

    @property
    def _escapes(self) -> bool:
        """Return whether the output goes to a terminal that heeds escape sequences."""
        if not self._terminal or os.environ.get("TERM") == "dumb":
            return False
        # The old Windows console prints them.
        return os.name != "nt" or any(os.environ.get(name) for name in ("WT_SESSION", "ANSICON", "TERM"))

    @property
    def width(self) -> int:
        """Return the columns of the terminal, or 100 elsewhere so that runs compare."""
        if not self._terminal:
            return _PLAIN_WIDTH
        import shutil

        return min(max(shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns, _NARROWEST), _WIDEST)

    @property
    def _terminal(self) -> bool:
        return self.output is None and sys.stdout.isatty()

    def refuse_terminal(self, name: str, *, binary: bool) -> None:
        """See to it that no ``binary`` format is written to a terminal.

        Raises:
            UsageError: if it would be.
        """
        if binary and self._terminal:
            raise UsageError(f"{name} is not for a terminal", hint="name a file with --output, or use a pipe")

    def clear(self) -> None:
        """Empty the screen if the output goes to a terminal that can do that; what was scrolled away stays."""
        if self._escapes:
            self.write([b"\x1b[H\x1b[2J"])

    def write(self, pieces: Iterable[bytes]) -> None:
        """Write ``pieces``.

        A reader that stops early (``| head``) is no error: the exit code still speaks of the copy.

        Raises:
            UsageError: if the file, or standard output, cannot be written.
        """
        if self.output is not None:
            _to_file(pieces, self.output)
            return
        try:
            sys.stdout.buffer.writelines(pieces)
            sys.stdout.buffer.flush()
        except OSError as error:
            _drop_stdout()
            if not isinstance(error, BrokenPipeError):
                raise UsageError(f"cannot write to standard output: {error.strerror or error}") from None

    def write_lines(self, lines: Iterable[str]) -> None:
        """Write each line as UTF-8."""
        self.write(line.encode("utf-8", "replace") + b"\n" for line in lines)


def tell(text: str) -> None:
    """Write a line to standard error; nobody need read it."""
    try:
        sys.stderr.write(f"claimlint: {text}\n")
        sys.stderr.flush()
    except OSError:
        return


def _to_file(pieces: Iterable[bytes], output: Path) -> None:
    """Write all of ``pieces`` or nothing: who opens a report meanwhile, or after a crash, must not meet half of one."""
    try:
        if output.exists() and not output.is_file():  # a device or a pipe
            with output.open("wb") as stream:
                stream.writelines(pieces)
        else:
            _swapped(pieces, output.resolve())  # a link stays, and what it leads to is written
    except OSError as error:
        raise UsageError(f"cannot write the output: {error.strerror or error}", uri=str(output)) from None


def _swapped(pieces: Iterable[bytes], target: Path) -> None:
    there = target.exists()
    as_who = os.access in os.supports_effective_ids
    if there and not os.access(target, os.W_OK, effective_ids=as_who):  # a new file would take its place all the same
        raise PermissionError(errno.EACCES, "it is read-only")
    stream, whole = _beside(target, there=there)
    try:
        with stream:
            stream.writelines(pieces)
        if there:
            whole.chmod(stat.S_IMODE(target.stat().st_mode))
        _put(whole, target, there=there)
    finally:
        whole.unlink(missing_ok=True)


def _beside(target: Path, *, there: bool) -> tuple[BinaryIO, Path]:
    """Return a new file: beside ``target``, or elsewhere if its folder may not be written but it may."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        return beside.open("wb"), beside
    except OSError:
        if not there:
            raise
    import tempfile

    handle, name = tempfile.mkstemp(prefix="claimlint-")
    return os.fdopen(handle, "wb"), Path(name)


def _put(whole: Path, target: Path, *, there: bool) -> None:
    try:
        whole.replace(target)
    except OSError:  # its folder may not be written, or it is mounted by itself, as containers have it
        if not there:
            raise
        import shutil

        shutil.copyfile(whole, target)


def _drop_stdout() -> None:
    """Point standard output at nothing, or Python complains of the broken pipe when it ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, sys.stdout.fileno())
    finally:
        os.close(null)
