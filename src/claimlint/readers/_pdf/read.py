"""A PDF file as a document: pages in order, each block with its page and box."""

from __future__ import annotations

import ctypes
import json
from collections.abc import Callable, Iterator
from typing import Any

from claimlint.errors import ReadError
from claimlint.model.codec import dump_document, load_document
from claimlint.model.document import BlockKind, Document, Problem, Source
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.lines import START, Excerpt
from claimlint.readers._archive.errors import BombError, DamagedError, EncryptedError
from claimlint.readers._pdf.apart import FORKS, Allowance, OverdrawnError, apart
from claimlint.readers._pdf.blocks import Block, blocks, usual_size
from claimlint.readers._pdf.drafts import draft_of
from claimlint.readers._pdf.grids import add_table, place
from claimlint.readers._pdf.lines import Glyph, Line, lines
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.feed import Feed

MEDIA_TYPE = "application/pdf"
_MAX_PAGES = 5000
_MAX_GLYPHS = 200_000
"""Characters of a page: more are a drawing."""
_MAX_ALL = 5_000_000
"""Characters of a file: some two thousand pages of small print."""
_PASSWORD = 4  # FPDF_ERR_PASSWORD


_ERRORS = {error.code: error for error in (BombError, DamagedError, EncryptedError)}
_NO_ERROR = b"[null,"
ALLOWANCE = Allowance()
"""What a file may cost where it is read in a process of its own."""


class MissingParserError(ReadError):
    """A format whose optional parser is not installed: the other inputs are read all the same."""

    code = "CLE400"


def read_pdf(feed: Feed, reader: str) -> Document:
    """Return the document in ``feed``.

    Raises:
        ReadError: if it is damaged, needs a password, or is too large, or if the library that opens PDF files is not
            installed (``CLE400``).
        OSError: if it cannot be read.
    """
    pdfium = _library(feed)
    with feed.open() as stream:
        data = stream.read(feed.limits.package + 1)
    if len(data) > feed.limits.package:
        raise BombError(f"is larger than the {feed.limits.package >> 20} MiB that are read at once", uri=feed.uri)
    if not FORKS:
        return _read(feed, data, reader, pdfium)
    try:
        answer = apart(lambda: _answer(lambda: _read(feed, data, reader, pdfium)), ALLOWANCE)
    except OverdrawnError as error:
        raise BombError(f"cannot be read: {error}", uri=feed.uri, hint="export it again, or split it") from error
    return _document(answer, feed, data)


def _answer(work: Callable[[], Document]) -> bytes:
    """Return the document that ``work`` returns, or why there is none, as JSON."""
    try:
        return _NO_ERROR + dump_document(work()).encode("ascii") + b"]"
    except tuple(_ERRORS.values()) as error:
        told = [error.code, error.message, error.hint]
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - it is raised where it can be told of
        told = ["", f"{type(error).__name__}: {error}", ""]
    return json.dumps([told, None]).encode("ascii")


def _document(answer: bytes, feed: Feed, data: bytes) -> Document:
    """Return the document in ``answer``, or raise what stands there."""
    told, _ = json.loads(answer)
    if told is None:
        document = load_document(answer[len(_NO_ERROR) : -1])
        return replace(document, source=replace(document.source, data=data))
    code, message, hint = told
    if code in _ERRORS:
        raise _ERRORS[code](message, uri=feed.uri, hint=hint)
    raise RuntimeError(message)


def _read(feed: Feed, data: bytes, reader: str, pdfium: Any) -> Document:
    reading = _Reading()
    try:
        with pdfium.PdfDocument(data) as pdf:
            title = str(pdf.get_metadata_value("Title") or "")
            for number in range(len(pdf)):
                if number == _MAX_PAGES or reading.length > _MAX_ALL:
                    reading.problem(
                        f"it has more than {_MAX_PAGES:,} pages or {_MAX_ALL:,} characters; the rest was not read"
                    )
                    break
                reading.page(pdfium, pdf, number)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            hint = "save it without a password"
            raise EncryptedError("needs a password", uri=feed.uri, hint=hint) from error
        raise DamagedError(f"is damaged: {str(error).rstrip('.')}", uri=feed.uri, hint="export it again") from error
    return reading.document(feed, data, reader, title)


def _library(feed: Feed) -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        hint = "pip install 'claimlint[pdf]'"
        raise MissingParserError("reading PDF files needs the extra 'pdf'", uri=feed.uri, hint=hint) from error
    return pypdfium2


class _Reading:
    """A PDF file while it is read."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.length = 0
        self._excerpts: list[Excerpt] = []
        self._pages: list[list[Line]] = []
        self._builder = DocumentBuilder()
        self._headings: list[tuple[float, str]] = []

    def problem(self, message: str) -> None:
        """Note that something was not read."""
        self._builder.problems.append(Problem(DamagedError.code, message, hint="export it again, or split it"))

    def page(self, pdfium: Any, pdf: Any, number: int) -> None:
        """Take the text of a page."""
        try:
            page = pdf[number]
            textpage = page.get_textpage()
        except pdfium.PdfiumError as error:
            self.problem(f"page {number + 1} is damaged: {error}")
            self._pages.append([])
            return
        count = textpage.count_chars()
        if count > _MAX_GLYPHS:
            self.problem(f"page {number + 1} has more than {_MAX_GLYPHS:,} characters; it was not read")
            count = 0
        glyphs = list(_glyphs(pdfium.raw, textpage, count, self.length))
        text = "".join(glyph.text for glyph in glyphs)
        if text:
            self._excerpts.append(Excerpt(self.length, START, f"page {number + 1}"))
        self._texts.append(text)
        self.length += len(text)
        self._pages.append(lines(glyphs))
        textpage.close()
        page.close()

    def document(self, feed: Feed, data: bytes, reader: str, title: str) -> Document:
        """Return the document."""
        usual = usual_size(self._pages)
        for number, page in enumerate(self._pages, 1):
            for block in blocks(page, usual):
                self._add(block, number)
        text = "".join(self._texts)
        if data and not text.strip() and any(True for _ in self._pages):
            message = "it holds no text: its pages are pictures"
            self._builder.problems.append(
                Problem("CLE314", message, hint="recognise its text (OCR), or use its source")
            )
        source = Source(feed.uri, MEDIA_TYPE, data, text, excerpts=tuple(self._excerpts), has_lines=False)
        document = self._builder.finish().document(source, reader)
        return replace(document, metadata=FrozenMap({"title": " ".join(title.split())} if title.strip() else {}))

    def _add(self, block: Block, page: int) -> None:
        if block.rows:
            add_table(self._builder, block, page, tuple(text for _, text in self._headings))
            return
        path = place(page, block.box)
        kind = BlockKind.HEADING if block.heading else BlockKind.LIST_ITEM if block.item else BlockKind.PARAGRAPH
        if kind is BlockKind.HEADING:
            while self._headings and self._headings[-1][0] <= block.heading:
                self._headings.pop()
        above = tuple(text for _, text in self._headings)
        level = len(above) + 1 if kind is BlockKind.HEADING else int(block.item)
        self._builder.add(draft_of(block), kind, headings=above, logical_path=path, level=level)
        if kind is BlockKind.HEADING:
            self._headings.append((block.heading, block.text))


def _glyphs(raw: Any, textpage: Any, count: int, base: int) -> Iterator[Glyph]:
    """Yield the characters of a page; ``base`` is the offset of its text."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    sides = tuple(ctypes.byref(side) for side in (left, right, bottom, top))
    box, size_of, code_of = raw.FPDFText_GetCharBox, raw.FPDFText_GetFontSize, raw.FPDFText_GetUnicode
    for index in range(count):
        code = code_of(textpage, index)
        text = chr(code) if 0 < code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"
        box(textpage, index, *sides)
        size = round(size_of(textpage, index), 1)
        yield Glyph(base + index, text, left.value, bottom.value, right.value, top.value, size)
