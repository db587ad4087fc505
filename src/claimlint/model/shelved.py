"""Documents whose copy is decoded when somebody asks for it.

Most reports want of a page that others judged its findings and the lines of its file. Its blocks, and the way from
each to the file, are ten times as much.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimlint.model.document import Document, Source

Shelf = tuple[str, Callable[[str], Mapping[str, Any]]]
"""Some fields of a document as they were written, and what decodes them."""

_NAMES = ("text", "blocks", "source_map", "metadata", "links", "directives", "problems", "record", "reader")


class ShelvedDocument(Document):
    """A document of which only the source is at hand; the rest comes off its shelves when it is first asked for."""

    __slots__ = ("_rest", "_text")

    _text: Shelf | None
    _rest: Shelf | None

    @classmethod
    def of(cls, source: Source, text: Shelf, rest: Shelf) -> Document:
        """Return the document of ``source`` whose text is on one shelf and whose other fields are on the other."""
        document = cls.__new__(cls)
        for name, value in (("source", source), ("_text", text), ("_rest", rest)):
            object.__setattr__(document, name, value)
        return document

    def __getattr__(self, name: str) -> Any:
        """Take the field off its shelf: Python asks here for what is not set yet."""
        if name not in _NAMES:
            raise AttributeError(name, name=name, obj=self)
        shelf = "_text" if name == "text" else "_rest"
        written, load = getattr(self, shelf)
        for field, value in load(written).items():
            object.__setattr__(self, field, value)
        object.__setattr__(self, shelf, None)
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        """Return whether the other document is the same, shelved or not."""
        same = ("source", *_NAMES)
        return isinstance(other, Document) and all(getattr(self, name) == getattr(other, name) for name in same)

    __hash__ = Document.__hash__


def shelves_of(document: Document) -> tuple[str, str] | None:
    """Return what a document's text and the rest of it were made of, None if one of them came off its shelf."""
    text: Shelf | None = getattr(document, "_text", None)
    rest: Shelf | None = getattr(document, "_rest", None)
    return None if text is None or rest is None else (text[0], rest[0])
