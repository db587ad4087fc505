"""A page that can be asked where things stand, each in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claimlint.model.claim import Claim
from claimlint.model.document import Block
from claimlint.model.report import DocumentResult
from claimlint.model.sourcemap import Segment
from claimlint.model.span import Span


class Page:
    """A judged document: its blocks, links, claims and segments by position."""

    __slots__ = ("_blocks", "_claims", "_ends", "_links", "_starts", "document", "number")

    def __init__(self, result: DocumentResult, number: int) -> None:
        self.document = result.document
        self.number = number
        self._blocks = sorted(result.document.blocks, key=lambda block: block.span)
        self._ends = [block.span.end for block in self._blocks]
        self._links = sorted(link.span for link in result.document.links)
        self._starts = [span.start for span in self._links]
        self._claims = {claim.id: claim for claim in result.claims}

    def claim(self, identity: str) -> Claim | None:
        """Return the claim of that id, None without one."""
        return self._claims.get(identity)

    def block_to(self, offset: int) -> Block | None:
        """Return the block whose text reaches from before ``offset`` up to it or further, None between blocks."""
        index = bisect_left(self._ends, offset)
        if index == len(self._blocks) or self._blocks[index].span.start >= offset:
            return None
        return self._blocks[index]

    def in_link(self, offset: int) -> bool:
        """Return whether words of one link stand on both sides of ``offset``."""
        index = bisect_left(self._starts, offset) - 1
        return index >= 0 and offset < self._links[index].end

    def segment(self, offset: int) -> Segment:
        """Return the segment of the code point at ``offset``."""
        return next(self.document.source_map.overlapping(Span(offset, offset + 1)))

    def blocks_behind(self, source_offset: int) -> int:
        """Return how many blocks stand behind an offset of the source, in source order."""
        spans = (self.document.source_span(block.span) for block in self._blocks)
        starts = sorted(span.start for span in spans if span is not None)
        return len(starts) - bisect_right(starts, source_offset)
