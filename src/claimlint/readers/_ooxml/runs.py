"""Runs of a Word document: text, and what stands for text (ECMA-376, part 1, 17.3.2 and 17.3.3)."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.readers._ooxml.events import Events
from claimlint.readers._ooxml.fields import Fields
from claimlint.readers._ooxml.flow import PartFlow
from claimlint.readers._ooxml.notes import Notes
from claimlint.readers._ooxml.package import Relation
from claimlint.readers._ooxml.styles import on
from claimlint.readers._ooxml.symbols import symbol
from claimlint.readers._ooxml.xml import Attributes

_SCRIPTS = {"superscript": "sup", "subscript": "sub"}


class Runs(Events):
    """Writes what runs hold.

    ``blind`` says that the paragraph at hand is left out, ``in_paragraph_properties`` that a mark belongs to the
    paragraph and not to a run.
    """

    def __init__(self, flow: PartFlow, relations: dict[str, Relation], notes: Notes) -> None:
        super().__init__()
        self.flow = flow
        self.relations = relations
        self.notes = notes
        self.fields = Fields(flow)
        self.blind = False
        self.in_paragraph_properties = False
        self._in_run = False
        self._in_text = False
        self._in_code = False
        self._hidden = False
        self.starts |= {
            "w:r": self._begin_run,
            "w:vertAlign": self._script,
            "w:vanish": self._vanish,
            "w:t": self._begin_text,
            "m:t": self._begin_text,
            "w:instrText": self._begin_code,
            "w:fldChar": lambda attributes, _at, _end: self.fields.mark(attributes.get("w:fldCharType", "")),
            "w:tab": self._space,
            "w:ptab": self._space,
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": self._hyphen,
            "w:sym": self._symbol,
            "w:hyperlink": self._begin_link,
            "w:footnoteReference": lambda attributes, at, end: self._note("footnote", attributes, at, end),
            "w:endnoteReference": lambda attributes, at, end: self._note("endnote", attributes, at, end),
            "wp:docPr": self._alternative,
            "v:shape": self._alternative,
        }
        self.ends |= {
            "w:r": self._end_run,
            "w:t": self._end_text,
            "m:t": self._end_text,
            "w:instrText": self._end_text,
            "w:hyperlink": self.flow.end_link,
        }

    def write(self, text: str, at: int, end: int) -> None:
        """Take text."""
        if self._in_code:
            self.fields.code(text)
        elif self._in_text and self._shown():
            if text == "\n":
                self.flow.decoded(" ", at, end)
            elif end - at == len(text):
                self.flow.literal(text, at)
            else:
                self.flow.decoded(text, at, end)

    def _shown(self) -> bool:
        return not (self._hidden or self.blind or self.fields.in_code)

    def _begin_run(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._in_run = True
        self._end_look()

    def _end_run(self) -> None:
        self._in_run = False
        self._end_look()

    def _end_look(self) -> None:
        self._hidden = False
        self.flow.raise_text = ""

    def _script(self, attributes: Attributes, _at: int, _end: int) -> None:
        if self._in_run:
            self.flow.raise_text = _SCRIPTS.get(attributes.get("w:val", ""), "")

    def _vanish(self, attributes: Attributes, _at: int, _end: int) -> None:
        if self._in_run and on(attributes):
            self._hidden = True

    def _begin_text(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._in_text = True

    def _begin_code(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._in_code = True

    def _end_text(self) -> None:
        self._in_text = self._in_code = False

    def _space(self, _attributes: Attributes, at: int, end: int) -> None:
        if self._in_run and self._shown() and self.flow.has_text():
            self.flow.decoded(" ", at, end)

    def _break(self, _attributes: Attributes, at: int, end: int) -> None:
        if self._in_run and self._shown():
            self.flow.line_break(at, end)

    def _hyphen(self, _attributes: Attributes, at: int, end: int) -> None:
        if self._shown():
            self.flow.decoded("-", at, end)

    def _symbol(self, attributes: Attributes, at: int, end: int) -> None:
        if self._shown():
            self.flow.decoded(symbol(attributes.get("w:font", ""), attributes.get("w:char", "")), at, end)

    def _begin_link(self, attributes: Attributes, _at: int, _end: int) -> None:
        relation = self.relations.get(attributes.get("r:id", ""))
        anchor = attributes.get("w:anchor", "")
        self.flow.begin_link((relation.target if relation else "") + (f"#{anchor}" if anchor else ""))

    def _note(self, kind: str, attributes: Attributes, at: int, end: int) -> None:
        number = self.notes.number(kind, attributes.get("w:id", ""))
        own_mark = "w:customMarkFollows" in attributes and on({"w:val": attributes["w:customMarkFollows"]})
        if self._shown() and not own_mark:
            self.flow.mark(number, at, end)

    def _alternative(self, attributes: Attributes, _at: int, _end: int) -> None:
        if not self.blind:
            for name in ("descr", "alt"):
                if attributes.get(name, "").strip():
                    self.flow.attribute(attributes, name, BlockKind.ALT_TEXT)
