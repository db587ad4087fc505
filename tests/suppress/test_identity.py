"""What a file is called in fingerprints and baselines."""

from __future__ import annotations

import pytest

from claimlint.suppress.identity import gone, identity


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


@pytest.mark.parametrize(
    ("names", "policies", "roots", "wanted"),
    [
        (["blog/a.md", "blog/b.md"], ["claimlint.yaml"], ["."], {"blog/b.md"}),
        (["blog/b.md", "shop/c.md"], ["claimlint.yaml"], ["blog"], {"blog/b.md"}),
        (["blog/b.md"], ["claimlint.yaml"], [], set()),
        (["site/blog/b.md", "site/blog/a.md", "blog/b.md"], [""], ["blog"], {"site/blog/b.md"}),
        (["b.md"], ["blog/claimlint.yaml"], ["."], {"b.md"}),
        (["a.md"], ["blog/claimlint.yaml"], ["."], set()),
        (["https://example.com/b"], ["claimlint.yaml"], ["."], set()),
        (["blog/b.zip!/in.md", "blog/a.md!/in.md"], ["claimlint.yaml"], ["."], {"blog/b.zip!/in.md"}),
    ],
)
def test_a_file_is_gone_where_its_folder_was_read(tree, names, policies, roots, wanted):
    (tree / "repo" / "site" / "blog" / "a.md").write_text("A.")
    absolute = [str(tree / "repo" / "site" / policy) if policy else "" for policy in policies]
    (tree / "repo" / ".git").rmdir() if any(policies) else None
    assert gone(names, absolute, roots) == wanted


def test_a_policy_above_the_folder_read_says_where_names_count_from(tree):
    policy = str(tree / "repo" / "site" / "claimlint.yaml")
    assert gone(["b.md"], [policy], ["."]) == {"b.md"}
    assert gone(["b.md"], [policy], ["blog"]) == set()


def test_a_name_that_may_count_from_a_folder_that_was_not_read_is_kept(tree):
    policy = str(tree / "repo" / "site" / "blog" / "claimlint.yaml")
    assert gone(["b.md"], [policy], ["."]) == set()  # the repository's own b.md, perhaps
    assert gone(["b.md"], [policy], [str(tree / "repo")]) == {"b.md"}
