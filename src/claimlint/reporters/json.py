"""Everything that a run found, for programs and for the reports made from it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from claimlint.model.report import DocumentResult, Report
from claimlint.policy.types import Rule
from claimlint.reporters._counts import suppressed
from claimlint.reporters._page_record import page_record
from claimlint.reporters._run_records import Tally
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record

SCHEMA = "claimlint-report/1"

__all__ = ["REPORTER", "SCHEMA", "JsonReporter", "counts", "page_record", "page_records", "run_record", "streamed"]


class JsonReporter:
    """One JSON object; ``schema`` changes when a field changes its meaning or goes."""

    name = "json"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the object, a page at a time."""
        return streamed(report.version, page_records(report.results), lambda: report, lambda: view.rules)


def streamed(
    version: str,
    pages: Iterable[Record],
    rest: Callable[[], Report],
    rules: Callable[[], Mapping[str, Rule]],
) -> Iterator[bytes]:
    """Yield a report whose pages come one after another and are not kept: each is one line.

    Args:
        version: that of claimlint.
        pages: as ``page_record`` gives them, in the order in which they are to stand.
        rest: called behind the last page; gives all of the report but its pages (``results`` is not read).
        rules: called behind the last page; gives the rules of the policies that judged, by id.
    """
    return encoded(_lines(version, pages, rest, rules))


def _lines(
    version: str,
    pages: Iterable[Record],
    rest: Callable[[], Report],
    rules: Callable[[], Mapping[str, Rule]],
) -> Iterator[str]:
    tally = Tally()
    yield "{"
    yield f'"schema": {_json(SCHEMA)},'
    yield f'"tool": {_json({"name": "claimlint", "version": version})},'
    yield '"documents": ['
    held = ""
    for page in pages:
        tally.add(page)
        if held:
            yield f"{held},"
        held = _json(page)
    if held:
        yield held
    yield "],"
    fields = tally.end(rest(), rules())
    last = next(reversed(fields))
    for key, value in fields.items():
        end = "}" if key == last else ","
        if isinstance(value, Iterator):
            yield from _list(key, value, end)
        else:
            yield f'"{key}": {_json(value)}{end}'


def _list(key: str, items: Iterator[Record], end: str) -> Iterator[str]:
    """Yield a field that holds a list, an item a line."""
    held = next(items, None)
    if held is None:
        yield f'"{key}": []{end}'
        return
    yield f'"{key}": ['
    for item in items:
        yield f"{_json(held)},"
        held = item
    yield _json(held)
    yield f"]{end}"


def page_records(results: Iterable[DocumentResult]) -> Iterator[Record]:
    """Yield each page as a record; the pages of one export share their source, whose hash is taken once."""
    source, digest = None, ""
    for result in results:
        if result.document.source is not source:
            source = result.document.source
            digest = source.sha256
        yield page_record(result, digest)


def run_record(report: Report, rules: Mapping[str, Rule]) -> Record:
    """Return everything of a report but its pages, counted."""
    tally = Tally()
    for page in page_records(report.results):
        tally.add(page)
    tool = {"name": "claimlint", "version": report.version}
    fields = tally.end(report, rules)
    rest = {key: list(value) if isinstance(value, Iterator) else value for key, value in fields.items()}
    return {"schema": SCHEMA, "tool": tool, **rest}


def counts(report: Report) -> dict[str, int]:
    """Return how many documents, claims, findings by severity, suppressed and unread there are."""
    found = report.counts
    return {
        "documents": len(report.results),
        "claims": sum(len(result.claims) for result in report.results),
        "error": found["error"],
        "warning": found["warning"],
        "note": found["note"],
        "suppressed": suppressed(report),
        "skipped": len(report.skipped),
    }


def _json(value: object) -> str:
    # ASCII only: the output may end in a terminal, which must not see the copy's control characters.
    text = json.dumps(value)
    return _ESCAPES.sub(_whole, text) if "\\ud" in text else text


# A backslash, a pair that stands for one character, and a half alone, which is no text and which strict
# readers of JSON refuse.
_ESCAPES = re.compile(r"\\\\|\\ud[89ab]..\\ud[c-f]..|\\ud[89a-f]..")
_HALF = 6


def _whole(match: re.Match[str]) -> str:
    return r"\ufffd" if len(match[0]) == _HALF else match[0]


REPORTER = JsonReporter()
