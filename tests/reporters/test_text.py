"""What the text and concise formats say, and what they leave out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.model.finding import Edit, Fix, Safety, Severity
from claimlint.model.lines import LineIndex
from claimlint.model.report import Report
from claimlint.model.span import Span
from claimlint.reporters.base import View
from claimlint.reporters.registry import FINDINGS, reporter_for
from tests.reporters.pages import finding_at, page
from tests.reporters.sample import report


def rendered(name: str, what: Report) -> str:
    return b"".join(reporter_for(name, FINDINGS).render(what, View(width=200))).decode()


def with_first(**changes: object) -> Report:
    """Return the sample with its first finding alone and changed."""
    whole = report()
    result = whole.results[0]
    return replace(whole, results=(replace(result, findings=(replace(result.findings[0], **changes),)),))


@pytest.mark.parametrize(
    ("results", "skipped", "last"),
    [
        (False, 0, "no findings."),
        (False, 1, "1 input could not be read."),
        (False, 2, "2 inputs could not be read."),
        (True, 0, "2 errors, 2 warnings, 2 notes."),
        (True, 2, "2 errors, 2 warnings, 2 notes; 2 inputs could not be read."),
    ],
)
def test_concise_does_not_call_unread_input_clean(results, skipped, last):
    whole = report()
    unread = tuple(replace(whole.skipped[0], uri=f"{number}.md") for number in range(skipped))
    pages = whole.results if results else ()
    output = rendered("concise", replace(whole, results=pages, skipped=unread, housekeeping=()))
    assert output.splitlines()[-1] == last


def test_an_input_of_which_two_parts_failed_counts_once():
    whole = report()
    output = rendered("concise", replace(whole, results=(), skipped=whole.skipped * 2, housekeeping=()))
    assert output.splitlines()[-1] == "1 input could not be read."


def test_a_place_on_the_line_of_the_finding_is_not_pointed_at():
    finding = report().results[0].findings[0]
    own = replace(finding.location, message="this does not identify a source")
    assert "see: line 1: the title promises it too" in rendered("text", with_first())
    assert "see:" not in rendered("text", with_first(related=(own,)))


@pytest.mark.parametrize(
    ("span", "text", "safety", "shown"),
    [
        (Span(9, 9), " Results vary.", Safety.SAFE, 'fix: Mend it: "Results vary." (--fix)'),
        (Span(9, 9), "\n\nResults vary.\n", Safety.SAFE, 'fix: Mend it: "Results vary." (--fix)'),
        (Span(9, 12), "rarely", Safety.UNSAFE, 'fix: Mend it: "rarely" (--fix --unsafe-fixes)'),
        (Span(9, 12), "", Safety.SAFE, "fix: Mend it (--fix)"),
    ],
)
def test_a_fix_shows_its_words_and_the_option_that_carries_it_out(span, text, safety, shown):
    fix = Fix("Mend it", (Edit(span, text),), safety)
    assert shown in rendered("text", with_first(fix=fix))


def test_a_file_shows_its_gravest_words_first_and_each_line_once():
    text = "Note here. Error there.\n"
    lines = LineIndex(text)

    def found(words, severity, rule):
        start = text.index(words)
        return finding_at(Span(start, start + len(words)), lines, "a.txt", rule=rule, severity=severity)

    findings = (
        found("Note", Severity.NOTE, "CL1"),
        found("Error", Severity.WARNING, "CL2"),
        found("Error", Severity.ERROR, "CL3"),
    )
    output = rendered("text", Report("1", (), (page(text, findings, "a.txt"),)))
    heads = [row.split() for row in output.splitlines() if row.startswith("  1:")]
    assert [(head[0], head[1], head[2]) for head in heads] == [
        ("1:12", "error", "CL3"),
        ("1:12", "warning", "CL2"),
        ("1:1", "note", "CL1"),
    ]
    assert output.count("^^^^^") == 1
    assert output.count("| Note here. Error there.") == 2


def test_the_end_says_what_to_do_next():
    assert rendered("text", report()).splitlines()[-1] == (
        "Next: `claimlint explain CL300` says what the rule wants and on what authority."
    )
    fix = Fix("Mend it", (Edit(Span(9, 9), " Results vary."),), Safety.SAFE)
    *_, mend, explain = rendered("text", with_first(fix=fix)).splitlines()
    assert mend == "Next: `claimlint check --fix` can mend 1 of them safely; `--diff` shows how."
    assert explain == "      `claimlint explain CL300` says what the rule wants and on what authority."
    assert "Next" not in rendered("text", Report("1", (), ()))
