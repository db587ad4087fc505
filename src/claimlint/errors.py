"""Errors with a code, a place and the mend."""

from __future__ import annotations


class ClaimlintError(Exception):
    """An error that a user can act on.

    ``code`` is stable (``CLE...``), ``uri``/``line``/``column`` say where (lines and columns from
    1, 0 if unknown), ``hint`` says how to mend it.
    """

    code = "CLE000"

    def __init__(self, message: str, *, uri: str = "", line: int = 0, column: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.uri = uri
        self.line = line
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.uri, self.line, self.column) if part)
        head = f"{place}: " if place else ""
        tail = f" ({self.hint})" if self.hint else ""
        return f"{head}{self.code} {self.message}{tail}"


class PolicyError(ClaimlintError):
    """A policy file that cannot be used: exit code 2."""

    code = "CLE100"


class UsageError(ClaimlintError):
    """A call that cannot be carried out: exit code 2."""

    code = "CLE200"


class ReadError(ClaimlintError):
    """An input that cannot be read: exit code 3."""

    code = "CLE300"


class MissingExtraError(ClaimlintError):
    """A feature whose optional dependency is not installed: exit code 2."""

    code = "CLE400"
