"""Text of drawings: diagrams, and charts as the tables that they show (ECMA-376, part 1, 21)."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass, field
from claimlint.readers._ooxml.events import Events
from claimlint.readers._ooxml.flow import PartFlow
from claimlint.readers._ooxml.styles import number
from claimlint.readers._ooxml.xml import Attributes

_MAX_POINTS = 2000
"""Points of a series that are read: more are a curve, not copy."""


class DrawingText(Events):
    """Writes the paragraphs of DrawingML text; one block each."""

    def __init__(self, flow: PartFlow) -> None:
        super().__init__()
        self.flow = flow
        self._in_text = False
        self.starts |= {
            "a:p": self._begin_paragraph,
            "a:r": self._begin_run,
            "a:fld": self._begin_run,
            "a:rPr": self._run_properties,
            "a:t": self._begin_text,
            "a:br": self._break,
        }
        self.ends |= {"a:p": self._end_paragraph, "a:t": self._end_text}

    def write(self, text: str, at: int, end: int) -> None:
        """Take text."""
        if not self._in_text:
            return
        if text == "\n":
            self.flow.decoded(" ", at, end)
        elif end - at == len(text):
            self.flow.literal(text, at)
        else:
            self.flow.decoded(text, at, end)

    def _begin_paragraph(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self.flow.paragraph += 1

    def _end_paragraph(self) -> None:
        self.flow.end("")

    def _begin_run(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self.flow.raise_text = ""

    def _break(self, _attributes: Attributes, at: int, end: int) -> None:
        self.flow.line_break(at, end)

    def _run_properties(self, attributes: Attributes, _at: int, _end: int) -> None:
        """Raise or lower a run by its ``baseline``, in thousandths of a percent (21.1.2.3.9)."""
        baseline = number(attributes.get("baseline")) or 0
        self.flow.raise_text = "sup" if baseline > 0 else "sub" if baseline < 0 else ""

    def _begin_text(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False


class Diagram(DrawingText):
    """Reads the data of a diagram, a block for each of its texts."""


@dataclass(slots=True)
class _Point:
    text: str
    at: int
    end: int


@dataclass(slots=True)
class _Series:
    name: dict[int, _Point] = field(default_factory=dict)
    categories: dict[int, _Point] = field(default_factory=dict)
    values: dict[int, _Point] = field(default_factory=dict)
    format: str = ""


class Chart(DrawingText):
    """Reads a chart: its titles, and a table of its series below the categories."""

    def __init__(self, flow: PartFlow) -> None:
        super().__init__(flow)
        self._series: list[_Series] = []
        self._into: dict[int, _Point] | None = None
        self._index = 0
        self._reading = ""
        self._parts: list[tuple[str, int, int]] = []
        self.starts |= {
            "c:ser": lambda _attributes, _at, _end: self._series.append(_Series()),
            "c:tx": lambda _attributes, _at, _end: self._enter("name"),
            "c:cat": lambda _attributes, _at, _end: self._enter("categories"),
            "c:val": lambda _attributes, _at, _end: self._enter("values"),
            "c:pt": self._point,
            "c:v": lambda _attributes, _at, _end: self._begin("value"),
            "c:formatCode": lambda _attributes, _at, _end: self._begin("format"),
        }
        self.ends |= {
            "c:ser": self._leave,
            "c:tx": self._leave,
            "c:cat": self._leave,
            "c:val": self._leave,
            "c:v": self._value,
            "c:formatCode": self._format,
            "c:chartSpace": self._finish,
        }

    def write(self, text: str, at: int, end: int) -> None:
        """Take text."""
        if self._reading:
            self._parts.append((text, at, end))
        else:
            super().write(text, at, end)

    def _enter(self, name: str) -> None:
        self._index = 0
        self._into = getattr(self._series[-1], name) if self._series else None

    def _leave(self) -> None:
        self._into = None

    def _point(self, attributes: Attributes, _at: int, _end: int) -> None:
        self._index = number(attributes.get("idx")) or 0

    def _begin(self, what: str) -> None:
        self._reading = what
        self._parts = []

    def _value(self) -> None:
        self._reading = ""
        if self._into is not None and self._parts and 0 <= self._index < _MAX_POINTS:
            text = "".join(part[0] for part in self._parts)
            self._into.setdefault(self._index, _Point(text, self._parts[0][1], self._parts[-1][2]))

    def _format(self) -> None:
        self._reading = ""
        if self._series and self._into is self._series[-1].values:
            self._series[-1].format = "".join(part[0] for part in self._parts)

    def _finish(self) -> None:
        if any(series.values for series in self._series):
            self._table()
        self.flow.finish()

    def _table(self) -> None:
        flow = self.flow
        flow.begin_table()
        flow.begin_row(head=True)
        self._cell(None)
        for series in self._series:
            self._cell(series.name.get(0))
        rows = sorted({index for series in self._series for index in (*series.values, *series.categories)})
        for index in rows:
            flow.begin_row(head=False)
            self._cell(next((one.categories[index] for one in self._series if index in one.categories), None))
            for series in self._series:
                self._cell(series.values.get(index), series.format)
        flow.end_table()

    def _cell(self, point: _Point | None, form: str = "") -> None:
        flow = self.flow
        flow.paragraph += 1
        flow.begin_cell(1, goes_on=False)
        if point is not None:
            shown = _shown(point.text, form)
            if shown == point.text and point.end - point.at == len(shown):
                flow.literal(shown, point.at)
            else:
                flow.decoded(shown, point.at, point.end)
        flow.end("td")


def _shown(value: str, form: str) -> str:
    """Return a number as its format shows it, as far as a reader of the chart cares: percentages and rounding."""
    if not form or form == "General":
        return value
    try:
        figure = float(value)
    except ValueError:
        return value
    percent = "%" in form
    decimals = len(form.partition(".")[2]) - len(form.partition(".")[2].lstrip("0#"))
    figure = figure * 100 if percent else figure
    return f"{figure:.{min(decimals, 10)}f}{'%' if percent else ''}"
