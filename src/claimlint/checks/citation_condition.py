"""Citations that do not let a reader find the source, or that are too old."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.describe import values_of
from claimlint.model.claim import Citation
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "kinds": Param("list", (), doc="citation kinds to judge; empty: all"),
        "lacks": Param("choice", "", choices=("", "year", "target", "sample-size"), doc="report those without it"),
        "max_age_years": Param("int", 0, doc="report those older than this many years; 0: any age"),
    }
)


class CitationCondition:
    """Reports the citations of selected claims that lack something or are too old."""

    name = "citation-condition"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each citation, once where it serves several claims."""
        params = context.rule.params
        kinds = {str(kind) for kind in params.get("kinds") or ()}
        lacks, limit = str(params.get("lacks") or ""), int(params.get("max_age_years") or 0)
        reported: set[Citation] = set()
        for claim in context.selected:
            for citation in claim.citations:
                if (kinds and citation.kind not in kinds) or citation in reported:
                    continue
                if lacks and not _lacks(citation, lacks, claim.sample_size):
                    continue
                age = context.today.year - citation.year if citation.year is not None else 0
                if limit and age <= limit:
                    continue
                reported.add(citation)
                values = {**values_of(claim), "source": citation.text, "age": str(age), "limit": str(limit)}
                yield Hit(citation.span, claim, values)


def _lacks(citation: Citation, what: str, sample_size: int | None) -> bool:
    if what == "year":
        return citation.year is None
    if what == "target":
        return citation.dangling or not citation.target
    return sample_size is None


CHECK = CitationCondition()
