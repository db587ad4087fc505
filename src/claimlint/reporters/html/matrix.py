"""The rows of the matrix of claims and evidence."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.reporters.html.annotate import Item
from claimlint.reporters.html.index import PageEntry
from claimlint.reporters.review import ReviewPage
from claimlint.reporters.review.entries import Approvals
from claimlint.reporters.review.facts import Fact, evidence, figures, kind_of


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with what stands before and behind it in its sentence, and the evidence for it."""

    item: Item
    page: PageEntry
    before: str
    text: str
    behind: str
    kind: str
    facts: tuple[Fact, ...]
    measures: tuple[Fact, ...]

    @property
    def rules(self) -> str:
        """Return the ids of the rules that speak, separated by spaces."""
        return " ".join("-".join(finding.rule.split()) for finding, _ in self.item.findings)

    @property
    def severity(self) -> str:
        """Return the gravest severity that stands, none if nothing does."""
        return self.item.entry.look if self.item.entry.status == "flagged" else "none"


def row_of(page: ReviewPage, item: Item, entry: PageEntry, approvals: Approvals) -> Row:
    """Return the row of ``item``."""
    around, claim = item.entry.around(page), item.entry.claim
    if claim is None:
        return Row(item, entry, *around, "Finding on the page", (), ())
    return Row(item, entry, *around, kind_of(claim), tuple(evidence(claim, approvals.of(claim))), tuple(figures(claim)))
