"""The elements and texts of an XML part with their places, by the standard library's parser.

expat tells the byte at which each piece begins; the part is parsed as UTF-8, and the walk through it turns bytes
into code points as it goes. Declarations of entities are refused, so that nothing expands and nothing is fetched.
"""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from claimlint.model.sourcemap import SegmentKind
from claimlint.readers._xml.elements import write_range
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

# The last word of each namespace, in its transitional and its strict form (ECMA-376, part 1 and part 4).
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://purl.oclc.org/ooxml/presentationml/main": "p",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:schemas-microsoft-com:vml": "v",
}
_MAX_DEPTH = 256
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_TAG_END = re.compile(r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")


class Attributes(dict[str, str]):
    """The attributes of a start tag by name, and the tag as written, which stands ``at`` an offset of the source."""

    __slots__ = ("at", "tag")

    def __init__(self, values: dict[str, str], tag: str = "", at: int = 0) -> None:
        super().__init__(values)
        self.tag = tag
        self.at = at

    def draft(self, name: str) -> Draft:
        """Return the value of the attribute ``name`` (without a prefix) with its places."""
        draft, inner = Draft(), Draft()
        match = next((one for one in _ATTRIBUTE.finditer(self.tag) if one[1] == name), None)
        if match is not None:
            write_range(inner, self.tag, *match.span(2 if match[2] is not None else 3))
        for text, start, end, kind in inner.pieces:
            if kind is SegmentKind.LITERAL:
                draft.literal(text, self.at + start)
            else:
                draft.decoded(text, self.at + start, self.at + end)
        return draft


class Sink(Protocol):
    """Receives the pieces of one part in order; offsets are code points of the source's text."""

    def start(self, name: str, attributes: Attributes, at: int, end: int) -> None:
        """Take the start tag in ``[at, end)``; names have the customary prefixes (``w:p``), whatever the file's are."""

    def end(self, name: str, at: int) -> None:
        """Take the end tag at ``at``."""

    def text(self, text: str, at: int, end: int) -> None:
        """Take ``text``, which stands for ``[at, end)``: the same code points if it is as long, else a reference."""


class _RefusedError(Exception):
    """Something in a part that is not followed."""


def drive(text: str, sink: Sink, base: int = 0) -> str:
    """Send every piece of ``text`` to ``sink``, ``base`` added to its offsets; return what was wrong, "" if nothing."""
    if not text:
        return ""
    walk = _Walk(text, sink, base)
    try:
        walk.parser.Parse(walk.data, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        return f"{expat.errors.messages.get(error.code, 'an error')} in line {error.lineno}"
    except _RefusedError as error:
        return str(error)
    return ""


class _Walk:
    """One pass through a part."""

    def __init__(self, text: str, sink: Sink, base: int) -> None:
        self._text = text
        self.data = text.encode("utf-8", "surrogatepass")
        self._ascii = len(self.data) == len(text)
        self._sink = sink
        self._base = base
        self._byte = 0
        self._point = 0
        self._depth = 0
        self._cdata = False
        self._names: dict[str, str] = {}
        parser = self.parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse
        parser.StartCdataSectionHandler = lambda: self._in_cdata(inside=True)
        parser.EndCdataSectionHandler = lambda: self._in_cdata(inside=False)

    def _here(self) -> int:
        """Return the offset in the part's text of the piece at hand."""
        byte = self.parser.CurrentByteIndex
        if self._ascii:
            return byte
        if byte < self._byte:  # an empty element's end stands where it began
            return self._point
        self._point += len(self.data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._point

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise _RefusedError(f"elements nest deeper than {_MAX_DEPTH}")
        at = self._here()
        match = _TAG_END.match(self._text, at)
        end = match.end() if match else at
        values = {self._short(key): value for key, value in attributes.items()}
        named = Attributes(values, self._text[at:end], self._base + at)
        self._sink.start(self._short(name), named, self._base + at, self._base + end)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._sink.end(self._short(name), self._base + self._here())

    def _characters(self, data: str) -> None:
        at = self._here()
        text = self._text
        if data == "\n":
            size = 2 if text.startswith("\r\n", at) else 1
        elif text[at] == "&" and not self._cdata:
            size = text.index(";", at) + 1 - at
        else:
            size = len(data)
        self._sink.text(data, self._base + at, self._base + at + size)

    def _in_cdata(self, *, inside: bool) -> None:
        self._cdata = inside

    def _refuse(self, name: str, *_rest: object) -> None:
        raise _RefusedError(f"it declares the entity {name[:40]!r}, which is not followed")

    def _short(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            space, _, local = name.rpartition(" ")
            prefix = _PREFIXES.get(space, space)
            known = self._names[name] = f"{prefix}:{local}" if prefix else local
        return known
