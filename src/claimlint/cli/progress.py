"""How far a long run has come: on a terminal only, on standard error."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

_EVERY = 0.2
"""Seconds between two drawings."""


class Progress:
    """A line that tells how many pages were judged and how fast; nothing where nobody watches."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._begun = self._drawn = time.monotonic()
        self._records = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw("")

    def records(self, count: int) -> None:
        """Tell that ``count`` more records were judged."""
        self._records += count
        now = time.monotonic()
        if now - self._drawn >= _EVERY:
            self._drawn = now
            rate = self._records / max(now - self._begun, 0.001)
            self._draw(f"{self._records} pages judged, {rate:.0f} a second")

    def writes(self, name: str) -> None:
        """Tell that the report called ``name`` is being written."""
        self._draw(f"writing {name}")

    def _draw(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
