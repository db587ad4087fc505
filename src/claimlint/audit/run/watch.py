"""How far a run has come, for whoever watches it."""

from __future__ import annotations

from typing import Protocol

from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass
from claimlint.readers.feed import Unread


class Watcher(Protocol):
    """Hears of a run's progress, in the process that began it."""

    def begins(self, size: int) -> None:
        """Hear that the inputs are ``size`` bytes in all."""

    def advances(self, records: int, size: int) -> None:
        """Hear that ``records`` more were judged, and about ``size`` more bytes gone through."""


class Nobody:
    """A watcher that does not care."""

    def begins(self, size: int) -> None:
        """Do nothing."""

    def advances(self, records: int, size: int) -> None:
        """Do nothing."""


@dataclass(slots=True)
class Distance:
    """How much of an input of ``size`` bytes a worker has gone through that has a share of ``1 / of`` in it."""

    size: int
    of: int
    _gone: int = 0

    def to(self, found: Document | Unread) -> int:
        """Return the bytes gone through since the last call, up to where ``found`` stands (roughly: its characters)."""
        if isinstance(found, Unread):
            place = found.place
        else:
            place = found.source.excerpts[0].start if found.source.excerpts else None
        return 0 if place is None else self._on(min(place.offset, self.size))

    def to_the_end(self) -> int:
        """Return the bytes gone through since the last call, the input being read."""
        return self._on(self.size)

    def _on(self, place: int) -> int:
        share = place // self.of
        step = max(share - self._gone, 0)
        self._gone += step
        return step
