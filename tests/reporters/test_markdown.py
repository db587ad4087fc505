"""The summary as Markdown readers see it."""

from __future__ import annotations

import re

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Severity
from claimlint.model.report import Report, Skipped
from claimlint.reporters._markdown import escaped
from claimlint.reporters.markdown import LONGEST
from claimlint.reporters.terminal import line
from tests.reporters.pages import many, output, report_on
from tests.reporters.sample import report

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_FOOTNOTES
EVIL = [
    "<script>alert(1)</script>",
    "a | b | c",
    "`code` ``x``",
    "[link](https://example.org)",
    "![image](https://example.org/x.png)",
    "<!-- --> <details>",
    "**bold** _it_ ~~no~~",
    "# heading\n\n- list\n1. one",
    "&lt;b&gt; &amp; &#60;",
    "\\| \\` \\",
    "https://example.org and www.example.org",
    "\x1b[31mred\u202e",
    "[x]: https://example.org",
    "[^1] :smile: $x$",
]


FRAME = [{kind: part} for part in ("TableCell", "TableRow", "Table") for kind in ("Start", "End")]
APART = {"InlineHtml": "<!-- -->"}


def cell_of(text: str) -> tuple[str, list[object]]:
    """Return the text that a reader shows of a table cell with ``text`` escaped, and the other events in it."""
    events = list(pyromark.events(f"| head |\n|---|\n| x{escaped(text)}x |\n", options=OPTIONS))
    row = events[events.index({"Start": "TableRow"}) :]
    shown = "".join(event["Text"] for event in row if "Text" in event)
    return shown, [event for event in row if "Text" not in event and event not in FRAME]


@pytest.mark.parametrize("evil", EVIL, ids=ascii)
def test_content_is_shown_as_it_stands(evil):
    shown, others = cell_of(evil)
    assert shown == f"x{line(evil)}x"
    assert all(event == APART for event in others)


@given(st.text())
def test_any_content_is_shown_as_it_stands(text):
    shown, others = cell_of(text)
    assert shown == f"x{line(text)}x"
    assert all(event == APART for event in others)
    assert "](" not in escaped(text)


@pytest.mark.parametrize("call", ["@everyone", "#12", "!7", "$3", "%5", "~label", "&9", "@_x"])
def test_nobody_is_called_and_nothing_referred_to(call):
    sign = escaped(call[0])
    assert escaped(f"to {call}").endswith(f"{sign}<!-- -->{escaped(call[1:])}")


def test_the_sample_tells_counts_and_links_the_lines():
    made = output("markdown", report())
    assert "**2 errors, 3 warnings, 2 notes** in 2 files" in made
    assert "**1 input not read.**" in made
    assert "](./copy/a.md#L3)" in made
    assert "CL604" not in made


def test_links_are_the_only_ones_with_their_mark():
    evil = "](./x) [a](./b)"
    made = output("markdown", report_on(f"{evil} 94%", "94%", uri=f"{evil}.md", message=evil))
    assert len(re.findall(r"\]\(\./", made)) == 1


def test_the_gravest_come_first_and_the_rest_is_counted():
    made = output("markdown", many([Severity.NOTE] * 60 + [Severity.ERROR] * 10))
    rows = [row for row in made.splitlines() if row.startswith("| ")][1:]
    assert len(rows) == 50
    assert all("error" in row for row in rows[:10])
    assert "20 more findings not shown" in made


@pytest.mark.parametrize("sign", ["a", "*", "&", "😀", "\x1b", "\u202e", "\U000e0001"], ids=ascii)
def test_the_summary_is_bounded_whatever_the_content(sign):
    long = sign * 5000
    text = f"{long} 94%"
    page = report_on(text, "94%", uri=f"copy/{long}.md", message=long).results[0]
    skipped = tuple(Skipped(f"{long}{number}.md", "CLE320", long) for number in range(30))
    made = output("markdown", Report("1.2.3", (), (page,) * 80, skipped))
    links = made.count("](./")
    assert len(made) + 150 * links <= LONGEST + 500
    assert "more inputs not shown" in made
    assert "80 errors" in made


def test_a_clean_report_says_so():
    assert "**no findings** in 0 files" in output("markdown", Report("1.2.3", (), ()))
