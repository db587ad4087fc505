"""A page's copy: claims marked and numbered, proposed changes tracked, findings as comments and as notes.

Comments do not print, so every finding also stands in a note under its paragraph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.reporters._prose import sentence
from claimlint.reporters.docx.ink import FILLS, GRAY, INKS, Element, Ink, barred, paragraph, run
from claimlint.reporters.docx.paper import PORTRAIT, Paper
from claimlint.reporters.review import ReviewBlock, ReviewFinding, ReviewPage, ReviewReport
from claimlint.reporters.review.entries import LOOKS, Entry
from claimlint.reporters.review.facts import KINDS, SUPPRESSED, words

MOST_COMMENTS = 2000
"""Word slows down with more; the notes hold every finding."""
_MOST_CELLS = 3000
_WIDEST_TABLE = 12
_MOST_BLOCKS, _NEAR = 20_000, 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of a block's words: ``text`` in place of the range from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def fits(report: ReviewReport) -> bool:
    """Return whether all copy of ``report`` is shown, not only what stands about its claims."""
    return sum(one.blocks for one in report.run.inputs) <= _MOST_BLOCKS


def write_page(paper: Paper, report: ReviewReport, number: int, page: ReviewPage, entries: list[Entry]) -> None:
    """Write a page of copy with everything that was found on it.

    Args:
        paper: the document.
        report: the report that the page is of.
        number: of the page.
        page: the page.
        entries: what is numbered on it.
    """
    heading = paper.heading(f"{number}. {page.title or page.uri}", 2)
    where = f"{page.uri}, {page.record}" if page.record else page.uri
    paper.says(Ink(where, color=GRAY, size=17), style="Note")
    if page.sha256:
        paper.says(Ink(f"SHA-256 {page.sha256}", color=GRAY, size=15), style="Note")
    whole = [entry for entry in entries if entry.block is None]
    title = heading[-1]
    for entry in whole:
        _comment(paper, title, title, entry, report)
    _notes(paper, whole, report)
    _Copy(paper, report, page, entries).write()


class _Copy:
    """The blocks of one page."""

    def __init__(self, paper: Paper, report: ReviewReport, page: ReviewPage, entries: Sequence[Entry]) -> None:
        self._paper = paper
        self._report = report
        self._page = page
        self._entries: dict[int, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.block is not None:
                self._entries[entry.block].append(entry)
        self._proposals = _proposals(page, entries)
        self._anchors: dict[str, tuple[Element, Element]] = {}

    def write(self) -> None:
        for shown, group in groupby(enumerate(self._page.blocks), key=lambda one: self._kept(one[0])):
            if not shown:
                left = sum(1 for _ in group)
                told = f"… {words(left, 'paragraph')} without a claim …"
                self._paper.says(Ink(told, italic=True, color=GRAY), style="Note")
                continue
            for table, blocks in groupby(group, key=lambda one: _table_of(one[1])):
                self._blocks(list(blocks), table)
        for text in self._proposals.get(len(self._page.blocks), ()):
            self._appended(text.text)

    def _kept(self, index: int) -> bool:
        """Return whether a block is shown: all are, but in a report too large for anybody to read as a whole."""
        return self._paper.whole or any(near in self._entries for near in range(index - _NEAR, index + _NEAR + 1))

    def _blocks(self, blocks: list[tuple[int, ReviewBlock]], table: int | None) -> None:
        grid = _shape(blocks) if table is not None else None
        if grid is None:
            for index, block in blocks:
                label = KINDS.get(block.kind)
                if label:
                    named = f"{label} ({block.logical_path})" if block.logical_path else label
                    self._paper.says(Ink(named, italic=True, color=GRAY, size=16), style="Note")
                self._paper.add(self._annotated(index, block, _style(block)))
                self._comments(index)
                _notes(self._paper, self._entries.get(index, ()), self._report)
            return
        rows, columns = grid
        made = self._paper.grid((), [PORTRAIT // columns] * columns)
        cells = {(one.cell.row, one.cell.column): (index, one) for index, one in blocks if one.cell}
        for row in range(rows):
            found = (cells.get((row, column)) for column in range(columns))
            made.add(*([self._annotated(*one, "Small")] if one else "" for one in found), split=True)
        self._paper.gap()
        for index, _ in blocks:
            self._comments(index)
        for index, _ in blocks:
            _notes(self._paper, self._entries.get(index, ()), self._report)

    def _annotated(self, index: int, block: ReviewBlock, style: str) -> Element:
        entries = self._entries.get(index, [])
        element = paragraph([Ink(_bullet(block))] if _bullet(block) else [], style)
        self._runs(element, block.text, entries, self._proposals.get(index, []))
        return element

    def _runs(self, element: Element, text: str, entries: list[Entry], proposals: list[Proposal]) -> None:
        """Write ``text`` cut where a claim or a proposed change begins or ends."""
        cuts = {0, len(text)}
        cuts |= {at for entry in entries for at in (entry.start, entry.end)}
        cuts |= {at for one in proposals for at in (one.start, one.end)}
        self._insert(element, proposals, 0)
        for start, end in pairwise(sorted(cuts)):
            covering = [entry for entry in entries if entry.start <= start and end <= entry.end]
            look = next((look for look in LOOKS if any(entry.look == look for entry in covering)), "")
            ink = Ink(text[start:end], fill=FILLS.get(look, ""))
            gone = any(one.start <= start and end <= one.end for one in proposals if one.end > one.start)
            piece = self._paper.changes.deleted([ink]) if gone else run(ink)
            element.append(piece)
            for entry in covering:
                first = self._anchors.get(entry.number, (piece, piece))[0]
                self._anchors[entry.number] = (first, piece)
            for entry in entries:
                if entry.end == end and entry.start < end:
                    mark = f" [{entry.number}]"
                    element.append(run(Ink(mark, bold=True, color=INKS[entry.look], size=15)))
            self._insert(element, proposals, end)

    def _insert(self, element: Element, proposals: list[Proposal], at: int) -> None:
        for one in proposals:
            if one.end == at and one.text:
                element.append(self._paper.changes.inserted([Ink(one.text)]))

    def _comments(self, index: int) -> None:
        for entry in self._entries.get(index, ()):
            anchor = self._anchors.pop(entry.number, None)
            if anchor is not None:
                _comment(self._paper, *anchor, entry, self._report)

    def _appended(self, text: str) -> None:
        mark = self._paper.changes.mark()
        element = paragraph([], "", mark=mark)
        element.append(self._paper.changes.inserted([Ink(" ".join(text.split()))]))
        self._paper.add(element)


def _proposals(page: ReviewPage, entries: Iterable[Entry]) -> dict[int, list[Proposal]]:
    """Return the changes that open findings ask for, by block; those for the page's end under the number of blocks.

    The fixes of rules come first. A claim without any gets the wording of its gravest finding behind it, in brackets,
    for the writer to work in.
    """
    out: dict[int, list[Proposal]] = defaultdict(list)
    for entry in entries:
        open_ = [finding for finding in entry.findings if finding.suppression is None]
        edits = [edit for finding in open_ if finding.fix for edit in finding.fix.edits]
        for edit in edits:
            place = page.point(edit.text_start)
            if place is None or edit.text.startswith("\n\n"):
                _propose(out[len(page.blocks)], Proposal(0, 0, edit.text.strip()))
                continue
            end = min(place.start + edit.text_end - edit.text_start, len(page.blocks[place.block].text))
            _propose(out[place.block], Proposal(place.start, end, edit.text))
        wording = next((finding.wording for finding in open_ if finding.wording), "")
        if wording and not edits and entry.block is not None:
            _propose(out[entry.block], Proposal(entry.end, entry.end, f" [Proposed: {wording}]"))
    return out


def _propose(into: list[Proposal], one: Proposal) -> None:
    """Add a change, unless it is there already or reaches into another one."""
    clash = any(one.start < other.end and other.start < one.end for other in into)
    if one not in into and not clash:
        into.append(one)


def _comment(paper: Paper, first: Element, last: Element, entry: Entry, report: ReviewReport) -> None:
    for finding in entry.findings:
        if finding.suppression is None and paper.comments < MOST_COMMENTS:
            paper.comment(first, last, list(_lines(entry.number, finding, report)))


def _lines(number: str, finding: ReviewFinding, report: ReviewReport) -> Iterator[str]:
    rule = report.rule(finding.rule)
    yield f"{number}  {finding.rule} {finding.name} ({finding.severity.value})"
    yield sentence(finding.message)
    for label, text in (("Do", rule.fix if rule else ""), ("Use", finding.wording), ("Authority", finding.authority)):
        if text:
            yield sentence(f"{label}: {text}")


def _notes(paper: Paper, entries: Iterable[Entry], report: ReviewReport) -> None:
    for entry in entries:
        for finding in entry.findings:
            look = "waived" if finding.suppression else finding.severity.value
            head, *rest = _lines(entry.number, finding, report)
            inks = [Ink(f"{head}  ", bold=True, color=INKS[look])]
            inks.append(Ink(f"{rest[0]} "))
            for text in rest[1:]:
                label, _, told = text.partition(": ")
                inks += [Ink(f"{label}: ", bold=True), Ink(f"{told} ")]
            if finding.suppression:
                inks.append(Ink(_accepted(finding), italic=True))
            paper.add(paragraph(inks, "Note", bar=barred(INKS[look])))


def _accepted(finding: ReviewFinding) -> str:
    one = finding.suppression
    if one is None:
        return ""
    by = f" by {one.approver}" if one.approver else ""
    until = f", until {one.expires}" if one.expires else ""
    return sentence(f"{SUPPRESSED.get(one.kind, one.kind)}{by}{until}: {one.reason or 'no reason given'}")


def _style(block: ReviewBlock) -> str:
    return "CopyHeading" if block.kind in (BlockKind.HEADING, BlockKind.TITLE) else ""


def _bullet(block: ReviewBlock) -> str:
    if block.kind is BlockKind.LIST_ITEM:
        return f"{'    ' * max(block.level - 1, 0)}•  "
    return f"{block.label}  " if block.kind is BlockKind.FOOTNOTE and block.label else ""


def _table_of(block: ReviewBlock) -> int | None:
    return block.cell.table if block.kind is BlockKind.TABLE_CELL and block.cell else None


def _shape(blocks: Sequence[tuple[int, ReviewBlock]]) -> tuple[int, int] | None:
    """Return a table's rows and columns; None for one that would not fit on paper, or whose cells share places."""
    places = [(block.cell.row, block.cell.column) for _, block in blocks if block.cell]
    rows, columns = max(row for row, _ in places) + 1, max(column for _, column in places) + 1
    if len(set(places)) < len(places) or columns > _WIDEST_TABLE or rows * columns > _MOST_CELLS:
        return None
    return rows, columns
