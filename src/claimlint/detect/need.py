"""What a sentence must hold for a detector to find something in it, said by the detector itself.

A page is read only where a need is met, so a need may be met too often and never too seldom.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from claimlint.detect.phrases import PhraseTable
from claimlint.model.lazydata import dataclass


class Reach(IntEnum):
    """Where the words of a need may stand."""

    SENTENCE = 0
    """In the sentence itself."""
    BLOCK = 1
    """In its block."""
    AROUND = 2
    """In its block or one of the two beside it."""


@dataclass(frozen=True, slots=True)
class Need:
    """One way in which a sentence can be worth reading; all that is given must hold.

    Raises:
        ValueError: if more than one of ``table``, ``words`` and ``pieces`` is given.

    Attributes:
        table: phrase patterns, of one of which every word class must stand within reach.
        words: sets of words (keys of ``IndexedText``, lower case), of each of which one must stand there.
        pieces: regular expressions, each of which must match, without case, in a piece of the text
            between two white spaces.
        any_pieces: rows of such expressions, of one of which all must match, besides ``pieces``.
        block: rows of such expressions, of one of which all must match in the sentence's block.
        anchor: a regular expression that must match, without case, the text within reach. It is searched in the
            whole block, too, so it must not ask for the text's beginning or end.
        after_question: the sentence must answer a question (see ``dialogue.question_before``).
        in_cell: the sentence must stand in a table cell that is no header.
        part: what the need is for, of a detector that looks for several things (see ``draft.PartedDetector``).
        reach: how far words and pieces may stand away.
    """

    table: PhraseTable | None = None
    words: Sequence[frozenset[str]] = ()
    pieces: Sequence[str] = ()
    any_pieces: Sequence[Sequence[str]] = ()
    block: Sequence[Sequence[str]] = ()
    anchor: str = ""
    after_question: bool = False
    in_cell: bool = False
    part: str = ""
    reach: Reach = Reach.SENTENCE

    def __post_init__(self) -> None:
        if sum(map(bool, (self.table, self.words, self.pieces or self.any_pieces))) > 1:
            raise ValueError("a need has a table, words or pieces, and two of them are two needs")


def anchored(*anchors: str) -> tuple[Need, ...]:
    """Return the needs of a detector for which one of ``anchors`` must match in the claim's block."""
    return tuple(Need(anchor=anchor, reach=Reach.BLOCK) for anchor in anchors)
