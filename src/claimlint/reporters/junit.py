"""JUnit XML, which most CI servers show as test results.

A file is a test suite, a finding a test that fails if its severity fails the run. What is milder
passes and is told in the test's output; what is suppressed is a skipped test; an input that was
not read is a test with an error.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from xml.sax.saxutils import escape, quoteattr

from claimlint.model.finding import Finding
from claimlint.model.report import Report, Skipped
from claimlint.reporters._prose import advice, message, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.terminal import line

_OUTCOMES = ("failure", "error", "skipped")
_COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}
_Attributes = dict[str, str]


class JUnitReporter:
    """Test suites by file; content's control characters are written as escapes."""

    name = "junit"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the document, a suite at a time."""
        return encoded(_lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    totals: Counter[str] = Counter()
    for suite in _suites(report, view):
        totals.update(suite.totals)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<testsuites{_written({'name': 'claimlint', **_numbers(totals)})}>"
    for suite in _suites(report, view):
        yield f"  <testsuite{_written({'name': suite.name, **_numbers(suite.totals)})}>"
        yield from suite.cases
        yield "  </testsuite>"
    yield "</testsuites>"


class _Suite:
    """The tests of one file as lines of XML, and how many there are of each outcome."""

    __slots__ = ("cases", "name", "names", "totals")

    def __init__(self, name: str) -> None:
        self.name = name
        self.cases: list[str] = []
        self.names: Counter[str] = Counter()
        self.totals: Counter[str] = Counter()

    def add(self, name: str, place: _Attributes, element: str = "", body: tuple[_Attributes, str] = ({}, "")) -> None:
        """Add a test that passes, or whose outcome ``element`` says; names within a suite differ."""
        self.names[name] += 1
        again = f" ({self.names[name]})" if self.names[name] > 1 else ""
        self.totals["tests"] += 1
        self.totals[element] += 1
        head = _written({"classname": self.name, "name": f"{name}{again}", "file": self.name, **place, "time": "0"})
        if not element:
            self.cases.append(f"    <testcase{head}/>")
            return
        attributes, text = body
        inner = f"<{element}{_written(attributes)}>{escape(line(text))}</{element}>"
        self.cases.append(f"    <testcase{head}>{inner}</testcase>")


def _suites(report: Report, view: View) -> Iterator[_Suite]:
    unread_parts: dict[str, list[Skipped]] = defaultdict(list)
    for skipped in report.skipped:
        unread_parts[skipped.uri].append(skipped)
    for uri, results in groupby(report.results, key=lambda result: result.document.uri):
        findings = chain.from_iterable(result.findings for result in results)
        yield _suite(uri, findings, unread_parts.pop(uri, []), view)
    for uri, housekeeping in groupby(report.housekeeping, key=lambda finding: finding.location.uri):
        yield _suite(uri, housekeeping, unread_parts.pop(uri, []), view)
    for uri, parts in unread_parts.items():
        yield _suite(uri, (), parts, view)


def _suite(uri: str, findings: Iterable[Finding], parts: Iterable[Skipped], view: View) -> _Suite:
    suite = _Suite(uri)
    for finding in findings:
        _add(suite, finding, view)
    for skipped in parts:
        _add_unread(suite, skipped)
    if not suite.cases:
        suite.add("no findings", {})
    return suite


def _add(suite: _Suite, finding: Finding, view: View) -> None:
    start = finding.location.region.start if finding.location.region else None
    where = f"{start.line}:{start.column}" if start else finding.location.logical_path
    name = f"{finding.rule} {finding.name}{f' at {where}' if where else ''}"
    place = {"line": str(start.line)} if start else {}
    told = advice(finding, view.rules.get(finding.rule))
    if finding.suppression is not None:
        reason = finding.suppression.reason or finding.suppression.kind
        suite.add(name, place, "skipped", ({"message": f"{finding.suppression.kind}: {reason}"}, ""))
    elif view.fail_on is not None and finding.severity.rank <= view.fail_on.rank:
        suite.add(name, place, "failure", ({"message": message(finding), "type": finding.severity.value}, told))
    else:
        suite.add(name, place, "system-out", ({}, f"{finding.severity.value}: {told}"))


def _add_unread(suite: _Suite, skipped: Skipped) -> None:
    place = {"line": str(skipped.line)} if skipped.line else {}
    body = ({"message": unread(skipped), "type": skipped.code}, "")
    suite.add(f"{skipped.code} not read", place, "error", body)


def _numbers(totals: Counter[str]) -> _Attributes:
    counted = {_COUNTED[outcome]: str(totals[outcome]) for outcome in _OUTCOMES}
    return {"tests": str(totals["tests"]), **counted, "time": "0"}


def _written(attributes: _Attributes) -> str:
    return "".join(f" {name}={quoteattr(line(value))}" for name, value in attributes.items())


REPORTER = JUnitReporter()
