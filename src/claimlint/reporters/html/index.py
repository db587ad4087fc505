"""One way through the pages before the file is written: totals, and the addresses of findings inside the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from claimlint.model.claim import ClaimType
from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.reporters.review import (
    ReviewAuthority,
    ReviewFinding,
    ReviewPage,
    ReviewReport,
    ReviewRule,
    ReviewSuppression,
)

_HEX = re.compile(r"[0-9a-f]{12,}\Z")
_OUTSIDE = re.compile(r"[^A-Za-z0-9_.-]+")
_STATIC_PAGES, _STATIC_CLAIMS = 150, 2000
_MOST_KEPT, _MOST_ACCEPTED = 20, 500


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in short. ``anchors`` are the addresses of its findings in its file, in their order.

    ``file`` is the part of the report that holds it, "" for the same file.
    """

    number: int
    title: str
    uri: str
    record: str
    claims: int
    found: Counter[str]
    aside: int
    anchors: tuple[str, ...]
    file: str = ""

    @property
    def where(self) -> str:
        """Return the file, and the record in it."""
        return f"{self.uri} · {self.record}" if self.record else self.uri

    @property
    def href(self) -> str:
        """Return the address of the page."""
        return f"{self.file}#p-{self.number}"

    @property
    def standing(self) -> int:
        """Return the number of findings that are not set aside."""
        return sum(self.found.values())

    @property
    def gravity(self) -> tuple[int, ...]:
        """Return what sorts pages by errors, then warnings, then notes, most first."""
        return tuple(-self.found[severity.value] for severity in Severity)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that a comment in the copy sets aside, and its address in ``file``, "" for the same file."""

    rule: str
    where: str
    suppression: ReviewSuppression
    anchor: str
    file: str = ""


@dataclass(slots=True)
class Index:
    """Totals of a report or of a part of it: pages, findings by rule and severity, claims by type and status.

    ``first`` is the number of the first page, ``with_findings`` how many pages have findings that stand.
    """

    pages: list[PageEntry] = field(default_factory=list)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    types: dict[ClaimType, Counter[str]] = field(default_factory=dict)
    statuses: Counter[str] = field(default_factory=Counter)
    accepted: list[Accepted] = field(default_factory=list)
    accepted_more: int = 0
    items: int = 0
    with_findings: int = 0
    first: int = 1
    _taken: set[str] = field(default_factory=set)

    def add(self, page: ReviewPage) -> PageEntry:
        """Count one page and return it in short."""
        number = self.first + len(self.pages)
        anchors = tuple(self._anchor(finding, number, place) for place, finding in enumerate(page.findings, 1))
        standing = Counter(f.severity.value for f in page.findings if f.suppression is None)
        for finding, anchor in zip(page.findings, anchors, strict=True):
            self._count(finding, anchor)
        for claim in page.claims:
            self.types.setdefault(claim.type, Counter())[claim.status] += 1
            self.statuses[claim.status] += 1
        self.items += len(page.claims) + sum(not finding.claim for finding in page.findings)
        aside = len(page.findings) - sum(standing.values())
        title = page.title or page.uri
        entry = PageEntry(number, title, page.uri, page.record, len(page.claims), standing, aside, anchors)
        self.pages.append(entry)
        self.with_findings += bool(standing)
        return entry

    def merge(self, other: Index, file: str) -> None:
        """Add the totals of a part that is in ``file``; of its pages and accepted findings some are kept."""
        for rule, counts in other.rules.items():
            self.rules.setdefault(rule, Counter()).update(counts)
        for kind, statuses in other.types.items():
            self.types.setdefault(kind, Counter()).update(statuses)
        self.names = {**other.names, **self.names}
        self.statuses.update(other.statuses)
        self.items += other.items
        self.with_findings += other.with_findings
        self.pages += [replace(entry, file=file) for entry in other.gravest_pages(_MOST_KEPT)]
        self.pages = self.gravest_pages(_MOST_KEPT)
        self.accepted += [replace(one, file=file) for one in other.accepted]
        self.accepted_more += len(self.accepted[_MOST_ACCEPTED:])
        del self.accepted[_MOST_ACCEPTED:]

    def housekeeping(self, findings: Iterable[ReviewFinding]) -> None:
        """Count the findings that stand in no page."""
        for finding in findings:
            self._count(finding, "")

    def _count(self, finding: ReviewFinding, anchor: str) -> None:
        self.names.setdefault(finding.rule, finding.name)
        counts = self.rules.setdefault(finding.rule, Counter())
        counts["aside" if finding.suppression else finding.severity.value] += 1
        if finding.suppression and finding.suppression.kind == "inline":
            self.accepted.append(Accepted(finding.rule, str(finding.location), finding.suppression, anchor))

    def _anchor(self, finding: ReviewFinding, page: int, place: int) -> str:
        short = finding.fingerprint[:12] if _HEX.match(finding.fingerprint) else ""
        anchor = f"f-{short}" if short and f"f-{short}" not in self._taken else f"f-{page}-{place}"
        self._taken.add(anchor)
        return anchor

    @property
    def static(self) -> bool:
        """Return whether the report is small enough to be laid out as a whole when it is opened."""
        return len(self.pages) <= _STATIC_PAGES and self.items <= _STATIC_CLAIMS

    def gravest_pages(self, most: int) -> list[PageEntry]:
        """Return the pages with findings, those with most errors first, at most ``most``."""
        return sorted((page for page in self.pages if page.standing), key=lambda page: page.gravity)[:most]

    def by_rule(self) -> list[tuple[str, str, Counter[str]]]:
        """Return each rule's id, name and counts by severity, those with most errors first."""
        ranked = sorted(self.rules.items(), key=lambda one: tuple(-one[1][severity.value] for severity in Severity))
        return [(rule, self.names[rule], counts) for rule, counts in ranked]


def index_of(report: ReviewReport) -> Index:
    """Return the totals of ``report``."""
    index = Index()
    for page in report.pages():
        index.add(page)
    index.housekeeping(report.run.housekeeping)
    return index


def cited(rules: Iterable[ReviewRule]) -> list[tuple[ReviewAuthority, list[str]]]:
    """Return each authority once, by its citation, with the ids of the rules that cite it."""
    found: dict[str, tuple[ReviewAuthority, list[str]]] = {}
    for rule in rules:
        for authority in rule.authority:
            found.setdefault(authority.citation, (authority, []))[1].append(rule.id)
    return [found[citation] for citation in sorted(found)]


def rule_anchor(rule: str) -> str:
    """Return the address of a rule's entry in this file."""
    return f"r-{_OUTSIDE.sub('-', rule)}"


def authority_anchor(citation: str) -> str:
    """Return the address of an authority's entry in this file."""
    return f"a-{_OUTSIDE.sub('-', citation)}"
