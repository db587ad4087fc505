"""An audit that is killed and taken up again writes what one that nobody disturbed writes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_process import ENVIRONMENT

SHARD = 128
PAGES = 5 * SHARD


@pytest.fixture
def export(tmp_path):
    """An export of several shards: every tenth page has a claim, one sentence stands on many pages."""
    path = tmp_path / "export.ndjson"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(PAGES):
            claim = f"Our procedure has a {50 + number % 40}% success rate." if number % 10 == 0 else "We open early."
            stream.write(json.dumps({"title": f"Page {number}", "body": f"{claim} It works every time."}) + "\n")
    return path


def begun(export: Path, name: str, *more: str) -> subprocess.Popen[bytes]:
    arguments = (
        export.name,
        "--fields",
        "title",
        "--fields",
        "body",
        "--out",
        name,
        "--today",
        "2026-01-02",
        "-j",
        "2",
    )
    command = [sys.executable, "-m", "claimlint", "audit", *arguments, *more]
    return subprocess.Popen(command, cwd=export.parent, env={**os.environ, **ENVIRONMENT}, start_new_session=True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills a group of processes")
def test_an_audit_that_is_killed_and_resumed_writes_the_same_bytes(export):
    assert begun(export, "whole").wait() == 1
    killed = begun(export, "killed")
    shards = export.parent / "killed" / ".claimlint-shards"
    while killed.poll() is None and len([*shards.glob("*.jsonl")]) < 2:
        time.sleep(0.01)
    os.killpg(killed.pid, signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    assert 2 <= len([*shards.glob("*.jsonl")]) < PAGES // SHARD
    assert begun(export, "killed", "--resume").wait() == 1
    whole = {path.name: path.read_bytes() for path in (export.parent / "whole").iterdir()}
    assert {path.name: path.read_bytes() for path in (export.parent / "killed").iterdir()} == whole
