"""From the rows of one record to a page."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass
from claimlint.readers._csv import columns
from claimlint.readers._csv.head import plain
from claimlint.readers._csv.scan import Row
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.packed import Packed, Shown, is_packed
from claimlint.readers._data.page import Page
from claimlint.readers._json.tree import JsonError, parse
from claimlint.readers._rich.detect import rich_fragment
from claimlint.readers._stream.window import compound, mended
from claimlint.readers.builder import Draft
from claimlint.readers.feed import Feed, Unread

NAME = "csv"
MEDIA_TYPE = "text/csv"
_FLAGS = (("archived", "archived"), ("draft", "draft"))
_YES = frozenset({"true", "yes", "1", "draft"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number, its name as written, and in one notation."""

    index: int
    name: str
    plain: str


class Table:
    """The columns of a file, in the order in which they stand on a page.

    ``wanted`` are globs of the columns that hold copy; without them names and values tell.
    """

    def __init__(self, names: Sequence[str], wanted: Sequence[str] = ()) -> None:
        every = [Column(index, name.strip(), plain(name)) for index, name in enumerate(names)]
        self._by_name = {column.plain: column for column in reversed(every)}
        globs = [plain(glob) for glob in wanted]
        self._wanted = bool(globs)
        self.columns = tuple(
            sorted(
                (one for one in every if _is_wanted(one.plain, globs)),
                key=lambda column: (columns.rank(column.plain), column.index),
            )
        )
        self.meta = [
            (key, [self._by_name[name] for name in names if name in self._by_name])
            for key, names in columns.META.items()
        ]
        self.flags = [(self._by_name[name], status) for name, status in _FLAGS if name in self._by_name]
        key = columns.key_of(list(self._by_name))
        self.key = self._by_name[key].index if key else None

    def page(self, feed: Feed, rows: Sequence[Row]) -> tuple[Document | None, list[Unread]]:
        """Return the page that ``rows`` make, None if they hold no copy, and what is wrong with their bytes."""
        reading = _Reading(self, rows)
        unread = reading.faults
        document = reading.document(feed)
        return (document if document.blocks or document.problems else None), unread

    def named(self, name: str) -> Column | None:
        """Return the column of that plain name."""
        return self._by_name.get(name)

    def holds_copy(self, column: Column, value: str) -> bool:
        """Return whether ``value``, of ``column``, is copy."""
        name = column.plain
        if self._wanted or columns.kind_of(name) is not None or columns.is_body(name):
            return True
        return not columns.is_meta(name) and (is_packed(value) or is_copy(name, value))


def _is_wanted(name: str, globs: list[str]) -> bool:
    if globs:
        return any(fnmatchcase(name, glob) for glob in globs)
    return name not in columns.SKIPPED


class _Reading:
    """The rows of one record while they are read."""

    def __init__(self, table: Table, rows: Sequence[Row]) -> None:
        self._table = table
        self._rows = rows
        self._page = Page()
        self._texts: list[str] = []
        self._bases: list[int] = []
        self.faults: list[Unread] = []
        at = 0
        for row in rows:
            text, fault = mended(row.stretch, self._record())
            self._texts.append(text)
            self._bases.append(at)
            at += len(text)
            self.faults.extend([fault] if fault else [])

    def document(self, feed: Feed) -> Document:
        self._note()
        titled = False
        for column in self._table.columns:
            for number, draft in self._drafts(column):
                path = f"{column.name}[{number + 1}]" if number else column.name
                kind = columns.kind_of(column.plain)
                if column.plain in columns.TITLES and not titled:
                    titled = True
                    self._page.title(draft, path)
                elif is_packed(draft.text()):
                    self._packed(feed, draft, path)
                else:
                    self._page.copy(draft, path, kind)
        places = [(text, row.stretch.place) for text, row in zip(self._texts, self._rows, strict=True)]
        return self._page.document(compound(feed, places, MEDIA_TYPE), NAME, self._record())

    def _packed(self, feed: Feed, draft: Draft, path: str) -> None:
        """Add a cell that holds data of its own: Wix' rich text, a list of pictures."""
        value = draft.text()
        try:
            fragment = rich_fragment(value, parse(value, 0, len(value), feed.limits.depth))
        except JsonError:
            fragment = None
        if fragment is None:
            Packed(self._page, Shown()).add(draft, path)
        else:
            self._page.embed(fragment.through(draft.source_map()), path)

    def _drafts(self, column: Column) -> list[tuple[int, Draft]]:
        """Return the copy of a column in each row, with the row's number in the record."""
        found = []
        better = self._table.named(columns.BETTER.get(column.plain, ""))
        for number, (row, text, base) in enumerate(zip(self._rows, self._texts, self._bases, strict=True)):
            value = self._value(number, column)
            if not value.strip() or not self._table.holds_copy(column, value):
                continue
            if better is None or not self._value(number, better).strip():
                found.append((number, row.cells[column.index].draft(text, base)))
        return found

    def _value(self, number: int, column: Column) -> str:
        cells = self._rows[number].cells
        return cells[column.index].value(self._texts[number]) if column.index < len(cells) else ""

    def _note(self) -> None:
        for key, named in self._table.meta:
            values = (self._first(column) for column in named)
            self._page.note(**{key: next((value for value in values if value), "")})
        for flag, status in self._table.flags:
            if self._first(flag).lower() in _YES:
                self._page.metadata["status"] = status

    def _first(self, column: Column) -> str:
        """Return what the first row says in a column that names the record, "" if nothing."""
        value = self._value(0, column)
        return value.strip() if len(value) < _MAX_META else ""

    def _record(self) -> str:
        known = self._page.metadata
        return known.get("id") or known.get("slug") or f"row[{self._rows[0].number}]"


_MAX_META = 2000
