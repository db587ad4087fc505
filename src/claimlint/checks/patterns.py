"""The patterns that rules give in their params, compiled once and run under a time limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from claimlint.model.span import Span
from claimlint.policy.authored import TIMEOUT, compiled, flaw
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.types import Params

if TYPE_CHECKING:
    import regex


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> regex.Pattern[str]:
    return compiled(patterns)


class Patterns:
    """Alternatives searched in normalised text, case ignored.

    Raises:
        PatternTimeoutError: from a search that runs out of time.
    """

    __slots__ = ("_sources",)

    def __init__(self, sources: Sequence[object]) -> None:
        self._sources = tuple(str(source) for source in sources)

    def __bool__(self) -> bool:
        return bool(self._sources)

    def found_in(self, text: str) -> bool:
        """Return whether any alternative matches somewhere in ``text``; no alternatives match nothing."""
        return next(self.spans(text), None) is not None

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the matches in ``text`` that are not empty, leftmost first."""
        if not self._sources:
            return
        try:
            for match in _compiled(self._sources).finditer(text, timeout=TIMEOUT):
                if match.end() > match.start():
                    yield Span(match.start(), match.end())
        except TimeoutError as error:
            shown = ", ".join(self._sources)[:80]
            message = f"a pattern took longer than {TIMEOUT} s: {shown}"
            slow = PatternTimeoutError(message, hint="make it more exact: nested repeats are the usual cause")
            slow.patterns = self._sources
            raise slow from error


def patterns(params: Params, name: str) -> Patterns:
    """Return the list param ``name`` as patterns; an absent one matches nothing."""
    return Patterns(params.get(name) or ())


_MOST = 100_000
"""Characters of all patterns in one list: compiling them has no time limit of its own."""


def refused(value: object) -> str | None:
    """Return what is wrong with a list of patterns, None if every one compiles."""
    if isinstance(value, (list, tuple)) and sum(len(str(source)) for source in value) > _MOST:
        return f"at most {_MOST:,} characters of regular expressions in one list"
    for source in value if isinstance(value, (list, tuple)) else ():
        if not isinstance(source, str) or not source:
            return "a list of regular expressions"
        wrong = flaw(source)
        if wrong is not None:
            return f"a regular expression that can be used ({wrong})"
    return None
