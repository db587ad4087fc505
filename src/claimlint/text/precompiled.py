"""Regular expressions that an earlier run compiled.

The first pages with claims try seven hundred expressions, and :mod:`re`, which is written in Python, compiles them for
as long as it takes to judge ten pages. What it comes to are numbers, and those are kept between runs. They belong to
one version of Python, and are data: what makes a pattern of them proves them first. Where Python does not show its
parts, everything is compiled anew.
"""

from __future__ import annotations

import atexit
import re
import sys
from typing import Any, cast

from claimlint import store

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # another Python than CPython
    _sre = None

_NAME = "patterns"
_FEW = 20
"""Expressions of a run that nobody looks up: a start without claims has no more, and compiles them faster than that."""
_MOST = 4000
"""Expressions that are kept; then those of one run only."""
_Key = tuple[str, int]
_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class _Patterns:
    """The expressions that are known, and those of this run among them."""

    def __init__(self) -> None:
        self.asked = 0
        self.known: dict[_Key, _Parts] | None = None
        self.used: dict[_Key, _Parts] = {}
        self.fresh = 0

    def parts(self, key: _Key) -> _Parts:
        """Return what :mod:`re` makes of an expression and its flags."""
        if self.known is None:
            self.known = store.read(_NAME, _made_from()) or {}
            atexit.register(self.keep)
        found = self.known.get(key)
        if found is None:
            found = _made(*key)
            self.fresh += 1
        self.used[key] = found
        return found

    def keep(self, at_least: int = 1) -> None:
        """Keep what is known for other runs if so many expressions are new."""
        if self.known is None or self.fresh < at_least:
            return
        every = {**self.known, **self.used}
        self.known = every if len(every) <= _MOST else dict(self.used)
        self.fresh = 0
        store.write(_NAME, _made_from(), self.known)


_patterns = _Patterns()


def keep(at_least: int = 1) -> None:
    """Keep the expressions of this process for other runs if so many of them are new."""
    _patterns.keep(at_least)


def compiled(expression: str, flags: int) -> re.Pattern[str]:
    """Return what ``re.compile`` returns.

    Raises:
        re.error: if the expression is wrong.
    """
    _patterns.asked += 1
    if _sre is None or _patterns.asked <= _FEW:
        return re.compile(expression, flags)
    try:
        whole, code, groups, names, places = _patterns.parts((expression, flags))
        pattern: re.Pattern[str] = _sre.compile(
            expression, whole, memoryview(code).cast("I").tolist(), groups, names, places
        )
    except (AttributeError, TypeError, RuntimeError):  # a Python whose parts are others, or code that is none
        return re.compile(expression, flags)
    return pattern


def _made(expression: str, flags: int) -> _Parts:
    """Return what ``re.compile`` hands to its inner part."""
    from array import array

    parsed = _parser.parse(expression, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - re.compile has no other way to it
    names: dict[str, int] = parsed.state.groupdict
    by_number = {number: name for name, number in names.items()}
    places = tuple(by_number.get(number) for number in range(parsed.state.groups))
    return flags | parsed.state.flags, code, parsed.state.groups - 1, names, places


def _made_from() -> object:
    return cast(Any, _sre).MAGIC, sys.byteorder
