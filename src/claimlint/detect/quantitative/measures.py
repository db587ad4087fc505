"""Before/after pairs, measured amounts and scores."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import register, setting
from claimlint.detect.quantitative.change import is_spread
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance
from claimlint.text import lazyre as re

DOSE_UNITS = frozenset(
    """mg mcg g ug mL ml L IU units cc oz ppm Hz kHz MHz nm W V mW J nanometers microns psi mAh ms s GHz""".split()
)
"""Units of doses, settings and hardware: figures in them assert no outcome."""

_BODY_UNITS = frozenset(
    "pounds pound lb lbs kg kilograms inches inch sizes size stone dress_sizes pant_sizes cm visits shades".split()
)
"""Units of bodies (``dress_sizes`` stands for "dress sizes")."""
LOST = (
    r":shed:(?:\W+(?>\w+(?:'\w+)*)){0,3}?(?:\W+(?:by|of))?"
    r"|:change_noun:(?:\W+(?:of|was|is|averages?|averaged|at|came to|reached|hit|totaled))?"
    r"(?:\W+(?:about|roughly|an average of))?"
)
GONE = r"(?:\w+ )?(?::shed:|gone|lighter|down|off|slimmer)\b|of (?:\w+ )?(?:weight|fat|body fat)(?: loss)?\b"
_CARRIED = (
    r"\b(?:lift\w*|carry|carrying|weigh(?:s|ed|ing)?|under|over|above|below|bmi"
    r"|incision|needle|long|wide|tall|scars?)\b"
)
ON_SCALE = (
    r"(?:on|from) a (?:\d+-point )?scale (?:of|from) (?:\d+|one|zero|ten)"
    r"|(?:on|out of|of) (?:an?|the) (?:\d+|five|seven|ten)-points? (?:[\w-]+ ){0,3}?(?:scale|index|survey|measure)\b"
)
_FLUIDS = frozenset({"mL", "ml", "L", "cc", "units"})
MOVED_BY = r":change_verb:(?:\W+\w+ly)? by(?: (?:about|nearly|an average of|roughly))*"
_FLOWS = r"\b(?:loss|bleeding|flow|output|drainage|volumes?|capacity|residual|needs?|urine|transfus\w+)\b"
"""What of a body is measured in the units of a dose."""
_ADJECTIVE = re.compile(r"\d-[a-z]")
_LABORATORY = r"\b(?:level|levels|testosterone|crp|glucose|count)\b"
_TITRATION = r"\b(?:step up|titrat|dose|increase the)\b"
CHANGED = (
    r"(?::change_verb:|put on|down|up)(?:\W+(?>\w+(?:'\w+)*)){0,4}?(?:\W+(?:by|of|average|averaged))?"
    r"|(?:quieted|calmed|softened|settled|soothed|dampened|lightened|loosened|faded)(?: by)?(?: (?:about|nearly|over))?"
    r"|average of|mean of|median of|(?:mean|median|average|between-group|adjusted"
    r"|net) (?:[\w-]+ ){0,2}?(?:difference|change"
    r"|gain|drop|improvement|reduction|decrease|increase)(?: (?:of|was|at|reached|averaged|between groups(?: of"
    r"| was)?))?"
    r"|(?:beat|beats|bested|outperform(?:ed|s)|outdid|topped|surpassed|exceeded|edged(?: out)?|outscored)"
    r" (?:[\w-]+ ){1,3}by(?: (?:about|nearly|an average of|a mean of))?"
)
ROW_OF_CHANGE = r"\b(?:mean|median|average) (?:[\w-]+ ){0,3}:change_noun:\s*[|:]\s*$"
"""The name of a row, in front of what changed by so much."""
_FORBIDDEN = r"\b(?:no|avoid|don't|do not|nothing|limit\w*|restrict\w*) (?:\w+ ){0,2}$"
COMPARED = (
    r"(?:off (?:your|her|his|the|their) \w+|fewer|less|more|younger|older|smaller"
    r"|thinner|lighter|whiter|brighter|slimmer|taller|darker|deeper"
    r"|:change_noun:)"
)
BY_DEGREE = (
    r"(?:(?:whit|bright|light|dark|slimm|thinn|lean|trimm|heavi|tall|long|short|small|young|smooth|quiet|high|low|fast"
    r"|deep|wid|loos|tight)er|narrower) by(?: (?:about|nearly|up to|as much as|over|at least|an average of))*"
)
"""The same in front of the figure: "lighter by four shades"."""
_SCALE = (
    r"\b(?:scores?|scales?|vas|nrs|odi|ndi|rmdq|roland|oswestry|womac|koos|hoos|phq-?9?|gad-?7?|promis|sf-?36|eq-?5d"
    r"|macnab|joa|mjoa|comi|pcl-?5?|ham-?d|madrs|iief|ipss|ahi|hba1c|a1c|density|acuity|index|rating|points?|levels?"
    r"|count|bmi|blood pressure|cholesterol|letters?|lines?|hairs?)\b"
)
_BODY = r"(?:of )?(?:\w+ ){0,2}(?:fat|weight|muscle|lean mass|mass|height|waist|younger|fewer|less|more)"
_STUDIED = r":people:|\b(?:average|mean|median)\b|p\s?[<=]|\bci\b"
RATED = r"\b(?:averages?|averaged|mean|median|satisfaction|rated?|scored?|graded|judged|marks?|overall)\b"
_RATED_OUTCOME = (
    r"\b(?:satisf\w+|scores?|relief|pain|comfort|outcome|improvement|rated?|graded|judged|marks?"
    r"|scored (?:their|his|her|the|its))\b"
)
_CUT_OFF = (
    r"\b(?:scores?|levels?|readings?|results?|counts?)(?: of)? (?:over|above|under|below|at|between|past|beyond|of)"
    r"[\s\d.,]*$"
)
_CALLS_FOR = (
    r"(?:or (?:higher|lower|more|above|below) )?(?:gets?|means?|triggers?|calls? for|requires?|needs?|earns?"
    r"|prompts?|sends?|is"
    r" (?:considered|flagged|called|read)|counts? as|suggests?|points? to|indicates?)\b"
)
"""What is done about a level, which makes it a limit and no result."""
_HEADS = (
    r"\bnumber of (?:[\w-]+ ){0,2}(?:people|women|men|patients|americans|adults|children|procedures|cases|operations"
    r"|surgeries|visits|prescriptions|births|deaths)\b"
)
"""How many people do something, or how often it is done."""
_STARS = r"\b[zt]-scores?\b|\bstars?\b|\breviews?\b|google|yelp"


def read_pair(context: Context) -> Verdict | None:
    """Return what a before/after pair asserts; None for doses, settings and ranges of normal."""
    number = context.number
    if number.unit in {"USD", "$"} or register.instructs(context) or register.defines(context):
        return None
    if setting.is_scale(context):
        return None
    if number.unit == "%" and has(r"\b(?:disability|va|combined|rating|rated)\b", context.left):
        return None
    if number.unit in DOSE_UNITS and not has(_LABORATORY, context.left) and not has(_TAKEN, context.left):
        return None
    if has(r"\b(?:months?|years?|weeks?|days?)\b", number.text) and has(_LASTS, context.left):
        return Verdict("duration", stance=Stance.NEUTRAL)
    if (number.unit == "%" and is_spread(context)) or has(_HEADS, context.left):
        return Verdict("prevalence")
    return None if has(_TITRATION, context.left) else Verdict("score_change")


def read_measure(context: Context) -> Verdict | None:
    """Return what a measured amount asserts: a change of body or score, or nothing."""
    number = context.number
    if register.instructs(context) or has(_FORBIDDEN, context.left):
        return None
    if opens(ON_SCALE, context.right):
        return read_score(context)
    if _is_contrasted(context) or _flows(context):
        return Verdict("change" if _is_bodily(context) else "score_change")
    dosed = number.unit in DOSE_UNITS or not number.value
    if dosed or _grows(context) or setting.is_of_things(context):
        return None
    if _is_bodily(context) and _is_shed(context):
        return Verdict("change")
    compared = opens(COMPARED, context.right) or _differs(context) or _is_performed(context)
    if not compared and closes(_MEASURES, context.left):
        return None
    moved = compared or closes(CHANGED, context.left) or has(ROW_OF_CHANGE, context.before)
    if number.unit in _STOCK or _ADJECTIVE.search(number.text) or not moved:
        return None
    if register.defines(context) and not has(":people:|:improve:", context.left):
        return None
    return _moved(context, compared=compared)


def _differs(context: Context) -> bool:
    """Return whether a body, or something of one, is whiter or slimmer "by" so much."""
    if not closes(BY_DEGREE, context.left):
        return False
    return _is_bodily(context) or has(":body_part:|:condition:|:outcome:", context.left)


def _is_performed(context: Context) -> bool:
    """Return whether people did so much more of something than before ("walked 212 meters farther")."""
    return (
        opens(FARTHER, context.right)
        and closes(_MOVES + r"(?: (?:about|nearly|over|up to|some|an average of|another|a further))*", context.left)
        and has(":people:|" + _THEY, context.left)
    )


_MOVES = (
    r"(?::feat:|\b(?:open|turn|rais|lift|stretch|rotat|flex|mov)\w* (?:their|his|her) [\w-]+"
    r"|\bbent (?:their|his|her) [\w-]+)"
)
FARTHER = r"(?:wider|farther|further|longer|higher|faster|deeper|heavier|more|sooner|quicker)\b"
_THEY = r"\b(?:they|she|he|who|runners|walkers|members|mothers|seniors)\b"


def _flows(context: Context) -> bool:
    """Return whether a body's flow or loss moved by so much ("blood loss fell by 120 mL"): no dose."""
    return context.number.unit in _FLUIDS and closes(MOVED_BY, context.left) and has(_FLOWS, context.left)


def _grows(context: Context) -> bool:
    """Return whether the amount is nature's pace: so much a month."""
    paced = (
        bool(context.number.per)
        or opens(":frequency:", context.right)
        or has(r"\ba (?:day|month|year)\b", context.number.text)
    )
    return paced and has(r"\bgrow(?:s|ing)?\b", context.left)


def _is_contrasted(context: Context) -> bool:
    """Return whether a harm or outcome is measured here against there ("blood loss of 40 mL versus 450 mL")."""
    other = context.following if opens(VERSUS, context.right) else None
    if other is None and context.previous is not None and has(rf"^\W*{VERSUS}\W*$", context.between(context.previous)):
        other = context.previous
    told = has(
        r":condition:|:adverse_effect:|:outcome:|:change_noun:|\b(?:loss|exposure|stay|length)\b", context.before
    )
    if has(_SIZED, context.before):
        return False
    return other is not None and other.unit == context.number.unit and told


_SIZED = r"\b(?:incisions?|cuts?|scars?|needles?|tubes?|catheters?|portals?|openings?|scopes?)\b"
"""How large a thing is made, here and there."""
_MEASURES = (
    r"(?:weigh(?:s|ed|ing)?|measur(?:es?|ed|ing)|spans?|contains?|pumps?|produces?)(?: (?:about|over"
    r"|nearly|some|only|just|up to))*"
)
"""Verbs of how large a thing is."""
VERSUS = r"(?:versus|vs\.?|against|compared (?:with|to)|instead of)"


def _moved(context: Context, *, compared: bool) -> Verdict | None:
    """Return what a measure that moved is: a body's, a scale's, or that of a study."""
    if not _is_bodily(context) and has(_SCALE, context.clause):
        return Verdict("score_change")
    if _is_bodily(context) or compared or opens(_BODY, context.right):
        return Verdict("change")
    if context.following is not None and context.following.kind is NumberKind.DISPERSION:
        return Verdict("score_change")
    if has(r"\b(?:sham|placebo|control|mean difference)\b", context.left) and has(
        ":condition:|:outcome:", context.text
    ):
        return Verdict("score_change")
    studied = has(_STUDIED + "|" + _MEASURED, context.text) and has(":change_verb:|:improve:", context.left)
    return Verdict("change") if studied else None


def _is_bodily(context: Context) -> bool:
    return context.number.unit.replace(" ", "_") in _BODY_UNITS


_MEASURED = (
    r":body_part:|:condition:|:outcome:|:success:|\b(?:noise|sound|snoring|ringing|distance|speed|motion|flexion"
    r"|stamina"
    r"|thickness|density|volume|depth|loudness|pressure|diameter|width)\b"
)
_TAKEN = r"\b(?:use|intake|needs?|consumption|requirements?|doses? of|taken)\b[^.;]{0,24}:change_verb:"
_LASTS = r"\b(?:last(?:s|ed)?|takes?|took|hold(?:s)?|held|endures?|stays?|works?|recovery|heal\w*)\b"
_STOCK = frozenset({"grafts", "units", "cups", "tablespoons", "teaspoons", "calories", "square feet", "gauge"})
"""What is moved, given or eaten, and never the outcome."""


def _is_shed(context: Context) -> bool:
    """Return whether pounds or inches come or go, on either side of the figure, idioms included."""
    if _ADJECTIVE.search(context.number.text) or has(_CARRIED, context.left[-24:]):
        return False
    paced = context.number.per in _PACES and closes(AVERAGING, context.left)
    paced = paced or (not context.left.strip() and context.number.unit in _WORN and opens(IN_TIME, context.right))
    return paced or closes(LOST, context.left) or opens(GONE, context.right)


_PACES = frozenset({"day", "week", "month"})
_WORN = frozenset({"pounds", "inches", "sizes", "dress_sizes", "dress sizes", "pant_sizes", "pant sizes", "shades"})
IN_TIME = (
    r"(?:gone )?(?:in|within)(?: (?:just|only|under|as little as|less than|about|the first))*"
    r" (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)[ -]"
    r"(?:days?|weeks?|months?|visits?|sessions?)\b"
)
"""A headline that leaves out the verb: "Twelve pounds in thirty days"."""
AVERAGING = r":people: (?:\w+ )?averag(?:e|es|ed|ing)(?: (?:about|nearly|over|up to|some|almost|roughly|around|a))*"
"""Those who "average 2 lb a week" lose or gain them."""


def read_rating(context: Context) -> Verdict | None:
    """Return what "4.6 out of 5" asserts: a score where it rates satisfaction, nothing where it counts stars."""
    return read_score(context) if has(r"\bsatisf\w+|\b(?:relief|comfort|pain|outcome)\b", context.left) else None


def read_score(context: Context) -> Verdict | None:
    """Return what a level on a scale asserts: only averages and ratings of outcome speak, never stars."""
    if register.instructs(context) or has(_STARS, context.clause) or setting.is_scale(context):
        return None
    if context.number.unit == "points" and closes(CHANGED, context.left) and not opens(ON_SCALE, context.right):
        return read_measure(context)
    if has(_CUT_OFF, f"{context.left}{context.number.text}") and opens(_CALLS_FOR, context.right):
        return None
    inverted = has(RATED, context.after) and has(r":people:|\b\w+ers\b", context.after)
    if not context.left.strip() and inverted:
        return Verdict("score")
    rated = has(RATED, context.clause) and (has(_RATED_OUTCOME, context.left) or has(":patients:", context.left))
    return Verdict("score") if rated else None
