"""Comparatives that stand alone: "Gentler. Quicker." in a row, or "Superior" in a cell of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.comparison.comparatives import SUPERIOR
from claimlint.detect.indexed import telling_words
from claimlint.detect.lexicon.degrees import PRAISE_COMPARATIVES
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

NEEDS = (Need(words=(telling_words(frozenset(PRAISE_COMPARATIVES)),)),)
"""These are met wherever a comparative stands alone."""

_ALONE = re.compile(r"\W*([\w-]+)\W*")


def staccato(sentence: SentenceView) -> Iterator[Hit]:
    """Yield the sentence where it is one comparative beside others, or alone in a cell under a heading."""
    if not _is_bare(sentence.text):
        return
    neighbours = [other for other in (sentence.before, sentence.after) if other is not None]
    cell = sentence.block.cell if sentence.block.kind is BlockKind.TABLE_CELL else None
    in_table = cell is not None and not cell.is_header and bool(cell.column_header)
    if in_table or any(_is_bare(other.text) for other in neighbours):
        yield Hit(SUPERIOR, 0, len(sentence.text))


def _is_bare(text: str) -> bool:
    match = _ALONE.fullmatch(text)
    return match is not None and match[1].lower() in PRAISE_COMPARATIVES
