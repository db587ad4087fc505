"""The elements at some path of an XML file of any size, cut out one by one."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass
from claimlint.model.lines import Position
from claimlint.readers._generic.globs import Glob, matches
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Unread
from claimlint.text import lazyre as re

_MARKUP = re.compile(
    r"""<(?:(?P<cdata>!\[CDATA\[)|(?P<comment>!--)|(?P<other>[?!])|(?P<end>/?)(?P<name>[A-Za-z_:][\w:.-]{0,200})
    (?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+(?P<close>>))""",
    re.VERBOSE,
)
_ENTITY = re.compile(r"<!ENTITY\s")
_CLOSERS = {"cdata": "]]>", "comment": "-->", "other": ">"}
_TAG = 8192
"""Code points that a tag may have; a longer one is text."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An element that was asked for: the names of the elements around it and its own, its text and place."""

    path: tuple[str, ...]
    text: str
    place: Position


class Elements:
    """Iterates over the elements that ``wanted`` names, outermost first, and over the file's faults."""

    def __init__(self, window: Window, wanted: Glob) -> None:
        self._window = window
        self._wanted = wanted
        self._path: list[str] = []
        self._pos = 0
        self._record = 0  # the depth of the record that is open, 0 for none
        self._too_large = False

    def __iter__(self) -> Iterator[Cut | Unread]:
        window = self._window
        place = window.place
        while (found := self._next()) is not None:
            kind = found.lastgroup
            if kind in _CLOSERS:
                if kind == "other" and _ENTITY.search(window.text, found.start(), found.end() + _TAG):
                    message = "the file declares entities, which are not expanded"
                    yield Unread("CLE351", message, "export without a document type declaration", window.place)
                self._pass(found.end(), _CLOSERS[kind or "other"])
                continue
            if found["end"]:
                self._pos = found.end()
                yield from self._closed(found["name"], place)
            else:
                opens = not found[0].endswith("/>")
                self._path.append(found["name"])
                if not self._record and matches(self._wanted, self._path):
                    window.pass_to(found.start())
                    place = window.place
                    self._record = len(self._path)
                self._pos = found.end()
                if not opens:
                    yield from self._closed(found["name"], place)
                elif len(self._path) > window.feed.limits.depth:
                    yield Unread("CLE355", "the file nests too deeply", "", window.place)
                    return
        if self._record:
            yield Unread("CLE352", "the file ends inside this record", "export again: the file is damaged", place)

    def _closed(self, name: str, place: Position) -> Iterator[Cut | Unread]:
        """End the element ``name``; an end tag that nothing opened changes nothing."""
        window = self._window
        if name not in self._path:
            return
        while self._path:
            path = tuple(self._path)
            closed = self._path.pop()
            if len(path) == self._record:
                self._record = 0
                if self._too_large:
                    mib = window.feed.limits.record >> 20
                    message = f"<{closed}> is larger than the {mib} MiB that are read as one record"
                    yield Unread("CLE353", message, "export again, or leave the record out", place)
                else:
                    yield Cut(path, window.take(window.at, self._pos).text, place)
                self._too_large = False
            if closed == name:
                return

    def _next(self) -> re.Match[str] | None:
        """Return the next markup that is whole."""
        window = self._window
        while True:
            found = _MARKUP.search(window.text, self._pos)
            if found is not None and (found.end() < len(window.text) or window.ended):
                return found
            rest = window.text.rfind("<", max(self._pos, len(window.text) - _TAG))
            self._pos = rest if rest >= 0 and not window.ended else len(window.text)
            if not self._more():
                return _MARKUP.search(window.text, self._pos) if found is not None else None

    def _pass(self, start: int, closer: str) -> None:
        """Put ``_pos`` behind the next ``closer`` from ``start`` on."""
        self._pos = start
        while (end := self._window.text.find(closer, self._pos)) < 0:
            self._pos = max(len(self._window.text) - len(closer) + 1, self._pos)
            if not self._more():
                self._pos = len(self._window.text)
                return
        self._pos = end + len(closer)

    def _more(self) -> bool:
        """Read on, and drop what was dealt with unless a record is open."""
        window = self._window
        self._too_large = self._too_large or (
            bool(self._record) and len(window.text) - window.at > window.feed.limits.record
        )
        if not self._record or self._too_large:
            window.pass_most(self._pos)
        before = window.at
        more = window.more()
        self._pos -= before - window.at
        return more
