"""Superscripts and subscripts as characters, so that a note mark never reads as part of a figure."""

from __future__ import annotations

from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_RAISED = dict(zip("0123456789+-–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True))
_LOWERED = dict(zip("0123456789+-–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_DIGITS = re.compile(r"[0-9]")
_WORD = re.compile(r"\s+|\S+")


def raised(draft: Draft, text: str, start: int, tag: str) -> None:
    """Write the text of a ``sup`` or ``sub`` element: its digits and signs as raised or lowered ones.

    Text without a digit (``TM``, ``th``, ``*``) and bracketed marks (``[1]``) stay as they are.
    """
    plain = "[" in text or _DIGITS.search(text) is None
    table = {} if plain else _RAISED if tag == "sup" else _LOWERED
    for match in _WORD.finditer(text):
        if text[match.start()].isspace():
            if draft.pieces:
                draft.decoded(" ", start + match.start(), start + match.end())
        elif plain:
            draft.literal(match[0], start + match.start())
        else:
            _word(draft, match[0], start + match.start(), table)


def _word(draft: Draft, word: str, start: int, table: dict[str, str]) -> None:
    for offset, character in enumerate(word):
        other = table.get(character)
        if other is None:
            draft.literal(character, start + offset)
        else:
            draft.decoded(other, start + offset, start + offset + 1)
