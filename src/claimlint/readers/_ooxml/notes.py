"""Footnotes and endnotes of a Word document: how their references and their texts find each other."""

from __future__ import annotations


class Notes:
    """Numbers footnotes and endnotes together, by the order of their references.

    Word counts the two apart and in other numerals; here a label must name one note only.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, kind: str, note_id: str) -> int:
        """Return the number of a note that is referred to here."""
        return self._numbers.setdefault((kind, note_id), len(self._numbers) + 1)

    def label(self, kind: str, note_id: str) -> str:
        """Return a note's number as a label, "" if nothing refers to it."""
        return str(self._numbers.get((kind, note_id), ""))
