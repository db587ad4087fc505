"""The parts of an Office Open XML package and how they refer to each other (ECMA-376, part 2)."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from claimlint.errors import ReadError
from claimlint.model.document import Problem
from claimlint.model.lazydata import dataclass
from claimlint.model.lines import START, Excerpt
from claimlint.readers._archive.bounded import Budget
from claimlint.readers._archive.errors import BombError, DamagedError, EncryptedError
from claimlint.readers._archive.zipmembers import open_zip, zip_member
from claimlint.readers._ooxml.xml import Sink, drive
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed

_COMPOUND = b"\xd0\xcf\x11\xe0"
"""What encrypted packages and the formats before 2007 begin with (MS-CFB)."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A part's reference: the last word of its type, and the part or address it leads to."""

    kind: str
    target: str
    external: bool


class Package:
    """An open package; a context manager."""

    def __init__(self, feed: Feed) -> None:
        """Open the package.

        Raises:
            ReadError: if it is none, or needs a password.
            OSError: if the file cannot be read.
        """
        self.uri = feed.uri
        self.data = _whole(feed)
        self._feed = feed
        self._limits = feed.limits
        self._budget = Budget(feed.limits, feed.size)
        if self.data.startswith(_COMPOUND):
            hint = "save it without a password, in the format of Office 2007 or later"
            raise EncryptedError("is encrypted, or in the format before 2007", uri=feed.uri, hint=hint)
        self._zip = open_zip(feed, io.BytesIO(self.data))
        # Part names are equivalent whatever their case (ECMA-376, part 2, 6.2.2).
        self._infos = {info.filename.lower().lstrip("/"): info for info in self._zip.infolist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._zip.close()

    def names(self) -> Iterator[str]:
        """Yield the name of every part in the order of the package."""
        return (info.filename for info in self._infos.values())

    def has(self, part: str) -> bool:
        """Return whether there is such a part."""
        return part.lower() in self._infos

    def text(self, part: str) -> str:
        """Return the XML of a part, "" if there is no such part.

        Raises:
            ReadError: if it is damaged, larger than what is read as one text, or not text.
        """
        info = self._infos.get(part.lower())
        if info is None:
            return ""
        limit = self._limits.text
        with zip_member(self._feed, self._zip, info, part, self._budget).open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise BombError(f"is larger than the {limit >> 20} MiB that are read as one text", uri=self.uri)
        return decode(part, data, encoding="" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8").source.text

    def relations(self, part: str = "") -> dict[str, Relation]:
        """Return what ``part`` ("" for the package itself) refers to, by the identifier of the reference.

        Raises:
            ReadError: as ``text`` does.
        """
        folder, name = posixpath.split(part)
        sink = _Relations(folder)
        drive(self.text(posixpath.join(folder, "_rels", f"{name}.rels")), sink)
        return sink.found


class Parts:
    """The texts of the parts that hold copy, one behind the other, as the text of a source."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._texts: list[str] = []
        self._length = 0
        self.excerpts: list[Excerpt] = []
        self.problems: list[Problem] = []

    @property
    def text(self) -> str:
        """Return the texts together."""
        return "".join(self._texts)

    def read(self, part: str, sink: Sink) -> None:
        """Send the elements of ``part`` to ``sink``, with offsets in the text of all parts.

        A part that cannot be read, or only up to a fault, becomes a problem.
        """
        try:
            text = self._package.text(part)
        except ReadError as error:
            self.problems.append(Problem(error.code, f"{part} {error.message}", hint=error.hint))
            return
        base = self._length
        if text:
            self._texts.append(text)
            self._length += len(text)
            self.excerpts.append(Excerpt(base, START, part))
        fault = drive(text, sink, base)
        if fault:
            message = f"{part} is not well-formed: {fault}; what follows in it was not read"
            self.problems.append(Problem(DamagedError.code, message, hint="open it in its program and save it again"))


class _Relations:
    """Collects the references that a relationships part lists."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, Relation] = {}

    def start(self, name: str, attributes: dict[str, str], _at: int, _end: int) -> None:
        """Take a start tag."""
        if name != "rel:Relationship":
            return
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", self._folder, unquote(target))).lstrip("/")
        self.found[attributes.get("Id", "")] = Relation(kind, target, external)

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""

    def text(self, text: str, at: int, end: int) -> None:
        """Take text."""


def _whole(feed: Feed) -> bytes:
    with feed.open() as stream:
        data = stream.read(feed.limits.package + 1)
    if len(data) > feed.limits.package:
        raise BombError(f"is larger than the {feed.limits.package >> 20} MiB that are read at once", uri=feed.uri)
    return data
