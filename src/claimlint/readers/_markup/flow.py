"""Turns a stream of tags and text into blocks, whichever parser the stream comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, TypeAlias

from claimlint.model.document import BlockKind
from claimlint.readers._markup import tags
from claimlint.readers._markup.stack import CopyStack, Frame
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.tables import Grid
from claimlint.text import lazyre as re

_NOTE_ID = re.compile(r"(?:fn|footnote|cite[_-]?note|ref(?:erence)?|note|endnote)[-_:.]?(\w{1,12})\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,6}")

Attributes = Mapping[str, str]
Begin: TypeAlias = "Callable[[Flow, str, Attributes], None]"
End: TypeAlias = "Callable[[Flow, str], None]"


class Flow(CopyStack):
    """Receives tags and text in source order and writes blocks into a builder.

    ``components`` says that attributes of any element may hold copy under the names that components
    and shortcodes use.
    """

    def __init__(self, builder: DocumentBuilder, *, components: bool = False) -> None:
        super().__init__(builder)
        self.components = components
        self.copy_attributes = tags.COMPONENT_ATTRIBUTES if components else tags.COPY_ATTRIBUTES

    def open(self, tag: str, attributes: Attributes) -> None:
        """Begin an element; ``attributes`` are its attributes by name, decoded."""
        handler = self.handlers.get(tag)
        if handler is not None:
            handler[0](self, tag, attributes)

    def close(self, tag: str) -> None:
        """End an element; an end tag that nothing opened changes nothing."""
        handler = self.handlers.get(tag)
        if handler is not None:
            handler[1](self, tag)

    def begin_note(self, label: str) -> None:
        """Begin the text of a footnote."""
        self._flush()
        self._push(Frame("note", BlockKind.FOOTNOTE, label=label))

    def end_note(self) -> None:
        """End the text of a footnote."""
        self._pop("note")

    def _begin_block(self, _tag: str, _attributes: Attributes) -> None:
        if self._draft.length or self._later:
            self._flush()

    def _end_block(self, _tag: str) -> None:
        if self._draft.length or self._later:
            self._flush()

    def _begin_heading(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._close_implied(tags.HEADINGS, ())
        self._not_data()
        self._push(Frame(tag, BlockKind.HEADING, level=tags.HEADINGS[tag]))

    def _begin_list(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        outer = next((frame for frame in reversed(self._frames) if frame.tag in tags.LISTS), None)
        group = outer.group if outer else self.builder.new_group()
        level = outer.level + 1 if outer else 1
        start = attributes.get("start", "1")
        number = (int(start) if _NUMBER.fullmatch(start) else 1) if tag == "ol" else None
        self._push(Frame(tag, BlockKind.LIST_ITEM, level=level, group=group, number=number))

    def _begin_item(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        self._close_implied(tags.ITEMS, tags.LISTS)
        outer = self._frames[-1] if self._frames else None
        number = None
        if outer and outer.number is not None and outer.tag == "ol":
            number = outer.number
            outer.number += 1
        level, group = (outer.level, outer.group) if outer and outer.tag in tags.LISTS else (1, None)
        frame = Frame(tag, BlockKind.LIST_ITEM, level=level, group=group, number=number)
        name = attributes.get("id")
        note = _NOTE_ID.match(name) if name else None
        if note or attributes.get("role") == "doc-endnote":
            frame.kind = BlockKind.FOOTNOTE
            named = note[1] if note else ""
            frame.label = named if named.isdigit() or not number else str(number)
        self._push(frame)

    def _begin_table(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        self._not_data()
        grid = Grid(self.builder.new_group())
        grid.layout = attributes.get("role") in ("presentation", "none")
        kind = self._kind if self._kind is not BlockKind.HEADING else BlockKind.PARAGRAPH
        self._push(Frame(tag, kind, grid=grid, group=grid.number))

    def _begin_section(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._close_implied(("thead", "tbody", "tfoot"), ("table",))
        table = self._table()
        if table is not None:
            self._push(Frame(tag, self._kind, grid=table.grid, head=tag == "thead"))

    def _begin_row(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._close_implied(tags.CELLS, ("table",))
        table = self._table()
        if table is not None and table.grid is not None:
            table.grid.begin_row(head=self._frames[-1].head)

    def _begin_cell(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        self._close_implied(tags.CELLS, ("table",))
        table = self._table()
        if table is None or table.grid is None:
            return
        cell = table.grid.begin_cell(_count(attributes, "colspan"), _count(attributes, "rowspan"), header=tag == "th")
        self._push(Frame(tag, BlockKind.TABLE_CELL, grid=table.grid, cell=cell))

    def _begin_caption(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        table = self._table()
        self._push(Frame(tag, BlockKind.CAPTION, group=table.group if table and tag == "caption" else None))

    def _begin_quote(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._push(Frame(tag, BlockKind.QUOTE, group=self.builder.new_group()))

    def _begin_title(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._push(Frame(tag, BlockKind.ATTRIBUTE if self._titled else BlockKind.TITLE))
        self._titled = True  # a later title names a drawing (SVG)

    def _begin_link(self, tag: str, attributes: Attributes) -> None:
        self._end_link(tag)
        target = attributes.get("href", "")
        if target:
            self._link = (self._draft.length, target)

    def _end_link(self, _tag: str) -> None:
        if self._link is not None:
            self._draft.link(*self._link)
            self._link = None

    def _begin_script(self, tag: str, _attributes: Attributes) -> None:
        self.raise_text = tag
        self.seam = False

    def _end_script(self, _tag: str) -> None:
        self.raise_text = ""
        self.seam = False

    def _begin_pre(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        self.preformatted = True

    def _end_pre(self, _tag: str) -> None:
        self._flush()
        self.preformatted = False

    def _table(self) -> Frame | None:
        """Return the table that a row or cell here belongs to."""
        if not self._open.get("table"):
            return None
        return next(frame for frame in reversed(self._frames) if frame.tag == "table")

    def _not_data(self) -> None:
        """Note that the table around this element, if any, is layout."""
        if self._frames and self._frames[-1].cell is not None and self._frames[-1].grid is not None:
            self._frames[-1].grid.layout = True

    def _end_part(self, tag: str) -> None:
        self._pop(tag)

    def _begin_mail_table(self, _tag: str, attributes: Attributes) -> None:
        """Begin a table of MJML, which holds rows and cells of HTML."""
        self._begin_table("table", attributes)

    def _end_mail_table(self, _tag: str) -> None:
        self._pop("table")

    # Not bound to a flow: one that holds methods of its own is garbage that only a search for cycles finds.
    handlers: ClassVar[dict[str, tuple[Begin, End]]] = {
        **dict.fromkeys(tags.BLOCKS, (_begin_block, _end_block)),
        **dict.fromkeys(tags.HEADINGS, (_begin_heading, _end_part)),
        **dict.fromkeys(tags.LISTS, (_begin_list, _end_part)),
        **dict.fromkeys(tags.ITEMS, (_begin_item, _end_part)),
        **dict.fromkeys(("table",), (_begin_table, _end_part)),
        **dict.fromkeys(("thead", "tbody", "tfoot"), (_begin_section, _end_part)),
        **dict.fromkeys(("tr",), (_begin_row, _end_block)),
        **dict.fromkeys(tags.CELLS, (_begin_cell, _end_part)),
        **dict.fromkeys(tags.CAPTIONS, (_begin_caption, _end_part)),
        **dict.fromkeys(("blockquote",), (_begin_quote, _end_part)),
        **dict.fromkeys(("title", "mj-title"), (_begin_title, _end_part)),
        **dict.fromkeys(("a",), (_begin_link, _end_link)),
        **dict.fromkeys(("sup", "sub"), (_begin_script, _end_script)),
        **dict.fromkeys(("textarea",), (_begin_pre, _end_pre)),
        "mj-table": (_begin_mail_table, _end_mail_table),
    }
    """What to do for each element that shapes copy, where it begins and where it ends."""


def _count(attributes: Attributes, name: str) -> int:
    value = attributes.get(name, "1").strip()
    return int(value) if _NUMBER.fullmatch(value) else 1
