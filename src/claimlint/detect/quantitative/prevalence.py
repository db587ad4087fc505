"""Whether a proportion describes the public at large or the patients of a treatment."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import DOSE_UNITS
from claimlint.detect.quantitative.outright import is_told_outright
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
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import WE, closes, has, opens

_AT_LARGE = (
    r"\baffect\w*|\bprevalence\b|\blifetime\b|\bnationwide\b|\bworldwide\b|\bglobally\b"
    r"|\bin (?:the )?(?:u\.?s\.?|united states|country|nation|world|u\.?k\.?|united kingdom|britain|england|scotland"
    r"|wales|ireland|canada|australia|europe|america)\b"
)
_REPORTED = r"(?:reported|experienced|noted|seen|observed|felt|happened|occurr(?:s|ed)) (?:by|in|among)"
_PATIENTS = r"(?:of |the |all )*(?:\w+ )?(?:patients|clients|users|participants|members|customers|recipients|wearers)\b"
_UNAWARE = (
    r"\b(?:doesn't|don't|do not|does not|never|only|not even)(?: even)? (?:know|realize)\b|\bunaware\b|"
    r"\b(?:undiagnosed|untreated|never seek|don't seek|told they need)\b"
    r"|\b(?:know|realize|suspect) (?:it(?=\W*$)|(?:that )?they have)\b|\bhave any idea\b"
)
_CHOICE = (
    r"\b(?:choose|chose|decide|decline|refuse|delay|put off) (?:not )?(?:to|against|it|surgery|treatment|care)\b"
    r"|\bopt(?:s|ed)? (?:for|to|against|out)\b"
)
_UNHELPED = (
    r"\b(?:have not|did not|never|hasn't) (?:helped|worked|responded)\b|\bnot helped\b"
    r"|\b(?:struggl\w+|trouble|difficulty|difficulties|unable|fails?|cannot|can't)(?: to)?"
    r" (?:conceiv\w+|get\w* pregnant)"
)
_AFFLICTED = r":affliction_verb:|:condition:|\baffect\w*|\blifetime\b|\bu\.?s\.?\b|americans?|nation"
BEHIND = (
    r"(?:account(?:s|ed|ing)? for|(?:is|are) behind|to blame for|(?:the )?reasons? for|responsible for|make up"
    r"|makes up|(?:smoking|tobacco|alcohol|drinking|obesity|sun(?:light)?|age|aging|inactivity|pollution|genes|hpv"
    r"|falls?)"
    r" (?:also )?(?:cause[sd]?|trigger(?:s|ed)?|drives?))"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*"
)
"""What a condition is to a share of cases or visits."""
_FUTURE = r"(?:will|may|can|could|are (?:going|likely|expected) to|is (?:going|likely|expected) to)\b"
_MET_WITH = (
    r"\b(?:shows? up|turn(?:s|ed)? up|crops? up|is (?:found|seen|present)|incidental|abnormalit(?:y|ies)|lurks?)\b"
    r"[^.;]{0,60}\b(?:(?:in|on|of|among)(?: (?:about|nearly|some|almost|roughly|up to|over))*|and|compared with)\W*$"
)
"""What is met with in people, or a scan of them, whoever looked."""
_AGAINST = (
    r"(?:compared (?:with|to)|versus|vs\.?|against|as opposed to|(?:up|down) from)(?: (?:only|just|about|some|nearly))*"
)
"""Before the other side of a comparison of shares, whose own people are counted."""
_PUBLIC_WILL = f"{PUBLIC} {_FUTURE}"
_BETTER_IN = (
    r"(?::change_noun:|:success:|:more:|\b(?:fewer|less|no more|better|clearer|calmer|gone|healed|relieved|dry"
    r"|smooth)\b)"
    r"[^.;:]{0,40}\b(?:in|for)(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
)
"""What became of a share of people: "fewer night trips in 83% of men"."""
_CHANGED_IN = (
    r"\d\s(?:or \w+ )?(?:points?|letters?|lines?|pounds?|inches|steps?|hours?|decibels?)(?: or (?:more|better"
    r"|greater))?"
    r"(?: (?:lower|higher|better|less|fewer|more|down|up))? (?:in|for|among)"
)
"""A change that a share of people reached."""
_CARE = (
    r"(?:tubes?|stents?|valves?|sutures?|splints?|pumps?|clips?|rings?|sleeves?|slings?|mesh|catheters?|lenses"
    r"|embolization|stimulation|vaccination|reconstruction|replacements?|resection|resurfacing|repairs?|revisions?"
    r"|removal|lift|augmentation|operations?|surger(?:y|ies)|procedures?"
    r"|\w{3,}(?:ectom(?:y|ies)|plast(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oscop(?:y|ies)|odesis|opexy))"
)
"""What is done or put in, beside the treatments of the lexicon; operations by their endings."""
_LABEL_OF_CARE = rf"^\W*(?:[\w'-]+ ){{0,3}}(?::treatment:|{_CARE})(?: [\w'-]+){{0,3}}\s*:"
"""A line that names what was done to those it counts: "Hip resurfacing: 78% of ..."."""
_LABEL_OF_ILLNESS = r"^\W*(?:[\w'-]+ ){0,2}(?::condition:|loss|cancer|disease|disorder)\s*:"
_HAD_CARE = (
    r"\bwho (?:(?:have|has) )?(?:have|had|has|get|got|undergo|underwent|undergone|repeat(?:ed)?|receive[ds]?"
    r"|choose|chose)"
    rf" (?:[\w'-]+ ){{0,3}}?(?::treatment:|{_CARE}\b)"
)
"""People counted because they were treated."""
_ON_IT = (
    r"(?:of )?(?:all )?(?:the )?(?:people|adults|men|women|those|teens|children|kids|veterans|persons) (?:who are )?"
    r"(?:on|taking|using|given|wearing|who (?:take|took|use|used|wear|wore|get|got))"
    r" (?:this|our|these) [\w-]+"
)
"""People counted because they have what is sold ("of people on this medicine")."""
_AROUND_OPERATION = (
    r"\b(?:[\w-]+-day|in-hospital|hospital|peri-?operative|operative|surgical|post-?operative|procedural)"
    r" (?:mortality|deaths?|death rate|readmissions?|complications?|infections?)\b"
)
_NEAR = 60


def is_prevalence(context: Context) -> bool:
    """Return whether the figure counts people at large who have something, not patients who got an outcome."""
    right, clause = context.right, context.clause
    if closes(BEHIND, context.left) or (opens(_PUBLIC_WILL, right) and has(":condition:", right)):
        return True
    if (has(_UNAWARE, clause) or has(_CHOICE, right)) and not has(WE, clause):
        return True
    return not _is_of_treated(context) and (is_told_outright(context) or _is_of_public(context))


def _is_of_public(context: Context) -> bool:
    """Return whether people at large are counted who have something."""
    right, clause = context.right, context.clause
    if context.headers or not _about_public(context) or closes(_REPORTED, context.left):
        return False
    if opens(OWN, right) or opens(_PATIENTS, right) or has(OWN_ANYWHERE, clause) or has(OWN_SURVEY, context.text):
        return False
    if (has(_LABEL_OF_ILLNESS, context.text) or closes(PRESENT, context.left)) and opens(PUBLIC, right):
        return True
    if tells_outcome(context.text.replace(context.number.text, " ")):
        return has(_UNHELPED, clause)
    left = "" if closes(_AGAINST, context.left) else context.left
    if has(UNDONE, left) or _is_dosed(context):
        return False
    if has(TREATED, clause):
        return has(":condition:", right[:_NEAR])
    if has(ACTED_ON, left) and not (has(AFFECTS, left) or has(_MET_WITH, left)):
        return False
    return opens(PUBLIC, right) or has(_AFFLICTED, clause)


def _is_of_treated(context: Context) -> bool:
    """Return whether the sentence says that those counted were treated, or what it did to them."""
    return (
        has(_LABEL_OF_CARE, context.text)
        or has(_HAD_CARE, context.right)
        or opens(_ON_IT, context.right)
        or has(_AROUND_OPERATION, context.left)
        or closes(_CHANGED_IN, context.left)
        or (has(_BETTER_IN, context.left) and not has(_AFFLICTED, context.left))
    )


def _is_dosed(context: Context) -> bool:
    """Return whether a dose stands before the figure: a treatment's share, whoever is counted."""
    return any(
        number.kind is NumberKind.MEASUREMENT and number.unit in DOSE_UNITS
        for number in context.sentence.numbers[: context.position]
    )


def _about_public(context: Context) -> bool:
    return (
        opens(PUBLIC, context.right)
        or has(_AT_LARGE, context.clause)
        or has(r":public:|\bcouples?\b", context.number.text)
        or (has(AFFECTS, context.left) and has(":condition:", context.left))
    )


def is_burden(context: Context) -> bool:
    """Return whether a complaint is told to be behind so many visits or cases."""
    if not closes(BEHIND, context.left):
        return False
    large = (context.number.value or 0) >= _POPULATION or has(":condition:", context.left)
    return large and has(_CASES, f"{context.number.text}{context.right[:_NEAR]}")


_POPULATION = 100_000
"""So many visits are a nation's and no clinic's."""
_CASES = (
    r"\b(?:visits?|cases|deaths|operations|prescriptions|hospital\w*|admissions|diagnos\w+|procedures|workdays"
    r"|sick days)\b"
)


def read_frequency(context: Context) -> Verdict | None:
    """Return the population figure of "every 65 seconds someone develops it"; other frequencies assert nothing."""
    return Verdict("prevalence") if opens(SOMEONE, context.right) else None


SOMEONE = (
    r",? ?(?:someone|somebody|(?:another|an?|one) (?:\w+ )?(?:person|american|adult|man|woman|child|veteran|senior|baby"
    r"|teen|worker|driver|patient))\b"
)
