"""Percentages and N in M: outcome rates, changes, population figures, or nothing."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import change, composition, costs, pricing, register, risks, setting
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import DOSE_UNITS
from claimlint.detect.quantitative.prevalence import is_prevalence
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Confidence, Stance

_WHOLLY = (
    r"\W*(?:safe|satisfaction guaranteed?|satisfaction or|guarantee\w*|money[- ]back|committed|dedicated|sure|certain"
    r"|confidential|free|comfortable|natural|covered|coverage|online|yours|real|human|honest|transparent|focused"
    r"|of (?:our|the|your) (?:time|attention|focus|proceeds|heart)|drug-free|painless|risk[- ]free|pain[- ]free|normal"
    r"|worth|disabled|invisible)"
)
"""What "100%" only stresses."""

_TICKER = r"\(\s*(?:[a-z]+:\s?)?[a-z]{1,5}"
"""A share's symbol, in front of what it lost or gained."""
_NEVER = (
    r"(?:not|nothing(?: (?:in|about|we)(?: \w+){1,2} (?:is|are|do))?|never"
    r"|isn't|aren't|no (?:\w+ ){1,2}(?:is|are|has|have))(?: (?:is|ever|always))?"
)
_LIKE = r"as (?:often|likely|much|many|long|fast|effective|painful|expensive|costly)\b"
_OF_NORM = (
    r"(?:of )?(?:the |that of the )?(?:national|state|industry|regional|country's|u\.?s\.?)"
    r" (?:(?:[\w-]+ ){0,2}(?:average|rate|norm|median)|(?:average|rate|norm|median))"
)
_COUNTED = r"(?:of |the |our |all |every\w* |those )*(?:\w+ ){0,3}?:people:|of (?:us|them|those|all|the|our|every\w*)\b"
_REMAINDER = r"of (?:the|their|its|all|that) (?:weight|fat|hair|pain|vision|hearing|symptoms?|volume|size|loss)\b"
_UNCOUNTED = r"(?:an? |the )?(?:hour|day|dose|price|cost|tablet|pill|cup|teaspoon|mile|life|time|off)\b"
_SPECIMEN = (
    r"(?:cores?|levels?|segments?|samples?) (?:positive|were)"
    r"|(?:(?!met|meets?|reached|fulfilled|satisfied)\w+ ){0,2}(?:cores?|points?|criteria)\b"
)
_CLINICIANS = r"(?:clinicians|doctors|surgeons|nurses|staff|providers|dentists|therapists)\b"
_STAFF = (
    rf"(?:of )?our (?:\w+ ){{0,2}}{_CLINICIANS}"
    rf"|(?:of )?(?:\w+ ){{0,2}}{_CLINICIANS} (?:are|is|have|hold|holds|speak|speaks|trained|served|serve|live)\b"
)
_BY_AMOUNT = rf"(?:{change.BEFORE})(?:\W+(?:by|in))?(?:\W+(?:at least|nearly|almost|about|more than|over))?"
_PREDICATE = r"(?:were|was|had|have|did|would|still|never|no longer|said|saw|got|felt|went|came)\b"
_EVENT = r"(?:\w+ ){1,2}(?:\w{3,}ed|broke|fell|grew|held|kept|lost|won|went|came|got|felt|saw|did|had|were|was)\b"
_EVENT_OF = (
    r"of (?:[\w'-]+ ){1,4}?(?:\w{3,}ed|broke|fell|grew|held|kept|lost|won|went|came|got|felt|saw|did|had|were|was|have"
    r"|never|no longer|still|do|will|would|can|are|stay|keep|need|avoid)\b"
)
_OUTCOME = ":people:|:outcome:|:success:|:failure:|:improve:|:treatment:|:condition:|:body_part:|:adverse_effect:"
_NEAR = 32


def read_percent(context: Context) -> Verdict | None:
    """Return what a percentage asserts; None for prices, mixtures, settings and shares."""
    cheaper = costs.is_cheaper(context)
    if cheaper or costs.is_dearer(context):
        return Verdict("cost", status="comparison" if cheaper else "third-party")
    if change.is_of_weight(context):
        return Verdict("change")
    ranks = closes(r"\btop", context.left) and opens("of", context.right)
    mixed = composition.composes(context) or _continues_mixture(context) or _is_assay(context)
    if ranks or mixed or pricing.prices(context) or _is_flourish(context):
        return None
    if register.defines(context) and not has(":people:|:outcome:|:improve:", context.clause):
        return None
    if register.instructs(context) and not has(":people:|:outcome:", context.clause):
        return None
    if setting.is_condition(context) or setting.is_of_things(context):
        return None
    if context.number.kind is NumberKind.PERCENTAGE_POINTS or change.is_change(context):
        if change.is_trend(context):
            return Verdict("prevalence")
        warns = risks.is_added_risk(context)
        return Verdict("change", stance=Stance.AGAINST_INTEREST if warns else Stance.PROMOTIONAL)
    return _proportion(context, "rate")


def _is_flourish(context: Context) -> bool:
    """Return whether the figure only stresses ("100% safe", "nothing is 100%"), or is what a share lost on the day."""
    if closes(_TICKER, context.left) and has(r"^[-+\u2212\u2013]", context.number.text):
        return not has(":condition:|:outcome:|:change_verb:", context.left)
    return context.number.value == 100 and (opens(_WHOLLY, context.right) or closes(_NEVER, context.left))


def _continues_mixture(context: Context) -> bool:
    previous = context.previous
    if previous is None or previous.kind is not NumberKind.PERCENT or len(context.between(previous)) > _NEAR:
        return False
    return composition.composes(Context(context.sentence, previous, context.position - 1))


def _is_assay(context: Context) -> bool:
    """Return whether the percentage opens the bracket behind a dose: so much of it is the active part."""
    previous = context.previous
    if previous is None or previous.kind is not NumberKind.MEASUREMENT or previous.unit not in DOSE_UNITS:
        return False
    part = has(r"^\s(?:[\w-]+\s){0,2}[\w-]+\)", context.after)
    told = has(":outcome:|:success:|:change_noun:|:improve:|:people:", context.after.partition(")")[0])
    return part and not told and has(r"^(?: of)?(?: [\w-]+){1,5} \($", context.between(previous))


def read_ratio(context: Context) -> Verdict | None:
    """Return what N in M, a half, a third ... asserts; None where it counts no people or events."""
    right = context.right
    if _is_no_share(context):
        return None
    if opens(_LIKE, right) or opens(_OF_NORM, right):
        return Verdict("multiple", unit="x")
    if costs.is_fraction_of_price(context):
        return Verdict("cost", status="comparison", unit="x")
    if _is_word_fraction(context) and opens(":more: than", right):
        return Verdict("change")
    if _is_word_fraction(context):
        if closes(_BY_AMOUNT, context.left) or _halves(context):
            return Verdict("change")
        if opens(_UNCOUNTED, right) or not _is_counted(context):
            return None
    elif register.defines(context) and has(r"\b(?:samples?|symptoms)\b", right[:24]):
        return None
    if register.instructs(context) or opens(_STAFF, right) or opens(_SPECIMEN, right):
        return None
    return _proportion(context, "ratio")


def _is_no_share(context: Context) -> bool:
    """Return whether the figure is a length, a cut, a limit or a count of what a body has."""
    cut = register.is_length(context) or has(_SLICED, context.left)
    return cut or setting.is_of_things(context) or setting.is_condition(context) or setting.is_anatomy(context)


def _is_every_nth(context: Context) -> bool:
    return has(r"^every \w+$", context.number.text)


_FARED = (
    ":condition:|:adverse_effect:|:outcome:|:success:|:failure:|:body_part:"
    r"|\b(?:need(?:s|ed)?|avoid\w*|improv\w*|gain\w*|lost|loses|develop\w*|ha[sd]|suffer\w*|fail\w*|felt|feels?"
    r"|notic\w*"
    r"|report\w*|quits?|walk\w*|recover\w*)\b"
)
"""What can become of every sixth patient."""


def _halves(context: Context) -> bool:
    """Return whether something is cut in half."""
    halved = f"{context.left.rstrip()} {context.number.text}"
    return not opens("of", context.right) and closes(r":change_verb:[^.;]{0,40} in (?:half|two|thirds)", halved)


_SLICED = (
    r"\b(?:cut|cuts|cutting|slice|split|fold)s? (?:the|a|an|your|each|every|it|them)? ?(?:\w+ ){0,2}?(?:tablets?|pills?"
    r"|capsules?|dough|loaf|apples?|lemons?|oranges?|avocados?|potatoes|sandwich|papers?|towels?|patch(?:es)?|tape"
    r"|bandages?|gauze|strips?|cards?|forms?)\b[^.;]*$"
)
"""What a knife or scissors halve."""


def _is_dosage_row(context: Context) -> bool:
    """Return whether the table row gives amounts of a substance: its percentages are daily values."""
    row = context.sentence.passage.page.row(context.sentence.passage)
    return any(has(r"\d\s?(?:mg|mcg|g|ml|iu|kcal)\b", other.normalized.text) for other in row)


def _is_word_fraction(context: Context) -> bool:
    text = context.number.text
    return not any(char.isdigit() for char in text) and not has(r"\b(?:in|of|out of)\b", text)


_FARE = (
    r":improve:|(?:go|goes|went|are|were|have|had|did|do|don't|didn't|never|still|no longer|see|saw|felt|feel|say|said"
    r"|got|get|need|needed|quit|lost|kept|notice|noticed|report|reported|will|would|reach|enter)\b"
)
"""What a share does or gets that stands for its people ("a third felt nothing")."""


def _is_counted(context: Context) -> bool:
    """Return whether a half or a third is one of people or events ("half of our referrals", "in barely half.")."""
    if opens(_REMAINDER, context.right):
        return True
    if opens(_FARE, context.right) and has(r"^\W*$|\b(?:and|but|while)\s*$", context.left):
        return True
    if opens(_EVENT_OF, context.right) and not opens(r"of " + _UNCOUNTED, context.right):
        return True
    partitive = has(r"\bof (?:the|our|those|all)\b", context.left) and opens(":improve:", context.right)
    final = closes(r"in(?: barely| only| just)?", context.left) and opens(r"$|[.,;)]", context.right)
    return partitive or final or opens(_COUNTED, context.right)


def _may_stand_alone(context: Context) -> bool:
    """Return whether a share that nothing explains is still said of something: no cell, slash or flourish."""
    number = context.number
    if context.in_cell or context.sentence.text.count("|") or number.kind is NumberKind.THRESHOLD:
        return False
    if "/" in number.text or (number.value == 100 and not has(":people:", context.clause)):
        return False
    if has(_EXTRA, context.clause):
        return False
    return has(_SAID, context.left + " " + context.right)


_EXTRA = r"\b(?:save|saves|saving|extra|members?|coupon|checkout|voltage|humidity|battery|speed|intensity|threshold)\b"
_SAID = r"\w+ \w+"


def _proportion(context: Context, subtype: str) -> Verdict | None:
    if register.allots(context) or register.grades(context) or setting.is_of_house(context):
        return None
    if _is_every_nth(context) and not has(_FARED, context.right):
        return None
    if is_prevalence(context):
        return Verdict("prevalence")
    if change.is_category(context) or opens(r"of (?:all )?our\b", context.right):
        return Verdict(subtype)
    if opens(_PREDICATE, context.right) or opens(_EVENT, context.right):
        return Verdict(subtype, confidence=Confidence.MEDIUM)
    if has(_OUTCOME, context.clause) or has(":outcome:|:success:|:failure:|:improve:", context.text):
        return Verdict(subtype)
    if context.in_cell and context.headers and not _is_dosage_row(context):
        return Verdict(subtype, confidence=Confidence.MEDIUM)
    if has(_OUTCOME, context.text + " " + context.lead):
        return Verdict(subtype, confidence=Confidence.MEDIUM)
    return Verdict(subtype, confidence=Confidence.LOW) if _may_stand_alone(context) else None
