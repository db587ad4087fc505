"""Question and answer: which question a sentence answers, in its own block or the one before."""

from __future__ import annotations

from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_ASKERS = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LABEL = re.compile(r"[\"'(]*(?:A|Answer|Our answer|Short answer|The short answer)\s?[:.\u2014-]\s?", re.IGNORECASE)


def question_before(sentence: SentenceView) -> SentenceView | None:
    """Return the question directly before ``sentence``, None where something else stands there.

    The first sentence of a block answers the question that the block before it ends in, as in a list
    of frequently asked questions whose questions are headings.
    """
    before = sentence.before
    if before is None and sentence.number == 0:
        passage = sentence.passage.before
        if passage is not None and passage.block.kind in _ASKERS and passage.sentences:
            before = passage.sentences[-1]
    return before if before is not None and before.is_question else None


def answer_start(sentence: SentenceView) -> int:
    """Return where the words of an answer begin: behind an "A:"."""
    label = _LABEL.match(sentence.text)
    return label.end() if label else 0
