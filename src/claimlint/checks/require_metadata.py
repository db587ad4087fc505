"""Facts that a page must carry beside its copy: author, reviewer, review date, authorization."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings, in_flow, passage
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.model.span import Span
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "any_of": Param("list", (), doc="metadata keys, one of which must have a value"),
        "unless": Param("list", (), doc="patterns in the copy that say it instead", check=refused),
        "needs": Param("list", (), doc="patterns that a claim's sentence must hold for the rule to ask", check=refused),
        "per_claim": Param("bool", default=False, doc="report each selected claim; otherwise the document, once"),
    }
)


class RequireMetadata:
    """Reports documents, or their selected claims, whose metadata has none of the wanted keys."""

    name = "require-metadata"
    params = _PARAMS

    def of_claims(self, rule: Rule) -> bool:
        """Return whether the rule asks only for pages with claims."""
        return bool(rule.params.get("per_claim") or rule.applies_to.fields)

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each selected claim, or one for the document."""
        params = context.rule.params
        keys = [str(key) for key in params.get("any_of") or ()]
        if any(context.document.metadata.get(key) for key in keys):
            return
        needs, unless = patterns(params, "needs"), patterns(params, "unless")
        values = {"keys": ", ".join(keys)}
        if params.get("per_claim"):
            around = Surroundings(context.document)
            for claim in context.selected:
                text = around.text(claim, context.rule.within)
                if (not needs or needs.found_in(text)) and not unless.found_in(text):
                    yield Hit(claim.span, claim, {**values_of(claim), **values})
            return
        wanted_by_claims = bool(context.rule.applies_to.fields)
        if wanted_by_claims and not context.selected:
            return
        texts = (passage(context.document, index).text for index in in_flow(context.document))
        if not any(unless.found_in(text) for text in texts):
            yield Hit(Span(0, 0), None, values)


CHECK = RequireMetadata()
