"""Path patterns and message templates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.policy import globs, placeholders
from claimlint.policy.globs import matches, relative


@pytest.mark.parametrize(
    ("glob", "path", "holds"),
    [
        ("*.md", "a.md", True),
        ("*.md", "x/y/a.md", True),
        ("/x", "x", False),
        ("blog/*.md", "blog/a.md", True),
        ("blog/*.md", "blog/x/a.md", False),
        ("blog/**/*.md", "blog/a.md", True),
        ("blog/**/*.md", "blog/x/y/a.md", True),
        ("blog/**", "blog/x/y", True),
        ("blog/", "blog/x/y", True),
        ("blog/", "ablog/x", False),
        ("**/draft-?.txt", "draft-1.txt", True),
        ("**/draft-?.txt", "a/draft-12.txt", False),
        ("./a/b", "a/b", True),
        ("a*b*c", "axxbxxc", True),
        ("a*b*c", "axxcxxb", False),
        ("a*a", "a", False),
        ("*", "anything", True),
        ("h1/p[2]", "h1/p[2]", True),
        ("h1/p[2]", "h1/p2", False),
        ("front-matter.*", "front-matter.title", True),
        ("a+b.(c)", "a+b.(c)", True),
    ],
)
def test_globs(glob, path, holds):
    assert matches(glob, path) is holds


def test_stars_do_not_explode():
    assert not matches("*a" * 90 + "b", "a" * 3000)
    assert not matches("**/a/" * 30 + "b", "a/" * 1000 + "c")


@given(
    st.lists(st.text("ab*", max_size=3), min_size=2, max_size=3),
    st.lists(st.text("ab", max_size=4), min_size=2, max_size=3),
)
def test_globs_agree_with_a_plain_definition(globbed, parts):
    assert matches("/".join([*globbed, "z"]), "/".join([*parts, "z"])) is _slow([*globbed, "z"], [*parts, "z"])


def _slow(globbed: list[str], parts: list[str]) -> bool:
    if not globbed:
        return not parts
    if globbed[0] == "**":
        return _slow(globbed[1:], parts) or bool(parts and _slow(globbed, parts[1:]))
    return bool(parts) and _name(globbed[0], parts[0]) and _slow(globbed[1:], parts[1:])


def _name(glob: str, name: str) -> bool:
    if not glob:
        return not name
    if glob[0] == "*":
        return _name(glob[1:], name) or bool(name and _name(glob, name[1:]))
    return name[:1] == glob[0] and _name(glob[1:], name[1:])


@pytest.mark.parametrize("glob", ["/etc/*", "~/x", "a\\b", "../x", "a/../b", "a" * 201])
def test_globs_that_leave_the_folder_are_refused(glob):
    assert globs.flaw(glob)


@pytest.mark.parametrize(
    ("uri", "base", "name"),
    [("/p/a/b.md", "/p", "a/b.md"), ("a/b.md", ".", "a/b.md"), ("./a.md", "", "a.md"), ("/q/a", "/p", "/q/a")],
)
def test_relative_names(uri, base, name):
    assert relative(uri, base) == name


def test_templates_fill_names_and_nothing_else():
    values = {"claim": "83%", "n": "{claim}"}
    assert placeholders.fill("{claim} of {n} {{x}} {gap}", values) == "83% of {claim} {x} {gap}"
    assert placeholders.names("{claim} {{x}} {n} {claim}") == ("claim", "n")


@pytest.mark.parametrize("template", ["{claim.text}", "{0}", "{", "}", "{Claim}", "{a!r}", "{{x}"])
def test_templates_with_other_braces_are_refused(template):
    assert placeholders.flaw(template)
