"""Percentages of matter: concentrations, settings, what something is made of."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.text import lazyre as re


def composes(context: Context) -> bool:
    """Return whether a percentage is a concentration, a setting or what something is made of."""
    if context.in_cell and has(r"daily value|%\s?dv|concentration|strength|dose|a1c", context.headers):
        return True
    if context.in_cell and any(has(_INGREDIENTS, head) for head in (context.column, context.listing)):
        return True
    if opens(_MADE_OF, context.right) and not opens(_OF_PEOPLE, context.right):
        return True
    if context.in_cell and has(_OF_OUTCOME, context.column):
        return False  # the row's name is what was given, not what something consists of
    set_to = closes(_SET_TO, context.left) or (closes(_SET, context.left) and not has(_HAPPENS, context.left))
    if set_to or has(_CONTENT, context.left) or closes(f"{_HOLDS}|{_IS_MADE_OF}", context.left):
        return True
    dosed = not context.in_cell and closes(":drug:", context.left) and opens(_DOSED, context.right)
    if (dosed and not closes(_COMPLAINT_FALLS, context.left)) or _makes_up(context):
        return True
    return (
        has(_HARDWARE, context.text)
        and not has(r"\b(?:patients|people|users|adults|women|men|clients)\b", context.text)
    ) or _is_dosed(context)


_OF_OUTCOME = r":outcome:|:success:|:improve:|\b(?:less|fewer|no|share of|share with|patients|people)\b"
"""The head of a column of outcomes."""
_INGREDIENTS = r"^(?:active |main |key )?(?:acids?|ingredients?)\W*$"
"""The head of a column that lists what a mixture is made of."""
_OF_PEOPLE = r"of (?:people|patients|users|those)|(?:were|was|are|is|stayed|remained|became|went)"
"""Who has a property ("88% were free of pain"), where a mixture would name its substance."""
_HOLDS = r"(?:contains?|containing|consists? of)(?: (?:about|around|roughly|nearly|over|up to|at least|only))*"
_IS_MADE_OF = r"\b(?:it|they|one|which) (?:now )?(?:holds?|is|are|contains?) (?:closer|nearer|close) to"
"""How much of a thing is water or fat, told of it by a pronoun."""


def _makes_up(context: Context) -> bool:
    """Return whether the percentage is a part of a substance or tissue ("0.01% of marrow cells")."""
    if opens(_OF_BODYS, context.right) or opens(_OF_BODY, context.right):
        return True
    if has(_PRODUCT_HAS, context.left) and not opens("of (?:our |the |all )?:people:", context.right):
        return True
    if closes(
        r"(?:makes? up|made up|comprises?|represents?|constitutes?)(?: (?:about|some|only|roughly))?", context.left
    ) and opens(
        r"of (?:the |your )?(?:\w+ ){0,2}(?:cells?|tissue|blood|body|volume|mass|weight|plasma|skin|marrow|diet"
        r"|formula|alloy|mix|mixture|blend|material|solution|air|batch|soil|dough|fabric)\b",
        context.right,
    ):
        return True
    return closes(_CONSISTS, context.left) and opens(_OF_MATTER, context.right)


_CONSISTS = (
    r"(?:is|are|holds?|has|have|contains?|carr(?:y|ies)|includes?)(?: (?:about|some|only|roughly|just|nearly|up to))*"
)
_MATTER = (
    r"(?:cells?|proteins?|water|collagen|minerals?|fat|cartilage|keratin|elastin|calcium|muscle|bone"
    r"|platelets?|plasma|fib(?:er|re)s?)"
)
_OF_MATTER = (
    rf"(?:(?!our\b)\w+ ){{0,2}}{_MATTER}\b(?! (?:loss|reduction|gain|growth|regrowth|survival|density|production))"
    rf"|of (?:the|your|our|all|its|an?) (?:[\w']+ ){{0,3}}?{_MATTER}\b(?! (?:loss|lost|gone|are gone|is gone))"
)
"""What a body or a substance consists of."""
_OF_BODY = (
    r"of (?:the|your|our|a|every|each) (?:human |adult )?"
    r"(?:body|brain|discs?|spine|blood|skin|muscles?|bones?|heart) (?:is|are)\b"
)
_OF_BODYS = r"of (?:the|your|a) (?:human )?body's\b(?! (?:fat|pain|stores?)\b)"
_PRODUCT_HAS = (
    r"\b(?:serum|cream|gel|lotion|formula|solution|toner|cleanser|mask|drops?|spray|patch|blend|powder|drink"
    r"|shake|peel)s?"
    r"(?: \w+){0,2}? (?:has|have|contains?|packs?|with|holds?)\W*$"
)
_DOSED = r"\W*[),]|\W*$|(?:drops?|cream|gel|solution|lotion|foam|ointment|spray|tablets?|eye|topical|shampoo)\b"


def _is_dosed(context: Context) -> bool:
    """Return whether the percentage is the strength of something taken so many times a day."""
    dosed = any(number.kind is NumberKind.FREQUENCY for number in context.sentence.numbers)
    return dosed and has(_FORMS, _FALLS.sub("", context.left))


_COMPLAINT_FALLS = r"(?:your|their|her|his|average|mean) (?:\w+ )?:condition: drops(?: by)?"
_FALLS = re.compile(r"\bdrops(?: by| to)?\W*$", re.IGNORECASE)
"""What stands next to a figure is a verb, and no dose."""
_FORMS = r"\b(?:drops?|creams?|gels?|ointments?|lotions?|tablets?|capsules?|sprays?|patch(?:es)?|rinse|wash)\b"
_HARDWARE = (
    r"\b(?:mah|ipx?\d\w*|(?:charg\w+|duty|wash|\d+) cycles|volts?|watts?|bluetooth|firmware|battery|charger"
    r"|indicator|full charge|recharge\w*|usb"
    r"|leds|(?:red|green|amber|blinking|status) (?:light|lamp))\b(?! (?:therapy|treatment|mask|panel|facial))"
)
_MADE_OF = (
    r"\(?(?:dv|daily value|rda|ri)\b|"
    r"(?:of (?:your |the |its )?)?(?:(?!with\b|after\b|on\b|using\b)\w+ )?:substance:|\w+(?:caine|zoline|hexidine)\b"
    r"|of (?:(?:your|the|its|each|a) )?(?:\w+ )?(?:daily|motor|max\w*|calories|energy|intake|weight is)\b"
)
_CONTENT = r"\b(?:content|composition|made up of|consists? of|saturation|concentration)\b"
_SET_TO = (
    r"standardi[sz]ed to|frax|z-score|t-score|(?<!-):substance:(?: twice| at| of| to"
    r"| in)*|a1c|hba1c|hematocrit|ejection fraction|saturation|spo2|humidity|battery"
    r"|daily value|dv|intensity|level"
)
_SET = (
    r"(?:charge|discharge|dim|set|turn|run|ran|store|stored|keep|kept|fill|filled|pulse|dilute|mix)\w* (?:it |them )?"
    r"(?:to|at)(?: at least)?"
)
_HAPPENS = r":adverse_effect:|:outcome:|:failure:|:side_effect:|\b(?:rates?|risks?|odds|share)\b"
"""What "runs at" so many percent without a switch to set it by."""
