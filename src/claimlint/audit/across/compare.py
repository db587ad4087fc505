"""Findings that no page has alone: pages of one run that do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

from claimlint.audit.across.index import ClaimIndex, Entry
from claimlint.model.finding import Finding
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.report import Repeated
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.types import Rule
from claimlint.policy.wording import coverage
from claimlint.suppress.inline import meta_finding

_MOST_PLACES = 20
"""Places that a finding points to; its message counts them all."""
_ALIKE = 0.75
"""The share of a settled wording's words that a sentence keeps when it says it a little otherwise."""
_SETTLED = 2
"""Pages on which a wording stands before others drift from it."""
_FIGURES = "type = 'quantitative' AND said != '[]'"
_NAMED = f"{_FIGURES} AND subject != '' AND endpoint != ''"
_STATEMENTS = "type IN ('fda', 'va')"


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
            yield from (_finding(rule, here, others) for here, others in found)


def repeated(index: ClaimIndex, least: int = 3) -> Iterator[Repeated]:
    """Yield the claims whose sentence stands on ``least`` pages or more, each once with all its places."""
    for group in index.groups("sentence", "type", "subtype", "text", pages=least):
        first = group[0]
        places = tuple(entry.place for entry in group)
        yield Repeated(first.text, first.type, first.subtype, len({entry.page for entry in group}), places)


_Pair = tuple[Entry, list[Entry]]


def _figures(index: ClaimIndex) -> Iterator[_Pair]:
    """Yield claims of one subject, endpoint, time and population with another figure than the first one has."""
    keys = ("subtype", "unit", "subject", "endpoint", "timepoint", "population", "threshold")
    for group in index.groups(*keys, where=_NAMED):
        yield from _apart(group, lambda entry: entry.said)


def _populations(index: ClaimIndex) -> Iterator[_Pair]:
    """Yield claims that give one figure for other people than the first one does."""
    where = f"{_NAMED} AND population != ''"
    for group in index.groups("subtype", "unit", "said", "subject", "endpoint", where=where):
        yield from _apart(group, lambda entry: entry.population)


def _apart(group: Iterable[Entry], differs: Callable[[Entry], str]) -> Iterator[_Pair]:
    """Yield the first claim of each other version, with the claims of the first version on other pages."""
    versions: dict[str, list[Entry]] = {}
    for entry in group:
        versions.setdefault(differs(entry), []).append(entry)
    first, *rest = versions.values()
    for other in rest:
        elsewhere = [entry for entry in first if entry.page != other[0].page]
        if elsewhere:
            yield other[0], elsewhere


def _wordings(index: ClaimIndex) -> Iterator[_Pair]:
    """Yield FDA and VA statements that say in other words what a settled wording says on several pages."""
    for group in index.groups("type", "subtype", where=_STATEMENTS):
        pages: dict[str, set[int]] = {}
        for entry in group:
            pages.setdefault(entry.sentence, set()).add(entry.page)
        settled = {sentence for sentence, found in pages.items() if len(found) >= _SETTLED}
        told: set[str] = set()
        for entry in group:
            if entry.sentence in settled or entry.sentence in told:
                continue
            told.add(entry.sentence)
            near = next((one for one in sorted(settled) if _alike(one, entry.sentence)), None)
            if near is not None:
                yield entry, [one for one in group if one.sentence == near]


def _alike(settled: str, sentence: str) -> bool:
    return min(coverage(settled, sentence), coverage(sentence, settled)) >= _ALIKE


def _qualifiers(index: ClaimIndex) -> Iterator[_Pair]:
    """Yield claims without a qualifier whose like carries one on another page."""
    for group in index.groups("subtype", "unit", "said", "polarity", where=_FIGURES):
        by_subject: dict[str, list[Entry]] = {}
        for entry in group:
            by_subject.setdefault(entry.subject, []).append(entry)
        for entries in by_subject.values():
            with_one = [entry for entry in entries if entry.qualified]
            for entry in entries:
                elsewhere = [one for one in with_one if one.page != entry.page and _same_endpoint(one, entry)]
                if not entry.qualified and elsewhere:
                    yield entry, elsewhere


def _same_endpoint(first: Entry, second: Entry) -> bool:
    return first.endpoint == second.endpoint


def _finding(rule: Rule, here: Entry, others: list[Entry]) -> Finding:
    other = Counter(entry.text for entry in others).most_common(1)[0][0]
    pages = len({entry.page for entry in others})
    values = {"claim": here.text, "other": other, "pages": f"{pages} other page{'s' if pages > 1 else ''}"}
    related = tuple(replace(entry.place, message="it stands otherwise here") for entry in others[:_MOST_PLACES])
    parts = (rule.id, here.place.uri, here.place.logical_path, here.sentence)
    name = sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()
    made = meta_finding(rule, FrozenMap(values), here.place, Span(0, 0))
    return replace(made, related=related, fingerprint=name[:32])
