"""The sentences of a page that are worth reading, and by which detectors."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.dialogue import question_before
from claimlint.detect.gate import Gate
from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.text.asked import union


def worth_reading(page: Page, gate: Gate) -> Iterator[tuple[SentenceView, int]]:
    """Yield the sentences of which a need is met, in reading order, with the needs met as bits."""
    plan = gate.plan
    met = [gate.blocks.met(passage.normalized.text) for passage in page.passages]
    for number, passage in enumerate(page.passages):
        outer = met[number] & plan.block | _around(met, number) & plan.around
        cell = passage.block.cell
        if cell is not None and not cell.is_header:
            outer |= plan.cells
        asked = plan.questions if _may_answer(passage) else 0
        idle = union(need for need, block in plan.beside if not met[number] & block)
        for sentence in passage.sentences:
            bits = outer | gate.sentences.met(sentence.text, idle)
            if asked and question_before(sentence) is not None:
                bits |= asked
            if bits:
                yield sentence, bits


def _around(met: list[int], number: int) -> int:
    bits = met[number]
    if number:
        bits |= met[number - 1]
    if number + 1 < len(met):
        bits |= met[number + 1]
    return bits


def _may_answer(passage: Passage) -> bool:
    """Return whether a sentence of the block may answer a question in it or in the block before."""
    if "?" in passage.normalized.text:
        return True
    before = passage.before
    return before is not None and "?" in before.normalized.text
