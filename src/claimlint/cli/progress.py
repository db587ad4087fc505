"""How far a long run has come: on a terminal only, on standard error."""

from __future__ import annotations

import shutil
import sys
import time
from types import TracebackType
from typing import Self

_EVERY = 0.2
"""Seconds between two drawings."""
_WIDTH = 24
_COLUMNS = 80


class Progress:
    """A bar with the pages judged, their rate and the time left; nothing where nobody watches.

    It is the ``Watcher`` of an audit.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._begun = self._drawn = time.monotonic()
        self._records = self._gone = self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw("")

    def begins(self, size: int) -> None:
        """Hear how many bytes there are to go through."""
        self._size = size
        self._begun = time.monotonic()

    def advances(self, records: int, size: int) -> None:
        """Hear of more pages judged, and more bytes gone through."""
        self._records += records
        self._gone += size
        now = time.monotonic()
        if now - self._drawn >= _EVERY:
            self._drawn = now
            self._draw(bar(self._records, min(self._gone / self._size, 1.0) if self._size else 1.0, now - self._begun))

    def writes(self, name: str) -> None:
        """Hear that the report called ``name`` is being written."""
        self._draw(f"writing {name}")

    def _draw(self, text: str) -> None:
        if self._shown:
            # A line that the terminal wraps could not be drawn over.
            columns = shutil.get_terminal_size((_COLUMNS, 24)).columns
            sys.stderr.write(f"\r\x1b[K{text[: columns - 1]}")
            sys.stderr.flush()


def bar(records: int, share: float, seconds: float) -> str:
    """Return the line for a run that judged ``records`` pages, a ``share`` (0 to 1) of its bytes, in ``seconds``."""
    full = int(share * _WIDTH)
    drawn = "#" * full + "-" * (_WIDTH - full)
    rate = records / max(seconds, 0.001)
    left = f", {clock(seconds / share - seconds)} left" if share > 0 else ""
    pages = "page" if records == 1 else "pages"
    pace = f"{rate:.0f}" if rate >= 10 or not records else f"{rate:.1f}"
    return f"[{drawn}] {share:4.0%}  {records} {pages}, {pace} a second{left}"


def clock(seconds: float) -> str:
    """Return ``seconds`` as ``1:05`` or ``2:00:05``."""
    minutes, rest = divmod(int(seconds + 0.5), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
