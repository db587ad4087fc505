"""The diff says what changes, as ``patch`` understands it."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.fix.diff import unified

_LINES = st.lists(st.sampled_from(["a\n", "b\n", "\n", "c\r\n", "d\n", "e"]), max_size=30).map("".join)


def patched(old: str, diff: list[str]) -> str:
    """Return ``old`` with the hunks of ``diff`` carried out; fails where the diff does not fit."""
    lines = old.split("\n")
    lines = [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    out: list[str] = []
    at = 0
    body = diff[2:]
    for index, line in enumerate(body):
        text = line[1:]
        if index + 1 < len(body) and body[index + 1].startswith("\\"):
            text = text[:-1]
        if line.startswith("@@"):
            first, _, size = line.split()[1][1:].partition(",")
            start = int(first) - (size != "0")
            out += lines[at:start]
            at = start
        elif line[0] in " -":
            assert lines[at] == text
            at += 1
            out += [text] * (line[0] == " ")
        elif line[0] == "+":
            out.append(text)
    return "".join(out + lines[at:])


@given(_LINES, _LINES)
def test_the_diff_of_any_two_texts_makes_one_of_the_other(old, new):
    diff = list(unified(old, new, "page.md"))
    assert bool(diff) is (old != new)
    assert patched(old, diff) == new


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\n\nb\n", "a. X\n\nb\n"),
        ("a\r\nb\r\n", "a\r\nb\r\n\r\nc\r\n"),
        ("a", "a b\n\nc"),
        ("".join(f"{n}\n" for n in range(40)), "".join(f"{n}{'!' * (n in (3, 30))}\n" for n in range(40))),
    ],
)
def test_patch_applies_it(tmp_path, old, new):
    file = tmp_path / "our page.md"
    file.write_bytes(old.encode())
    diff = "".join(unified(old, new, "our page.md")).encode()
    ran = subprocess.run(["patch", "--binary", "-p0"], cwd=tmp_path, input=diff, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert file.read_bytes() == new.encode()


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
def test_a_name_cannot_pass_for_lines_of_the_diff_or_steer_a_terminal(tmp_path):
    name = 'a\n+++ other\x1b[31m"\\é.md'
    (tmp_path / name).write_bytes(b"a\n")
    diff = "".join(unified("a\n", "b\n", name))
    assert [line[:4] for line in diff.splitlines()[:3]] == ["--- ", "+++ ", "@@ -"]
    assert "\x1b" not in diff
    ran = subprocess.run(["patch", "-p0"], cwd=tmp_path, input=diff.encode(), capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert (tmp_path / name).read_bytes() == b"b\n"


def test_an_edit_in_one_line_shows_one_line():
    diff = list(unified("a\n\nb\n\nc\n", "a\n\nb!\n\nc\n", "page.md"))
    assert [line for line in diff[2:] if line[0] in "+-"] == ["-b\n", "+b!\n"]


def test_a_long_page_with_many_edits():
    old = "".join(f"line {n % 3}\n" for n in range(60_000))
    new = "".join(f"line {n % 3}{'!' * (n % 5 == 0)}\n" for n in range(60_000))
    diff = list(unified(old, new, "page.md"))
    assert sum(line[0] == "+" and line.endswith("!\n") for line in diff[2:]) == 12_000
