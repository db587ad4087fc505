"""What a run says of what people accepted and approved: waivers, the baseline, the claims ledger."""

from __future__ import annotations

from claimlint.model.finding import Location
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver of a policy and what it did in a run.

    ``state`` is in-force or expired, ``findings`` how many findings it set aside, ``place`` where the
    policy states it. ``path``, ``claim`` and ``fingerprint`` are its scope, "" where it has none.
    """

    rule: str
    reason: str
    approver: str
    expires: str
    place: Location
    state: str
    findings: int = 0
    path: str = ""
    claim: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """The baseline of a run: its file, how many findings it accepts and how many of them it met.

    ``stale`` counts accepted findings that no longer occur on the pages read. ``tool`` and ``policy``
    say what it was made with: claimlint's version and the policy's SHA-256.
    """

    uri: str
    accepted: int
    matched: int
    stale: int
    tool: str = ""
    policy: str = ""


@dataclass(frozen=True, slots=True)
class LedgerSource:
    """What supports an approved claim; ``sha256`` is that of ``file`` as approved, "" without one."""

    kind: str
    reference: str
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LedgerUse:
    """An entry of a claims ledger and where copy uses it; ``state`` is in-force or why it is not:
    unapproved, expired, unsourced, evidence-missing, evidence-changed or evidence-unhashed.

    ``place`` is where the ledger states it, ``used`` where the claims stand that it approves, in
    reading order; dates are ISO, "" where none is given.
    """

    id: str
    wording: str
    state: str
    place: Location
    owner: str = ""
    approver: str = ""
    approved: str = ""
    expires: str = ""
    sources: tuple[LedgerSource, ...] = ()
    used: tuple[Location, ...] = ()
