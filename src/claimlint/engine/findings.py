"""Hits of a check to findings of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimlint.checks.base import Hit
from claimlint.engine.places import Places
from claimlint.model.claim import Claim, Confidence
from claimlint.model.document import Document
from claimlint.model.finding import Edit, Finding, Fix
from claimlint.model.span import Span
from claimlint.policy import placeholders
from claimlint.policy.order import rule_order
from claimlint.policy.types import Authority, FixTemplate, Rule

RuleHit = tuple[Rule, Hit]
"""What a rule's check found."""

_UNVERIFIED = "unverified"


def finding_of(hit: Hit, rule: Rule, document: Document, places: Places) -> Finding:
    """Return what ``rule`` says at the place of ``hit``, without fingerprint and suppression."""
    values = _values(hit, document)
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity,
        message=placeholders.message(rule.message, values),
        location=places.at(hit.span),
        span=hit.span,
        claim=hit.claim.id if hit.claim else "",
        related=tuple(places.at(span, message) for span, message in hit.related),
        wording=_without_gaps(rule.wording, values),
        authority=authority_line(rule.authority),
        fix=_fix(rule.edit, hit, document, values) if rule.edit else None,
        confidence=hit.claim.confidence if hit.claim else Confidence.HIGH,
    )


def authority_line(authorities: Iterable[Authority]) -> str:
    """Return the citations in one line; one that nobody has read yet says so."""
    return "; ".join(
        f"{one.citation} ({_UNVERIFIED})" if one.checked == _UNVERIFIED else one.citation for one in authorities
    )


def order(finding: Finding) -> tuple[int, int, tuple[str, int]]:
    """Return the sort key: place in the copy, then rule (CL302 before CL1001)."""
    return finding.span.start, finding.span.end, rule_order(finding.rule)


def without_replaced(hits: Iterable[RuleHit]) -> list[RuleHit]:
    """Return the hits but those that another rule's hit on the same claim replaces.

    A hit that is itself replaced replaces nothing: what it would have covered must still be said.
    """
    kept = list(hits)
    present: dict[str, dict[str, Rule]] = {}
    for rule, hit in kept:
        if hit.claim:
            present.setdefault(hit.claim.id, {})[rule.id] = rule
    silenced = {claim: _silenced(spoke) for claim, spoke in present.items()}
    return [(rule, hit) for rule, hit in kept if not hit.claim or rule.id not in silenced[hit.claim.id]]


def _silenced(spoke: Mapping[str, Rule]) -> set[str]:
    """Return the ids of those of the rules that ``spoke`` on one claim which one that stands replaces."""
    open_rules, silent = set(spoke), set[str]()
    while open_rules:
        covered = {below for rule in open_rules for below in spoke[rule].replaces if below != rule}
        # Rules that replace each other in a circle have no head; then all of them stand.
        heads = open_rules - covered or open_rules
        gone = {below for rule in heads for below in spoke[rule].replaces} & (open_rules - heads)
        silent |= gone
        open_rules -= heads | gone
    return silent


def _values(hit: Hit, document: Document) -> dict[str, str]:
    values = {"claim": " ".join(hit.span.of(document.text).split()), **_claim_values(hit.claim, document)}
    return {**values, **hit.values}


def _claim_values(claim: Claim | None, document: Document) -> dict[str, str]:
    if claim is None:
        return {}
    return {
        "claim": " ".join(claim.text.split()),
        "values": ", ".join(quantity.span.of(document.text) for quantity in claim.quantities),
        "type": claim.type.value,
        "subtype": claim.subtype.replace("_", " "),
        "endpoint": claim.endpoint,
        "subject": claim.subject,
        "unit": claim.unit,
    }


def _without_gaps(template: str, values: Mapping[str, str]) -> str:
    """Return a template filled, unknown names in square brackets: the writer must fill them in."""
    missing = {name: f"[{name.replace('_', ' ')}]" for name in placeholders.names(template) if not values.get(name)}
    return placeholders.fill(template, {**values, **missing})


def _fix(template: FixTemplate, hit: Hit, document: Document, values: Mapping[str, str]) -> Fix | None:
    if any(not values.get(name) for name in placeholders.names(template.text)):
        return None  # a machine must not write a gap into the copy
    text = placeholders.fill(template.text, values)
    edit = None if placeholders.names(text) else _edit(template.action, text, hit, document)
    return None if edit is None else Fix(placeholders.fill(template.description, values), (edit,), template.safety)


def _edit(action: str, text: str, hit: Hit, document: Document) -> Edit | None:
    """Return the edit; None for an action on the claim where the hit is on the page as a whole."""
    if action == "append-to-document":
        end = len(document.text)
        return Edit(Span(end, end), text)
    span = hit.claim.span if hit.claim else hit.span
    if not span:
        return None
    if action == "replace-claim":
        return Edit(span, text)
    if action == "insert-after-claim":
        return Edit(Span(span.end, span.end), text)
    return Edit(Span(hit.claim.sentence.end, hit.claim.sentence.end), text) if hit.claim else None
