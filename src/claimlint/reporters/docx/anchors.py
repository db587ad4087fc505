"""Where comments can be anchored in the XML of a Word document, and the insertions that anchor them.

A comment's range begins and ends between runs (ECMA-376, part 1, 17.13.4), so a run that holds more than a claim is
cut in two. Everything is insertion: without what is inserted the part is what it was, byte for byte.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from xml.parsers import expat

from claimlint.model.lazydata import dataclass, field
from claimlint.model.span import Span

NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Word's own, and that of documents in the strict form of the standard."""
_MAX_DEPTH = 2000
_NAME = re.compile(r"<([^\s/>]+)")
_TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>")
_PRESERVED = re.compile(r"\sxml:space\s*=")


class NotWordError(ValueError):
    """XML that is not a Word document's, or not well-formed."""


@dataclass(slots=True)
class Run:
    """A run: its range with its tags, what stands in it, and its properties as they are written."""

    start: int
    inner: Span
    end: int = 0
    properties: str = ""


@dataclass(slots=True)
class Words:
    """A text element of a run: its range with its tags and its content's. ``host`` is the run that a comment can touch:
    the run itself, or the one that holds the text box it stands in.
    """

    whole: Span
    inner: Span
    run: Run
    host: Run


@dataclass(frozen=True, slots=True)
class Anchor:
    """A comment's number and the range of the part that it is about; None for the document as a whole."""

    number: int
    span: Span | None


@dataclass(slots=True)
class _Point:
    """Marks that stand at one offset; with ``cut`` a run is cut there."""

    cut: Words | None = None
    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


_Place = tuple[int, Words | None]
"""An offset for a mark, and the text that is cut there if it stands inside of a run."""


class Part:
    """The main part of a document."""

    def __init__(self, text: str) -> None:
        """Read the part.

        Raises:
            NotWordError: if it is none.
        """
        self._text = text
        scan = _Scan(text)
        self.namespace = scan.namespace
        self._words = sorted(scan.words, key=lambda one: one.inner.start)
        self._starts = [one.inner.start for one in self._words]
        self._ends = [one.inner.end for one in self._words]
        self._runs = scan.runs

    def insertions(self, anchors: Iterable[Anchor]) -> list[tuple[int, str]]:
        """Return what is to be inserted and at which offsets, in order. A document without words gets nothing."""
        points: dict[int, _Point] = defaultdict(_Point)
        for anchor in anchors:
            found = self._places(anchor.span)
            if found is None:
                break
            (start, cut_start), (end, cut_end) = found
            points[start].starts.append(anchor.number)
            points[end].ends.append(anchor.number)
            points[start].cut = points[start].cut or cut_start
            points[end].cut = points[end].cut or cut_end
        return sorted([(at, self._written(point)) for at, point in points.items()] + self._preserved(points.values()))

    def _places(self, span: Span | None) -> tuple[_Place, _Place] | None:
        """Return where the range of a comment begins and ends, None in a document without runs."""
        touched = self._touched(span)
        if touched is not None:
            start, end = self._start(touched[0], span), self._end(touched[1], span)
            if start[0] < end[0]:
                return start, end
            run = touched[0].host
        elif self._runs:
            # What is no text of a run, the description of a picture say, stands in a run all the same.
            index = bisect_right(self._runs, span.start if span else 0, key=lambda run: run.start) - 1
            run = self._runs[max(index, 0)]
        else:
            return None
        return (run.start, None), (run.end, None)

    def _touched(self, span: Span | None) -> tuple[Words, Words] | None:
        """Return the first and the last text that ``span`` stands in, for None the document's first one."""
        if not self._words or span is None:
            return (self._words[0], self._words[0]) if self._words else None
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, max(span.end, span.start + 1)) - 1
        return (self._words[first], self._words[last]) if first <= last else None

    def _start(self, words: Words, span: Span | None) -> _Place:
        run = words.run
        begins = span is None or span.start <= words.inner.start
        leads = not self._text[run.inner.start : words.whole.start].strip()
        if words.host is not run or (begins and leads):
            return words.host.start, None
        return (words.inner.start if begins else span.start if span else 0), words

    def _end(self, words: Words, span: Span | None) -> _Place:
        run = words.run
        finishes = span is None or span.end >= words.inner.end
        trails = not self._text[words.whole.end : run.inner.end].strip()
        if words.host is not run or (finishes and trails):
            return words.host.end, None
        return (words.inner.end if finishes else span.end if span else 0), words

    def _written(self, point: _Point) -> str:
        marks = [self._mark("commentRangeEnd", one) + self._reference(one) for one in point.ends]
        marks += [self._mark("commentRangeStart", one) for one in point.starts]
        if point.cut is None:
            return "".join(marks)
        run, words = self._name(point.cut.run.start), self._name(point.cut.whole.start)
        again = f'<{run}>{point.cut.run.properties}<{words} xml:space="preserve">'
        return f"</{words}></{run}>{''.join(marks)}{again}"

    def _reference(self, number: int) -> str:
        return f"<w:r{self._declared()}>{self._mark('commentReference', number)}</w:r>"

    def _mark(self, name: str, number: int) -> str:
        return f'<w:{name}{self._declared()} w:id="{number}"/>'

    def _declared(self) -> str:
        # The prefix may mean something else in the document, or nothing.
        usual = self._words and self._name(self._words[0].run.start) == "w:r"
        return "" if usual else f' xmlns:w="{self.namespace}"'

    def _name(self, at: int) -> str:
        match = _NAME.match(self._text, at)
        return match[1] if match else "w:r"

    def _preserved(self, points: Iterable[_Point]) -> list[tuple[int, str]]:
        """Return attributes that keep the spaces where a text is cut."""
        out: dict[int, str] = {}
        for words in (point.cut for point in points if point.cut is not None):
            tag = self._text[words.whole.start : words.inner.start]
            if not _PRESERVED.search(tag):
                out[words.whole.start + 1 + len(self._name(words.whole.start))] = ' xml:space="preserve"'
        return list(out.items())


def inserted(text: str, insertions: Sequence[tuple[int, str]]) -> str:
    """Return ``text`` with the insertions, which stand in order."""
    bounds = [0, *(at for at, _ in insertions), len(text)]
    pieces = [text[start:end] for start, end in pairwise(bounds)]
    return "".join(piece + new for piece, new in zip(pieces, [*(new for _, new in insertions), ""], strict=True))


class _Scan:
    """One pass through a part for its runs and texts."""

    def __init__(self, text: str) -> None:
        self.words: list[Words] = []
        self.runs: list[Run] = []
        self.namespace = ""
        self._text = text
        self._data = text.encode("utf-8", "surrogatepass")
        self._byte = self._point = 0
        self._names: list[str] = []
        self._runs: list[Run] = []
        self._opened: list[int] = []
        parser = self._parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._refused
        try:
            parser.Parse(self._data, True)  # noqa: FBT003 - expat's own signature
        except expat.ExpatError as error:
            raise NotWordError(str(error)) from None
        if not self.namespace:
            raise NotWordError("it is no part of a Word document")

    def _here(self) -> int:
        byte = self._parser.CurrentByteIndex
        if byte >= self._byte:  # an empty element's end stands where it began
            self._point += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
            self._byte = byte
        return self._point

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        own = space in NAMESPACES
        self.namespace = self.namespace or (space if own else "")
        self._names.append(local if own else "")
        if len(self._names) > _MAX_DEPTH:
            raise NotWordError(f"elements nest deeper than {_MAX_DEPTH}")
        if own and local in ("r", "t", "rPr"):
            at = self._here()
            self._opened.append(at)
            if local == "r":
                self._runs.append(Run(at, Span(self._behind(at), self._behind(at))))

    def _end(self, _name: str) -> None:
        local = self._names.pop()
        if local not in ("r", "t", "rPr"):
            return
        start, close = self._opened.pop(), self._here()
        # An empty element ends where its only tag does, and expat gives the place before or behind that.
        end = self._behind(close if self._text.startswith("</", close) else start)
        if local == "r":
            run = self._runs.pop()
            run.end, run.inner = end, Span(run.inner.start, max(min(close, end), run.inner.start))
            if not self._runs:
                self.runs.append(run)
        elif not self._runs or self._names[-1] != "r":
            return
        elif local == "rPr":
            run = self._runs[-1]
            run.properties, run.inner = self._text[start:end], Span(end, end)
        else:
            inner = Span(self._behind(start), max(min(close, end), self._behind(start)))
            if inner:
                host = self._runs[0] if "txbxContent" in self._names else self._runs[-1]
                self.words.append(Words(Span(start, end), inner, self._runs[-1], host))

    def _behind(self, at: int) -> int:
        match = _TAG.match(self._text, at)
        return match.end() if match else at

    def _refused(self, name: str, *_rest: object) -> None:
        raise NotWordError(f"it declares the entity {name[:40]!r}")
