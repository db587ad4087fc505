"""A page's copy cut into pieces, claims marked, and the notes that stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.reporters.html.index import PageEntry
from claimlint.reporters.review import ReviewBlock, ReviewFinding, ReviewPage
from claimlint.reporters.review.entries import LOOKS, Entry, entries_of


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with the addresses of its findings and of its row of the matrix in this file."""

    entry: Entry
    findings: tuple[tuple[ReviewFinding, str], ...]
    row: str

    @property
    def target(self) -> str:
        """Return the address that the number in the copy leads to: its note, or its row of the matrix."""
        return self.findings[0][1] if self.findings else self.row


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of copy under the same claims: its text, look ("" for none), and the items that end with it."""

    text: str
    look: str = ""
    ends: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A block of copy in pieces."""

    block: ReviewBlock
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands beside its notes: one block, or the rows of a table."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    notes: tuple[Item, ...]


def items_of(page: ReviewPage, entry: PageEntry) -> list[Item]:
    """Return what is numbered on a page: its claims in reading order, then findings on no claim."""
    anchors = {id(finding): anchor for finding, anchor in zip(page.findings, entry.anchors, strict=True)}
    return [
        Item(one, tuple((finding, anchors[id(finding)]) for finding in one.findings), f"m-{entry.number}-{place}")
        for place, one in enumerate(entries_of(page, entry.number), 1)
    ]


def units_of(page: ReviewPage, items: Iterable[Item]) -> Iterator[Unit]:
    """Yield a page's copy in reading order; the cells of one table come as one unit."""
    by_block: dict[int | None, list[Item]] = defaultdict(list)
    for item in items:
        by_block[item.entry.block].append(item)
    numbered = enumerate(page.blocks)
    for key, group in groupby(numbered, key=lambda one: _together(*one)):
        blocks = list(group)
        lines = tuple(Line(block, tuple(pieces_of(block.text, by_block.get(n, ())))) for n, block in blocks)
        notes = tuple(item for n, _ in blocks for item in by_block.get(n, ()) if item.findings)
        yield Unit(lines, _rows(lines) if key[0] == "table" else (), notes)


def page_items(items: Iterable[Item]) -> list[Item]:
    """Return the items that stand on the page as a whole."""
    return [item for item in items if item.entry.block is None]


def _together(number: int, block: ReviewBlock) -> tuple[str, int]:
    if block.kind is BlockKind.TABLE_CELL and block.cell is not None:
        return "table", block.cell.table
    return "block", number


def _rows(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    return tuple(tuple(row) for _, row in groupby(lines, key=lambda line: line.block.cell and line.block.cell.row))


def pieces_of(text: str, items: Sequence[Item]) -> Iterator[Piece]:
    """Yield ``text`` cut where a claim begins or ends.

    Args:
        text: a block's.
        items: what stands in the block.
    """
    if not items:
        yield Piece(text)
        return
    opening: dict[int, list[Item]] = defaultdict(list)
    closing: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        opening[item.entry.start].append(item)
        closing[item.entry.end].append(item)
    cuts = sorted({0, len(text), *opening, *closing})
    now: dict[str, int] = dict.fromkeys(LOOKS, 0)
    for start, end in pairwise(cuts):
        for item in opening[start]:
            now[item.entry.look] += 1
        look = next((look for look in LOOKS if now[look]), "")
        for item in closing[end]:
            now[item.entry.look] -= 1
        yield Piece(text[start:end], look, tuple(closing[end]))
