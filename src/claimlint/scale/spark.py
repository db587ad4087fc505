"""The engine Spark: ``mapInArrow`` over files, over what connectors hand over, and over tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import pyspark
from pyspark.errors import AnalysisException, PySparkException
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

from claimlint.errors import UsageError
from claimlint.model.report import Skipped
from claimlint.scale import hadoop
from claimlint.scale.counts import Counts, Taken
from claimlint.scale.function import JudgeRows
from claimlint.scale.inputs import Lister
from claimlint.scale.pieces import chosen
from claimlint.scale.plan import Kind, Shard
from claimlint.scale.run import EngineError
from claimlint.scale.schema import OUTPUT

_BATCH = "spark.sql.execution.arrow.maxRecordsPerBatch"
_MOST_ROWS = 64
_BATCH_BYTES = 64 << 20
_SHARES = 4
"""Parts for each processor: small enough that none waits long for the last."""
_DEATH = "Python worker exited unexpectedly"
_WILD = re.compile(r"([\\\[\]{}*?])")
_ERROR_LINE = re.compile(r"^(?:\w+\.)*\w*(?:Error|Exception)\b.*", re.MULTILINE)


class SparkEngine:
    """Carries out the work of a run in the session ``spark``.

    ``columns`` says what a table calls the columns of ``schema.INPUT``, where it calls them otherwise.

    Raises:
        UsageError: if the session is one of Spark Connect.
    """

    def __init__(self, spark: Any, columns: Mapping[str, str] | None = None) -> None:
        if not hasattr(spark, "_jvm"):
            raise UsageError(
                "a session of Spark Connect gives no way to files",
                hint="run the audit on the cluster's driver: by spark-submit, or in a notebook of a dedicated cluster",
            )
        self.name = f"spark {pyspark.__version__}"
        self.listed: Lister = partial(hadoop.listed, spark)
        self._spark = spark
        self._columns = dict(columns or {})

    def judge(self, shard: Shard, function: JudgeRows, target: str) -> None:
        """Write what ``function`` makes of the shard's rows to ``target`` as Parquet.

        Raises:
            EngineError: if Spark gives up.
            UsageError: if a table has not the columns that it needs.
        """
        with self._batches(shard), _failures():
            judged = self._rows(shard).mapInArrow(function.streamed, from_arrow_schema(OUTPUT))
            judged.write.mode("overwrite").parquet(target)

    def taken(self, shard: Shard) -> Taken:
        """Return how many inputs the shard has."""
        with _failures():
            (row,) = self._rows(shard).agg(sql.count("*"), _sum(_hash("uri"))).collect()
        return Taken(row[0], int(row[1] or 0))

    def given(self, target: str) -> Counts:
        """Return how many rows, of what kinds, stand at ``target``."""
        last = sql.col("last")
        documents = sql.col("ordinal") >= 0
        figures = {
            "inputs": sql.count_if(last),
            "checksum": _sum(sql.when(last, _hash("input"))),
            "promised": _sum(sql.when(last, sql.col("ordinal") + 1)),
            "documents": sql.count_if(documents),
            **{
                state.replace("-", "_"): sql.count_if(documents & (sql.col("state") == state))
                for state in ("judged", "incomplete", "skipped", "left-out")
            },
            "claims": _sum(sql.when(sql.col("claims").isNotNull(), sql.size("claims"))),
            **{name: _sum(sql.col(name)) for name in ("errors", "warnings", "notes")},
        }
        with _failures():
            frame = self._spark.read.schema(from_arrow_schema(OUTPUT)).parquet(target)
            (row,) = frame.agg(*(figure.alias(name) for name, figure in figures.items())).collect()
        return Counts(**{name: int(row[name] or 0) for name in figures})

    def problems(self, target: str, most: int) -> Iterator[Skipped]:
        """Yield what went wrong with the first documents at ``target`` that failed, by input."""
        frame = self._spark.read.schema(from_arrow_schema(OUTPUT)).parquet(target)
        failed = frame.where(sql.col("state").isin("incomplete", "skipped")).orderBy("input", "ordinal").limit(most)
        for row in failed.select("problems").collect():
            yield from (Skipped(**one.asDict()) for one in row.problems)

    def _rows(self, shard: Shard) -> Any:
        """Return the shard's inputs as a frame with columns of ``schema.INPUT``."""
        if shard.kind is Kind.TABLES:
            return self._table(shard)
        if shard.kind is Kind.REMOTE:
            files = self._spark.read.format("binaryFile").load([_plain(entry.url) for entry in shard.entries])
            return files.select(sql.col("path").alias("uri"), "content")
        named = [(entry.uri, entry.url) for entry in shard.entries]
        parts = min(len(named), _SHARES * self._spark.sparkContext.defaultParallelism)
        return self._spark.createDataFrame(named, "uri string, path string").repartition(parts)

    def _table(self, shard: Shard) -> Any:
        frame = self._spark.read.parquet(*(_plain(entry.url) for entry in shard.entries))
        there = chosen(shard.entries[0].uri, frame.columns, self._columns)
        kinds = {"content": "binary"}
        columns = [sql.col(f"`{theirs}`").cast(kinds.get(name, "string")).alias(name) for name, theirs in there.items()]
        rows = frame.select(*columns, sql.col("_metadata.file_path").alias("file"))
        return rows.withColumn("uri", sql.coalesce("uri", "file")).drop("file")

    @contextmanager
    def _batches(self, shard: Shard) -> Iterator[None]:
        """Let batches hold few inputs where these are large: Arrow's own limit counts rows."""
        largest = max(entry.size for entry in shard.entries)
        whole = shard.kind is Kind.REMOTE
        rows = max(1, min(_MOST_ROWS, _BATCH_BYTES // max(1, largest))) if whole else _MOST_ROWS
        before = self._spark.conf.get(_BATCH)
        self._spark.conf.set(_BATCH, str(rows))
        try:
            yield
        finally:
            self._spark.conf.set(_BATCH, before)


@contextmanager
def _failures() -> Iterator[None]:
    """Raise what Spark raises as an ``EngineError`` that says in one line what happened."""
    from py4j.protocol import Py4JError

    try:
        yield
    except AnalysisException as error:
        raise EngineError(f"Spark cannot read it: {_line(str(error))}", final=True) from None
    except (PySparkException, Py4JError) as error:
        text = str(error)
        raised = "Traceback (most recent call last)" in text and _DEATH not in text
        raise EngineError(f"Spark gave up: {_line(text)}", final=raised) from None


def _line(text: str) -> str:
    """Return the line of a Java and Python trace that says most."""
    if _DEATH in text:
        return "a Python worker was killed again and again"
    found = _ERROR_LINE.findall(text)
    return (found[-1] if found else text.strip().split("\n", 1)[0])[:400]


def _hash(column: str) -> Any:
    # A sum of hashes does not depend on the order, and this type holds that of as many as there will ever be.
    return sql.xxhash64(column).cast("decimal(20,0)")


def _sum(column: Any) -> Any:
    return sql.sum(column)


def _plain(url: str) -> str:
    """Return ``url`` so that nothing in it is a wildcard for Spark."""
    return _WILD.sub(r"\\\1", url)
