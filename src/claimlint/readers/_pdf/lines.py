"""Lines of a PDF page from its characters and their boxes.

PDF has no words, lines or paragraphs (ISO 32000-2, 9.4): they are told by where characters stand. Boxes are in
points from the page's lower left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property

_HYPHENS = "\x02\ufffe"
"""What PDFium gives for a hyphen that ends a line, instead of it and the line's end."""
_GAP = 1.7
"""Widths of a space, in font sizes, that part two cells of a row."""


class Glyph(NamedTuple):
    """A character at an offset of the page's text, its box, and its font size in points; spaces may have no box."""

    at: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(slots=True)
class Piece:
    """Characters of one line that stand close to each other."""

    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        """Return where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.glyphs[-1].right

    @property
    def text(self) -> str:
        """Return its text."""
        return "".join(glyph.text for glyph in self.glyphs)


class Line:
    """A line: its pieces from left to right, and the offset of a hyphen that its word may not have, -1 for none."""

    def __init__(self, pieces: list[Piece], hyphen: int = -1) -> None:
        self.pieces = pieces
        self.hyphen = hyphen

    def extend(self, line: Line, *, cell: bool) -> None:
        """Add ``line`` behind this one, its first piece as another cell or as more of the last piece."""
        if cell:
            self.pieces.extend(line.pieces)
        else:
            self.pieces[-1].glyphs.extend(line.pieces[0].glyphs)
            self.pieces.extend(line.pieces[1:])
        self.hyphen = line.hyphen
        for measured in ("text", "size", "bottom", "top"):
            self.__dict__.pop(measured, None)

    @property
    def glyphs(self) -> list[Glyph]:
        """Return its characters."""
        return [glyph for piece in self.pieces for glyph in piece.glyphs]

    @property
    def left(self) -> float:
        """Return where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.pieces[-1].right

    @cached_property
    def text(self) -> str:
        """Return its text, its pieces parted by spaces."""
        return " ".join(piece.text for piece in self.pieces).strip()

    @cached_property
    def size(self) -> float:
        """Return the size of most of its characters, in points."""
        sizes: dict[float, int] = {}
        for glyph in self.glyphs:
            sizes[glyph.size] = sizes.get(glyph.size, 0) + 1
        return max(sizes, key=lambda size: (sizes[size], size))

    @cached_property
    def bottom(self) -> float:
        """Return the lower edge of its ordinary characters."""
        size = self.size
        return min(glyph.bottom for glyph in self.glyphs if glyph.size == size)

    @cached_property
    def top(self) -> float:
        """Return the upper edge of its characters."""
        return max(glyph.top for glyph in self.glyphs)


def lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines of a page in the order of its text; what stands on one height is one line."""
    out: list[Line] = []
    here: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text in "\r\n" or glyph.text in _HYPHENS:
            hyphen = glyph.at if glyph.text in _HYPHENS else -1
            _end(out, here, hyphen)
            here = []
        elif here and glyph.text != " " and _leaves(here[-1], glyph):
            _end(out, here, -1)
            here = [glyph]
        else:
            here.append(glyph)
    _end(out, here, -1)
    return out


def _leaves(last: Glyph, glyph: Glyph) -> bool:
    """Return whether a character stands on another line than the last one without a line end between them."""
    return glyph.top < last.bottom - last.size or glyph.bottom > last.top + last.size


def _end(out: list[Line], glyphs: list[Glyph], hyphen: int) -> None:
    while glyphs and glyphs[-1].text.isspace():
        glyphs = glyphs[:-1]
    while glyphs and glyphs[0].text.isspace():
        glyphs = glyphs[1:]
    if not glyphs:
        return
    line = Line(_pieces(glyphs), hyphen)
    if out and out[-1].hyphen < 0 and _on_one_height(out[-1], line):
        out[-1].extend(line, cell=line.left - out[-1].right > _GAP * max(out[-1].size, line.size))
    else:
        out.append(line)


def _pieces(glyphs: list[Glyph]) -> list[Piece]:
    pieces = [Piece([glyphs[0]])]
    solid = glyphs[0]
    for glyph in glyphs[1:]:
        if not glyph.text.isspace():
            if glyph.left - solid.right > _GAP * max(glyph.size, solid.size):
                while pieces[-1].glyphs[-1].text.isspace():
                    pieces[-1].glyphs.pop()
                pieces.append(Piece([]))
            solid = glyph
        pieces[-1].glyphs.append(glyph)
    return pieces


def _on_one_height(first: Line, second: Line) -> bool:
    """Return whether ``second`` goes on where ``first`` stops: behind a raised mark, or in the next cell."""
    overlap = min(first.top, second.top) - max(first.bottom, second.bottom)
    height = min(first.top - first.bottom, second.top - second.bottom)
    return second.left >= first.right - 1 and overlap > 0.5 * max(height, 1)
