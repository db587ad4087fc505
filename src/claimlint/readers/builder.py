"""Assembles a page's text from pieces of its source, and the map back.

A reader describes each block as pieces: literal code points of the source, a decoded stand-in for a
range of it, or synthetic text. The builder trims blank ends, sets blank lines between blocks and
keeps the contiguous segments that ``SourceMap`` asks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimlint.model.document import Block, BlockKind, Cell, Directive, Link, Problem
from claimlint.model.sourcemap import Run, SegmentKind, SourceMap
from claimlint.model.span import Span
from claimlint.readers.fragment import Fragment, Piece
from claimlint.readers.roles import with_roles

LITERAL, DECODED, SYNTHETIC = SegmentKind.LITERAL, SegmentKind.DECODED, SegmentKind.SYNTHETIC
SEPARATOR = "\n\n"
_SEPARATED = len(SEPARATOR)
MAX_BLOCK = 1 << 18
"""Code points of a block: a longer one is no copy that anybody reads."""


class Draft:
    """One block while it is being written: pieces, and the links and comments that stand in it.

    ``length`` is its length so far in code points; links and marks count from the draft's start.
    """

    __slots__ = ("length", "links", "marks", "pieces")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.length = 0
        self.links: list[tuple[int, int, str]] = []
        self.marks: list[tuple[int, str, Span]] = []

    def literal(self, text: str, start: int) -> None:
        """Add ``text`` that stands unchanged at ``start`` in the source."""
        size = len(text)
        self.pieces.append((text, start, start + size, LITERAL))
        self.length += size

    def decoded(self, text: str, start: int, end: int) -> None:
        """Add ``text`` that stands for ``[start, end)`` of the source."""
        if text:
            self.pieces.append((text, start, end, DECODED))
            self.length += len(text)

    def synthetic(self, text: str) -> None:
        """Add ``text`` that the source does not have."""
        self.pieces.append((text, 0, 0, SYNTHETIC))
        self.length += len(text)

    def drop_last(self) -> None:
        """Take back the last code point, which must be literal and not the only one of its piece."""
        text, start, end, kind = self.pieces[-1]
        self.pieces[-1] = (text[:-1], start, end - 1, kind)
        self.length -= 1

    def link(self, start: int, target: str) -> None:
        """Record that the text from ``start`` to here links to ``target``."""
        if target and self.length > start:
            self.links.append((start, self.length, target))

    def text(self) -> str:
        """Return the block's text so far, untrimmed."""
        return "".join([piece[0] for piece in self.pieces])

    def source_map(self) -> SourceMap:
        """Return the map from the text so far to the source."""
        runs: list[Run] = []
        at = 0
        for text, start, end, kind in self.pieces:
            at += len(text)
            runs.append((at, start, end, kind))
        return SourceMap.of_runs(runs)

    @property
    def last(self) -> str:
        """Return the last code point written, "" at the start."""
        return self.pieces[-1][0][-1] if self.pieces else ""

    def trim(self) -> int:
        """Drop white space from both ends and return how many code points went from the start."""
        pieces = self.pieces
        if not pieces or not (pieces[0][0][0].isspace() or pieces[-1][0][-1].isspace()):
            return 0
        while pieces and (stripped := pieces[-1][0].rstrip()) != pieces[-1][0]:
            self.length -= _recut(pieces, -1, 0, len(stripped))
        cut = 0
        first = 0
        while first < len(pieces) and not pieces[first][0].strip():
            cut += len(pieces[first][0])
            first += 1
        del pieces[:first]
        if pieces:
            head = pieces[0][0]
            cut += _recut(pieces, 0, len(head) - len(head.lstrip()), len(head))
        self.length -= cut
        return cut


def _recut(pieces: list[Piece], index: int, start: int, end: int) -> int:
    text, source_start, source_end, kind = pieces[index]
    removed = len(text) - (end - start)
    if start == end:
        del pieces[index]
    elif removed and kind is LITERAL:
        pieces[index] = (text[start:end], source_start + start, source_start + end, kind)
    elif removed:
        pieces[index] = (text[start:end], source_start, source_end, kind)
    return removed


def _endless(draft: Draft) -> Problem:
    places = [piece for piece in draft.pieces if piece[3] is not SYNTHETIC]
    span = Span(places[0][1], places[0][1]) if places else None
    message = f"a paragraph of {draft.length:,} characters was not read"
    return Problem("CLE313", message, span, f"break it up: one paragraph may have {MAX_BLOCK:,} characters")


class DocumentBuilder:
    """Collects blocks in reading order."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._waiting: list[tuple[str, Span]] = []
        self._groups = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.directives: list[Directive] = []
        self.problems: list[Problem] = []
        self.metadata: dict[str, str] = {}

    def add(  # noqa: PLR0913 - the fields of Block
        self,
        draft: Draft,
        kind: BlockKind,
        *,
        headings: tuple[str, ...] = (),
        logical_path: str = "",
        level: int = 0,
        group: int | None = None,
        cell: Cell | None = None,
        label: str = "",
    ) -> int | None:
        """Add the draft as a block and return its index in ``blocks``; None if it is blank, or too long to be copy.

        The other arguments are those of ``Block``. The draft is spent.
        """
        cut = draft.trim()
        if not draft.pieces:
            self._waiting.extend((text, span) for _, text, span in draft.marks)
            return None
        if draft.length > MAX_BLOCK:
            self.problems.append(_endless(draft))
            return None
        start = self._begin_block()
        self._write(draft.pieces)
        for begin, end, target in draft.links:
            first, behind = start + max(begin - cut, 0), start + min(end - cut, draft.length)
            if first < behind:
                self.links.append(Link(Span(first, behind), target))
        for offset, text, span in draft.marks:
            at = start + min(max(offset - cut, 0), draft.length)
            self.directives.append(Directive(text, span, at))
        self.blocks.append(Block(kind, Span(start, self._length), headings, logical_path, level, group, cell, label))
        return len(self.blocks) - 1

    def comment(self, text: str, span: Span) -> None:
        """Record a comment that stands between blocks; ``span`` counts in the source."""
        self._waiting.append((text, span))

    def new_group(self) -> int:
        """Return the number of a new list, table or quote."""
        self._groups += 1
        return self._groups - 1

    def embed(self, fragment: Fragment, path: str = "", **fields: Any) -> None:
        """Add every block of ``fragment``, whose source ranges must count in this source.

        ``path`` is put before the logical paths of its blocks, ``fields`` replace fields of theirs.
        """
        if not fragment.blocks:
            self._waiting.extend((d.text, d.span) for d in fragment.directives)
            self.problems.extend(fragment.problems)
            return
        base = self._begin_block()
        self._write(fragment.pieces())
        moved = fragment.moved(base, self._groups, path, fields)
        self._groups += fragment.groups
        self.blocks.extend(moved.blocks)
        self.links.extend(moved.links)
        self.directives.extend(moved.directives)
        self.problems.extend(moved.problems)

    def finish(self) -> Fragment:
        """Return what was built."""
        self._release(self._length)
        text = "".join(self._parts)
        return Fragment(
            text,
            tuple(with_roles(self.blocks, text)),
            SourceMap.of_runs(self._runs),
            tuple(self.links),
            tuple(sorted(self.directives, key=lambda d: d.span)),
            tuple(self.problems),
            dict(self.metadata),
            self._groups,
        )

    def _begin_block(self) -> int:
        if self._length:
            self._parts.append(SEPARATOR)
            self._length += _SEPARATED
            self._runs.append((self._length, 0, 0, SYNTHETIC))
        if self._waiting:
            self._release(self._length)
        return self._length

    def _write(self, pieces: Iterable[Piece]) -> None:
        """Write pieces; a literal one that stands in the source right behind the one before it goes on with its run."""
        parts, runs, length = self._parts, self._runs, self._length
        for text, start, end, kind in pieces:
            parts.append(text)
            length += len(text)
            if kind is LITERAL and runs and (last := runs[-1])[2] == start and last[3] is LITERAL:
                runs[-1] = (length, last[1], end, LITERAL)
            else:
                runs.append((length, start, end, kind))
        self._length = length

    def _release(self, at: int) -> None:
        self.directives.extend(Directive(text, span, at) for text, span in self._waiting)
        self._waiting.clear()
