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
    ran = claimlint("audit", ".", "--engine", "spark", "--out", "out")
    assert (ran.code, ran.out) == (1, "1 error, 0 warnings, 0 notes on 2 pages; the documents are in out\n")
    assert claimlint("audit", "good.md", "--engine", "spark", "--out", "out").code == 0
    manifest = json.loads((site / "out" / "manifest.json").read_bytes())
    assert (manifest["documents_in"], manifest["documents_out"], manifest["committed"]) == (1, 1, True)

    ran = claimlint("audit", ".", "lost.md", "--engine", "spark", "--out", "out")
    assert ran.code == 3
    assert "lost.md: CLE320 there is no such file or folder" in ran.err
    assert "CLE506 1 of 5 documents could not be read or judged whole, more than --max-errors 0" in ran.err
    assert json.loads((site / "out" / "manifest.json").read_bytes()) == manifest, "nothing was committed"

    ran = claimlint("audit", ".", "lost.md", "--engine", "spark", "--out", "out", "--max-errors", "20%")
    assert ran.code == 3
    assert "1 document not judged whole" in ran.out
    manifest = json.loads((site / "out" / "manifest.json").read_bytes())
    assert [one["uri"] for one in manifest["skipped"]] == ["lost.md"]
    assert manifest["committed"] is True
