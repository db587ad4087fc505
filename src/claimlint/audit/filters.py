"""Which records of an export are judged: by status, type, locale, date and address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatchcase

from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """What a record must be like; an empty field asks for nothing.

    ``statuses``, ``types``, ``locales`` and ``urls`` are globs (``*``, ``?``) without regard to case, one of
    which must fit; ``after`` and ``before`` bound the record's date, both inclusive. A record that does not
    say what it is asked for is kept: copy that nobody looked at is worse than copy too many.
    """

    statuses: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    after: date | None = None
    before: date | None = None

    @property
    def asked(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the globs for each field of a record's metadata."""
        return (("status", self.statuses), ("type", self.types), ("locale", self.locales), ("url", self.urls))

    def objection(self, document: Document) -> str:
        """Return why the record is not wanted, "" if it is."""
        return next(self._objections(document), "")

    def _objections(self, document: Document) -> Iterator[str]:
        metadata = document.metadata
        for key, globs in self.asked:
            value = metadata.get(key, "")
            if globs and value and not _fits(value, globs):
                yield f"its {key} is {value}"
        day = _day(metadata.get("date", ""))
        if day and ((self.after and day < self.after) or (self.before and day > self.before)):
            yield f"its date is {day.isoformat()}"


def _fits(value: str, globs: Iterable[str]) -> bool:
    folded = value.casefold()
    return any(fnmatchcase(folded, glob.casefold()) for glob in globs)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
