"""Percentages and N in M: outcome rates, changes, population figures, or nothing."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import register
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Confidence

_CHANGE_BEFORE = (
    r":change_verb:(?:[^\d.;:]{0,48})\b(?:by|of)(?: (?:about|nearly|up to|over|some|almost|roughly|an average of|a (?:mean|median|full|whopping)))*"
    r"|:change_verb:(?:\W+(?:by|of|on|average|an|a|about|roughly|nearly|almost|some|more|than|as|much|up|to(?= [a-z])|another|"
    r"further|their|your|its|the|risk|pain|time|cost|costs|odds|symptoms|scores?|collagen|headache|days)){0,5}"
    r"|(?:down|up|lower|higher|better|improved|worse)(?:\W+(?:by|on average|an average of|nearly|about))?"
    r"|(?:reduction|increase|decrease|drop|decline|improvement|rise|gain|boost|fall|loss|cut|growth|jump)s? (?:in \w+ )?(?:of|by|was|averaged|reached)(?: (?:about|nearly|up to|over))?"
)
_CHANGE_AFTER = r":change_noun:|:more:|:change_noun:(?! rate)|(?:points? )?(?:off|improved)|(?:on average )?(?:after|by|at|within|over) \w+ \w+ in (?:pain|size|depth)"
_LEVEL = r"(?:rose|fell|climbed|dropped|increased|improved|grew|went|came|jumped|declined|slipped)(?: \w+)? to"
_RATE_CHANGE_NOUN = (
    r"(?:success|survival|satisfaction|response|remission|recovery|improvement|cure|retention|birth|pregnancy)\b"
)
_POPULATION_TREND = r"\b(?:number|numbers|use|usage|prevalence|incidence|demand|rates? of|prescriptions?|diagnos[ie]s|cases|deaths|visits)\b"
_AGING = r"\b(?:age|ages|aging|ageing|birthday|menopause|per decade|each decade|a decade|a year|per year|each year|every year|annually)\b"
_CERTAIN_WORDS = (
    r"(?:\W*(?:safe|satisfaction guaranteed?|satisfaction or|guarantee\w*|money[- ]back|committed|dedicated|sure|certain|confidential"
    r"|free|natural|covered|coverage|online|yours|real|human|honest|transparent|focused|of (?:our|the|your) (?:time|attention|focus|proceeds|heart)"
    r"|drug-free|painless|risk[- ]free|pain[- ]free|normal|worth|disabled|invisible))"
)


def read_percent(context: Context) -> Verdict | None:
    """Return what a percentage asserts; None for prices, mixtures, settings and shares."""
    number = context.number
    if register.prices(context) or register.composes(context) or _continues_mixture(context):
        return _cost(context)
    if number.value == 100 and opens(_CERTAIN_WORDS, context.right):
        return None
    if _is_cost(context):
        return Verdict("cost", status="comparison")
    if number.kind is NumberKind.PERCENTAGE_POINTS or _is_change(context):
        return Verdict("prevalence" if _is_trend(context) else "change")
    if register.instructs(context) and not has(":people:|:outcome:", context.clause):
        return None
    if register.defines(context) and not has(":people:|:outcome:|:improve:", context.clause):
        return None
    return _proportion(context, "rate")


def _continues_mixture(context: Context) -> bool:
    previous = context.previous
    if previous is None or previous.kind is not NumberKind.PERCENT or len(context.between(previous)) > _NEAR:
        return False
    return register.composes(Context(context.sentence, previous, context.position - 1))


_NEAR = 32


def read_ratio(context: Context) -> Verdict | None:
    """Return what N in M, a half, a third ... asserts; None where it counts no people or events."""
    number = context.number
    if opens(r"as (?:often|likely|much|many|long|fast|effective|painful|expensive|costly)\b", context.right):
        return Verdict("multiple", unit="x")
    if opens(r"(?:of )?(?:the |that of the )?(?:national|state|industry|regional|country's|u\.?s\.?) (?:average|rate|norm|median)", context.right):
        return Verdict("multiple", unit="x")
    if _is_fraction_of_price(context):
        return Verdict("cost", status="comparison", unit="x")
    if _is_word_fraction(context):
        if closes(
            rf"(?:{_CHANGE_BEFORE})(?:\W+(?:by|in))?(?:\W+(?:at least|nearly|almost|about|more than|over))?",
            context.left,
        ):
            return Verdict("change")
        counted = r"(?:of |the |our |all |every\w* |those )*(?:\w+ ){0,3}?:people:|of (?:us|them|those|all|the|our|every\w*)\b"
        partitive = has(r"\bof (?:the|our|those|all)\b", context.left) and opens(":improve:", context.right)
        ending = closes(r"in(?: barely| only| just)?", context.left) and opens(r"$|[.,;)]", context.right)
        if not (partitive or ending or opens(counted, context.right)):
            return None
        if opens(
            r"(?:an? |the )?(?:hour|day|dose|price|cost|tablet|pill|cup|teaspoon|mile|life|time|off)\b", context.right
        ):
            return None
    elif register.defines(context) and has(r"\b(?:cores?|samples?|points?|criteria|symptoms)\b", context.right[:24]):
        return None
    if register.instructs(context) or opens(r"(?:of )?(?:our )?(?:\w+ ){0,2}(?:clinicians|doctors|surgeons|nurses|staff|providers|dentists|therapists)", context.right):
        return None
    if has(r"\b(?:clinicians|doctors|surgeons|nurses|staff|providers|dentists) (?:are|is|have|hold|speak|trained)",
        context.right,
    ):
        return None
    if number.text and opens(r"(?:cores?|levels?|segments?|samples?) (?:positive|were)", context.right):
        return None
    return _proportion(context, "ratio")


def _is_word_fraction(context: Context) -> bool:
    return not any(char.isdigit() for char in context.number.text) and not has(
        r"\b(?:in|of|out of)\b", context.number.text
    )


def _is_fraction_of_price(context: Context) -> bool:
    return (
        opens(r"(?:of )?(?:the )?(?:price|cost|fee)s?\b", context.right)
        or opens(r"of (?:what|that|the cost|the price|back surgery|surgery|:treatment:)", context.right)
        and has(r"\b(?:costs?|price[sd]?|pay|paid|fees?|charge)\b", context.left)
    )


def _cost(context: Context) -> Verdict | None:
    return Verdict("cost", status="comparison") if _is_cost(context) else None


def _is_cost(context: Context) -> bool:
    cheaper = r"(?:less|cheaper|lower|below|more affordable|less expensive)\b"
    return opens(cheaper, context.right) and (
        has(r"\b(?:costs?|price[sd]?|fees?|charge|pay|cheaper|affordable|expensive)\b", context.clause)
    )


def _is_change(context: Context) -> bool:
    left, right = context.left, context.right
    if closes(rf"{_LEVEL}(?: (?:about|nearly|over|almost|more than))?", left):
        return False
    if opens(rf"{_RATE_CHANGE_NOUN}|chance|likelihood|odds of success|(?:\w+ )?rate\b", right):
        return False
    if opens(r"(?:\w+ ){1,2}:change_noun:(?! rate)", right) and not opens(r":improve:|demonstrat\w+|noted|felt", right):
        return True
    if opens(_CHANGE_AFTER, right) and not opens(r"(?:better|improved)\W*(?:$|[.,;])", right):
        return True
    if closes(rf"(?:{_CHANGE_BEFORE})", left) and not opens(r"(?:of )?(?:\w+ ){0,3}?:people:", right):
        return True
    return _compared_with_change(context)


def _compared_with_change(context: Context) -> bool:
    previous = context.previous
    if previous is None or previous.kind is not NumberKind.PERCENT:
        return False
    if not has(r"^[^.;]{0,60}\b(?:vs\.?|versus|against|compared (?:with|to))\W*$", context.between(previous)):
        return False
    return _is_change(Context(context.sentence, previous, context.position - 1))


def _is_trend(context: Context) -> bool:
    if has(":treated:", context.clause) and has(r"\b(?:our|treatment|program|therapy)\b", context.clause):
        return False
    if has(r"\b(?:among|in|for) (?:\w+ ){0,2}:public:", context.right):
        return True
    return (has(_POPULATION_TREND, context.left) and has(":people:|nation|country|states", context.clause)) or (
        has(_AGING, context.clause)
        and not has(r"\b(?:our|treat\w+|therapy|program|with|after treatment)\b", context.clause)
    )


def _proportion(context: Context, subtype: str) -> Verdict | None:
    if _is_prevalence(context):
        return Verdict("prevalence")
    if opens(r"of (?:all )?our\b", context.right):
        return Verdict(subtype)
    if opens(r"(?:were|was|had|have|did|would|still|never|no longer|said|saw|got|felt|went|came)\b", context.right):
        return Verdict(subtype, confidence=Confidence.MEDIUM)
    if opens(r"(?:\w+ ){1,2}(?:\w{3,}ed|broke|fell|grew|held|kept|lost|won|went|came|got|felt|saw|did|had|were|was)\b", context.right):
        return Verdict(subtype, confidence=Confidence.MEDIUM)
    outcome = ":people:|:outcome:|:success:|:failure:|:improve:|:treatment:|:condition:|:body_part:|:adverse_effect:"
    if has(outcome, context.clause) or has(":outcome:|:success:|:failure:|:improve:", context.text):
        return Verdict(subtype)
    if has(outcome, context.lead) or context.in_cell:
        return Verdict(subtype, confidence=Confidence.MEDIUM) if has(outcome, context.text + context.lead) else None
    return None


_OUTCOME_OF_CARE = (
    r"\b(?:get|got|gets|getting|feel|felt|became|become|are|is|were|was) (?:better|well|pain[- ]free|sober|satisfied|happy|back)|"
    r":change_verb:|\b(?:respond|responds|responded|improve|improves|improved|recover|recovers|recovered|achieve|achieved|avoid|avoided|"
    r"regained?|remitted|succeed|succeeded|reached?|met|gained?|lost|shed|quit|slowed|stopped|would (?:recommend|send|do|choose)|"
    r"finds?|detects?|catch(?:es)?|spots?|identif(?:y|ies)|gives?|gave|helps?|helped|works? (?:for|in)|relieves?|preferred?|recommend(?:ed)?|conceived?|survived?|returned)\b"
)


def _is_prevalence(context: Context) -> bool:
    right, clause = context.right, context.clause
    about_public = opens(
        r"(?:of |the |all |every\w* |u\.?s\.? |american |our nation's |today's )*(?:\w+ ){0,3}?:public:", right
    ) or has(
        r"\baffect\w*|\bprevalence\b|\blifetime\b|\bin the (?:u\.?s\.?|united states|country|nation|world)\b|\bnationwide\b|\bworldwide\b",
        clause,
    )
    about_public = about_public or has(":public:", context.number.text)
    if closes(r"(?:reported|experienced|noted|seen|observed|felt|happened|occurr(?:s|ed)) (?:by|in|among)", context.left):
        return False
    if context.headers or not about_public:
        return False
    if opens(r"(?:of )?(?:our|the (?:patients|veterans|men|women) we|treated|my)\b", right) or has(
        r"\b(?:we treat|our (?:patients|clients|members))\b", clause
    ):
        return False
    if has(_OUTCOME_OF_CARE, context.text.replace(context.number.text, " ")):
        return has(r"\b(?:have not|did not|never|hasn't) (?:helped|worked|responded)\b|\bnot helped\b", clause)
    if has(
        r"\b(?:treated|treatment|taking|using|on (?:the|our|this) (?:drug|plan|program)|after (?:surgery|treatment|the))\b",
        clause,
    ):
        return has(":condition:", right[:60])
    return has(r":affliction_verb:|:condition:|\baffect\w*|\blifetime\b|\bu\.?s\.?\b|americans?|nation", clause)
