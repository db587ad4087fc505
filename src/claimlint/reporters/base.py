"""What a reporter is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass, field
from claimlint.model.report import Report
from claimlint.policy.types import Rule

_NO_RULES: Mapping[str, Rule] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown: ANSI colours or not, and the width of a line in terminal columns.

    ``rules`` are the rules of the policies that judged, by id, for formats that explain them.
    ``fail_on`` is the severity from which the run fails, None for never.
    """

    color: bool = False
    width: int = 100
    rules: Mapping[str, Rule] = field(default_factory=lambda: _NO_RULES)
    fail_on: Severity | None = Severity.ERROR


class Reporter(Protocol):
    """Writes a report in one format. A module in ``reporters/`` offers one as ``REPORTER``."""

    @property
    def name(self) -> str:
        """The word for ``--format``, the name of the module with ``-`` for ``_``."""

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the output in pieces, so that a large report need not be held at once."""


def encoded(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield each line as UTF-8 with a line feed; lone surrogates become ``?``."""
    return (line.encode("utf-8", "replace") + b"\n" for line in lines)
