"""``claimlint baseline``: accept what is there, so that only new findings fail."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.exits import Exit
from claimlint.cli.options import input_options
from claimlint.cli.wishes import Inputs

DEFAULT_FILE = Path("claimlint-baseline.json")


@click.group("baseline", short_help="Accept the findings of today; only new ones count then.")
def baseline() -> None:
    """Accept the findings of today; --baseline FILE names the file (default claimlint-baseline.json)."""


@baseline.command("create")
@input_options
def create(inputs: Inputs) -> int:
    """Write a new baseline with every finding of the paths."""
    from claimlint.cli.baselines import create

    return _told(create(inputs, inputs.baseline or DEFAULT_FILE))


@baseline.command("update", short_help="Replace what the baseline holds on the paths.")
@input_options
def update(inputs: Inputs) -> int:
    """Replace what the baseline holds on the paths by what they hold now."""
    from claimlint.cli.baselines import update

    return _told(update(inputs, inputs.baseline or DEFAULT_FILE))


@baseline.command("prune")
@input_options
def prune(inputs: Inputs) -> int:
    """Take out what no longer occurs on the paths; nothing is added."""
    from claimlint.cli.baselines import prune

    return _told(prune(inputs, inputs.baseline or DEFAULT_FILE))


def _told(skipped: int) -> Exit:
    return Exit.UNREAD if skipped else Exit.CLEAN


COMMAND = baseline
