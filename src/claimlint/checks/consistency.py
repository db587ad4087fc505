"""Claims of one document that do not go together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from math import isclose
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import words
from claimlint.checks.patterns import patterns, refused
from claimlint.model.claim import Claim, Polarity
from claimlint.model.document import BlockKind
from claimlint.policy.types import Rule

_WHOLE = 100.0
"""Percent."""

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "compare": Param(
            "choice",
            "figures",
            choices=("figures", "qualification", "ranking", "framing", "complement"),
            doc="one figure for one claim; a repeat as qualified as the first; rates of several treatments side by "
            "side; failure of one against success of another; success and failure that exceed the whole",
        ),
        "headings": Param(
            "list",
            (),
            doc="patterns of headings that name a treatment: neighbouring sections under such headings are ranked",
            check=refused,
        ),
        "unless": Param("list", (), doc="patterns that excuse a claim whose section holds one", check=refused),
    }
)

_Pairs = Callable[[CheckContext], Iterator[tuple[Claim, Claim]]]


class Consistency:
    """Reports the later of two selected claims that conflict, and points to the earlier."""

    name = "consistency"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim that conflicts with an earlier one; ``{other}`` is that one."""
        params = context.rule.params
        unless = patterns(params, "unless")
        seen: set[str] = set()
        around = Surroundings(context.document)
        for here, other in _COMPARE[str(params.get("compare", "figures"))](context):
            if here.id in seen or (unless and unless.found_in(around.text(here, _reach(context, here, other)))):
                continue
            seen.add(here.id)
            values = {**values_of(here), "other": other.text}
            yield Hit(here.span, here, values, ((other.span, "the other claim stands here"),))


def _reach(context: CheckContext, here: Claim, other: Claim) -> str:
    """Return where a caveat on both claims may stand: it is written once for all sections that it covers."""
    blocks = context.document.blocks
    return "section" if blocks[here.block].headings == blocks[other.block].headings else "document"


def _same(first: str, second: str) -> bool:
    return words(first) == words(second)


def _named_alike(first: Claim, second: Claim) -> bool:
    """Whether both say the same of the same: subject and endpoint named and equal, the rest not at odds."""
    return (
        bool(first.subject and first.endpoint)
        and first.subtype == second.subtype
        and first.polarity == second.polarity
        and first.unit == second.unit
        and all(_same(getattr(first, name), getattr(second, name)) for name in ("subject", "endpoint", "timepoint"))
        and _same(first.population, second.population)
        and _same(first.threshold, second.threshold)
    )


def _equal(first: Sequence[float], second: Sequence[float]) -> bool:
    return len(first) == len(second) and all(isclose(a, b) for a, b in zip(first, second, strict=True))


def _figures(context: CheckContext) -> Iterator[tuple[Claim, Claim]]:
    firsts: dict[tuple[object, ...], Claim] = {}
    for claim in context.selected:
        key = (words(claim.subject), words(claim.endpoint), words(claim.timepoint), claim.subtype, claim.unit)
        other = firsts.setdefault(key, claim)
        if other is not claim and _named_alike(other, claim) and not _equal(other.values, claim.values):
            yield claim, other


def _qualification(context: CheckContext) -> Iterator[tuple[Claim, Claim]]:
    qualified: dict[tuple[object, ...], Claim] = {}
    for claim in context.selected:
        if claim.qualified and claim.values:
            qualified.setdefault(_figure_key(claim), claim)
    for claim in context.selected:
        other = qualified.get(_figure_key(claim))
        if other is not None and not claim.qualified and _compatible(claim, other):
            yield claim, other


def _figure_key(claim: Claim) -> tuple[object, ...]:
    return (claim.subtype, claim.values, claim.unit, claim.polarity)


def _compatible(first: Claim, second: Claim) -> bool:
    return not (first.subject and second.subject) or _same(first.subject, second.subject)


def _groups(context: CheckContext) -> Iterator[list[Claim]]:
    """Yield the claims that stand side by side: in one list or table, or in one block outside of any."""
    groups: dict[tuple[str, int], list[Claim]] = {}
    for claim in context.selected:
        group = context.document.blocks[claim.block].group
        key = ("block", claim.block) if group is None else ("group", group)
        groups.setdefault(key, []).append(claim)
    yield from groups.values()


def _ranking(context: CheckContext) -> Iterator[tuple[Claim, Claim]]:
    named = ([(claim.subject, claim) for claim in members if claim.subject] for members in _groups(context))
    for members in (*named, *_treatments(context)):
        for (subject, first), (other, second) in pairwise(members):
            unlike = not _same(first.endpoint, second.endpoint) or not _same(first.timepoint, second.timepoint)
            if unlike and not _same(subject, other) and first.unit == second.unit:
                yield second, first


def _treatments(context: CheckContext) -> Iterator[list[tuple[str, Claim]]]:
    """Yield runs of claims in neighbouring sections under headings that name a treatment, with the heading.

    A claim that names another subject than its heading is left out.
    """
    headings = patterns(context.rule.params, "headings")
    if not headings:
        return
    by_block: dict[int, list[Claim]] = {}
    for claim in context.selected:
        by_block.setdefault(claim.block, []).append(claim)
    run: list[tuple[str, Claim]] = []
    parents: tuple[str, ...] | None = None
    for index, block in enumerate(context.document.blocks):
        if block.kind is BlockKind.HEADING:
            continue
        *above, own = block.headings or ("",)
        named = headings.found_in(own)
        if not named or tuple(above) != parents:
            yield run
            run, parents = [], tuple(above) if named else None
        if named:
            own_claims = by_block.get(index, ())
            run.extend((own, claim) for claim in own_claims if _speaks_of(claim, own))
    yield run


def _speaks_of(claim: Claim, heading: str) -> bool:
    return not claim.subject or bool({*words(claim.subject)} & {*words(heading)})


_OWN = frozenset({"our", "ours", "we"})


def _framing(context: CheckContext) -> Iterator[tuple[Claim, Claim]]:
    """Yield the first success of each section with the failure of another treatment that it is set against."""
    sections: dict[tuple[str, ...], list[Claim]] = {}
    for claim in context.selected:
        sections.setdefault(context.document.blocks[claim.block].headings, []).append(claim)
    for members in sections.values():
        successes = [claim for claim in members if claim.polarity is Polarity.SUCCESS]
        failures = [c for c in members if c.polarity in (Polarity.FAILURE, Polarity.ADVERSE) and c.subject]
        pairs = ((here, other) for here in successes for other in failures if _set_against(context, here, other))
        yield from islice(pairs, 1)


def _set_against(context: CheckContext, success: Claim, failure: Claim) -> bool:
    """Return whether the failure is another's: named otherwise, or not one's own where the success is."""
    if _is_own(context, failure, success):
        return False
    named = {*words(success.subject)} & {*words(failure.subject)}
    return bool(success.subject or _is_own(context, success, failure)) and not named


def _is_own(context: CheckContext, claim: Claim, other: Claim) -> bool:
    """Return whether a claim says "we" or "our"; in a sentence with the other one, behind that one."""
    start, end = claim.sentence.start, claim.sentence.end
    if claim.sentence == other.sentence:
        start, end = (other.span.end, end) if other.span.end <= claim.span.start else (start, claim.span.end)
    return bool(_OWN & {*words(context.document.text[start:end])})


def _complement(context: CheckContext) -> Iterator[tuple[Claim, Claim]]:
    rates: dict[tuple[object, ...], Claim] = {}
    for claim in context.selected:
        if claim.unit != "%" or len(claim.values) != 1 or not (claim.subject and claim.endpoint):
            continue
        key = (words(claim.subject), words(claim.endpoint), words(claim.timepoint), words(claim.population))
        other = rates.setdefault(key, claim)
        opposite = {other.polarity, claim.polarity} == {Polarity.SUCCESS, Polarity.FAILURE}
        if opposite and other.values[0] + claim.values[0] > _WHOLE:
            yield claim, other


_COMPARE: Mapping[str, _Pairs] = MappingProxyType(
    {
        "figures": _figures,
        "qualification": _qualification,
        "ranking": _ranking,
        "framing": _framing,
        "complement": _complement,
    }
)

CHECK = Consistency()
