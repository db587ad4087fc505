"""Checks by name: the modules of this folder, then entry points of other packages."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import cast

from claimlint.checks.base import Check
from claimlint.errors import UsageError

_PACKAGE = "claimlint.checks"


@cache
def all_checks() -> Mapping[str, Check]:
    """Return every check by its name: built-in ones, then those of the group ``claimlint.checks``.

    Raises:
        UsageError: if two checks have the same name.
    """
    found: dict[str, Check] = {}
    for check in (*_built_in(), *_plugins()):
        if check.name in found:
            raise UsageError(f"two checks are called {check.name!r}", hint="remove one of the packages that offer it")
        found[check.name] = check
    return MappingProxyType(dict(sorted(found.items())))


def _built_in() -> Iterator[Check]:
    for module in pkgutil.iter_modules(import_module(_PACKAGE).__path__):
        check = getattr(import_module(f"{_PACKAGE}.{module.name}"), "CHECK", None)
        if check is not None:
            yield cast("Check", check)


def _plugins() -> Iterator[Check]:
    for point in entry_points(group=_PACKAGE):
        yield cast("Check", point.load())
