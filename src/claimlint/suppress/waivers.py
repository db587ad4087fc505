"""Waivers of the policy: findings that someone has accepted, until a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from claimlint.model.document import Document
from claimlint.model.finding import Finding, Location, Suppression
from claimlint.model.lazydata import replace
from claimlint.model.lines import Position, Region
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.globs import matches
from claimlint.policy.types import Origin, Policy, Waiver
from claimlint.suppress.fingerprint import Sentences, folded
from claimlint.suppress.inline import meta_finding


def apply_waivers(
    document: Document, findings: Sequence[Finding], policy: Policy, name: str, today: date
) -> tuple[Finding, ...]:
    """Return the findings, those that a waiver in force accepts marked.

    ``name`` is the document's address relative to the policy file. A waiver holds up to and
    including the day it expires. Findings that are set aside already stay as they are.
    """
    in_force = [w for w in policy.waivers if not expired(w, today) and (not w.path or matches(w.path, name))]
    if not in_force:
        return tuple(findings)
    sentences = Sentences(document)
    return tuple(_waived(finding, in_force, sentences) for finding in findings)


def _waived(finding: Finding, waivers: Iterable[Waiver], sentences: Sentences) -> Finding:
    if finding.suppression is not None:
        return finding
    for waiver in waivers:
        if waiver.rule == finding.rule and _meant(waiver, finding, sentences):
            suppression = Suppression("waiver", waiver.reason, waiver.approver, waiver.expires, place_of(waiver.origin))
            return replace(finding, suppression=suppression)
    return finding


def _meant(waiver: Waiver, finding: Finding, sentences: Sentences) -> bool:
    if waiver.fingerprint and not finding.fingerprint.startswith(waiver.fingerprint):
        return False
    return not waiver.claim or folded(waiver.claim) in folded(sentences.around(finding.span))


def expired(waiver: Waiver, today: date) -> bool:
    """Return whether the waiver's last day is over."""
    return bool(waiver.expires) and waiver.expires < today.isoformat()


def place_of(origin: Origin) -> Location:
    """Return a policy value's place. It is a point whose offset is not known and given as 0."""
    point = Position(0, origin.line, origin.column, origin.column, origin.column)
    return Location(origin.uri, Region(point, point))


def review(
    policy: Policy, findings: Iterable[Finding], today: date, names: Iterable[str], *, complete: bool
) -> tuple[Finding, ...]:
    """Return findings on the waivers themselves after a run: expired ones and those without use.

    ``findings`` are all of the run, marked. ``names`` are the addresses read, relative to the
    policy file: a waiver for some path is unused only if such a path was read. One without a path
    is judged only in a ``complete`` run, which read everything that the policy is for.
    """
    used = {f.suppression.location for f in findings if f.suppression and f.suppression.kind == "waiver"}
    read = tuple(names)
    out: list[Finding] = []
    for waiver in policy.waivers:
        place = place_of(waiver.origin)
        seen = any(matches(waiver.path, name) for name in read) if waiver.path else complete
        if expired(waiver, today):
            out.extend(_about(policy, meta.EXPIRED_WAIVER, waiver, place))
        elif seen and place not in used:
            out.extend(_about(policy, meta.UNUSED_WAIVER, waiver, place))
    return tuple(out)


def _about(policy: Policy, rule_id: str, waiver: Waiver, place: Location) -> Iterable[Finding]:
    rule = policy.meta.get(rule_id)
    if rule is not None and rule.enabled:
        values = {"rule": waiver.rule, "approver": waiver.approver, "expires": waiver.expires}
        yield meta_finding(rule, values, place, Span(0, 0))
