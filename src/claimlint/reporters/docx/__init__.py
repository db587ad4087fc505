"""The report for legal and medical review as a Word document, or the reviewer's own document with comments.

``ink`` makes the elements of a document, ``paper`` the document that they stand in, ``annotate`` a page's copy with
comments and proposed changes, ``front`` and ``back`` what stands before and behind, ``layout`` puts them in order.
``own`` comments on a document that was read: ``package`` writes the parts, ``anchors`` finds the places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.errors import MissingExtraError
from claimlint.model.report import Report
from claimlint.policy.types import Rule
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.base import ReviewReporter


class DocxReporter(ReviewReporter):
    """The annotated copy with comments that can be resolved, the matrix of claims, and a place to sign."""

    name = "docx"
    binary = True

    def write(self, report: ReviewReport) -> Iterator[bytes]:
        """Yield the document.

        Raises:
            MissingExtraError: if python-docx is not installed.
        """
        try:
            import docx  # noqa: F401 - asked for before anything is written
        except ImportError:
            hint = "pip install 'claimlint[docx]'"
            raise MissingExtraError("Word reports need python-docx, which is not installed", hint=hint) from None
        from claimlint.reporters.docx.layout import written

        return written(report)

    def own(self, report: Report, rules: Mapping[str, Rule]) -> Iterator[bytes] | None:
        """Return the one Word document that was read with comments in it, None if something else was read."""
        from claimlint.reporters.docx.own import with_comments

        return with_comments(report, rules)


REPORTER = DocxReporter()
