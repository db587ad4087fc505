"""Standard streams that are closed, full or no streams at all."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD
from tests.cli.test_process import ENVIRONMENT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")


@pytest.fixture
def shell(tmp_path):
    """Run the command with redirections of a shell; return its code and standard error."""
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")

    def run(rest: str) -> tuple[int, str]:
        command = f"{shlex.quote(sys.executable)} -m claimlint {rest}"
        environment = {**os.environ, **ENVIRONMENT}
        done = subprocess.run(
            ["/bin/sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stderr

    return run


@pytest.mark.parametrize("call", ["check bad.md", "check bad.md --format json", "claims bad.md", "rules"])
def test_a_closed_output_is_read_by_nobody(shell, call):
    code = 1 if call.startswith("check") else 0
    assert shell(f"{call} >&-") == (code, "")
    assert shell(f"{call} >&- 2>&- <&-") == (code, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("call", ["check bad.md", "claims bad.md", "report bad.md", "rules"])
def test_a_full_disk_is_told_and_is_no_bug(shell, call):
    code, told = shell(f"{call} >/dev/full")
    assert code == 2
    assert told.splitlines()[-1] == "claimlint: CLE200 cannot write to standard output: No space left on device"
    assert "Traceback" not in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_an_error_that_nobody_can_be_told_keeps_its_code(shell):
    assert shell("check none.md 2>/dev/full")[0] == 3
    assert shell("check --policy none.yaml 2>/dev/full")[0] == 2


@pytest.mark.parametrize("call", ["check -", "check - --diff"])
@pytest.mark.parametrize(("source", "why"), [("<&-", "is closed"), ("0>w.md", "cannot be read: Bad file descriptor")])
def test_an_input_that_is_none_is_not_read(shell, call, source, why):
    code, told = shell(f"{call} {source}")
    assert code == 3
    assert f"standard input {why}" in told


def test_a_working_folder_that_is_gone_is_told_of(tmp_path):
    script = 'mkdir gone; cd gone; rmdir ../gone; exec "$0" -m claimlint check'
    command = ["/bin/sh", "-c", script, sys.executable]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **ENVIRONMENT}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "claimlint: CLE200 the working folder cannot be used" in done.stderr
    assert "Traceback" not in done.stderr
