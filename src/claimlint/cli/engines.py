"""An audit on another engine than the processes of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimlint.cli.audits import Order
from claimlint.cli.exits import Exit
from claimlint.cli.inputs import code_of, settings_of, workers
from claimlint.cli.wishes import Inputs
from claimlint.errors import MissingExtraError, UsageError
from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass
from claimlint.reporters._counts import plural
from claimlint.reporters.terminal import line

if TYPE_CHECKING:
    from claimlint.scale.manifest import Manifest
    from claimlint.scale.run import Engine
    from claimlint.scale.store import Store

_MIB = 1 << 20
_COLUMNS = ("uri", "text", "content", "reader", "record", "media_type")


@dataclass(frozen=True, slots=True)
class Cluster:
    """What the user says of the engine: options that hold for no other run."""

    master: str | None = None
    max_errors: str | None = None
    columns: tuple[str, ...] = ()
    shard_size: int | None = None

    def refuse(self) -> None:
        """See to it that none of them is given where no engine hears of it.

        Raises:
            UsageError: if one is.
        """
        given = [item.name for item in fields(self) if getattr(self, item.name)]
        if given:
            option = "--column" if given[0] == "columns" else f"--{given[0].replace('_', '-')}"
            raise UsageError(f"{option} goes with --engine pool or spark")

    def named(self) -> dict[str, str]:
        """Return what the user's tables call our columns.

        Raises:
            UsageError: if an option does not say so.
        """
        found: dict[str, str] = {}
        for one in self.columns:
            name, mark, theirs = one.partition("=")
            if not mark or not theirs or name not in _COLUMNS:
                hint = f"one of {', '.join(_COLUMNS)}, then = and their name"
                raise UsageError(f"--column {one!r} names no column", hint=hint)
            found[name] = theirs
        return found


def on_engine(name: str, inputs: Inputs, order: Order, cluster: Cluster, fail_on: Severity | None) -> Exit:
    """Judge the inputs on the engine ``name``, write the table of documents and return the exit code.

    Raises:
        MissingExtraError: if the engine's extra, or Java, is missing.
        UsageError: if the call contradicts itself.
        ReadError: if nothing was committed.
    """
    from claimlint.scale.counts import budget

    columns, allowed = cluster.named(), budget(cluster.max_errors or "0")
    if Path("-") in inputs.paths or inputs.stdin_filename:
        raise UsageError("an audit reads files and folders, not standard input", hint="`claimlint check -` does")
    if order.since is not None:
        raise UsageError(f"--since compares reports, and --engine {name} writes none", hint="join the tables instead")
    from claimlint.audit.crew import cores
    from claimlint.scale.inputs import Scope
    from claimlint.scale.plan import address

    size = {} if cluster.shard_size is None else {"shard_bytes": cluster.shard_size * _MIB}
    scope = Scope(inputs.paths or (Path(),), settings_of(inputs), address(order.out), order.wanted, **size)
    with (_spark if name == "spark" else _pool)(cluster, workers(inputs) or cores(), columns, scope.out) as (
        engine,
        store,
    ):
        from claimlint.scale.run import Options, Run

        manifest = Run(engine, store, Options(allowed, order.resume, _tell)).over(scope)
    return _told(manifest, order, fail_on)


@contextmanager
def _pool(cluster: Cluster, processes: int, columns: dict[str, str], out: str) -> Iterator[tuple[Engine, Store]]:
    from claimlint.scale.plan import is_url
    from claimlint.scale.store import Disk

    if cluster.master:
        raise UsageError("--master goes with --engine spark")
    if is_url(out):
        raise UsageError("--engine pool writes to a folder of this machine", uri=out)
    try:
        from claimlint.scale.calls import pool
    except ImportError as error:
        hint = "pip install 'claimlint[parquet]'; --engine local needs nothing"
        raise MissingExtraError(f"--engine pool needs {error.name}, which is not installed", hint=hint) from None
    yield pool(processes, columns), Disk(Path(out))


@contextmanager
def _spark(cluster: Cluster, processes: int, columns: dict[str, str], out: str) -> Iterator[tuple[Engine, Store]]:
    from claimlint.scale.plan import is_url
    from claimlint.scale.session import spark_session
    from claimlint.scale.store import Disk

    running = _running()
    session = spark_session(cluster.master, processes)
    try:
        from claimlint.scale.hadoop import Hadoop
        from claimlint.scale.spark import SparkEngine

        yield SparkEngine(session, columns), Hadoop(session, out) if is_url(out) else Disk(Path(out))
    finally:
        if not running:
            session.stop()


def _running() -> bool:
    """Return whether somebody else's session is there, which is not ours to stop."""
    try:
        from pyspark.sql import SparkSession

        return SparkSession.getActiveSession() is not None
    except ImportError:
        return False


def _tell(text: str) -> None:
    click.echo(f"claimlint: {line(text)}", err=True)


def _told(manifest: Manifest, order: Order, fail_on: Severity | None) -> Exit:
    counts = manifest.counts
    found = {"error": counts.errors, "warning": counts.warnings, "note": counts.notes}
    pages = counts.judged + counts.incomplete
    if not pages and counts.left_out and any(asked for _, asked in order.wanted.asked):
        click.echo(f"claimlint: no record has what was asked for; {counts.left_out} were left out", err=True)
        return Exit.USAGE
    figures = ", ".join(plural(number, what) for what, number in found.items())
    click.echo(f"{figures} on {plural(pages, 'page')}; the documents are in {order.out}")
    if counts.left_out:
        click.echo(f"{counts.left_out} left out on purpose: the table and manifest.json say which and why")
    if counts.failed:
        failed = plural(counts.failed, "document")
        click.echo(f"{failed} not judged whole: the table and manifest.json say which and why")
    return code_of(found, fail_on, unread=bool(counts.failed))
