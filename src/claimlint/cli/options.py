"""Options that several commands share, each group handed to the command as one value."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from claimlint.cli.output import Target
from claimlint.cli.wishes import COLORS, SEVERITIES, Fixing, Inputs, iso_date, utc_today

Callback = Callable[..., Any]


class NamedPath(click.Path):
    """A path that is not empty: "" would be the working folder, and comes from variables that are not set."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return ``value`` as a path.

        Raises:
            click.BadParameter: if it is empty, or not of the kind that is asked for.
        """
        if value == "":
            self.fail("the path is empty; is a variable not set? Write . for the working folder.", param, ctx)
        return super().convert(value, param, ctx)


FILE = NamedPath(path_type=Path, dir_okay=False)


def policy_option(command: Callback) -> Callback:
    """Add ``--policy``."""
    text = "The policy; without it the nearest claimlint.yaml above each file, or the default pack."
    return click.option("--policy", type=FILE, help=text)(command)


def today_option(command: Callback) -> Callback:
    """Add ``--today``."""
    text = "The date that expiry is measured against."
    return click.option("--today", type=iso_date, default=utc_today, metavar="DATE", help=text)(command)


def folder_argument(command: Callback) -> Callback:
    """Add a folder, the working one by default."""
    kind = NamedPath(path_type=Path, file_okay=False, exists=True)
    return click.argument("folder", type=kind, default=".")(command)


def organization_option(command: Callback) -> Callback:
    """Add ``--organization``."""
    text = "Whose copy it is, as it is named in copy."
    return click.option("--organization", default="", metavar="NAME", help=text)(command)


def fail_on_option(command: Callback) -> Callback:
    """Add ``--fail-on``: hands the command a ``Severity``, or None for never."""

    @functools.wraps(command)
    def with_severity(*, fail_on: str, **options: Any) -> Any:
        from claimlint.model.finding import Severity

        return command(fail_on=None if fail_on == "never" else Severity(fail_on), **options)

    return click.option(
        "--fail-on",
        type=click.Choice([*SEVERITIES, "never"]),
        default=SEVERITIES[0],
        help="The mildest severity that makes the exit code 1.",
        show_default=True,
    )(with_severity)


def input_options(command: Callback) -> Callback:
    """Add the paths and what selects among them: hands the command ``inputs``."""

    @functools.wraps(command)
    def with_inputs(**options: Any) -> Any:
        inputs = Inputs(**{name: options.pop(name) for name in Inputs.__match_args__})
        return command(inputs=inputs, **options)

    return _added(with_inputs, _INPUTS)


def fix_options(command: Callback) -> Callback:
    """Add ``--fix``, ``--diff`` and ``--unsafe-fixes``: hands the command ``fixing``."""

    @functools.wraps(command)
    def with_fixing(*, fix: bool, diff: bool, unsafe_fixes: bool, **options: Any) -> Any:
        if unsafe_fixes and not (fix or diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff.")
        return command(fixing=Fixing(fix, diff, unsafe_fixes), **options)

    return _added(with_fixing, _FIXES)


def output_options(command: Callback) -> Callback:
    """Add ``--output`` and ``--color``: hands the command ``target``."""

    @functools.wraps(command)
    def with_target(*, output: Path | None, color: str, **options: Any) -> Any:
        return command(target=Target(output, color), **options)

    return _added(with_target, _OUTPUTS)


def _added(command: Callback, options: tuple[Callable[[Callback], Callback], ...]) -> Callback:
    for option in reversed(options):
        command = option(command)
    return command


_INPUTS = (
    click.argument("paths", nargs=-1, type=NamedPath(path_type=Path, allow_dash=True), metavar="[PATH]..."),
    policy_option,
    click.option("--baseline", type=FILE, help="Accept the findings that this file lists."),
    today_option,
    click.option(
        "--stdin-filename", metavar="NAME", help="What standard input (-) is called: chooses reader and policy."
    ),
    click.option("--reader", metavar="NAME", help="Read every input with this reader."),
    click.option(
        "--fields",
        multiple=True,
        metavar="GLOB",
        help="In JSON, XML and CSV of unknown origin read these fields (entries.*.body); repeatable.",
    ),
    click.option(
        "--exclude", multiple=True, metavar="GLOB", help="Pass over these paths (gitignore syntax); repeatable."
    ),
    click.option("--no-gitignore", is_flag=True, help="Read what .gitignore excludes, too."),
    click.option(
        "--force-exclude", is_flag=True, help="Let exclusions hold for files that are named, too (for hooks)."
    ),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(0),
        default=None,
        help="Worker processes; 0: one a core. Default: as many as pay.",
    ),
    click.option("--no-cache", is_flag=True, help="Judge every file anew and keep no results for the next run."),
    click.option(
        "--no-prefilter", is_flag=True, help="Read every sentence: the same findings, many times slower; no cache."
    ),
)
_FIXES = (
    click.option("--fix", is_flag=True, help="Carry out the safe fixes, then report what is left."),
    click.option("--diff", is_flag=True, help="Show what --fix would change and write nothing."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that may change the sense, too."),
)
_OUTPUTS = (
    click.option("-o", "--output", type=FILE, help="Write to this file instead of standard output."),
    click.option(
        "--color",
        type=click.Choice(COLORS),
        default=COLORS[0],
        help="Colours in text.",
        show_default=True,
    ),
)
