"""Files are written as a whole or not at all."""

from __future__ import annotations

import stat

import pytest

from claimlint.fix import write
from claimlint.fix.write import WriteError, replace_file

OLD, NEW = b"old\r\n", b"new\r\n"


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.md"
    file.write_bytes(OLD)
    return file


def test_the_file_is_replaced_and_keeps_its_permissions(page):
    page.chmod(0o640)
    replace_file(page, OLD, NEW)
    assert page.read_bytes() == NEW
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert [file.name for file in page.parent.iterdir()] == ["page.md"]


def test_a_link_stays_a_link_and_its_target_is_written(page):
    link = page.parent / "link.md"
    link.symlink_to("page.md")
    replace_file(link, OLD, NEW)
    assert link.is_symlink()
    assert page.read_bytes() == NEW


def test_a_read_only_file_is_not_written(page):
    page.chmod(0o444)
    with pytest.raises(WriteError, match=r"CLE340.*read-only"):
        replace_file(page, OLD, NEW)
    assert page.read_bytes() == OLD


def test_a_file_that_changed_meanwhile_is_not_overwritten(page):
    page.write_bytes(b"theirs")
    with pytest.raises(WriteError, match="changed"):
        replace_file(page, OLD, NEW)
    assert page.read_bytes() == b"theirs"


@pytest.mark.parametrize("step", ["fsync", "fdopen"])
def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(page, monkeypatch, step):
    def fails(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write.os, step, fails)
    with pytest.raises(WriteError, match="No space left"):
        replace_file(page, OLD, NEW)
    assert page.read_bytes() == OLD
    assert [file.name for file in page.parent.iterdir()] == ["page.md"]


def test_a_file_that_is_gone_is_an_error(tmp_path):
    with pytest.raises(WriteError, match="No such file"):
        replace_file(tmp_path / "gone.md", OLD, NEW)
