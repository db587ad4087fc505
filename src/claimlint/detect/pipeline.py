"""A document in, its claims out.

What reads sentences is loaded when the first one is worth reading.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint import store
from claimlint.detect.detectors import detector, detectors, names
from claimlint.detect.gate import Gate
from claimlint.detect.page import Page
from claimlint.detect.plan import Plan, plan_of
from claimlint.detect.screen import worth_reading
from claimlint.model.document import Document
from claimlint.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimlint.detect.draft import Detector
    from claimlint.detect.page import SentenceView
    from claimlint.detect.reading import Found


def detect(document: Document, *, prefilter: bool = True) -> Reading:
    """Return the claims of ``document`` in reading order, qualifiers and citations bound.

    ``prefilter=False`` reads every sentence instead of those that the gate finds worth it; the result is the
    same.
    """
    page = Page(document)
    found = _found(_worth_reading(page) if prefilter else _every_sentence(page))
    if not found:
        return Reading(())
    from claimlint.detect.reading import read

    return read(page, found)


def _found(sentences: Iterable[tuple[SentenceView, Iterable[Detector]]]) -> list[Found]:
    found = []
    for sentence, readers in sentences:
        drafts = [(reader, draft) for reader in readers for draft in reader.find(sentence)]
        if drafts:
            found.append((sentence, drafts))
    return found


def _every_sentence(page: Page) -> Iterator[tuple[SentenceView, Iterable[Detector]]]:
    return ((sentence, detectors()) for passage in page.passages for sentence in passage.sentences)


def _worth_reading(page: Page) -> Iterator[tuple[SentenceView, Iterable[Detector]]]:
    owners = tuple(zip(gate().plan.readers, gate().owners, strict=True))
    for sentence, met in worth_reading(page, gate()):
        yield sentence, [detector(name) for name, needs in owners if met & needs]


@cache
def gate() -> Gate:
    """Return the gate of all detectors; its plan is kept between runs."""
    return Gate(Plan(*store.kept("gate", (store.modules(Path(__file__).parent), store.installed()), _plan)))


def _plan() -> tuple[Any, ...]:
    plan = plan_of((one.needs for one in detectors()), names())
    return (*plan[:2], tuple(plan.asked), *plan[3:])  # marshal knows tuples of its own kind only
