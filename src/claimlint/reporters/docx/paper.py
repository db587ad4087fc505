"""The document that everything stands in: page, styles, header and footer, comments, and its bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu, Inches, Pt, RGBColor

from claimlint.reporters.docx.ink import (
    AUTHOR,
    GRAY,
    INITIALS,
    Changes,
    Element,
    Grid,
    Ink,
    field,
    make,
    paragraph,
    run,
    within,
)
from claimlint.reporters.terminal import line

_PIECE = 1 << 16
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_INK = RGBColor(0x1F, 0x3A, 0x4D)
PORTRAIT, LANDSCAPE = 9360, 13320
"""Width between the margins, in twentieths of a point."""


class Paper:
    """A document that is written from top to bottom."""

    def __init__(self, title: str, date: str, footer: str) -> None:
        self.changes = Changes(date)
        self.comments = 0
        self.whole = True  # or only the copy about claims
        self._date = datetime.fromisoformat(date).replace(tzinfo=UTC) if date else _NO_DATE
        self._dated = bool(date)
        self._document = docx.Document()
        self._describe(title)
        self._styles()
        self._page(line(title), line(footer))
        self._body = self._document.element.body
        self._notes = self._document.part._comments_part.element  # noqa: SLF001 - made when it is first asked for
        # The last section's properties stay the last element.
        self._end = self._body.sectPr

    def add(self, element: Element) -> Element:
        """Write an element and return it."""
        self._end.addprevious(element)
        return element

    def heading(self, text: str, level: int) -> Element:
        """Write a heading of the document's outline."""
        return self.add(paragraph([Ink(text)], f"Heading{level}"))

    def says(self, *inks: Ink | str, style: str = "") -> Element:
        """Write a paragraph."""
        return self.add(paragraph([Ink(one) if isinstance(one, str) else one for one in inks], style))

    def grid(self, headings: Sequence[str], widths: Sequence[int]) -> Grid:
        """Write a table and return it for its rows.

        It stands in the document before it has rows: moving what was built elsewhere takes lxml quadratic time.
        """
        grid = Grid(headings, widths)
        self.add(grid.element)
        return grid

    def gap(self) -> None:
        """Write the paragraph that keeps a table apart from the next one."""
        self.add(paragraph([], "Gap"))

    def new_page(self) -> None:
        """Begin a new page."""
        self.add(paragraph([])).append(_page_break())

    def comment(self, first: Element, last: Element, lines: Sequence[str]) -> None:
        """Comment on what stands from ``first`` to ``last``, both children of one paragraph."""
        # python-docx looks through all comments for each one's number, and dates it by the clock.
        mark = str(self.comments)
        when = {"date": f"{self._date:%Y-%m-%d}T00:00:00Z"} if self._dated else {}
        note = make("w:comment", id=mark, author=AUTHOR, initials=INITIALS, **when)
        note.extend(paragraph([Ink(text, bold=not n)], "CommentText") for n, text in enumerate(lines))
        self._notes.append(note)
        first.addprevious(make("w:commentRangeStart", id=mark))
        last.addnext(within("w:r", make("w:commentReference", id=mark)))
        last.addnext(make("w:commentRangeEnd", id=mark))
        self.comments += 1

    def turn(self) -> None:
        """Begin a new page on which the long side lies at the bottom."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Inches(11), Inches(8.5)
        section.left_margin = section.right_margin = Inches(0.875)
        self._end = self._body.sectPr

    def bytes(self) -> Iterator[bytes]:
        """Yield the document's bytes, the same for the same report whenever it is written."""
        written, out = io.BytesIO(), io.BytesIO()
        self._document.save(written)
        with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for item in source.infolist():
                entry = zipfile.ZipInfo(item.filename, _ZIP_DATE)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
                target.writestr(entry, source.read(item))
        data = out.getbuffer()
        for start in range(0, len(data), _PIECE):
            yield bytes(data[start : start + _PIECE])

    def _describe(self, title: str) -> None:
        core = self._document.core_properties
        core.title, core.author, core.last_modified_by = line(title)[:255], AUTHOR, AUTHOR
        core.comments, core.keywords, core.subject = "A reviewer's aid, not legal advice.", "", "Claims review"
        core.created = core.modified = self._date
        core.revision, core.language = 1, "en-US"

    def _styles(self) -> None:
        styles = self._document.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", Pt(10.5)
        normal.paragraph_format.space_after = Pt(6)
        for level, size in ((1, 18), (2, 14), (3, 11.5)):
            style = styles[f"Heading {level}"]
            style.font.name, style.font.size, style.font.color.rgb, style.font.bold = "Calibri", Pt(size), _INK, True
            style.element.rPr.rFonts.set(qn("w:asciiTheme"), "minorHAnsi")
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(6)
        for name, size, after in (("Small", 8.5, 2), ("Note", 9, 3), ("Gap", 4, 0), ("CopyHeading", 12, 4)):
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.font.size = normal, Pt(size)
            style.paragraph_format.space_after = Pt(after)
        styles["Note"].paragraph_format.left_indent = Emu(Inches(0.3))
        styles["CopyHeading"].font.bold = True
        styles["CopyHeading"].paragraph_format.keep_with_next = True

    def _page(self, title: str, footer: str) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = Inches(1)
        section.top_margin = section.bottom_margin = Inches(0.9)
        head = section.header.paragraphs[0]._p  # noqa: SLF001
        head.append(run(Ink(title, color=GRAY, size=17)))
        foot = section.footer.paragraphs[0]._p  # noqa: SLF001
        told, of = (run(Ink(text, color=GRAY, size=17)) for text in (f"{footer}   Page ", " of "))
        foot.extend([told, field("PAGE"), of, field("NUMPAGES")])


def _page_break() -> Element:
    element = make("w:r")
    element.append(make("w:br", type="page"))
    return element
