"""What a format of review reports is: a reporter that can be given a review report, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.report import Report
from claimlint.policy.types import Rule
from claimlint.reporters.base import View
from claimlint.reporters.review.run import ReviewReport


class ReviewReporter:
    """A reporter that writes review reports, so that ``claimlint report`` offers it.

    A subclass gives ``name``, ``binary`` (whether its output is not for a terminal) and ``write``.
    """

    name = ""
    binary = False

    def write(self, report: ReviewReport) -> Iterator[bytes]:
        """Yield the output in pieces.

        Raises:
            MissingExtraError: if what the format needs is not installed.
        """
        raise NotImplementedError

    def own(self, report: Report, rules: Mapping[str, Rule]) -> Iterator[bytes] | None:  # noqa: ARG002
        """Return the reviewer's own document with comments, None where the format or the input is none for that.

        Args:
            report: what a run found.
            rules: those of the policies that judged, by id.
        """
        return None

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the output for a run in pieces."""
        from claimlint.reporters.review.load import review_of

        return self.write(review_of(report, view.rules))
