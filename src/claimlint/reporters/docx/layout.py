"""The document from its first page to its last."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.reporters.docx import back, front
from claimlint.reporters.docx.annotate import fits, write_page
from claimlint.reporters.docx.paper import Paper
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.entries import numbered


def written(report: ReviewReport) -> Iterator[bytes]:
    """Yield the bytes of the document on ``report``."""
    title = report.title or "Claims review"
    tool = report.run.tool
    paper = Paper(title, report.run.date, f"{tool.name} {tool.version}. Not legal advice.")
    paper.whole = fits(report)
    front.cover(paper, report, title)
    front.sign_off(paper)
    paper.new_page()
    front.overview(paper, report)
    front.changes(paper, report)
    paper.new_page()
    paper.heading("Annotated copy", 1)
    for number, page, entries in numbered(report):
        if entries:
            write_page(paper, report, number, page, entries)
    paper.turn()
    back.matrix(paper, report)
    back.rules(paper, report)
    back.accepted(paper, report)
    back.coverage(paper, report)
    yield from paper.bytes()
