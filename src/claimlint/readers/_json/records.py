"""Records of JSON exports: their text, tree and faults."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.model.lines import Position, advanced
from claimlint.readers._json.tree import JsonError, Node, parse
from claimlint.readers._stream.window import Stretch, mended
from claimlint.readers.feed import Feed, Unread

MEDIA_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A record: its text, where it begins in the file, and its tree, whose strings count in the text."""

    text: str
    place: Position
    root: Node


def parsed_record(feed: Feed, text: str, place: Position, record: str = "") -> tuple[Parsed | None, list[Unread]]:
    """Return the record in ``text``, None if it is not JSON, and what could not be read of it."""
    clean, stray = mended(Stretch(text, place), record)
    faults = [] if stray is None else [stray]
    try:
        return Parsed(clean, place, parse(clean, 0, len(clean), feed.limits.depth)), faults
    except JsonError as error:
        where = advanced(place, clean[: error.offset])
        code = "CLE355" if error.deep else "CLE354"
        fault = Unread(code, f"the record is not JSON: {error}", "export again, or leave the record out", where, record)
        return None, [*faults, fault]
