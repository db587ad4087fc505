"""The command as its users start it, but in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from claimlint.cli.app import run

BAD = "# Relief\n\nOur procedure has a 94% success rate.\n"
GOOD = "# Visit us\n\nWe are open on Saturdays.\n"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A working folder with a bad page and a good one."""
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def claimlint(capfdbinary, monkeypatch) -> Callable[..., Ran]:
    """Run the command: ``claimlint("check", "a.md", stdin=b"")``."""

    def start(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([*arguments])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return start
