"""The report for legal and medical review as an Excel workbook: every cell is text or a number.

``book`` writes sheets row by row, ``sheets`` says what stands in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import MissingExtraError
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.base import ReviewReporter


class XlsxReporter(ReviewReporter):
    """Summary, findings, claims with their evidence, changes, what was accepted, authorities, and coverage."""

    name = "xlsx"
    binary = True

    def write(self, report: ReviewReport) -> Iterator[bytes]:
        """Yield the workbook.

        Raises:
            MissingExtraError: if XlsxWriter is not installed.
        """
        try:
            import xlsxwriter  # noqa: F401 - asked for before anything is written
        except ImportError:
            hint = "pip install 'claimlint[xlsx]'"
            raise MissingExtraError("Excel reports need XlsxWriter, which is not installed", hint=hint) from None
        from claimlint.reporters.xlsx.sheets import workbook

        return workbook(report)


REPORTER = XlsxReporter()
