"""Changes in pounds and points, scores, multiples, volumes, durations, costs and statistics."""

from __future__ import annotations

import regex

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import register
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance

_DOSE_UNITS = frozenset(
    "mg mcg g ug mL ml L IU units cc oz ppm Hz kHz MHz nm W V mW J nanometers microns dB psi mAh ms s GHz".split()
)
_BODY_UNITS = frozenset("pounds pound lb lbs kg kilograms inches inch sizes size stone dress cm visits".split())
_DIGITS = regex.compile(r"^[\d.,]+\s?[kKmM]?\+?\s*")
_SCALE = (
    r"\b(?:scores?|scales?|vas|nrs|odi|ndi|rmdq|roland|oswestry|womac|koos|hoos|phq-?9?|gad-?7?|promis|sf-?36|eq-?5d|macnab|joa|mjoa|comi"
    r"|pcl-?5?|ham-?d|madrs|iief|ipss|ahi|hba1c|a1c|density|acuity|index|rating|points?|levels?|count|bmi|blood pressure|cholesterol|letters?|lines?|hairs?)\b"
)


def read_pair(context: Context) -> Verdict | None:
    """Return what a before/after pair asserts; None for doses, settings and ranges of normal."""
    if context.number.unit in _DOSE_UNITS and not has(
        r"\b(?:level|levels|testosterone|crp|glucose|count)\b", context.left
    ):
        return None
    if (
        register.instructs(context)
        or register.defines(context)
        or has(r"\b(?:step up|titrat|dose|increase the)\b", context.left)
    ):
        return None
    if context.number.unit in {"USD", "$"}:
        return None
    return Verdict("score_change")


def read_measure(context: Context) -> Verdict | None:
    """Return what a measured amount asserts: a change of body or score, or nothing."""
    number = context.number
    if register.instructs(context) or number.unit in _DOSE_UNITS:
        return None
    changed = closes(
        r"(?::change_verb:|put on|down|up)(?:\W+[\w']+){0,4}?(?:\W+(?:by|of|average|averaged))?|average of|mean of|median of",
        context.left,
    )
    if opens(r"(?:fewer|less|more|younger|older|smaller|thinner|lighter|whiter|brighter|slimmer|taller|darker|deeper|:change_noun:)", context.right):
        changed = True
    if not changed or register.defines(context) and not has(":people:|:improve:", context.left):
        return None
    if has(_SCALE, context.clause) and number.unit not in _BODY_UNITS:
        return Verdict("score_change")
    if number.unit in _BODY_UNITS or opens(
        r"(?:of )?(?:\w+ ){0,2}(?:fat|weight|muscle|lean mass|mass|height|waist|younger|fewer|less|more)", context.right
    ):
        return Verdict("change")
    if has(r":people:|\b(?:average|mean|median)\b|p\s?[<=]|\bci\b", context.text) and has(
        ":change_verb:|:improve:", context.left
    ):
        return Verdict("change")
    return None


def read_score(context: Context) -> Verdict | None:
    """Return what a level on a scale asserts: only averages and ratings of outcome speak, never stars."""
    if register.instructs(context) or has(r"\bstars?\b|\breviews?\b|google|yelp", context.clause):
        return None
    if has(r"\b(?:average|mean|median|satisfaction|rated?|scored?|overall)\b", context.left) and has(
        r"\b(?:satisf\w+|scores?|relief|pain|comfort|outcome|improvement|rated?)\b", context.left
    ):
        return Verdict("score")
    return None


def read_multiple(context: Context) -> Verdict | None:
    """Return what 3x, twice, doubled ... asserts; None for frequencies, folds and dimensions."""
    number = context.number
    if opens(":frequency:", context.right) or number.per:
        return None
    if has(r"\b(?:repeat|fold the|gauze|sets?|reps?)\b", context.left) or register.instructs(context):
        return None
    costly = has(r"\b(?:costs?|price[sd]?|pay|fees?)\b", context.clause)
    if costly and (opens(r"(?:less|cheaper|more|the price|as much)", context.right) or (number.value or 1) < 1):
        return Verdict("cost", status="comparison")

    if has(r"\b(?:as|more|less|fewer)\b", number.text):
        return Verdict("multiple")
    if opens(
        r"(?:as|the|more|less|fewer|better|:more:|:change_noun:|:outcome:|:success:|:failure:|(?:\w+ ){0,2}(?:risk|chance|odds|rate|results?|relief))",
        context.right,
    ) or (
        has(r"(?:doubl|tripl|quadrupl)", number.text)
        or closes(":change_verb:(?: (?:by|nearly|about|up to))*", context.left)
    ):
        if (
            opens(r"as likely", context.right)
            and has(":public:", context.left)
            and not has(r"\bour\b|treat|with", context.clause)
        ):
            return Verdict("prevalence")
        return Verdict("multiple")
    return None


def read_count(context: Context) -> Verdict | None:
    """Return what a plain number asserts: a volume of care, a population figure, or nothing."""
    number = context.number
    if register.instructs(context):
        return None
    counted = _DIGITS.sub("", f"{number.text[number.core_start - number.start :]}{context.right}")
    if opens(r"(?:million |billion |thousand |hundred )*(?:fewer|less)\b|\w+ (?:whiter|brighter|lighter|darker|smaller|larger|bigger|slimmer|younger|taller|deeper|fewer|lower|higher)\b", counted):
        return Verdict("change")
    if number.value is None:
        return Verdict("vague_quantifier") if has("^[\\w ]{0,40}(?::people:|:volume:)", counted or number.text) else None
    if closes(":change_verb:(?: by| an average of)*", context.left):
        return read_measure(context)
    noun = r"(?:\w+ (?:million|thousand|hundred) |million |billion |thousand |hundred )*(?:of (?:these|our|those|the) |other |happy |satisfied |successful |grateful |local |adult |american |u\.?s\.? )*(?:\w+ ){0,2}?"
    if number.value is not None and number.value >= 100_000 and opens(noun + ":public:", counted):
        if has(
            r":affliction_verb:|:condition:|\bin this country\b|\bin the (?:u\.?s\.?|united states)\b|\bnationwide\b",
            context.left + counted,
        ) and not has(":perform:(?: (?:over|more|than|nearly|about|by))*$", context.left.strip()):
            return Verdict("prevalence")
    if (
        has(
            r"\b(?:trial|study|cohort|survey|sample|review|pilot|analysis|among|seen in|of|in)\s*(?:of|with|in|the)?\s*$",
            context.left,
        )
        and not number.comparator
    ):
        return None
    if opens(r"(?:\w+ ){0,4}?:staff:", counted):
        return None
    if opens(noun + ":volume:", counted) and closes("with", context.left) and has(r"\b(?:we|our|us)\b", context.text):
        return Verdict("count")
    if opens(noun + ":volume:", counted) and _is_volume(context, counted):
        return Verdict("count")
    return None


def _is_volume(context: Context, counted: str) -> bool:
    number = context.number
    if has(r"\b(?:and counting|and growing)\b", counted):
        return True
    done = has(r":perform:(?:\W+[\w']+){0,4}\W*$", context.left) or has(
        r"\b(?:performed|treated|completed|carried out|done|to date|and counting|worldwide|nationwide|nationally|helped|served|delivered|trust us|since \d{4}|(?:chose|choose|picked|prefer|trust|trusted|visited) (?:us|our)|(?:have|who) (?:found|chosen|chose|flown|come|been|finished|completed|graduated|joined|trusted|trust|gone|regained|recovered))\b",
        context.right,
    )
    praised = has(r"\b(?:happy|satisfied|successful|grateful|smiling)\b", counted[:30])
    return done or praised or ("+" in number.text and not has(r"\b(?:in practice|experience)\b", counted))


def read_vague(context: Context) -> Verdict | None:
    """Return what dozens, hundreds and thousands of people assert."""
    if opens(r"(?:of )?(?:\w+ ){0,3}?(?::volume:|:people:|warriors)", context.right):
        return Verdict("vague_quantifier")
    return None


_PROMISE = (
    r"(?:in|within|inside|under)(?: (?:just|only|as little as|as few as|less than|under|about|a mere|the first))*"
    r"|as (?:little|few|soon|fast|quickly) as|just|only"
)


def read_duration(context: Context) -> Verdict | None:
    """Return what a length of time asserts: onset, recovery, durability; None for schedules and the like."""
    if opens(r"(?:younger|older|sooner|earlier|longer|shorter|faster|more|less)", context.right) and not register.instructs(context):
        return Verdict("change")
    if register.instructs(context) or _is_schedule(context):
        return None
    text = context.text
    around = _without_number(context)
    if has(r"\b(?:develop\w*|occur\w*|arises?|progress\w*|worsen\w*|run into|ran into)\b", context.left):
        return None
    if has(r"\b(?:takes?|lasts?)\b", context.left):
        around = f"{context.before} {around}"
    if context.number.unit in _SHORT and has(r"\b(?:takes?|took|lasts?|runs?)\b", context.left):
        operates = has(r"(?::treatment:|:procedure:)(?:\W+\w+){0,3}?\W+(?:takes?|took|lasts?|runs?)\b", context.left)
        if operates or not has(":recovery:", around):
            return None
    if not has(r":recovery:|:recovery_verb:|:body_part:|:more:", around):
        return None
    promised = closes(rf"(?:{_PROMISE})", context.left) or has(
        r"as little as|as few as|just|only|within|under|less than|up to|fewer", context.number.text
    )
    lasting = closes(r"for(?: about| up to| roughly| around| nearly| as long as| at least)*", context.left) and has(
        ":relief_verb:|\\b(?:quiets?|calms?|relieves?|eases?|blocks?|numbs?|protects?|holds?|works?|relief)\\b", context.left
    ) or has(
        r"\b(?:last|lasts|lasted|lasting|hold|holds|held|persist\w*|endures?|stays?|remain\w*|takes?|took|recover\w*|heal\w*|downtime|settles?|fades?|subsides?|resolves?|usually|typically|median|average)\b",
        context.left[-80:],
    )
    if lasting and not has(_OCCUPIES, context.left):
        return Verdict("duration", stance=Stance.PROMOTIONAL if _best_case(context) else Stance.NEUTRAL)
    if promised:
        return Verdict("duration", stance=Stance.PROMOTIONAL)
    if closes(r"(?:after|by)(?: (?:about|around|just|only))?", context.left):
        return Verdict("duration", stance=Stance.NEUTRAL)
    if (
        has(r"\b(?:return to|back (?:to|at|in|on)|full activity|recovery|relief|comfort)\b", text)
        and not context.following
    ):
        return Verdict("duration", stance=Stance.NEUTRAL)
    return None


_SHORT = frozenset({"seconds", "minutes", "hours"})


_OCCUPIES = (
    r"\b(?:detox|stays?|programs?|courses?|trials?|class(?:es)?|sessions?|visits?|appointments?|treatments?|rehab|phase)"
    r"(?: \w+){0,2} (?:takes?|lasts?|runs?|took|is|are)\b"
)


def _best_case(context: Context) -> bool:
    return has(
        r"as little as|as few as|just|only|up to|within|under|less than", context.number.text + context.left[-16:]
    )


def _without_number(context: Context) -> str:
    return f"{context.left} \u2014 {context.right} \u2014 {context.headers}"


def _is_schedule(context: Context) -> bool:
    minutes = context.number.unit in _SHORT
    return (
        context.number.unit in {"milliseconds", "microseconds"}
        or has(r"\b(?:business|working)\b", context.number.text)
        or has(r"\b(?:director|surgeon|physician|founder|founded|experience|practic(?:e|ed|ing)|serv(?:ed|ing)|in business|teaching|trained|career)\b", context.clause)
        or opens(":frequency:", context.right)
        or has(r"\b(?:qualif\w+|eligib\w+|required?|requires|must|need to be|age[ds]?|stays?)\b", context.clause)
        or         opens(
            r"(?:of )?(?:age|old|experience|icu|training|practice|service|notice|warranty|trial|money|supply|visits?|sessions?|business|post|follow)",
            context.right,
        )
        or opens(r"(?:business|working) days", context.right)
        or closes(
            r"every|each|once|at least another|another|for the (?:first|next|last|past)|the (?:first|next|last|past)|ahead|over the (?:past|last)|per",
            context.left,
        )
        or has(
            r"\b(?:ship|ships|shipped|refills?|post to|open|hours are|enrolled|warranty|refund|return policy|reply|answered|call back|parking|deadline)\b",
            context.clause,
        )
        or (
            minutes
            and has(r":procedure:(?:\W+\w+){0,3}\W+(?:takes?|lasts?|runs?|is|are|averages?)\b", context.left)
            and not has(":recovery:", context.left)
        )
        or has(r"\b(?:hospital stay|length of stay|stays? (?:is|ranges|typically))\b", context.left)
    )


_OWN = (
    r"\b(?:our|we|us|from|starting at|starts at|only|just|special|package|membership|per (?:month|visit|session)|/mo)\b"
)


def read_money(context: Context) -> Verdict | None:
    """Return what a price asserts: another's cost or a saving; None for the house's own price list."""
    if has(r"\b(?:sav(?:e|es|ing|ings))\b", context.left) and has(
        r"\b(?:than|compared|versus|vs|surgery|over)\b", context.clause
    ):
        return Verdict("cost", status="comparison")
    cost_verb = r"\b(?:costs?|runs?|run up to|averages?|average|charges?|bills?|priced|exceeds?|reach(?:es)?|totals?)\b"
    if has(cost_verb, context.left) and has(":treatment:|:competitor:", context.left) and not has(_OWN, context.left):
        comparison = has(r"\b(?:than|compared|versus|vs|while|against)\b", context.text)
        return Verdict("cost", status="comparison" if comparison else "third-party")
    return None


def read_statistic(context: Context) -> Verdict | None:
    """Return that a p-value, a ratio of hazards, odds or risks, or a number needed to treat is a statistic."""
    return None if context.number.kind is NumberKind.INTERVAL else Verdict("statistic")
