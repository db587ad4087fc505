"""``claimlint init``: the first files of a project."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.options import folder_argument, organization_option
from claimlint.cli.starter import HOOK, HOOK_FILE, POLICY_FILE, start_file, start_policy


@click.command("init", short_help="Write a starter policy and a pre-commit configuration.")
@folder_argument
@organization_option
def init(folder: Path, organization: str) -> None:
    """Write a starter policy and a pre-commit configuration to FOLDER; existing files stay as they are."""
    start_policy(folder, organization)
    if not start_file(folder / HOOK_FILE, HOOK):
        click.echo(f"Add to it:\n\n{HOOK}")
    click.echo(f"Next: look through {POLICY_FILE}, then run `claimlint check`.")


COMMAND = init
