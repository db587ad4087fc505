"""Documents whose copy is decoded when somebody asks for it.

Most reports want of a page that others judged its findings and the lines of its file. Its blocks, and the way from
each to the file, are ten times as much.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimlint.model.document import Document, Source

_NAMES = ("text", "blocks", "source_map", "metadata", "links", "directives", "problems", "record", "reader")


class ShelvedDocument(Document):
    """A document of which only the source is at hand; the rest comes off the shelf when it is first asked for."""

    __slots__ = ("_shelf",)

    _shelf: tuple[str, Callable[[str], Mapping[str, Any]]]

    @classmethod
    def of(cls, source: Source, shelf: str, load: Callable[[str], Mapping[str, Any]]) -> Document:
        """Return the document of ``source`` whose other fields are those that ``load`` makes of ``shelf``."""
        document = cls.__new__(cls)
        object.__setattr__(document, "source", source)
        object.__setattr__(document, "_shelf", (shelf, load))
        return document

    def __getattr__(self, name: str) -> Any:
        """Take every field off the shelf: Python asks here for those that are not set yet."""
        if name not in _NAMES:
            raise AttributeError(name, name=name, obj=self)
        shelf, load = self._shelf
        for field, value in load(shelf).items():
            object.__setattr__(self, field, value)
        object.__delattr__(self, "_shelf")
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        """Return whether the other document is the same, shelved or not."""
        same = ("source", *_NAMES)
        return isinstance(other, Document) and all(getattr(self, name) == getattr(other, name) for name in same)

    __hash__ = Document.__hash__


def shelf_of(document: Document) -> str | None:
    """Return what a document was made of if nothing was taken off its shelf yet."""
    shelf: tuple[str, object] | None = getattr(document, "_shelf", None)
    return None if shelf is None else shelf[0]
