"""Ctrl-C while several processes judge: a terminal sends it to all of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.cli.test_process import ENVIRONMENT

PATIENCE = 300
"""Seconds after which a command that does not end fails the test; nothing is measured against it."""

CODE = """import os, sys, time
from claimlint.audit.run import worker
worker.judged_record = lambda *_: (os.write(1, b"judging\\n"), time.sleep(3600))
from claimlint.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers that are forked have what is patched here")
@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["check", "--no-cache"], []),
        (["audit", "--out", "out", "--quiet"], ["claimlint: what was judged is kept: --resume takes the run up"]),
    ],
    ids=lambda one: one[0] if one else "",
)
def test_an_interrupt_ends_every_process_at_once(tmp_path, call, told):
    site = tmp_path / "site"
    site.mkdir()
    for number in range(8):
        (site / f"{number}.md").write_text("Our procedure has a 94% success rate.\n", encoding="utf-8")
    command = [sys.executable, "-c", CODE, *call, "site", "-j", "2"]
    with subprocess.Popen(
        command, cwd=tmp_path, env={**os.environ, **ENVIRONMENT}, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as begun:  # fmt: skip
        assert [begun.stdout.readline(), begun.stdout.readline()] == [b"judging\n"] * 2
        os.killpg(begun.pid, signal.SIGINT)
        out, err = begun.communicate(timeout=PATIENCE)
    assert (begun.returncode, out) == (130, b"")
    assert [*filter(None, err.decode().split("\n"))] == [*told, "claimlint: interrupted"]
