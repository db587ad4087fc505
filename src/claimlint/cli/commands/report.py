"""``claimlint report``: the report that lawyers and medical reviewers read."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.options import FILE, input_options, output_options
from claimlint.cli.output import Target
from claimlint.cli.wishes import Inputs


@click.command("report", short_help="Write the report for legal and medical review.")
@input_options
@click.option(
    "--format", "format_name", default="html", metavar="NAME", help="html, docx, xlsx or md.",
    show_default=True,
)  # fmt: skip
@click.option("--title", default="", help="What to call the report, for example the campaign.")
@click.option(
    "--since", type=FILE, metavar="REPORT.json", help="An earlier JSON report: tell what is new and what was mended."
)
@output_options
def report(inputs: Inputs, format_name: str, title: str, since: Path | None, target: Target) -> int:
    """Write the report for legal and medical review, of one JSON report or of files and folders.

    A JSON report (check --format json, or an audit's report.json) is shown as it was judged; files and folders
    are judged now. Exit code 3 if an input could not be read, whatever was found.
    """
    from claimlint.cli.reports import Wish, write

    return write(inputs, Wish(format_name, title, since), target)


COMMAND = report
