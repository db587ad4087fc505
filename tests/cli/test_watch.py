"""``check --watch`` as its users start it: in a process of its own, ended by Ctrl-C."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from claimlint.audit.memory import Memory, stamp
from claimlint.cli import watch as module
from tests.cli.conftest import BAD, GOOD, claimlint, site  # noqa: F401 - fixtures

WAITING = "waiting for"
PATIENCE = 600
"""Seconds after which a test that hangs is ended; nothing is measured against it."""


class Watch:
    """The running command; its lines come as they are printed."""

    def __init__(self, folder: Path, *arguments: str, **options) -> None:
        command = [sys.executable, "-m", "claimlint", "check", "--watch", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", **options
        )
        self.timer = threading.Timer(PATIENCE, self.process.kill)
        self.timer.start()

    def run_over(self) -> str:
        """Return what standard error says up to the end of a run."""
        said = []
        for line in self.process.stderr:
            said.append(line)
            if WAITING in line:
                return "".join(said)
        raise AssertionError(f"it ended: {''.join(said)}")

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=PATIENCE)
        self.timer.cancel()
        assert not err
        return self.process.returncode, out


def test_a_file_that_is_saved_is_judged_again_and_ctrl_c_ends_with_the_last_code(site):  # noqa: F811
    run = Watch(site, ".", "--format", "concise")
    assert "2 files judged" in run.run_over()
    (site / "bad.md").write_text(GOOD)
    assert "2 files judged" in run.run_over()
    (site / "new.md").write_text(BAD.replace("94%", "84%"))
    assert "3 files judged" in run.run_over()
    (site / "new.md").unlink()
    (site / "good.md").write_text(GOOD + "\nNow with parking.\n")
    assert "2 files judged" in run.run_over()
    code, out = run.end()
    assert code == 0
    assert out.count("CL300") == 2
    assert out.count("no findings.") == 2
    assert "\x1b" not in out


def test_the_code_is_that_of_the_last_run(site):  # noqa: F811
    run = Watch(site, "bad.md", "--format", "concise")
    run.run_over()
    assert run.end()[0] == 1


def test_a_policy_that_is_written_or_mended_meanwhile_holds(site):  # noqa: F811
    run = Watch(site, "--format", "concise")
    run.run_over()
    (site / "claimlint.yaml").write_text("version: 1\nrules:\n  CL300: {severitty: note}\n")
    said = run.run_over()
    assert "claimlint.yaml:3:11: CLE100" in said
    assert "to be mended" in said
    (site / "claimlint.yaml").write_text("version: 1\nrules:\n  CL300: {severity: note}\n")
    assert "2 files judged" in run.run_over()
    code, out = run.end()
    assert code == 0
    assert "CL300[bare-outcome-claim] note" in out


def test_a_terminal_is_cleared_before_each_run(site):  # noqa: F811
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "claimlint", "check", "--watch", "good.md"],
        cwd=site, stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    shown = b""
    try:
        while WAITING.encode() not in shown:
            shown += os.read(master, 4096)
        assert shown.startswith(b"\x1b[H\x1b[2J")
        assert shown.count(b"\x1b") == 2
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        os.close(master)


@pytest.mark.parametrize(
    "arguments", [["-"], ["--fix"], ["--diff"], ["--format", "nonsense"], ["-o", "bad.md"]], ids=lambda one: one[0]
)
def test_a_call_that_contradicts_itself_is_refused(site, claimlint, arguments):  # noqa: F811
    assert claimlint("check", "--watch", *arguments).code == 2


@pytest.fixture
def other_sleeper():
    """Another thread of the process that sleeps now and then, as drivers of databases and engines have."""
    over = threading.Event()

    def naps():
        while not over.is_set():
            time.sleep(0.001)

    thread = threading.Thread(target=naps)
    thread.start()
    yield
    over.set()
    thread.join()


@pytest.mark.usefixtures("other_sleeper")
def test_what_is_saved_during_a_run_is_seen_by_the_next_look(site, monkeypatch, claimlint):  # noqa: F811
    """The report is written before the file is saved, so that only a look from before the run tells."""
    waits = []

    def saved(seconds):
        waits.append(seconds)
        if len(waits) > 3:
            raise KeyboardInterrupt

    ran = []

    def written(self, pieces):
        ran.append(b"".join(pieces))
        if len(ran) == 1:
            (site / "good.md").write_text(BAD)

    monkeypatch.setattr(module, "sleep", saved)
    monkeypatch.setattr(module.Target, "write", written)
    assert claimlint("check", "--watch", "good.md", "--format", "concise").code == 1
    assert [b"CL300" in one for one in ran] == [False, True]


@pytest.mark.usefixtures("other_sleeper")
def test_a_policy_that_stays_wrong_is_told_once(site, monkeypatch, claimlint):  # noqa: F811
    policy = site / "claimlint.yaml"
    policy.write_text("version: 7\n")
    waits = []

    def later(seconds):
        waits.append(seconds)
        if len(waits) == 3:
            policy.write_text("version: 1\nrules: {CL300: off}\n")
        if len(waits) >= 9:
            raise KeyboardInterrupt

    monkeypatch.setattr(module, "sleep", later)
    ran = claimlint("check", "--watch", "--format", "concise")
    assert ran.err.count("to be mended") == 1
    assert ran.out.count("2 warnings.") == 1
    assert ran.code == 0


def test_a_file_that_was_not_written_is_not_judged_again(tmp_path):
    file, other = tmp_path / "a.md", tmp_path / "b.md"
    for path in (file, other):
        path.write_text("one")
    memory, asked = Memory(), []

    def ask(path):
        memory.recall(path, lambda: asked.append(path))

    ask(file), ask(file), ask(other)
    assert asked == [file, other]
    os.utime(file, ns=(1, 1))
    ask(file)
    assert asked == [file, other, file]
    memory.keep([file])
    ask(other)
    assert asked == [file, other, file, other]
    (tmp_path / "c.md").write_text("one")
    os.utime(tmp_path / "c.md", ns=(1, 1))
    (tmp_path / "c.md").replace(file)
    ask(file)
    assert len(asked) == 5, "another file that took the name, of the same date and length"
    assert stamp(tmp_path / "none.md") is None
    ask(tmp_path / "none.md"), ask(tmp_path / "none.md")
    assert len(asked) == 7
