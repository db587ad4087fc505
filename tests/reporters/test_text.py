"""What the text and concise formats say, and what they leave out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.model.finding import Edit, Fix, Safety
from claimlint.model.report import Report
from claimlint.model.span import Span
from claimlint.reporters.base import View
from claimlint.reporters.registry import FINDINGS, reporter_for
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
