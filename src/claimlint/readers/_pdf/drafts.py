"""Lines of a page as copy: raised figures, hyphens at a line's end."""

from __future__ import annotations

from claimlint.readers._pdf.blocks import Block
from claimlint.readers._pdf.lines import Line, Piece
from claimlint.readers.builder import Draft

_WORD_GAP = 0.12
"""Widths in font sizes that part two words."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def draft_of(block: Block) -> Draft:
    """Return the copy of a block; a word that a line's end cuts is whole."""
    draft = Draft()
    for number, line in enumerate(block.lines):
        for piece in line.pieces:
            if piece is not line.pieces[0]:
                draft.synthetic(" ")
            write(draft, piece, line)
        if number + 1 < len(block.lines):
            following = block.lines[number + 1].glyphs[0]
            last = line.glyphs[-1]
            if line.hyphen < 0:
                draft.decoded(" ", last.at + 1, max(following.at, last.at + 1))
            elif not following.text.islower():  # "long-/Term": the word has its hyphen itself
                draft.decoded("-", line.hyphen, line.hyphen + 1)
        elif line.hyphen >= 0:
            draft.decoded("-", line.hyphen, line.hyphen + 1)
    return draft


def write(draft: Draft, piece: Piece, line: Line) -> None:
    """Write the characters of a piece, raised figures as such: they are marks of notes, no part of a number."""
    usual, bottom = line.size, line.bottom
    before = piece.glyphs[0]
    plain: list[str] = []  # what stands unchanged behind each other, up to ``before``
    for glyph in piece.glyphs:
        raised = glyph.size < 0.85 * usual and glyph.text.isdecimal() and glyph.bottom > bottom + 0.15 * usual
        odd = raised or (glyph.text.isspace() and glyph.text != " ")
        if plain and (odd or glyph.at > before.at + 1):
            draft.literal("".join(plain), before.at + 1 - len(plain))
            plain.clear()
        if glyph.at > before.at + 1 and glyph.left - before.right > _WORD_GAP * usual and draft.last != " ":
            draft.decoded(" ", before.at + 1, glyph.at)  # a raised mark stood between, as a line of its own
        before = glyph
        if odd:
            draft.decoded(glyph.text.translate(_RAISED) if raised else " ", glyph.at, glyph.at + 1)
        else:
            plain.append(glyph.text)
    if plain:
        draft.literal("".join(plain), before.at + 1 - len(plain))
