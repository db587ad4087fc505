"""Reporters by name: the modules of a folder, then entry points of other packages."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from importlib.metadata import entry_points
from typing import cast

from claimlint.errors import UsageError
from claimlint.reporters.base import Reporter

FINDINGS = "claimlint.reporters"
CLAIMS = "claimlint.reporters.claims"
_NOT_FORMATS = frozenset({"base", "claims", "records", "registry", "review", "terminal"})


def built_in(family: str = FINDINGS) -> tuple[str, ...]:
    """Return the names of the formats in a family's folder, sorted, without loading them."""
    modules = pkgutil.iter_modules(import_module(family).__path__)
    return tuple(
        sorted(
            module.name.replace("_", "-")
            for module in modules
            if not (module.name.startswith("_") or module.name in _NOT_FORMATS)
        )
    )


def reporter_for(name: str, family: str = FINDINGS) -> Reporter:
    """Return the reporter called ``name``.

    A built-in wins over an entry point (group: the family's name) of the same name.

    Raises:
        UsageError: if there is none.
    """
    if name in built_in(family):
        module = import_module(f"{family}.{name.replace('-', '_')}")
        return cast("Reporter", module.REPORTER)
    plugins = {point.name: point for point in entry_points(group=family)}
    if name not in plugins:
        known = ", ".join(sorted({*built_in(family), *plugins}))
        raise UsageError(f"there is no format called {name!r}", hint=f"choose from {known}")
    return cast("Reporter", plugins[name].load())
