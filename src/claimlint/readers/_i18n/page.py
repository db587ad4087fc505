"""From the messages of a file to a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.model.document import BlockKind, Document, Problem, Source
from claimlint.readers._data.names import kind_of
from claimlint.readers._data.page import Page
from claimlint.readers._i18n.masks import masked
from claimlint.readers._i18n.names import is_locale, locale_of
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

NAME = "i18n"
_LETTERS = re.compile(r"[^\W\d_]")
_STRFTIME = re.compile(r"%-?[ABHIMYbmpy](?![A-Za-z])")
_MACHINE = re.compile(
    r"[a-z][a-z0-9+.-]{1,20}:(?://)?[^\s:]\S*|:[a-z_]+|\.{0,2}/[\w./%=&?#~+-]*|[a-z0-9]+(?:_[a-z0-9]+)+"
    r"|(?=.*(?:YY|MM|DD|HH|hh|mm))[YMDdHhmsSaAZzeEoL\W]+"
)
"""Addresses, symbols of Ruby, paths, names in snake case and forms of dates."""
_OF_PAGE = re.compile(r"\b(?:seo|meta|og|open_?graph|twitter|head)", re.IGNORECASE)


class Messages:
    """Collects a file's messages; ``source`` is the file."""

    def __init__(self, source: Source) -> None:
        self.page = Page()
        self._source = source
        self._locale = ""

    def add(self, draft: Draft, path: Sequence[str]) -> None:
        """Add a message; ``path`` are its keys. One without a letter is no copy, nor is an address or a date's form."""
        if len(path) > 1 and is_locale(path[0]):
            self._locale = self._locale or path[0]
        value = draft.text().strip()
        if not _LETTERS.search(value) or _MACHINE.fullmatch(value) or _STRFTIME.search(value):
            return
        kept, forms = masked(draft)
        place = ".".join(path)
        kind = kind_of(path[-1]) if path else None
        if kind is not BlockKind.ALT_TEXT and not _OF_PAGE.search(place):
            kind = None
        self.page.copy(kept, place, kind)
        for form in forms:
            self.page.copy(form, place, kind)

    def told(self, locale: str) -> None:
        """Take the language that the file itself tells."""
        self._locale = self._locale or locale

    def document(self, reader: str = NAME, record: str = "", problems: Iterable[Problem] = ()) -> Document:
        """Return the page."""
        self.page.note(locale=self._locale or locale_of(self._source.uri), type="messages")
        return self.page.document(self._source, reader, record, problems)
