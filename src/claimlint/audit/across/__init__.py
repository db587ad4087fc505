"""What the pages of a run say of one another."""

from __future__ import annotations

from pathlib import Path

from claimlint.audit.across.compare import compared
from claimlint.audit.across.index import ClaimIndex
from claimlint.audit.across.repeats import Repeats, repeated
from claimlint.audit.policies import Policies
from claimlint.model.finding import Finding
from claimlint.model.report import DocumentResult


class Across:
    """Takes the pages of a run in their order and compares each with those that the same policy judges.

    ``file`` is where the tables of claims are kept meanwhile.
    """

    __slots__ = ("_file", "_indices", "_policies")

    def __init__(self, policies: Policies, file: Path) -> None:
        self._policies = policies
        self._file = file
        self._indices: dict[str, ClaimIndex] = {}

    def add(self, result: DocumentResult) -> None:
        """Take one page."""
        policy = self._policies.above(Path(result.document.uri).parent)
        index = self._indices.get(policy.uri)
        if index is None:
            own = self._file.with_name(f"{len(self._indices)}-{self._file.name}")
            own.unlink(missing_ok=True)  # what a run that was killed left
            index = self._indices[policy.uri] = ClaimIndex(own)
        index.add(result)

    def end(self) -> tuple[tuple[Finding, ...], Repeats]:
        """Return the findings between pages, and the claims that stand on several of them."""
        findings: list[Finding] = []
        repeats = Repeats()
        for policy in self._policies.used:
            index = self._indices.get(policy.uri)
            if index is not None:
                findings.extend(compared(index, policy.meta))
                repeats += repeated(index)
                index.close()
        return tuple(findings), repeats
