"""How many processes judge: as many as the user says, else as many as pay."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_WORTH = 1 << 20
"""Bytes of input for each process: starting one takes about as long as judging this much."""

_MOST = 8
"""Processes that nobody asked for: each takes some 200 MB of memory."""


def crew(workers: int | None, sizes: Iterable[int]) -> int:
    """Return how many processes judge inputs of ``sizes``, in bytes: ``workers`` if that says, else as many as pay."""
    return max(1, min(cores(), _MOST, sum(sizes) // _WORTH)) if workers is None else workers


def cores() -> int:
    """Return how many processes can run at once: in a container fewer than the machine has cores."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def size_of(path: Path) -> int | None:
    """Return a file's size in bytes, None if it cannot be told."""
    try:
        return path.stat().st_size
    except OSError:
        return None
