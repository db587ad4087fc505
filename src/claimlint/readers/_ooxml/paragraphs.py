"""Paragraphs and tables of a Word document's part (ECMA-376, part 1, 17.3.1 and 17.4).

Tracked insertions are copy, tracked deletions are not; text boxes follow the paragraph that they are anchored in;
hidden text, field codes, placeholders and tables of contents are not copy.
"""

from __future__ import annotations

from typing import ClassVar

from claimlint.model.document import BlockKind, Problem
from claimlint.model.lazydata import dataclass
from claimlint.readers._archive.errors import NotReadError
from claimlint.readers._markup.stack import Frame
from claimlint.readers._ooxml.drawing import Chart, Diagram
from claimlint.readers._ooxml.flow import PartFlow
from claimlint.readers._ooxml.notes import Notes
from claimlint.readers._ooxml.package import Parts, Relation
from claimlint.readers._ooxml.runs import Runs
from claimlint.readers._ooxml.styles import Numbering, Role, Styles, number, on
from claimlint.readers._ooxml.xml import Attributes
from claimlint.readers.builder import DocumentBuilder


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the parts of one document share."""

    parts: Parts
    styles: Styles
    numbering: Numbering
    notes: Notes


@dataclass(slots=True)
class _Look:
    """What a paragraph says of itself before its text; ``joined`` that its end is a tracked deletion."""

    style: str = ""
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    joined: bool = False


@dataclass(slots=True)
class _Cell:
    """What a row and a cell say of themselves before their content; ``waiting`` that it is still to begin."""

    row_waiting: bool = False
    row_head: bool = False
    waiting: bool = False
    columns: int = 1
    goes_on: bool = False


class Paragraphs(Runs):
    """Receives the elements of one part and writes its blocks."""

    # What is no copy of the document as it stands (17.13.5), or is read aloud only (17.3.3.25).
    skipped: ClassVar[frozenset[str]] = frozenset(
        """
        w:moveFrom w:delText w:delInstrText w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange
        w:sectPrChange w:numberingChange w:tblGridChange w:tblPrExChange w:rt w:binData
        """.split()
    )
    aside: ClassVar[frozenset[str]] = frozenset({"w:txbxContent"})

    def __init__(
        self, builder: DocumentBuilder, part: str, relations: dict[str, Relation], around: Surroundings
    ) -> None:
        super().__init__(PartFlow(builder, part), relations, around.notes)
        self._around = around
        self._look = _Look()
        self._cell = _Cell()
        self._tag = ""
        self._open = False
        self._joined = False
        self._group: tuple[object, int] | None = None
        self._placeholder = False
        self._drawn: list[tuple[str, str]] = []
        self.starts |= {
            "w:p": self._begin_paragraph,
            "w:pPr": self._begin_properties,
            "w:pStyle": lambda attributes, _at, _end: self._set("style", attributes.get("w:val", "")),
            "w:outlineLvl": lambda attributes, _at, _end: self._set("outline", number(attributes.get("w:val"))),
            "w:numId": lambda attributes, _at, _end: self._set("list_id", attributes.get("w:val")),
            "w:ilvl": lambda attributes, _at, _end: self._set("list_level", number(attributes.get("w:val"))),
            "w:del": self._deleted,
            "w:tbl": self._begin_table,
            "w:tr": self._begin_row,
            "w:tblHeader": self._head,
            "w:tc": self._begin_cell,
            "w:gridSpan": self._span,
            "w:vMerge": self._merge,
            "w:footnote": lambda attributes, _at, _end: self._begin_note("footnote", attributes),
            "w:endnote": lambda attributes, _at, _end: self._begin_note("endnote", attributes),
            "w:sdt": self._begin_control,
            "w:showingPlcHdr": self._placeholding,
            "w:sdtContent": self._begin_content,
            "w:altChunk": self._not_followed,
            "w:subDoc": self._not_followed,
            "c:chart": lambda attributes, _at, _end: self._drawn.append(("chart", attributes.get("r:id", ""))),
            "dgm:relIds": lambda attributes, _at, _end: self._drawn.append(("diagram", attributes.get("r:dm", ""))),
        }
        self.ends |= {
            "w:p": self._end_paragraph,
            "w:pPr": self._end_properties,
            "w:tbl": self._end_table,
            "w:tc": lambda: self.flow.end("td"),
            "w:footnote": lambda: self.flow.end("note"),
            "w:endnote": lambda: self.flow.end("note"),
            "w:document": self._finish,
            "w:hdr": self._finish,
            "w:ftr": self._finish,
            "w:footnotes": self._finish,
            "w:endnotes": self._finish,
        }

    # --- paragraphs --------------------------------------------------------------------------

    def _begin_paragraph(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._enter_cell()
        self.flow.paragraph += 1
        self._look = _Look()
        self.in_paragraph_properties = False
        if not self._joined:
            self.blind = False
            self._tag = ""

    def _begin_properties(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self.in_paragraph_properties = True

    def _set(self, name: str, value: object) -> None:
        if self.in_paragraph_properties:
            setattr(self._look, name, value)

    def _deleted(self, _attributes: Attributes, _at: int, _end: int) -> None:
        if self.in_paragraph_properties:
            self._look.joined = True
        else:
            self.skip()

    def _end_properties(self) -> None:
        if not self.in_paragraph_properties:
            return
        self.in_paragraph_properties = False
        if self._joined:
            return
        look, styles = self._look, self._around.styles
        role, level = styles.role(look.style, look.outline)
        list_id, list_level = look.list_id, look.list_level
        if list_id is None:
            list_id, inherited = styles.listing(look.style)
            list_level = inherited if list_level is None else list_level
        frame = self._frame(role, level, list_id or "0", list_level or 0)
        if role is Role.CONTENTS:
            self.blind = True
        elif frame is not None:
            self._tag = frame.tag
            self.flow.begin(frame)

    def _frame(self, role: Role, level: int, list_id: str, list_level: int) -> Frame | None:
        if role is Role.HEADING:
            return Frame(f"h{level}", BlockKind.HEADING, level=level)
        if role is Role.CAPTION:
            return Frame("caption", BlockKind.CAPTION)
        if role is Role.QUOTE:
            return Frame("quote", BlockKind.QUOTE, group=self._grouped(Role.QUOTE))
        if list_id == "0":
            return None
        counted = self._around.numbering.next(list_id, list_level)
        group = self._grouped(list_id)
        return Frame("li", BlockKind.LIST_ITEM, level=list_level + 1, group=group, number=counted)

    def _grouped(self, kind: object) -> int:
        """Return the group of the paragraphs of this kind that stand one behind the other."""
        if self._group is None or self._group[0] != kind:
            self._group = (kind, self.flow.builder.new_group())
        return self._group[1]

    def _end_paragraph(self) -> None:
        self._joined = self._look.joined
        if self._joined:
            return
        if not self._tag and self.flow.has_text():
            self._group = None
        self.flow.end(self._tag)
        self.flow.raise_text = ""
        self._tag = ""
        self._draw()
        self.release()

    def _finish(self) -> None:
        self._joined = False
        self._draw()
        self.release()
        self.flow.finish()

    # --- tables ------------------------------------------------------------------------------

    def _begin_table(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._enter_cell()
        self._group = None
        self.flow.begin_table()

    def _end_table(self) -> None:
        self.flow.end_table()
        self._group = None

    def _begin_row(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._cell = _Cell(row_waiting=True)

    def _head(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._cell.row_head = on(attributes)

    def _begin_cell(self, _attributes: Attributes, _at: int, _end: int) -> None:
        if self._cell.row_waiting:
            self.flow.begin_row(head=self._cell.row_head)
        self._cell = _Cell(waiting=True)

    def _span(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._cell.columns = number(attributes.get("w:val")) or 1

    def _merge(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._cell.goes_on = attributes.get("w:val", "continue") == "continue"

    def _enter_cell(self) -> None:
        if self._cell.waiting:
            self._cell.waiting = False
            self._group = None
            self.flow.begin_cell(self._cell.columns, goes_on=self._cell.goes_on)

    # --- notes, controls, drawings -----------------------------------------------------------

    def _begin_note(self, kind: str, attributes: Attributes) -> None:
        if attributes.get("w:type", "normal") != "normal":
            self.skip()  # the line that separates notes from the text
            return
        self.flow.begin(Frame("note", BlockKind.FOOTNOTE, label=self.notes.label(kind, attributes.get("w:id", ""))))

    def _begin_control(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._placeholder = False

    def _placeholding(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._placeholder = on(attributes)

    def _begin_content(self, _attributes: Attributes, _at: int, _end: int) -> None:
        if self._placeholder:
            self._placeholder = False
            self.skip()

    def _not_followed(self, _attributes: Attributes, _at: int, _end: int) -> None:
        message = f"{self.flow.part} embeds another file in p[{self.flow.paragraph}], which was not read"
        problem = Problem(NotReadError.code, message, hint="open the document in Word and save it again")
        self.flow.builder.problems.append(problem)

    def _draw(self) -> None:
        """Read the charts and diagrams that stand in the paragraph that ended."""
        drawn, self._drawn = self._drawn, []
        for kind, identifier in drawn:
            relation = self.relations.get(identifier)
            if relation is not None and not relation.external:
                flow = PartFlow(self.flow.builder, relation.target)
                sink = Chart(flow) if kind == "chart" else Diagram(flow)
                self._around.parts.read(relation.target, sink)
