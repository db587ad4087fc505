"""Members of an archive, however it packs them."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from claimlint.model.lazydata import dataclass
from claimlint.readers.feed import HEAD, Feed
from claimlint.readers.limits import Limits


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name there, its size if the archive tells, and how to open it, more than once.

    ``close`` gives back what opening it needed.
    """

    name: str
    open: Callable[[], BinaryIO]
    size: int | None = None
    close: Callable[[], None] = lambda: None

    def feed(self, archive: Feed, limits: Limits) -> Feed:
        """Return the feed of the member of ``archive``.

        Raises:
            ReadError: if its first bytes cannot be unpacked.
        """
        with self.open() as stream:
            head = stream.read(HEAD)
        return Feed(inside(archive.uri, self.name), self.open, head, self.size, limits=limits, fields=archive.fields)


def inside(archive: str, name: str) -> str:
    """Return the address of the member ``name`` of ``archive``."""
    return f"{archive}!/{name}"
