"""3x, twice, threefold, doubled, half as often."""

from __future__ import annotations

from claimlint.detect.quantitative import change, register, risks, setting
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance

_OF_BASELINE = (
    r"(?:that of|those of|the (?:amount|level|concentration)|what is|higher than|more than|above)?\s?"
    r"(?:in |of )?(?:the )?(?:normal|baseline|native|whole|peripheral|physiologic\w*|circulating|upper limit)\b"
)
_AMOUNT = r"\b(?:concentrat\w+|platelets?|plasma|levels?|dose|serum)\b"
"""How much there is of something in a preparation or in blood."""
_DOSED = r"(?:needs?|takes?|gets?|gives?|given|receives?|uses?|starts? (?:with|at)|on|at)"
_DOSE = r"(?:(?:the|an?|your|their|usual|adult|normal|full|regular|standard) ){0,3}(?:doses?|dosage|amount)\b"
_BARE = r"(?:doubles|triples|quadruples|halves)"
_DETERMINER = r"(?:the|your|our|their|its|his|her|in|that|what|over|or|after|by|every|this|$|\W)\b|\W*$|\W*[.,;!]"
_MULTIPLIED = (
    r"(?:your )?(?:[\w-]+ ){0,3}?(?::outcome:|:condition:|:success:|:recovery:|:adverse_effect:|:body_part:|:failure:"
    r"|\b(?:strength|density|energy|days|wait|odds|speed|time|length|muscle|output|chances?|rates?|metabolism|libido|production|levels?|stamina|growth"
    r"|thickness|volume|flow|absorption|endurance|collagen|weight loss)\b)"
)
"""What a headline's verb without an article multiplies ("Doubles Hair Density")."""
_BY_AGE = (
    r"(?:in size |in weight )?by (?:(?:the )?age(?: of)? |your |one's )?(?:\d\d\b(?!\s?(?:%|percent|weeks|days"
    r"|months))|\w+ies\b)"
)
"""By when a body has grown so much of itself."""
_EXERCISE = r"\b(?:repeat|fold the|gauze|sets?|reps?)\b"
_PRICED = r"\b(?:costs?|price[sd]?|pay|fees?)\b"
_CHEAPER = r"(?:less|cheaper|more|the price|as much)"
_COMPARED = (
    r"(?:as|the|what|that of|more|less|fewer|better|:more:|:change_noun:|:outcome:|:success:|:failure:"
    r"|(?:\w+ ){0,2}(?:risk|chance|odds|rate|results?|relief))"
)
_OF_CARE = r"\bour\b|treat|with|patients|quit|recover|respond"


def read_multiple(context: Context) -> Verdict | None:
    """Return what a multiple asserts; None for frequencies, folds and dimensions."""
    number = context.number
    if register.is_length(context) or _is_amount(context):
        return None
    if risks.is_risk(context) and not register.instructs(context):
        return Verdict("prevalence" if _likelier_people(context) else "multiple", stance=Stance.AGAINST_INTEREST)
    if has(rf"^{_BARE}$", number.text) and not opens(_DETERMINER, context.right):
        return Verdict("multiple") if opens(_MULTIPLIED, context.right) else None
    if has(r"\bat birth\b", context.right) or (has(":body_part:", context.left) and opens(_BY_AGE, context.right)):
        return None
    if number.per or opens(":frequency:", context.right) or has(_EXERCISE, context.left):
        return None
    if register.instructs(context) or setting.is_of_things(context):
        return None
    if _is_of_price(context):
        return Verdict("cost", status="comparison")
    if _likelier_people(context) or (change.is_trend(context) and not has(":treatment:", context.left)):
        return Verdict("prevalence")
    compared = (
        has(r"\b(?:as|more|less|fewer)\b|doubl|tripl|quadrupl|halv", number.text)
        or opens(_COMPARED, context.right)
        or closes(
            rf"(?:{_MULTIPLIED}|:change_noun:) (?:is |was |were )?(?:up|down)(?: (?:by|nearly|about|up to))*",
            context.left,
        )
        or closes(r":change_verb:(?:\W+(?>\w+(?:['-]\w+)*)){0,3}?(?: (?:by|nearly|about|up to))*", context.left)
    )
    return Verdict("multiple") if compared else None


def _is_of_price(context: Context) -> bool:
    """Return whether so many times a price is told."""
    if has(_PRICED, context.clause) and (opens(_CHEAPER, context.right) or (context.number.value or 1) < 1):
        return True
    return closes(r"(?:pays?|paying|paid|costs?|charges?)(?: (?:about|nearly|up to))?", context.left)


def _is_amount(context: Context) -> bool:
    """Return whether the multiple is one of a dose or of what a preparation holds."""
    if closes(_DOSED, context.left) and opens(_DOSE, context.right):
        return True
    return opens(_OF_BASELINE, context.right) and has(_AMOUNT, context.clause)


def _likelier_people(context: Context) -> bool:
    """Return whether a group of the public is compared ("women are twice as likely as men to get them")."""
    likely = opens(r"(?:as|more|less) likely", context.right)
    likely = likely or opens(
        r"(?:that of|those of|the (?:rate|risk) (?:of|in|among|for)) (?:[\w-]+ ){0,2}?:public:", context.right
    )
    return likely and has(":public:", context.left) and not has(_OF_CARE, context.clause)
