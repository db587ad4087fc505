"""What other installed packages offer claimlint, known without loading any of it.

Looking entry points up takes longer than judging a short page, so the answer is kept until a package is installed
or removed. A place is written ``module:attribute``.
"""

from __future__ import annotations

from functools import cache, reduce
from importlib import import_module
from typing import Any

from claimlint import store

_GROUPS = (
    "claimlint.checks",
    "claimlint.detectors",
    "claimlint.readers",
    "claimlint.reporters",
    "claimlint.reporters.claims",
)


def offered(group: str) -> tuple[tuple[str, str], ...]:
    """Return name and place of each entry point of ``group``, one of ``_GROUPS``, in order of both."""
    return _every()[group]


@cache
def load(place: str) -> Any:
    """Return what is at ``place``; its module is loaded by the first call."""
    module, _, attribute = place.partition(":")
    return reduce(getattr, attribute.split(".") if attribute else (), import_module(module))


@cache
def _every() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = store.kept("plugins", store.installed(), _looked_up)
    return found


def _looked_up() -> dict[str, tuple[tuple[str, str], ...]]:
    from importlib.metadata import entry_points

    points = entry_points()
    return {
        group: tuple(
            sorted({(point.name, point.value.partition("[")[0].strip()) for point in points.select(group=group)})
        )
        for group in _GROUPS
    }
