"""Where each piece of a derived text came from.

A derived text (the readable text of a page, or its normalised form) is cut into contiguous
segments. Each segment says which range of the outer text it stands for. Maps compose, so a
position found in normalised text lands on the exact code point of the file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from claimlint.model.lazydata import dataclass, field
from claimlint.model.span import Span


class SegmentKind(StrEnum):
    """How a segment's text relates to its source range."""

    LITERAL = "literal"
    """The same code points, one for one."""
    DECODED = "decoded"
    """Other code points that stand for the whole source range (an entity, a ligature)."""
    SYNTHETIC = "synthetic"
    """Text that the source does not have (a separator between blocks)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One contiguous piece of a derived text.

    ``text`` is its range in the derived text, ``source`` the range it stands for in the outer
    text, None for synthetic text.
    """

    text: Span
    source: Span | None
    kind: SegmentKind

    def __post_init__(self) -> None:
        if (self.source is None) is not (self.kind is SegmentKind.SYNTHETIC):
            raise ValueError("a segment has no source exactly when it is synthetic")
        if self.kind is SegmentKind.LITERAL and self.source is not None and len(self.source) != len(self.text):
            raise ValueError("a literal segment is as long as its source")
        if not len(self.text):
            raise ValueError("a segment covers at least one code point")

    def piece(self, wanted: Span) -> Span | None:
        """Return the source range of the part of this segment inside ``wanted``."""
        if self.source is None:
            return None
        if self.kind is SegmentKind.DECODED:
            return self.source
        start = max(wanted.start, self.text.start) - self.text.start
        end = min(wanted.end, self.text.end) - self.text.start
        return Span(self.source.start + start, self.source.start + end)


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Segments that cover a derived text of ``length`` code points from first to last.

    Raises:
        ValueError: if the segments leave a gap, overlap, or do not start at 0.
    """

    segments: tuple[Segment, ...]
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        expected = 0
        for segment in self.segments:
            if segment.text.start != expected:
                raise ValueError(f"segments must be contiguous: {segment.text.start} follows {expected}")
            expected = segment.text.end
        object.__setattr__(self, "_starts", [segment.text.start for segment in self.segments])

    @property
    def length(self) -> int:
        """Return the length of the derived text in code points."""
        return self.segments[-1].text.end if self.segments else 0

    @classmethod
    @lru_cache(maxsize=4096)
    def identity(cls, length: int, offset: int = 0) -> SourceMap:
        """Return the map of ``length`` code points that stand unchanged at ``offset``."""
        if not length:
            return cls(())
        return cls((Segment(Span(0, length), Span(offset, offset + length), SegmentKind.LITERAL),))

    def overlapping(self, span: Span) -> Iterator[Segment]:
        """Return the segments that share at least one code point with ``span``."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        behind = bisect_left(self._starts, span.end, first)
        return (segment for segment in self.segments[first:behind] if segment.text.overlaps(span))

    def pieces(self, span: Span) -> list[Span]:
        """Return the source ranges behind ``span`` in text order, touching ones joined."""
        return _joined(piece for segment in self.overlapping(span) if (piece := segment.piece(span)) is not None)

    def to_source(self, span: Span) -> Span | None:
        """Return the smallest source range behind ``span``; None if all of it is synthetic.

        An empty span maps to the empty range before the code point it stands at (behind the last
        one at the end of the text).

        Raises:
            ValueError: if the span reaches behind the derived text.
        """
        if span.end > self.length:
            raise ValueError(f"{span} reaches behind the text of {self.length} code points")
        if not len(span):
            return self._point(span.start)
        first = self.segments[bisect_right(self._starts, span.start) - 1]
        if span.end <= first.text.end:
            return first.piece(span)  # most ranges lie in one piece, and most maps have few
        pieces = [piece for segment in self.overlapping(span) if (piece := segment.piece(span)) is not None]
        if not pieces:
            return None
        return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))

    def _point(self, offset: int) -> Span | None:
        if offset < self.length:
            here = self.to_source(Span(offset, offset + 1))
            return None if here is None else Span(here.start, here.start)
        if not offset:
            return None
        before = self.to_source(Span(offset - 1, offset))
        return None if before is None else Span(before.end, before.end)

    def compose(self, outer: SourceMap) -> SourceMap:
        """Return the map that reads this map's source ranges through ``outer``.

        With this map taking normalised text to document text and ``outer`` taking document text
        to the file, the result takes normalised text to the file.

        Raises:
            ValueError: if a source range of this map reaches behind ``outer``'s text.
        """
        first = outer.segments[0] if len(outer.segments) == 1 else None
        if first is not None and first.source is not None and first.kind is SegmentKind.LITERAL:
            return SourceMap(tuple(_shifted(segment, first.source, outer.length) for segment in self.segments))
        out: list[Segment] = []
        for segment in self.segments:
            out.extend(_through(segment, outer))
        return SourceMap(tuple(out))


def _shifted(segment: Segment, outer: Span, length: int) -> Segment:
    """Return a segment that stands in a text which stands unchanged at ``outer``."""
    if segment.source is None:
        return segment
    if segment.source.end > length:
        raise ValueError(f"{segment.source} reaches behind the outer text of {length} code points")
    return Segment(segment.text, segment.source.shift(outer.start), segment.kind)


def _through(segment: Segment, outer: SourceMap) -> Iterator[Segment]:
    if segment.source is None:
        yield segment
        return
    if segment.source.end > outer.length:
        raise ValueError(f"{segment.source} reaches behind the outer text of {outer.length} code points")
    if segment.kind is SegmentKind.DECODED:
        source = outer.to_source(segment.source)
        kind = SegmentKind.SYNTHETIC if source is None else SegmentKind.DECODED
        yield Segment(segment.text, source, kind)
        return
    shift = segment.text.start - segment.source.start
    for part in outer.overlapping(segment.source):
        middle = Span(max(part.text.start, segment.source.start), min(part.text.end, segment.source.end))
        yield Segment(middle.shift(shift), part.piece(middle), part.kind)


def _joined(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for span in spans:
        if out and out[-1].end == span.start:
            out[-1] = Span(out[-1].start, span.end)
        elif not out or out[-1] != span:
            out.append(span)
    return out
