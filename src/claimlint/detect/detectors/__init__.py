"""One detector a module, each offering ``DETECTOR``; being in this folder is all it takes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from claimlint.plugins import load, offered

if TYPE_CHECKING:
    from claimlint.detect.draft import Detector

_GROUP = "claimlint.detectors"


def names() -> tuple[str, ...]:
    """Return where every detector is (``module:attribute``): those of this folder, then installed ones, by name."""
    from pkgutil import iter_modules

    built_in = (f"{__name__}.{name}:DETECTOR" for name in sorted(module.name for module in iter_modules(__path__)))
    return (*built_in, *(place for _, place in offered(_GROUP)))


def detector(name: str) -> Detector:
    """Return the detector at ``name``, one of ``names()``; its module is loaded by the first call."""
    return cast("Detector", load(name))


@cache
def detectors() -> tuple[Detector, ...]:
    """Return every detector, in the order of ``names()``."""
    return tuple(detector(name) for name in names())
