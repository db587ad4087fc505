"""The difference between two versions of a text, as ``patch`` reads it, in linear time.

Fixes change few lines, so the two texts are walked side by side: where they part, the nearest lines
at which both go on are looked for in a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from claimlint.model.span import Span
from claimlint.text import lazyre as re

_CONTEXT = 3
_WINDOW = 24
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\\ No newline at end of file\n"

Change = tuple[int, int, int, int]


def unified(old: str, new: str, name: str) -> Iterator[str]:
    """Yield the lines of a unified diff, line ends included; nothing for equal texts.

    A line ends with a line feed only, as for ``diff``: a carriage return before it is part of the line.

    Args:
        old: the text as it is.
        new: the text as it shall be.
        name: the file's address, for both.
    """
    before, after = _LINE.findall(old), _LINE.findall(new)
    changes = list(_changes(before, after))
    if changes:
        yield f"--- {_called(name)}\n"
        yield f"+++ {_called(name)}\n"
    for group in _grouped(changes):
        yield from _hunk(group, before, after)


def _called(name: str) -> str:
    """Return ``name`` as patch reads it: quoted as in C if it could pass for more than a name."""
    if not name.isprintable() or name.startswith('"'):
        octets = name.encode("utf-8", "surrogateescape")
        quoted = (chr(one) if 32 <= one < 127 and one not in b'"\\' else f"\\{one:03o}" for one in octets)
        return f'"{"".join(quoted)}"'
    return f"{name}\t" if " " in name else name  # as `diff` does: without the tab patch takes the first word


def line_changes(old: str, new: str) -> Iterator[tuple[Span, str]]:
    """Yield the edits that make ``new`` of ``old``: ranges of whole lines of ``old`` and what stands there instead.

    They come in order. What both sides of an edit begin and end with is not part of it.
    """
    before, after = _LINE.findall(old), _LINE.findall(new)
    starts = list(accumulate(map(len, before), initial=0))
    for i, a, j, b in _changes(before, after):
        yield _trimmed(old, Span(starts[i], starts[a]), "".join(after[j:b]))


def _trimmed(old: str, span: Span, text: str) -> tuple[Span, str]:
    gone = span.of(old)
    shared = min(len(gone), len(text))
    head = next((n for n in range(shared) if gone[n] != text[n]), shared)
    tail = next((n for n in range(shared - head) if gone[-1 - n] != text[-1 - n]), shared - head)
    # Half of a CRLF must not be left out: an editor shows it as one.
    if head and gone[head - 1 : head] == "\r":
        head -= 1
    if tail and gone[len(gone) - tail - 1 : len(gone) - tail] == "\r":
        tail -= 1
    return Span(span.start + head, span.end - tail), text[head : len(text) - tail]


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Yield the ranges of lines that differ: start and end in ``old``, start and end in ``new``."""
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
            continue
        a, b = _meeting(old, new, i, j)
        yield i, a, j, b
        i, j = a, b


def _meeting(old: Sequence[str], new: Sequence[str], i: int, j: int) -> tuple[int, int]:
    """Return the nearest lines from ``i`` and ``j`` on at which the texts go on alike, the ends if there are none.

    As many lines on both sides are most likely edited in place, so that one equal line behind them is
    enough; otherwise two are asked for, since blank lines are everywhere.
    """
    for steps in range(1, 2 * _WINDOW):
        for a in range(max(0, steps - _WINDOW), min(steps, _WINDOW) + 1):
            b = steps - a
            size = 1 if a == b else 2
            if old[i + a : i + a + size] == new[j + b : j + b + size]:
                return min(i + a, len(old)), min(j + b, len(new))
    return len(old), len(new)


def _grouped(changes: Sequence[Change]) -> Iterator[list[Change]]:
    group: list[Change] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(group: Sequence[Change], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    start, new_start = max(group[0][0] - _CONTEXT, 0), max(group[0][2] - _CONTEXT, 0)
    start, new_start = _level(group[0], start, new_start)
    end = min(group[-1][1] + _CONTEXT, len(old))
    new_end = group[-1][3] + end - group[-1][1]
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n"
    at = start
    for i, a, j, b in group:
        yield from _marked(" ", old[at:i])
        yield from _marked("-", old[i:a])
        yield from _marked("+", new[j:b])
        at = a
    yield from _marked(" ", old[at:end])


def _level(first: Change, start: int, new_start: int) -> tuple[int, int]:
    """Return the starts with the same number of lines before the first change."""
    lead = min(first[0] - start, first[2] - new_start)
    return first[0] - lead, first[2] - lead


def _range(start: int, end: int) -> str:
    size = end - start
    first = start + 1 if size else start
    return str(first) if size == 1 else f"{first},{size}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if line.endswith("\n"):
            yield mark + line
        else:
            yield f"{mark}{line}\n"
            yield _NO_END
