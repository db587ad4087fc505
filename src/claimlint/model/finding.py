"""What the checks say of a document."""

from __future__ import annotations

from enum import StrEnum

from claimlint.model.claim import Confidence
from claimlint.model.lazydata import dataclass
from claimlint.model.lines import Region
from claimlint.model.span import Span


class Severity(StrEnum):
    """How grave a finding is; ``error`` is what a lawyer would stop."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Return 0 for error, 1 for warning, 2 for note: smaller is graver."""
        return ("error", "warning", "note").index(self.value)


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands: the file, the region in it and its place inside the file's structure.

    ``region`` is None where the input has no lines. ``span`` counts code points of the decoded file.
    """

    uri: str
    region: Region | None
    logical_path: str = ""
    span: Span | None = None
    message: str = ""


class Safety(StrEnum):
    """Whether a fix can change what the copy says."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` of ``Document.text`` by ``text`` (an empty span inserts)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, and a sentence that says what they do."""

    description: str
    edits: tuple[Edit, ...]
    safety: Safety


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding does not count: ``kind`` is inline, waiver or baseline."""

    kind: str
    reason: str
    approver: str = ""
    expires: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's verdict on one place.

    ``wording`` is the wording to use, ``authority`` the legal basis in one line, ``claim`` the id
    of the claim judged ("" for a finding on the document). ``fingerprint`` stays the same while
    the sentence does, wherever it moves in the file. ``span`` counts in ``Document.text``.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    location: Location
    span: Span
    claim: str = ""
    related: tuple[Location, ...] = ()
    wording: str = ""
    authority: str = ""
    fix: Fix | None = None
    fingerprint: str = ""
    confidence: Confidence = Confidence.HIGH
    suppression: Suppression | None = None
