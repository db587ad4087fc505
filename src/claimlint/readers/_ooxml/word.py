"""The copy of a Word document: which parts hold it, and in which order they are read."""

from __future__ import annotations

from claimlint.errors import ReadError
from claimlint.model.document import Document, Source
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.readers._archive.errors import DamagedError
from claimlint.readers._ooxml.notes import Notes
from claimlint.readers._ooxml.package import Package, Parts, Relation
from claimlint.readers._ooxml.paragraphs import Paragraphs, Surroundings
from claimlint.readers._ooxml.properties import properties
from claimlint.readers._ooxml.styles import Numbering, Styles
from claimlint.readers._ooxml.xml import drive
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.feed import Feed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The body first, then what stands on every page: so qualifiers and notes follow what they belong to.
_ORDER = ("footnotes", "endnotes", "header", "footer")


def read_word(feed: Feed, reader: str) -> Document:
    """Return the document in ``feed``.

    Raises:
        ReadError: if it is no Word document, or too damaged to be one.
        OSError: if the file cannot be read.
    """
    with Package(feed) as package:
        main = next((one.target for one in package.relations().values() if one.kind == "officeDocument"), "")
        main = main if package.has(main) else "word/document.xml"
        if not package.has(main):
            raise DamagedError("holds no document", uri=feed.uri, hint="open it in Word and save it again")
        relations = package.relations(main)
        builder, parts = DocumentBuilder(), Parts(package)
        around = Surroundings(parts, _styles(package, relations), _numbering(package, relations), Notes())
        parts.read(main, Paragraphs(builder, main, relations, around))
        for kind in _ORDER:
            for part in sorted({one.target for one in relations.values() if one.kind == kind and not one.external}):
                parts.read(part, Paragraphs(builder, part, _relations(package, part), around))
        source = Source(feed.uri, MEDIA_TYPE, package.data, parts.text, excerpts=tuple(parts.excerpts), has_lines=False)
        builder.problems[:0] = parts.problems
        return replace(builder.finish().document(source, reader), metadata=FrozenMap(properties(package)))


def _relations(package: Package, part: str) -> dict[str, Relation]:
    try:
        return package.relations(part)
    except ReadError:
        return {}  # links go without their targets


def _styles(package: Package, relations: dict[str, Relation]) -> Styles:
    styles = Styles()
    drive(_setting(package, relations, "styles"), styles)
    return styles


def _numbering(package: Package, relations: dict[str, Relation]) -> Numbering:
    numbering = Numbering()
    drive(_setting(package, relations, "numbering"), numbering)
    return numbering


def _setting(package: Package, relations: dict[str, Relation], kind: str) -> str:
    target = next((one.target for one in relations.values() if one.kind == kind), "")
    try:
        return package.text(target)
    except ReadError:
        return ""  # the copy is read all the same, as paragraphs without roles
