"""The rows of the matrix of claims and evidence."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.reporters.html.annotate import Item
from claimlint.reporters.html.index import PageEntry
from claimlint.reporters.review import ReviewPage
from claimlint.reporters.review.entries import Approvals
from claimlint.reporters.review.facts import Fact, evidence, figures, kind_of

_MOST_AROUND = 160


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, or a finding on no claim, with what stands before and behind it in its sentence."""

    item: Item
    entry: PageEntry
    before: str
    text: str
    behind: str
    kind: str
    place: str
    facts: tuple[Fact, ...]
    measures: tuple[Fact, ...]
    status: str

    @property
    def rules(self) -> str:
        """Return the ids of the rules that speak, separated by spaces."""
        return " ".join("-".join(finding.rule.split()) for finding, _ in self.item.findings)

    @property
    def severity(self) -> str:
        """Return the gravest severity that stands, none if nothing does."""
        return self.item.look if self.item.look in {"error", "warning", "note"} else "none"


def row_of(page: ReviewPage, item: Item, entry: PageEntry, approvals: Approvals) -> Row:
    """Return the row of ``item``."""
    claim = item.claim
    before, text, behind = _sentence(page, item)
    if claim is None:
        finding = item.findings[0][0]
        place = str(finding.location)
        status = "waived" if finding.suppression else "flagged"
        return Row(item, entry, before, text, behind, "Finding on the page", place, (), (), status)
    line = f"{claim.uri}:{claim.line}:{claim.column}" if claim.line else f"{claim.uri} {claim.logical_path}".rstrip()
    facts = tuple(evidence(claim, approvals.of(claim)))
    measures = tuple(figures(claim))
    return Row(item, entry, before, text or claim.text, behind, kind_of(claim), line, facts, measures, claim.status)


def _sentence(page: ReviewPage, item: Item) -> tuple[str, str, str]:
    """Return the copy before, of and behind an item, as far as its sentence goes."""
    if item.block < 0:
        return "", "", ""
    block = page.blocks[item.block]
    first, last = item.start, item.end
    if item.claim is not None:
        first = min(max(item.claim.sentence_start - block.text_start, 0), item.start)
        last = max(min(item.claim.sentence_end - block.text_start, len(block.text)), item.end)
    before, behind = block.text[first : item.start], block.text[item.end : last]
    if len(before) > _MOST_AROUND:
        before = "… " + before[-_MOST_AROUND:]
    if len(behind) > _MOST_AROUND:
        behind = behind[:_MOST_AROUND] + " …"
    return before, block.text[item.start : item.end], behind
