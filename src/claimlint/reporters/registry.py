"""Reporters by name: the modules of a folder, then entry points of other packages."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from claimlint.errors import UsageError
from claimlint.plugins import load, offered

if TYPE_CHECKING:
    from claimlint.reporters.base import Reporter

FINDINGS = "claimlint.reporters"
CLAIMS = "claimlint.reporters.claims"
_NOT_FORMATS = frozenset({"base", "claims", "records", "registry", "review", "terminal"})


def built_in(family: str = FINDINGS) -> tuple[str, ...]:
    """Return the names of the formats in a family's folder, sorted, without loading them."""
    import pkgutil

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
    own = _own(name, family)
    if own is not None:
        return own
    plugins = dict(offered(family))
    if name not in plugins:
        known = ", ".join(sorted({*built_in(family), *plugins}))
        raise UsageError(f"there is no format called {name!r}", hint=f"choose from {known}")
    return cast("Reporter", load(plugins[name]))


def _own(name: str, family: str) -> Reporter | None:
    """Return the reporter of the family's folder that is called ``name``, None if there is none."""
    module = name.replace("-", "_")
    if "_" in name or not module.isidentifier() or module in _NOT_FORMATS:
        return None
    try:
        return cast("Reporter | None", getattr(import_module(f"{family}.{module}"), "REPORTER", None))
    except ModuleNotFoundError as error:
        if error.name == f"{family}.{module}":
            return None
        raise
