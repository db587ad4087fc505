"""``claimlint rules``: all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimlint.cli.options import output_options, policy_option
from claimlint.cli.output import Target

if TYPE_CHECKING:
    from claimlint.policy.types import Rule


@click.command("rules")
@click.option("--format", "format_name", type=click.Choice(["table", "json"]), default="table", show_default=True)
@policy_option
@output_options
def rules(format_name: str, policy: Path | None, target: Target) -> None:
    """List the rules of the policy with their severities."""
    from claimlint.cli.rulebook import all_rules, policy_of, rule_record

    found = all_rules(policy_of(policy))
    if format_name == "json":
        target.write_lines([json.dumps([rule_record(rule) for rule in found], ensure_ascii=False, indent=2)])
    else:
        target.write_lines(_table(found, target))


def _table(rules: list[Rule], target: Target) -> Iterator[str]:
    from claimlint.reporters.terminal import Paint, line

    paint = Paint(target.color)
    name_width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        word = rule.severity.value if rule.enabled else "off"
        severity = paint.severity(rule.severity, f"{word:<8}") if rule.enabled else paint.dim(f"{word:<8}")
        yield f"{rule.id:<8} {severity} {rule.name:<{name_width}}  {line(rule.title)}"
    on = sum(rule.enabled for rule in rules)
    yield f"{len(rules)} rules, {on} on. `claimlint explain RULE` says more of one."


COMMAND = rules
