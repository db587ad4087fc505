"""Whose case a figure makes: the seller's, or a caution's."""

from __future__ import annotations

from claimlint.detect.numbers import NumberPhrase
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.polarity import UNHELPED
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Polarity, Stance
from claimlint.text import lazyre as re

_MINIMIZED = (
    r"\b(?:only|just|merely|barely|a mere|fewer than|less than|under|below|as low"
    r" as|as few as|rare\w*|uncommon|vanishingly|scarcely|almost never|tiny|low|lower|near[- ]zero|"
    r"well below|gentle|safe\w*|remarkably|excellent)\b|<"
)
_WARNED = (
    r"\b(?:watch for|risks?|complications?|side effects?|adverse|expect|include\w*"
    r"|happen\w*|common|can fail|some|turn(?:s|ed)? up|bother\w*|"
    r"gets?|develop\w*|experience\w*|notice|report\w*|be aware|know that|honest\w*|occur\w*|after)\b"
)
_QUALITY_METRIC = (
    r"(?::adverse_effect:|:failure:)(?: rates?)? (?:rates? )?(?:of|at|is|was|(?:runs?|stands?|stays?"
    r"|holds?) at)(?: just| only| under| about)*\s*$"
)
_SINCE = re.compile(r"\b(?:after|before|following|since) (?:the |their |your )?surgery\b", re.IGNORECASE)
"""When, and not with which other treatment."""
_ON_IT = re.compile(
    r"\b(?:those|people|patients|users|women|men|participants|subjects) (?:on|taking|using|given) (?:the|this|our) \w+",
    re.IGNORECASE,
)
"""Those counted, and no other treatment."""
_RISK_LIST = r"\b(?:risks?|adverse (?:events?|effects?|reactions?)|side effects?|complications?|warnings?|cautions?)\b"
_GRAVE = (
    r"\bbut (?:when|if) (?:it|they|one) (?:happens?|occurs?|do|does)\b|\bcan (?:be serious|mean|lead to|require)\b"
    r"|\bso (?:we (?:check|watch|monitor|screen|test|ask)|ask|tell|plan|keep|call|arrange|bring|please)\b"
    r"|\bthey cost\b|\btell us (?:about|if)\b|\bless than (?:most|many|you|people) (?:hope|expect)\b"
)
"""What shows that a figure is told as a caution, however small it is."""


def crowd_stance(rest: str) -> Stance:
    """Return promotional for a crowd that got something, as ``rest`` behind it tells; neutral for one that came."""
    return Stance.PROMOTIONAL if opens(_FARED, rest) else Stance.NEUTRAL


_FARED = (
    r"(?:of )?(?:[\w-]+ ){0,3}?(?:(?:have|has|had|are|were) )?(?:already |now |finally |since |all |successfully )*"
    r"(?:avoid(?:ed)?|skip(?:ped)?|escaped?|dodged?|quit|ditch(?:ed)?|cancel(?:led|ed)?|g[eo]t (?:back|off|rid"
    r"|well|better)"
    r"|regain(?:ed)?|lost|lose|beat(?:en)?|overc[oa]me|stopped|recover(?:ed)?|heal(?:ed)?|found relief|conceived?"
    r"|improved?|walk(?:ed)? (?:again|away))\b"
)
"""What those who are counted got out of it."""


def stance(context: Context, polar: Polarity | None) -> Stance:
    """Return against-interest for a harm or failure of one's own treatment that is told as a caution.

    A small risk told as a merit ("just 0.4%") and another treatment's failure are promotional.
    """
    if polar not in {Polarity.ADVERSE, Polarity.FAILURE}:
        return Stance.PROMOTIONAL
    clause = context.clause
    if has(_RISK_LIST, context.lead) or has(_RISK_LIST, context.listing) or has(_GRAVE, context.text):
        return Stance.AGAINST_INTEREST
    if context.in_cell:
        return Stance.PROMOTIONAL
    if _is_record(context) or (has(_QUALITY_METRIC, context.left) and not has(_WARNED, context.lead)):
        return Stance.PROMOTIONAL
    if has(_MINIMIZED, context.number.text + " " + context.left[-40:] + " " + context.right[:24]):
        return Stance.PROMOTIONAL
    if has(r":competitor:", _ON_IT.sub(" ", _SINCE.sub(" ", clause))) and not has(r"\bour\b", clause):
        return Stance.PROMOTIONAL
    if _share(context.number) >= _LARGE and not has(r"\b(?:miss(?:es|ed)?|overlook\w*)\b", context.left):
        return Stance.AGAINST_INTEREST
    if (
        has(_OVERLOOKED, context.left)
        or polar is Polarity.ADVERSE
        or has(UNHELPED, clause)
        or has(_WARNED, context.text)
    ):
        return Stance.AGAINST_INTEREST
    return Stance.PROMOTIONAL


def _is_record(context: Context) -> bool:
    """Return whether a small rate of harm is worn as a badge ("with a 0.6% infection rate", "0.03% of our blocks")."""
    share = _share(context.number)
    ours = opens(r"of our\b", context.right) or closes(f"{_HOUSE_TELLS}|{_OUR_LEVEL}", context.left)
    if share < _TINY and ours:
        return True
    return share < _SMALL and closes(_BOASTED, context.left) and opens(_RATE_OF_HARM, context.right)


def _share(number: NumberPhrase) -> float:
    """Return the percentage that ``number`` is, ``_SMALL`` where it is none."""
    if number.unit == "%":
        return number.upper or number.value or _SMALL
    return 100 * number.value / number.upper if number.unit == "N_of_M" and number.value and number.upper else _SMALL


_HOUSE_TELLS = (
    r"(?:(?:our|this|the) (?:[\w'-]+ ){0,2}?|(?:[\w'-]+ ){1,5}?|^)"
    r"(?:hospital|institute|clinic|cent(?:er|re)|practice|group|team|surgeons|spa|company|we)"
    r" (?:(?:proudly|today|now|recently|also|just|this (?:morning|week|month)) |is |are ){0,2}"
    r"(?:announce[sd]?|report(?:s|ed)?|says?|said|proud|pleased|publish(?:es|ed)|share[sd]?|tell|told)"
    r"(?: (?:today|last \w+|this \w+|proudly))?(?: to (?:say|report|announce))?(?: that)?"
    r"(?: (?:only|just|about|fewer than|less than))*"
)
"""Before a tiny rate of harm: who tells it is the house that it speaks well of."""
_OUR_LEVEL = (
    r"our (?:[\w-]+ ){1,4}(?:runs?|ran|stands?|stood|stays?|stayed|holds?|held) at(?: (?:just|only|about|around"
    r"|under))*"
)
_SMALL = 5.0
"""Percent; from here on a rate of harm is no badge."""
_LARGE = 20.0
"""Percent; nobody boasts of a rate of harm or failure like this."""
_TINY = 1.0
"""Percent; a smaller share of one's own cases is told as a merit."""
_BOASTED = r"(?:with|at|have|has|boasts?|our|achieved?|maintains?|keeps?|hold)(?: (?:an?|our|the))?"
_RATE_OF_HARM = r"(?:\w+ )?(?::adverse_effect:|:failure:|\w+) rates?\b"
_OVERLOOKED = (
    r"\b(?:misses|overlooks|fails? to (?:find|detect|catch|show))(?: (?:about|around"
    r"|roughly|nearly|some|up to))?\s*$"
)
"""A test's blind spot."""
