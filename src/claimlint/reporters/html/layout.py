"""Writes the file: templates, style and script put together, a page at a time."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import chain
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass
from claimlint.reporters.html import charts
from claimlint.reporters.html.annotate import items_of, page_items, units_of
from claimlint.reporters.html.index import Index, PageEntry, authority_anchor, cited, index_of, rule_anchor
from claimlint.reporters.html.matrix import row_of
from claimlint.reporters.review import ReviewPage, ReviewReport, facts
from claimlint.reporters.review.entries import Approvals
from claimlint.reporters.terminal import line

_PACKAGE = "claimlint.reporters.html"
_MOST_PAGES = 20
_MOST_ROWS = 2000
_OPENED = 25


@dataclass(frozen=True, slots=True)
class Asset:
    """The style or the script: its text, and its hash as a Content-Security-Policy names it."""

    text: Markup
    csp: str


def asset(name: str) -> Asset:
    """Return a file of this package that goes into the report as it stands."""
    text = (files(_PACKAGE) / "assets" / name).read_text(encoding="utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Asset(Markup(text), f"'sha256-{digest}'")  # noqa: S704 - our own file


@cache
def environment() -> Environment:
    """Return the templates' environment: everything is escaped, and control characters become visible.

    It is made once a process: compiling the templates takes longer than writing a small report.
    """
    made = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        finalize=printable,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["words"] = facts.words
    made.filters["web"] = facts.web
    made.filters["sum_counts"] = lambda counts: sum(counts.values())
    made.filters["rule_anchor"] = rule_anchor
    made.filters["authority_anchor"] = authority_anchor
    made.globals.update(
        facts=facts, charts=charts, severities=[severity.value for severity in Severity], ndash="–", dash="—"
    )
    return made


def printable(value: Any) -> str:
    """Return content as it may be shown: line ends become spaces, control and direction characters escapes."""
    return value if isinstance(value, Markup) else line(str(value))


def written(report: ReviewReport) -> Iterator[bytes]:
    """Yield the report as one file, in pieces."""
    index = index_of(report)
    made = environment()
    shared = shared_by(report, index)
    yield made.get_template("head.html").render(shared).encode("utf-8", "replace")
    for piece in chain(_matrix(report, index, made), _copy(report, index, made)):
        yield ascii_of(piece)
    yield made.get_template("tail.html").render(shared).encode("utf-8", "replace")


def ascii_of(text: str) -> bytes:
    """Return markup in ASCII: browsers read text of one byte a character twice as fast, and this is most of a file."""
    return text.encode("ascii", "xmlcharrefreplace")


def shared_by(report: ReviewReport, index: Index) -> dict[str, Any]:
    """Return what the templates around rows and copy are given; ``index`` counts the pages of the file."""
    return {
        "report": report,
        "run": report.run,
        "index": index,
        "style": asset("report.css"),
        "script": asset("report.js"),
        "identity": identity(report),
        "cited": cited(report.run.rules),
        "most_pages": _MOST_PAGES,
        "most_rows": _MOST_ROWS,
        "uncovered": sorted(set(index.rules) - {rule.id for rule in report.run.rules}),
        "part": None,
        "parts": (),
    }


class Sheets:
    """Lays out pages: the rows of the matrix and the annotated copy of each."""

    __slots__ = ("_approvals", "_page", "_rows", "_rules")

    def __init__(self, report: ReviewReport, made: Environment) -> None:
        self._approvals = Approvals(report.run.ledger)
        self._rules = {rule.id: rule for rule in report.run.rules}
        self._page = made.get_template("page.html")
        self._rows = made.get_template("rows.html")

    def rows(self, page: ReviewPage, entry: PageEntry) -> str:
        """Return the rows of a page."""
        return self._rows.render(rows=(row_of(page, item, entry, self._approvals) for item in items_of(page, entry)))

    def copy(self, page: ReviewPage, entry: PageEntry, *, opened: bool) -> str:
        """Return the annotated copy of a page, shown at once or when somebody opens it."""
        items = items_of(page, entry)
        shown = {"page": page, "entry": entry, "units": units_of(page, items), "whole": page_items(items)}
        return self._page.render(shown, rules=self._rules, opened=opened)


def _matrix(report: ReviewReport, index: Index, made: Environment) -> Iterator[str]:
    sheets = Sheets(report, made)
    yield made.get_template("matrix.html").render(index=index)
    yield "\n"
    for page, entry in zip(report.pages(), index.pages, strict=True):
        yield sheets.rows(page, entry)
    yield made.get_template("matrix_end.html").render(index=index)


def _copy(report: ReviewReport, index: Index, made: Environment) -> Iterator[str]:
    sheets = Sheets(report, made)
    opened = len(index.pages) <= _OPENED
    yield made.get_template("copy.html").render(index=index)
    for page, entry in zip(report.pages(), index.pages, strict=True):
        yield "\n" + sheets.copy(page, entry, opened=opened)
    yield made.get_template("copy_end.html").render(index=index)


def identity(report: ReviewReport) -> str:
    """Return a short name for what was judged and by what, so that a signature says which report it is of."""
    run = report.run
    parts = [run.schema, run.tool.version, run.date, report.title]
    parts += [policy.sha256 for policy in run.policies]
    parts += [f"{one.uri}\0{one.sha256}" for one in run.inputs]
    parts += [f"{one.uri}\0{one.code}" for one in run.skipped]
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:12]
