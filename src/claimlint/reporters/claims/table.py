"""The claims inventory for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimlint.model.report import Report
from claimlint.reporters._counts import files, plural
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record, claim_records
from claimlint.reporters.terminal import Paint, columns, line

_MARK = {"pass": "ok", "flagged": "flagged", "waived": "waived"}
_PLACE, _STATUS, _KIND = 9, 8, 32


class TableReporter:
    """Place, status, kind and words of each claim, by file."""

    name = "table"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the files with their claims, then the count."""
        return encoded(_lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    total = 0
    for uri, results in groupby(report.results, key=lambda result: result.document.uri):
        records = [record for result in results for record in claim_records(result)]
        total += len(records)
        if records:
            yield paint.bold(line(uri))
            yield from (_row(record, view.width) for record in records)
            yield ""
    yield f"{plural(total, 'claim')} in {plural(files(report), 'file')}."


def _row(record: Record, width: int) -> str:
    place = f"{record['line']}:{record['column']}" if record["line"] else line(record["logical_path"])
    kind = f"{record['type']}/{record['subtype']}"
    rules = " ".join(finding["rule"] for finding in record["findings"])
    room = max(width - _PLACE - _STATUS - _KIND - len(rules) - 6, 20)
    text = _fitted(line(record["text"]), room)
    head = f"  {place:<{_PLACE}} {_MARK[record['status']]:<{_STATUS}} {line(kind):<{_KIND}} {text}"
    return f"{head}  {line(rules)}".rstrip()


def _fitted(text: str, room: int) -> str:
    taken = 0
    for index, char in enumerate(text):
        taken += columns(char)
        if taken > room:
            return text[: max(index - 1, 1)] + "…"
    return text


REPORTER = TableReporter()
