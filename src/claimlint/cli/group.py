"""The command group: what click makes of the arguments."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from claimlint import __version__
from claimlint.cli.exits import Exit

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
        from difflib import get_close_matches

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


def carry_out(arguments: Sequence[str] | None) -> int:
    """Carry out the command in ``arguments`` (None: those of this process) and return its exit code.

    What is wrong with the options is told on standard error; errors of claimlint are raised.
    """
    try:
        return int(cli.main(args=arguments, prog_name="claimlint", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
