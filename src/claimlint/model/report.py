"""What a run hands to a reporter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from claimlint.model.claim import Claim
from claimlint.model.document import Document
from claimlint.model.finding import Finding, Location
from claimlint.model.lazydata import dataclass
from claimlint.model.standing import BaselineUse, LedgerUse, WaiverUse


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One document with its claims and findings, both in reading order.

    ``places`` says where each claim stands, in the order of ``claims``. ``name`` is what fingerprints and
    baselines call the file: unlike its address it does not depend on the working folder.
    """

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    places: tuple[Location, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or a part of one, that was not read, and why.

    ``code`` is an error code (``CLE...``) for what failed; ``line`` counts from 1, 0 if unknown.
    """

    uri: str
    code: str
    reason: str
    hint: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that was left out because the user asked for others, and what it differs in."""

    uri: str
    record: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """A claim that stands in the same sentence on several ``pages``: boilerplate.

    ``places`` are the first of its places, ``more`` how many there are beside them.
    """

    text: str
    type: str
    subtype: str
    pages: int
    places: tuple[Location, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class PolicyStamp:
    """Which policy judged: its file ("" for the default), packs, content hash, and the rules that are on by id.

    ``organization`` is whose copy it judges, "" if it does not say; ``pack_versions`` go with ``packs``.
    """

    uri: str
    packs: tuple[str, ...]
    sha256: str
    rules: tuple[str, ...] = ()
    organization: str = ""
    pack_versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run found: per document, in the order of their addresses.

    ``housekeeping`` are findings that no document has alone: on the policy's waivers, on the baseline, and
    between pages. ``repeated`` is what an audit found on several pages, ``repeated_more`` how many such claims are
    not listed.
    ``date`` is the ISO date that expiry was measured against (an input of the run, not the clock's), "" if
    nobody said. ``results`` may come from a spool: go through it in order. ``left_out`` are records that the
    user did not ask for. ``waivers``, ``baseline`` and ``ledger`` are what people accepted and approved.
    """

    version: str
    policies: tuple[PolicyStamp, ...]
    results: Sequence[DocumentResult]
    skipped: tuple[Skipped, ...] = ()
    housekeeping: tuple[Finding, ...] = ()
    date: str = ""
    waivers: tuple[WaiverUse, ...] = ()
    baseline: BaselineUse | None = None
    ledger: tuple[LedgerUse, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    repeated_more: int = 0

    @property
    def findings(self) -> Iterator[Finding]:
        """Yield every finding of every document, then those on policy and baseline."""
        return chain((finding for result in self.results for finding in result.findings), self.housekeeping)

    @property
    def counts(self) -> Counter[str]:
        """Return the number of unsuppressed findings by severity."""
        return Counter(f.severity.value for f in self.findings if f.suppression is None)
