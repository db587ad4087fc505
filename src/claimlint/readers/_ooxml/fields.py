"""Fields of a Word document: their codes are no copy, their results are (ECMA-376, part 1, 17.16)."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.readers._ooxml.flow import PartFlow
from claimlint.text import lazyre as re

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+"([^"]{0,2000})"|"([^"]{0,2000})")')
_MAX_CODE = 4000


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_code: bool = True
    linked: bool = False


class Fields:
    """The fields around the text at hand; ``reading`` says that text now belongs to a code."""

    def __init__(self, flow: PartFlow) -> None:
        self._flow = flow
        self._open: list[_Field] = []
        self.reading = False

    @property
    def in_code(self) -> bool:
        """Return whether what is read now is part of a field's code."""
        return any(one.in_code for one in self._open)

    def code(self, text: str) -> None:
        """Take a piece of the code of the field at hand."""
        if self._open and len(self._open[-1].code) < _MAX_CODE:
            self._open[-1].code += text

    def mark(self, kind: str) -> None:
        """Take the mark that begins a field, separates its code from its result, or ends it."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            here = self._open[-1]
            here.in_code = False
            match = _HYPERLINK.match(here.code)
            if match:
                here.linked = True
                self._flow.begin_link(match[2] or f"#{match[1]}")
        elif self._open and kind == "end" and self._open.pop().linked:
            self._flow.end_link()
