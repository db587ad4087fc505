"""What a file is called in fingerprints and baselines."""

from __future__ import annotations

import pytest

from claimlint.suppress.identity import identity


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A repository ``repo`` with a page in ``repo/site/blog``; work is done in ``repo/site``."""
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "site" / "blog").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo" / "site")
    return tmp_path


@pytest.mark.parametrize(
    ("policy", "name"),
    [
        ("repo/site/claimlint.yaml", "blog/a.md"),
        ("repo/claimlint.yaml", "site/blog/a.md"),
        ("", "site/blog/a.md"),
        ("elsewhere/claimlint.yaml", "site/blog/a.md"),
    ],
)
def test_the_policy_then_the_repository_anchors_it(tree, policy, name):
    uri = str(tree / policy) if policy else ""
    page = tree / "repo" / "site" / "blog" / "a.md"
    assert {identity(uri, one) for one in ("blog/a.md", "./blog/../blog/a.md", str(page))} == {name}


def test_a_worktree_has_a_file_called_git(tree):
    (tree / "repo" / "site" / ".git").write_text("gitdir: elsewhere\n")
    assert identity("", "blog/a.md") == "blog/a.md"


def test_outside_of_a_repository_the_working_folder_does_and_then_the_name(tree, monkeypatch):
    (tree / "repo" / ".git").rmdir()
    assert identity("", "blog/a.md") == "blog/a.md"
    assert identity("", str(tree / "other" / "b.md")) == "b.md"


def test_an_address_of_the_web_stays_as_it_is(tree):
    assert identity("", "https://example.com/a.md") == "https://example.com/a.md"
