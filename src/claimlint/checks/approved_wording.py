"""Qualifiers and statements in the words that the policy approves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import in_flow, passage
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.checks.statements import Statements
from claimlint.model.claim import Qualifier
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "of": Param("choice", "qualifiers", choices=("qualifiers", "statements"), doc="what is held to approved words"),
        "sets": Param("list", (), doc="names of the policy's sets; empty: all of them"),
        "only_approved": Param(
            "bool", default=False, doc="report every qualifier outside the sets, not only bad wordings"
        ),
        "patterns": Param("list", (), doc="wordings of qualifiers that are reported", check=refused),
        "unless": Param("list", (), doc="patterns that excuse the block they stand in", check=refused),
        "kinds": Param("list", ("variability", "typicality"), doc="qualifier kinds that are judged"),
        "likeness": Param("float", 0.7, doc="from what share of common words copy counts as a changed statement"),
    }
)


class ApprovedWording:
    """Reports qualifiers in words that are not approved, and statements that drifted from theirs.

    ``{approved}`` is the wording to use.
    """

    name = "approved-wording"
    params = _PARAMS

    def of_claims(self, rule: Rule) -> bool:
        """Return whether the rule is on qualifiers."""
        return str(rule.params.get("of")) != "statements"

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each qualifier or changed statement, in reading order."""
        if context.rule.params.get("of", "qualifiers") == "statements":
            return _drifted(context)
        return _qualifiers(context)


def _qualifiers(context: CheckContext) -> Iterator[Hit]:
    params = context.rule.params
    kinds = set(params.get("kinds") or ("variability", "typicality"))
    approved = Statements(context.policy.qualifiers, [str(name) for name in params.get("sets") or ()])
    bad, unless = patterns(params, "patterns"), patterns(params, "unless")
    reported: set[Qualifier] = set()
    for claim in context.selected:
        for qualifier in claim.qualifiers:
            if qualifier.kind not in kinds or approved.said_in(qualifier.text):
                continue
            if not params.get("only_approved") and not bad.found_in(qualifier.text):
                continue
            place = Qualifier(qualifier.kind, qualifier.text, qualifier.span, 0)
            if place in reported or unless.found_in(passage(context.document, claim.block).text):
                continue
            reported.add(place)
            values = {**values_of(claim), "match": qualifier.text, "approved": approved.wording}
            yield Hit(qualifier.span, claim, values)


def _drifted(context: CheckContext) -> Iterator[Hit]:
    params = context.rule.params
    least = float(params.get("likeness", 0.7))
    approved = Statements(context.policy.statements, [str(name) for name in params.get("sets") or ()])
    for index in in_flow(context.document):
        here = passage(context.document, index)
        for inner, wording in approved.drifted_in(here.text, least):
            yield Hit(here.span(inner), None, {"match": inner.of(here.text), "approved": wording})


CHECK = ApprovedWording()
