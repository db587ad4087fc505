"""What praises a word at a time: "Gentler. Quicker.", "Best. Smile. Ever.", or "Superior" in a table's cell."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.comparison.comparatives import SUPERIOR
from claimlint.detect.comparison.superlatives import QUALITY, is_superlative
from claimlint.detect.indexed import telling_words
from claimlint.detect.lexicon.degrees import PRAISE_COMPARATIVES
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

NEEDS = (Need(words=(telling_words(frozenset(PRAISE_COMPARATIVES)),)),)
"""These are met wherever a comparative stands alone; a superlative has needs of its own."""

_ALONE = re.compile(r"\W*([\w-]+)\W*")


def staccato(sentence: SentenceView) -> Iterator[Hit]:
    """Yield the sentence where it is one comparative beside others, or alone in a cell under a heading."""
    if _is_drawn_out(sentence):
        yield Hit(QUALITY, 0, len(sentence.text))
    if not _is_bare(sentence.text):
        return
    neighbours = [other for other in (sentence.before, sentence.after) if other is not None]
    cell = sentence.block.cell if sentence.block.kind is BlockKind.TABLE_CELL else None
    in_table = cell is not None and not cell.is_header and bool(cell.column_header) and cell.column > 0
    if in_table or any(_is_bare(other.text) for other in neighbours):
        yield Hit(SUPERIOR, 0, len(sentence.text))


def _is_drawn_out(sentence: SentenceView) -> bool:
    """Return whether a superlative opens a row of words with a stop behind each, which "Ever." or its like closes."""
    if not is_superlative(_word(sentence.text)):
        return False
    following = sentence.after
    for _ in range(_DRAWN_OUT):
        word = _word(following.text) if following is not None else ""
        if following is None or not word:
            return False
        if word in _CLOSING:
            return True
        following = following.after
    return False


_DRAWN_OUT = 4
"""Words behind the superlative in which the closing one must come."""
_CLOSING = frozenset(("ever", "around", "anywhere", "period"))


def _word(text: str) -> str:
    match = _ALONE.fullmatch(text)
    return match[1].lower() if match else ""


def _is_bare(text: str) -> bool:
    return _word(text) in PRAISE_COMPARATIVES
