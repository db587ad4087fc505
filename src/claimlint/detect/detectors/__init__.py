"""One detector a module, each offering ``DETECTOR``; being in this folder is all it takes."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import cast

from claimlint.detect.draft import Detector

_GROUP = "claimlint.detectors"


@cache
def detectors() -> tuple[Detector, ...]:
    """Return every detector: those of this folder, then installed ones (entry points), by name."""
    built_in = [
        cast("Detector", import_module(f"{__name__}.{module.name}").DETECTOR)
        for module in sorted(iter_modules(__path__), key=lambda module: module.name)
    ]
    installed = [
        cast("Detector", point.load()) for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name)
    ]
    return (*built_in, *installed)
