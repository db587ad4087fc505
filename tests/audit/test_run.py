"""A run gives the same bytes, however many workers it has and whatever happens to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from claimlint.api import Session, Settings
from claimlint.audit.filters import RecordFilter
from claimlint.audit.run import job, pool, records, whole, worker
from claimlint.audit.run.whole import AuditOptions, OtherRunError
from claimlint.model.codec import dump_result, dump_skipped
from claimlint.model.document import Document, Source
from claimlint.model.frozen import FrozenMap
from claimlint.model.sourcemap import SourceMap

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="patches reach workers only where they are forked")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site of forty pages, every third with a claim, and one file that is not text."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "site"
    folder.mkdir()
    for number in range(40):
        claim = f"Our procedure has a {50 + number}% success rate." if number % 3 == 0 else "We are open on Saturdays."
        (folder / f"page{number:02}.md").write_text(f"# Page {number}\n\n{claim}\n", encoding="utf-8")
    (folder / "broken.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    return folder


def run(site: Path, name: str, **options: object) -> list[str]:
    """Return everything that a run says, as lines."""
    report = Session().audit([site], site.parent / name, AuditOptions(**options))
    return [*map(dump_result, report.results), *map(dump_skipped, report.skipped)]


def test_workers_change_nothing(site):
    alone = run(site, "one")
    assert len(alone) == 41
    assert run(site, "two", workers=2) == alone
    assert run(site, "five", workers=5) == alone


def test_records_of_one_large_file_are_shared_out():
    shares = job.tasks([10_000_000, 5], 3)
    assert [(task.inputs, task.share, task.of) for task in shares] == [
        ((0,), 0, 3),
        ((0,), 1, 3),
        ((0,), 2, 3),
        ((1,), 0, 1),
    ]


def test_batches_hold_every_input_once_and_grow_smaller_with_what_is_left():
    sizes = [number % 7 * 1000 for number in range(500)] + [3_000_000]
    shares = job.tasks(sizes, 2)
    assert sorted(number for task in shares for number in task.inputs) == list(range(501))
    assert shares[0].inputs == (500,)
    work = [sum(sizes[number] for number in task.inputs) for task in shares]
    assert all(bytes_ <= sum(work[place:]) / 8 for place, bytes_ in enumerate(work) if len(shares[place].inputs) > 1)
    assert max(len(task.inputs) for task in shares) == 32
    assert job.tasks([], 2) == []
    assert [task.inputs for task in job.tasks([0, 0, 0], 2)] == [(0, 1, 2)]


def killing(needle: str, *, once: Path | None = None):
    """Return a stand-in for the judging of a record that kills its process at the record that holds ``needle``."""
    judged = worker.judged_record

    def judge(uri, found, by):
        if isinstance(found, Document) and needle in found.text and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return judged(uri, found, by)

    return judge


@FORKS
def test_a_worker_that_is_killed_costs_nothing(site, monkeypatch):
    alone = run(site, "one")
    monkeypatch.setattr(worker, "judged_record", killing("62% success", once=site.parent / "killed"))
    assert run(site, "two", workers=2) == alone
    assert (site.parent / "killed").exists()


@FORKS
def test_a_record_that_kills_every_worker_is_named_and_left_out(site, monkeypatch):
    alone = run(site, "one")
    monkeypatch.setattr(worker, "judged_record", killing("62% success"))
    found = run(site, "two", workers=2)
    lost = [line for line in alone if line not in found]
    more = [line for line in found if line not in alone]
    assert len(lost) == 1
    assert "62% success" in lost[0]
    assert len(more) == 1
    assert "CLE503" in more[0]
    assert "page12.md" in more[0]


@FORKS
def test_workers_end_with_the_process_that_began_them(site):
    code = (
        "import os, sys, time; from pathlib import Path; from claimlint.api import Session\n"
        "from claimlint.audit.run import worker\n"
        "from claimlint.audit.run.whole import AuditOptions\n"
        "worker.judged_record = lambda *_: (os.write(1, b'judging\\n'), time.sleep(3600))\n"
        "Session().audit([Path(sys.argv[1])], Path(sys.argv[2]), AuditOptions(workers=2))\n"
    )
    command = [sys.executable, "-c", code, site, site.parent / "shards"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as begun:
        told = [begun.stdout.readline(), begun.stdout.readline()]
        begun.kill()
        # The workers hold the other end of the pipe: it is at its end when both are gone.
        assert begun.communicate(timeout=300)[0] == b""
    assert told == [b"judging\n"] * 2


@FORKS
@pytest.mark.parametrize("workers", [2, 3])
def test_where_reading_kills_the_input_ends_and_the_others_are_judged(site, monkeypatch, workers):
    rows = "\n".join(f"Post {number},<p>Our gel has a {number}% success rate.</p>" for number in range(10, 50))
    (site / "posts.csv").write_text(f"Title,Body HTML\n{rows}\n", encoding="utf-8")
    alone = run(site, "one")
    opened = records.documents

    def documents(feed, reader):
        for number, one in enumerate(opened(feed, reader)):
            if number == 30 and feed.uri.endswith("posts.csv"):
                os.kill(os.getpid(), signal.SIGKILL)
            yield one

    monkeypatch.setattr(records, "documents", documents)
    monkeypatch.setattr(worker, "documents", documents)
    monkeypatch.setattr(whole, "tasks", lambda sizes, workers: job.tasks(sizes, workers, large=1000))
    found = run(site, f"with-{workers}", workers=workers)
    assert [line for line in alone if line not in found] == [line for line in alone if "posts.csv" in line][30:]
    (told,) = (line for line in found if line not in alone)
    assert "CLE503" in told
    assert "reading on after record 30 killed the worker" in told


@FORKS
def test_a_record_that_kills_only_among_others_ends_the_run_all_the_same(site, monkeypatch):
    alone = run(site, "one")
    judged = worker.judged_record

    def judge(uri, found, by):
        if "62% success" in found.text and pool._PROCESS:
            os.kill(os.getpid(), signal.SIGKILL)
        return judged(uri, found, by)

    monkeypatch.setattr(worker, "judged_record", judge)
    found = run(site, "two", workers=2)
    lost = [line for line in alone if line not in found]
    assert any("62% success" in line for line in lost)
    assert sum("CLE503" in line for line in found) == len(lost)


def test_a_worker_counts_in_cells_of_its_own(site, monkeypatch):
    """A lock that it holds when it is killed would hold up the run for ever."""
    handed = []
    executor = pool.ProcessPoolExecutor

    def noted(workers, context, start, shared):
        handed.append(shared[-1])
        return executor(workers, context, start, shared)

    monkeypatch.setattr(pool, "ProcessPoolExecutor", noted)
    run(site, "two", workers=2)
    (counts,) = handed
    assert not hasattr(counts, "get_lock")
    assert sum(counts[::2]) == 40
    assert sum(counts[1::2]) == sum(path.stat().st_size for path in site.iterdir() if path.suffix == ".md")


def test_an_interrupted_run_is_taken_up_where_it_was(site, monkeypatch):
    alone = run(site, "one")
    judged = worker.judged_record
    seen: list[str] = []

    def judge(uri, found, by):
        if len(seen) == 17:
            raise KeyboardInterrupt
        seen.append(uri)
        return judged(uri, found, by)

    monkeypatch.setattr(worker, "judged_record", judge)
    with pytest.raises(KeyboardInterrupt):
        run(site, "two")
    again: list[str] = []
    monkeypatch.setattr(worker, "judged_record", lambda uri, found, by: again.append(uri) or judged(uri, found, by))
    assert run(site, "two", resume=True) == alone
    assert not set(seen) & set(again)
    assert len(seen) + len(again) == 40


def test_resuming_another_run_is_refused(site):
    run(site, "one")
    (site / "page00.md").write_text("# New\n", encoding="utf-8")
    with pytest.raises(OtherRunError, match="belongs to other inputs"):
        run(site, "one", resume=True)


def test_a_file_that_changes_under_the_run_is_told(site, monkeypatch):
    judged = worker.judged_record

    def judge(uri, found, by):
        (site / "page39.md").write_text("# Changed, and longer than before\n", encoding="utf-8")
        return judged(uri, found, by)

    monkeypatch.setattr(worker, "judged_record", judge)
    assert any("CLE322" in line and "page39.md" in line for line in run(site, "one"))


@pytest.mark.parametrize(
    ("wanted", "objection"),
    [
        ({}, ""),
        ({"statuses": ("publish",)}, "its status is draft"),
        ({"statuses": ("publish", "DRAFT")}, ""),
        ({"types": ("pa*",)}, ""),
        ({"types": ("post",)}, "its type is page"),
        ({"locales": ("de*",)}, "its locale is en-US"),
        ({"urls": ("https://*/blog/*",)}, "its url is https://clinic.example/about"),
        ({"after": "2026-01-01"}, "its date is 2025-06-30"),
        ({"before": "2025-06-30"}, ""),
    ],
)
def test_records_are_chosen_by_what_they_say_of_themselves(wanted, objection):
    values = {key: date.fromisoformat(value) if isinstance(value, str) else value for key, value in wanted.items()}
    metadata = {"status": "draft", "type": "page", "locale": "en-US", "url": "https://clinic.example/about"}
    document = Document(
        Source("a", "", b"", ""), "", (), SourceMap(()),
        FrozenMap({**metadata, "date": "2025-06-30T10:00:00Z"}),
    )  # fmt: skip
    assert RecordFilter(**values).objection(document) == objection
    silent = Document(document.source, "", (), document.source_map, FrozenMap({}))
    assert RecordFilter(**values).objection(silent) == ""


def test_settings_hold_for_workers_too(site):
    policy = site.parent / "house.yaml"
    policy.write_text("version: 1\nrules:\n  CL300: {severity: note}\n", encoding="utf-8")
    session = Session(Settings(policy=policy))
    report = session.audit([site], site.parent / "noted", AuditOptions(workers=2))
    assert {finding.severity.value for finding in report.findings if finding.rule == "CL300"} == {"note"}


class Ears:
    """Adds up what a watcher hears."""

    def __init__(self):
        self.whole = self.records = self.size = 0

    def begins(self, size):
        self.whole = size

    def advances(self, records, size):
        self.records += records
        self.size += size


@pytest.mark.parametrize("workers", [1, 3])
def test_whoever_watches_hears_of_every_record_and_every_byte(site, workers):
    ears = Ears()
    run(site, "one", workers=workers, watcher=ears)
    assert ears.records == 40
    assert ears.size == ears.whole == sum(path.stat().st_size for path in site.iterdir())
