"""Everything that is wrong with a policy, gathered before anything is raised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from claimlint.errors import PolicyError

_SHOWN = 12


class Placed(Protocol):
    """Something that stands in a file: a YAML node or an ``Origin``; lines and columns from 1."""

    @property
    def uri(self) -> str:
        """The file."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def column(self) -> int:
        """The column in code points, from 1."""


class PolicyErrors(PolicyError):  # noqa: N818 - several of them
    """All errors of one load. Its own message and place are those of the first.

    ``errors`` holds one or more, file by file, in the order of line and column.
    """

    def __init__(self, errors: Iterable[PolicyError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.message, uri=first.uri, line=first.line, column=first.column, hint=first.hint)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)

    def __reduce__(self) -> tuple[type[PolicyErrors], tuple[tuple[PolicyError, ...]]]:
        return type(self), (self.errors,)


class PatternTimeoutError(PolicyError):
    """An author-written pattern that took too long on some copy.

    ``patterns`` are those that were tried together: whoever knows the rule can then say where they stand.
    """

    code = "CLE101"
    patterns: tuple[str, ...] = ()


class Problems:
    """A list of policy errors that grows while files are read."""

    def __init__(self) -> None:
        self._errors: list[PolicyError] = []
        self._files: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._errors)

    def add(self, where: Placed | None, message: str, hint: str = "") -> None:
        """Note that ``message`` holds at ``where``; ``hint`` says how to mend it."""
        if where is None:
            self._errors.append(PolicyError(message, hint=hint))
            return
        self.take(PolicyError(message, uri=where.uri, line=where.line, column=where.column, hint=hint))

    def take(self, error: PolicyError) -> None:
        """Note an error that was raised elsewhere."""
        self._files.setdefault(error.uri, len(self._files))
        self._errors.append(error)

    def raise_any(self) -> None:
        """Raise what was noted.

        Raises:
            PolicyErrors: if anything was.
        """
        if self._errors:
            order = self._files
            raise PolicyErrors(sorted(self._errors, key=lambda e: (order.get(e.uri, -1), e.line, e.column)))


def suggestion(word: str, known: Iterable[str], noun: str = "known") -> str:
    """Return a hint: the nearest of the ``known`` names, or the names if none is near."""
    from difflib import get_close_matches

    names = sorted(set(known))
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{folded[near[0]]}'?"
    if not names:
        return f"there are no {noun} names" if noun != "known" else ""
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{noun}: {', '.join(names[:_SHOWN])}{more}"
