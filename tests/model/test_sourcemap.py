"""Laws of source maps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span

_KINDS = st.sampled_from(list(SegmentKind))


@st.composite
def maps(draw: st.DrawFn, outer: int) -> SourceMap:
    """Return a map into an outer text of ``outer`` code points; its source ranges move forward."""
    segments: list[Segment] = []
    at = source = 0
    for kind in draw(st.lists(_KINDS, max_size=8)):
        source += draw(st.integers(0, 3))
        left = outer - source
        if kind is SegmentKind.SYNTHETIC or left <= 0:
            size = draw(st.integers(1, 3))
            segments.append(Segment(Span(at, at + size), None, SegmentKind.SYNTHETIC))
        elif kind is SegmentKind.LITERAL:
            size = draw(st.integers(1, min(5, left)))
            segments.append(Segment(Span(at, at + size), Span(source, source + size), kind))
            source += size
        else:
            size, width = draw(st.integers(1, 3)), draw(st.integers(1, min(6, left)))
            segments.append(Segment(Span(at, at + size), Span(source, source + width), kind))
            source += width
        at += size
    return SourceMap(tuple(segments))


@st.composite
def chains(draw: st.DrawFn, length: int) -> list[SourceMap]:
    """Return ``length`` maps, innermost first, each into the text of the next."""
    size = draw(st.integers(1, 30))
    out: list[SourceMap] = []
    for _ in range(length):
        out.insert(0, draw(maps(size)))
        size = out[0].length
    return out


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """Return a span within ``length`` code points."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


def _points(spans_: list[Span]) -> set[int]:
    return {point for span in spans_ for point in range(span.start, span.end)}


@given(maps(30), st.data())
def test_a_literal_span_equals_its_source_text(source_map: SourceMap, data: st.DataObject) -> None:
    """Within a literal segment a span and its source range have the same words."""
    outer = data.draw(st.text(st.characters(), min_size=30, max_size=30))
    text = "".join(
        segment.source.of(outer) if segment.kind is SegmentKind.LITERAL and segment.source else "x" * len(segment.text)
        for segment in source_map.segments
    )
    assert source_map.length == len(text)
    for segment in source_map.segments:
        if segment.kind is SegmentKind.LITERAL:
            inner = data.draw(spans(len(segment.text))).shift(segment.text.start)
            if len(inner):
                back = source_map.to_source(inner)
                assert back is not None
                assert back.of(outer) == inner.of(text)


@given(maps(30), st.data())
def test_pieces_lie_within_the_range(source_map: SourceMap, data: st.DataObject) -> None:
    """``to_source`` is the hull of ``pieces``, None exactly without any."""
    span = data.draw(spans(source_map.length))
    pieces = source_map.pieces(span)
    if len(span):
        hull = source_map.to_source(span)
        assert (hull is None) is (not pieces)
        if hull is not None:
            assert (hull.start, hull.end) == (min(p.start for p in pieces), max(p.end for p in pieces))


@given(maps(30), st.data())
def test_pieces_of_parts_are_the_pieces_of_the_whole(source_map: SourceMap, data: st.DataObject) -> None:
    """Cutting a span in two loses no source code point and adds none."""
    span = data.draw(spans(source_map.length))
    middle = data.draw(st.integers(span.start, span.end))
    parts = source_map.pieces(Span(span.start, middle)) + source_map.pieces(Span(middle, span.end))
    assert _points(parts) == _points(source_map.pieces(span))


@given(chains(2), st.data())
def test_composing_is_reading_through(chain: list[SourceMap], data: st.DataObject) -> None:
    """``compose(inner, outer).pieces`` are the outer pieces of the inner pieces."""
    inner, outer = chain
    span = data.draw(spans(inner.length))
    direct = inner.compose(outer).pieces(span)
    # A decoded piece maps as a whole to the hull of what it stands for.
    through: set[int] = set()
    for segment in inner.overlapping(span):
        piece = segment.piece(span)
        if piece is None:
            continue
        if segment.kind is SegmentKind.DECODED:
            hull = outer.to_source(piece)
            through |= _points([hull] if hull else [])
        else:
            through |= _points(outer.pieces(piece))
    assert _points(direct) == through


@given(chains(3), st.data())
def test_composing_is_associative(chain: list[SourceMap], data: st.DataObject) -> None:
    """It does not matter which two of three maps are composed first.

    But where a decoded piece stands for text with a gap, the map that is composed early takes the gap in: what it
    tells holds all that the other one tells.
    """
    inner, middle, outer = chain
    span = data.draw(spans(inner.length))
    left = inner.compose(middle).compose(outer)
    right = inner.compose(middle.compose(outer))
    assert left.length == right.length == inner.length
    assert _points(right.pieces(span)) <= _points(left.pieces(span))
    if not any(_has_gap(segment, middle) for segment in inner.segments):
        assert left.pieces(span) == right.pieces(span)


def _has_gap(segment: Segment, outer: SourceMap) -> bool:
    """Return whether a decoded segment stands for several pieces of what ``outer`` maps to."""
    decoded = segment.kind is SegmentKind.DECODED and segment.source is not None
    return decoded and len(outer.pieces(segment.source)) > 1


def test_a_decoded_piece_takes_in_the_gap_of_what_it_stands_for() -> None:
    inner = SourceMap((Segment(Span(0, 1), Span(0, 3), SegmentKind.DECODED),))
    literal = [
        Segment(Span(at, at + 1), Span(source, source + 1), SegmentKind.LITERAL) for at, source in enumerate((0, 1, 3))
    ]
    middle = SourceMap(tuple(literal))
    tail = Segment(Span(3, 4), None, SegmentKind.SYNTHETIC)
    outer = SourceMap((Segment(Span(0, 3), Span(0, 3), SegmentKind.LITERAL), tail))
    assert inner.compose(middle).compose(outer).pieces(Span(0, 1)) == [Span(0, 3)]
    assert inner.compose(middle.compose(outer)).pieces(Span(0, 1)) == [Span(0, 2)]


@given(maps(30))
def test_identity_changes_nothing(source_map: SourceMap) -> None:
    """Composing with the identity on either side gives the same pieces."""
    whole = Span(0, source_map.length)
    assert source_map.compose(SourceMap.identity(40)).pieces(whole) == source_map.pieces(whole)
    assert SourceMap.identity(source_map.length).compose(source_map).pieces(whole) == source_map.pieces(whole)


@pytest.mark.parametrize(
    "segments",
    [
        (Segment(Span(1, 2), Span(0, 1), SegmentKind.LITERAL),),
        (Segment(Span(0, 2), None, SegmentKind.SYNTHETIC), Segment(Span(3, 4), None, SegmentKind.SYNTHETIC)),
        (Segment(Span(0, 2), None, SegmentKind.SYNTHETIC), Segment(Span(1, 3), None, SegmentKind.SYNTHETIC)),
    ],
)
def test_segments_must_be_contiguous(segments: tuple[Segment, ...]) -> None:
    """Gaps and overlaps are refused."""
    with pytest.raises(ValueError, match="contiguous"):
        SourceMap(segments)


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        (Span(0, 2), Span(0, 3), SegmentKind.LITERAL),
        (Span(0, 2), None, SegmentKind.DECODED),
        (Span(0, 2), Span(0, 2), SegmentKind.SYNTHETIC),
        (Span(1, 1), Span(0, 2), SegmentKind.DECODED),
    ],
)
def test_a_segment_must_make_sense(text: Span, source: Span | None, kind: SegmentKind) -> None:
    """A literal is as long as its source, synthetic text has none, no segment is empty."""
    with pytest.raises(ValueError, match="segment"):
        Segment(text, source, kind)


def test_spans_behind_the_text_are_refused() -> None:
    """A span that reaches behind the derived text is an error, not an empty answer."""
    with pytest.raises(ValueError, match="behind"):
        SourceMap.identity(3).to_source(Span(2, 4))
    with pytest.raises(ValueError, match="behind"):
        SourceMap.identity(5).compose(SourceMap.identity(3))


def test_an_empty_span_maps_to_a_point() -> None:
    """Before the code point it stands at, and behind the last one at the end."""
    source_map = SourceMap.identity(3, offset=10)
    assert [source_map.to_source(Span(at, at)) for at in (0, 2, 3)] == [Span(10, 10), Span(12, 12), Span(13, 13)]
    assert SourceMap(()).to_source(Span(0, 0)) is None
