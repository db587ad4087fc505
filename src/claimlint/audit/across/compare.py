"""Findings that no page has alone: pages of one run that do not agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TypeAlias

from claimlint.audit.across.index import ClaimIndex, Entry
from claimlint.audit.across.likeness import Settled
from claimlint.audit.across.side import MOST_PLACES, Elsewhere, Side
from claimlint.model.finding import Finding, Location
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.types import Rule
from claimlint.suppress.inline import meta_finding

MOST_FINDINGS = 1000
"""Findings of one rule between pages; one more tells how many there are beyond."""
_MANY = -1
_FIGURES = "type = 'quantitative' AND said != '[]'"
_NAMED = f"{_FIGURES} AND subject != '' AND endpoint != ''"
_STATEMENTS = "type IN ('fda', 'va')"

_Found: TypeAlias = tuple[Entry, Elsewhere, Elsewhere | None]
"""A claim, what disagrees with it, and where else its own sentence stands."""


def compared(index: ClaimIndex, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield what the pages in ``index`` say differently, in the order of the pages.

    ``rules`` are the meta rules of the policy that holds for the run: a rule that is off says nothing.
    """
    for rule_id, found in (
        (meta.FIGURES_DIFFER, _figures(index)),
        (meta.POPULATION_DIFFERS, _populations(index)),
        (meta.WORDING_DRIFTS, _wordings(index)),
        (meta.QUALIFIER_MISSING, _qualifiers(index)),
    ):
        rule = rules.get(rule_id)
        if rule is not None and rule.enabled:
            yield from _at_most(MOST_FINDINGS, rule, found)


def _at_most(most: int, rule: Rule, found: Iterable[_Found]) -> Iterator[Finding]:
    """Yield ``most`` findings, and one that counts the others at the place of the first of them."""
    first_beyond: Finding | None = None
    beyond = 0
    for number, one in enumerate(found):
        if number < most:
            yield _finding(rule, *one)
            continue
        first_beyond = first_beyond or _finding(rule, *one)
        beyond += 1
    if first_beyond is not None:
        others = f" ({beyond - 1} more of this kind are not listed: narrow the audit with --url to see them)"
        yield replace(first_beyond, message=first_beyond.message + (others if beyond > 1 else ""))


def _figures(index: ClaimIndex) -> Iterator[_Found]:
    """Yield claims of one subject, endpoint, time and population with another figure than the first one has."""
    keys = ("subtype", "unit", "subject", "endpoint", "timepoint", "population", "threshold")
    for group in index.groups(*keys, where=_NAMED):
        yield from _apart(group, lambda entry: entry.said)


def _populations(index: ClaimIndex) -> Iterator[_Found]:
    """Yield claims that give one figure for other people than the first one does."""
    where = f"{_NAMED} AND population != ''"
    for group in index.groups("subtype", "unit", "said", "subject", "endpoint", where=where):
        yield from _apart(group, lambda entry: entry.population)


def _apart(group: Iterable[Entry], differs: Callable[[Entry], str]) -> Iterator[_Found]:
    """Yield the first claim of each other version, with the claims of the first version on other pages."""
    first = Side()
    versions: dict[str, Entry] = {}
    own = None
    for entry in group:
        version = differs(entry)
        own = version if own is None else own
        if version == own:
            first.add(entry)
        else:
            versions.setdefault(version, entry)
    for other in versions.values():
        elsewhere = first.apart_from(other.page)
        if elsewhere is not None:
            yield other, elsewhere, None


def _wordings(index: ClaimIndex) -> Iterator[_Found]:
    """Yield FDA and VA statements that say in other words what a settled wording says on several pages."""
    for group in index.groups("type", "subtype", where=_STATEMENTS):
        pages: dict[str, int] = {}
        for entry in group:
            known = pages.setdefault(entry.sentence, entry.page)
            pages[entry.sentence] = known if known == entry.page else _MANY
        sides = {sentence: Side() for sentence, page in pages.items() if page == _MANY}
        told: dict[str, Entry] = {}
        for entry in group:
            if entry.sentence in sides:
                sides[entry.sentence].add(entry)
            else:
                told.setdefault(entry.sentence, entry)
        settled = Settled(sides)
        for entry in told.values():
            near = settled.near(entry.sentence)
            elsewhere = None if near is None else sides[near].apart_from(entry.page)
            if elsewhere is not None:
                yield entry, elsewhere, None


def _qualifiers(index: ClaimIndex) -> Iterator[_Found]:
    """Yield claims without a qualifier whose like carries one on another page; each sentence once."""
    for group in index.groups("subtype", "unit", "said", "polarity", "subject", "endpoint", where=_FIGURES):
        qualified = Side()
        bare: dict[str, tuple[Entry, Side]] = {}
        for entry in group:
            if entry.qualified:
                qualified.add(entry)
            else:
                bare.setdefault(entry.sentence, (entry, Side()))[1].add(entry)
        for entry, same in bare.values():
            elsewhere = qualified.apart_from(entry.page)
            if elsewhere is not None:
                yield entry, elsewhere, same.apart_from(entry.page)


def _finding(rule: Rule, here: Entry, others: Elsewhere, same: Elsewhere | None) -> Finding:
    values = {"claim": here.text, "other": others.text, "pages": _pages(others.pages, "other page")}
    related = _related(others, "it stands otherwise here")
    parts = (rule.id, here.place.uri, here.place.logical_path, here.sentence)
    name = sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()
    made = meta_finding(rule, FrozenMap(values), here.place, Span(0, 0))
    if same is not None:
        made = replace(made, message=f"{made.message} The same sentence stands on {_pages(same.pages, 'more page')}.")
        related += _related(same, "the same sentence stands here")
    return replace(made, related=related, fingerprint=name[:32])


def _related(others: Elsewhere, message: str) -> tuple[Location, ...]:
    return tuple(replace(place, message=message) for place in others.places[:MOST_PLACES])


def _pages(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"
