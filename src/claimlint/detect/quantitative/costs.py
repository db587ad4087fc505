"""Prices: another's cost and comparisons are claims, the house's own price list is not."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import WE, closes, has, opens

COSTS = (
    r"\b(?:costs?|runs?|run up to|averages?|average|charges?|bills?|priced|exceeds?|tops?|runs? past"
    r"|reach(?:es)?|totals?)\b"
)
_OWN = (
    rf"{WE}|\b(?:our|(?<!range )(?<!ranges )(?<!ranging )from|starting at|starts at|only|just|special|package"
    rf"|membership|each|every"
    r"|sessions?|visits?|appointments?|consult\w*|exams?|per (?:month|visit|session)|/mo)\b"
)
_EMERGENCY = (
    r"\b(?:er|emergency (?:room|department)|icu|intensive care|ambulance|hospital (?:stay|bed|bill)s?|air lift)\b"
)
"""Places whose bill no clinic writes for itself."""
SAVED = r"\b(?:sav(?:e|es|ing|ings))\b"
_COUNTRY = (
    r"in (?:the )?(?:u\.?s\.?a?|u\.?k\.?|united (?:states|kingdom)|states|country|england|britain|america"
    r"|canada|australia)"
)
TYPICAL = rf"\b(?:national|industry|average|typical|elsewhere|{_COUNTRY})(?!\w)"
_CHEAPER = r"(?:less|cheaper|lower|below|more affordable|less expensive)\b"
_PRICED = r"\b(?:charges?|costs?|price[sd]?|fees?|charge|pay|paid|cheaper|affordable|expensive)\b"
_OF_PRICE = r"(?:of )?(?:the )?(?:price|cost|fee)s?\b"
_OF_TREATMENT = r"of (?:what|that|the cost|the price|:treatment:)"
_OF_NATION = (
    r"\b(?:nation|country|economy|americans|employers|taxpayers|(?:american |u\.?s\.? )?health ?-?(?:care )?system|nhs"
    r"|(?<!in )(?<!in the )(?<!across the )(?:u\.s\.|united states))(?!\w)"
)
ELSEWHERE = (
    r"(?:(?:at|for|in|with) (?:the |an? )?(?:average|typical|most|other|many|local|big|nearby)\b"
    r"|elsewhere|nationally|nationwide)"
)
_COVERED = r"with (?:[\w-]+ ){1,3}?(?:plans?|insur\w+|polic(?:y|ies)|coverage|memberships?|cards?|copays?)\b"
"""Who pays the rest of one's own price."""
BELOW = (
    r"(?:less|cheaper|below|under|lower)(?: than)? (?:(?:at|in|for) )?(?:an?|the|our|other|most|your|local|nearby|big)"
    r" (?:\w+ )?(?:hospitals?|clinics?|surgery|surgeons?|surgical cent(?:er|re)|competitors?|dentists?|providers?|er)\b"
)
_NATIONAL = 100_000_000
"""From this amount on, money is a nation's."""
SPENT = (
    r"\b(?:spend(?:s|ing)?|spent|expenditures?|costs?|economic (?:impact|burden|toll)|burden|lost (?:wages"
    r"|productivity)"
    r"|losses)\b"
)
AVERAGE_COST = r"(?:is |was |as )?(?:the |an )?(?:(?:national|typical) )?average (?:cost|price|fee|bill)\b"
_COMPARED = r"\b(?:than|compared|versus|vs|while|against)\b"


def read_money(context: Context) -> Verdict | None:
    """Return what an amount of money asserts: a saving, another provider's price, or nothing."""
    if opens(BELOW, context.right) or (has(SAVED, context.left) and has(_SAVED_AGAINST, context.clause)):
        return Verdict("cost", status="comparison")
    if _is_nations(context):
        return Verdict("prevalence")
    if _is_elsewhere(context):
        return Verdict("cost", status="third-party")
    priced = has(COSTS, context.left) and has(":treatment:|:competitor:", context.left)
    if not priced or has(_OWN, context.left) or _is_listed(context):
        return None
    if has(_OF_HOUSE, context.left) and not has(_AT_LARGE, context.text):
        return None
    return Verdict("cost", status="comparison" if has(_COMPARED, context.text) else "third-party")


_SAVED_AGAINST = (
    r"\b(?:than|compared|versus|vs|surgery|over|hospitals|payers|insurers|employers"
    r"|health (?:plans|systems))\b"
)


def _is_nations(context: Context) -> bool:
    """Return whether the amount is what a complaint costs a country."""
    if (context.number.value or 0) >= _NATIONAL and has(SPENT, context.left):
        return True
    return has(_OF_NATION, context.left) and has(COSTS, context.left)


def _is_elsewhere(context: Context) -> bool:
    """Return whether the amount is what is charged on average, in a country or by others."""
    if opens(AVERAGE_COST, context.right) or (opens(_COUNTRY, context.right) and has(COSTS, context.left)):
        return True
    if opens(ELSEWHERE, context.right) and not opens(_COVERED, context.right):
        return True
    if has(_EMERGENCY, context.left) and has(COSTS, f"{context.left} {context.number.text}"):
        return not has(WE, context.text)
    charged = has(r"\b(?:is|are|was|were|runs?|costs?|charges?|ranges?)\b", context.left)
    return charged and has(TYPICAL, context.left) and not has(WE, context.left)


_OF_HOUSE = r"\b(?:treatments?|procedures?|services?|packages?|sessions?|consultations?) (?:costs?|prices?|fees?)\b"
"""What a house calls its own prices."""
_LISTING = 3
"""So many amounts in a row, each beside a thing, are a list of prices."""


def _is_listed(context: Context) -> bool:
    """Return whether the amount is an entry of a price list: so much a part, or for so many of them."""
    if has(_AT_LARGE, context.text):
        return False
    if sum(number.kind is NumberKind.MONEY for number in context.sentence.numbers) >= _LISTING:
        return True
    if has(":competitor:", context.left):
        return False
    if opens(_EACH, f"per {context.number.per}" if context.number.per else context.right):
        return True
    earlier = context.previous
    return (
        earlier is not None
        and earlier.unit == context.number.unit
        and opens(r"for (?:one|two|three|both|all|\d)", context.right)
    )


_AT_LARGE = rf"{_COMPARED}|{ELSEWHERE}|\b(?:industry|average|averages|typical\w*|national\w*|nationwide|most|others?)\b"
_EACH = (
    r"(?:per|each|apiece|an?|/) ?(?::body_part:|(?:joint|level|side|area|syringe|vial|unit|arch|session"
    r"|visit|cycle|treatment|injection"
    r"|month|week|hour|graft|dose|site|region)\b)|each\b|apiece\b"
)
"""What a price is for."""


def is_dearer(context: Context) -> bool:
    """Return whether a percentage tells how much more something costs than something else."""
    priced = closes(r"costs?(?: (?:about|around|roughly|up to|some|generally))*", context.left)
    return priced and opens(r"(?:more|extra|higher)\b", context.right)


def is_cheaper(context: Context) -> bool:
    """Return whether a percentage tells how much cheaper something is."""
    if closes("for|at", context.left) and opens(
        r"less(?: than (?:the |a )?(?:brand|name brand|retail|\w+ price))?\W*$", context.right
    ):
        return True
    return opens(_CHEAPER, context.right) and has(_PRICED, context.clause)


def is_fraction_of_price(context: Context) -> bool:
    """Return whether a half, a third ... is one of a price."""
    of_treatment = opens(_OF_TREATMENT, context.right) and has(_PRICED, context.clause)
    return of_treatment or opens(_OF_PRICE, context.right)
