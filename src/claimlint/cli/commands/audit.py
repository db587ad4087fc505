"""``claimlint audit``: a whole export, page by page."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimlint.cli.options import FILE, Callback, NamedPath, fail_on_option, input_options
from claimlint.cli.wishes import Inputs, iso_date

if TYPE_CHECKING:
    from claimlint.cli.audits import Order
    from claimlint.cli.engines import Cluster
    from claimlint.model.finding import Severity


def _only(name: str, *flags: str, text: str) -> Any:
    return click.option(*flags, name, multiple=True, metavar="GLOB", help=f"{text}; repeatable.")


_ORDER = (
    click.option(
        "--out",
        required=True,
        metavar="DIR",
        type=NamedPath(path_type=Path, file_okay=False),
        help="The folder for the reports; made if it is not there.",
    ),
    _only("statuses", "--status", text="Judge records of this status only"),
    _only("types", "--type", text="Judge records of this type only"),
    _only("locales", "--locale", text="Judge records in this locale only"),
    _only("urls", "--url", text="Judge pages with this address only"),
    click.option("--after", type=iso_date, metavar="DATE", help="Judge records of this date or later only."),
    click.option("--before", type=iso_date, metavar="DATE", help="Judge records of this date or earlier only."),
    click.option("--resume", is_flag=True, help="Take up an interrupted run of the same inputs, policy and version."),
    click.option(
        "--since", type=FILE, metavar="REPORT.json", help="An earlier report.json: tell what is new, what was mended."
    ),
    click.option(
        "--html-limit",
        type=click.IntRange(min=0),
        default=20,
        metavar="MB",
        help="Write report.html in parts where it would be larger (default 20); 0 for one file of any size.",
    ),
    click.option(
        "--engine",
        type=click.Choice(["local", "pool", "spark"]),
        default="local",
        show_default=True,
        help="Who judges: this machine, which writes reports; its processes (pool) or Spark, which write Parquet.",
    ),
    click.option("--master", metavar="URL", help="Spark: the cluster; without it this machine with --jobs processes."),
    click.option(
        "--max-errors",
        metavar="N|P%",
        help="pool, Spark: commit nothing if more documents than this could not be judged whole (default 0).",
    ),
    click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="NAME=THEIRS",
        help="pool, Spark: what a table calls uri, text, content, reader, record or media_type; repeatable.",
    ),
    click.option(
        "--shard-size",
        type=click.IntRange(1),
        metavar="MIB",
        help="pool, Spark: MiB of inputs in a shard (default 1024).",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Show no progress."),
)


def _order_options(command: Callback) -> Callback:
    """Add what says how the audit is carried out: hands the command ``order``."""

    @functools.wraps(command)
    def with_order(**options: Any) -> Any:
        from claimlint.audit.filters import RecordFilter
        from claimlint.cli.audits import Order
        from claimlint.cli.engines import Cluster

        asked = ("statuses", "types", "locales", "urls", "after", "before")
        wanted = RecordFilter(**{name: options.pop(name) for name in asked})
        given = {name: options.pop(name) for name in ("out", "since", "resume", "html_limit", "quiet")}
        engine = options.pop("engine")
        cluster = Cluster(**{name: options.pop(name) for name in ("master", "max_errors", "columns", "shard_size")})
        if engine == "local":
            cluster.refuse()
        return command(engine=engine, order=Order(wanted=wanted, **given), cluster=cluster, **options)

    for option in reversed(_ORDER):
        with_order = option(with_order)
    return with_order


@click.command("audit", short_help="Judge every page of CMS exports and write all reports.")
@input_options
@_order_options
@fail_on_option
def audit(engine: str, inputs: Inputs, order: Order, cluster: Cluster, fail_on: Severity | None) -> int:
    """Judge every page of CMS exports, files and folders, and write the reports to a folder.

    The folder gets report.json, claims.csv, findings.sarif, summary.md, report.html and skipped.csv, which lists
    what was not read, or left out, and why. With --engine pool or spark it gets documents/, a table of all documents
    with their claims and findings, and manifest.json (docs/scale.md).
    """
    if engine != "local":
        from claimlint.cli.engines import on_engine

        return on_engine(engine, inputs, order, cluster, fail_on)
    from claimlint.cli.audits import carry_out

    return carry_out(inputs, order, fail_on)


COMMAND = audit
