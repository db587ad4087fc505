"""Findings, as a review report gives them."""

from __future__ import annotations

from claimlint.model.claim import Confidence
from claimlint.model.finding import Safety, Severity
from claimlint.model.lazydata import dataclass
from claimlint.reporters.review.places import ReviewLocation


@dataclass(frozen=True, slots=True)
class ReviewEdit:
    """Replace a range of the page's text by ``text``; an empty range inserts."""

    text_start: int
    text_end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReviewFix:
    """A mend that a machine can carry out; a safe one cannot change what the copy says."""

    description: str
    safety: Safety
    edits: tuple[ReviewEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewSuppression:
    """Why a finding does not count: ``kind`` is inline, waiver or baseline."""

    kind: str
    reason: str
    approver: str = ""
    expires: str = ""
    location: ReviewLocation | None = None


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """One rule's verdict; ``claim`` is the id of a claim of the same page, "" for one on the page.

    An empty text range is a finding on the page as a whole.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    location: ReviewLocation
    confidence: Confidence = Confidence.HIGH
    wording: str = ""
    authority: str = ""
    claim: str = ""
    fingerprint: str = ""
    text_start: int = 0
    text_end: int = 0
    related: tuple[ReviewLocation, ...] = ()
    fix: ReviewFix | None = None
    suppression: ReviewSuppression | None = None
