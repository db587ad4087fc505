"""Plain numbers: procedures done, patients treated, people affected, or nothing."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES
from claimlint.detect.quantitative import register, setting
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import ON_SCALE, read_measure, read_score
from claimlint.detect.quantitative.prevalence import is_burden
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.stance import crowd_stance
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance
from claimlint.text import lazyre as re

_FIGURE = re.compile(
    r"^(?:[\d.,]+\s?(?:[km]\b)?\+?\s*(?:(?:thousand|million|billion)\b\s*)?"
    r"|(?:(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|and)\b[\s-]*)+)",
    re.IGNORECASE,
)
_DEMONYM = re.compile(r"(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:ans|ers|ites|ese)\b")
_POPULATION = 100_000
"""From this number on, people who have a condition are a population and not a clinic's patients."""

_DESCRIBED = (
    r"(?:\w+ (?:million|thousand|hundred) |million |billion |thousand |hundred )*"
    r"(?:of (?:these|our|those|the) |other |happy |satisfied |successful |grateful |local |adult |american |u\.?s\.? )*"
    r"(?:\w+ ){0,2}?"
)
_AT_LARGE = (
    r"people (?:aged?|ages|over|under|older|in (?:the|this|our) (?:us|u\.s\.|united|country|nation|world)|worldwide"
    r"|nationwide|globally|live with|living with|have|had|met|meet|suffer\w*|struggl\w*|die[ds]?|are|were|go|went)\b"
)
"""Who a population figure counts, when they are only called people."""
_PASTIME = (
    r"people (?:visit|attend|tour|ride|board|cross|watch|read|live (?:in|within|near|here|along)|reside|work (?:in|at"
    r"|here)|vote|commute|shop|gather|pass|walk (?:by|past)|drive (?:by|past))"
)
"""What people at large do that has nothing to do with their health."""
_CARED_FOR = r"\b(?:emergency|hospitals?|doctors?|clinics?|urgent care|er)\b"

_CHANGED = (
    r"(?:million |billion |thousand |hundred )*(?:fewer|less)\b|more (?:\w+ )?:effect:"
    r"|\w+ (?:whiter|brighter|lighter|darker|smaller|larger|bigger|slimmer|younger|taller|deeper|fewer|lower|higher)\b"
)
_SAMPLE = r"\b(?:trial|study|cohort|survey|sample|review|pilot|analysis|among|seen in|of|in)\s*(?:of|with|in|the)?\s*$"
_DONE = (
    r"\b(?:performed|treated|completed|carried out|born (?:through|with|thanks|after)|started (?:at|with|through)"
    r"|filled|refilled|dispensed|shipped|written|done|to date|worldwide|nationwide|nationally|helped|served|delivered"
    r"|corrected|placed|restored|fitted|implanted"
    r"|trust us|since \d{4}|(?:chose|choose|picked|prefer|trust|trusted|visited) (?:us|our)"
    r"|(?:have|who) (?:found|chosen|chose|flown|come|been|finished|completed|graduated|joined|trusted|trust|gone"
    r"|regained|recovered)"
    r"|(?:\w+ )?(?:finished|graduated|completed|went through|have gone through|walked out))\b"
)
_GROWING = r"\b(?:and counting|and growing|to date)\b"
_STRONG = (
    r"\b(?:performed|completed|implanted|delivered|treated|placed|transplanted|fitted|restored|corrected|closed"
    r"|replaced|repaired|reconstructed|rebuilt|straightened|mended|fixed)"
    r"(?: (?:over|more than|nearly|about|some|almost|an estimated|roughly|upward of))*\s*$"
)
_MENDED = r"(?:[\w-]+ ){0,2}?(?::body_part:|:volume:|:condition:)"
"""What is mended one by one, and so counted."""
_ENTRUSTED = (
    r"(?:have |has |had )?(?:already |now |since |all )?:flock:|pass(?:ed)? through"
    r"|(?:\w+ )?(?:a|per|each|every) (?:year|month|week|day)\b"
    r"|(?:(?:are|have been|strong|already|now) ){0,2}(?:on|with|aboard|behind|in) (?:it|us|board|this|our \w+)\b"
    r"|(?:already|strong|so far|and climbing)\b"
)
_MANY = 100
_SOME = 50
_FEW = 10
_UNCOUNTED = (
    r"^[\s-]*(?:(?!(?:have|has|had|are|were|will|can|signed|come)\b)[\w'-]+ ){0,5}?(?:(?!(?:have|has"
    r"|had|signed)\b)[\w'-]+[ -])?"
    r"(?::people:|:volume:)"
)
_DID = (
    r"(?:(?:of (?:them|us)|have|has|already|now|who|also) ){1,3}(?:tossed|ditched|thrown|traded"
    r"|cancell?ed|skipped|avoided"
    r"|regained|found relief|found freedom|chosen|switched|trusted|quit|walked (?:out|away)|healed"
    r"|recovered|slept|lost)\b"
)
"""What "hundreds" did with their aids or complaints, when nobody says hundreds of whom."""
_FRAGMENT = 500
"""From this number on, people or procedures that stand alone ("300K patients, 4.8 stars") are told as a volume."""
_WE_DID = (
    r"\b(?:we|i|our (?:\w+ ){1,3}|dr\.? \w+|he|she)(?:'ve| have| has| had)?(?: (?:now|already|also|together|personally"
    r"|safely|successfully))* (?!(?:have|has|had|are|is|were|was|need|want|ask|know|employ|enroll|recruit"
    r"|survey)\w*\b)\w+"
    r"(?: (?:on|in|for|with|back|over|more|than|about|nearly|some|almost|upwards?|of|out|up))*\W*$"
)
_IN_ALL = r"(?:in|across|after|through|with|from|among|of)"
_COURSE = r"(?:after|over|across|within|through)(?: (?:about|just|only|an average of|the first))*"
"""How long a course of care took, and not how much care was given."""
_RECEIVED = r":serve:(?: \w+)? (?:in|by|for|to|on|with|into|among)(?: (?:over|more than|nearly|about|some|almost|by))*"
_EXTENT = r"-?(?:levels?|units?|parts?|stages?|views?|surfaces?|pieces?|incisions?|ports?)\b"
"""How far a procedure goes: "a two-level fusion" is one."""
_UNITS = r"(?:years?|hours?|days?|weeks?|months?|minutes?|steps?|sets?|reps?|mg|ml|courses?|credits?)\b"
_PREMISES = (
    r"(?:[\w-]+ ){0,3}?(?:(?<!emergency )rooms?|beds?|chairs?|suites?|bays?|parking|spaces|spots|stalls|cars|seats?"
    r"|lockers?|machines?|scanners?"
    r"|monitors?|counters?|floors?|square feet|acres)\b"
)
"""What is built, bought or parked."""
_GIVEAWAY = r"\b(?:free|gifts?|prizes?|raffle|tickets?|discount|coupons?|bags?|off)\b"
_PLEASED = r"\b(?:happy|satisfied|successful|grateful|smiling)\b"
_TENURE = r"\b(?:in practice|experience)\b"


def read_count(context: Context) -> Verdict | None:
    """Return what a plain number asserts: a volume of care, a population figure, a change, or nothing."""
    number = context.number
    if register.instructs(context):
        return None
    counted = _FIGURE.sub("", f"{number.text[number.core_start - number.start :]}{context.right}")
    if opens(_CHANGED, counted):
        return None if setting.is_of_things(context) else Verdict("change")
    if opens(ON_SCALE, context.right):
        return read_score(context)
    if _is_needed_to_treat(context):
        return Verdict("statistic", stance=Stance.NEUTRAL)
    if number.value is None:
        return _read_vague(context, counted)
    if number.value >= _MANY and closes(_LABEL, context.left):
        return Verdict("count")
    return _read_plain(context, counted)


def _read_vague(context: Context, counted: str) -> Verdict | None:
    """Return what "hundreds" or "thousands" asserts: a saving, or a crowd."""
    if has(r"\bsav(?:e|es|ing)\b", context.left):
        compared = has(r"\b(?:over|versus|vs|compared|than)\b", context.right)
        return Verdict("cost", status="comparison") if compared else None
    vague = has(_UNCOUNTED, counted) or opens(_DID, context.right)
    return Verdict("vague_quantifier", stance=crowd_stance(counted)) if vague else None


def _read_plain(context: Context, counted: str) -> Verdict | None:
    if (
        opens(_EXTENT, context.right)
        or opens(_PREMISES, counted)
        or (closes("first|next", context.left) and has(_GIVEAWAY, counted))
    ):
        return None
    if (context.number.value or 0) >= _MANY and closes(_STRONG, context.left) and opens(_MENDED, counted):
        return Verdict("count")
    if closes(":change_verb:(?: by| an average of)*|(?:up|down) by", context.left) and not opens("more", counted):
        return read_measure(context)
    if _is_population(context, counted) or is_burden(context) or _is_toll(context, counted):
        return Verdict("prevalence")
    if _is_sample(context) or _is_stock(counted):
        return None
    return Verdict("count") if _is_volume(context, counted) else None


def _is_needed_to_treat(context: Context) -> bool:
    """Return whether so many are treated for one who is helped: the number needed to treat, in words."""
    return has(_FOR_ONE, context.text) and opens(_BE_TREATED, context.right)


_FOR_ONE = (
    r"\b(?:to (?:prevent|avoid|avert|save|spare|help|gain|get)|for) (?:one|a single)"
    r" (?!hour|day|week|month|year|time)\w+"
)
_BE_TREATED = (
    r"(?:[\w-]+ ){0,2}?(?:(?:need|have|had|needed) to|must) (?:first )?(?:be (?:treated|screened|vaccinated"
    r"|operated on)"
    r"|take|receive|undergo|use)\b"
)
_LABEL = (
    r"(?:^|\n)\W*(?:[\w-]+ ){0,2}?(?::volume:|:people:|:body_part:)"
    r" (?:performed|treated|restored|replaced|delivered|helped|placed|completed|served|done|implanted|fitted|corrected)"
)
"""A line of figures that names what was done ("Patients treated: 3,200")."""


def _is_sample(context: Context) -> bool:
    none = has(r"\b(?:no|zero|not one|not a single|without an?)\b", context.left)
    unbounded = not none and not context.number.comparator and not closes(_RECEIVED, context.left)
    return unbounded and has(_SAMPLE, context.left)


def _is_stock(counted: str) -> bool:
    """Return whether units of time or dose, staff or rooms are counted."""
    counted = counted.partition(" by ")[0]
    staff = opens(r"(?:\w+ ){0,4}?:staff:", counted) and not opens(r"(?:\w+ )?:people:", counted)
    return staff or opens(r"(?:\w+ )?:staff:", counted) or opens(_UNITS, counted)


def _is_population(context: Context, counted: str) -> bool:
    value = context.number.value
    if (
        value is None
        or value < _POPULATION
        or not (opens(_DESCRIBED + ":public:", counted) or opens(_AT_LARGE, counted))
    ):
        return False
    if opens(_PASTIME, counted) and not has(":condition:|" + _CARED_FOR, counted):
        return False
    if closes(_RESIDENT, context.left) and not has(":condition:", counted):
        return False
    served = has(":perform:(?: (?:over|more|than|nearly|about|by))*$", context.left.strip())
    return not served and not has(r"\b(?:us|our|ours|we)\b", context.clause) and not has(_JOINED, counted[:60])


_RESIDENT = (
    r"(?:home to|population of|inhabited by|serving|covers|seats|holds|houses|draws)(?: (?:about|over|nearly|some))*"
)


def _is_toll(context: Context, counted: str) -> bool:
    """Return whether so many people are told to die or fall ill in a day or a year ("claims 17 veterans a day")."""
    return (closes(_TAKES, context.left) and opens(_A_DAY, counted)) or opens(_DIE, counted)


_TAKES = (
    r"(?:claims|kills|(?:takes|costs|ends) the lives of|strikes|sickens|blinds|disables)"
    r"(?: (?:about|some|nearly|over))*"
)
_DIE = (
    r"(?:[\w-]+ )?:public: (?:die|dies|suffer|are (?:diagnosed|injured|hospitalized)|is diagnosed"
    r"|get sick|fall ill|fall)\b"
    r"[^.;]{0,40} (?:a|an|per|each|every) (?:day|week|month|year|hour)\b"
)
_A_DAY = r"(?:\w+ )?:public:(?: lives)? (?:a|an|per|each|every) (?:day|week|month|year|hour)\b"


def _behind_noun(counted: str) -> str | None:
    """Return what follows the people, parts or procedures that are counted; None if none are."""
    text = counted.lstrip(" -")
    head = text[:_NOUN_REACH]
    ends = [end for start, end in occurrences(head, _COUNTABLE) if _DESCRIBED_FULLY.fullmatch(head, 0, start)]
    demonym = _DEMONYM.match(text)
    if demonym is not None:
        ends.append(demonym.end())
    return text[max(ends) :] if ends else None


_NOUN_REACH = 64
_COUNTABLE = QUANTITY_CLASSES["volume"] | CLASSES["people"] | CLASSES["body_part"]
_DESCRIBED_FULLY = re.compile(_DESCRIBED, re.IGNORECASE)
_JOINED = (
    r"\b(?:trust|trusted|chosen|chose|choose|joined|switched|(?<!substance )(?<!drug )(?<!alcohol )(?<!opioid )use"
    r"|using|tried|love)\b(?!.{0,20}\b(?:doctor|opioid|drug))"
    r"|\bmade the switch\b"
)


def _is_volume(context: Context, counted: str) -> bool:
    if has(_GROWING, counted) or (has(_STRONG, context.left) and not opens(_UNITS, counted)):
        return True
    rest = _behind_noun(counted)
    if rest is None or opens(r"(?:per|each|every|at a|in one|in a single) (?:\w+ )?(?::procedure:|time)", rest):
        return False
    if _is_part(context, rest):
        return False
    if _is_received(context, rest):
        return True
    if not opens(_DESCRIBED + ":volume:", counted):
        return False
    if closes("with", context.left) and has(r"\b(?:we|our|us)\b", context.text):
        return True
    performed = (context.number.value or 0) >= _FEW and has(r":perform:(?:\W+[\w']+){0,4}\W*$", context.left)
    if performed or has(_DONE, counted) or has(_PLEASED, counted[:30]):
        return True
    return "+" in context.number.text and not has(_TENURE, counted)


def _is_part(context: Context, rest: str) -> bool:
    """Return whether a handful of parts is treated in one procedure: how it is done, not how often it was."""
    return (context.number.value or 0) < _FEW and has(_AT_ONCE, rest)


_AT_ONCE = (
    r"\b(?:can|may|could|are|is|will) (?:also |all |safely )?be?\b[^.;]{0,30}"
    r"\b(?:in|at|during) (?:one|a single|the same|each|a|once)\b"
)


def _is_received(context: Context, rest: str) -> bool:
    """Return whether care came to those counted, or they came for it: the words before them or behind say so."""
    value = context.number.value or 0
    done = (value >= _SOME and has(_WE_DID, context.left)) or closes(_RECEIVED, context.left)
    fragment = value >= _FRAGMENT and not context.left.strip() and opens(r"\W*$|[,|;.]", rest)
    if value < _MANY and closes(_COURSE, context.left):
        return False
    none = has(r"\b(?:no|zero|not one|not a single|without an?)\b", context.left)
    large = value >= _MANY and (none or context.number.comparator in {"over", "at least"})
    base = large and closes(_IN_ALL, context.left)
    ours = value >= _POPULATION or has(r"\b(?:us|our|we|this|it|the switch|here)\b", context.clause)
    # "Two or more vertebrae using a graft" describes an operation; nobody boasts of two.
    served = value >= _FEW and opens(r"(?:(?:already|safely|successfully|have been) )?:serve:", rest)
    return done or base or served or fragment or (ours and opens(_ENTRUSTED, rest))
