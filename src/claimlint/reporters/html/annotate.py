"""A page's copy cut into pieces, claims marked, and the notes that stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from claimlint.model.document import BlockKind
from claimlint.reporters.html.index import PageEntry
from claimlint.reporters.review import ReviewBlock, ReviewClaim, ReviewFinding, ReviewPage

# A mark's look, gravest first: where claims overlap the gravest shows.
LOOKS = ("error", "warning", "note", "waived", "pass")
_WHOLE_PAGE = -1


@dataclass(frozen=True, slots=True)
class Item:
    """What gets a number on a page: a claim with its findings, or a finding that stands on no claim.

    ``look`` is the gravest standing severity, waived, or pass. ``findings`` go with their addresses.
    """

    number: str
    claim: ReviewClaim | None
    findings: tuple[tuple[ReviewFinding, str], ...]
    look: str
    row: str
    block: int = _WHOLE_PAGE
    start: int = 0
    end: int = 0

    @property
    def target(self) -> str:
        """Return the address that the number in the copy leads to: its note, or its row of the matrix."""
        return self.findings[0][1] if self.findings else self.row

    @property
    def authority(self) -> str:
        """Return the legal basis of all its findings in one line, each citation once."""
        parts = (part for finding, _ in self.findings for part in finding.authority.split("; "))
        return "; ".join(dict.fromkeys(part for part in parts if part))


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
    by_claim: dict[str, list[tuple[ReviewFinding, str]]] = defaultdict(list)
    alone: list[tuple[ReviewFinding, str]] = []
    known = {claim.id for claim in page.claims}
    for finding, anchor in zip(page.findings, entry.anchors, strict=True):
        (by_claim[finding.claim] if finding.claim in known else alone).append((finding, anchor))
    items: list[Item] = []
    for claim in page.claims:
        items.append(_item(page, entry, len(items) + 1, claim, by_claim.pop(claim.id, [])))
    for pair in alone:
        items.append(_item(page, entry, len(items) + 1, None, [pair]))
    return items


def _item(
    page: ReviewPage,
    entry: PageEntry,
    place: int,
    claim: ReviewClaim | None,
    findings: Sequence[tuple[ReviewFinding, str]],
) -> Item:
    ranked = tuple(sorted(findings, key=lambda one: (one[0].suppression is not None, one[0].severity.rank)))
    what = claim or ranked[0][0]
    mark = page.mark(what.text_start, what.text_end)
    block, start, end = (mark.block, mark.start, mark.end) if mark else (_WHOLE_PAGE, 0, 0)
    row = f"m-{entry.number}-{place}"
    return Item(f"{entry.number}.{place}", claim, ranked, _look(ranked), row, block, start, end)


def _look(findings: Sequence[tuple[ReviewFinding, str]]) -> str:
    if not findings:
        return "pass"
    gravest = findings[0][0]
    return "waived" if gravest.suppression else gravest.severity.value


def units_of(page: ReviewPage, items: Iterable[Item]) -> Iterator[Unit]:
    """Yield a page's copy in reading order; the cells of one table come as one unit."""
    by_block: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        by_block[item.block].append(item)
    numbered = enumerate(page.blocks)
    for key, group in groupby(numbered, key=lambda one: _together(*one)):
        blocks = list(group)
        lines = tuple(Line(block, tuple(pieces_of(block.text, by_block.get(n, ())))) for n, block in blocks)
        notes = tuple(item for n, _ in blocks for item in by_block.get(n, ()) if item.findings)
        yield Unit(lines, _rows(lines) if key[0] == "table" else (), notes)


def page_items(items: Iterable[Item]) -> list[Item]:
    """Return the items that stand on the page as a whole."""
    return [item for item in items if item.block == _WHOLE_PAGE]


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
        opening[item.start].append(item)
        closing[item.end].append(item)
    cuts = sorted({0, len(text), *opening, *closing})
    now: dict[str, int] = dict.fromkeys(LOOKS, 0)
    for start, end in pairwise(cuts):
        for item in opening[start]:
            now[item.look] += 1
        look = next((look for look in LOOKS if now[look]), "")
        for item in closing[end]:
            now[item.look] -= 1
        yield Piece(text[start:end], look, tuple(closing[end]))
