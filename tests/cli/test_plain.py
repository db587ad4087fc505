"""The plain case is understood as click understands it."""

from __future__ import annotations

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimlint.cli import inputs as inputs_module
from claimlint.cli.commands import check as command
from claimlint.cli.plain import plain_check

WORDS = ["bad.md", "good.md", "no-such.md", ".", "house.yaml", "", "x y", "-", "json", "error", "never", "always", "3",
         "0", "-1", "2026-05-04", "soon", "*.md", "--", "-h", "--unknown", "a=b"]  # fmt: skip
OPTIONS = ["--policy", "--baseline", "--today", "--stdin-filename", "--reader", "--fields", "--exclude",
           "--no-gitignore", "--force-exclude", "-j", "--jobs", "--no-cache", "--no-prefilter", "--format", "--fail-on",
           "--fix", "--diff", "--unsafe-fixes", "--watch", "-o", "--output", "--color", "--help"]  # fmt: skip
ARGUMENTS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(OPTIONS),
    st.builds("{}={}".format, st.sampled_from(OPTIONS), st.sampled_from(WORDS)),
    st.builds("{}{}".format, st.sampled_from(["-j", "-o", "-jo"]), st.sampled_from(["2", "out.json"])),
)


def by_click(arguments, monkeypatch):
    """Return what the command does with the arguments when click reads them, None if it refuses them."""
    shown = []
    with monkeypatch.context() as patch:
        patch.setattr(inputs_module, "show", lambda *what: shown.append(what) or 0)
        try:
            command.COMMAND.main([*arguments], prog_name="check", standalone_mode=False)
        except click.ClickException:
            return None
    return shown[0] if shown else None


@given(st.lists(ARGUMENTS, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=400)
def test_click_understands_the_same(site, monkeypatch, arguments):
    plain = plain_check(["check", *arguments])
    if plain is None:
        return
    inputs, form, target, fail_on = by_click(arguments, monkeypatch)
    assert (plain.inputs, plain.format_name, plain.target, plain.fail_on) == (inputs, form.name, target, fail_on)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bad.md", "good.md"],
        ["--format", "concise", "--fail-on=never", "."],
        ["-j", "2", "--exclude", "a", "--exclude=b", "--no-cache", "bad.md", "--no-gitignore"],
        ["--policy", "house.yaml", "--baseline=base.json", "--today", "2026-05-04", "-o", "out.txt", "--color=never"],
        ["-", "--stdin-filename", "a.md", "--reader", "markdown", "--fields", "a.*", "--force-exclude"],
        ["--no-prefilter"],
    ],
)
def test_what_is_plain(site, monkeypatch, arguments):
    plain = plain_check(["check", *arguments])
    inputs, form, target, fail_on = by_click(arguments, monkeypatch)
    assert (plain.inputs, plain.format_name, plain.target, plain.fail_on) == (inputs, form.name, target, fail_on)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--help"], ["check", "--fix"], ["check", "--diff"], ["check", "--watch"], ["check", "--fail-on", "x"],
        ["check", "--today", "soon"], ["check", "-j", "-1"], ["check", "--policy"], ["check", "--policy", "."],
        ["check", "--no-cache=1"], ["check", "--", "a"], ["check", "--format="], ["claims"], [], ["--version"],
    ],
)  # fmt: skip
def test_what_is_left_to_click(site, arguments):
    assert plain_check(arguments) is None


def test_an_argument_that_a_shell_completes_is_left_to_click(monkeypatch):
    monkeypatch.setenv("_CLAIMLINT_COMPLETE", "bash_complete")
    assert plain_check(["check", "a.md"]) is None


def test_every_option_is_known_here(site):
    """An option that is added to the command is plain, or left to click on purpose."""
    known = {spelling for spelling in OPTIONS if spelling != "--help"}
    assert {one for param in command.COMMAND.params if isinstance(param, click.Option) for one in param.opts} == known
