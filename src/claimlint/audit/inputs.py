"""One input, from bytes to results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from claimlint.engine import Judge, judge
from claimlint.errors import ReadError
from claimlint.model.lines import LineIndex
from claimlint.model.report import DocumentResult, Skipped
from claimlint.readers.decode import decode
from claimlint.readers.registry import reader_for

_READER_FAILED = "CLE502"
_NOT_OPENED = "CLE321"
_BUG = "this is a bug in the reader: please report it with the file that it fails on"


@dataclass(frozen=True, slots=True)
class Input:
    """What an input came to: its pages, judged, and what could not be read."""

    results: tuple[DocumentResult, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def judge_file(path: Path, by: Judge, reader: str | None = None) -> Input:
    """Return what ``by`` finds in the file at ``path``; one that cannot be opened is skipped."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = f"cannot be opened: {error.strerror or error}"
        return Input(skipped=(Skipped(path.as_posix(), _NOT_OPENED, reason, "check its permissions"),))
    return judge_bytes(path.as_posix(), data, by, reader)


def judge_bytes(uri: str, data: bytes, by: Judge, reader: str | None = None) -> Input:
    """Return what ``by`` finds in ``data``, which is called ``uri``.

    Args:
        uri: the address; its ending says which reader reads it.
        data: the bytes of a file.
        by: policy, checks and date.
        reader: the name of a reader that overrules the ending, None for none.
    """
    try:
        decoded = decode(uri, data)
        chosen = reader_for(decoded.source, reader)
    except ReadError as error:
        return Input(skipped=(_unread(uri, error),))
    lines = LineIndex(decoded.source.text)
    results: list[DocumentResult] = []
    skipped: list[Skipped] = []
    try:
        for document in chosen.read(decoded.source):
            problems = document.problems if results else (*decoded.problems, *document.problems)
            outcome = judge(replace(document, problems=problems), by, lines)
            results.append(outcome.result)
            skipped.extend(outcome.failed)
    except ReadError as error:
        skipped.append(_unread(uri, error))
    except Exception as error:  # noqa: BLE001 - a reader's bug must not hide the other inputs
        reason = f"reader {chosen.name} failed: {type(error).__name__}: {error}"
        skipped.append(Skipped(uri, _READER_FAILED, reason, _BUG))
    return Input(tuple(results), tuple(skipped))


def _unread(uri: str, error: ReadError) -> Skipped:
    return Skipped(error.uri or uri, error.code, error.message, error.hint, error.line, error.column)
