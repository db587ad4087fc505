"""Streams that give out no more than the limits allow, and say in claimlint's words why they end."""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast
from zipfile import BadZipFile

from claimlint.readers._archive.errors import BombError, DamagedError, EncryptedError
from claimlint.readers.limits import Limits

_FREE = 1 << 20
"""Bytes that anything may unpack to, whatever its packed size."""
_FREE_IN_ALL = 64 << 20
"""Bytes that an archive with all archives in it may unpack to, whatever its packed size."""
_CHUNK = 1 << 16
_BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, ValueError)


class Budget:
    """What one archive, with all archives in it, may still unpack to; shared by everything that unpacks it."""

    __slots__ = ("_left", "ratio")

    def __init__(self, limits: Limits, packed: int | None = None) -> None:
        """Set up the budget of an archive of ``packed`` bytes, None if nobody knows."""
        self._left = limits.unpacked
        if packed is not None:  # archives in archives multiply what each of them may unpack to
            self._left = min(self._left, _FREE_IN_ALL + limits.ratio * packed)
        self.ratio = limits.ratio

    def spend(self, count: int, uri: str) -> None:
        """Take ``count`` bytes.

        Raises:
            BombError: if there are not so many left.
        """
        self._left -= count
        if self._left < 0:
            raise BombError("the archive unpacks to more than is allowed in all", uri=uri, hint=_TRUSTED)


_TRUSTED = "if it can be trusted, unpack it and name the folder"


class Allowance:
    """What one member may unpack to; reading it again costs nothing.

    ``packed`` returns the packed bytes behind what was unpacked so far.
    """

    __slots__ = ("_budget", "_packed", "_peak", "uri")

    def __init__(self, uri: str, budget: Budget, packed: Callable[[], int]) -> None:
        self.uri = uri
        self._budget = budget
        self._packed = packed
        self._peak = 0

    def take(self, end: int) -> None:
        """Note that the member was unpacked up to ``end``.

        Raises:
            BombError: if that is more than is allowed.
        """
        if end <= self._peak:
            return
        self._budget.spend(end - self._peak, self.uri)
        self._peak = end
        if end > _FREE + self._budget.ratio * self._packed():
            times = self._budget.ratio
            raise BombError(f"it unpacks to more than {times} times its packed size", uri=self.uri, hint=_TRUSTED)


class Bounded(io.RawIOBase):
    """The unpacked bytes of ``raw``, up to what the allowance gives; forward only.

    ``below`` are the streams that ``raw`` reads from, which it may leave open.
    """

    def __init__(self, raw: BinaryIO, allowance: Allowance, *below: BinaryIO) -> None:
        super().__init__()
        self._raw = raw
        self._below = below
        self._allowance = allowance
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill ``buffer`` with the next bytes and return how many there were.

        Raises:
            ReadError: if the bytes are broken, need a password, or are more than is allowed.
        """
        view = memoryview(cast(bytearray, buffer)).cast("B")
        data = read_packed(self._raw, min(len(view), _CHUNK), self._allowance.uri)
        view[: len(data)] = data
        self._at += len(data)
        self._allowance.take(self._at)
        return len(data)

    def close(self) -> None:
        """Close the packed stream too."""
        if not self.closed:
            for stream in (self._raw, *self._below):
                stream.close()
        super().close()


def bounded(raw: BinaryIO, allowance: Allowance, *below: BinaryIO) -> BinaryIO:
    """Return a buffered stream of what ``raw`` unpacks to; closing it closes the streams ``below``."""
    return cast(BinaryIO, io.BufferedReader(Bounded(raw, allowance, *below), _CHUNK))


def read_packed(raw: BinaryIO, size: int, uri: str) -> bytes:
    """Return the next ``size`` bytes of a stream that unpacks as it reads; fewer at its end.

    Raises:
        ReadError: if they are broken or need a password.
    """
    try:
        return raw.read(size)
    except RuntimeError as error:
        raise EncryptedError(f"cannot be unpacked: {error}", uri=uri, hint="export it without a password") from error
    except _BROKEN as error:
        raise damaged(error, uri) from error


def damaged(error: Exception, uri: str) -> DamagedError:
    """Return what says that unpacking failed with ``error``."""
    reason = str(error) or type(error).__name__
    return DamagedError(f"is damaged or cut off: {reason}", uri=uri, hint="export or copy it again")
