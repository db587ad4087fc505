"""Paragraphs, list items, headings and tables of a PDF page, from its lines."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from claimlint.model.lazydata import dataclass, field
from claimlint.readers._pdf.lines import Line
from claimlint.text import lazyre as re

_BULLET = re.compile(r"(?:[•‣◦▪●■–*-]|\(?\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_FINAL = re.compile(r"[.!?:;…][\"'”’)\]]*[¹²³⁰-⁹\d]{0,3}\Z")
_HEADING = 1.15
"""How many times the usual size the characters of a heading are at least."""
_MAX_HEADING = 200


@dataclass(slots=True)
class Block:
    """Lines that belong together; ``heading`` is a heading's size in points, ``item`` whether a bullet begins it.

    ``rows`` says that each line is a row of a table.
    """

    lines: list[Line] = field(default_factory=list)
    heading: float = 0.0
    item: bool = False
    rows: bool = False

    @property
    def text(self) -> str:
        """Return its text."""
        return " ".join(line.text for line in self.lines)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top of what it covers, in points."""
        return (
            min(line.left for line in self.lines),
            min(line.bottom for line in self.lines),
            max(line.right for line in self.lines),
            max(line.top for line in self.lines),
        )


def usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """Return the font size of most text, in points."""
    sizes = [line.size for page in pages for line in page for _ in range(len(line.text) // 20 + 1)]
    return median(sizes) if sizes else 0.0


def blocks(page: Sequence[Line], usual: float) -> list[Block]:
    """Return the blocks of a page; ``usual`` is the font size of ordinary text."""
    out: list[Block] = []
    tabular = _tabular(page)
    for index, line in enumerate(page):
        last = out[-1] if out else None
        heading = line.size if line.size > _HEADING * usual and len(line.text) <= _MAX_HEADING else 0.0
        if index in tabular:
            if last is not None and last.rows and index - 1 in tabular:
                last.lines.append(line)
            else:
                out.append(Block([line], rows=True))
        elif last is not None and not last.rows and last.heading == heading and _goes_on(last, line):
            last.lines.append(line)
        else:
            out.append(Block([line], heading, bool(_BULLET.match(line.text))))
    return out


def _tabular(page: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that are rows: two at least with cells below each other."""
    found: set[int] = set()
    for index in range(1, len(page)):
        above, below = page[index - 1], page[index]
        if len(above.pieces) > 1 and len(below.pieces) > 1 and below.top < above.top and _aligned(above, below):
            found |= {index - 1, index}
    return found


def _aligned(above: Line, below: Line) -> bool:
    matched = sum(
        any(abs(one.left - other.left) < 6 or abs(one.right - other.right) < 6 for other in above.pieces)
        for one in below.pieces
    )
    return matched > 1


def _goes_on(block: Block, line: Line) -> bool:
    """Return whether ``line`` goes on with the paragraph."""
    last = block.lines[-1]
    if abs(last.size - line.size) > 0.08 * last.size or _BULLET.match(line.text):
        return False
    if last.hyphen >= 0:
        return True
    ended = bool(_FINAL.search(last.text))
    if line.bottom > last.top or line.left > last.right:  # the next column
        return not ended and not block.heading and line.text[:1].islower()
    gap = last.bottom - line.top
    if gap > 0.8 * last.size:
        return False
    if block.heading:
        return True
    indent = line.left - min(one.left for one in block.lines)
    if ended and (indent > 0.8 * last.size or _is_short(block, last)):
        return False
    return not (ended and block.item and indent < -0.5 * last.size)


def _is_short(block: Block, last: Line) -> bool:
    """Return whether a line ends well before the paragraph's other lines do."""
    width = max(one.right for one in block.lines) - min(one.left for one in block.lines)
    return len(block.lines) > 1 and last.right < max(one.right for one in block.lines) - 0.2 * width
