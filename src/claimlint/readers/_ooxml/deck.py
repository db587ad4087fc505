"""A presentation: its slides in their order, each with its notes, then what stands on every slide."""

from __future__ import annotations

from claimlint.errors import ReadError
from claimlint.model.document import Document, Source
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.readers._archive.errors import DamagedError
from claimlint.readers._ooxml.package import Package, Parts, Relation
from claimlint.readers._ooxml.properties import properties
from claimlint.readers._ooxml.slides import Slide
from claimlint.readers._ooxml.xml import drive
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.feed import Feed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def read_deck(feed: Feed, reader: str) -> Document:
    """Return the presentation in ``feed``.

    Raises:
        ReadError: if it is no presentation, or too damaged to be one.
        OSError: if the file cannot be read.
    """
    with Package(feed) as package:
        main = next((one.target for one in package.relations().values() if one.kind == "officeDocument"), "")
        main = main if package.has(main) else "ppt/presentation.xml"
        if not package.has(main):
            raise DamagedError("holds no presentation", uri=feed.uri, hint="open it in PowerPoint and save it again")
        deck = _Deck(package)
        for part in _slides(package, main):
            deck.slide(part)
        deck.fixed()
        parts = deck.parts
        source = Source(feed.uri, MEDIA_TYPE, package.data, parts.text, excerpts=tuple(parts.excerpts), has_lines=False)
        deck.builder.problems[:0] = parts.problems
        return replace(deck.builder.finish().document(source, reader), metadata=FrozenMap(properties(package)))


class _Deck:
    """A presentation while it is read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.builder = DocumentBuilder()
        self.parts = Parts(package)
        self._layouts: list[str] = []

    def slide(self, part: str) -> None:
        """Read a slide and its notes."""
        relations = self._relations(part)
        slide = Slide(self.builder, part, relations, self.parts)
        self.parts.read(part, slide)
        for relation in relations.values():
            if relation.kind == "notesSlide":
                notes = Slide(self.builder, relation.target, {}, self.parts, notes=True)
                notes.flow.stand_under(slide.flow)
                self.parts.read(relation.target, notes)
            elif relation.kind == "slideLayout" and relation.target not in self._layouts:
                self._layouts.append(relation.target)

    def fixed(self) -> None:
        """Read what layouts and masters put on the slides: a disclaimer, for example."""
        masters: list[str] = []
        for layout in self._layouts:
            relations = self._relations(layout)
            masters += [one.target for one in relations.values() if one.kind == "slideMaster"]
            self.parts.read(layout, Slide(self.builder, layout, relations, self.parts, placeholders=False))
        for master in dict.fromkeys(masters):
            relations = self._relations(master)
            self.parts.read(master, Slide(self.builder, master, relations, self.parts, placeholders=False))

    def _relations(self, part: str) -> dict[str, Relation]:
        try:
            return self._package.relations(part)
        except ReadError:
            return {}


def _slides(package: Package, main: str) -> list[str]:
    relations = package.relations(main)
    order = _Order()
    drive(package.text(main), order)
    return [relations[one].target for one in order.found if one in relations and relations[one].kind == "slide"]


class _Order:
    """Collects the references to slides in their order."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def start(self, name: str, attributes: dict[str, str], _at: int, _end: int) -> None:
        """Take a start tag."""
        if name == "p:sldId":
            self.found.append(attributes.get("r:id", ""))

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""

    def text(self, text: str, at: int, end: int) -> None:
        """Take text."""
