"""How many processes judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.audit import crew as module
from claimlint.audit.crew import crew

MIB = 1 << 20


@pytest.fixture(autouse=True)
def _four_cores(monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 4)


@pytest.mark.parametrize(
    ("workers", "sizes", "expected"),
    [
        (None, [], 1),
        (None, [17_000] * 5, 1),
        (None, [MIB] * 2, 2),
        (None, [17_000] * 1000, 4),
        (None, [3 * MIB], 3),
        (1, [99 * MIB], 1),
        (3, [1, 1], 3),
    ],
)
def test_as_many_as_pay_unless_the_user_says(workers, sizes, expected):
    assert crew(workers, sizes) == expected


def test_nobody_is_given_more_than_eight(monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 64)
    assert crew(None, [999 * MIB]) == 8


def test_a_file_that_is_gone_has_no_size(tmp_path: Path):
    assert module.size_of(tmp_path / "gone.md") is None


def test_many_files_are_shared_out_without_being_told_to(tmp_path, monkeypatch):
    """And the report is the same, whoever judges."""
    from claimlint.api import Session
    from claimlint.audit import files

    for number in range(4):
        (tmp_path / f"{number}.md").write_text(f"# P\n\nThe success rate is {60 + number}%.\n", encoding="utf-8")
    alone = Session(workers=1).check([tmp_path])
    asked = []
    monkeypatch.setattr(module, "_WORTH", 10)
    real = files.crew
    monkeypatch.setattr(files, "crew", lambda workers, sizes: asked.append(real(workers, sizes)) or asked[-1])
    found = Session(workers=None).check([tmp_path])
    assert [one.findings for one in found.results] == [one.findings for one in alone.results]
    assert set(asked) == {4}
