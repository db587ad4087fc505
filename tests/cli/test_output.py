"""Where ``--output`` may write, and where it may not."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from claimlint.cli.output import Target
from claimlint.errors import UsageError


@pytest.fixture
def locked():
    """A folder that may not be written, with a file that may and one that may not; root is somebody else meanwhile."""
    folder = Path(tempfile.mkdtemp())
    for name, mode in (("open.txt", 0o600), ("shut.txt", 0o400)):
        (folder / name).write_text("old")
        (folder / name).chmod(mode)
    was = os.geteuid()
    if was == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, 65534, -1)
    folder.chmod(0o500)
    if was == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(was)
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_file_that_may_be_written_is_in_a_folder_that_may_not(locked):
    def broken():
        yield b"half"
        raise RuntimeError

    open_, shut = locked / "open.txt", locked / "shut.txt"
    with pytest.raises(RuntimeError):
        Target(open_).write(broken())
    assert open_.read_bytes() == b"old"
    Target(open_).write([b"new"])
    assert open_.read_bytes() == b"new"
    for path in (shut, locked / "fresh.txt"):
        with pytest.raises(UsageError, match="cannot write the output"):
            Target(path).write([b"new"])
    locked.chmod(0o700)
    with pytest.raises(UsageError, match="read-only"):
        Target(shut).write([b"new"])
    assert sorted(path.name for path in locked.iterdir()) == ["open.txt", "shut.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_a_file_that_is_mounted_by_itself_is_written(tmp_path, monkeypatch):
    file = tmp_path / "report.html"
    file.write_bytes(b"old and long")

    def busy(*_):
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(Path, "replace", busy)
    Target(file).write([b"new"])
    assert file.read_bytes() == b"new"
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("40", 40), ("132", 132), ("400", 160)])
def test_text_is_as_wide_as_the_terminal_within_reason(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(Target, "_terminal", True)
    assert Target().width == width
