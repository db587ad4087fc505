"""The sentences that hold figures, and what a law reports on one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from claimlint.checks.base import CheckContext
from claimlint.checks.copytext import Passage, passages
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r"[;()\u2014]|,\s(?:and|but|while|whereas|though|although)\b|\b(?:but|while|whereas|although)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its normalised text, the block it stands in and where it starts in the block's text."""

    text: str
    passage: Passage
    start: int

    def span(self, start: int, end: int) -> Span:
        """Return the range ``[start, end)`` of ``text`` as a range of ``Document.text``."""
        return self.passage.span(Span(self.start + start, self.start + end))

    def before(self, position: int, width: int = 80) -> str:
        """Return the text of the same clause before ``position``, ``width`` code points at most."""
        window = self.text[max(0, position - width) : position]
        cut = 0
        for match in _CLAUSE.finditer(window):
            cut = match.end()
        return window[cut:]

    def around(self, start: int, end: int, width: int = 200) -> str:
        """Return the range ``[start, end)`` with ``width`` code points on each side.

        A law looks at the words around each figure; a whole line for each would be quadratic in a page without periods.
        """
        return self.text[max(0, start - width) : end + width]

    def after(self, position: int, width: int = 60) -> str:
        """Return the text behind ``position``, ``width`` code points at most."""
        return self.text[position : position + width]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong at ``span`` of ``Document.text``: ``why`` shows the arithmetic, without a final period.

    ``related`` are other places with what to say of them.
    """

    span: Span
    why: str
    related: tuple[tuple[Span, str], ...] = ()


LineLaw = Callable[[Line], Iterator[Flaw]]
"""A law that one sentence keeps or breaks."""

PageLaw = Callable[[CheckContext], Iterator[Flaw]]
"""A law that needs the page."""


@lru_cache(maxsize=4)
def _lines(held: _Held) -> tuple[Line, ...]:
    out = []
    for one in passages(held.document):
        if not _DIGIT.search(one.text):
            continue
        for sentence in one.sentences:
            text = sentence.of(one.text)
            if _DIGIT.search(text):
                out.append(Line(text, one, sentence.start))
    return tuple(out)


class _Held:
    """A document as a cache key: by identity, since comparing pages by value would cost more than reading them."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.document is self.document

    def __hash__(self) -> int:
        return id(self.document)


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the sentences of ``document`` that hold a digit, in reading order."""
    return _lines(_Held(document))
