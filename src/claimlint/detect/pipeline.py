"""A document in, its claims out.

What reads sentences is loaded when the first one is worth reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
from claimlint.text import asked

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from claimlint.detect.draft import Detector, Draft
    from claimlint.detect.page import SentenceView
    from claimlint.detect.reading import Found


def detect(document: Document, *, prefilter: bool = True) -> Reading:
    """Return the claims of ``document`` in reading order, qualifiers and citations bound.

    ``prefilter=False`` reads every sentence instead of those that the gate finds worth it; the result is the
    same.
    """
    page = Page(document)
    try:
        found = _found(_worth_reading(page) if prefilter else _every_sentence(page))
        if not found:
            return Reading(())
        from claimlint.detect.reading import read

        return read(page, found)
    finally:
        page.forget()


Finder = Callable[["SentenceView"], Iterable["Draft"]]


def _found(sentences: Iterable[tuple[SentenceView, Iterable[tuple[Detector, Finder]]]]) -> list[Found]:
    found = []
    for sentence, readers in sentences:
        drafts = [(reader, draft) for reader, find in readers for draft in find(sentence)]
        if drafts:
            found.append((sentence, drafts))
    return found


def _every_sentence(page: Page) -> Iterator[tuple[SentenceView, Iterable[tuple[Detector, Finder]]]]:
    readers = [(reader, reader.find) for reader in detectors()]
    return ((sentence, readers) for passage in page.passages for sentence in passage.sentences)


def _worth_reading(page: Page) -> Iterator[tuple[SentenceView, Iterable[tuple[Detector, Finder]]]]:
    owners = tuple(zip(gate().plan.readers, gate().owners, gate().parts, strict=True))
    for sentence, met in worth_reading(page, gate()):
        yield sentence, [_reader(name, parts, met) for name, needs, parts in owners if met & needs]


def _reader(name: str, parts: Iterable[tuple[str, int]], met: int) -> tuple[Detector, Finder]:
    reader = detector(name)
    find_parts: Callable[[SentenceView, Container[str]], Iterable[Draft]] | None = getattr(reader, "find_parts", None)
    if find_parts is None:
        return reader, reader.find
    asked = frozenset(part for part, needs in parts if met & needs)
    return reader, lambda sentence: find_parts(sentence, asked)


@cache
def gate() -> Gate:
    """Return the gate of all detectors; its plan is kept between runs."""
    code = store.modules(Path(__file__).parent), store.modules(Path(asked.__file__).parent)
    return Gate(Plan(*store.kept("gate", (*code, store.installed()), _plan)))


def _plan() -> tuple[Any, ...]:
    plan = plan_of((one.needs for one in detectors()), names())
    # What is kept are tuples of no kind of their own: marshal knows no others.
    return tuple(tuple(value) if isinstance(value, asked.Asked) else value for value in plan)
