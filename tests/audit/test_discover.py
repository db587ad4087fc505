"""Which files are read, and in which order."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from claimlint.audit.discover import Wanted, discover
from claimlint.model.report import Skipped

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and permissions")


def tree(root: Path, *names: str, **texts: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts.get(path.name, "x"), encoding="utf-8")


def ignore(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def names(root: Path, *paths: Path, **wanted: object) -> list[str]:
    search = Wanted(accepts=lambda path: path.suffix == ".md", root=root, **wanted)
    return [
        f"!{Path(found.uri).relative_to(root).as_posix()} {found.code}"
        if isinstance(found, Skipped)
        else found.relative_to(root).as_posix()
        for found in discover(paths or (root,), search)
    ]


def test_files_come_by_name_and_files_of_a_folder_before_its_folders(tmp_path):
    tree(tmp_path, "b/z.md", "a/y.md", "c.md", "b.md", "a/x.png", "b/a/q.md")
    assert names(tmp_path) == ["b.md", "c.md", "a/y.md", "b/z.md", "b/a/q.md"]


def test_a_file_is_read_once_however_often_it_is_named(tmp_path):
    tree(tmp_path, "a/y.md", "c.md")
    assert names(tmp_path, tmp_path / "c.md", tmp_path / "a" / ".." / "c.md", tmp_path) == ["c.md", "a/y.md"]


def test_hidden_files_hidden_and_vendored_folders_are_passed_over_unless_named(tmp_path):
    tree(tmp_path, ".git/a.md", ".venv/b.md", "node_modules/p/c.md", "d.md", ".hidden.md")
    assert names(tmp_path) == ["d.md"]
    assert names(tmp_path, tmp_path / ".hidden.md", tmp_path / ".venv") == [".hidden.md", ".venv/b.md"]
    assert names(tmp_path, tmp_path / ".venv") == [".venv/b.md"]


def test_a_named_file_is_read_whatever_its_ending(tmp_path):
    tree(tmp_path, "a.xyz")
    assert names(tmp_path, tmp_path / "a.xyz") == ["a.xyz"]


def test_a_page_of_aem_is_no_hidden_file(tmp_path):
    tree(tmp_path, "jcr_root/content/a/.content.xml", "jcr_root/content/a/.other.xml")
    found = discover((tmp_path,), Wanted(accepts=lambda path: path.suffix == ".xml", root=tmp_path))
    assert [path.name for path in found if isinstance(path, Path)] == [".content.xml"]


@pytest.mark.parametrize("file", [".gitignore", ".claimlintignore"])
def test_ignore_files_hold_for_what_is_below_them(tmp_path, file):
    tree(tmp_path, "draft.md", "a/draft.md", "a/b/keep.md", "a/b/draft.md", "old/x.md", "c/old/x.md", "live.md")
    ignore(tmp_path, file, "draft.md\n/old/\n")
    ignore(tmp_path, f"a/b/{file}", "!draft.md\nkeep.md\n")
    assert names(tmp_path) == ["live.md", "a/b/draft.md", "c/old/x.md"]


def test_ignore_files_above_the_named_folder_hold_up_to_the_repository(tmp_path):
    tree(tmp_path, "repo/a/draft.md", "repo/a/live.md", "repo/a/b/live.md")
    ignore(tmp_path, ".gitignore", "*.md\n")
    ignore(tmp_path, "repo/.gitignore", "draft.md\n")
    (tmp_path / "repo" / ".git").mkdir()
    assert names(tmp_path, tmp_path / "repo" / "a") == ["repo/a/live.md", "repo/a/b/live.md"]


def test_git_ignores_can_be_overruled(tmp_path):
    tree(tmp_path, "draft.md", "own.md")
    ignore(tmp_path, ".gitignore", "draft.md\n")
    ignore(tmp_path, ".claimlintignore", "own.md\n")
    assert names(tmp_path, gitignore=False) == ["draft.md"]


def test_a_named_folder_is_read_although_it_is_ignored_as_a_whole(tmp_path):
    tree(tmp_path, "build/a.md", "b.md")
    ignore(tmp_path, ".gitignore", "build/\n")
    assert names(tmp_path) == ["b.md"]
    assert names(tmp_path, tmp_path / "build") == ["build/a.md"]


@pytest.mark.parametrize(
    ("globs", "expected"),
    [
        (("archive/",), ["live.md"]),
        (("*.md",), []),
        (("archive/*", "!archive/keep.md"), ["live.md", "archive/keep.md"]),
        (("/live.md",), ["archive/keep.md", "archive/x.md"]),
    ],
)
def test_exclude_takes_gitignore_patterns(tmp_path, globs, expected):
    tree(tmp_path, "live.md", "archive/x.md", "archive/keep.md")
    assert names(tmp_path, exclude=globs) == expected


@pytest.mark.parametrize("force", [False, True])
def test_exclusions_hold_for_named_files_only_by_force(tmp_path, force):
    tree(tmp_path, "archive/x.md", "own/y.md", "live.md")
    ignore(tmp_path, ".claimlintignore", "own/\n")
    named = [tmp_path / "archive" / "x.md", tmp_path / "own" / "y.md", tmp_path / "live.md"]
    expected = ["live.md"] if force else ["archive/x.md", "own/y.md", "live.md"]
    assert names(tmp_path, *named, exclude=("archive/",), force_exclude=force) == expected


def test_what_is_missing_is_reported(tmp_path):
    assert names(tmp_path, tmp_path / "nowhere") == ["!nowhere CLE320"]


@POSIX
def test_links_in_a_circle_end(tmp_path):
    tree(tmp_path, "a/x.md")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to("self")
    assert names(tmp_path) == ["a/x.md"]


@POSIX
def test_a_link_that_leads_out_is_told_and_not_followed(tmp_path):
    tree(tmp_path, "site/a.md", "secret.md", "more/b.md", "other/c.md")
    (tmp_path / "site" / "secret.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "site" / "more").symlink_to(tmp_path / "more", target_is_directory=True)
    (tmp_path / "site" / "again.md").symlink_to("a.md")
    assert names(tmp_path, tmp_path / "site") == [
        "site/a.md", "site/again.md", "!site/more CLE323", "!site/secret.md CLE323",
    ]  # fmt: skip
    (tmp_path / ".git").mkdir()
    assert names(tmp_path, tmp_path / "site") == ["site/a.md", "site/again.md", "site/secret.md", "site/more/b.md"]


@POSIX
def test_a_link_that_leads_nowhere_is_reported_if_it_would_be_read(tmp_path):
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "gone.png").symlink_to("nowhere.png")
    assert names(tmp_path) == ["!gone.md CLE320"]
    (tmp_path / "loop.md").symlink_to("loop.md")
    search = Wanted(accepts=lambda _: True, root=tmp_path)
    told = [one.reason for one in discover([tmp_path / name for name in ("gone.md", "loop.md", "no.md")], search)]
    assert told == ["the link leads nowhere", "the link leads nowhere", "there is no such file or folder"]


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root opens everything")
def test_a_folder_that_cannot_be_opened_is_reported(tmp_path):
    tree(tmp_path, "shut/a.md", "open.md")
    (tmp_path / "shut").chmod(0)
    try:
        assert names(tmp_path) == ["open.md", "!shut CLE321"]
    finally:
        (tmp_path / "shut").chmod(0o755)


def test_a_deep_tree_needs_no_deep_stack(tmp_path):
    deepest = tmp_path.joinpath(*["d"] * 100)
    deepest.mkdir(parents=True)
    (deepest / "x.md").write_text("x", encoding="utf-8")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 90)
    try:
        found = names(tmp_path)
    finally:
        sys.setrecursionlimit(before)
    assert found == ["d/" * 100 + "x.md"]


@POSIX
def test_what_is_no_file_is_passed_over_by_name(tmp_path):
    tree(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "link.md").symlink_to("pipe.md")
    told: list[tuple[str, str]] = []
    assert names(tmp_path, passed=lambda path, why: told.append((path.name, why))) == ["a.md"]
    assert told == [(name, "it is no file, but a pipe, a socket or a device") for name in ("link.md", "pipe.md")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want names in Unicode")
@pytest.mark.parametrize("pattern", ["drafts/", "caf\N{REPLACEMENT CHARACTER}.md", "**/caf?.md"])
def test_a_name_may_be_any_bytes(tmp_path, pattern):
    (tmp_path / ".claimlintignore").write_text(f"{pattern}\n", encoding="utf-8")
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("x")
    (tmp_path / "tea.md").write_text("x")
    found = names(tmp_path)
    assert found == (["caf\udce9.md", "tea.md"] if pattern == "drafts/" else ["tea.md"])
