"""What files came to when they were last judged, for whoever judges the same ones again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from claimlint.audit.inputs import Input

Stamp = tuple[int, int, int]
"""When a file was written, how long it is and which it is (a file that takes another's name is another)."""


def stamp(path: Path) -> Stamp | None:
    """Return what changes whenever the file at ``path`` is written, None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


class Memory:
    """Inputs by path. Policy and date must not change while it is in use."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Stamp, Input]] = {}

    def recall(self, path: Path, judge: Callable[[], Input]) -> Input:
        """Return what ``path`` came to; ``judge`` tells if the file is new or was written since."""
        now = stamp(path)
        if now is None:
            return judge()
        known = self._known.get(path)
        if known is None or known[0] != now:
            known = self._known[path] = (now, judge())
        return known[1]

    def keep(self, paths: Iterable[Path]) -> None:
        """Forget all files but ``paths``."""
        wanted = set(paths)
        for path in [path for path in self._known if path not in wanted]:
            del self._known[path]
