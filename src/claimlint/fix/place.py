"""From an edit of the page's text to an edit of the file's text."""

from __future__ import annotations

from itertools import pairwise

from claimlint.fix.append import append
from claimlint.fix.changes import Part, RefusedError
from claimlint.fix.pages import Page
from claimlint.fix.syntax import Syntax, behind_closers, block_syntax, escaped, open_parts
from claimlint.fix.wrap import wrapped
from claimlint.model.document import Block
from claimlint.model.finding import Edit
from claimlint.model.sourcemap import SegmentKind
from claimlint.model.span import Span
from claimlint.text import lazyre as re
from claimlint.text.normalize import normalize

_MARKS = re.compile(r"(?:[*†‡§¹²³⁰⁴-⁹]|\[\d{1,3}\]){0,12}")
_CLOSING = re.compile(r"""(?:["'”’)\]*†‡§¹²³⁰⁴-⁹]|\[\d{1,3}\])+\Z""")
_FINAL = ".!?…"
_PLAIN_ENDS = "%‰°®™"
"""Last signs of a sentence without a period, besides letters and digits; a colon or an arrow leads on."""
# What may stand between two words of a sentence that goes on in the next line.
_TURN = re.compile(r"[\s>]*\Z")
_APPENDED = re.compile(r"\s*\n\s*\n")
_TAIL = 16


def placed(edit: Edit, page: Page) -> Part:
    """Return where and how ``edit`` is written in the file.

    Raises:
        RefusedError: if it cannot be written without harm to what stands around it.
    """
    if page.document.source.excerpts or not page.document.source.has_lines:
        raise RefusedError("it stands in an export, which is mended where it was made")
    if not edit.span and _APPENDED.match(edit.text) and edit.span.end == len(page.document.text):
        return append(edit.text.strip(), page)
    block = page.block_to(edit.span.end)
    if block is None or not block.span.contains(edit.span):
        raise RefusedError("it does not stand in one piece of copy")
    syntax = block_syntax(page.document, block)
    return _replacement(edit, page, syntax) if edit.span else _insertion(edit, page, block, syntax)


def _insertion(edit: Edit, page: Page, block: Block, syntax: Syntax) -> Part:
    text, offset = edit.text, edit.span.start
    if text[:1] == " ":  # a sentence of its own; other text belongs to the claim's sentence
        offset = _behind_marks(page, offset, block)
        text = _joined(text, page, offset, block)
    if page.in_link(offset):
        raise RefusedError("it stands inside the words of a link")
    at = _source_offset(page, offset, block, syntax if text[:1] in (" ", ".") else Syntax.TEXT)
    written = escaped(text, syntax)
    around = page.document.source_span(block.span)
    if around is not None and open_parts(page.document.source.text[around.start : at]) > 0:
        raise RefusedError("it stands in a part that the template shows only sometimes")
    if around is not None and syntax in (Syntax.TEXT, Syntax.MARKDOWN, Syntax.HTML):
        written = wrapped(written, page.document.source.text, at, around)
    return Part(Span(at, at), written, Span(offset, offset), text)


def _behind_marks(page: Page, offset: int, block: Block) -> int:
    match = _MARKS.match(page.document.text, offset, block.span.end)
    return match.end() if match else offset


def _joined(text: str, page: Page, offset: int, block: Block) -> str:
    """Return ``text`` as the sentence behind the one that ends at ``offset``, with the period that this one lacks."""
    copy = page.document.text
    wanted = _folded(text)
    before = copy[max(block.span.start, offset - 2 * len(text) - _TAIL) : offset]
    behind = copy[offset : min(block.span.end, offset + 2 * len(text) + _TAIL)]
    if _folded(before).endswith(wanted) or _folded(behind).startswith(wanted):
        raise RefusedError("the wording stands there already")
    last = _CLOSING.sub("", before[-_TAIL:])[-1:]
    if last and last in _FINAL:
        return text
    if not (last.isalnum() or last in _PLAIN_ENDS):
        raise RefusedError("the sentence does not end there as sentences do")
    return f".{text}"


def _folded(text: str) -> str:
    return " ".join(normalize(text).text.casefold().split())


def _source_offset(page: Page, offset: int, block: Block, syntax: Syntax) -> int:
    """Return where in the file text stands that is read at ``offset``, behind a code point of the block."""
    segment = page.segment(offset - 1)
    if segment.kind is SegmentKind.DECODED and offset < segment.text.end:
        raise RefusedError("it stands inside a sign that the file writes otherwise")
    piece = segment.piece(Span(offset - 1, offset))
    if piece is None:
        raise RefusedError("the file does not hold the words before it")
    limit = len(page.document.source.text)
    if offset < block.span.end:
        following = page.segment(offset).piece(Span(offset, offset + 1))
        limit = following.start if following and following.start >= piece.end else piece.end
    return behind_closers(page.document.source.text, piece.end, limit, syntax)


def _replacement(edit: Edit, page: Page, syntax: Syntax) -> Part:
    document = page.document
    for segment in document.source_map.overlapping(edit.span):
        if segment.kind is SegmentKind.SYNTHETIC or (
            segment.kind is SegmentKind.DECODED and not edit.span.contains(segment.text)
        ):
            raise RefusedError("the file writes the words to replace otherwise")
    pieces = document.source_map.pieces(edit.span)
    source = document.source.text
    for left, right in pairwise(pieces):
        if right.start < left.end or not _TURN.match(source, left.end, right.start):
            raise RefusedError("there is markup inside the words to replace")
    span = Span(pieces[0].start, pieces[-1].end)
    return Part(span, escaped(edit.text, syntax), edit.span, edit.text)
