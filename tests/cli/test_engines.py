"""``audit --engine``: what the command line adds to an engine."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module

import pytest


@pytest.mark.parametrize("lost", ["pyspark", "pyarrow", "pandas"])
def test_a_missing_package_is_told_with_the_extra(site, claimlint, monkeypatch, lost):
    for name in ("pandas", "pyarrow", "pyspark"):
        monkeypatch.setitem(sys.modules, name, None if name == lost else sys.modules.get(name) or type(sys)(name))
    ran = claimlint("audit", "bad.md", "--engine", "spark", "--out", "out")
    assert ran.code == 2
    assert f"CLE400 --engine spark needs {lost}, which is not installed (pip install 'claimlint[spark]'" in ran.err
    assert not (site / "out").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--max-errors", "3"], "--max-errors goes with --engine pool or spark"),
        (["--master", "local[2]"], "--master goes with --engine pool or spark"),
        (["--column", "text=body"], "--column goes with --engine pool or spark"),
        (["--shard-size", "9"], "--shard-size goes with --engine pool or spark"),
        (["--engine", "spark", "--column", "body"], "--column 'body' names no column"),
        (["--engine", "spark", "--column", "copy=body"], "--column 'copy=body' names no column"),
        (["--engine", "spark", "--max-errors", "few"], "'few' is no error budget"),
        (["--engine", "spark", "--since", "old.json"], "--since compares reports"),
    ],
)
def test_calls_that_make_no_sense_are_refused_before_anything_starts(site, claimlint, options, said):
    ran = claimlint("audit", "bad.md", "--out", "out", *options)
    assert ran.code == 2
    assert said in ran.err


@pytest.fixture
def spark():
    """A session that stands ready, as in a notebook."""
    if os.environ.get("CI"):
        import_module("pyspark")
    pytest.importorskip("pyspark")
    from claimlint.scale.session import spark_session

    session = spark_session(None, 2)
    yield session
    session.stop()


@pytest.mark.slow
def test_an_audit_on_spark_from_the_call_to_the_exit_code(site, claimlint, spark):
    """One test for several calls: to start Spark takes longer than they do."""
    ran = claimlint("audit", ".", "--engine", "spark", "--out", "../out")
    assert (ran.code, ran.out) == (1, "1 error, 0 warnings, 0 notes on 2 pages; the documents are in ../out\n")
    assert claimlint("audit", "good.md", "--engine", "spark", "--out", "../out").code == 0
    manifest = json.loads((site.parent / "out" / "manifest.json").read_bytes())
    assert (manifest["documents_in"], manifest["documents_out"], manifest["committed"]) == (1, 1, True)

    ran = claimlint("audit", ".", "lost.md", "--engine", "spark", "--out", "../out")
    assert ran.code == 3
    assert "lost.md: CLE320 there is no such file or folder" in ran.err
    assert "CLE506 1 of 3 documents could not be read or judged whole, more than --max-errors 0" in ran.err
    assert json.loads((site.parent / "out" / "manifest.json").read_bytes()) == manifest, "nothing was committed"

    ran = claimlint("audit", ".", "lost.md", "--engine", "spark", "--out", "../out", "--max-errors", "34%")
    assert ran.code == 3
    assert "1 document not judged whole" in ran.out
    manifest = json.loads((site.parent / "out" / "manifest.json").read_bytes())
    assert [one["uri"] for one in manifest["skipped"]] == ["lost.md"]
    assert manifest["committed"] is True


@pytest.mark.parametrize("out", ["s3a://lake/audit", "file:///audit"])
def test_a_pool_writes_to_folders_only(site, claimlint, out):
    ran = claimlint("audit", "bad.md", "--engine", "pool", "--out", out)
    assert ran.code == 2
    assert f"{out}: CLE200 --engine pool writes to a folder of this machine" in ran.err
    ran = claimlint("audit", "bad.md", "--engine", "pool", "--master", "local", "--out", "out")
    assert "--master goes with --engine spark" in ran.err


def test_a_pool_without_its_package_is_told_with_the_extra(site, claimlint, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("claimlint.scale.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = claimlint("audit", "bad.md", "--engine", "pool", "--out", "out")
    assert ran.code == 2
    assert "CLE400 --engine pool needs pyarrow, which is not installed (pip install 'claimlint[parquet]'" in ran.err


def test_a_pool_says_what_a_local_audit_says_and_keeps_out_of_its_own_folder(site, claimlint):
    pytest.importorskip("pyarrow")
    for _ in range(2):
        ran = claimlint("audit", ".", "--engine", "pool", "-j", "2", "--out", "out")
        assert ran.code == 1
        assert ran.out.startswith("1 error, 0 warnings, 0 notes on 2 pages; the documents are in out\n")
    manifest = json.loads((site / "out" / "manifest.json").read_bytes())
    assert manifest["counts"]["judged"] == 2
    assert {one["reason"] for one in manifest["left_out"]} <= {
        "it stands in the folder that the audit writes", "no reader knows this format"
    }  # fmt: skip


def test_a_filter_that_nothing_fits_is_no_clean_audit_on_an_engine_either(site, claimlint):
    pytest.importorskip("pyarrow")
    (site / "posts.csv").write_text("Title,Body HTML,Status\nRelief,<p>94% success</p>,draft\n", encoding="utf-8")
    ran = claimlint("audit", "posts.csv", "--engine", "pool", "--out", "out", "--status", "published")
    assert ran.code == 2
    assert "no record has what was asked for; 1 were left out" in ran.err
