"""The claims inventory for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from claimlint.model.report import Report
from claimlint.reporters._counts import files, plural
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record, claim_records
from claimlint.reporters.terminal import Paint, columns, line

_MARK = {"flagged": "flagged", "waived": "waived", "pass": "ok"}
_PLACE, _STATUS = 9, 8


class TableReporter:
    """Place, status, kind and words of each claim, by file."""

    name = "table"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the files with their claims, then the count."""
        return encoded(_lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    statuses: Counter[str] = Counter()
    for uri, results in groupby(report.results, key=lambda result: result.document.uri):
        records = [record for result in results for record in claim_records(result)]
        if records:
            yield paint.bold(line(uri))
            widest = max(len(_kind(record)) for record in records)
            yield from (_row(record, view.width, widest) for record in records)
            yield ""
        statuses.update(record["status"] for record in records)
    yield f"{plural(statuses.total(), 'claim')} in {plural(files(report), 'file')}{_by_status(statuses)}."


def _by_status(statuses: Counter[str]) -> str:
    """Return how many claims have which status, "" if there is none."""
    told = ", ".join(f"{statuses[status]:,} {mark}" for status, mark in _MARK.items() if statuses[status])
    return f": {told}" if told else ""


def _kind(record: Record) -> str:
    return line(f"{record['type']}/{record['subtype']}")


def _row(record: Record, width: int, widest: int) -> str:
    place = f"{record['line']}:{record['column']}" if record["line"] else line(record["logical_path"])
    rules = " ".join(finding["rule"] for finding in record["findings"])
    room = max(width - _PLACE - _STATUS - widest - len(rules) - 8, 20)
    text = _fitted(line(record["text"]), room)
    head = f"  {place:<{_PLACE}} {_MARK[record['status']]:<{_STATUS}} {_kind(record):<{widest}}  {text}"
    return f"{head}  {line(rules)}".rstrip()


def _fitted(text: str, room: int) -> str:
    taken = 0
    for index, char in enumerate(text):
        taken += columns(char)
        if taken > room:
            return text[: max(index - 1, 1)] + "…"
    return text


REPORTER = TableReporter()
