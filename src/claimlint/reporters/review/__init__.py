"""The report as people review it: what HTML, Word, Excel and Markdown reports are made from.

The types here hold what a JSON report holds, under the same names; its schema describes each field. Values
that a report lacks are empty. ``text_start`` and ``text_end`` count code points of a page's text;
``ReviewPage.mark`` turns them into a block and a range in its text. ``load`` makes a review report from a
``report.json`` or a run's ``Report``, ``changes`` compares two. Pages are read one at a time, as
often as a format asks for them: a report on thousands of pages need not fit in memory. This is no format.
"""

from claimlint.reporters.review.claims import (
    ReviewCitation,
    ReviewClaim,
    ReviewQualifier,
    ReviewQuantity,
    ReviewStatement,
)
from claimlint.reporters.review.findings import (
    ReviewEdit,
    ReviewFinding,
    ReviewFix,
    ReviewSuppression,
)
from claimlint.reporters.review.page import (
    ReviewBlock,
    ReviewCell,
    ReviewLink,
    ReviewPage,
    ReviewProblem,
)
from claimlint.reporters.review.places import (
    ReviewLocation,
    ReviewMark,
    ReviewPoint,
    ReviewRegion,
)
from claimlint.reporters.review.run import (
    ReviewAuthority,
    ReviewBaseline,
    ReviewChange,
    ReviewChanges,
    ReviewCounts,
    ReviewInput,
    ReviewLedgerEntry,
    ReviewPolicy,
    ReviewReport,
    ReviewRule,
    ReviewRun,
    ReviewSource,
    ReviewTool,
    ReviewWaiver,
)

__all__ = [
    "ReviewAuthority",
    "ReviewBaseline",
    "ReviewBlock",
    "ReviewCell",
    "ReviewChange",
    "ReviewChanges",
    "ReviewCitation",
    "ReviewClaim",
    "ReviewCounts",
    "ReviewEdit",
    "ReviewFinding",
    "ReviewFix",
    "ReviewInput",
    "ReviewLedgerEntry",
    "ReviewLink",
    "ReviewLocation",
    "ReviewMark",
    "ReviewPage",
    "ReviewPoint",
    "ReviewPolicy",
    "ReviewProblem",
    "ReviewQualifier",
    "ReviewQuantity",
    "ReviewRegion",
    "ReviewReport",
    "ReviewRule",
    "ReviewRun",
    "ReviewSource",
    "ReviewStatement",
    "ReviewSuppression",
    "ReviewTool",
    "ReviewWaiver",
]
