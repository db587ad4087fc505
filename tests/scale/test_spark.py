"""Spark finds what this machine finds, loses nothing when workers die, and commits all or nothing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from functools import partial
from pathlib import Path

import pytest

from claimlint.api import Settings
from claimlint.audit.inputs import judged_record
from claimlint.audit.run.whole import OtherRunError
from claimlint.errors import UsageError
from tests.readers import site
from tests.scale.conftest import exported, here, killing, needed, pages, rows, told

needed("pyspark", "pyarrow", "pandas")

import pyarrow as pa  # noqa: E402 - only where it is installed
import pyarrow.parquet as pq  # noqa: E402
import pyspark  # noqa: E402 - only where it is installed

from claimlint.scale import inputs  # noqa: E402
from claimlint.scale.counts import Budget, budget  # noqa: E402
from claimlint.scale.hadoop import Hadoop  # noqa: E402
from claimlint.scale.inputs import Scope  # noqa: E402
from claimlint.scale.instructions import Build, Instructions  # noqa: E402
from claimlint.scale.run import BudgetError, ChangedError, EngineError, Options, Run  # noqa: E402
from claimlint.scale.session import spark_session  # noqa: E402
from claimlint.scale.spark import SparkEngine  # noqa: E402
from claimlint.scale.store import Disk  # noqa: E402

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def spark():
    session = spark_session("local[2,4]", 2)
    yield session
    session.stop()


def run(spark, paths, settings=None, *, columns=None, shard_bytes=1 << 30, **options):
    """Return the manifest of a run to ``out``, and the rows that it wrote."""
    scope = Scope(paths, settings or Settings(today=site.TODAY), "out", shard_bytes=shard_bytes)
    manifest = Run(SparkEngine(spark, columns), Disk(Path("out")), Options(**options)).over(scope)
    return manifest, rows()


@pytest.mark.parametrize("export", ["any_jsonl", "warc", "wxr"])
def test_exports_give_what_this_machine_finds(spark, home, export):
    settings = exported(export, home / "in")
    manifest, found = run(spark, [Path("in")], settings)
    assert sorted(map(told, found)) == here([Path("in")], settings)
    counts = manifest.counts
    assert counts.promised == counts.documents == len(found) > 0
    assert counts.inputs == 1


def test_a_table_gives_what_this_machine_finds_in_files(spark, home):
    pages = [{"at": f"in/{page.slug}.html", "body": site.page_html(page)} for page in site.pages()]
    (home / "in").mkdir()
    for page in pages:
        (home / page["at"]).write_text(page["body"], encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(pages), "pages.parquet")
    manifest, found = run(spark, ["pages.parquet"], columns={"uri": "at", "text": "body"})
    assert sorted(map(told, found)) == here([Path("in")], Settings(today=site.TODAY))
    assert manifest.counts.inputs == manifest.counts.documents == len(pages)


def test_addresses_are_read_and_written_by_the_connectors(spark, home):
    """``file://`` stands for any store that Spark has a connector for."""
    pages(home / "in" / "a [b]", 3)
    (home / "in" / "_hidden.md").write_text("100% cure", encoding="utf-8")
    out = Hadoop(spark, f"{home.as_uri()}/out")
    scope = Scope([f"{home.as_uri()}/in"], Settings(today=site.TODAY), out.url)
    manifest = Run(SparkEngine(spark), out, Options()).over(scope)
    found = rows()
    assert [row["uri"] for row in found] == [f"file:{home}/in/a [b]/page0{number}.md" for number in range(3)]
    assert [one["rule"] for row in found for one in row["findings"]] == ["CL300"] * 3
    assert [one.uri for one in manifest.plan.aside.left_out] == [f"file:{home}/in/_hidden.md"]
    assert json.loads(out.read("manifest.json"))["committed"] is True
    assert sorted(path.name for path in (home / "out").iterdir()) == ["documents", "manifest.json"]
    again = Run(SparkEngine(spark), out, Options()).over(scope)
    assert again.counts == manifest.counts
    assert len(rows()) == 3


def test_a_worker_that_is_killed_costs_nothing(spark, home):
    folder = pages(home / "in", 12)
    _, whole = run(spark, [folder.name])
    manifest, found = run(spark, [folder.name], judging=killing("57% success", str(home / "killed")))
    assert (home / "killed").exists()
    assert found == whole
    assert not any(one.quarantine for one in manifest.finished.values())


def test_a_document_that_kills_every_worker_is_named_and_the_others_are_judged(spark, home):
    folder = pages(home / "in", 6)
    _, whole = run(spark, [folder.name])
    heard: list[str] = []
    options = {"judging": killing("53% success"), "tell": heard.append}
    with pytest.raises(BudgetError, match="1 of 6 documents"):
        run(spark, [folder.name], **options)
    assert rows() == whole, "the earlier run's documents stand as they were"
    assert "killed again and again" in heard[0]
    assert any("in/page03.md: CLE503 record 1 killed" in line for line in heard)

    manifest, found = run(spark, [folder.name], budget=Budget(1), resume=True, **options)
    assert [row["state"] for row in found] == ["judged"] * 3 + ["skipped"] + ["judged"] * 2
    assert [row for row in found if row["state"] == "judged"] == whole[:3] + whole[4:]
    assert [one["code"] for one in found[3]["problems"]] == ["CLE503"]
    assert manifest.counts.promised == manifest.counts.documents == 6
    assert manifest.counts.failed == 1


def test_finished_shards_are_not_judged_again(spark, home):
    folder = pages(home / "in", 4)
    (folder / "page03.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    seen = home / "seen"
    seen.mkdir()

    def judge(uri, found, by):
        (seen / Path(uri).name).touch()
        return judged_record(uri, found, by)

    with pytest.raises(BudgetError):
        run(spark, [folder.name], shard_bytes=1, judging=judge)
    assert not (home / "out" / "documents").exists()
    assert not (home / "out" / "manifest.json").exists()
    assert len(list(seen.iterdir())) == 3
    shutil.rmtree(seen)
    seen.mkdir()
    (folder / "page03.md").write_text("We are open on Saturdays.\n", encoding="utf-8")
    manifest, found = run(spark, [folder.name], shard_bytes=1, judging=judge, resume=True)
    assert [path.name for path in seen.iterdir()] == ["page03.md"]
    assert [row["state"] for row in found] == ["judged"] * 4
    assert len(manifest.finished) == 4
    assert not (home / "out" / ".claimlint-scale").exists()


def test_what_is_left_of_another_run_is_refused(spark, home):
    folder = pages(home / "in", 1)
    (folder / "page00.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    with pytest.raises(BudgetError):
        run(spark, [folder.name])
    with pytest.raises(OtherRunError, match="belongs to other settings"):
        run(spark, [folder.name], Settings(today=site.TODAY, reader="text"), resume=True)


def test_a_worker_with_another_claimlint_commits_nothing(spark, home, monkeypatch):
    folder = pages(home / "in", 2)
    monkeypatch.setattr(inputs, "Instructions", partial(Instructions, build=Build("0.0.1", (), ())))
    with pytest.raises(EngineError, match=r"CLE204 the driver has claimlint 0\.0\.1 .* this worker"):
        run(spark, [folder.name])
    assert [path.name for path in (home / "out").iterdir()] == [".claimlint-scale"]


def test_inputs_that_change_meanwhile_commit_nothing(spark, home):
    folder = pages(home / "in", 2)
    target = str(folder / "page01.md")

    def judge(uri, found, by):
        Path(target).write_text("# Longer than before, and newer\n\nWe are open on Saturdays.\n", encoding="utf-8")
        return judged_record(uri, found, by)

    with pytest.raises(ChangedError, match=r"in/page01\.md changed"):
        run(spark, [folder.name], judging=judge)
    assert not (home / "out" / "documents").exists()


def test_a_table_without_the_columns_is_refused(spark, home):
    pq.write_table(pa.table({"url": ["a"], "body": ["b"]}), "pages.parquet")
    with pytest.raises(
        UsageError, match=r"pages\.parquet.* lacks the columns uri, and text or content; it has url, body"
    ):
        run(spark, ["pages.parquet"])
    with pytest.raises(UsageError, match="lacks the columns copy"):
        run(spark, ["pages.parquet"], columns={"uri": "url", "text": "copy"})


def test_rows_of_a_table_may_say_how_they_are_read_and_may_be_empty(spark, home):
    table = [
        {"uri": "https://clinic.example/a", "content": b"<p>94% success rate</p>", "reader": "html", "record": "7"},
        {"uri": "https://clinic.example/b", "content": None, "reader": None, "record": None},
        {"uri": None, "content": b"We are open.", "reader": "text", "record": None},
        {"uri": "https://clinic.example/a", "content": b"<p>94% success rate</p>", "reader": "html", "record": "8"},
    ]
    pq.write_table(pa.Table.from_pylist(table), "rows.parquet")
    manifest, found = run(spark, ["rows.parquet"], budget=budget("25%"))
    assert manifest.counts.documents == 4
    by = {(row["uri"], row["record"]): row for row in found}
    assert {key: row["state"] for key, row in by.items()} == {
        ("https://clinic.example/a", "7"): "judged",
        ("https://clinic.example/a", "8"): "judged",
        ("https://clinic.example/b", None): "skipped",
        (f"file:{home}/rows.parquet", ""): "judged",
    }
    first = by["https://clinic.example/a", "7"]
    assert (first["reader"], first["errors"]) == ("html", 1)
    assert by["https://clinic.example/b", None]["problems"][0]["code"] == "CLE324"


def test_the_notebook_of_the_docs_works(spark, home):
    """Its addresses stand for any store: here they are folders of this machine."""
    text = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    code = textwrap.dedent(code.replace("abfss://lake@account.dfs.core.windows.net", home.as_uri()))
    pq.write_table(
        pa.table({"uri": ["https://clinic.example/"], "body_html": ["A 94% success rate."]}), "pages.parquet"
    )
    names = {"spark": spark}
    exec(compile(code, "scale.md", "exec"), names)  # noqa: S102 - our own page
    assert names["manifest"].counts.errors == 1
    assert [row["state"] for row in rows("audit/documents")] == ["judged"]


def test_the_command_runs_as_a_job_of_spark_submit(home):
    """What clusters start: Spark first, which chooses the master, then the command."""
    pages(home / "in", 2)
    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    quiet = ["--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"]
    command = [submit, "--master", "local[2,4]", *quiet, ROOT / "recipes" / "spark_submit.py", "audit", "in"]
    own = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    ran = subprocess.run(
        [*command, "--engine", "spark", "--out", "out"],
        capture_output=True, text=True, check=False, env={**os.environ, **own},
    )  # fmt: skip
    assert ran.stdout == "2 errors, 0 warnings, 0 notes on 2 pages; the documents are in out\n", ran.stderr
    assert ran.returncode == 1
