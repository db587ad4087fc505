"""The sentences of a page that are worth reading, and by which detectors."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.dialogue import question_before
from claimlint.detect.gate import Gate
from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.detect.plan import Plan
from claimlint.text.asked import union


def worth_reading(page: Page, gate: Gate) -> Iterator[tuple[SentenceView, int]]:
    """Yield the sentences of which a need is met, in reading order, with the needs met as bits."""
    plan = gate.plan
    met = [gate.blocks.met(passage.normalized.text, passage.pieces) for passage in page.passages]
    cuts = [(number, at) for number, passage in enumerate(page.passages) for at in range(len(passage.cuts))]
    outer = [_outer(passage, met, plan) for passage in page.passages]
    idle = [union(need for need, block in plan.beside if not one & block) for one in met]
    texts = [text for passage in page.passages for text in passage.texts]
    asking = [plan.questions if _may_answer(passage) else 0 for passage in page.passages]
    inner = gate.sentences.met_each(texts, [text.split() for text in texts], [idle[number] for number, _ in cuts])
    for (number, at), own in zip(cuts, inner, strict=True):
        bits = outer[number] | own
        if asking[number] and question_before(page.passages[number].sentences[at]) is not None:
            bits |= asking[number]
        if bits:
            yield page.passages[number].sentences[at], bits


def _outer(passage: Passage, met: list[int], plan: Plan) -> int:
    """Return the needs that every sentence of a block meets since the block does, or one beside it."""
    cell = passage.block.cell
    outer = met[passage.index] & plan.block | _around(met, passage.index) & plan.around
    return outer | plan.cells if cell is not None and not cell.is_header else outer


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
