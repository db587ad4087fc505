"""One detector a module, each offering ``DETECTOR``; being in this folder is all it takes."""

from __future__ import annotations

from functools import cache, reduce
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from claimlint.detect.draft import Detector

_GROUP = "claimlint.detectors"


def names() -> tuple[str, ...]:
    """Return where every detector is (``module:attribute``): those of this folder, then installed ones, by name."""
    from importlib.metadata import entry_points
    from pkgutil import iter_modules

    built_in = (f"{__name__}.{name}:DETECTOR" for name in sorted(module.name for module in iter_modules(__path__)))
    installed = (point.value for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name))
    return (*built_in, *installed)


@cache
def detector(name: str) -> Detector:
    """Return the detector at ``name``, one of ``names()``; its module is loaded by the first call."""
    module, _, attribute = name.partition(":")
    return cast("Detector", reduce(getattr, attribute.split("."), import_module(module)))


@cache
def detectors() -> tuple[Detector, ...]:
    """Return every detector, in the order of ``names()``."""
    return tuple(detector(name) for name in names())
