"""Results survive their way to a spool and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.api import check
from claimlint.model.codec import dump_result, dump_skipped, load_result, load_skipped
from claimlint.model.document import Document, Source
from claimlint.model.report import DocumentResult, Skipped
from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span

_COPY = sorted(Path("fixtures/articles").glob("*.md"))


@pytest.mark.parametrize("path", _COPY, ids=[path.stem for path in _COPY])
def test_a_result_comes_back_equal(path: Path) -> None:
    """All but the source's bytes, whose hash stays; a second round changes nothing."""
    (result,) = check([path]).results
    line = dump_result(result)
    back = load_result(line)
    source = result.document.source
    kept = replace(source, data=b"", digest=source.sha256, size=source.byte_count)
    assert back == replace(result, document=replace(result.document, source=kept))
    assert back.document.source.sha256 == source.sha256
    assert dump_result(back) == line
    assert "\n" not in line
    assert line.isascii()


def test_what_was_not_read_comes_back_equal() -> None:
    """With its place."""
    skipped = Skipped("a.md", "CLE310", "bad byte", "save as UTF-8", 3, 7)
    assert load_skipped(dump_skipped(skipped)) == skipped


def _result() -> DocumentResult:
    pieces = (
        Segment(Span(0, 2), Span(1, 3), SegmentKind.LITERAL),
        Segment(Span(2, 3), Span(4, 4), SegmentKind.DECODED),
        Segment(Span(3, 5), None, SegmentKind.SYNTHETIC),
    )
    source = Source("a.md", "text/markdown", b"", "#ab\ud800c", digest="0" * 64, size=5)
    return DocumentResult(Document(source, "ab\u00e9\n\n", (), SourceMap(pieces)), (), ())


def test_the_copy_is_decoded_when_somebody_asks_for_it() -> None:
    """Whoever asks for none of it writes it back as it was."""
    line = dump_result(_result())
    back = load_result(line + "\n").document
    assert "text" not in {name for name in ("source", "text") if _at_hand(back, name)}
    assert back.uri == "a.md"
    assert back.text == "ab\u00e9\n\n"
    assert not _at_hand(back, "blocks")
    assert dump_result(replace(load_result(line), document=back)) == line
    assert back.source_map == _result().document.source_map
    assert back == _result().document == back
    assert hash(back) == hash(_result().document)
    assert replace(back, text="ab").text == "ab"
    with pytest.raises(AttributeError):
        back.pages  # type: ignore[attr-defined]  # noqa: B018


def _at_hand(document: Document, name: str) -> bool:
    try:
        object.__getattribute__(document, name)
    except AttributeError:
        return False
    return True


def test_a_copy_that_is_damaged_is_refused_when_it_is_asked_for() -> None:
    """What stands in front of it is whole."""
    front, _, _ = dump_result(_result()).partition("\t")
    back = load_result(f"{front}\t1\t[1]")
    assert back.document.uri == "a.md"
    with pytest.raises(ValueError, match="no Document of this version"):
        _ = back.document.blocks
    with pytest.raises(ValueError, match="not enough values"):
        load_result(front)


@pytest.mark.parametrize("line", ["", "{}", "[]", "[1]", "null", "[[[[[[", dump_skipped(Skipped("a", "b", "c"))])
def test_anything_else_is_refused(line: str) -> None:
    """A spool of another version must not be taken for one of this."""
    with pytest.raises(ValueError, match=r"."):
        load_result(line)
