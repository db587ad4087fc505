"""JUnit XML parsed back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml
from junitparser import Skipped as Skipping

from claimlint.model.finding import Severity
from claimlint.model.report import Report, Skipped
from claimlint.reporters.base import View
from claimlint.reporters.terminal import line
from tests.reporters.pages import many, output, report_on
from tests.reporters.sample import RULES, report


def parsed(made: Report, view: View | None = None) -> ET.Element:
    root = ET.fromstring(output("junit", made, view))  # noqa: S314 - our own output
    for suite in [root, *root]:
        cases = list(suite.iter("testcase"))
        outcomes = Counter(child.tag for case in cases for child in case)
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == outcomes["failure"]
        assert int(suite.get("errors")) == outcomes["error"]
        assert int(suite.get("skipped")) == outcomes["skipped"]
        if suite is not root:
            names = [case.get("name") for case in cases]
            assert len(set(names)) == len(names)
    return root


def test_the_sample_read_back():
    root = parsed(report(), View(rules=RULES))
    assert [suite.get("name") for suite in root] == ["copy/a.md", "copy/ß\\x07.md", "claimlint.yaml", "copy/old.md"]
    failure = root[0][0].find("failure")
    assert (root[0][0].get("file"), root[0][0].get("line")) == ("copy/a.md", "3")
    assert failure.get("message").startswith("“94% success rate” is an outcome")
    assert "15 U.S.C. 45" in failure.text
    assert root[3][0].find("error").get("type") == "CLE321"


@pytest.mark.parametrize("made", [report(), Report("1.2.3", (), ()), many(list(Severity) * 4)])
def test_a_reader_of_test_results_counts_the_same(made):
    read = JUnitXml.fromstring(output("junit", made, View(rules=RULES)).encode())
    cases = [case for suite in read for case in suite]
    assert read.tests == len(cases)
    assert read.failures == sum(isinstance(one, Failure) for case in cases for one in case.result)
    assert read.errors == sum(isinstance(one, Error) for case in cases for one in case.result)
    assert read.skipped == sum(isinstance(one, Skipping) for case in cases for one in case.result)


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.NOTE, 3), (None, 0)]
)
def test_what_fails_the_run_fails_a_test_and_the_rest_is_told(fail_on, failures):
    root = parsed(many(list(Severity)), View(fail_on=fail_on))
    assert int(root.get("failures")) == failures
    assert len(list(root.iter("system-out"))) == 3 - failures


def test_a_page_without_findings_is_a_test_that_passes():
    (suite,) = parsed(many([]))
    assert [(case.get("name"), list(case)) for case in suite] == [("no findings", [])]


def test_a_page_that_was_not_read_whole_does_not_pass():
    made = replace(many([]), skipped=(Skipped("copy/a.txt", "CLE501", "detection failed"),))
    (suite,) = parsed(made)
    assert [case.get("name") for case in suite] == ["CLE501 not read"]


@given(st.text(), st.text(min_size=1))
def test_any_content_comes_back_as_text(message, name):
    made = report_on(f"{name}94%", f"{name}94%", uri=f"copy/{name}", message=message)
    (suite,) = parsed(made)
    (case,) = suite
    expected = line(message).strip().rstrip(":;,")
    assert suite.get("name") == line(f"copy/{name}")
    assert (case.find("failure").get("message")).startswith(expected)


def test_markup_in_content_stays_content():
    evil = "]]></failure><testcase name='x'/><!-- &amp; \x00\x1b[2J\ufffe"
    root = parsed(report_on("94%", "94%", message=evil))
    assert len(list(root.iter("testcase"))) == 1
    assert "</failure><testcase" in root[0][0].find("failure").text
    assert "\\x1b[2J" in root[0][0].find("failure").text
