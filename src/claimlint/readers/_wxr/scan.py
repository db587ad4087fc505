"""The records of a WXR file of any size, cut out without parsing: items and terms.

A parser would stop at the first fault, and real exports have faults. What is looked for are the start and end tags
of records, outside of CDATA sections; a record that is cut off or never closed costs the others nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass
from claimlint.model.lines import Position
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Unread
from claimlint.text import lazyre as re

_START = re.compile(r"<(item|wp:category|wp:tag|wp:term)(?=[\s>])[^<>]{0,1000}>")
_TAIL = 1100
"""Code points that a start tag may need; a window's end is looked at again with what follows."""
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_NEXT_RECORD = re.compile(r"</item>\s{0,1000}<item[\s>]")
_AGAIN = re.compile(r"<item(?=[\s>])")
_END = re.compile(r"</rss\s*>")
_ENTITY = re.compile(r"<!ENTITY\s")


@dataclass(frozen=True, slots=True)
class Record:
    """A piece of the file: ``kind`` is the element's name, or ``channel`` for what stands before the first record."""

    kind: str
    text: str
    place: Position


def records(window: Window) -> Iterator[Record | Unread]:
    """Yield the records of a file in order, and what could not be cut out."""
    first = whole = True
    limit = window.feed.limits.record
    while True:
        match = _START.search(window.text, window.at)
        if match is None:
            if first and len(window.text) - window.at <= limit:
                if not window.more():
                    break
                continue
            window.pass_most(max(len(window.text) - _TAIL, window.at))
            if not window.more():
                if whole:
                    yield from _ending(window)
                return
            continue
        if first:
            yield from _head(window, match.start())
            first = False
            continue
        window.pass_to(match.start())
        found = _cut(window, match[1], limit)
        whole = isinstance(found, Unread) or found.text.endswith(f"</{found.kind}>")
        yield found
    told = list(_ending(window))
    yield from _head(window, len(window.text))
    yield from told


def _ending(window: Window) -> Iterator[Unread]:
    """Tell of a file that was cut off between two records; one that was cut inside of a record tells that itself."""
    if _END.search(window.text, max(len(window.text) - _TAIL, 0)) is None:
        message = "the file ends before </rss>: what came behind this place is missing"
        yield Unread(
            "CLE352", message, "export again; a cut-off download or a time limit ends files like this", window.place
        )


def _head(window: Window, end: int) -> Iterator[Record | Unread]:
    place = window.place
    text = window.take(window.at, end).text
    entity = _ENTITY.search(text)
    if entity is not None:
        message = "the file declares entities, which are not expanded"
        yield Unread("CLE351", message, "export again without a document type declaration", place)
    yield Record("channel", text, place)


def _cut(window: Window, kind: str, limit: int) -> Record | Unread:
    """Take the record that begins at the window's ``at``."""
    end_tag = f"</{kind}>"
    at = window.at + 1
    place = window.place
    while True:
        text = window.text
        close = text.find(end_tag, at)
        opening = text.find(_CDATA, at, close if close >= 0 else len(text))
        again = _AGAIN.search(text, at, max(opening, close)) if kind == "item" else None
        if again is not None:  # its end tag is missing
            return Record(kind, window.take(window.at, again.start()).text, place)
        if opening < 0 and close >= 0:
            return Record(kind, window.take(window.at, close + len(end_tag)).text, place)
        if opening >= 0:
            behind = _behind_cdata(text, opening)
            if behind == _BROKEN:
                return _broken(window, opening, place)
            if behind >= 0:
                at = behind
                continue
            at = opening
        else:
            at = max(at, len(text) - len(_CDATA))
        if len(text) - window.at > limit:
            return _too_large(window, kind, place, limit)
        offset = at - window.at
        if not window.more():
            return _unclosed(window, kind, place)
        at = window.at + offset


_OPEN, _BROKEN = -1, -2


def _behind_cdata(text: str, opening: int) -> int:
    """Return the offset behind the CDATA section at ``opening``.

    ``_OPEN`` if its end is not in ``text``, ``_BROKEN`` if it lacks one and reaches into the next record: then
    a section begins inside it behind the next record's start.
    """
    inside = opening + len(_CDATA)
    close = text.find(_CDATA_END, inside)
    nested = text.find(_CDATA, inside, close if close >= 0 else len(text))
    if nested >= 0 and _NEXT_RECORD.search(text, inside, nested):
        return _BROKEN
    return close + len(_CDATA_END) if close >= 0 else _OPEN


def _broken(window: Window, opening: int, place: Position) -> Record:
    """Take a record whose CDATA section never ends: up to the end tag of the record, wherever it stands."""
    match = _NEXT_RECORD.search(window.text, opening)
    end = match.start() + len("</item>") if match else len(window.text)
    return Record("item", window.take(window.at, end).text, place)


def _too_large(window: Window, kind: str, place: Position, limit: int) -> Unread:
    message = f"<{kind}> is larger than the {limit >> 20} MiB that are read as one record"
    match = _START.search(window.text, window.at + 1)
    if match is not None:
        window.pass_to(match.start())
    else:
        window.pass_most(len(window.text) - _TAIL)
    return Unread("CLE353", message, "raise the limit for records, or split the page", place)


def _unclosed(window: Window, kind: str, place: Position) -> Record | Unread:
    """Take what is left of a file that ends inside a record; if another begins in it, up to there."""
    match = _START.search(window.text, window.at + 1)
    end = match.start() if match else len(window.text)
    return Record(kind, window.take(window.at, end).text, place)
