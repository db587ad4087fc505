"""Counts of people at large: who has a condition, and how many die or fall ill in a time."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import DESCRIBED, WE, closes, has, opens

PUBLIC = f"{DESCRIBED}:public:"
POPULATION = 100_000
"""From this number on, people who have a condition are a population and not a clinic's patients."""
AT_LARGE = (
    r"patients (?:suffer\w*|worldwide|nationwide|globally|in (?:the )?(?:u\.?s|u\.?k|united|world|country)\b)"
    r"|people (?:aged?|ages|over|under|older|in (?:the |this |our )?(?:us|u\.?k|u\.s\.|united|country|nation|world"
    r"|england|britain|america|europe|canada|australia)|worldwide"
    r"|nationwide|globally|live with|living with|have|had|met|meet|suffer\w*|struggl\w*|die[ds]?|are|were|go|went)\b"
)
"""Who a population figure counts, when they are only called people."""
_PASTIME = (
    r"people (?:visit|attend|tour|ride|board|cross|watch|read|live (?:in|within|near|here|along)|reside|work (?:in|at"
    r"|here)|vote|commute|shop|gather|pass|walk (?:by|past)|drive (?:by|past))"
)
"""What people at large do that has nothing to do with their health."""
_CARED_FOR = r"\b(?:emergency|hospitals?|doctors?|clinics?|urgent care|er)\b"


def is_population(context: Context, counted: str) -> bool:
    """Return whether ``counted`` are people at large with a condition, and not those of a house."""
    value = context.number.value
    if value is None or value < POPULATION or not (opens(PUBLIC, counted) or opens(AT_LARGE, counted)):
        return False
    if opens(_PASTIME, counted) and not has(":condition:|" + _CARED_FOR, counted):
        return False
    if closes(_RESIDENT, context.left) and not has(":condition:", counted):
        return False
    served = has(":perform:(?: (?:over|more|than|nearly|about|by))*$", context.left.strip())
    return not served and not has(WE, context.clause) and not has(_JOINED, counted[:60])


_RESIDENT = (
    r"(?:home to|population of|inhabited by|serving|covers|seats|holds|houses|draws)(?: (?:about|over|nearly|some))*"
)


def is_toll(context: Context, counted: str) -> bool:
    """Return whether so many people are told to die or fall ill in a day or a year ("claims 17 veterans a day")."""
    if closes(TAKES, context.left) and opens(_A_DAY, counted):
        return True
    return opens(DIE, counted) or (opens(UNDERGO, counted) and not has(WE, context.text))


TAKES = (
    r"(?:claims|kills|(?:takes|costs|ends) the lives of|strikes|sickens|blinds|disables)"
    r"(?: (?:about|some|nearly|over))*"
)
DIE = (
    r"(?:[\w-]+ )?:public: (?:die|dies|suffer|are (?:diagnosed|injured|hospitalized)|is diagnosed"
    r"|get sick|fall ill|fall)\b"
    r"[^.;]{0,40} (?:a|an|per|each|every) (?:day|week|month|year|hour)\b"
)
UNDERGO = (
    r"(?:[\w-]+ )?:public: (?:now |already |will )?(?:undergo|have|having|get|getting|receive|undergoing|opt for"
    r"|choose)\b[^.;]{0,60}? (?:a|an|per|each|every) (?:day|week|month|year|hour)\b"
    r"|[^.;]{0,60}?:treatment:[^.;]{0,60}? (?:performed|done|carried out|undertaken) (?:nationwide |worldwide )?"
    r"(?:in (?:the )?(?:u\.?s\.?|u\.?k\.?|united \w+|world|country|america|england|britain|europe|canada|australia)"
    r"|worldwide|nationwide|globally)\b"
)
"""How many have something done in a year, wherever they go for it."""
_A_DAY = r"(?:\w+ )?:public:(?: lives)? (?:a|an|per|each|every) (?:day|week|month|year|hour)\b"
_JOINED = (
    r"\b(?:trust|trusted|chosen|chose|choose|joined|switched|(?<!substance )(?<!drug )(?<!alcohol )(?<!opioid )use"
    r"|using|tried|love)\b(?!.{0,20}\b(?:doctor|opioid|drug))"
    r"|\bmade the switch\b"
)
