"""The report for legal and medical review as a Word document, or the reviewer's own document with comments.

``ink`` makes the elements of a document, ``paper`` the document that they stand in, ``annotate`` a page's copy with
comments and proposed changes, ``front`` and ``back`` what stands before and behind, ``layout`` puts them in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import MissingExtraError
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


REPORTER = DocxReporter()
