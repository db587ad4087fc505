"""Elements of a Word document: runs, paragraphs, tables, and changes that can be accepted or rejected.

They are made as XML and not through python-docx's objects, which look for their place anew with every call: a matrix
of ten thousand claims would take minutes. Whole rows and paragraphs are written as text and read at once, which takes
a fifth of the time that their elements would take one by one. ECMA-376, part 1, section 17 is what they follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import starmap
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser, parse_xml

from claimlint.model.lazydata import dataclass
from claimlint.reporters.terminal import line
from claimlint.text import lazyre as re

FILLS = {"error": "FBE3E1", "warning": "FDF0D5", "note": "E3EEF9", "waived": "ECECEC", "pass": "E4F2E7"}
GRAY = "5A6B78"
INKS = {"error": "7F1D16", "warning": "6B4A00", "note": "164A7C", "waived": "4A4A4A", "pass": "1C5A2B"}
AUTHOR, INITIALS = "claimlint", "CL"
_SPACES = {"w": nsmap["w"]}
_TOP = re.compile("[ />]")
Element = Any
"""An element of the document: lxml's, without type information."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Words and how they look. ``fill`` and ``color`` are six hexadecimal digits, ``size`` is in half points."""

    text: str
    bold: bool = False
    italic: bool = False
    color: str = ""
    fill: str = ""
    size: int = 0
    raised: bool = False
    font: str = ""


class Para(str):
    """A paragraph as XML text, for a table's cell or a comment."""

    __slots__ = ()


def read(text: str) -> Element:
    """Return the element that ``text`` writes; only the prefix ``w`` is known in it."""
    at = _TOP.search(text).start()  # type: ignore[union-attr]  # every element's name ends
    return parse_xml(f'{text[:at]} xmlns:w="{nsmap["w"]}"{text[at:]}')


def make(tag: str, **attributes: str) -> Element:
    """Return an element with attributes of its own namespace (``val`` is ``w:val``)."""
    # As python-docx does it, but for looking the name up anew each time: a large matrix has a million elements.
    element = oxml_parser.makeelement(_qualified(tag), nsmap=_SPACES)
    for name, value in attributes.items():
        element.set(_qualified(f"w:{name}"), value)
    return element


@cache
def _qualified(name: str) -> str:
    qualified: str = qn(name)
    return qualified


def within(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element that holds ``children``."""
    element = make(tag, **attributes)
    element.extend(children)
    return element


def run(ink: Ink, *, deleted: bool = False) -> Element:
    """Return a run of text; line ends and controls in it are shown as one line shows them."""
    return read(_run(ink, "w:delText" if deleted else "w:t"))


def _run(ink: Ink, words: str = "w:t") -> str:
    return f'<w:r>{_look(ink)}<{words} xml:space="preserve">{escape(line(ink.text))}</{words}></w:r>'


def _look(ink: Ink) -> str:
    # The order is that of CT_RPr (17.3.2.28): Word refuses another.
    parts = (
        f'<w:rFonts w:ascii="{ink.font}" w:hAnsi="{ink.font}" w:cs="{ink.font}"/>' if ink.font else "",
        "<w:b/>" if ink.bold else "",
        "<w:i/>" if ink.italic else "",
        f'<w:color w:val="{ink.color}"/>' if ink.color else "",
        f'<w:sz w:val="{ink.size}"/>' if ink.size else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{ink.fill}"/>' if ink.fill else "",
        '<w:vertAlign w:val="superscript"/>' if ink.raised else "",
    )
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if any(parts) else ""


def said(inks: Iterable[Ink], style: str = "Small") -> Para:
    """Return a paragraph of a table or a comment in a style of the document (its id)."""
    return Para(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(map(_run, inks))}</w:p>')


def paragraph(inks: Iterable[Ink], style: str = "", **more: Element) -> Element:
    """Return a paragraph in a style of the document (its id).

    Args:
        inks: what it says.
        style: the id of its style, "" for the usual one.
        more: elements of its properties, in the order of CT_PPr.
    """
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    element = read(f"<w:p>{f'<w:pPr>{look}</w:pPr>' if style or more else ''}{''.join(map(_run, inks))}</w:p>")
    if more:
        element[0].extend(more.values())
    return element


def barred(color: str) -> Element:
    """Return borders with a bar of that colour at the left."""
    return within("w:pBdr", make("w:left", val="single", sz="24", space="8", color=color))


def field(code: str) -> Element:
    """Return a field of Word: ``PAGE``, ``NUMPAGES``."""
    return within("w:fldSimple", run(Ink("1", color=GRAY, size=17)), instr=code)


def small(ink: Ink) -> Para:
    """Return a paragraph of a table."""
    return said([ink])


@dataclass(slots=True)
class Changes:
    """Tracked changes; each has a number of its own, all the same author and ``date`` (ISO, "" for none)."""

    date: str = ""
    made: int = 0

    def inserted(self, inks: Iterable[Ink]) -> Element:
        """Return words that stand in the document once the change is accepted."""
        return within("w:ins", *(run(ink) for ink in inks), **self._stamp())

    def deleted(self, inks: Iterable[Ink]) -> Element:
        """Return words that leave the document once the change is accepted."""
        return within("w:del", *(run(ink, deleted=True) for ink in inks), **self._stamp())

    def mark(self) -> Element:
        """Return the property of a paragraph that is inserted as a whole."""
        return within("w:rPr", make("w:ins", **self._stamp()))

    def _stamp(self) -> dict[str, str]:
        self.made += 1
        stamp = {"id": str(self.made), "author": AUTHOR}
        return {**stamp, "date": f"{self.date}T00:00:00Z"} if self.date else stamp


Cell = Sequence[Element | Para]
"""The paragraphs of a table's cell: all of them elements, or all of them text."""


class Grid:
    """A table whose heading stands on every page and whose rows are not torn apart."""

    def __init__(self, headings: Sequence[str], widths: Sequence[int], *, style: str = "Small") -> None:
        """Begin a table.

        Args:
            headings: the words of its first row, () for a table without one.
            widths: of its columns, in twentieths of a point.
            style: the id of the style of its paragraphs.
        """
        self._widths = widths
        self._style = style
        self.element = within("w:tbl", self._look(), self._columns())
        if headings:
            words = [[said([Ink(one, bold=True, color="FFFFFF")], style)] for one in headings]
            self._row("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", words, "1F3A4D")

    def _look(self) -> Element:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = (make(f"w:{side}", val="single", sz="4", space="0", color="C9D2D9") for side in sides)
        room = (make(f"w:{side}", w="80", type="dxa") for side in ("left", "right"))
        return within(
            "w:tblPr",
            make("w:tblW", w=str(sum(self._widths)), type="dxa"),
            within("w:tblBorders", *lines),
            make("w:tblLayout", type="fixed"),
            within("w:tblCellMar", *room),
        )

    def _columns(self) -> Element:
        return within("w:tblGrid", *(make("w:gridCol", w=str(width)) for width in self._widths))

    def _row(self, properties: str, cells: Sequence[Cell], fill: str) -> None:
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""

        def written(width: int, content: Cell) -> str:
            # A cell must end with a paragraph (17.4.65).
            text = "".join(one for one in content or [said([], self._style)] if isinstance(one, Para))
            return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{text}</w:tc>'

        row = read(f"<w:tr>{properties}{''.join(starmap(written, zip(self._widths, cells, strict=True)))}</w:tr>")
        for made, content in zip(row[bool(properties) :], cells, strict=True):
            made.extend(one for one in content if not isinstance(one, Para))
        self.element.append(row)

    def add(self, *cells: Cell | str | Ink, fill: str = "", split: bool = False) -> None:
        """Add a row.

        Args:
            cells: paragraphs, or words for one paragraph.
            fill: the colour behind them, "" for none.
            split: whether the row may go over the end of a page, as one that is taller than a page must.
        """
        self._row("" if split else "<w:trPr><w:cantSplit/></w:trPr>", [self._cell(cell) for cell in cells], fill)

    def _cell(self, cell: Cell | str | Ink) -> Cell:
        if isinstance(cell, str):
            cell = Ink(cell)
        return [said([cell], self._style)] if isinstance(cell, Ink) else cell
