"""``claimlint check``: findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimlint.cli.options import fail_on_option, fix_options, input_options, output_options
from claimlint.cli.output import Target
from claimlint.cli.wishes import Fixing, Inputs

if TYPE_CHECKING:
    from claimlint.model.finding import Severity


@click.command("check", short_help="Judge the copy in files and folders.")
@input_options
@click.option(
    "--format", "format_name", default="text", metavar="NAME", show_default=True,
    help="text, concise, json, jsonl, sarif, github, gitlab, junit, rdjsonl, markdown or csv (docs/formats.md).",
)  # fmt: skip
@fail_on_option
@fix_options
@click.option("--watch", "watched", is_flag=True, help="Judge again whenever a file is saved, until Ctrl-C.")
@output_options
def check(
    *, inputs: Inputs, format_name: str, fail_on: Severity | None, fixing: Fixing, watched: bool, target: Target
) -> int:
    """Judge the copy in files and folders, the working folder if none is named."""
    from claimlint.cli.inputs import Format, show
    from claimlint.reporters.registry import FINDINGS

    form = Format(format_name, FINDINGS)
    if watched:
        from claimlint.cli.watch import watch

        if fixing.diff or fixing.fix:
            raise click.UsageError("--watch does not go with --fix or --diff.")
        return watch(inputs, form, target, fail_on)
    if fixing.diff or fixing.fix:
        from claimlint.cli.fixes import fix, show_diff

        return show_diff(inputs, fixing, target) if fixing.diff else fix(inputs, fixing, form, target, fail_on)
    return show(inputs, form, target, fail_on)


COMMAND = check
