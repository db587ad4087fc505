"""Whether a file reads after an edit as it was meant to: the same copy with the new words, and no new harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

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
    if _stays(after, changes):
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


def _stays(after: Sequence[DocumentResult], changes: Sequence[Change]) -> bool:
    """Return whether a finding that a change should have mended is still there."""
    there = {key for number, result in enumerate(after) for f in _open(result) for key in (_key(number, f, _start(f)),)}
    moved = _Moved(changes)
    return any(
        _key(change.page, finding, moved(_start(finding))) in there for change in changes for finding in change.findings
    )


def _key(page: int, finding: Finding, start: int) -> tuple[int, str, int]:
    """Return what a finding is known by: a page has one of its rule as a whole, a claim has its place."""
    return page, finding.rule, start if finding.claim else -1


def _start(finding: Finding) -> int:
    return finding.location.span.start if finding.location.span else -1


class _Moved:
    """Where an offset of the old file stands in the new one."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._parts = [(p.span.start, p.span.end, len(p.text) - len(p.span)) for c in changes for p in c.parts]

    def __call__(self, offset: int) -> int:
        return offset + sum(grown for start, end, grown in self._parts if end <= offset and start < offset)


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
