"""The report for legal and medical review as one HTML file: nothing is fetched, nothing of the copy acts.

``index`` goes through the pages once for totals and addresses inside the file, ``annotate`` lays out a page's
copy with its notes, ``matrix`` makes a row of a claim, ``review.facts`` puts things in words, ``layout`` writes the
file with the templates. Without a script the file is complete; the script filters, searches and pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.base import ReviewReporter


class HtmlReporter(ReviewReporter):
    """One self-contained file, readable without JavaScript, for screen and print."""

    name = "html"

    def write(self, report: ReviewReport) -> Iterator[bytes]:
        """Yield the file in pieces, a page at a time."""
        from claimlint.reporters.html.layout import written

        return written(report)


REPORTER = HtmlReporter()
