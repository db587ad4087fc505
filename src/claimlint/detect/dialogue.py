"""Question and answer: which question a sentence answers, in its own block or the one before."""

from __future__ import annotations

from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_ASKERS = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LABEL = re.compile(r"[\"'(]*(?:A|Answer|Our answer|Short answer|The short answer)\s?[:.\u2014-]\s?", re.IGNORECASE)

ANSWER_ANCHOR = (
    r"^\W*(?:(?:short )?answer: |a: )?(?:yes|no|not|often|sometimes|usually|possibly|absolutely|maybe|completely|fully"
    r"|always|of course|indeed|definitely|certainly|typically|generally|never|only|in (?:most|many|some)|for some"
    r"|(?:it|they|that|this|these|the \w+)(?:'s|'re)? ?(?:is|are|has|have|does|do|was|depend|may|can|will"
    r"|isn't|aren't|not))"
)
"""Matches in every block that opens with an answer to the question in the block before."""


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
