"""Which claims a rule judges: the fields of ``applies_to`` and ``excludes``."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from claimlint.model.claim import Claim, ClaimType, Confidence, Polarity, Sourcing, Stance
from claimlint.model.document import Block, BlockKind
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass
from claimlint.policy.types import Rule, Selector

SUBTYPES: dict[str, tuple[str, ...]] = {
    "quantitative": (
        "rate", "ratio", "change", "score", "score_change", "duration", "prevalence", "statistic", "multiple",
        "cost", "count", "vague_quantifier",
    ),
    "fda": ("fda_approved", "fda_cleared", "fda_registered", "fda_disclaimer", "fda_other"),
    "va": (
        "va_coverage", "va_cost", "va_endorsement", "va_program", "va_network", "va_disclaimer", "tricare_coverage",
    ),
    "absolute": (
        "cure", "permanent", "guarantee", "painless", "no_side_effects", "no_downtime", "safety", "works_for_everyone",
    ),
    "comparative": ("superiority", "superlative", "ranking", "benchmark", "popularity"),
    "testimonial": ("quote", "review", "case_story", "before_after", "expert_quote"),
    "establishment": ("studies_show", "study_cited", "clinically_proven", "doctor_recommended", "evidence_based"),
}  # fmt: skip
"""The subtypes of each claim type."""

NOTHING = "none"
"""What a selector writes for a field that the claim does not have."""


@dataclass(frozen=True, slots=True)
class SelectorField:
    """A property of a claim that selectors can name.

    ``values`` are all that it can hold, empty if they cannot be listed. ``get`` returns what the
    claim holds there (several figures have several units).
    """

    name: str
    doc: str
    get: Callable[[Claim, Block], tuple[str, ...]]
    values: tuple[str, ...] = ()


def _words(enum: type[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in enum)


def _one(text: str) -> tuple[str, ...]:
    return (text or NOTHING,)


def _yes(*, holds: bool) -> tuple[str, ...]:
    return ("true",) if holds else ("false",)


def _several(values: set[str]) -> tuple[str, ...]:
    return tuple(sorted(value or NOTHING for value in values)) or (NOTHING,)


def _presence(name: str, doc: str, attribute: str) -> SelectorField:
    def get(claim: Claim, _block: Block) -> tuple[str, ...]:
        return _yes(holds=getattr(claim, attribute) not in ("", None))

    return SelectorField(name, doc, get, _BOOLEAN)


def _text(name: str, doc: str) -> SelectorField:
    return SelectorField(name, doc, lambda claim, _block: _one(getattr(claim, name)))


_BOOLEAN = ("true", "false")
_ALL_SUBTYPES = tuple(dict.fromkeys(subtype for group in SUBTYPES.values() for subtype in group))

_TABLE = (
    SelectorField("type", "the kind of claim", lambda c, _: (c.type.value,), _words(ClaimType)),
    SelectorField("subtype", "the narrower kind", lambda c, _: _one(c.subtype), _ALL_SUBTYPES),
    SelectorField(
        "polarity",
        "whether a figure speaks of success, failure or harm",
        lambda c, _: _one(c.polarity.value if c.polarity else ""),
        (*_words(Polarity), NOTHING),
    ),
    SelectorField("stance", "whose case the claim makes", lambda c, _: (c.stance.value,), _words(Stance)),
    SelectorField("confidence", "how sure the detector is", lambda c, _: (c.confidence.value,), _words(Confidence)),
    SelectorField("sourced", "how well the copy sources it", lambda c, _: (c.sourced.value,), _words(Sourcing)),
    SelectorField("block", "the part of the page it stands in", lambda _, b: (b.kind.value,), _words(BlockKind)),
    SelectorField("qualified", "whether a qualifier is bound to it", lambda c, _: _yes(holds=c.qualified), _BOOLEAN),
    SelectorField("negated", "whether the status is denied", lambda c, _: _yes(holds=c.negated), _BOOLEAN),
    SelectorField("hedged", "whether a modal softens it", lambda c, _: _yes(holds=c.hedged), _BOOLEAN),
    SelectorField(
        "qualifier",
        "kinds of the qualifiers bound to it",
        lambda c, _: _several({qualifier.kind for qualifier in c.qualifiers}),
        ("variability", "typicality", "scope", "condition", "risk", "disclaimer", NOTHING),
    ),
    SelectorField("unit", "units of its figures", lambda c, _: _several({q.unit for q in c.quantities})),
    SelectorField(
        "bound",
        "how its figures are limited",
        lambda c, _: _several({quantity.comparator for quantity in c.quantities}),
        ("about", "up to", "at least", "over", "under", "exactly", NOTHING),
    ),
    SelectorField(
        "pair",
        "whether a figure is a range or a change",
        lambda c, _: _several({quantity.pair for quantity in c.quantities}),
        ("range", "change", NOTHING),
    ),
    _text("status", "the FDA or VA status stated (approved, cleared, covered ...)"),
    _text("object", "what the status is said of (product, procedure, facility ...)"),
    _text("programme", "the VA programme named"),
    _text("endpoint", "the outcome it speaks of"),
    _text("subject", "the treatment or product"),
    _text("detector", "the detector that found it"),
    _presence("has_use", "whether an approved use or condition is stated", "use"),
    _presence("has_endpoint", "whether an outcome is stated", "endpoint"),
    _presence("has_subject", "whether a treatment or product is named", "subject"),
    _presence("has_population", "whether it says who was studied", "population"),
    _presence("has_timepoint", "whether it says when", "timepoint"),
    _presence("has_sample_size", "whether it says out of how many", "sample_size"),
    _presence("has_comparator", "whether it says against what", "comparator"),
    _presence("has_threshold", "whether the outcome's limit is stated", "threshold"),
    _presence("has_interval", "whether a confidence interval is stated", "interval"),
)

FIELDS: dict[str, SelectorField] = {item.name: item for item in _TABLE}
"""Every field that ``applies_to`` and ``excludes`` may name."""


def matches(selector: Selector, claim: Claim, block: Block) -> bool:
    """Return whether ``claim`` (standing in ``block``) holds a wanted value in every field named.

    ``!value`` refuses: the claim must not hold it. Comparison ignores case. A selector without
    fields takes every claim.
    """
    for name, wanted in selector.fields.items():  # noqa: SIM110 - a generator takes half as long again
        if not _holds(FIELDS[name].get(claim, block), wanted):
            return False
    return True


@lru_cache(maxsize=4096)
def _holds(held: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    refused = {value[1:].casefold() for value in wanted if value.startswith("!")}
    taken = {value.casefold() for value in wanted if not value.startswith("!")}
    have = [value.casefold() for value in held]
    return refused.isdisjoint(have) and (not taken or not taken.isdisjoint(have))


def selects(rule: Rule, claim: Claim, block: Block) -> bool:
    """Return whether ``rule`` judges ``claim``: it applies and is not excluded.

    An ``excludes`` without fields excludes nothing.
    """
    if not matches(rule.applies_to, claim, block):
        return False
    return not (rule.excludes and rule.excludes.fields and matches(rule.excludes, claim, block))


def takes_kind(rule: Rule, claim: Claim, block: Block) -> bool:
    """Return whether ``rule`` can judge claims of the type and subtype of ``claim``, which alone are looked at."""
    named = {name: rule.applies_to.fields[name] for name in ("type", "subtype") if name in rule.applies_to.fields}
    return matches(Selector(FrozenMap(named)), claim, block)
