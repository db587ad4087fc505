"""Figures that belong to another figure's claim: restatements, contrasts, thresholds, time points."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind, NumberPhrase
from claimlint.detect.quantitative.context import Context, hard_clause
from claimlint.detect.quantitative.words import has, opens
from claimlint.text import lazyre as re

_PROPORTIONS = frozenset({NumberKind.PERCENT, NumberKind.N_OF_M})
_CONTRASTED = _PROPORTIONS | {NumberKind.PERCENTAGE_POINTS, NumberKind.MEASUREMENT}
_ATTACHED = frozenset({NumberKind.INTERVAL, NumberKind.DISPERSION, NumberKind.SAMPLE_SIZE, NumberKind.THRESHOLD})
_MEASURES = frozenset(
    {NumberKind.MEASUREMENT, NumberKind.SCORE, NumberKind.MULTIPLE, NumberKind.COUNT, NumberKind.NUMBER}
)


def is_restatement(context: Context, owner: NumberPhrase) -> bool:
    """Return whether the figure repeats ``owner`` in another form: ``88% (87/99)``, ``15%, some 37 million``."""
    between = context.between(owner)
    kinds = {context.number.kind, owner.kind}
    if context.number.start < owner.start or len(kinds) == 1:
        return False
    if NumberKind.PERCENT in kinds and kinds & _RESTATED and not opens(_OWN_NOUN, context.after):
        bracket = has(r"\(\s*(?:n\s*=\s*)?$", between) and len(between.split()) <= _NEAR
        return bracket or has(r"^\s*(?:,|or|-)\s*(?:or|some|about|roughly|that is|i\.e\.)?\s*$", between)
    return False


_RESTATED = frozenset({NumberKind.N_OF_M, NumberKind.SCORE, NumberKind.COUNT, NumberKind.NUMBER})
"""What tells a percentage once more; "(77/100)" reads as a score."""
_NEAR = 9
_OWN_NOUN = r"(?:with|who|had|have|has|needed|need|needs|suffer\w*|develop\w*|got|were|was)\b"
"""Behind a figure that says something else of those it counts."""


def is_contrast(context: Context, owner: NumberPhrase) -> bool:
    """Return whether the figure is the bare second half of ``78% against 61%``."""
    if context.number.kind is not owner.kind or owner.kind not in _CONTRASTED or context.number.start < owner.start:
        return False
    between = context.between(owner)
    if has(_DATED, between) and opens(_AT_TIME, context.after):
        return True
    joined = has(
        (
            r"^\s*(?:here|with us|ours?|in our clinic)?\s*,?\s*\(?(?:against|versus|vs\.?"
            r"|compared (?:with|to)|as against|as opposed to|or)?\s*\(?$"
        ),
        between,
    )
    bare = has(
        (
            r"^\s*(?:nationally|nationwide|elsewhere|on average|in general|$|[.,;:)!]|[(]"
            r"|in favor|favoring|when|where|once|if|in (?:the|our|an?|this)\b|at (?:\d|\w+ (?:years?|months?"
            r"|weeks?))|after|over|by)"
        ),
        context.after,
    )
    return joined and bare and between.strip() != ""


def is_later_level(context: Context, owner: NumberPhrase) -> bool:
    """Return whether the figure is what ``owner`` came to: ``61 on admission and 40 after eight weeks``."""
    if owner.kind not in _LEVELS or context.number.kind not in _LEVELS or context.number.start < owner.start:
        return False
    return has(_AT_FIRST, context.between(owner)) and opens(r"(?:after|at|by|in|on)\b", context.after)


_LEVELS = frozenset({NumberKind.SCORE, NumberKind.NUMBER})
_AT_FIRST = (
    r"^\s*(?:at|on|before|upon) (?:(?:the|their|study|first) )?(?:intake|baseline|start|entry|admission|outset"
    r"|enrollment"
    r"|visit|treatment|surgery|therapy|first visit),? (?:and|but|versus|vs\.?|then)(?: (?:only|just|down to"
    r"|up to))?\s*$"
)
_AT_TIME = r"(?:at|after|by) (?:\d+|[\w-]+)"
_DATED = rf"^\s*{_AT_TIME}(?: ?(?:years?|months?|weeks?|days?))?,? (?:and|then|and then)(?: (?:still|to))?\s*$"
"""Between the levels of one noun at two times: "88% at six months and 84% at two years"."""


def is_attached(context: Context, owner: NumberPhrase) -> bool:
    """Return whether the figure is a threshold, interval, measure or time point of ``owner``'s claim."""
    number = context.number
    text = context.sentence.text
    left, right = hard_clause(text, owner.start, owner.end)
    if not left <= number.start < right:
        return False
    if number.kind in _ATTACHED:
        return True
    if number.kind in _MEASURES and _in_reference(text, number.start):
        return False
    between = context.between(owner)
    if number.start < owner.start and owner.kind in _PROPORTIONS and number.kind in _LIMITING:
        return number.comparator in {"at least", "over"} and has(_LIMITING[number.kind], between)
    if has(r",\s*(?:and|but)\b|\band\b", between) and number.kind is not NumberKind.DURATION:
        return False
    if owner.kind in _PROPORTIONS:
        if number.kind in _MEASURES and number.start > owner.start:
            return number.kind is not NumberKind.MULTIPLE or "," not in between
        if number.kind in _PROPORTIONS and number.start > owner.start:
            return number.comparator == "at least" and (
                has(r":improve:|:change_verb:| to ", between) or opens(r":change_noun:|:success:|relief", context.right)
            )
    return number.kind is NumberKind.DURATION is not owner.kind and _is_timepoint(context, owner)


_REACHED_BY = r"^(?: [\w'-]+){0,4},? (?:in|among|by|for)(?: (?:about|nearly|some|almost|roughly|over))*\s*$"
"""Behind a limit and before the share of people that passed it: "up at least 3 lines in 52%"."""
_LIMITING = dict.fromkeys(_MEASURES, _REACHED_BY) | dict.fromkeys(
    _PROPORTIONS, r"^(?:[\w: ]{0,40} )?(?:in|among|by|for)\s*$|^(?: [\w ]{1,24})?:\s*$"
)
"""What stands between a figure that can be a limit and the share that passed it."""


def _in_reference(text: str, offset: int) -> bool:
    """Return whether ``offset`` stands in brackets that give a source: numbers there are volumes, issues and pages."""
    opening = text.rfind("(", 0, offset)
    if opening < 0 or ")" in text[opening:offset]:
        return False
    closing = text.find(")", offset)
    return _REFERENCE.search(text, opening, len(text) if closing < 0 else closing) is not None


_REFERENCE = re.compile(r"\b(?:19|20)\d\d\b|\bet al\b")


_ADVERBIAL = 2
"""Words that may open a sentence before its time ("By about week 12, 90% ..."); more have a predicate of their own."""


def _is_timepoint(context: Context, owner: NumberPhrase) -> bool:
    between = context.between(owner)
    if context.number.start < owner.start and "," in between and len(context.left.split()) > _ADVERBIAL:
        return False
    if len(between) > _FAR or has(r",\s*(?:and|but|usually|typically|with)\b|\band\b(?=.*:recovery_verb:)", between):
        return False
    return not has(r"\b(?:last|lasts|lasting|lasted|heal\w*|recover\w*|takes?)\b", between)


_FAR = 90
