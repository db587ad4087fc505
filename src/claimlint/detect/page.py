"""A document as the detectors read it: normalised blocks, cut into sentences, neighbours at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.model.document import Block, BlockKind, Document
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.model.span import Span
from claimlint.text.normalize import Normalized, normalize
from claimlint.text.sentences import bounds

if TYPE_CHECKING:
    from claimlint.detect.clause.words import Words
    from claimlint.detect.numbers import NumberPhrase


@dataclass(frozen=True, eq=False)
class SentenceView:
    """One sentence of a page in normalised text.

    ``start`` is its offset in the block's normalised text; every offset that a detector handles
    counts in ``text``.
    """

    passage: Passage
    number: int
    start: int
    text: str

    @property
    def block(self) -> Block:
        """Return the block that the sentence stands in."""
        return self.passage.block

    @property
    def is_question(self) -> bool:
        """Return whether the sentence asks."""
        return self.text.rstrip("\"')]* ").endswith("?")

    @cached_property
    def numbers(self) -> tuple[NumberPhrase, ...]:
        """Return the number phrases in reading order."""
        from claimlint.detect.numbers import scan

        return scan(self.text)

    @cached_property
    def words(self) -> Words:
        """Return the sentence's words, each with its part."""
        from claimlint.detect.clause.words import words_of

        return words_of(self.text, self.numbers)

    def span(self, start: int, end: int) -> Span:
        """Return the range ``[start, end)`` of ``text`` as a range of ``Document.text``."""
        return self.passage.span(self.start + start, self.start + end)

    @property
    def whole(self) -> Span:
        """Return the sentence's range in ``Document.text``."""
        return self.span(0, len(self.text))

    @property
    def before(self) -> SentenceView | None:
        """Return the sentence before it in the same block."""
        return self.passage.sentences[self.number - 1] if self.number else None

    @property
    def after(self) -> SentenceView | None:
        """Return the sentence after it in the same block."""
        following = self.number + 1
        return self.passage.sentences[following] if following < len(self.passage.sentences) else None


@dataclass(frozen=True, eq=False)
class Passage:
    """One block of a page: its normalised text and its sentences."""

    page: Page
    index: int
    block: Block

    @cached_property
    def normalized(self) -> Normalized:
        """Return the block's normalised text with its map."""
        return normalize(self.block.span.of(self.page.document.text))

    @cached_property
    def pieces(self) -> list[str]:
        """Return what stands between two white spaces of the normalised text, for the gate and for qualifiers."""
        return self.normalized.text.split()

    @cached_property
    def cuts(self) -> list[tuple[int, int]]:
        """Return where each sentence begins and ends in the normalised text."""
        return bounds(self.normalized.text)

    @property
    def texts(self) -> list[str]:
        """Return the text of each sentence."""
        text = self.normalized.text
        return [text[start:end] for start, end in self.cuts]

    @cached_property
    def sentences(self) -> tuple[SentenceView, ...]:
        """Return the block's sentences."""
        text = self.normalized.text
        return tuple(
            SentenceView(self, number, start, text[start:end]) for number, (start, end) in enumerate(self.cuts)
        )

    def span(self, start: int, end: int) -> Span:
        """Return a range of the normalised text as a range of ``Document.text``."""
        inner = self.normalized.source_map.to_source(Span(start, end))
        if inner is None:
            raise ValueError(f"{start}..{end} maps to no text of block {self.index}")
        return inner.shift(self.block.span.start)

    @property
    def before(self) -> Passage | None:
        """Return the passage before it in reading order."""
        return self.page.passages[self.index - 1] if self.index else None

    @property
    def after(self) -> Passage | None:
        """Return the passage after it in reading order."""
        return self.page.passages[self.index + 1] if self.index + 1 < len(self.page.passages) else None


@dataclass(frozen=True, eq=False)
class Page:
    """A document's passages in reading order. Nothing is normalised before it is asked for."""

    document: Document

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return one passage for each block."""
        return tuple(Passage(self, index, block) for index, block in enumerate(self.document.blocks))

    def forget(self) -> None:
        """Let go of the passages and their sentences, which know their page: nobody has to look for that circle."""
        for passage in vars(self).pop("passages", ()):
            vars(passage).pop("sentences", None)
        vars(self).pop("_groups", None)

    @cached_property
    def _groups(self) -> dict[int, tuple[Passage, ...]]:
        groups: dict[int, list[Passage]] = {}
        for passage in self.passages:
            if passage.block.group is not None:
                groups.setdefault(passage.block.group, []).append(passage)
        return {number: tuple(members) for number, members in groups.items()}

    def group(self, number: int | None) -> tuple[Passage, ...]:
        """Return the passages of one list, table or quote in reading order; none for None."""
        return () if number is None else self._groups.get(number, ())

    def row(self, passage: Passage) -> tuple[Passage, ...]:
        """Return the cells of the table row that ``passage`` is in; none outside of tables."""
        cell = passage.block.cell
        if cell is None:
            return ()
        return tuple(
            p for p in self.group(passage.block.group) if p.block.cell is not None and p.block.cell.row == cell.row
        )

    def of_kind(self, *kinds: BlockKind) -> Iterator[Passage]:
        """Yield the passages whose block is of one of ``kinds``."""
        return (passage for passage in self.passages if passage.block.kind in kinds)
