"""The claims of a run in a table on disk, so that comparing them takes no memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from claimlint.model.claim import Claim
from claimlint.model.codec import dump_location, load_location
from claimlint.model.finding import Location
from claimlint.model.lazydata import dataclass
from claimlint.model.report import DocumentResult
from claimlint.suppress.fingerprint import folded

_TABLE = """
CREATE TABLE claim (
    page INTEGER, type TEXT, subtype TEXT, said TEXT, unit TEXT, polarity TEXT, subject TEXT, endpoint TEXT,
    population TEXT, timepoint TEXT, threshold TEXT, qualified INTEGER, sentence TEXT, text TEXT,
    place TEXT
)
"""
_COLUMNS = (
    "page, type, subtype, said, unit, polarity, subject, endpoint, population, timepoint, threshold, "
    "qualified, sentence, text, place"
)

Row: TypeAlias = tuple[int, str, str, str, str, str, str, str, str, str, str, int, str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as comparisons see it: texts folded, figures and its place (``where``) as JSON.

    ``page`` numbers the pages of the run.
    """

    page: int
    type: str
    subtype: str
    said: str
    unit: str
    polarity: str
    subject: str
    endpoint: str
    population: str
    timepoint: str
    threshold: str
    qualified: bool
    sentence: str
    text: str
    where: str

    @property
    def place(self) -> Location:
        """Return where the claim stands; most entries are never asked."""
        return load_location(self.where)


class Group:
    """Claims that share something, in the order of the pages: read anew each time they are gone through."""

    __slots__ = ("_base", "_query", "_values")

    def __init__(self, base: sqlite3.Connection, query: str, values: list[str]) -> None:
        self._base = base
        self._query = query
        self._values = values

    def __iter__(self) -> Iterator[Entry]:
        return map(_entry, self._base.execute(self._query, self._values))


class ClaimIndex:
    """Takes the pages of a run in their order and gives their claims back in groups."""

    def __init__(self, path: Path | None = None) -> None:
        self._base = sqlite3.connect(":memory:" if path is None else path, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute(_TABLE)
        self._base.execute("BEGIN")
        self._pages = 0

    def add(self, result: DocumentResult) -> None:
        """Take the claims of one page."""
        text = result.document.text
        rows = [
            _row(self._pages, claim, folded(claim.sentence.of(text)), place)
            for claim, place in zip(result.claims, result.places, strict=True)
        ]
        marks = ", ".join("?" * len(_COLUMNS.split(",")))
        self._base.executemany(f"INSERT INTO claim ({_COLUMNS}) VALUES ({marks})", rows)  # noqa: S608 - our own names
        self._pages += 1

    def groups(self, *keys: str, where: str = "1", pages: int = 2) -> Iterator[Group]:
        """Yield the claims that share ``keys`` and stand on ``pages`` pages or more, in the order of the pages.

        ``where`` is a condition on the columns, of our own making.
        """
        by = ", ".join(keys)
        wanted = (
            f"SELECT {by}, min(rowid) FROM claim WHERE {where} GROUP BY {by} "  # noqa: S608 - our own names
            f"HAVING count(DISTINCT page) >= {pages} ORDER BY min(rowid)"
        )
        one = " AND ".join(f"{key} = ?" for key in keys)
        self._base.execute(f"CREATE INDEX IF NOT EXISTS {'_'.join(keys)} ON claim ({by})")
        for *values, _first in self._base.execute(wanted):
            query = f"SELECT {_COLUMNS} FROM claim WHERE {one} AND {where} ORDER BY rowid"  # noqa: S608 - our own names
            yield Group(self._base, query, values)

    def close(self) -> None:
        """Let the table go."""
        self._base.close()


def _row(page: int, claim: Claim, sentence: str, place: Location) -> Row:
    return (
        page, claim.type.value, claim.subtype, json.dumps(claim.values), claim.unit,
        claim.polarity.value if claim.polarity else "", folded(claim.subject), folded(claim.endpoint),
        folded(claim.population), folded(claim.timepoint), folded(claim.threshold), claim.qualified,
        sentence, claim.text, dump_location(place),
    )  # fmt: skip


def _entry(row: Row) -> Entry:
    return Entry(*row[:11], bool(row[11]), row[12], row[13], row[14])
