"""``claimlint ledger``: approved claims and their evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from claimlint.cli.exits import Exit
from claimlint.cli.options import NamedPath, output_options, policy_option, today_option
from claimlint.cli.output import Target


@click.group("ledger")
def ledger() -> None:
    """List, verify and add the approved claims of a policy."""


@ledger.command("list", short_help="List the entries and whether each is in force.")
@click.option(
    "--used", "paths", multiple=True, type=NamedPath(path_type=Path), metavar="PATH",
    help="Show where these files and folders use each entry; repeatable.",
)  # fmt: skip
@click.option("--format", "format_name", type=click.Choice(["table", "json"]), default="table", show_default=True)
@policy_option
@today_option
@output_options
def list_entries(paths: tuple[Path, ...], format_name: str, policy: Path | None, today: date, target: Target) -> None:
    """List the entries: in-force, or unapproved, expired, unsourced, evidence-missing, -changed or -unhashed."""
    from claimlint.cli.ledgers import home, listed

    target.write_lines(listed(home(policy), paths, today, format_name))


@ledger.command("verify", short_help="Check evidence, approvals and qualifiers of every entry.")
@policy_option
@today_option
@output_options
def verify(policy: Path | None, today: date, target: Target) -> int:
    """Check evidence, approvals and qualifiers of every entry; exit code 1 if something does not hold."""
    from claimlint.cli.ledgers import home, problem_lines, verified

    count, problems = verified(home(policy), today)
    target.write_lines(problem_lines(count, problems))
    return Exit.FINDINGS if problems else Exit.CLEAN


@ledger.command("add", short_help="Add an entry to the ledger file.")
@click.option("--id", required=True, help="A short id, unique in the ledger.")
@click.option("--wording", required=True, help="The approved wording.")
@click.option("--variation", "variations", multiple=True, help="Another approved wording; repeatable.")
@click.option("--value", "values", multiple=True, type=float, help="A figure of the claim, in reading order.")
@click.option("--unit", default="", help="The unit of the figures.")
@click.option("--n", type=click.IntRange(min=0), help="How many were studied.")
@click.option("--endpoint", default="", help="The outcome.")
@click.option("--timepoint", default="", help="When it was measured.")
@click.option("--subject", default="", help="The treatment or product.")
@click.option("--qualifier", "qualifiers", multiple=True, help="A qualifier set that must stand with it.")
@click.option("--doi", default="", help="The DOI of the source.")
@click.option("--pmid", default="", help="The PubMed id of the source.")
@click.option("--citation", default="", help="The source in words.")
@click.option("--evidence", default="", metavar="FILE", help="A file below the policy's folder; its hash is recorded.")
@click.option("--owner", default="", help="Who answers for it.")
@click.option("--approver", default="", help="Who approved it.")
@click.option("--approved", default="", metavar="DATE", help="When it was approved.")
@click.option("--expires", default="", metavar="DATE", help="Until when the approval holds.")
@policy_option
def add(policy: Path | None, doi: str, pmid: str, citation: str, evidence: str, **fields: Any) -> None:
    """Add an entry to the ledger file that the policy names; what stands there is kept byte for byte."""
    from claimlint.cli.ledgers import add, home, source

    file = home(policy)
    sources = source(file, doi, pmid, citation, evidence)
    target = add(file, {**fields, "sources": [sources] if sources else []})
    click.echo(f"added {fields['id']} to {target}; `claimlint ledger verify` checks it")


COMMAND = ledger
