"""From a ``report.json``, or from a run, to a review report."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from claimlint.errors import UsageError
from claimlint.model.report import Report
from claimlint.policy.types import Rule
from claimlint.reporters.json import SCHEMA, page_records, run_record
from claimlint.reporters.review.lines import in_lines
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.proof import Proof
from claimlint.reporters.review.run import ReviewReport, ReviewRun

_FAMILY = "claimlint-report/"
_PAGES = "documents"
_MAKE = "`claimlint check --format json --output FILE` makes one"
_ANEW = "it was changed after it was made; make it anew: " + _MAKE
_HEAD = re.compile(rb'\s*\{\s*"schema"\s*:\s*"claimlint-report/')

_Fields = dict[str, msgspec.Raw]
_fields = msgspec.json.Decoder(_Fields)
_raws = msgspec.json.Decoder(list[msgspec.Raw])
_run = msgspec.json.Decoder(ReviewRun)
_page = msgspec.json.Decoder(ReviewPage)
_BAD = (msgspec.DecodeError, msgspec.ValidationError, RecursionError, UnicodeDecodeError)


class ReportFileError(UsageError):
    """A file that is no report, or one that cannot be used: exit code 2."""

    code = "CLE202"


def review_of(report: Report, rules: Mapping[str, Rule], title: str = "") -> ReviewReport:
    """Return the review report of a run.

    Args:
        report: what was found.
        rules: those of the policies that judged, by id.
        title: what to call it.
    """

    def pages() -> Iterator[ReviewPage]:
        return (msgspec.convert(record, ReviewPage) for record in page_records(report.results))

    return ReviewReport(msgspec.convert(run_record(report, rules), ReviewRun), pages, title)


def is_report(path: Path) -> bool:
    """Return whether the file at ``path`` begins as JSON reports do, whatever its name."""
    try:
        with path.open("rb") as stream:
            return _HEAD.match(stream.read(200)) is not None
    except OSError:
        return False


def load_report(path: Path, title: str = "", *, trusted: bool = False) -> ReviewReport:
    """Return the review report in the file at ``path``, every page of it checked, and that it agrees with itself.

    Its pages are decoded one at a time, each time they are asked for. Of a file as claimlint writes it, a page a
    line, no more than that is in memory; one that was laid out otherwise since is mapped into memory.

    Args:
        path: a file that ``check --format json`` or ``audit`` wrote.
        title: what to call it.
        trusted: whether to take it without asking whether it agrees with itself.

    Raises:
        ReportFileError: if it cannot be read, is no claimlint report, one of a newer schema, or one that was edited.
    """
    uri = path.as_posix()
    lined = in_lines(path)
    fields = _top(_mapped(path) if lined is None else lined.rest, uri)
    if lined is not None and _PAGES in fields:  # a field that stands twice: the last one counts
        lined, fields = None, _top(_mapped(path), uri)
    _check_schema(fields.get("schema"), uri)
    try:
        raws = _raws.decode(fields.pop(_PAGES, b"[]"))
        run = _run.decode(msgspec.json.encode(fields))
    except _BAD as error:
        raise ReportFileError(f"the report cannot be read: {error}", uri=uri, hint=_ANEW) from None

    def pages() -> Iterator[ReviewPage]:
        for number, raw in enumerate(raws if lined is None else lined):
            try:
                yield _page.decode(raw)
            except _BAD as error:
                what = f"the report's {_PAGES}[{number}] cannot be read: {error}"
                raise ReportFileError(what, uri=uri, hint=_ANEW) from None

    # A format that has begun to write cannot take it back.
    if trusted:
        for _ in pages():
            pass
    else:
        _prove(run, pages(), uri)
    return ReviewReport(run, pages, title)


def _prove(run: ReviewRun, pages: Iterator[ReviewPage], uri: str) -> None:
    proof = Proof(run)
    for number, page in enumerate(pages):
        for wrong in proof.page(page):
            raise ReportFileError(f"the report's {_PAGES}[{number}] ({page.uri}): {wrong}", uri=uri, hint=_ANEW)
    for wrong in proof.end():
        raise ReportFileError(f"the report does not agree with itself: {wrong}", uri=uri, hint=_ANEW)


def _mapped(path: Path) -> mmap.mmap | bytes:
    try:
        with path.open("rb") as stream:
            return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:  # an empty file cannot be mapped
        return b""
    except OSError as error:
        reason = f"the report cannot be opened: {error.strerror or error}"
        raise ReportFileError(reason, uri=path.as_posix(), hint=_MAKE) from None


def _top(data: mmap.mmap | bytes, uri: str) -> _Fields:
    try:
        return _fields.decode(data)
    except _BAD as error:
        raise ReportFileError(f"this is no claimlint report: {error}", uri=uri, hint=_MAKE) from None


def _check_schema(raw: msgspec.Raw | None, uri: str) -> None:
    try:
        schema = msgspec.json.decode(raw or b"null")
    except _BAD:
        schema = None
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith(_FAMILY):
        hint = "use the version of claimlint that made it, or make it anew"
        raise ReportFileError(f"expected a report of schema {SCHEMA}, found {schema}", uri=uri, hint=hint)
    raise ReportFileError("this is no claimlint report: it has no 'schema' of one", uri=uri, hint=_MAKE)
