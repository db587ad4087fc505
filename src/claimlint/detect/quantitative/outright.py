"""Population figures that the words next to them give away, whatever else the sentence tells."""

from __future__ import annotations

from claimlint.detect.numbers import NumberPhrase
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.publics import (
    ACTED_ON,
    AFFECTS,
    OWN,
    OWN_ANYWHERE,
    OWN_SURVEY,
    PRESENT,
    PUBLIC,
    TREATED,
    UNDONE,
    tells_outcome,
)
from claimlint.detect.quantitative.words import WE, closes, has, opens

PREVALENCE_IS = (
    r"\b(?:prevalence|incidence)\b[^.;]{0,110}?(?:is|was|at|of|to|to be|between|from|reach(?:es|ed)|runs?|ranges?)"
    r"(?: (?:estimated|thought|reported|believed|about|around|nearly|some|almost|roughly|up to|over|as high as|at|to"
    r"|be|from|between|only|just))*"
)
"""The name of what a population figure is."""
_COMMONER = r"\b(?:prevalent|common|frequent) (?:in|among) [^.;()]{1,60}\("
_REASONS = (
    r"\b(?:reasons?|barriers?|risk factors?|causes?) (?:for|of|to|behind)\b[^.;]*?"
    r"\b(?:includ\w+|are|is|were|was)\b[^.;]*\(\W*$"
)
"""A list of reasons, each with its share in brackets."""
_DIAGNOSED = (
    r"(?:of |the |all )*(?:[\w-]+ ){0,2}?(?:(?:patients|people|those|adults|children|women|men) with (?!the|our|a"
    r"|an)\w+"
    r"|:condition: (?:patients|sufferers))"
)
"""People counted because they have a complaint."""
_SHARE_OF_RESULT = (
    r":success:|:improve:[^.;]{0,12}\b(?:in|for)\W*$|\b(?:effective|helpful|works?|resolv\w+) (?:in|for)\b"
)
_WITH_COMPLAINT = (
    r"^[\w\s.'-]{4,48}? (?:(?:living |diagnosed |struggling )?with|who (?:are )?(?:suffer\w*|have|live|living|struggle)"
    r"(?: from| with)?) (?:[\w-]+ ){0,3}:condition:"
)
"""People at large who have a complaint."""
_OF_DIAGNOSED = (
    r"of (?:those|people|men|women|patients) (?:diagnosed|affected)(?: [\w-]+){0,4}? (?:will |may )?(?:die|died"
    r"|progress"
    r"|develop)\b"
)
_OF_CASES = (
    r"of (?:all )?(?:the )?(?:[\w-]+ ){0,3}?:condition:(?: [\w-]+)? (?:cases|diagnos[ei]s|deaths)\b"
    r"|of (?:all )?(?:new |the )?(?:[\w-]+ ){0,2}?:condition:(?:-related)? (?:cases|deaths)\b"
    r"|of (?:all )?(?:[\w-]+ ){0,3}(?:treatments?|procedures|surger(?:y|ies)|operations|cycles|births|deaths)"
    r" (?:(?:are |were )?(?:carried out|performed|done) )?in (?:the )?(?:u\.?s|u\.?k|united|world|country|england"
    r"|britain)"
    r"|of (?:medical|office|doctor|hospital|clinic|primary care|emergency|er|outpatient|health ?care) (?:visits"
    r"|encounters"
    r"|admissions)\b"
)
"""Shares of what falls ill or is seen."""
_RELY_ON = (
    rf"{PUBLIC} (?:in [\w. ]+ )?(?:rely on|relies on|undergo|underwent|turn to|seek|sought|visit|visited|skip|avoid"
    r" seeing|use|uses)\b"
)
"""What a share of the public resorts to."""
_YEARS = r"\b(?:age|ages|aged|aging|ageing|older|elderly|seniors)\b"
_ANAPHORIC = (
    r"\bth(?:is|at|e) (?:number|figure|rate|risk|percentage|share|prevalence|proportion)"
    r" (?:then )?(?:ris|jump|climb|increas|go|grow|doubl|soar|drop|fall)(?:s|es)(?: up)? to"
    r"(?: (?:about|around|nearly|some|almost|roughly|up to|over|more than|as high as))*"
)
_HOUSE_SPEAKS = rf"{WE}|\b(?:treat\w*|therap\w+|program|clinic)\b"
_NEAR = 60


def goes_on(context: Context, earlier: NumberPhrase) -> bool:
    """Return whether the figure goes on to tell of the public that ``earlier`` counted, and of no treatment."""
    told = f"{context.between(earlier)} {context.right}"
    if opens(OWN, context.right) or has(OWN_ANYWHERE, told) or has(_HOUSE_SPEAKS, told):
        return False
    return not (tells_outcome(told) or has(TREATED, told) or has(UNDONE, told))


def is_told_outright(context: Context) -> bool:
    """Return whether the words next to the figure leave no doubt, whatever else the sentence goes on to tell."""
    left, right = context.left, context.right
    if opens(OWN, right) or has(OWN_ANYWHERE, context.clause) or has(OWN_SURVEY, context.text):
        return False
    if (
        closes(PREVALENCE_IS, left)
        or closes(_COMMONER, context.before)
        or has(_REASONS, context.before)
        or _is_of_age(context)
    ):
        return True
    if opens(_DIAGNOSED, right) and closes(PRESENT, left):
        return not has(":success:|:change_noun:|" + TREATED, context.clause)
    if has(TREATED, right[:_NEAR]):
        return False
    return (opens(PUBLIC, right) and has(AFFECTS, left) and has(":condition:", context.text)) or _counts_ill(context)


def _counts_ill(context: Context) -> bool:
    """Return whether a share of those who have a complaint is told, or of what is done about it in a country."""
    left, near = context.left, context.right.partition(",")[0]
    if tells_outcome(f"{left} \u2014 {near}") or closes(ACTED_ON, left) or has(_SHARE_OF_RESULT, left):
        return False
    if (opens(PUBLIC, near) and has(_WITH_COMPLAINT, near)) or opens(_OF_DIAGNOSED, near) or opens(_OF_CASES, near):
        return True
    return opens(_RELY_ON, near) and not has(WE, context.clause)


def _is_of_age(context: Context) -> bool:
    """Return whether the figure is what comes with the years: a decline, or a share that grows."""
    if not has(_YEARS, context.text):
        return False
    yearly = context.number.per in {"year", "decade"} or opens(
        r"(?:each|every) (?:year|decade)|annually", context.right
    )
    return yearly or closes(_ANAPHORIC, context.left)
