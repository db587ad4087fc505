"""Sentences whose figures instruct, price, schedule or define, and so assert no outcome."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.text import lazyre as re

_IMPERATIVES = (
    r"take|ice|stop|wear|rest|hold|keep|avoid|apply|charge|store|use|turn|aim|rub"
    r"|step\s+up|fold|bring|arrive|call|dial|ring"
    r"|drink|place|leave|remove|wash|clean|rinse|allow|wait|score|fill\s+out|let"
    r"|do\s+not|don't|do\s+\d|swallow|chew"
    r"|no\s+(?:smoking|eating|drinking|driving|lifting|swimming|bathing|running|bending|soaking|showering"
    r"|flying|working"
    r"|exercising|straining|kneeling|twisting|tanning|shaving|waxing)"
    r"|inject|insert|inhale|brush|floss|soak|elevate|start\s+with|stay\s+out"
    r"|repeat(?!\s[^.;]*\b(?:show\w*|found|reveal\w*|confirm\w*)\b)|double\s+(?:up|check|(?:the|your)\s+doses?)"
    r"|skip\s+\w+\s+for|check|measure|record|mix"
    r"|dilute|shake|refrigerate|freeze|discard|replace|press|plug|connect|set|adjust"
    r"|run\s+controls|fast|eat|limit|report|contact"
    r"|stay\s+(?:for|at\s+least|seated|still|in\s+(?:bed|the)|\d+\s+(?:minutes?|hours?|days?))"
    r"|schedule|dose|titrate|administer|draw|submerge|expose|test|massage|lie|sit"
    r"|stand|squeeze|breathe|stretch|bend|tilt|warm"
    r"|heat|(?:raise|increase|lower|reduce|decrease|turn)\s+(?:the|its)\s+(?:intensity"
    r"|dose|speed|volume|level|setting|temperature"
    r"|pressure|output|strength|current)|quarantine|isolate|transfer|count|weigh|mail|send|ask|tell|remember"
    r"|make\s+sure|be\s+sure|ensure|change\s+the"
    r"|plan\s+(?:on|for)\s+(?!\w+ing\b)|budget|put\s+(?:in|on|under|one|two|a|\d)|sleep\s+(?:on|in|with|propped|upright)|prop|cover|dab"
    r"|pat|gargle|taper|sip|practice|walk\s+(?:for|\d|every|daily|once|twice)|lift\s+(?:nothing|no)"
    r"|raise\s+(?:your|the)\s+(?:head|legs?|arms?|foot|feet|hands?)|notify|(?:rate|mark|circle|grade|rank)\s+(?:your|the|how|each|it)|expect\s+to\s+(?:wait|stay|spend|be\s+here)"
)
_INSTRUCTION = re.compile(
    r"[\s\"'(*\u2022\d.-]*(?:please\s+|then\s+|next,?\s+|first,?\s+|always\s+|never\s+"
    r"|you\s+(?:should|must|need\s+to|may|can|will\s+need\s+to)\s+(?!see|notice|feel|expect|lose|look))?"
    rf"(?:{_IMPERATIVES})\b",
    re.IGNORECASE,
)
_ASIDE_OF_FACT = re.compile(r",\s(?:which|who|whose)\b")
"""Behind it an instruction tells of its object what is so ("ask for the class, which cut falls by 40%")."""
_ELIGIBILITY = (
    r"qualif\w+|eligible|eligibility|candidates?|required|requires?|criteria|cut-?offs?"
    r"|you (?:may|need to|must)|must be"
    r"|diagnos\w+|classif\w+|defined|definition|means|considered|is (?:mild|moderate"
    r"|severe|normal)|counts? as|prompts?|triggers?|warrants?|calls? for|normal"
    r"|healthy|need to be|falls? (?:in|into|within)|\\w+ (?:band|range)"
)


def instructs(context: Context) -> bool:
    """Return whether the sentence tells the reader what to do rather than what to expect."""
    if _INSTRUCTION.match(context.sentence.text) is None:
        return False
    return _ASIDE_OF_FACT.search(context.sentence.text, 0, context.number.start) is None


def instructs_clause(context: Context) -> bool:
    """Return whether the figure's own clause, behind a semicolon, tells the reader what to do."""
    return ";" in context.before and _INSTRUCTION.match(context.before.rpartition(";")[2]) is not None


def defines(context: Context) -> bool:
    """Return whether the figure is a cut-off, an entry criterion or a normal value."""
    return has(rf"\b(?:{_ELIGIBILITY})\b", context.clause)


def is_length(context: Context) -> bool:
    """Return whether a half or a tenth is one of a unit that nothing lost or gained: an amount and no share."""
    return opens(_LENGTH, context.right) and not has(":shed:", re.sub(r"\bgrow\w*", "", context.left))


_LENGTH = r"(?:of )?(?:an? |the )?(?:inch|centimeter|millimeter|foot|mile|ounce|gram|cup|teaspoon|liter|hour|minute)\b"


def grades(context: Context) -> bool:
    """Return whether the figure tells what a grade, a stage, a severity or a name stands for."""
    named = has(_CALLED, context.clause) and not has(":people:", context.clause)
    return named or (closes(_STANDS_FOR, context.left) and has(_DEGREE, context.left))


_CALLED = (
    r"\b(?:is|are) (?:then |often |usually )?"
    r"(?:called|considered|classed|classified|deemed|defined|termed|graded)\b"
)


_STANDS_FOR = (
    r"(?:means?|covers?|describes?|spans?|refers? to|equals?|corresponds? to|stands? for|is defined as|runs? from)"
    r"(?: (?:that|about|between|over|under|more than|less than|at least))*"
)
_DEGREE = r"\b(?:grades?|stages?|class|types?|levels?|scores?|mild|moderate|severe|advanced|normal|abnormal|positive)\b"


def prices(context: Context) -> bool:
    """Return whether a percentage is a discount, a finance charge or an insurer's share."""
    if context.in_cell and has(r"^(?:the |your )?(?:\w+ )?:discount:\W*$", _column(context)):
        return True
    if _insurance_share(context) or closes(
        _FINANCED + r"(?: an? (?:extra|additional|further)| another)?", context.left
    ):
        return True
    return opens(_DISCOUNTED, context.right) and not opens(r":discount:\W+(?:pain|of)", context.right)


def _column(context: Context) -> str:
    cell = context.sentence.block.cell
    return "" if cell is None else cell.column_header


_DISCOUNTED = r":discount:|(?:your|the|all|any|a|first|every|our|next)\W+(?:\w+\W+){0,3}?:discount:"
_FINANCED = (
    r"(?:save|saves|saving|discount of|financ(?:ing|ed)(?: at| from| of)?|apr|interest|(?:interest|apr|loan"
    r"|financing) rates? (?:as low as|from|of)"
    r"|rates as low as|tip of|fee of)(?: up to)?"
)


def _insurance_share(context: Context) -> bool:
    payer = r":insurer:(?:\W+\w+){0,3}?\W+(?:pays?|paid|covers?|covered|reimburses?|picks? up|will (?:pay|cover))"
    share = (
        r"of (?:our |the |its |all |each |every )?(?:profits?|proceeds|sales|revenue|tips|purchases?|orders?)\b"
        r"|of (?:the|your|its|their|any|all|our)?\s*(?:\w+ ){0,2}(?:costs?|bills?|fees?"
        r"|charges?|amount|price|premiums?|copays?|expenses?|deductible)(?!-)"
    )
    if closes(r"rated(?: at)?(?: \d+%,?(?: or)?)*|(?:disability )?ratings? of|disabled at", context.left):
        return True
    rated = (
        r"\b(?:rated|(?<!good )(?<!fair )(?<!excellent )(?<!satisfaction )"
        r"ratings?(?! (?:w[ae]\w+ given|fell|drop\w*|rose|improv\w*|eas\w*|climb\w*|declin\w*)\b)"
        r"|disab\w+|service[- ]connected|p&t|permanent and total)\b"
    )
    return (
        has(payer, context.left)
        or opens(share, context.right)
        or has(r"\b(?:coinsurance|deductible|copay)", context.text)
        or (has(rated, context.text) and has(r"\b(?:va|veterans?|rating|service)", context.text))
    )


def composes(context: Context) -> bool:
    """Return whether a percentage is a concentration, a setting or what something is made of."""
    if context.in_cell and has(r"daily value|%\s?dv|concentration|strength|dose|a1c", context.headers):
        return True
    if context.in_cell and any(has(_INGREDIENTS, head) for head in (_column(context), context.listing)):
        return True
    if opens(_MADE_OF, context.right) and not opens(_OF_PEOPLE, context.right):
        return True
    if context.in_cell and has(_OF_OUTCOME, _column(context)):
        return False  # the row's name is what was given, not what something consists of
    if closes(_SET_TO, context.left) or has(_CONTENT, context.left) or closes(f"{_HOLDS}|{_IS_MADE_OF}", context.left):
        return True
    if (not context.in_cell and closes(":drug:", context.left) and opens(_DOSED, context.right)) or _makes_up(context):
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


def allots(context: Context) -> bool:
    """Return whether a share is one of a study's design or of who came, and no outcome."""
    return opens(_ALLOTTED, context.right) or opens(_OF_SEX, context.right)


_OF_SEX = r"of (?:them|whom|these|those|us)(?: were| are)? (?:wo)?men\b"


_ALLOTTED = (
    r"(?:of (?:\w+ ){1,3})?(?:were|was|are|is) (?:then )?(?:randomi[sz]ed|assigned|given|allocated|allotted"
    r"|enrolled|female|male"
    r"|women|men|aged|older|younger|over|under|white|black|hispanic)\b"
)


def _makes_up(context: Context) -> bool:
    """Return whether the percentage is a part of a substance or tissue ("0.01% of marrow cells")."""
    if opens(_OF_BODYS, context.right) or opens(_OF_BODY, context.right) or has(_PRODUCT_HAS, context.left):
        return True
    if closes(
        r"(?:makes? up|made up|comprises?|represents?|constitutes?)(?: (?:about|some|only|roughly))?", context.left
    ) and opens(
        r"of (?:the |your )?(?:\w+ ){0,2}(?:cells?|tissue|blood|body|volume|mass|weight|plasma|skin|marrow|diet"
        r"|formula)\b",
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
    return dosed and has(_FORMS, context.left)


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
    r"|(?:charge|discharge|dim|set|turn|run|ran|store|stored|keep|kept|fill|filled|pulse|dilute|mix)\w* (?:it |them )?"
    r"(?:to|at)(?: at least)?|daily value|dv|intensity|level"
)
