"""What the user asked for, as the commands hand it on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from claimlint.model.lazydata import dataclass

SEVERITIES = ("error", "warning", "note")
"""The values of ``Severity``, written out: the model takes longer to load than ``--help`` may."""
COLORS = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the user wants read, and under which policy, date and baseline."""

    paths: tuple[Path, ...]
    stdin_filename: str | None
    reader: str | None
    fields: tuple[str, ...]
    exclude: tuple[str, ...]
    no_gitignore: bool
    force_exclude: bool
    policy: Path | None
    baseline: Path | None
    today: date
    jobs: int | None
    no_cache: bool
    no_prefilter: bool


@dataclass(frozen=True, slots=True)
class Fixing:
    """Whether to carry out fixes or to show them, and whether unsafe ones, too."""

    fix: bool
    diff: bool
    unsafe_fixes: bool


def iso_date(value: str | date) -> date:
    """Return the date that ``value`` writes; click tells the user of a ValueError."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is no date: write it as in 2026-01-31.") from None


def utc_today() -> date:
    """Return the date of the run in UTC: the same wherever the run takes place."""
    return datetime.now(UTC).date()
