"""A figure needs the facts that give it meaning: endpoint, time point, n, population, unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.model.claim import Claim
from claimlint.policy.types import Rule
from claimlint.text import lazyre as re

# "long-term" is no time: it must have a figure or name a moment.
_TIME = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|an?|half|discharge|birth)\b",
    re.IGNORECASE,
)

_HELD: Mapping[str, tuple[str, Callable[[Claim], bool]]] = MappingProxyType(
    {
        "endpoint": ("the outcome", lambda claim: bool(claim.endpoint)),
        "threshold": ("the outcome's limit", lambda claim: bool(claim.threshold)),
        "timepoint": ("the follow-up time", lambda claim: bool(_TIME.search(claim.timepoint))),
        "sample_size": ("the number of patients", lambda claim: claim.sample_size is not None),
        "population": ("who was studied", lambda claim: bool(claim.population)),
        "comparator": ("what it is compared with", lambda claim: bool(claim.comparator)),
        "interval": ("a measure of spread", lambda claim: bool(claim.interval)),
        "unit": ("the unit", lambda claim: all(q.unit not in ("", "points") for q in claim.quantities)),
        "use": ("the use", lambda claim: bool(claim.use)),
    }
)


def _known(value: object) -> str | None:
    named = value if isinstance(value, (list, tuple)) else ()
    return None if named and all(name in _HELD for name in named) else f"attributes among {', '.join(_HELD)}"


_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "any_of": Param("list", (), doc="attributes of which the claim must hold one", check=_known),
        "unless": Param("list", (), doc="patterns that say it in words within the rule's reach", check=refused),
        "unless_in_sentence": Param(
            "list", (), doc="patterns that say it only where they stand in the claim's own sentence", check=refused
        ),
    }
)


class RequireAttribute:
    """Reports selected claims that hold none of the attributes of ``any_of``."""

    name = "require-attribute"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim that lacks what the rule wants."""
        names = [str(name) for name in context.rule.params.get("any_of") or ()]
        unless = patterns(context.rule.params, "unless")
        beside = patterns(context.rule.params, "unless_in_sentence")
        lacking = " or ".join(_HELD[name][0] for name in names)
        around = Surroundings(context.document)
        for claim in context.selected:
            if any(_HELD[name][1](claim) for name in names):
                continue
            if unless and unless.found_in(around.text(claim, context.rule.within)):
                continue
            if beside and beside.found_in(around.text(claim, "sentence")):
                continue
            yield Hit(claim.span, claim, {**values_of(claim), "lacking": lacking})


CHECK = RequireAttribute()
