"""What the report says in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.model.claim import ClaimType, Sourcing
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.reporters.review import ReviewCitation, ReviewClaim, ReviewFinding, ReviewLedgerEntry, ReviewStatement

TYPES = {
    ClaimType.QUANTITATIVE: "Figure",
    ClaimType.FDA: "FDA statement",
    ClaimType.VA: "VA statement",
    ClaimType.ABSOLUTE: "Absolute",
    ClaimType.COMPARATIVE: "Comparison",
    ClaimType.TESTIMONIAL: "Testimonial",
    ClaimType.ESTABLISHMENT: "Claim of proof",
}
STATUSES = {"flagged": "Needs a decision", "waived": "Set aside", "pass": "No finding"}
KINDS = {
    BlockKind.TITLE: "Page title",
    BlockKind.META_DESCRIPTION: "Meta description",
    BlockKind.ALT_TEXT: "Image text",
    BlockKind.ATTRIBUTE: "Attribute",
    BlockKind.FRONT_MATTER: "Front matter",
    BlockKind.STRUCTURED_DATA: "Structured data",
    BlockKind.CAPTION: "Caption",
    BlockKind.FOOTNOTE: "Footnote",
}
CHECKED = {
    "primary": "Read in the primary text",
    "secondary": "Read in a secondary source",
    "unverified": "Not verified yet",
}
SUPPRESSED = {
    "inline": "Accepted by a comment in the copy",
    "waiver": "Accepted by a waiver",
    "baseline": "Accepted in the baseline",
}
CHANGES = {
    "new": "New",
    "reopened": "Open again",
    "fixed": "Fixed",
    "set-aside": "Set aside since",
    "unread": "On pages not read this time",
}
ROLES = ("Medical reviewer", "Legal counsel", "Regulatory and compliance", "Owner of the copy")

_LABELS = {kind.value: label for kind, label in TYPES.items()}
_OF_AGENCIES = {ClaimType.FDA, ClaimType.VA}
_WEB = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20]+\Z", re.IGNORECASE)
_PROGRAMS = {
    "va": "VA",
    "community-care": "VA community care",
    "mission-act": "MISSION Act",
    "choice": "Veterans Choice Program",
    "pc3": "PC3",
    "tricare": "TRICARE",
    "champva": "CHAMPVA",
    "medicare": "Medicare",
}
_DISTANCES = {0: "same sentence", 1: "next sentence"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the evidence column: ``good`` says found, missing or neither (None); ``href`` an address shown."""

    label: str
    text: str
    good: bool | None = None
    href: str = ""


def web(address: str) -> str:
    """Return ``address`` if a reader may follow it: http and https only, "" for everything else."""
    return address if _WEB.match(address) else ""


def kind_of(claim: ReviewClaim) -> str:
    """Return a claim's type and subtype in words."""
    return in_words(claim.type.value, claim.subtype)


def in_words(kind: str, subtype: str) -> str:
    """Return a type and subtype in words; what the type has said, as in ``fda_approved``, is not said again."""
    said = subtype_of(kind, subtype)
    label = _LABELS.get(kind, kind)
    return f"{label}, {said}" if said else label


def subtype_of(kind: str, subtype: str) -> str:
    """Return a subtype in words, without the type's name before it."""
    return subtype.removeprefix(f"{kind}_").replace("_", " ").replace("-", " ")


def evidence(claim: ReviewClaim, approved: ReviewLedgerEntry | None) -> Iterator[Fact]:
    """Yield what the copy holds in support of a claim and what it lacks."""
    if approved is not None:
        by = ", ".join(part for part in (approved.approver, approved.approved) if part)
        good = approved.state == "in-force"
        yield Fact("Ledger", f"{approved.id}, {approved.state}" + (f" ({by})" if by else ""), good)
    yield from (_source(citation) for citation in claim.citations)
    if claim.sourced is Sourcing.NONE:
        yield Fact("Source", "none in the copy", good=False)
    for qualifier in claim.qualifiers:
        near = _DISTANCES.get(qualifier.distance, f"{qualifier.distance} sentences away")
        how = near if qualifier.via in {"sentence", "adjacent"} else qualifier.via
        yield Fact("Qualifier", f"“{qualifier.text}” ({qualifier.kind}, {how})", good=True)
    if not claim.qualifiers:
        yield Fact("Qualifier", "none near the claim", good=False)


def _source(one: ReviewCitation) -> Fact:
    good = one.sourcing is Sourcing.SPECIFIC and not one.dangling
    address = web(one.target)
    text = address if good and address == one.text else f"“{one.text}”"
    if one.dangling:
        text += " refers to an entry that the page lacks"
    elif one.sourcing is Sourcing.VAGUE:
        text += f" (“{one.target}”)" if one.target and not address else ""
        text += " is too vague to find"
    elif one.target and one.target != one.text and not address:
        text += f": {one.target}"
    return Fact("Source", text, good, address)


def figures(claim: ReviewClaim) -> Iterator[Fact]:
    """Yield what the copy says of a claim's measure, as far as it says it."""
    status = claim.statement if claim.type in _OF_AGENCIES else ReviewStatement()
    for label, text in (
        ("Endpoint", claim.endpoint),
        ("Limit", claim.threshold),
        ("Population", claim.population),
        ("When", claim.timepoint),
        ("n", "" if claim.n is None else f"{claim.n:,}"),
        ("Interval", claim.interval),
        ("Against", claim.comparator),
        ("Said of", claim.subject or status.object),
        ("Standing", f"not {status.status}" if status.negated and status.status else status.status),
        ("Use", status.use),
        ("Program", _PROGRAMS.get(status.programme, status.programme)),
    ):
        if text:
            yield Fact(label, text)


def place_of(finding: ReviewFinding) -> str:
    """Return where a finding stands inside its file."""
    where = finding.location
    if where.region:
        return f"line {where.region.start.line}, column {where.region.start.column}"
    return where.logical_path or "whole page"


def words(number: int, noun: str, many: str = "") -> str:
    """Return ``1 page``, ``2,000 pages``."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"
