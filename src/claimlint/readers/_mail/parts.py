"""The parts of a message with their places in its text (RFC 5322, RFC 2045 and RFC 2046)."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass, field
from claimlint.text import lazyre as re

_FIELD = re.compile(r"([!-9;-~]{1,200})[ \t]*:[ \t]*((?:[^\r\n]*+(?:\r?\n[ \t])?+)*+)\r?(?:\n|\Z)")
_BLANK = re.compile(r"\r?\n")
_PARAMETER = re.compile(r""";\s*([\w*-]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{1,2000}))""")
_MAX_DEPTH = 20
_MAX_PARTS = 2000


@dataclass(slots=True)
class Part:
    """A part: the ranges of its header fields' values and of its body in the message's text, and the parts in it."""

    fields: dict[str, tuple[int, int]]
    start: int
    end: int
    parts: list[Part] = field(default_factory=list)

    def value(self, text: str, name: str) -> str:
        """Return a field's value in one line, "" without one."""
        start, end = self.fields.get(name, (0, 0))
        return " ".join(text[start:end].split())

    def kind(self, text: str) -> str:
        """Return the media type in lower case."""
        return self.value(text, "content-type").partition(";")[0].strip().lower() or "text/plain"

    def parameter(self, text: str, name: str, of: str = "content-type") -> str:
        """Return a parameter of a field, "" without one."""
        for match in _PARAMETER.finditer(self.value(text, of)):
            if match[1].lower().rstrip("*") == name:
                return match[2] if match[2] is not None else match[3]
        return ""


class TooManyPartsError(ValueError):
    """A message of more parts than any program writes."""


def message(text: str) -> Part:
    """Return the message in ``text``.

    Raises:
        TooManyPartsError: if it has more parts, or parts in parts, than are read.
    """
    root = _part(text, 0, len(text))
    pending = [(root, 0)]
    count = 0
    while pending:
        part, depth = pending.pop()
        boundary = part.parameter(text, "boundary")
        if not part.kind(text).startswith("multipart/") or not boundary:
            continue
        part.parts = [_part(text, start, end) for start, end in _between(text, part, boundary)]
        count += len(part.parts)
        if depth >= _MAX_DEPTH or count > _MAX_PARTS:
            raise TooManyPartsError
        pending.extend((inner, depth + 1) for inner in part.parts)
    return root


def _part(text: str, start: int, end: int) -> Part:
    fields: dict[str, tuple[int, int]] = {}
    at = start
    while (match := _FIELD.match(text, at, end)) is not None and match.end() > at:
        fields.setdefault(match[1].lower(), match.span(2))
        at = match.end()
    blank = _BLANK.match(text, at, end)
    return Part(fields, blank.end() if blank else at, end)


def _between(text: str, part: Part, boundary: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the boundaries of a multipart body; the last one may lack its end."""
    mark = re.compile(rf"(?:\A|\r?\n)--{re.escape(boundary)}(--)?[ \t]*(?=\r?\n|\Z)")
    begin: int | None = None
    at = max(part.start - 1, 0)
    for match in mark.finditer(text, at, part.end):
        if begin is not None:
            yield begin, match.start()
        begin = None if match[1] else _behind(text, match.end())
    if begin is not None:
        yield begin, part.end


def _behind(text: str, offset: int) -> int:
    line = _BLANK.match(text, offset)
    return line.end() if line else offset
