"""The copy on a slide, and in its notes (ECMA-376, part 1, 19.3 and 21.1)."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.readers._markup.stack import Frame
from claimlint.readers._ooxml.drawing import Chart, Diagram, DrawingText
from claimlint.readers._ooxml.flow import PartFlow
from claimlint.readers._ooxml.package import Parts, Relation
from claimlint.readers._ooxml.styles import number
from claimlint.readers._ooxml.xml import Attributes
from claimlint.readers.builder import DocumentBuilder

_TITLES = frozenset({"title", "ctrTitle"})
_BULLETED = frozenset({"body", "obj"})
_MACHINE = frozenset({"sldNum", "dt", "sldImg"})
"""Placeholders that a program fills: slide number, date, picture of the slide."""
_YES = frozenset({"1", "true"})


class Slide(DrawingText):
    """Receives the elements of one slide, layout, master or page of notes.

    ``placeholders`` says whether what stands in placeholders is read: those of layouts and masters hold prompts.
    ``notes`` says that only the placeholder with the notes is.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        part: str,
        relations: dict[str, Relation],
        parts: Parts,
        *,
        placeholders: bool = True,
        notes: bool = False,
    ) -> None:
        super().__init__(PartFlow(builder, part))
        self._relations = relations
        self._parts = parts
        self._placeholders = placeholders
        self._notes = notes
        self._holder = ""
        self._tag = ""
        self._open = False
        self._bullet: bool | None = None
        self._level = 0
        self._group: int | None = None
        self._rows = 0
        self._in_table = False
        self._head = False
        self.starts |= {
            "p:sp": self._begin_shape,
            "p:graphicFrame": self._begin_shape,
            "p:pic": self._begin_shape,
            "p:ph": self._placeholder,
            "p:cNvPr": self._alternative,
            "a:pPr": self._paragraph_properties,
            "a:buNone": lambda _attributes, _at, _end: self._bulleted(on=False),
            "a:buChar": lambda _attributes, _at, _end: self._bulleted(on=True),
            "a:buAutoNum": lambda _attributes, _at, _end: self._bulleted(on=True),
            "a:hlinkClick": self._link,
            "a:tbl": self._begin_table,
            "a:tblPr": self._table_properties,
            "a:tr": self._begin_row,
            "a:tc": self._begin_cell,
            "c:chart": lambda attributes, _at, _end: self._draw(attributes.get("r:id", ""), chart=True),
            "dgm:relIds": lambda attributes, _at, _end: self._draw(attributes.get("r:dm", ""), chart=False),
        }
        self.ends |= {
            "a:r": self.flow.end_link,
            "a:tbl": self._end_table,
            "a:tc": lambda: self.flow.end("td"),
            **dict.fromkeys(("p:sld", "p:notes", "p:sldLayout", "p:sldMaster"), self.flow.finish),
        }

    def write(self, text: str, at: int, end: int) -> None:
        """Take text."""
        if not self._blind():
            super().write(text, at, end)

    def _blind(self) -> bool:
        if self._notes:
            return self._holder != "body"
        return self._holder in _MACHINE or (bool(self._holder) and not self._placeholders)

    def _begin_shape(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._holder = ""
        self._group = None

    def _placeholder(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._holder = attributes.get("type", "obj")

    def _alternative(self, attributes: Attributes, _at: int, _end: int) -> None:
        if attributes.get("descr", "").strip() and not self._notes and self._placeholders:
            self.flow.attribute(attributes, "descr", BlockKind.ALT_TEXT)

    def _begin_paragraph(self, attributes: Attributes, at: int, end: int) -> None:
        super()._begin_paragraph(attributes, at, end)
        self._open = False
        self._tag = ""
        self._bullet = None
        self._level = 0

    def _paragraph_properties(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._level = max(number(attributes.get("lvl")) or 0, 0)

    def _bulleted(self, *, on: bool) -> None:
        if not self._open:
            self._bullet = on

    def _begin_run(self, attributes: Attributes, at: int, end: int) -> None:
        super()._begin_run(attributes, at, end)
        if self._open or self._blind():
            return
        self._open = True
        frame = self._frame()
        if frame is not None:
            self._tag = frame.tag
            self.flow.begin(frame)

    def _link(self, attributes: Attributes, _at: int, _end: int) -> None:
        relation = self._relations.get(attributes.get("r:id", ""))
        if relation is not None and self._open:
            self.flow.begin_link(relation.target)

    def _frame(self) -> Frame | None:
        if self._holder in _TITLES:
            return Frame("h1", BlockKind.HEADING, level=1)
        bulleted = self._holder in _BULLETED and not self._notes if self._bullet is None else self._bullet
        if self._in_table or not bulleted:
            return None
        if self._group is None:
            self._group = self.flow.builder.new_group()
        return Frame("li", BlockKind.LIST_ITEM, level=self._level + 1, group=self._group)

    def _end_paragraph(self) -> None:
        self.flow.end(self._tag)

    def _begin_table(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._in_table, self._rows, self._head = True, 0, False
        self.flow.begin_table()

    def _table_properties(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._head = attributes.get("firstRow", "") in _YES

    def _begin_row(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self.flow.begin_row(head=self._head and not self._rows)
        self._rows += 1

    def _begin_cell(self, attributes: Attributes, _at: int, _end: int) -> None:
        if attributes.get("hMerge", "") in _YES:
            self.skip()  # covered by the cell to its left
            return
        self.flow.begin_cell(number(attributes.get("gridSpan")) or 1, goes_on=attributes.get("vMerge", "") in _YES)

    def _end_table(self) -> None:
        self._in_table = False
        self.flow.end_table()

    def _draw(self, identifier: str, *, chart: bool) -> None:
        relation = self._relations.get(identifier)
        if relation is not None and not relation.external:
            flow = PartFlow(self.flow.builder, relation.target)
            flow.stand_under(self.flow)
            self._parts.read(relation.target, Chart(flow) if chart else Diagram(flow))
