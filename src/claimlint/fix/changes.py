"""What the stages of fixing hand to one another."""

from __future__ import annotations

from claimlint.model.finding import Finding
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span


class RefusedError(Exception):
    """A fix that is not carried out; the message is the reason, for the user."""


@dataclass(frozen=True, slots=True)
class Part:
    """One edit of a file.

    ``span`` of ``Source.text`` is replaced by ``text``. To a reader of the page that is: ``at`` of
    ``Document.text`` is replaced by ``reads``. ``appended`` says that ``reads`` is a block of its own.
    """

    span: Span
    text: str
    at: Span
    reads: str
    appended: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The edits of one fix, on page number ``page`` of the file, and the findings that ask for it."""

    page: int
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A finding whose fix was not carried out, and why."""

    finding: Finding
    reason: str
