"""Whether a file reads after an edit as it was meant to: the same copy with the new words, and no new harm."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from claimlint.fix.changes import Change, Part
from claimlint.model.document import Document
from claimlint.model.finding import Finding, Severity
from claimlint.model.report import DocumentResult

_Block = tuple[str, str]


def objection(before: Sequence[DocumentResult], after: Sequence[DocumentResult], changes: Sequence[Change]) -> str:
    """Return why ``changes``, which made ``after`` of ``before``, must be taken back; "" if nothing is wrong.

    Args:
        before: the pages of the file, judged.
        after: the same of the edited file.
        changes: what was edited.
    """
    if len(before) != len(after):
        return "the file would fall into other pages"
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        parts = [part for change in changes if change.page == number for part in change.parts]
        if not _reads_as_meant(old.document, new.document, parts):
            return "the file would read differently elsewhere"
    mended = {(number, id(finding)) for number, finding in gone(before, after, changes)}
    if any((change.page, id(finding)) not in mended for change in changes for finding in change.findings):
        return "the finding would stay"
    return "a graver finding would take its place" if _worse(before, after) else ""


def _reads_as_meant(old: Document, new: Document, parts: Sequence[Part]) -> bool:
    if len(new.problems) > len(old.problems):
        return False
    appended = Counter(_plain(part.reads) for part in parts if part.appended)
    # Plain text has no markup: what kind a block is of is a guess that the next line may change.
    kinds = old.reader != "text"
    meant = iter(_meant(old, parts, kinds=kinds))
    expected = next(meant, None)
    for block in new.blocks:
        got = (block.kind.value if kinds else "", _plain(block.span.of(new.text)))
        if got == expected:
            expected = next(meant, None)
        elif appended[got[1]]:
            appended[got[1]] -= 1
        else:
            return False
    return expected is None and not +appended


def _meant(old: Document, parts: Sequence[Part], *, kinds: bool) -> Iterator[_Block]:
    """Yield kind and text of each block as they should be, in the order of the page."""
    inner = sorted((part for part in parts if not part.appended), key=lambda part: part.at, reverse=True)
    for block in old.blocks:
        pieces: list[str] = []
        at = block.span.start
        while inner and inner[-1].at.end <= block.span.end:
            part = inner.pop()
            pieces += old.text[at : part.at.start], part.reads
            at = part.at.end
        pieces.append(old.text[at : block.span.end])
        yield block.kind.value if kinds else "", _plain("".join(pieces))


def _plain(text: str) -> str:
    return " ".join(text.split())


def gone(
    before: Sequence[DocumentResult], after: Sequence[DocumentResult], changes: Sequence[Change]
) -> Iterator[tuple[int, Finding]]:
    """Yield the findings of ``before`` that ``changes`` did away with, each with the number of its page."""
    there = {_key(number, finding, _start(finding)) for number, finding in _numbered(after)}
    moved = _Moved(changes)
    for number, finding in _numbered(before):
        if _key(number, finding, moved(_start(finding))) not in there:
            yield number, finding


def _numbered(results: Sequence[DocumentResult]) -> Iterator[tuple[int, Finding]]:
    return ((number, finding) for number, result in enumerate(results) for finding in _open(result))


def _key(page: int, finding: Finding, start: int) -> tuple[int, str, int]:
    """Return what a finding is known by: a page has one of its rule as a whole, a claim has its place."""
    return page, finding.rule, start if finding.claim else -1


def _start(finding: Finding) -> int:
    return finding.location.span.start if finding.location.span else -1


class _Moved:
    """Where an offset of the old file stands in the new one."""

    def __init__(self, changes: Iterable[Change]) -> None:
        parts = sorted((part for change in changes for part in change.parts), key=lambda part: part.span)
        self._starts = [part.span.start for part in parts]
        self._ends = [part.span.end for part in parts]
        self._grown = list(accumulate((len(part.text) - len(part.span) for part in parts), initial=0))

    def __call__(self, offset: int) -> int:
        """Return the new offset; what begins with a replaced range still does."""
        return offset + self._grown[min(bisect_left(self._starts, offset), bisect_right(self._ends, offset))]


def _open(result: DocumentResult) -> Iterator[Finding]:
    return (finding for finding in result.findings if finding.suppression is None)


def _worse(before: Sequence[DocumentResult], after: Sequence[DocumentResult]) -> bool:
    """Return whether more findings of some severity or a graver one are there than before."""
    old, new = (Counter(f.severity for result in results for f in _open(result)) for results in (before, after))
    olds = news = 0
    for severity in Severity:
        olds, news = olds + old[severity], news + new[severity]
        if news > olds:
            return True
    return False
