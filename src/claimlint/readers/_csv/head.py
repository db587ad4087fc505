"""What the beginning of a CSV file tells: encoding, delimiter, and whether the first row names the columns."""

from __future__ import annotations

import codecs

from claimlint.errors import ReadError
from claimlint.model.lazydata import dataclass
from claimlint.readers._csv.scan import Row, rows
from claimlint.readers._stream.window import Window
from claimlint.readers.decode import encoding_of
from claimlint.readers.feed import Feed, feed_of_bytes
from claimlint.text import lazyre as re

_DELIMITERS = ",;\t|"
_SEP = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_SAMPLE = 5
_MAX_NAME = 120
_SENTENCE = re.compile(r"[.!?]\s|[.!?]\Z|<\w")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written: its codec, the delimiter, and the line that says so (``sep=;``) in code points."""

    encoding: str
    delimiter: str
    preface: int = 0


def dialect(feed: Feed) -> Dialect:
    """Return how ``feed`` is written.

    Raises:
        ReadError: if it is not text.
    """
    name, mark = encoding_of(feed.head, feed.uri)
    if not mark and name == "utf-8" and not _is_utf8(feed.head):
        name = "cp1252"  # what spreadsheets on Windows write
    text = codecs.getincrementaldecoder(name)("replace").decode(feed.head[mark:])
    named = _SEP.match(text)
    if named:
        return Dialect(name, named[1], named.end())
    if feed.name.endswith((".tsv", ".tab")):
        return Dialect(name, "\t")
    return Dialect(name, max(_DELIMITERS, key=lambda one: _columns(feed, name, one)))


def first_rows(feed: Feed, written: Dialect) -> list[list[str]]:
    """Return the values of the first rows, as many as the head holds whole."""
    head = feed_of_bytes(feed.uri, feed.head, limits=feed.limits)
    out: list[list[str]] = []
    with Window(head, written.encoding) as window:
        window.more()
        window.pass_to(written.preface)
        for found in rows(window, written.delimiter):
            if not isinstance(found, Row) or len(out) == _SAMPLE:
                break
            out.append([cell.value(found.stretch.text) for cell in found.cells])
    return out


def names_columns(first: list[str], known: frozenset[str]) -> bool:
    """Return whether the row ``first`` names columns rather than being a record; ``known`` are usual names."""
    names = [name.strip() for name in first]
    if any(plain(name) in known for name in names):
        return True
    if any(len(name) > _MAX_NAME or _SENTENCE.search(name) for name in names):
        return False
    return len(set(names)) == len(names) and all(name and not name[0].isdigit() for name in names)


def plain(name: str) -> str:
    """Return a column's name in one notation."""
    return " ".join(name.replace("_", " ").lower().split())


def _columns(feed: Feed, encoding: str, delimiter: str) -> tuple[int, int]:
    """Return how many of the first rows have as many cells as the first, and how many cells that are."""
    try:
        found = first_rows(feed, Dialect(encoding, delimiter))
    except ReadError:
        return 0, 0
    width = len(found[0]) if found else 0
    return (sum(len(row) == width for row in found), width) if width > 1 else (0, width)


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True
