"""The engine that calls functions, on processes of this machine: what Dask and Ray are handed, too."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from claimlint.api import Settings
from claimlint.errors import UsageError
from tests.readers import site
from tests.scale.conftest import exported, here, killing, needed, pages, rows, told

needed("pyarrow")

import pyarrow as pa  # noqa: E402 - only where it is installed
import pyarrow.parquet as pq  # noqa: E402

from claimlint.scale import calls  # noqa: E402
from claimlint.scale import manifest as manifests  # noqa: E402
from claimlint.scale.calls import Calls, pool  # noqa: E402
from claimlint.scale.counts import Budget, CountError  # noqa: E402
from claimlint.scale.inputs import Scope  # noqa: E402
from claimlint.scale.run import BudgetError, EngineError, Options, audit  # noqa: E402
from claimlint.scale.store import Disk  # noqa: E402

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="functions made in a test reach workers by forking only")


def run(paths, settings=None, *, engine=None, **options):
    scope = Scope(paths, settings or Settings(today=site.TODAY), "out", shard_bytes=options.pop("shard_bytes", 1 << 30))
    return audit(engine or pool(2), scope, options=Options(**options)), rows()


@pytest.mark.parametrize("export", ["any_jsonl", "warc", "wxr", "html_pages"])
def test_exports_give_what_a_local_audit_finds(home, export):
    settings = exported(export, home / "in")
    manifest, found = run([Path("in")], settings)
    assert sorted(map(told, found)) == here([Path("in")], settings)
    assert manifest.counts.promised == manifest.counts.documents == len(found) > 0


def test_tables_give_what_a_local_audit_finds_in_files(home):
    """Two tables, one with several groups of rows, whose columns have names of their own."""
    pages = [{"at": f"in/{page.slug}.html", "body": site.page_html(page)} for page in site.pages()]
    (home / "in").mkdir()
    for page in pages:
        (home / page["at"]).write_text(page["body"], encoding="utf-8")
    (home / "tables").mkdir()
    pq.write_table(pa.Table.from_pylist(pages[:9]), "tables/a.parquet", row_group_size=4)
    pq.write_table(pa.Table.from_pylist(pages[9:]), "tables/b.parquet")
    engine = pool(2, {"uri": "at", "text": "body"})
    manifest, found = run(["tables"], engine=engine)
    assert sorted(map(told, found)) == here([Path("in")], Settings(today=site.TODAY))
    assert manifest.counts.inputs == len(pages)
    assert len(list((home / "out" / "documents" / "shard=00000").iterdir())) == 4
    with pytest.raises(
        UsageError, match=r"tables/a\.parquet: CLE200 the table lacks the columns uri, and text or content"
    ):
        run(["tables"])


def test_addresses_are_opened_by_arrow(home):
    """``file://`` stands for s3:// and gs://."""
    folder = pages(home / "in", 3)
    _, found = run([folder.as_uri(), f"{home.as_uri()}/gone"], budget=Budget(1))
    assert [row["uri"] for row in found] == [f"{folder.as_uri()}/page0{number}.md" for number in range(3)]
    assert all(row["name"] == row["uri"] for row in found)
    manifest, _ = run([f"{folder.as_uri()}/page01.md"])
    assert manifest.counts.documents == 1


@FORKS
def test_a_killed_worker_costs_nothing(home):
    folder = pages(home / "in", 5)
    _, whole = run([folder.name])
    manifest, found = run([folder.name], judging=killing("53% success", str(home / "killed")))
    assert (home / "killed").exists()
    assert found == whole
    assert manifest.finished["shard=00000"].quarantine, "a pool does not call again: each input was judged alone"


@FORKS
def test_a_document_that_always_kills_is_left_out_within_the_budget(home):
    folder = pages(home / "in", 5)
    _, whole = run([folder.name])
    with pytest.raises(BudgetError, match="1 of 5 documents"):
        run([folder.name], judging=killing("53% success"))
    assert rows() == whole, "nothing was committed"
    _, found = run([folder.name], judging=killing("53% success"), budget=Budget(1), resume=True)
    assert [row for row in found if row["state"] == "judged"] == whole[:3] + whole[4:]
    assert [one["code"] for one in found[3]["problems"]] == ["CLE503"]


def test_finished_shards_are_kept_and_those_of_vanished_inputs_are_not(home):
    folder = pages(home / "in", 3)
    (folder / "page02.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    with pytest.raises(BudgetError):
        run([folder.name], shard_bytes=1)
    staged = home / "out" / ".claimlint-scale" / "documents" / "shard=00000"
    before = {path: path.stat().st_mtime_ns for path in staged.iterdir()}
    kept = home / "kept"
    shutil.copytree(home / "out", kept)
    (folder / "page02.md").unlink()
    _, found = run([folder.name], shard_bytes=1, resume=True)
    assert [row["uri"] for row in found] == ["in/page00.md", "in/page01.md"]
    committed = home / "out" / "documents" / "shard=00000"
    assert {staged / path.name: path.stat().st_mtime_ns for path in committed.iterdir()} == before


def test_a_folder_that_no_audit_wrote_is_not_replaced(home):
    folder = pages(home / "in", 1)
    (home / "out" / "documents").mkdir(parents=True)
    (home / "out" / "documents" / "contract.txt").write_text("ours", encoding="utf-8")
    with pytest.raises(UsageError, match=r"out/documents: CLE200 the folder is there, and no audit wrote it"):
        run([folder.name])
    assert (home / "out" / "documents" / "contract.txt").read_text(encoding="utf-8") == "ours"


@pytest.mark.parametrize("at", range(14))
def test_a_run_that_is_cut_off_anywhere_is_made_good_by_resuming(home, monkeypatch, at):
    """Whatever step on the folder the machine dies at: no manifest tells of what is not whole."""
    folder = pages(home / "in", 2)
    engine = here_and_now()
    run([folder.name], engine=engine, shard_bytes=1)
    (folder / "page01.md").write_text("We are open on Saturdays.", encoding="utf-8")
    steps = iter(range(100))

    def cut(real):
        def step(self, *arguments):
            if next(steps) == at:
                raise KeyboardInterrupt
            return real(self, *arguments)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(calls, "Disk", Untouched)
        for name in ("remove", "move", "write"):
            patch.setattr(Disk, name, cut(getattr(Disk, name)))
        with pytest.raises(KeyboardInterrupt):
            run([folder.name], engine=engine, shard_bytes=1)
    if (home / "out" / manifests.NAME).exists():
        told = json.loads((home / "out" / manifests.NAME).read_bytes())
        assert told["committed"]
        assert sum(shard["counts"]["documents"] for shard in told["shards"]) == len(rows())
    manifest, found = run([folder.name], engine=engine, shard_bytes=1, resume=True)
    assert manifest.committed
    assert [(row["uri"], row["errors"]) for row in found] == [("in/page00.md", 1), ("in/page01.md", 0)]
    assert json.loads((home / "out" / manifests.NAME).read_bytes())["committed"]
    assert not (home / "out" / ".claimlint-scale").exists()


def here_and_now():
    """Return the engine that calls in this process."""
    return Calls("here", lambda work, parts: [work(part) for part in parts])


class Untouched(Disk):
    """A folder of an engine, whose own steps are not cut."""

    remove = Disk.remove


def test_an_engine_that_loses_documents_commits_nothing(home):
    folder = pages(home / "in", 70)

    def forgetful(work, parts):
        work(parts[0])

    with pytest.raises(CountError, match="70 inputs went in and 64 came out"):
        run([folder.name], engine=Calls("forgetful", forgetful))
    assert not (home / "out" / "documents").exists()
    assert not (home / "out" / manifests.NAME).exists()


def test_an_engine_that_fails_twice_fails_the_run(home):
    folder = pages(home / "in", 1)
    heard: list[str] = []

    def broken(work, parts):
        raise RuntimeError("the cluster is on fire\nlong trace")

    with pytest.raises(EngineError, match=r"CLE504 broken gave up: RuntimeError: the cluster is on fire$"):
        run([folder.name], engine=Calls("broken", broken), tell=heard.append)
    assert len(heard) == 1
    assert os.listdir("out") == [".claimlint-scale"]  # noqa: PTH208
