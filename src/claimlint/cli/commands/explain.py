"""``claimlint explain``: one rule."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.options import output_options, policy_option
from claimlint.cli.output import Target


@click.command("explain", short_help="Say what a rule wants, why, and on what authority.")
@click.argument("rule")
@policy_option
@output_options
def explain(rule: str, policy: Path | None, target: Target) -> None:
    """Say what RULE (an id or a name) wants, why, what to do, on what authority, and how to change it."""
    from claimlint.cli.rulebook import explained, policy_of, rule_anywhere
    from claimlint.reporters.terminal import Paint

    found, held = rule_anywhere(policy_of(policy), rule)
    target.write_lines(explained(found, Paint(target.color), target.width, held=held))


COMMAND = explain
