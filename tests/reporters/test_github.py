"""Workflow commands read back by the rules of the runner."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Severity
from claimlint.model.report import Report, Skipped
from claimlint.reporters.base import View
from claimlint.reporters.terminal import line
from tests.reporters.pages import many, output, report_on
from tests.reporters.sample import RULES, report

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE


def command(text: str) -> tuple[str, dict[str, str], str]:
    """Return the kind, properties and message of a workflow command, unescaped as the runner does it."""
    assert text.startswith("::")
    head, message = text[2:].split("::", 1)
    kind, _, properties = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return kind, {name: undone(value, "%3A", "%2C") for name, value in pairs}, undone(message)


def undone(text: str, *more: str) -> str:
    for code in ("%0D", "%0A", *more):
        text = text.replace(code, chr(int(code[1:], 16)))
    return text.replace("%25", "%")


def commands(made: Report, view: View | None = None) -> list[tuple[str, dict[str, str], str]]:
    return [command(text) for text in output("github", made, view).splitlines()]


def test_the_sample_read_back():
    kind, properties, message = commands(report(), View(rules=RULES))[1]
    assert kind == "error"
    assert properties == {"title": "CL300 bare-outcome-claim", "file": "copy/a.md", "line": "3", "endLine": "4"}
    assert message.startswith("“94% success rate” is an outcome with no source. Name the source")


def test_columns_stand_only_where_the_runner_takes_them():
    for _, properties, _ in commands(report()):
        one_line = "line" in properties and properties["line"] == properties.get("endLine")
        assert ("col" in properties) is ("endColumn" in properties) is one_line


def test_a_suppressed_finding_is_not_annotated():
    assert not [message for _, _, message in commands(report()) if "cheap" in message]


@pytest.mark.parametrize(
    ("severities", "shown", "told"),
    [
        ([E] * 10 + [W] * 10 + [N] * 10, {"error": 10, "warning": 10, "notice": 10}, ""),
        ([E] * 11, {"error": 10, "notice": 1}, "1 error more"),
        ([N] * 11, {"notice": 10}, "2 notices more"),
        ([N] * 10 + [W] * 13, {"warning": 10, "notice": 10}, "3 warnings, 1 notice more"),
        ([E] * 500 + [N] * 3, {"error": 10, "notice": 4}, "490 errors more"),
    ],
)
def test_no_more_than_the_runner_shows_and_the_rest_is_counted(severities, shown, told):
    read = commands(many(severities))
    assert Counter(kind for kind, _, _ in read) == shown
    assert read[-1][2].startswith(told)
    if told:
        assert read[-1][0] == "notice"


def test_the_gravest_come_first():
    read = commands(many([N, W, E, N, E]))
    assert [kind for kind, _, _ in read] == ["error", "error", "warning", "notice", "notice"]
    assert [message for _, _, message in read[:2]] == ["finding 2.", "finding 4."]


def test_what_was_not_read_is_an_error_before_all_others():
    kind, properties, message = commands(report())[0]
    assert (kind, properties["file"], properties["line"]) == ("error", "copy/old.md", "3")
    assert message.startswith("Not read: cannot be opened")


@pytest.mark.parametrize(
    "evil", ["a\n::error::b", "a\r\n::stop-commands::x", "%0A::error::", "::add-mask::x", "##[error]x"]
)
def test_content_starts_no_command(evil):
    made = output("github", report_on(f"{evil} 94%", "94%", uri=f"copy/{evil},line=9.txt", message=evil))
    (text,) = made.splitlines()
    _, properties, message = command(text)
    assert properties["file"] == line(f"copy/{evil},line=9.txt")
    assert properties["line"] == str(len(evil.splitlines()) or 1)
    assert message.startswith(line(evil).strip().rstrip(":"))


@given(st.text(), st.text(min_size=1))
def test_any_text_comes_back_as_one_command(message, name):
    made = Report("1.2.3", (), (), (Skipped(f"copy/{name}", "CLE320", message),))
    lines = output("github", made).split("\n")
    assert len(lines) == 2
    kind, properties, read = command(lines[0])
    assert (kind, set(properties)) == ("error", {"title", "file"})
    assert properties["file"] == line(f"copy/{name}")
    assert read.startswith("Not read")
