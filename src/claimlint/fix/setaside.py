"""A comment that sets one finding aside, in the file's own comment syntax and where it does what it says.

Where a comment may stand depends on what is around it: a line of its own would end a list, a comment in a tag would
be an attribute. So places are tried in turn, and the first at which the page reads as before and the finding is the
one that is set aside is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from claimlint.fix.changes import Part, RefusedError
from claimlint.fix.single import page_of
from claimlint.fix.splice import spliced
from claimlint.fix.wrap import line_end
from claimlint.model.document import Block, Document
from claimlint.model.finding import Finding
from claimlint.model.lazydata import dataclass
from claimlint.model.report import DocumentResult
from claimlint.model.span import Span

GAP = "[why it may stand]"
"""What stands in place of the reason until a person writes one; it does not count as a reason."""

_TRIAL = "a reason"
_LINE_END = re.compile(r"\r\n|\n|\r")
_INDENT = re.compile(r"[ \t]*")
_CELL_END = re.compile(r"[ \t]*\|[ \t]*\Z")
_JSX = (".mdx", ".mdoc")
_COMPONENTS = (".vue", ".astro", ".svelte")
_HASHED = (".yaml", ".yml", ".toml")
_HEAD = "front-matter"
_Key = tuple[str, str]
Judge = Callable[[bytes], Sequence[DocumentResult]]


@dataclass(frozen=True, slots=True)
class _Comment:
    """A directive at an offset of the file; ``before`` and ``behind`` frame its text there."""

    at: int
    verb: str
    before: str
    behind: str

    def part(self, rule: str, reason: str) -> Part:
        text = f"{self.before}claimlint-{self.verb} {rule}: {reason}{self.behind}"
        return Part(Span(self.at, self.at), text, Span(0, 0), "")


def set_aside(results: Sequence[DocumentResult], finding: Finding, judge: Judge) -> Part:
    """Return the edit that writes a comment which sets ``finding`` aside once ``GAP`` in it becomes a reason.

    Args:
        results: the pages of one file, judged.
        finding: a finding of one of them.
        judge: judges the bytes of the edited file.

    Raises:
        RefusedError: if the file has no place for such a comment.
    """
    result = results[page_of(results, finding)]
    spread = None
    for comment in _places(result.document, finding):
        data = spliced(result.document.source, [comment.part(finding.rule, _TRIAL)])
        reach = _reach(results, tuple(judge(data)), finding)
        if reach == 1:
            return comment.part(finding.rule, GAP)
        if reach and spread is None:
            spread = comment.part(finding.rule, GAP)
    if spread is None:
        raise RefusedError("no comment can stand there: waive it in the policy instead")
    return spread


def _places(document: Document, finding: Finding) -> Iterator[_Comment]:
    """Yield the places to try, the narrowest first."""
    span = finding.location.span
    if document.record:
        return
    source = document.source.text
    block = _block_of(document, finding.span)
    frame = _frame(document, block)
    if span is not None and frame is not None:
        yield _behind_line(source, span.end, frame)
        if frame[1]:
            yield _behind_claim(span.end, frame)
        yield _own_line(source, span.start, "ignore-next-line", frame)
        start = document.source_span(block.span) if block else None
        if start is not None:
            yield _own_line(source, start.start, "ignore-block", frame)
            # The value of an attribute: a comment can stand before its tag.
            yield _own_line(source, max(source.rfind("<", 0, start.start), 0), "ignore-block", frame)
    frame = _frame(document, None)
    if frame is None:
        return
    starts = (document.source_span(one.span) for one in document.blocks if not one.logical_path.startswith(_HEAD))
    first = next((one for one in starts if one is not None), None)
    if first is not None:
        yield _own_line(source, first.start, "ignore-file", frame)
    yield _last_line(source, frame)


def _frame(document: Document, block: Block | None) -> tuple[str, str] | None:
    """Return what opens and closes a comment at a block, or (None) between blocks; None if there are no comments."""
    name = document.source.uri.lower()
    if document.reader == "text" or name.endswith(_HASHED) or (block and block.logical_path.startswith(_HEAD)):
        return "# ", ""
    if document.reader == "markdown" and name.endswith(_JSX):
        return "{/* ", " */}"
    marked_up = document.reader in ("markdown", "html") or name.endswith(_COMPONENTS)
    return ("<!-- ", " -->") if marked_up else None


def _block_of(document: Document, span: Span) -> Block | None:
    return next((block for block in document.blocks if block.span.start <= span.start <= block.span.end), None)


def _own_line(source: str, at: int, verb: str, frame: tuple[str, str]) -> _Comment:
    """Return a comment on a line of its own before the line of ``at``, indented as that is."""
    start = max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1
    match = _INDENT.match(source, start)
    indent = match[0] if match else ""
    return _Comment(start, verb, f"{indent}{frame[0]}", f"{frame[1]}{line_end(source)}")


def _last_line(source: str, frame: tuple[str, str]) -> _Comment:
    turn = line_end(source)
    before = turn if source.endswith(("\n", "\r")) else turn * 2
    return _Comment(len(source), "ignore-file", f"{before}{frame[0]}", f"{frame[1]}{turn}")


def _behind_line(source: str, at: int, frame: tuple[str, str]) -> _Comment:
    """Return a comment at the end of the line of ``at``, inside the last cell if it is a table's row."""
    match = _LINE_END.search(source, at)
    end = len(source[: match.start() if match else len(source)].rstrip(" \t\\"))
    cell = _CELL_END.search(source, at, end)
    place = max(cell.start() if cell else end, at)
    return _Comment(place, "ignore", f" {frame[0]}", frame[1])


def _behind_claim(at: int, frame: tuple[str, str]) -> _Comment:
    return _Comment(at, "ignore", frame[0], frame[1])


def _reach(before: Sequence[DocumentResult], after: Sequence[DocumentResult], finding: Finding) -> int:
    """Return how many findings the comment sets aside; 0 if it misses ``finding`` or harms anything."""
    if [_shape(one.document) for one in before] != [_shape(one.document) for one in after]:
        return 0
    old, new = _standing(before), _standing(after)
    aside = old - new
    if new - old or not aside[_key(finding)] or any(rule != finding.rule for rule, _ in aside):
        return 0  # the comment itself is reported, or it misses, or it reaches too far
    return aside.total()


def _shape(document: Document) -> list[tuple[object, ...]]:
    return [
        (block.kind, " ".join(block.span.of(document.text).split()), block.level, block.group, block.cell)
        for block in document.blocks
    ]


def _standing(results: Sequence[DocumentResult]) -> Counter[_Key]:
    return Counter(_key(f) for result in results for f in result.findings if f.suppression is None)


def _key(finding: Finding) -> _Key:
    return finding.rule, finding.fingerprint or finding.message
