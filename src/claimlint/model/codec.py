"""Results as JSON and back: what worker processes, spools and caches exchange.

A frozen dataclass becomes a list of its fields, so a page costs little more than its text. A result is two such
lists and a text: what every report wants and, behind tabs, the text of the copy and the rest of it, each decoded when
somebody asks for it. What was written is data only, so that reading it never runs anything, wherever it came from. The
form belongs to one version of claimlint: whoever keeps it keeps the version beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from claimlint.model.document import Document, Source
from claimlint.model.finding import Location
from claimlint.model.lazydata import replace
from claimlint.model.plain import from_plain, named_from_plain, to_plain
from claimlint.model.report import DocumentResult, LeftOut, Skipped
from claimlint.model.shelved import ShelvedDocument, shelves_of

_APART = ("document",)
_AT_HAND = ("source", "text")
_ERRORS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


def dump_result(result: DocumentResult) -> str:
    """Return ``result`` as one line of ASCII.

    The bytes of its source are left out: their hash is kept, and the text that they decode to.
    """
    document, source = result.document, result.document.source
    kept = replace(source, data=b"", digest=source.sha256, size=source.byte_count)
    front = [to_plain(Source)(kept), *to_plain(DocumentResult, _APART)(result)]
    text, rest = shelves_of(document) or (_json(document.text), _json(to_plain(Document, _AT_HAND)(document)))
    return f"{_json(front)}\t{text}\t{rest}"


def load_result(line: str | bytes) -> DocumentResult:
    """Return what ``dump_result`` wrote.

    Raises:
        ValueError: if it is something else. Of a copy that is damaged only who asks for it hears.
    """
    front, *copy = (line if isinstance(line, str) else line.decode("ascii")).rstrip("\n").split("\t")
    try:
        source, *rest = json.loads(front)
        text, others = copy
        document = ShelvedDocument.of(from_plain(Source)(source), (text, _load_text), (others, _load_others))
        named = named_from_plain(DocumentResult, _APART)(rest)
    except _ERRORS as error:
        raise _refusal(DocumentResult, error) from error
    return DocumentResult(document, **named)


def _load_text(written: str) -> Mapping[str, Any]:
    return {"text": json.loads(written)}


def _load_others(written: str) -> Mapping[str, Any]:
    """Return the fields of a document but its source and text."""
    try:
        return cast(Mapping[str, Any], named_from_plain(Document, _AT_HAND)(json.loads(written)))
    except _ERRORS as error:
        raise _refusal(Document, error) from error


def dump_document(document: Document) -> str:
    """Return ``document`` as one line of ASCII JSON, the bytes of its source left out."""
    return _json(to_plain(Document)(document))


def load_document(line: str | bytes) -> Document:
    """Return what ``dump_document`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Document, _loaded(Document, line))


def dump_skipped(skipped: Skipped) -> str:
    """Return ``skipped`` as one line of ASCII JSON."""
    return _json(to_plain(Skipped)(skipped))


def load_skipped(line: str | bytes) -> Skipped:
    """Return what ``dump_skipped`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Skipped, _loaded(Skipped, line))


def dump_location(location: Location) -> str:
    """Return ``location`` as one line of ASCII JSON."""
    return _json(to_plain(Location)(location))


def load_location(line: str | bytes) -> Location:
    """Return what ``dump_location`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(Location, _loaded(Location, line))


def dump_left_out(left_out: LeftOut) -> str:
    """Return ``left_out`` as one line of ASCII JSON."""
    return _json(to_plain(LeftOut)(left_out))


def load_left_out(line: str | bytes) -> LeftOut:
    """Return what ``dump_left_out`` wrote.

    Raises:
        ValueError: if it is something else.
    """
    return cast(LeftOut, _loaded(LeftOut, line))


_json = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def _loaded(kind: type, line: str | bytes) -> Any:
    try:
        return from_plain(kind)(json.loads(line))
    except _ERRORS as error:
        raise _refusal(kind, error) from error


def _refusal(kind: type, error: Exception) -> ValueError:
    return ValueError(f"this is no {kind.__name__} of this version: {error}")
