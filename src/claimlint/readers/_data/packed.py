"""Copy in values that hold data of their own: JSON in a text field, serialised PHP."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import BlockKind
from claimlint.model.sourcemap import SourceMap
from claimlint.readers._data import php
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.names import kind_of
from claimlint.readers._data.page import Page, parsed
from claimlint.readers._html.jsonld import dotted
from claimlint.readers._html.jsonstrings import JsonString, strings, write_string
from claimlint.readers.builder import Draft
from claimlint.readers.fragment import Fragment

_MAX_COMPARED = 50_000_000
_BRACKETS = {"{": "}", "[": "]"}


class Shown:
    """What a page shows already, so that builders' data that repeat it are read once."""

    def __init__(self) -> None:
        self._text = ""
        self._blocks: set[str] = set()
        self._budget = _MAX_COMPARED

    def add(self, fragment: Fragment) -> None:
        """Take what ``fragment`` shows."""
        texts = _texts(fragment)
        self._blocks.update(texts)
        self._text = "\n".join([self._text, *texts])

    def says(self, value: str) -> bool:
        """Return whether a field's text is a block that is shown, word for word: that needs no parsing."""
        return " ".join(value.strip().removeprefix("<p>").removesuffix("</p>").split()) in self._blocks

    def holds(self, fragment: Fragment) -> bool:
        """Return whether all of ``fragment`` is shown already."""
        return all(text in self._blocks or self._within(text) for text in _texts(fragment))

    def _within(self, text: str) -> bool:
        self._budget -= len(self._text)
        return self._budget > 0 and text in self._text


def _texts(fragment: Fragment) -> list[str]:
    return [" ".join(block.span.of(fragment.text).split()) for block in fragment.blocks]


def is_packed(value: str) -> bool:
    """Return whether a field's value is JSON or serialised PHP by its looks."""
    plain = value.strip()
    return php.is_serialised(plain) or (len(plain) > 1 and _BRACKETS.get(plain[0]) == plain[-1] and '"' in plain)


class Packed:
    """Adds to ``page`` what is copy in packed values and not ``shown`` yet.

    ``of_page`` says that titles and descriptions in them are the page's own.
    """

    def __init__(self, page: Page, shown: Shown, *, of_page: bool = False) -> None:
        self._page = page
        self._shown = shown
        self._of_page = of_page

    def add(self, draft: Draft, path: str) -> None:
        """Add the strings of a field's value."""
        value = draft.text()
        outer = draft.source_map()
        if not php.is_serialised(value):
            self.add_strings(value, strings(value, 0, len(value)), path, outer)
            return
        for string in php.strings(value):
            inner = Draft()
            if string.end > string.start:
                inner.literal(value[string.start : string.end], string.start)
                self._one(inner, string, path, outer)

    def add_strings(self, value: str, found: Iterator[JsonString], path: str, outer: SourceMap) -> None:
        """Add those of the JSON strings ``found`` in ``value``, which ``outer`` takes to the record's text."""
        for string in found:
            inner = Draft()
            write_string(inner, value, string.start, string.end)
            if inner.pieces:
                self._one(inner, string, path, outer)

    def _one(self, draft: Draft, string: JsonString, path: str, outer: SourceMap) -> None:
        kind = kind_of(string.key)
        if kind is not BlockKind.ALT_TEXT and not self._of_page:
            kind = None
        value = draft.text()
        if (kind is None and not is_copy(string.key, value)) or self._shown.says(value):
            return
        fragment = parsed(draft, outer)
        if not self._shown.holds(fragment):
            self._shown.add(fragment)
            self._page.embed(fragment, dotted(path, string.path), kind)
