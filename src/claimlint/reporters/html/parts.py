"""A report whose pages are too many for one file: numbered files of pages, and one that leads to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from claimlint.model.lazydata import dataclass, field, replace
from claimlint.reporters.html.index import Index, PageEntry, cited
from claimlint.reporters.html.layout import Sheets, ascii_of, environment, shared_by
from claimlint.reporters.review import ReviewReport

NAME, PART = "report.html", "report-{:03}.html"


class TooLargeError(Exception):
    """One file would be larger than the limit."""


def at_most(limit: int, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield ``pieces`` as long as they are ``limit`` bytes in all; 0 is no limit.

    Raises:
        TooLargeError: where they become more.
    """
    size = 0
    for piece in pieces:
        size += len(piece)
        if limit and size > limit:
            raise TooLargeError
        yield piece


@dataclass(frozen=True, slots=True)
class PartEntry:
    """A part in short: its file, first and last page, claims, and findings that stand by severity."""

    number: int
    file: str
    first: PageEntry
    last: PageEntry
    claims: int
    found: Counter[str]
    clean: int = 0
    clean_rows: Markup = Markup()


@dataclass(slots=True)
class _Part:
    """The pages of one file, laid out."""

    index: Index
    rows: list[bytes] = field(default_factory=list)
    copy: list[bytes] = field(default_factory=list)
    clean: list[bytes] = field(default_factory=list)
    size: int = 0

    def take(self, into: list[bytes], piece: bytes) -> None:
        """Keep ``piece``."""
        into.append(piece)
        self.size += len(piece)

    def entry(self, number: int) -> PartEntry:
        pages = self.index.pages
        found: Counter[str] = Counter()
        for page in pages:
            found.update(page.found)
        claims = sum(page.claims for page in pages)
        listed = Markup(b"".join(self.clean).decode("ascii"))  # noqa: S704 - templates escaped it
        file = PART.format(number)
        return PartEntry(number, file, pages[0], pages[-1], claims, found, len(self.clean), listed)


def split(report: ReviewReport, limit: int) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the files of a report by name, each with its pieces; they must be taken in turn.

    A file ends with the page that makes its rows and copy ``limit`` bytes or more. Pages without a claim, a finding or
    a problem are only listed in it. The last file is the one that leads to the others.
    """
    made = environment()
    whole = Index()
    entries: list[PartEntry] = []
    for number, part in enumerate(_parts(report, limit, made), 1):
        entry = part.entry(number)
        entries.append(replace(entry, clean_rows=Markup()))
        whole.merge(part.index, entry.file)
        yield entry.file, _written(report, part, entry, made)
    whole.housekeeping(report.run.housekeeping)
    yield NAME, _leading(report, whole, entries, made)


def _parts(report: ReviewReport, limit: int, made: Environment) -> Iterator[_Part]:
    sheets = Sheets(report, made)
    part = _Part(Index())
    for page in report.pages():
        entry = part.index.add(page)
        if page.claims or page.findings or page.problems:
            part.take(part.rows, ascii_of(sheets.rows(page, entry)))
            part.take(part.copy, ascii_of("\n" + sheets.copy(page, entry, opened=False)))
        else:
            part.take(part.clean, ascii_of(made.get_template("clean.html").render(entry=entry)))
        if part.size >= limit:
            yield part
            part = _Part(Index(first=entry.number + 1))
    if part.index.pages:
        yield part


def _written(report: ReviewReport, part: _Part, entry: PartEntry, made: Environment) -> Iterator[bytes]:
    index = part.index
    run = replace(report.run, rules=tuple(rule for rule in report.run.rules if rule.id in index.rules))
    of_part = {"run": run, "cited": cited(run.rules), "part": entry, "main": NAME}
    shared: dict[str, Any] = {**shared_by(report, index), **of_part}
    around = {name: made.get_template(f"{name}.html") for name in ("matrix", "matrix_end", "copy", "copy_end")}
    yield made.get_template("part_head.html").render(shared).encode("utf-8", "replace")
    yield ascii_of(around["matrix"].render(index=index)) + b"\n"
    yield from part.rows
    yield ascii_of(around["matrix_end"].render(index=index) + around["copy"].render(index=index))
    yield from part.copy
    yield ascii_of(around["copy_end"].render(index=index))
    yield made.get_template("part_tail.html").render(shared).encode("utf-8", "replace")


def _leading(report: ReviewReport, whole: Index, parts: list[PartEntry], made: Environment) -> Iterator[bytes]:
    shared = {**shared_by(report, whole), "parts": parts}
    for name in ("head", "parts", "tail"):
        yield made.get_template(f"{name}.html").render(shared).encode("utf-8", "replace")
