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
from typing import TypeAlias

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span


class SegmentKind(StrEnum):
    """How a segment's text relates to its source range."""

    LITERAL = "literal"
    """The same code points, one for one."""
    DECODED = "decoded"
    """Other code points that stand for the whole source range (an entity, a ligature)."""
    SYNTHETIC = "synthetic"
    """Text that the source does not have (a separator between blocks)."""


_LITERAL, _DECODED, _SYNTHETIC = SegmentKind.LITERAL, SegmentKind.DECODED, SegmentKind.SYNTHETIC


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
        if (self.source is None) is not (self.kind is _SYNTHETIC):
            raise ValueError("a segment has no source exactly when it is synthetic")
        if self.kind is _LITERAL and self.source is not None and len(self.source) != len(self.text):
            raise ValueError("a literal segment is as long as its source")
        if not len(self.text):
            raise ValueError("a segment covers at least one code point")

    def piece(self, wanted: Span) -> Span | None:
        """Return the source range of the part of this segment inside ``wanted``."""
        if self.source is None:
            return None
        if self.kind is _DECODED:
            return self.source
        start = max(wanted.start, self.text.start) - self.text.start
        end = min(wanted.end, self.text.end) - self.text.start
        return Span(self.source.start + start, self.source.start + end)


Run: TypeAlias = tuple[int, int, int, SegmentKind]
"""A segment in figures: where it ends in the derived text, its source range (0, 0 for synthetic text), its kind."""


class SourceMap:
    """Segments that cover a derived text of ``length`` code points from first to last. It does not change.

    Raises:
        ValueError: if the segments leave a gap, overlap, or do not start at 0.
    """

    __slots__ = ("_made", "_runs", "_starts")

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        expected = 0
        for segment in segments:
            if segment.text.start != expected:
                raise ValueError(f"segments must be contiguous: {segment.text.start} follows {expected}")
            expected = segment.text.end
        self._made: tuple[Segment, ...] | None = segments
        self._runs = tuple([_run(segment) for segment in segments])
        self._starts = [segment.text.start for segment in segments]

    @classmethod
    def of_runs(cls, runs: Iterable[Run]) -> SourceMap:
        """Return the map whose segments are ``runs``; they are made when somebody asks for them.

        A page has hundreds, of which its findings ask for a few places only.

        Raises:
            ValueError: if one of them does not make sense.
        """
        made = cls(())
        made._runs = tuple(runs)
        made._made = None
        at = 0
        for run in made._runs:
            until, start, end, kind = run
            if until <= at or not 0 <= start <= end or (kind is _LITERAL and end - start != until - at):
                raise ValueError(f"{run} is no segment behind {at}")
            made._starts.append(at)
            at = until
        return made

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Return the segments in the order of the derived text."""
        if self._made is None:
            self._made = tuple(map(_segment, self._starts, self._runs))
        return self._made

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the segments in figures."""
        return self._runs

    @property
    def length(self) -> int:
        """Return the length of the derived text in code points."""
        return self._runs[-1][0] if self._runs else 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SourceMap) and self._runs == other._runs

    def __hash__(self) -> int:
        return hash(self._runs)

    def __repr__(self) -> str:
        return f"SourceMap(segments={self.segments!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return SourceMap.of_runs, (self._runs,)

    @classmethod
    @lru_cache(maxsize=4096)
    def identity(cls, length: int, offset: int = 0) -> SourceMap:
        """Return the map of ``length`` code points that stand unchanged at ``offset``."""
        return cls.of_runs([(length, offset, offset + length, _LITERAL)] if length else ())

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
        ranges: list[tuple[int, int]] = []
        for index in range(bisect_right(self._starts, span.start) - 1, bisect_left(self._starts, span.end)):
            until, start, end, kind = self._runs[index]
            if kind is _LITERAL:
                at = self._starts[index]
                ranges.append((start + max(span.start - at, 0), end - max(until - span.end, 0)))
            elif kind is _DECODED:
                ranges.append((start, end))
        if not ranges:
            return None
        if len(ranges) == 1:
            return Span(*ranges[0])
        return Span(min(start for start, _ in ranges), max(end for _, end in ranges))

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
        first = outer.runs[0] if len(outer.runs) == 1 else None
        if first is not None and first[3] is _LITERAL:
            return SourceMap.of_runs([_shifted(run, first) for run in self._runs])
        out: list[Segment] = []
        for segment in self.segments:
            out.extend(_through(segment, outer))
        return SourceMap(tuple(out))


def _run(segment: Segment) -> Run:
    source = segment.source
    if source is None:
        return segment.text.end, 0, 0, segment.kind
    return segment.text.end, source.start, source.end, segment.kind


def _segment(at: int, run: Run) -> Segment:
    until, start, end, kind = run
    return Segment(Span(at, until), None if kind is _SYNTHETIC else Span(start, end), kind)


def _shifted(run: Run, outer: Run) -> Run:
    """Return a run that stands in a text which stands unchanged where ``outer`` says."""
    until, start, end, kind = run
    if kind is _SYNTHETIC:
        return run
    if end > outer[0]:
        raise ValueError(f"{start}..{end} reaches behind the outer text of {outer[0]} code points")
    return until, start + outer[1], end + outer[1], kind


def _through(segment: Segment, outer: SourceMap) -> Iterator[Segment]:
    if segment.source is None:
        yield segment
        return
    if segment.source.end > outer.length:
        raise ValueError(f"{segment.source} reaches behind the outer text of {outer.length} code points")
    if segment.kind is _DECODED:
        source = outer.to_source(segment.source)
        kind = _SYNTHETIC if source is None else _DECODED
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
