"""Sentences whose figures instruct, schedule, allot or define, and so assert no outcome."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.text import lazyre as re

_IMPERATIVES = (
    r"take|ice|stop|wear|rest|hold|keep|avoid|apply|charge|store|use|turn|aim|rub"
    r"|step\s+up|fold|bring|arrive|call|dial|ring"
    r"|drink|place|leave|remove|wash|clean|rinse|allow|wait|score|fill\s+out|let"
    r"|do\s+not|don't|do\s+\d|swallow|chew"
    r"|never\s+(?:drive|operate|lift|smoke|swim|bathe|shower|bend|twist|kneel|mix|combine|share|exceed|give|leave"
    r"|drink|eat)"
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
    r"|plan\s+(?:on|for)\s+(?!\w+ing\b)|budget|put\s+(?:in|on|under|one|two|a|\d)|sleep\s+(?:on|in|with|propped"
    r"|upright)|prop|cover|dab"
    r"|pat|gargle|taper|sip|practice|walk\s+(?:for|\d|every|daily|once|twice)|lift\s+(?:nothing|no)"
    r"|raise\s+(?:your|the)\s+(?:head|legs?|arms?|foot|feet|hands?)|notify|(?:rate|mark|circle|grade|rank)\s+(?:your"
    r"|the|how|each|it)|expect\s+to\s+(?:wait|stay|spend|be\s+here)"
)
INSTRUCTION = re.compile(
    r"[\s\"'(*\u2022\d.-]*+(?:please\s+|then\s+|next,?\s+|first,?\s+|always\s+|never\s+"
    r"|you\s+(?:should|must|need\s+to|may|can|will\s+need\s+to)\s+(?!see|notice|feel|expect|lose|look))?"
    rf"(?:{_IMPERATIVES})\b",
    re.IGNORECASE,
)
ASIDE_OF_FACT = re.compile(r",\s(?:which|who|whose)\b")
"""Behind it an instruction tells of its object what is so ("ask for the class, which cut falls by 40%")."""
_ELIGIBILITY = (
    r"\b(?:qualif\w+|eligible|eligibility|candidates?|required|requires?|criteria|cut-?offs?"
    r"|you (?:may|need to|must)|must be"
    r"|diagnos\w+|classif\w+|defined|definition|means|considered|is (?:mild|moderate"
    r"|severe|normal)|counts? as|prompts?|triggers?|warrants?|calls? for|normal"
    r"|healthy|need to be|falls? (?:in|into|within))\b"
)


_NEAR = 80
REWARDED = (
    r"(?:\band|[,;:\u2014]) (?:watch )?(?:your |the )?(?:[\w-]+ ){0,2}(?::outcome:|:condition:|:success:|:body_part:"
    r"|\b(?:sleep"
    r"|energy|mood|skin|hair|weight|snoring|wrinkles|lines|focus|memory|libido)\b)"
    r"(?: levels?| scores?)? (?:(?:will|can) )?(?:drop|eas|fall|improv|lift|fade|shrink|clear|soften|ris|grow|heal"
    r"|double|triple"
    r"|get|go|look|feel|quiet|melt|calm)(?:s|es|e)?\b"
)
"""What follows for one's health from doing as told ("use it nightly and snoring drops 60%")."""

_JUST_REWARDED = rf"{REWARDED}[^.;,]*$"


def instructs(context: Context) -> bool:
    """Return whether the sentence tells the reader what to do rather than what to expect."""
    if INSTRUCTION.match(context.sentence.text) is None or has(_JUST_REWARDED, context.before[-_NEAR:]):
        return False
    return ASIDE_OF_FACT.search(context.sentence.text, 0, context.number.start) is None


def instructs_clause(context: Context) -> bool:
    """Return whether the figure's own clause, behind a semicolon, tells the reader what to do."""
    return ";" in context.before and INSTRUCTION.match(context.before.rpartition(";")[2]) is not None


def defines(context: Context) -> bool:
    """Return whether the figure is a cut-off, an entry criterion or a normal value."""
    return has(_ELIGIBILITY, context.clause)


def is_length(context: Context) -> bool:
    """Return whether a half or a tenth is one of a unit that nothing lost or gained: an amount and no share."""
    return opens(_LENGTH, context.right) and not has(":shed:", re.sub(r"\bgrow\w*", "", context.left))


_LENGTH = r"(?:of )?(?:an? |the )?(?:inch|centimeter|millimeter|foot|mile|ounce|gram|cup|teaspoon|liter|hour|minute)\b"


def grades(context: Context) -> bool:
    """Return whether the figure tells what a grade, a stage, a severity or a name stands for."""
    named = has(_CALLED, context.clause) and not has(":people:", context.clause)
    named = named or has(_CALLED_IF, context.left)
    return named or (closes(_STANDS_FOR, context.left) and has(_DEGREE, context.left))


_CALLED = (
    r"\b(?:is|are) (?:then |often |usually )?"
    r"(?:called|considered|classed|classified|deemed|defined|termed|graded)\b"
)
_CALLED_IF = (
    r"\b(?:is|are) (?:considered|deemed|classed as|classified as|called|defined as|counted as)"
    r" (?:an? )?[^.;,]{1,24} (?:if|when|where)\b"
)
_STANDS_FOR = (
    r"(?:means?|covers?|describes?|spans?|refers? to|equals?|corresponds? to|stands? for|is defined as|runs?(?: from)?)"
    r"(?: (?:that|about|between|over|under|more than|less than|at least))*"
)
_DEGREE = (
    r"\b(?:grades?|stages?|class|types?|levels?|scores?|mild|moderate|severe|advanced|normal|abnormal|positive"
    r"|borderline|elevated|pre-?diabetes|pre-?hypertension|osteopenia|osteoporosis|deficien\w+|anemi\w+|obesity|overweight)\b"
)


def allots(context: Context) -> bool:
    """Return whether a share is one of a study's design or of who came, and no outcome."""
    if closes(_LABELLED, context.left) and opens(r"\)", context.right):
        return not has(":improve:", context.text)
    if opens(_ALLOTTED, context.right):
        return not has(_FARED, context.right)
    return opens(_OF_SEX, context.right) or opens(_HELD_BY, context.right)


_HELD_BY = (
    r"(?:of )?(?:all |our |the |these |first |follow-up |new |return ){0,3}(?:patient |office |clinic |doctor "
    r"|therapy ){0,1}"
    r"(?:visits?|appointments?|consult(?:ation)?s?|check-ins?|sessions?|meetings?|calls?|bookings?|refills?|forms?)"
    r"(?: (?:now|here|today|with us))? (?:(?:is|are|was|were|happens?|takes? place|runs?|can be) )?"
    r"(?:now |also |held |done |made |handled |booked |kept |conducted ){0,2}"
    r"(?:by|via|over|through|on|using)? ?(?:the |a )?(?:video|phone|telephone|telehealth|virtual\w*|remote(?:ly)?"
    r"|online|in[- ]person"
    r"|web|app|text|portal|secure)\b"
)
"""How visits are held, whatever share of them."""
_OF_SEX = r"of (?:them|whom|these|those|us)(?: were| are)? (?:wo)?men\b"


_FARED = (
    r"\band (?:now |then |all )?(?:avoid\w*|improv\w+|felt|feel|report\w*|became"
    r"|(?:are|were) (?:now |all )?(?:pain|better|well|satisf|happy|free|symptom))"
)
"""What became of those who were treated, told in the same breath."""
_ALLOTTED = (
    r"(?:of (?:\w+ ){1,3})?(?:were|was|are|is) (?:then )?(?:randomi[sz]ed|assigned|given|allocated|allotted"
    r"|enrolled|female|male"
    r"|women|men|aged|older|younger|over|under|white|black|hispanic|married|employed|insured|uninsured)\b"
    r"|(?:of (?:\w+ ){1,3})?(?:received|underwent|had) (?:only |just |at least )?(?:\d|one|two|three|four|five|a"
    r" single)\b"
    r"[\w -]{0,12}?(?:injections?|doses?|treatments?|sessions?|infusions?|procedures?|cycles?|surger(?:y|ies))\b"
    r"|(?:of (?:\w+ ){1,3})?(?:underwent|had undergone|were treated (?:with|by|using)) (?!revision|re|repeat|another"
    r"|further"
    r"|a second|additional|rescue|removal|emergency)(?:[\w-]+ ){0,3}:treatment:"
    r"|(?:of (?:\w+ ){1,3})?had (?:very )?(?:low|high|intermediate|favou?rable|unfavou?rable|average|standard)-risk\b"
    r"|(?:of (?:\w+ ){1,3})?had (?:stage|grade|type|class) (?:\d|[ivx]+)\b"
)
"""How those who were studied were divided, whom they were and what they were given."""
_LABELLED = (
    r"\b(?:(?:wo)?men|(?:fe)?males?|married|single|divorced|widowed|employed(?: full-time| part-time)?|retired"
    r"|unemployed|students?|rural areas?|urban areas?|cities|white|black|caucasian|hispanic|asian|native \w+|smokers"
    r"|insured)\s*\(\W*"
)
"""Of what sort those are whose share stands in brackets."""
