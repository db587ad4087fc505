"""Lengths of time: onset, recovery, durability; schedules, ages and appointments are nothing."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import register
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance

_SHORT = frozenset({"seconds", "minutes", "hours"})
_SIGNALS = frozenset({"milliseconds", "microseconds"})
_COMPARED = r"(?:younger|older|sooner|earlier|longer|shorter|faster|more|less)"
_COURSE_OF_HARM = r"\b(?:develop\w*|occur\w*|arises?|progress\w*|worsen\w*|run into|ran into)\b"
_RESULT = ":recovery:|:recovery_verb:|:body_part:|:more:"
_PROMISED = (
    r"(?:in|within|inside|under)(?: (?:just|only|as little as|as few as|less than|under|about|a mere|the first))*"
    r"|as (?:little|few|soon|fast|quickly) as|just|only"
)
_BEST_CASE = r"as little as|as few as|just|only|within|under|less than|up to|fewer"
_HELD = r"for(?: about| up to| roughly| around| nearly| as long as| at least)*"
_HOLDING = r":relief_verb:|\b(?:quiets?|calms?|relieves?|eases?|blocks?|numbs?|protects?|holds?|works?|relief)\b"
_LASTING = (
    r"\b(?:last|lasts|lasted|lasting|hold|holds|held|persist\w*|endures?|stays?|remain\w*|takes?|took|recover\w*"
    r"|heal\w*|downtime|settles?|fades?|subsides?|resolves?|usually|typically|median|average)\b"
)
_NEAR_LEFT = 80
_OCCUPIES = (
    r"\b(?:detox|stays?|programs?|courses?|trials?|class(?:es)?|sessions?|visits?"
    r"|appointments?|treatments?|rehab|phase)"
    r"(?: \w+){0,2} (?:takes?|lasts?|runs?|took|is|are)\b"
)
_OPERATES = r"(?::treatment:|:procedure:)(?:\W+\w+){0,3}?\W+(?:takes?|took|lasts?|runs?|is|are|averages?)\b"
_RETURN = r"\b(?:return to|back (?:to|at|in|on)|full activity|recovery|relief|comfort)\b"

_TENURE = (
    r"\b(?:director|surgeon|physician|founder|founded|experience|practic(?:e|ed|ing)|serv(?:ed|ing)|in business"
    r"|teaching|trained|career)\b"
)
_ENTRY = r"\b(?:qualif\w+|eligib\w+|required?|requires|must|need to be|age[ds]?|stays?|length of stay)\b"
_SERVICE = (
    r"\b(?:ship|ships|shipped|refills?|post to|open|hours are|enrolled|warranty|refund|return policy|reply|answered"
    r"|call back|parking|deadline|follow-up (?:visit|call)|next (?:visit|appointment)|appointment)\b"
)
_OF_SCHEDULE = (
    r"(?:of )?(?:age|old|experience|icu|training|practice|service|notice|warranty|trial|money|supply|visits?|sessions?"
    r"|business|post|follow)"
)
_SERIES = (
    r"(?:visits?|sessions?|treatments?|doses?|infusions?|injections?|appointments?|classes|pulses|shots)"
    r" (?:in|over|within|across|for)"
)
_REPEATED = (
    r"every|each|once|at least another|another|for the (?:first|next|last|past)|the (?:first|next|last|past)|ahead"
    r"|over the (?:past|last)|per"
)


def read_duration(context: Context) -> Verdict | None:
    """Return what a length of time asserts; promotional for a promise of speed, neutral for a typical course."""
    if register.instructs(context):
        return None
    if opens(_COMPARED, context.right):
        return Verdict("change")
    if _is_schedule(context) or has(_COURSE_OF_HARM, context.left) or not _speaks_of_result(context):
        return None
    if closes(_PROMISED, context.left) or has(_BEST_CASE, context.number.text) or _is_adjective(context):
        return Verdict("duration", stance=Stance.NEUTRAL if _is_typical(context) else Stance.PROMOTIONAL)
    if _is_lasting(context) and not has(_OCCUPIES, context.left):
        said = context.number.text + context.left[-16:]
        best = has(_BEST_CASE, said) or (context.number.upper is None and opens(r"or (?:longer|more)", context.right))
        return Verdict("duration", stance=Stance.PROMOTIONAL if best else Stance.NEUTRAL)
    if closes(r"(?:after|by)(?: (?:about|around|just|only))?", context.left):
        return Verdict("duration", stance=Stance.NEUTRAL)
    if has(_RETURN, context.text) and not context.following:
        return Verdict("duration", stance=Stance.NEUTRAL)
    return None


def _is_adjective(context: Context) -> bool:
    """Return whether the time describes a recovery ("24-hour recovery")."""
    return "-" in context.number.text and opens(":recovery:", context.right)


def _is_typical(context: Context) -> bool:
    """Return whether the copy tells a usual course: a range, or "usually", and no "just"."""
    if has(_BEST_CASE + "|just|only", context.number.text + " " + context.left[-16:]):
        return False
    return context.number.upper is not None or has(_USUAL, context.clause)


_USUAL = r"\b(?:usually|typically|generally|most|often|on average|tends?|commonly|normally)\b"


def _speaks_of_result(context: Context) -> bool:
    around = f"{context.left} \u2014 {context.right} \u2014 {context.headers}"
    takes = has(r"\b(?:takes?|took|lasts?|runs?)\b", context.left)
    if takes:
        around = f"{context.before} {around}"
    if takes and context.number.unit in _SHORT and (has(_OPERATES, context.left) or not has(":recovery:", around)):
        return False
    return has(_RESULT, around)


def _is_lasting(context: Context) -> bool:
    held = closes(_HELD, context.left) and has(_HOLDING, context.left)
    return held or has(_LASTING, context.left[-_NEAR_LEFT:])


def _is_schedule(context: Context) -> bool:
    number = context.number
    return (
        number.unit in _SIGNALS
        or (context.previous is not None and context.previous.kind is NumberKind.FREQUENCY)
        or has(r"\b(?:business|working)\b", number.text)
        or has(_TENURE, context.clause)
        or has(_ENTRY, context.clause)
        or has(_SERVICE, context.clause)
        or opens(":frequency:", context.right)
        or opens(_OF_SCHEDULE, context.right)
        or closes(_REPEATED, context.left)
        or closes(_SERIES, context.left)
        or (number.unit in _SHORT and closes(r"for(?: about| at least)?", context.left))
        or (number.unit in _SHORT and has(_OPERATES, context.left) and not has(":recovery:", context.left))
    )
