"""The command group, the streams and the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import click

from claimlint import __version__
from claimlint.cli.exits import Exit
from claimlint.errors import ClaimlintError, ReadError

_COMMANDS = (
    "check",
    "claims",
    "audit",
    "report",
    "explain",
    "rules",
    "policy",
    "ledger",
    "baseline",
    "readers",
    "cache",
    "lsp",
    "init",
)


class LazyGroup(click.Group):
    """Loads a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, those for daily use first."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command called ``cmd_name``, None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"claimlint.cli.commands.{cmd_name}")
        command: click.Command = module.COMMAND
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that ``args`` begin with.

        Raises:
            UsageError: if there is none; it names the nearest.
        """
        # click looks for near names among the commands that are loaded, and here none is.
        near = get_close_matches(args[0], _COMMANDS, n=1)
        if args[0] not in _COMMANDS and near:
            raise click.UsageError(f"No such command '{args[0]}'. Did you mean '{near[0]}'?", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="claimlint")
def cli() -> None:
    """Find the claims in healthcare marketing copy and judge them against a policy.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or policy error,
    3 an input could not be read. claimlint is a reviewer's aid, not legal advice.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A Windows code page cannot hold what copy holds, and a report must not die of it.
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; errors are told on standard error."""
    try:
        return int(cli.main(args=arguments, prog_name="claimlint", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("claimlint: interrupted", err=True)
        return Exit.INTERRUPTED
    except ClaimlintError as error:
        _tell(error)
        return Exit.UNREAD if isinstance(error, ReadError) else Exit.USAGE
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash means "findings" here
        import traceback

        click.echo(traceback.format_exc(), err=True, nl=False)
        click.echo("claimlint: this is a bug; nothing can be said of the copy that was not reported", err=True)
        return Exit.UNREAD


def _tell(error: ClaimlintError) -> None:
    from claimlint.policy.problems import PolicyErrors
    from claimlint.reporters.terminal import line

    for one in error.errors if isinstance(error, PolicyErrors) else (error,):
        click.echo(f"claimlint: {line(str(one))}", err=True)
