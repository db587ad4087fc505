"""Whether a proportion describes the public at large or the patients of a treatment."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind, NumberPhrase
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import DOSE_UNITS
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import WE, closes, has, opens

_PUBLIC = (
    r"(?:of |the |all |every\w* |u\.?s\.? |american |our nation's |today's )*(?:[\w/-]+ ){0,3}?(?::public:"
    r"|couples?|pregnancies|births|newborns|those (?:aged?|ages|over|under|between|older|younger|above|below)"
    r"|(?:surgeons|doctors|physicians|dentists|clinicians|gps|pharmacists)"
    r"(?! (?:would|recommend|prefer|pick|choose|trust|endorse|agree|say)))"
)
_AT_LARGE = (
    r"\baffect\w*|\bprevalence\b|\blifetime\b|\bnationwide\b|\bworldwide\b|\bglobally\b"
    r"|\bin (?:the )?(?:u\.?s\.?|united states|country|nation|world|u\.?k\.?|united kingdom|britain|england|scotland"
    r"|wales|ireland|canada|australia|europe|america)\b"
)
_REPORTED = r"(?:reported|experienced|noted|seen|observed|felt|happened|occurr(?:s|ed)) (?:by|in|among)"
_OWN = r"(?:of )?(?:our|the (?:patients|veterans|men|women) we|treated|my)\b"
_PATIENTS = r"(?:of |the |all )*(?:\w+ )?(?:patients|clients|users|participants|members|customers|recipients|wearers)\b"
_OWN_ANYWHERE = (
    r"\b(?:we treat|our (?:patients|clients|members)|who (?:finish|complete|use|used|try|tried|follow"
    r"|join|start|stick with|choose|chose)\w*"
    r" (?:our|this|the))\b"
)
_OWN_SURVEY = (
    r"\bour (?:own )?(?:[\w-]+ )?(?:survey|audit|trial|registry|poll|chart review|follow-up|tracking|outcomes?"
    r"|questionnaire)\b"
)
"""Who was asked came to us."""
_OUTCOME_OF_CARE = (
    r"\b(?:get|got|gets|getting|feel|felt|became|become|are|is|were|was)"
    r" (?:better|well|pain[- ]free|sober|satisfied|happy|back)|:change_verb:"
    r"|\b(?:respond|responds|responded|improve|improves|improved|recover|recovers|recovered|achieve|achieved|avoid"
    r"|avoided|regained?|remitted|succeed|succeeded|reached?|met|gained?|lost|shed|quit|slowed|stopped"
    r"|would (?:recommend|send|do|choose)|finds?|detects?|catch(?:es)?|spots?|picks? up|identif(?:y|ies)|gives?"
    r"|gave|helps?"
    r"|call(?:s|ed)? off|cancel(?:s|ed|led)?|come off|came off|put (?:away|aside|down) (?:the|their)"
    r"|(?:tak(?:e|es)|took|brings?|brought) home|keep|kept|hold on|held on|maintain\w*|helped"
    r"|works? (?:for|in)|relieves?|preferred?|recommend(?:ed)?"
    r"|conceived?|survived?|returned)\b"
)
_CHOICE = (
    r"\b(?:doesn't|don't|do not|does not|never|only|not even)(?: even)? (?:know|realize)\b|\bunaware\b|"
    r"\b(?:choose|chose|decide|opt|decline|refuse|delay|put off) (?:not )?(?:to|against|it|surgery|treatment|care)\b"
    r"|\b(?:undiagnosed|untreated|never seek|don't seek|told they need)\b"
)
_UNDONE = (
    r"\b(?:wip|eras|revers|stop|eliminat|banish|dissolv|melt|restor|regrow)\w*\b"
    r"|\b(?:cur(?:e[ds]?|ing)|(?:heal|end|fix|reset|lift|clear|mend)(?:s|es|ed|ing)?)\b"
)
_UNHELPED = (
    r"\b(?:have not|did not|never|hasn't) (?:helped|worked|responded)\b|\bnot helped\b"
    r"|\b(?:struggl\w+|trouble|difficulty|difficulties|unable|fails?|cannot|can't)(?: to)?"
    r" (?:conceiv\w+|get\w* pregnant)"
)
_TREATED = (
    r"\b(?:treated|treatment|taking|using|on (?:the|our|this|an?) (?:[\w-]+ )?(?:drug|doses?|plan|program|pill"
    r"|pen|medication)|after (?:surgery|treatment|the))\b"
)
_AFFLICTED = r":affliction_verb:|:condition:|\baffect\w*|\blifetime\b|\bu\.?s\.?\b|americans?|nation"
BEHIND = (
    r"(?:account(?:s|ed|ing)? for|(?:is|are) behind|to blame for|(?:the )?reasons? for|responsible for|make up"
    r"|makes up|(?:smoking|tobacco|alcohol|drinking|obesity|sun(?:light)?|age|aging|inactivity|pollution|genes|hpv"
    r"|falls?)"
    r" (?:also )?(?:cause[sd]?|trigger(?:s|ed)?|drives?))"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*"
)
"""What a condition is to a share of cases or visits."""
_FUTURE = r"(?:will|may|can|could|are (?:going|likely|expected) to|is (?:going|likely|expected) to)\b"
_PUBLIC_WILL = f"{_PUBLIC} {_FUTURE}"
_AFFECTS = (
    r"\b(?:affects?|affecting|impacts?|impacting|afflicts?|follows?|strikes?|hits?|touch(?:es)?|haunts?|plagues?|troubles?|bothers?|reach(?:es|ing)?|finds?"
    r"|visits?|burdens?|costs?|kills?)(?: \w+){0,2}\W*$"
)
"""What a condition does to people."""
_PRESENT = (
    r"(?:is|are|was|were) (?:also )?(?:found|present|absent|common|diagnosed|seen|detected) (?:in|among)"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*"
)
"""Where a condition is met with."""
_BETTER_IN = (
    r"(?::change_noun:|:success:|:more:|\b(?:fewer|less|no more|better|clearer|calmer|gone|healed|relieved|dry"
    r"|smooth)\b)"
    r"[^.;:]{0,40}\b(?:in|for)(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
)
"""What became of a share of people: "fewer night trips in 83% of men"."""
_CHANGED_IN = (
    r"\d\s(?:or \w+ )?(?:points?|letters?|lines?|pounds?|inches|steps?|hours?|decibels?)(?: or (?:more|better"
    r"|greater))?"
    r"(?: (?:lower|higher|better|less|fewer|more|down|up))? (?:in|for|among)"
)
"""A change that a share of people reached."""
_CARE = (
    r"(?:tubes?|stents?|valves?|sutures?|splints?|pumps?|clips?|rings?|sleeves?|slings?|mesh|catheters?|lenses"
    r"|embolization|stimulation|vaccination|reconstruction|replacements?|resection|resurfacing|repairs?|revisions?"
    r"|removal|lift|augmentation|operations?|surger(?:y|ies)|procedures?"
    r"|\w{3,}(?:ectom(?:y|ies)|plast(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oscop(?:y|ies)|odesis|opexy))"
)
"""What is done or put in, beside the treatments of the lexicon; operations by their endings."""
_LABEL_OF_CARE = rf"^\W*(?:[\w'-]+ ){{0,3}}(?::treatment:|{_CARE})(?: [\w'-]+){{0,3}}\s*:"
"""A line that names what was done to those it counts: "Hip resurfacing: 78% of ..."."""
_LABEL_OF_ILLNESS = r"^\W*(?:[\w'-]+ ){0,2}(?::condition:|loss|cancer|disease|disorder)\s*:"
_HAD_CARE = (
    r"\bwho (?:(?:have|has) )?(?:have|had|has|get|got|undergo|underwent|undergone|repeat(?:ed)?|receive[ds]?"
    r"|choose|chose)"
    rf" (?:[\w'-]+ ){{0,3}}?(?::treatment:|{_CARE}\b)"
)
"""People counted because they were treated."""
_ON_IT = (
    r"(?:of )?(?:all )?(?:the )?(?:people|adults|men|women|those|teens|children|kids|veterans|persons) (?:who are )?"
    r"(?:on|taking|using|given|wearing|who (?:take|took|use|used|wear|wore|get|got))"
    r" (?:this|our|these) [\w-]+"
)
"""People counted because they have what is sold ("of people on this medicine")."""
_AROUND_OPERATION = (
    r"\b(?:[\w-]+-day|in-hospital|hospital|peri-?operative|operative|surgical|post-?operative|procedural)"
    r" (?:mortality|deaths?|death rate|readmissions?|complications?|infections?)\b"
)
_ACTED_ON = (
    r"(?::relief_verb:|:change_verb:)(?:[^.;:]{0,40}\b(?:in|for|among|of))?"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
    r"|:improve:[^.;:]{0,40}\b(?:in|for|among)(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
)
"""What was done to a share of people, or to what they had: "smooths lines in 80% of women"."""
PREVALENCE_IS = (
    r"\b(?:prevalence|incidence)\b[^.;]{0,60}?(?:is|was|at|of|to be|between|from|reach(?:es|ed)|runs?|ranges?)"
    r"(?: (?:estimated|thought|reported|believed|about|around|nearly|some|almost|roughly|up to|over|as high as|at|to"
    r"|be|from|between|only|just))*"
)
"""The name of what a population figure is."""
_REASONS = (
    r"\b(?:reasons?|barriers?|risk factors?|causes?) (?:for|of|to|behind)\b[^.;]*?"
    r"\b(?:includ\w+|are|is|were|was)\b[^.;]*\(\W*$"
)
"""A list of reasons, each with its share in brackets."""
_DIAGNOSED = (
    r"(?:of |the |all )*(?:[\w-]+ ){0,2}?(?:(?:patients|people|those|adults|children|women|men) with (?!the|our|a|an)\w+"
    r"|:condition: (?:patients|sufferers))"
)
"""People counted because they have a complaint."""
_YEARS = r"\b(?:age|ages|aged|aging|ageing|older|elderly|seniors)\b"
_ANAPHORIC = (
    r"\bth(?:is|at|e) (?:number|figure|rate|risk|percentage|share|prevalence|proportion)"
    r" (?:then )?(?:ris|jump|climb|increas|go|grow|doubl|soar|drop|fall)(?:s|es)(?: up)? to"
    r"(?: (?:about|around|nearly|some|almost|roughly|up to|over|more than|as high as))*"
)
_NEAR = 60


def is_prevalence(context: Context) -> bool:
    """Return whether the figure counts people at large who have something, not patients who got an outcome."""
    right, clause = context.right, context.clause
    if closes(BEHIND, context.left) or (opens(_PUBLIC_WILL, right) and has(":condition:", right)):
        return True
    if _is_told_outright(context):
        return True
    if has(_CHOICE, clause) and not has(r"\bour\b", clause):
        return True
    return not _is_of_treated(context) and _is_of_public(context)


def goes_on(context: Context, earlier: NumberPhrase) -> bool:
    """Return whether the figure goes on to tell of the public that ``earlier`` counted, and of no treatment."""
    told = f"{context.between(earlier)} {context.right}"
    if opens(_OWN, context.right) or has(_OWN_ANYWHERE, told) or has(_HOUSE_SPEAKS, told):
        return False
    return not (has(_OUTCOME_OF_CARE, told) or has(_TREATED, told) or has(_UNDONE, told))


_HOUSE_SPEAKS = rf"{WE}|\b(?:treat\w*|therap\w+|program|clinic)\b"


def _is_told_outright(context: Context) -> bool:
    """Return whether the words next to the figure leave no doubt, whatever else the sentence goes on to tell."""
    left, right = context.left, context.right
    if opens(_OWN, right) or has(_OWN_ANYWHERE, context.clause) or has(_OWN_SURVEY, context.text):
        return False
    if closes(PREVALENCE_IS, left) or has(_REASONS, context.before) or _is_of_age(context):
        return True
    if opens(_DIAGNOSED, right) and closes(_PRESENT, left):
        return not has(":success:|:change_noun:|" + _TREATED, context.clause)
    if has(_TREATED, right[:_NEAR]) or _is_of_treated(context):
        return False
    return opens(_PUBLIC, right) and has(_AFFECTS, left) and has(":condition:", left)


def _is_of_age(context: Context) -> bool:
    """Return whether the figure is what comes with the years: a decline, or a share that grows."""
    if not has(_YEARS, context.text):
        return False
    yearly = context.number.per in {"year", "decade"} or opens(r"(?:each|every) (?:year|decade)|annually", context.right)
    return yearly or closes(_ANAPHORIC, context.left)


def _is_of_public(context: Context) -> bool:
    """Return whether people at large are counted who have something."""
    right, clause = context.right, context.clause
    if context.headers or not _about_public(context) or closes(_REPORTED, context.left):
        return False
    if opens(_OWN, right) or opens(_PATIENTS, right) or has(_OWN_ANYWHERE, clause) or has(_OWN_SURVEY, context.text):
        return False
    if (has(_LABEL_OF_ILLNESS, context.text) or closes(_PRESENT, context.left)) and opens(_PUBLIC, right):
        return True
    if has(_OUTCOME_OF_CARE, context.text.replace(context.number.text, " ")):
        return has(_UNHELPED, clause)
    if has(_UNDONE, context.left) or _is_dosed(context):
        return False
    if has(_TREATED, clause):
        return has(":condition:", right[:_NEAR])
    if has(_ACTED_ON, context.left) and not has(_AFFECTS, context.left):
        return False
    return opens(_PUBLIC, right) or has(_AFFLICTED, clause)


def _is_of_treated(context: Context) -> bool:
    """Return whether the sentence says that those counted were treated, or what it did to them."""
    return (
        has(_LABEL_OF_CARE, context.text)
        or has(_HAD_CARE, context.right)
        or opens(_ON_IT, context.right)
        or has(_AROUND_OPERATION, context.left)
        or closes(_CHANGED_IN, context.left)
        or (has(_BETTER_IN, context.left) and not has(_AFFLICTED, context.left))
    )


def _is_dosed(context: Context) -> bool:
    """Return whether a dose stands before the figure: a treatment's share, whoever is counted."""
    return any(
        number.kind is NumberKind.MEASUREMENT and number.unit in DOSE_UNITS
        for number in context.sentence.numbers[: context.position]
    )


def _about_public(context: Context) -> bool:
    return (
        opens(_PUBLIC, context.right)
        or has(_AT_LARGE, context.clause)
        or has(r":public:|\bcouples?\b", context.number.text)
        or (has(_AFFECTS, context.left) and has(":condition:", context.left))
    )


def is_burden(context: Context) -> bool:
    """Return whether a complaint is told to be behind so many visits or cases."""
    if not closes(BEHIND, context.left):
        return False
    large = (context.number.value or 0) >= _POPULATION or has(":condition:", context.left)
    return large and has(_CASES, f"{context.number.text}{context.right[:_NEAR]}")


_POPULATION = 100_000
"""So many visits are a nation's and no clinic's."""
_CASES = (
    r"\b(?:visits?|cases|deaths|operations|prescriptions|hospital\w*|admissions|diagnos\w+|procedures|workdays"
    r"|sick days)\b"
)


def read_frequency(context: Context) -> Verdict | None:
    """Return the population figure of "every 65 seconds someone develops it"; other frequencies assert nothing."""
    return Verdict("prevalence") if opens(SOMEONE, context.right) else None


SOMEONE = (
    r",? ?(?:someone|somebody|(?:another|an?|one) (?:\w+ )?(?:person|american|adult|man|woman|child|veteran|senior|baby"
    r"|teen|worker|driver|patient))\b"
)
