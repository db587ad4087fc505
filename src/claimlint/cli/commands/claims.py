"""``claimlint claims``: the inventory."""

from __future__ import annotations

import click

from claimlint.cli.options import input_options, output_options
from claimlint.cli.output import Target
from claimlint.cli.wishes import Inputs


@click.command("claims", short_help="List every claim with its status and findings.")
@input_options
@click.option(
    "--format", "format_name", default="table", metavar="NAME", help="table, jsonl or csv.", show_default=True
)
@output_options
def claims(inputs: Inputs, format_name: str, target: Target) -> int:
    """List every claim with its status and findings; exit code 3 if an input could not be read."""
    from claimlint.cli.inputs import Format, show
    from claimlint.reporters.registry import CLAIMS

    return show(inputs, Format(format_name, CLAIMS), target, None)


COMMAND = claims
