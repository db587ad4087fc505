"""``claimlint policy``: the policy itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from claimlint.cli.exits import Exit
from claimlint.cli.options import (
    FILE,
    folder_argument,
    organization_option,
    output_options,
    policy_option,
    today_option,
)
from claimlint.cli.output import Target
from claimlint.cli.starter import start_policy
from claimlint.cli.wishes import iso_date, utc_today


@click.group("policy")
def policy() -> None:
    """Check, show, test or start a policy."""


@policy.command("validate", short_help="Check policy files: keys, values, rules, examples.")
@click.argument("files", nargs=-1, type=FILE)
@today_option
def validate(files: tuple[Path, ...], today: date) -> None:
    """Check policy FILES; without any, the policy that holds here. Exit code 2 if one is wrong.

    A rule of your own must flag its flag examples and let its pass examples pass.
    """
    from claimlint.cli.trials import validated

    for file in files or (None,):
        for told in validated(file, today):
            click.echo(told)


@policy.command("show", short_help="Print the resolved policy, each value with its place.")
@policy_option
@output_options
def show(policy: Path | None, target: Target) -> None:
    """Print the resolved policy as YAML, each value with the place it comes from."""
    from claimlint.cli.rulebook import policy_of
    from claimlint.policy.show import show

    target.write([show(policy_of(policy)).encode()])


@policy.command("test", short_help="Judge the examples of rules.")
@click.argument("rules", nargs=-1, metavar="[RULE]...")
@policy_option
@click.option("--all-packs", is_flag=True, help="The rules of every shipped pack, whatever the policy extends.")
@click.option("--today", type=iso_date, default=utc_today, metavar="DATE", help="The date for examples that name none.")
@output_options
def test(rules: tuple[str, ...], policy: Path | None, today: date, target: Target, *, all_packs: bool) -> int:
    """Judge the examples of RULES (all without any); exit code 1 if a rule does not do as they say.

    Rules of your own are judged under your policy, those of packs under their packs alone.
    """
    from claimlint.cli.rulebook import policy_of
    from claimlint.cli.trials import shipped, trials, tried_lines

    if all_packs and policy:
        raise click.UsageError("--all-packs tests the shipped packs: leave --policy out")
    tried = trials(shipped() if all_packs else policy_of(policy), rules, today)
    target.write_lines(tried_lines(tried))
    return Exit.CLEAN if all(one.good for one in tried) else Exit.FINDINGS


@policy.command("schema")
@output_options
def schema(target: Target) -> None:
    """Print the JSON Schema of policy files, for editors."""
    from claimlint.policy.jsonschema import dumps

    target.write([dumps().encode()])


@policy.command("init", short_help="Write a starter policy and its JSON Schema.")
@folder_argument
@organization_option
def init(folder: Path, organization: str) -> None:
    """Write a starter policy and its JSON Schema to FOLDER; existing files stay as they are."""
    start_policy(folder, organization)


COMMAND = policy
