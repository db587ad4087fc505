"""Whether a percentage tells by how much something moved, and whether that is a trend of a population."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens

_ABOUT = r"(?: (?:about|nearly|up to|over|some|almost|roughly|an average of|a (?:mean|median|full|whopping)))*"
BEFORE = (
    r"(?:good-?bye|farewell|so long|adios) to(?: (?:about|nearly|up to|over|almost|roughly))*|"
    rf":change_verb:(?:(?:[^\d.;:]|(?<=[a-z])\d){{0,48}})\b(?:by|of){_ABOUT}"
    r"|:change_verb:(?:\W+(?:by|of|on|average|an|a|about|roughly|nearly|almost|some|more|than|as|much|up|to(?= [a-z])"
    r"|another|further|their|your|its|the|risk|pain|time|costs?|odds|symptoms|scores?|collagen|headache|days)){0,5}"
    r"|(?:down|(?<!picks )(?<!pick )(?<!make )(?<!makes )(?<!made )(?<!making )up|lower|higher|better|improved|worse"
    r"|smaller|thinner"
    r"|thicker|larger|shorter|longer|brighter|whiter|lighter|stronger|weaker|softer|firmer)(?:\W+(?:by|on average"
    r"|an average of"
    r"|nearly|about))?"
    r"|(?:reduction|increase|decrease|drop|decline|improvement|rise|gain|boost|fall|loss|cut|growth|jump)s?"
    r" (?:in \w+ )?(?:of|by|is|was|averages|averaged|reached)(?: (?:about|nearly|up to|over))?"
)
"""What stands before the amount of a change."""

_AFTER = (
    r":more:|(?:increased|elevated|reduced|decreased|added) (?:[\w-]+ ){0,2}(?:risk|odds|chance|likelihood)\b"
    r"|:change_noun:(?! rate)|(?:points? )?(?:off|improved)"
    r"|(?:on average )?(?:after|by|at|within|over) \w+ \w+ in (?:pain|size|depth)"
)
_OF_WEIGHT = (
    r"of (?:their |your |her |his |total |starting |baseline |initial |excess )*(?:body ?(?:weight|fat)|weight|fat)\b"
)
_OF_PEOPLE = r"(?:of (?:\w+ ){0,3}?|(?!(?:in|among|for|with|at|after|across)\b)(?:\w+ ){0,2}?):people:"
_LEVEL = r"(?:rose|fell|climbed|dropped|increased|improved|grew|went|came|jumped|declined|slipped)(?: \w+)? to"
_LEVEL_AFTER = (
    r"(?:success|survival|satisfaction|response|remission|recovery|cure|retention|birth|pregnancy)\b"
    r"|chance|likelihood|odds of success|(?:\w+ )?rate\b"
)
_AGAINST = r"^[^.;]{0,60}\b(?:vs\.?|versus|against|compared (?:with|to))\W*$"
_ARM = r"(?:with(?:out)?|on|in|for|under|after)\b"
_IN_ONE_ARM = rf"^\W*{_ARM}[^.;]{{1,40}}\b(?:and|but)\W*(?:only |just )*$"
"""One arm of a comparison, where the figure's own follows it ("with the drug and 2.4% with placebo")."""
_COUNTED = (
    r"\b(?:number|numbers|use|usage|prevalence|incidence|demand|rates? of|prescriptions?"
    r"|diagnos[ie]s|cases|deaths|visits)\b"
)
_AGING = (
    r"\b(?:age|ages|aging|ageing|birthday|menopause|per decade|each decade"
    r"|(?<!at )(?<!after )(?<!within )(?<!for )(?<!over )(?<!in )(?<!by )a (?:decade|year)|per year|each year"
    r"|every year|annually)\b"
)
_CURBED = (
    r"(?:slow|cut|lower|reduc|trim|curb|halv|shrink|shrank|slash|prevent)\w*"
    r"(?:\W+(?!(?:in|for|among|at|to|on|of|by|with|than)\b)(?>\w+(?:['-]\w+)*)){1,4} by"
    r"(?: (?:about|nearly|up to|over|roughly))*"
)
"""Somebody brought it down; what a population goes through comes and goes of itself."""
_OF_CARE = r"\b(?:our|treat\w+|therapy|program|with|after treatment)\b"


def is_change(context: Context) -> bool:
    """Return whether the percentage is the amount of a change and not a level."""
    left, right = context.left, context.right
    if is_category(context):
        return False
    if closes(rf"{_LEVEL}(?: (?:about|nearly|over|almost|more than))?", left) or opens(_LEVEL_AFTER, right):
        return False
    if opens(r"(?:\w+ ){1,2}:change_noun:(?! rate)", right) and not opens(r":improve:|demonstrat\w+|noted|felt", right):
        return True
    if opens(_AFTER, right) and not opens(r"(?:better|improved)\W*(?:$|[.,;])", right):
        return True
    if opens(_OF_WEIGHT, right):
        return True
    if closes(BEFORE, left) and not opens(_OF_PEOPLE, right):
        return True
    return _heads_change(context) or _moves_object(context) or _compared_with_change(context)


def is_category(context: Context) -> bool:
    """Return whether the figure's label is one of the states that those counted fell into ("Improved: 15%")."""
    cell = context.sentence.block.cell
    label = cell.row_header if cell is not None and context.headers else f"{context.left}"
    return has(_CATEGORY, label) and (context.in_cell or ":" in label)


_CATEGORY = (
    r"^\W*(?:(?:much|somewhat|slightly|completely|fully|partly|partially|a little) )?(?:better|improved|worse|unchanged"
    r"|healed|cured|recovered|resolved|stable|the same|no change|not improved|no better|no response)\W*$"
)
_WITH_OBJECT = r":change_verb:(?:\W+(?!(?:in|for|among|at|to|on|of|by|with|than)\b)(?>\w+(?:['-]\w+)*)){1,3}"
_CLOSED = (
    r"[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]*(?:\W*$|[.,;:!()])"
    r"|[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]*\s?(?:and|but|while|versus|vs|against|compared (?:with|to)"
    r"|more than|on average|in (?:\d|\w+ (?:days?"
    r"|weeks?|months?))|after|within|by|over|at)\b"
)


def _heads_change(context: Context) -> bool:
    """Return whether the table's column or row is one of changes ("Mean weight loss", "Drop in LDL")."""
    return (
        context.in_cell and has(_CHANGES, context.headers) and not has(r"\b(?:rates?|chance|share)\b", context.headers)
    )


_CHANGES = r"(?:\b(?:mean|average|avg|median|total)\b[^.;:]{0,24} |^)(?:[\w-]+ ){0,2}:change_noun:"


def _moves_object(context: Context) -> bool:
    """Return whether a verb of change has its object before the figure ("boosts collagen 40%")."""
    return opens(_CLOSED, context.right) and closes(_WITH_OBJECT, context.left)


def _compared_with_change(context: Context) -> bool:
    """Return whether the figure is the other side of a change ("fell 14.9% on the drug vs. 2.4% on placebo")."""
    previous = context.previous
    if previous is None or previous.kind is not NumberKind.PERCENT:
        return False
    between = context.between(previous)
    parallel = has(_IN_ONE_ARM, between) and opens(_ARM, context.right)
    if not (parallel or has(_AGAINST, between)):
        return False
    return is_change(Context(context.sentence, previous, context.position - 1))


def is_of_weight(context: Context) -> bool:
    """Return whether so much of somebody's weight or fat went."""
    return opens(_OF_WEIGHT, context.right) and has(":change_verb:|:shed:", context.left)


def is_trend(context: Context) -> bool:
    """Return whether the change is one of a population or of age, and no treatment's doing."""
    clause = context.clause
    if has(r"\bpatients\b|\bour\b|\b(?:clinic|practice|program)\b", clause):
        return False
    if has(":treated:", clause) and has(r"\b(?:our|treatment|program|therapy)\b", clause):
        return False
    if _likelier_to_suffer(context):
        return True
    if closes(_CURBED, context.left):
        return False
    if has(r"\b(?:among|in|for) (?:\w+ ){0,2}:public:", context.right):
        return True
    if is_spread(context):
        return True
    if has(_COUNTED, context.left) and has(":people:|nation|country|states", clause):
        return True
    if has(_COUNTED + "|:condition:", context.left) and opens(_OF_DECADES, context.right):
        return not has(_OF_CARE, clause)
    return (opens(_SINCE_YEAR, context.right) or has(_AGING, clause)) and not has(_OF_CARE, clause)


def is_spread(context: Context) -> bool:
    """Return whether a complaint is told to have become commoner among the public or over decades."""
    if not has(_SPREAD, context.left) or has(_OF_CARE, context.clause):
        return False
    return opens(_OF_DECADES, context.right) or has(":public:", context.left)


_SPREAD = (
    r":condition:(?: rates?)?(?: (?:in|among) (?:\w+ ){0,3}\w+)? (?:has |have )?(?:climb|r[io]s|gr[eo]w|jump|increas"
    r"|doubl)\w*"
)
"""A complaint that gets commoner."""
_OF_DECADES = (
    r"(?:since|from|between) (?:the )?(?:19|20)\d\d|(?:over|in) the (?:past|last) (?:\w+ )?(?:decades?|years)\b"
)
"""How long a trend of a population has gone on."""
_SINCE_YEAR = (
    r"(?:increase|rise|jump|decline|decrease|drop|fall|growth|surge)s? (?:since|from|between|over|compared (?:to|with))"
    r" (?:the )?(?:same period|previous year|prior year|last year|(?:19|20)\d\d)\b"
)


def _likelier_to_suffer(context: Context) -> bool:
    """Return whether a group of the public is told to be likelier to have a complaint."""
    likelier = opens(
        r"(?:more likely|likelier) to (?:have|live|get|develop|suffer|die|face|experience|report|struggle)",
        context.right,
    )
    return (
        likelier
        and has(":public:", context.left)
        and not has(r"\b(?:our|treat\w+|therapy|program|after|who)\b", context.clause)
    )
