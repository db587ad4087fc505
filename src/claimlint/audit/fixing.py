"""Files judged and mended."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from claimlint.audit.inputs import Input, judge_bytes, judge_file
from claimlint.engine import Judge
from claimlint.errors import ReadError
from claimlint.fix.changes import Refusal
from claimlint.fix.rounds import mend
from claimlint.fix.write import replace_file
from claimlint.model.finding import Finding, Safety
from claimlint.model.lazydata import dataclass
from claimlint.model.report import DocumentResult, Skipped
from claimlint.readers.decode import UNDECODABLE


@dataclass(frozen=True, slots=True)
class FixedFile:
    """What fixing one file came to: its bytes and decoded text before and after, and its findings by fate."""

    uri: str
    before: bytes
    after: bytes
    old: str = ""
    new: str = ""
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Refusal, ...] = ()


def fix_bytes(
    uri: str, data: bytes, by: Judge, reader: str | None, allowed: Container[Safety]
) -> tuple[Input, FixedFile]:
    """Return what ``by`` finds in ``data`` once it is mended, and the mended bytes.

    Args:
        uri: the address; its ending says which reader reads it.
        data: the bytes of a file.
        by: policy, checks and date.
        reader: the name of a reader that overrules the ending, None for none.
        allowed: the kinds of fixes to carry out.
    """
    first = judge_bytes(uri, data, by, reader)
    if first.skipped or not first.results or _guessed(first):
        # What could not be read as a whole is not written: nobody has seen what stands in the rest.
        return first, FixedFile(uri, data, data)

    def judge(edited: bytes) -> tuple[DocumentResult, ...]:
        got = judge_bytes(uri, edited, by, reader)
        return () if got.skipped else got.results

    mended = mend(data, first.results, judge, allowed)
    old, new = first.results[0].document.source.text, mended.results[0].document.source.text
    return Input(mended.results), FixedFile(uri, data, mended.data, old, new, mended.fixed, mended.refused)


def _guessed(judged: Input) -> bool:
    """Return whether the character set was guessed: bytes written in it might be wrong for good."""
    return any(problem.code == UNDECODABLE for one in judged.results for problem in one.document.problems)


def fix_file(
    path: Path, by: Judge, reader: str | None, allowed: Container[Safety], *, write: bool
) -> tuple[Input, FixedFile | None]:
    """Return what ``by`` finds in the file at ``path`` once it is mended, and what was done; write it if asked to.

    A file that cannot be opened or written is skipped, its findings as they were.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return judge_file(path, by, reader), None
    result, done = fix_bytes(path.as_posix(), data, by, reader, allowed)
    if not write or done.after == done.before:
        return result, done
    try:
        replace_file(path, done.before, done.after)
    except ReadError as error:
        unwritten = Skipped(path.as_posix(), error.code, error.message, error.hint)
        return Input(judge_bytes(path.as_posix(), data, by, reader).results, (unwritten,)), None
    return result, done
