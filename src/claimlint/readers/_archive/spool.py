"""A member that comes in a stream, kept so that it can be read from its start as often as asked."""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from typing import BinaryIO

_IN_MEMORY = 16 << 20
_CHUNK = 1 << 18


class Spool:
    """The bytes of a stream, in memory while they are few, else in a temporary file; close it when done."""

    __slots__ = ("_data", "_path", "size")

    def __init__(self, stream: BinaryIO) -> None:
        """Read ``stream`` to its end.

        Raises:
            ReadError: if the stream does.
            OSError: if the temporary file cannot be written.
        """
        self._path = ""
        kept: list[bytes] = []
        self.size = 0
        while self.size < _IN_MEMORY and (chunk := stream.read(_CHUNK)):
            kept.append(chunk)
            self.size += len(chunk)
        self._data = b"".join(kept)
        if self.size >= _IN_MEMORY:
            self._to_file(stream)

    def _to_file(self, stream: BinaryIO) -> None:
        handle, self._path = tempfile.mkstemp(prefix="claimlint-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self._data)
                while chunk := stream.read(_CHUNK):
                    file.write(chunk)
                    self.size += len(chunk)
        except BaseException:
            self.close()
            raise
        self._data = b""

    def open(self) -> BinaryIO:
        """Return a stream of the bytes from their start."""
        return open(self._path, "rb") if self._path else BytesIO(self._data)  # noqa: PTH123 - a name of mkstemp's

    def close(self) -> None:
        """Remove the temporary file, if there is one."""
        if self._path:
            os.unlink(self._path)  # noqa: PTH108 - as above
            self._path = ""
