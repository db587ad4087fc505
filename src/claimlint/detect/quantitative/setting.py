"""Figures of the house, its trade and its machines, and figures that only say when something is to be done."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens

_DETERMINED = r"(?:(?:of|the|our|its|your|their|all|these|this|unused|new|old|every) )*"
_NO_PERSON = r"(?:(?!(?:in|at|on|with|who|from|to|and|were|are|had|patients?|people)\b)[\w-]+ )?"
_OF_HOUSE = rf"{_DETERMINED}{_NO_PERSON}:house:(?! (?:nurses?|workers?|jobs? injur\w+))"
_HOUSE_SUBJECT = (
    rf"^\W*{_DETERMINED}{_NO_PERSON}:house:(?! (?:jobs?|work\w*)\b)(?:'s)?(?: \d+)?"
    r" (?:(?!patients|people|users|clients)[\w-]+ )*[\w-]*\W*$"
)
_HEALTH = ":patients:|:condition:|:outcome:|:improve:|:adverse_effect:|:body_part:|:treatment:"
_TRADE = (
    r"\b(?:sales|revenues?|profits?|rents?|bonus(?:es)?|payroll|salar(?:y|ies)|wages?|overtime|hiring|remote|tuition"
    r"|stipends?|(?:medical|wellness|beauty|health ?care|telehealth|global|supplement) (?:market|industry)|budgets?"
    r"|donations?|ridership|attendance|(?:unused|sick|parental|paid) leave|vacation|home prices"
    r"|property tax(?:es)?|unemployment)\b"
)
_CONDITIONAL = (
    r"\b(?:if|unless|until|once|whenever)(?: (?:only|just|about|at least|more than|less than|fewer than|over|under"
    r"|the (?:first|last|other)))*"
)
_WHEN = r"\bwhen(?: (?:only|just|about|at least|more than|less than|fewer than|over|under))*"
_RANKED = r"\b(?:top|bottom|upper)"
_SCHOOL = r"of (?:her|his|their|the|our|your) (?:(?:\w+ )?class|graduating|cohort|year)\b"
_TESTED = (
    r"\b(?:inspections?|audits?|licens\w+|certification|accreditation|fire drill|quiz(?:zes)?|exam (?:score|result)"
    r"|energy star|walk score|credit)\b"
)


def is_of_house(context: Context) -> bool:
    """Return whether a share is one of premises, machines, papers or jobs, or a grade in an inspection or a class."""
    if opens(rf"{_OF_HOUSE}|of (?:the|our|its) power\b", context.right):
        return True
    if has(r"\bof the (?:\w+ )?:house:", context.number.text):
        return True
    if closes(_RANKED, context.left) and opens(_SCHOOL, context.right):
        return True
    if opens(f"{_CAME}|of the (?:way|distance)\\b", context.right) or closes(_PART_OF_BODY, context.left):
        return True
    if context.number.unit == "N_of_M" and closes(_PAGED, context.left):
        return True
    if closes(_HOUSE_USES, context.before) and opens("of the time", context.right):
        return True
    if has(_TESTED, context.left) and not has(":patients:|:condition:|:treatment:", context.clause):
        return True
    return _is_of_trade(context)


def is_of_things(context: Context) -> bool:
    """Return whether what grows, moves or shrinks is a thing of the house or of trade, and no body's measure."""
    of_house = opens(_OF_HOUSE, context.right) and not (opens(_LETTERS, context.right) and has(_READS, context.left))
    return is_by_machine(context) or of_house or _is_of_trade(context) or has(_COOKED, context.text)


_PAGED = r"\b(?:statistics?|page|slide|step|part|figure|photo|image|item|question|lesson|chapter|showing)"
"""What is numbered through."""
_PART_OF_BODY = r"\b(?:upper|lower|middle|outer|inner|distal|proximal|anterior|posterior|front|back)"
"""Where a third of a face or a bone lies."""
_HOUSE_USES = r"\b(?:we|i|my practice|our practice|our clinic|our office|the practice|clinics?) (?:use|uses|used)"
_CAME = (
    r"(?:of )?(?:all )?our (?:[\w-]+ )?(?:patients|clients|new patients|business|cases) (?:now |also |have |has ){0,2}"
    r"(?:(?:comes?|came) (?:from|to us|here|by|through|in)"
    r"|(?:are|is|were|was) (?:referred|men|women|male|female|from|over \d|under \d|aged|self-pay|local)"
    r"|travel\w*|fly|flew|drive(?! again)|arrive|live (?:in|within|near|outside|more than|less than|over|under)"
    r"|hear about|heard about|found us|find us|speak|pay|book)\b"
)
"""Whence patients come, and who they are."""
_LETTERS = r"(?:[\w-]+ ){0,2}?letters\b"
_READS = r"\b(?:eyes?|vision|sight|acuity|lost|loses?|gained?|gains|read|reads)\b"
"""The letters of an eye chart, and no mail."""


def is_by_machine(context: Context) -> bool:
    """Return whether the clause's subject is a thing of the house, and nobody's body is spoken of."""
    return has(_HOUSE_SUBJECT, context.left) and not has(_ILLS, context.left) and not has(_BODY, context.right)


_ILLS = ":condition:|:adverse_effect:|:outcome:"
_BODY = (
    ":condition:|:adverse_effect:|:public:"
    r"|\b(?:your|her|his|waists?|weight|fat|pain|patients?|clients?|users?|inches off|off)\b"
)


_COOKED = r"\b(?:soups?|recipes?|simmer|bake|boil|stir in|broth|dough|oven|canned|per bowl|per serving)\b"
_OF_STAFF = (
    r"\b(?:hourly (?:rate|pay|wage)|holiday pay|overtime|401\(?k\)?|pension|payroll|applicants?|ideal candidate"
    r"|job requires|must be able to)\b"
)
"""Pay and requirements of a job, whatever else is named."""


def is_of_staff(context: Context) -> bool:
    """Return whether the clause tells of pay or of what a job asks for."""
    return has(_OF_STAFF, context.clause)


def _is_of_trade(context: Context) -> bool:
    if is_of_staff(context):
        return True
    return has(_TRADE, context.clause) and not has(_HEALTH, context.clause)


def is_condition(context: Context) -> bool:
    """Return whether the figure is the limit at which something is done ("repeated if 40% of the cells die")."""
    if closes(_LIMIT, context.left) or has(_COUNTS_AS, context.right):
        return True
    return closes(_CONDITIONAL, context.left) or (closes(_WHEN, context.left) and not opens(_COUNTED, context.right))


_COUNTS_AS = (
    r"^[^.;,]{0,50}\b(?:is|are|was|were) (?:considered|deemed|regarded as|defined as) (?:an? |to be )?(?:[\w-]+ )?"
    r"(?:success\w*|response|responder|effective|meaningful|significant|relevant|normal|clinical\w*)\b"
)
"""From where on something counts as a success."""
_LIMIT = (
    r"(?:minimum|threshold|cut-?off|(?<!our )(?:goal|target))(?: [\w-]+){0,2} (?:of|is|at)"
    r"(?: (?:about|around|at least))*"
)
_COUNTED = r"(?:of )?(?:our |the |all |your )?(?:\w+ ){0,2}?(?::public:|patients|clients|users|members|participants)"


def is_scale(context: Context) -> bool:
    """Return whether two figures are the ends of a scale ("ranges from 0 to 27")."""
    return closes(_RANGES, context.left) or opens(_STANDS_FOR, context.right) or closes(_SCORED_AS, context.left)


_STANDS_FOR = (
    r"(?:is|means?|stands? for|equals?|being|=|represents?|indicates?) (?:that you have |having )?(?:no|none|the|any"
    r"|normal|perfect|completely|mild|moderate|severe|unable)\b"
)
_SCORED_AS = (
    r"\b(?:is|are) (?:scored|marked|recorded|counted|graded|written|noted) (?:as|at|with)(?: a)?"
    r"|\b(?:means|equals|gets) (?:an? |the )?(?:score|grade|mark|rating)(?: of)?"
)
"""What an end of a scale stands for."""
_RANGES = (
    r"(?:\brang(?:es?|ed|ing)|\bruns?|\bgoes|\bspans?|\bscored|\bgraded|\bscale(?:s| of| from| that (?:runs|goes))?)"
    r"(?: anywhere)?(?: from| between)?"
)


def is_anatomy(context: Context) -> bool:
    """Return whether parts of a body are told by what they are for ("two of the five vertebrae carry the load")."""
    return has(r"\bof the\b", context.number.text) and opens(_SERVES, context.right)


_SERVES = (
    r"(?:[\w-]+ ){0,2}?:body_part:(?: of the \w+)? (?:form|carr(?:y|ies)|make|attach|connect|bear|lie|sit|move"
    r"|support|belong|meet|are (?:found|made|called|in|part))\b"
)


def is_from_laboratory(context: Context) -> bool:
    """Return whether a time is that of a test's report ("lab results in three days")."""
    return reports(f"{context.left} \u2014 {context.right}")


def reports(text: str) -> bool:
    """Return whether ``text`` speaks of the results of a test, which are posted, and not of a treatment."""
    return has(_REPORT, text)


_REPORT = (
    r"\b(?:lab(?:oratory)?|tests?|blood(?:work)?|pathology|imaging|scans?|x-rays?|biops(?:y|ies)|cultures?|swabs?|covid"
    r"|flu|strep|screening|urine|genetic|mri|ct|mammogram|pap|dna|sample|panel)(?: \w+){0,2}? results?\b"
    r"|\bresults?\b[^.;]{0,40}\b(?:posted|mailed|e-?mailed|texted|called in|portal|by (?:phone|text|mail|email)"
    r"|from the lab|drive-through|your inbox|your chart)\b"
)
