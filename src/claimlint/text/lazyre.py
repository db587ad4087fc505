"""The part of :mod:`re` that claimlint uses, with patterns that are compiled when they are first tried.

Reading a page tries few of the hundreds of expressions that the detectors and checks define, and compiling all of
them takes longer than reading the page. A module that says ``from claimlint.text import lazyre as re`` writes
``re.compile`` as ever; a mistake in an expression shows when it is first tried, and in the tests that compile all.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    RegexFlag,
    error,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast
from weakref import WeakSet

from claimlint.text import precompiled

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "RegexFlag",
    "compile",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
    "waiting",
]


class _Waiting:
    """Stands for a pattern until somebody asks for one of its methods; then holds the methods themselves."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags
        _known.add(self)

    def __getattr__(self, name: str) -> Any:
        # Only what is not there yet comes here: from the first use on, attributes are those of the pattern.
        compiled = precompiled.compiled(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return compile, (self.pattern, self._flags)


_known: WeakSet[_Waiting] = WeakSet()


def compile(expression: str, flags: int | RegexFlag = 0) -> Pattern[str]:  # noqa: A001 - takes the place of re.compile
    """Return ``expression`` as a pattern that is compiled by its first use.

    The first use raises ``re.error`` if the expression is wrong.
    """
    return cast("Pattern[str]", _Waiting(expression, int(flags)))


def waiting() -> Iterator[Pattern[str]]:
    """Yield every pattern that exists, compiled or not, for tests."""
    yield from (cast("Pattern[str]", pattern) for pattern in list(_known))
