"""Plain numbers: procedures done, patients treated, people affected, or nothing."""

from __future__ import annotations

from claimlint.detect.numbers.lexicon import SCALES_OF_OUTCOME
from claimlint.detect.quantitative import courses, register, setting
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import ON_SCALE, read_measure, read_score
from claimlint.detect.quantitative.outright import PREVALENCE_IS
from claimlint.detect.quantitative.populations import POPULATION, is_population, is_toll
from claimlint.detect.quantitative.prevalence import is_burden
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.stance import crowd_stance
from claimlint.detect.quantitative.volumes import MANY, RECEIVED, STRONG, UNITS, is_volume
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance
from claimlint.text import lazyre as re

_FIGURE_FORM = (
    r"(?:[\d.,]+\s?(?:[km]\b)?\+?\s*(?:(?:thousand|million|billion)\b\s*)?"
    r"|(?:(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|and)\b[\s-]*)+)"
)
_FIGURE = re.compile(rf"^(?:between |from )?{_FIGURE_FORM}", re.IGNORECASE)
_FIGURE_ON = re.compile(_FIGURE_FORM, re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|and|or|[-\u2013\u2014])\s*", re.IGNORECASE)
"""What joins the ends of a range."""
CHANGED = (
    r"(?:million |billion |thousand |hundred )*(?:fewer|less)\b|more (?:\w+ )?:effect:"
    r"|\w+ (?:whiter|brighter|lighter|darker|smaller|larger|bigger|slimmer|younger|taller|deeper|fewer|lower|higher)\b"
)
_SAMPLE = r"\b(?:trial|study|cohort|survey|sample|review|pilot|analysis|among|seen in|of|in)\s*(?:of|with|in|the)?\s*$"
_MENDED = r"(?:[\w-]+ ){0,2}?(?::body_part:|:volume:|:condition:)"
"""What is mended one by one, and so counted."""
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
_EXTENT = r"-?(?:levels?|units?|parts?|stages?|views?|surfaces?|pieces?|incisions?|ports?)\b"
"""How far a procedure goes: "a two-level fusion" is one."""
_PREMISES = (
    r"(?:[\w-]+ ){0,3}?(?:(?<!emergency )rooms?|beds?|chairs?|suites?|bays?|parking|spaces|spots|stalls|cars|seats?"
    r"|lockers?|machines?|scanners?"
    r"|monitors?|counters?|floors?|square feet|acres)\b"
)
"""What is built, bought or parked."""
_GIVEAWAY = r"\b(?:free|gifts?|prizes?|raffle|tickets?|discount|coupons?|bags?|off)\b"


def read_count(context: Context) -> Verdict | None:
    """Return what a plain number asserts: a volume of care, a population figure, a change, or nothing."""
    number = context.number
    if register.instructs(context) or ((number.value or 0) < MANY and closes(_NUMBERED, context.left)):
        return None
    if context.in_cell and _is_measured_again(context):
        return Verdict("score")
    if courses.is_course(context):
        return courses.read_course(context)
    told = f"{number.text[number.core_start - number.start :]}{context.right}"
    figure = _FIGURE.match(told)
    if figure and number.upper is not None:
        joint = _TO.match(told, figure.end())
        figure = (_FIGURE_ON.match(told, joint.end()) if joint else None) or figure
    counted = told[figure.end() :] if figure else told
    if opens(CHANGED, counted):
        return None if setting.is_of_things(context) else Verdict("change")
    if opens(ON_SCALE, context.right):
        return read_score(context)
    if _is_needed_to_treat(context):
        return Verdict("statistic", stance=Stance.NEUTRAL)
    if number.value is None:
        return _read_vague(context, counted)
    if number.value >= MANY and closes(LABEL, context.left):
        return Verdict("count")
    return _read_plain(context, counted)


def read_ordinal(context: Context) -> Verdict | None:
    """Return the volume that "our 5,000th implant" tells; other ordinals assert nothing."""
    milestone = (context.number.value or 0) >= MANY and closes(r"(?:our|its|their|his|her|my|the)", context.left)
    return Verdict("count") if milestone and opens(_NTH, context.right) else None


_NTH = r"(?:[\w-]+ ){0,3}?(?::volume:|:people:|:procedure:|:body_part:)(?! (?:street|avenue|anniversary))"


def _read_vague(context: Context, counted: str) -> Verdict | None:
    """Return what "hundreds" or "thousands" asserts: a saving, or a crowd."""
    if opens(_OFFERED, counted):
        return None
    if has(r"\bsav(?:e|es|ing)\b", context.left):
        compared = has(r"\b(?:over|versus|vs|compared|than)\b", context.right)
        return Verdict("cost", status="comparison") if compared else None
    vague = has(_UNCOUNTED, counted) or opens(_DID, context.right)
    return Verdict("vague_quantifier", stance=crowd_stance(counted)) if vague else None


def _read_plain(context: Context, counted: str) -> Verdict | None:
    verdict = _read_care(context, counted)
    # Most plain numbers assert nothing: whether one is of premises is asked of those that do.
    return None if verdict is None or _is_of_premises(context, counted) else verdict


def _read_care(context: Context, counted: str) -> Verdict | None:
    """Return what a number asserts that is one of care."""
    if (context.number.value or 0) >= MANY and closes(STRONG, context.left) and opens(_MENDED, counted):
        return Verdict("count")
    if closes(_GROWS, context.left) and has(":body_part:", context.left) and not counted.strip(" .;,"):
        return None  # "may double by 70": an age
    if closes(CHANGES, context.left) and not opens("more", counted):
        return read_measure(context)
    if (context.number.value or 0) >= POPULATION and closes(PREVALENCE_IS, context.left):
        return Verdict("prevalence")
    if is_population(context, counted) or is_burden(context) or is_toll(context, counted):
        return Verdict("prevalence")
    counts = is_volume(context, counted) and not _is_sample(context) and not _is_stock(counted)
    return Verdict("count") if counts else None


_NUMBERED = (
    r"(?:sessions?|visits?|days?|weeks?|months?|years?|steps?|cycles?|levels?|phases?|doses?|grades?|types?|stages?"
    r"|cases?|patients?|surgeons?|reasons?|tips?|numbers?|chapters?|rounds?|points?)(?: #| no\.?| number)?"
)
"""What is numbered and not counted ("by session 36")."""
_OFFERED = (
    r"(?:of )?(?:[\w-]+ ){0,3}?(?:cent(?:er|re)s|clinics|providers|facilities|hospitals|options|programs|products"
    r"|supplements|studies|doctors|dentists|surgeons|practitioners|locations|apps|websites|articles|samples|sites)\b"
)
"""Where care is had and what there is to buy: nobody who got it."""
_INSTRUMENTS = "|".join(sorted(SCALES_OF_OUTCOME - {"score", "scores", "scored", "scale", "pain"}))
_SCALED = rf"\b(?:{_INSTRUMENTS}|ahi|pcl-?5|a1c|scores?)\b|\bpain (?:score|level|at|\(|\d)"
"""What a row of scores is called: by an instrument, and not by pain alone."""
_MEASURED_AT = (
    r"^\W*(?:(?:at |by )?(?:after|post|discharge|follow-up|end|final|last visit)\b"
    r"|(?:at |by |after )?(?:week|month|year|day|visit) \d+"
    r"|(?:at |after )?(?:\d+|one|two|three|six|twelve)[ -](?:week|month|year)s?)[^|]{0,20}$"
)


def _is_measured_again(context: Context) -> bool:
    """Return whether a cell tells what a score came to: "ODI" in the row, "12 months" over the column."""
    cell = context.sentence.block.cell
    if cell is None or cell.is_header or context.sentence.text.strip(" *|") != context.number.text:
        return False
    return has(_SCALED, cell.row_header) and has(_MEASURED_AT, cell.column_header)


_GROWS = r"(?:doubles?|triples?|quadruples?|grows?|shrinks?) by(?: age)?"
CHANGES = ":change_verb:(?: by| an average of)*|(?:up|down) by"


def _is_of_premises(context: Context, counted: str) -> bool:
    """Return whether levels, rooms or gifts are counted."""
    return (
        opens(_EXTENT, context.right)
        or opens(_PREMISES, counted)
        or (closes("first|next", context.left) and has(_GIVEAWAY, counted))
    )


def _is_needed_to_treat(context: Context) -> bool:
    """Return whether so many are treated for one who is helped: the number needed to treat, in words."""
    return opens(BE_TREATED, context.right) and has(FOR_ONE, context.text)


FOR_ONE = (
    r"\b(?:to (?:prevent|avoid|avert|save|spare|help|gain|get)|for) (?:one|a single)"
    r" (?!hour|day|week|month|year|time)\w+"
)
BE_TREATED = (
    r"(?:[\w-]+ ){0,2}?(?:(?:need|have|had|needed) to|must) (?:first )?(?:be (?:treated|screened|vaccinated"
    r"|operated on)"
    r"|take|receive|undergo|use)\b"
)
LABEL = (
    r"(?:^|\n)\W*(?:[\w-]+ ){0,2}?(?::volume:|:people:|:body_part:)"
    r" (?:performed|treated|restored|replaced|delivered|helped|placed|completed|served|done|implanted|fitted|corrected"
    r"|moved|transplanted|removed|grafted|repaired|injected|straightened|whitened|saved|healed|scanned|born)"
    r"|(?:^|\n)\W*total (?:number of )?(?:[\w-]+ ){0,2}?(?::volume:|:people:)(?: (?:done|performed|treated|seen|by"
    r"|at|in|our|the|this"
    r"|so far|to date|[\w-]+)){0,4}"
)
"""A line of figures that names what was done ("Patients treated: 3,200")."""


def _is_sample(context: Context) -> bool:
    none = has(r"\b(?:no|zero|not one|not a single|without an?)\b", context.left)
    unbounded = not none and not context.number.comparator and not closes(RECEIVED, context.left)
    return unbounded and has(_SAMPLE, context.left)


def _is_stock(counted: str) -> bool:
    """Return whether units of time or dose, staff or rooms are counted."""
    counted = counted.partition(" by ")[0]
    if opens(r"(?:\w+ )?(?:daily|weekly|monthly|nightly)\b", counted):
        return True
    staff = opens(r"(?:\w+ ){0,4}?:staff:", counted) and not opens(r"(?:\w+ )?:people:", counted)
    return staff or opens(r"(?:\w+ )?:staff:", counted) or opens(UNITS, counted)
