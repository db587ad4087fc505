"""What stands around the pages of a review report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass
from claimlint.model.report import LeftOut, Skipped
from claimlint.reporters.review.findings import ReviewFinding
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.places import ReviewLocation


@dataclass(frozen=True, slots=True)
class ReviewAuthority:
    """A legal basis. ``checked`` is primary, secondary or unverified, ``read`` the date of that reading."""

    citation: str
    says: str = ""
    status: str = ""
    checked: str = ""
    url: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """A rule that a finding names: what it wants, why, on what authority, and the wording to use."""

    id: str
    name: str
    title: str = ""
    pack: str = ""
    severity: Severity = Severity.WARNING
    rationale: str = ""
    fix: str = ""
    wording: str = ""
    authority: tuple[ReviewAuthority, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewTool:
    """What made the report."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """A policy that judged: its file ("" for the default), packs, hash, the rules that were on, whose copy."""

    uri: str
    packs: tuple[str, ...]
    sha256: str
    rules: tuple[str, ...] = ()
    organization: str = ""
    pack_versions: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """Return each pack's name and version."""
        versions = (*self.pack_versions, *("" for _ in self.packs))
        return tuple(f"{pack} {version}".rstrip() for pack, version in zip(self.packs, versions, strict=False))


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Numbers of a run; the severities count what is not suppressed."""

    documents: int
    claims: int
    error: int
    warning: int
    note: int
    suppressed: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ReviewInput:
    """A file that was read, and what was read of it: pages, blocks of copy, characters of copy, claims."""

    uri: str
    sha256: str
    bytes: int = 0
    media_type: str = ""
    encoding: str = ""
    reader: str = ""
    pages: int = 0
    blocks: int = 0
    characters: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class ReviewWaiver:
    """A waiver of the policy; ``state`` is in-force or expired, ``findings`` how many it set aside."""

    rule: str
    reason: str
    approver: str
    expires: str
    state: str
    place: ReviewLocation
    findings: int = 0
    path: str = ""
    claim: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class ReviewBaseline:
    """The baseline: how many findings it accepts, met on these pages, and how many no longer occur."""

    uri: str
    accepted: int
    matched: int
    stale: int
    tool: str = ""
    policy: str = ""


@dataclass(frozen=True, slots=True)
class ReviewSource:
    """What supports an approved claim."""

    kind: str
    reference: str
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ReviewLedgerEntry:
    """An approved claim and where copy uses it; ``state`` is in-force or why it is not:
    unapproved, expired, unsourced, evidence-missing, evidence-changed or evidence-unhashed.
    """

    id: str
    wording: str
    state: str
    place: ReviewLocation
    owner: str = ""
    approver: str = ""
    approved: str = ""
    expires: str = ""
    sources: tuple[ReviewSource, ...] = ()
    used: tuple[ReviewLocation, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewRepeated:
    """A claim in the same sentence on several ``pages``: its first places, and how many there are beside."""

    text: str
    type: str
    subtype: str
    pages: int
    places: tuple[ReviewLocation, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class ReviewRun:
    """Everything of a report but its pages. ``rules`` are those that findings name, in the order of their ids.

    ``date`` is the ISO date that expiry was measured against, "" if the report does not say.
    """

    schema: str
    tool: ReviewTool
    policies: tuple[ReviewPolicy, ...]
    counts: ReviewCounts
    skipped: tuple[Skipped, ...] = ()
    housekeeping: tuple[ReviewFinding, ...] = ()
    date: str = ""
    rules: tuple[ReviewRule, ...] = ()
    inputs: tuple[ReviewInput, ...] = ()
    waivers: tuple[ReviewWaiver, ...] = ()
    baseline: ReviewBaseline | None = None
    ledger: tuple[ReviewLedgerEntry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    repeated: tuple[ReviewRepeated, ...] = ()
    repeated_more: int = 0


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """A finding that changed since an earlier run.

    ``kind`` is new, fixed, reopened (it was set aside and stands again), set-aside (it stood and is suppressed
    now) or unread (it stood on a page that was not read this time). ``claim`` is the claim's text, "" for a
    finding on the page.
    """

    kind: str
    rule: str
    name: str
    severity: Severity
    message: str
    claim: str
    uri: str
    record: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ReviewChanges:
    """What changed since an earlier run of ``version`` and ``date``; ``unchanged`` findings stand in both."""

    version: str
    date: str
    found: tuple[ReviewChange, ...]
    unchanged: int

    def of(self, kind: str) -> list[ReviewChange]:
        """Return the changes of one kind by severity, else in their order."""
        return sorted((one for one in self.found if one.kind == kind), key=lambda one: one.severity.rank)


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """A report to be reviewed: what stands around the pages, and the pages as often as they are asked for.

    ``pages()`` starts anew with each call and makes one page at a time: keep what you need of a page, not
    the page. ``title`` is what the reader called the report, "" for a format's own. ``changes`` are those since
    an earlier run, None if it was compared with none.
    """

    run: ReviewRun
    pages: Callable[[], Iterator[ReviewPage]]
    title: str = ""
    changes: ReviewChanges | None = None

    def rule(self, key: str) -> ReviewRule | None:
        """Return the rule with the id ``key``, None if the report does not tell of it."""
        return next((rule for rule in self.run.rules if rule.id == key), None)
