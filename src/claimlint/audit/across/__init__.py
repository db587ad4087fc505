"""What the pages of a run say of one another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimlint.audit.across.compare import compared, repeated
from claimlint.audit.across.index import ClaimIndex
from claimlint.audit.policies import Policies
from claimlint.model.finding import Finding
from claimlint.model.report import DocumentResult, Repeated


def across(
    results: Iterable[DocumentResult], policies: Policies, file: Path | None = None
) -> tuple[tuple[Finding, ...], tuple[Repeated, ...]]:
    """Return the findings between pages, and the claims that stand on several of them.

    Pages are compared with those that the same policy judges. ``file`` is where the table of claims is
    kept meanwhile, None for memory.
    """
    if file is not None:
        file.unlink(missing_ok=True)
    indices: dict[str, ClaimIndex] = {}
    for result in results:
        policy = policies.above(Path(result.document.uri).parent)
        if policy.uri not in indices:
            own = None if file is None else file.with_name(f"{len(indices)}-{file.name}")
            indices[policy.uri] = ClaimIndex(own)
        indices[policy.uri].add(result)
    findings: list[Finding] = []
    repeats: list[Repeated] = []
    for policy in policies.used:
        index = indices.get(policy.uri)
        if index is not None:
            findings.extend(compared(index, policy.meta))
            repeats.extend(repeated(index))
            index.close()
    return tuple(findings), tuple(repeats)
