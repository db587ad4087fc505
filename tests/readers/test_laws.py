"""Laws of the readers over random documents, encodings and garbage."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.document import Document, Source
from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span
from claimlint.readers import html, markdown, text
from claimlint.readers.decode import BinaryInputError, decode
from tests.readers.laws import assert_lawful, assert_placed
from tests.readers.markup import HTML, MARKDOWN, TEXT

_ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
)
_SOUP = st.text(st.sampled_from(list("<>/=&;'\"![]()-{}%#|*`~:_ \n\r\tab1é😀\0\u2028\ud800¹\\")), max_size=120)
_FORMATS = (html, markdown, text)


def _read(module: object, content: str) -> Document:
    source = Source("page", "", content.encode("utf-8", "surrogatepass"), content)
    return module.fragment(content).document(source, "x")  # type: ignore[attr-defined, no-any-return]


def _check(module: object, sample: tuple[str, list[str]], encoding: tuple[str, bytes]) -> None:
    content, words = sample
    name, mark = encoding
    decoded = decode("page", mark + content.encode(name))
    assert decoded.source.text == content
    assert not decoded.problems
    (document,) = module.READER.read(decoded.source)  # type: ignore[attr-defined]
    assert_lawful(document)
    for word in words:
        assert_placed(document, word)


@given(HTML, st.sampled_from(_ENCODINGS))
def test_html_keeps_every_word_in_its_place(sample: tuple[str, list[str]], encoding: tuple[str, bytes]) -> None:
    """Markup, entities, wraps, line ends and encodings move no word."""
    _check(html, sample, encoding)


@given(MARKDOWN, st.sampled_from(_ENCODINGS))
def test_markdown_keeps_every_word_in_its_place(sample: tuple[str, list[str]], encoding: tuple[str, bytes]) -> None:
    """Quotes, lists, wraps, embedded HTML, line ends and encodings move no word."""
    _check(markdown, sample, encoding)


@given(TEXT, st.sampled_from(_ENCODINGS))
def test_text_keeps_every_word_in_its_place(sample: tuple[str, list[str]], encoding: tuple[str, bytes]) -> None:
    """Lists, tables, wraps, line ends and encodings move no word."""
    _check(text, sample, encoding)


@pytest.mark.parametrize("module", _FORMATS)
@given(_SOUP)
@settings(max_examples=300)
def test_garbage_is_read_lawfully(module: object, soup: str) -> None:
    """Anything at all gives a document whose map holds."""
    assert_lawful(_read(module, soup))


@given(_SOUP)
def test_mdx_garbage_is_read_lawfully(soup: str) -> None:
    """Braces, imports and comments in any disorder give a document whose map holds."""
    content = "export const a = {" + soup
    source = Source("page.mdx", "", b"", content)
    assert_lawful(markdown.fragment(content, mdx=True).document(source, "x"))


@given(st.binary(max_size=200))
def test_any_bytes_decode_or_are_called_binary(data: bytes) -> None:
    """No input crashes, and a decoded text can always be written again."""
    try:
        decoded = decode("page", data)
    except BinaryInputError:
        return
    decoded.source.text.encode("utf-8")  # raises for a lone surrogate
    assert decoded.source.data == data


@pytest.mark.parametrize(("module", "samples"), [(html, HTML), (markdown, MARKDOWN), (text, TEXT)])
@given(data=st.data())
@settings(max_examples=50)
def test_a_fragment_reads_through_an_outer_map(
    module: object, samples: st.SearchStrategy[tuple[str, list[str]]], data: st.DataObject
) -> None:
    """A fragment inside an escaped string lands on the escapes that stand for it."""
    content, words = data.draw(samples)
    outer_text = content.replace("\r", "").replace("\n", "\\n")
    content = content.replace("\r", "")
    fragment = module.fragment(content, _unescaping(content))  # type: ignore[attr-defined]
    source = Source("export.json", "", b"", outer_text)
    document = fragment.document(source, "x")
    assert document.source_map.length == len(document.text)
    for word in words:
        assert_placed(document, word)


def _unescaping(content: str) -> SourceMap:
    segments: list[Segment] = []
    at = 0
    for index, character in enumerate(content):
        size = 2 if character == "\n" else 1
        kind = SegmentKind.DECODED if size == 2 else SegmentKind.LITERAL
        segments.append(Segment(Span(index, index + 1), Span(at, at + size), kind))
        at += size
    return SourceMap(tuple(segments))
