"""The lines of a file around a claim, with the claim underlined."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.reporters.terminal import columns, columns_of, shown
from claimlint.text import lazyre as re

_LINE_END = re.compile(r"\r\n|\n|\r")
# A minified page is one line of megabytes: never look further than this from the claim.
_REACH = 2000
_MOST_LINES = 3
_CUT = "…"


@dataclass(frozen=True, slots=True)
class FrameLine:
    """One printed line of the file and the run of carets below it; ``number`` counts from 1."""

    number: int
    text: str
    underline: str


def frame(text: str, span: Span, first_line: int, width: int) -> Iterator[FrameLine]:
    """Yield the lines of ``text`` that ``span`` touches, at most three, cut to ``width`` columns.

    ``first_line`` is the number of the line where ``span`` starts.
    """
    start = _line_start(text, span.start)
    for number in range(first_line, first_line + _MOST_LINES):
        end, following = _line_end(text, max(span.start, start))
        marked = Span(max(span.start, start), max(min(span.end, end), span.start, start))
        yield _drawn(text, Span(start, end), marked, number, width)
        if following is None or following >= span.end:
            return
        start = following


def _line_start(text: str, offset: int) -> int:
    floor = max(0, offset - _REACH)
    before = text[floor:offset]
    return floor + max(before.rfind("\n"), before.rfind("\r")) + 1


def _line_end(text: str, offset: int) -> tuple[int, int | None]:
    match = _LINE_END.search(text, offset, offset + _REACH)
    if match is None:
        return min(len(text), offset + _REACH), None
    return match.start(), match.end()


def _drawn(text: str, line: Span, marked: Span, number: int, width: int) -> FrameLine:
    window = _window(text, line, marked, width)
    head = _CUT if window.start > line.start else ""
    tail = _CUT if window.end < line.end else ""
    before = text[window.start : marked.start]
    under = text[marked.start : min(marked.end, window.end)]
    pad = len(head) + columns_of(before)
    body = text[window.start : window.end]
    if not body.isprintable():
        body = "".join(map(shown, body))
    return FrameLine(number, head + body + tail, " " * pad + "^" * max(1, columns_of(under)))


def _window(text: str, line: Span, marked: Span, width: int) -> Span:
    """Return the part of ``line`` to print: the claim, then what fits before and behind it."""
    room = max(width - 2 * len(_CUT), 20)
    if _plain(text[max(line.start, marked.start - room) : min(max(line.end, marked.end), marked.start + 2 * room)]):
        return _plain_window(line, marked, room)
    end, room = _grow(text, range(marked.start, marked.end), room, marked.start)
    lead = room // 3
    start, left = _grow(text, range(marked.start - 1, line.start - 1, -1), lead, marked.start)
    end, left = _grow(text, range(end, line.end), room - lead + left, end)
    start, _ = _grow(text, range(start - 1, line.start - 1, -1), left, start)
    return Span(start, end)


def _plain_window(line: Span, marked: Span, room: int) -> Span:
    """Return the same part where each code point needs a column: it is reckoned and not gone through."""
    end = marked.start + min(len(marked), room)
    room -= end - marked.start
    lead = room // 3
    start = max(marked.start - lead, min(line.start, marked.start))
    left = lead - (marked.start - start)
    behind = min(end + room - lead + left, max(line.end, end))
    left += room - lead - (behind - end)
    return Span(max(start - left, min(line.start, start)), behind)


def _grow(text: str, offsets: range, room: int, edge: int) -> tuple[int, int]:
    """Return the edge moved over ``offsets`` as far as ``room`` columns last, and the room left."""
    behind = 1 if offsets.step > 0 else 0
    sure = _sure(text, offsets[:room])
    if sure:
        edge, room = offsets[sure - 1] + behind, room - sure
    for offset in offsets[sure:]:
        needed = columns(text[offset])
        if needed > room:
            break
        room -= needed
        edge = offset + behind
    return edge, room


def _sure(text: str, offsets: range) -> int:
    """Return how many of ``offsets`` need a column each, all or none: those of plain ASCII."""
    if not offsets:
        return 0
    piece = text[min(offsets[0], offsets[-1]) : max(offsets[0], offsets[-1]) + 1]
    return len(piece) if _plain(piece) else 0


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable()
