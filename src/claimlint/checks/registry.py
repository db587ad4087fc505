"""Checks by name: the modules of this folder, then entry points of other packages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from claimlint import store
from claimlint.errors import UsageError
from claimlint.plugins import load, offered

if TYPE_CHECKING:
    from claimlint.checks.base import Check

_PACKAGE = "claimlint.checks"


class Checks(Mapping[str, "Check"]):
    """Checks by name; the module of one is loaded when it is asked for."""

    __slots__ = ("_places",)

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places

    def __getitem__(self, name: str) -> Check:
        return cast("Check", load(self._places[name]))

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


@cache
def all_checks() -> Mapping[str, Check]:
    """Return every check by its name: built-in ones, and those of the group ``claimlint.checks``.

    Raises:
        UsageError: if two checks have the same name.
    """
    made_from = store.modules(Path(__file__).parent), store.installed()
    return Checks(store.kept("checks", made_from, _named))


def _named() -> dict[str, str]:
    """Return the place of every check by its name, in the order of the names."""
    found: dict[str, str] = {}
    for place in (*_built_in(), *(place for _, place in offered(_PACKAGE))):
        name = load(place).name
        if name in found:
            raise UsageError(f"two checks are called {name!r}", hint="remove one of the packages that offer it")
        found[name] = place
    return dict(sorted(found.items()))


def _built_in() -> Iterator[str]:
    import pkgutil
    from importlib import import_module

    for module in pkgutil.iter_modules(import_module(_PACKAGE).__path__):
        if hasattr(import_module(f"{_PACKAGE}.{module.name}"), "CHECK"):
            yield f"{_PACKAGE}.{module.name}:CHECK"
