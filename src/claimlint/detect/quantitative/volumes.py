"""Plain numbers: procedures done, patients treated, people affected, or nothing."""

from __future__ import annotations

from claimlint.detect.quantitative import register
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.measures import read_measure
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance
from claimlint.text import lazyre as re

_FIGURE = re.compile(r"^[\d.,]+\s?[kKmM]?\+?\s*")
_POPULATION = 100_000
"""From this number on, people who have a condition are a population and not a clinic's patients."""

_DESCRIBED = (
    r"(?:\w+ (?:million|thousand|hundred) |million |billion |thousand |hundred )*"
    r"(?:of (?:these|our|those|the) |other |happy |satisfied |successful |grateful |local |adult |american |u\.?s\.? )*"
    r"(?:\w+ ){0,2}?"
)
_CHANGED = (
    r"(?:million |billion |thousand |hundred )*(?:fewer|less)\b"
    r"|\w+ (?:whiter|brighter|lighter|darker|smaller|larger|bigger|slimmer|younger|taller|deeper|fewer|lower|higher)\b"
)
_AFFECTED = r":affliction_verb:|:condition:|\bin this country\b|\bin the (?:u\.?s\.?|united states)\b|\bnationwide\b"
_SAMPLE = r"\b(?:trial|study|cohort|survey|sample|review|pilot|analysis|among|seen in|of|in)\s*(?:of|with|in|the)?\s*$"
_DONE = (
    r"\b(?:performed|treated|completed|carried out|done|to date|worldwide|nationwide|nationally|helped|served|delivered"
    r"|corrected|placed|restored|fitted|implanted"
    r"|trust us|since \d{4}|(?:chose|choose|picked|prefer|trust|trusted|visited) (?:us|our)"
    r"|(?:have|who) (?:found|chosen|chose|flown|come|been|finished|completed|graduated|joined|trusted|trust|gone"
    r"|regained|recovered)"
    r"|(?:\w+ )?(?:finished|graduated|completed|went through|have gone through|walked out))\b"
)
_GROWING = r"\b(?:and counting|and growing|to date)\b"
_STRONG = (
    r"\b(?:performed|completed|implanted|delivered|treated|placed|transplanted|fitted|restored|corrected|closed|replaced|repaired|reconstructed)"
    r"(?: (?:over|more than|nearly|about|some|almost|an estimated|roughly|upward of))*\s*$"
)
_UNITS = r"(?:years?|hours?|days?|weeks?|months?|minutes?|steps?|sets?|reps?|mg|ml|courses?|credits?)\b"
_PLEASED = r"\b(?:happy|satisfied|successful|grateful|smiling)\b"
_TENURE = r"\b(?:in practice|experience)\b"


def read_count(context: Context) -> Verdict | None:
    """Return what a plain number asserts: a volume of care, a population figure, a change, or nothing."""
    number = context.number
    if register.instructs(context):
        return None
    counted = _FIGURE.sub("", f"{number.text[number.core_start - number.start :]}{context.right}")
    if opens(_CHANGED, counted):
        return Verdict("change")
    if number.value is None:
        return (
            Verdict("vague_quantifier", stance=Stance.NEUTRAL)
            if has(r"^[\w ]{0,40}(?::people:|:volume:)", counted)
            else None
        )
    if closes(":change_verb:(?: by| an average of)*", context.left):
        return read_measure(context)
    if _is_population(context, counted):
        return Verdict("prevalence")
    if has(_SAMPLE, context.left) and not number.comparator:
        return None
    if opens(_UNITS, counted) or (
        opens(r"(?:\w+ ){0,4}?:staff:", counted) and not opens(r"(?:\w+ )?:people:", counted)
    ):
        return None
    return Verdict("count") if _is_volume(context, counted) else None


def _is_population(context: Context, counted: str) -> bool:
    value = context.number.value
    if value is None or value < _POPULATION or not opens(_DESCRIBED + ":public:", counted):
        return False
    served = has(":perform:(?: (?:over|more|than|nearly|about|by))*$", context.left.strip())
    return has(_AFFECTED, context.left + counted) and not served


def _is_volume(context: Context, counted: str) -> bool:
    if has(_GROWING, counted) or (has(_STRONG, context.left) and not opens(_UNITS, counted)):
        return True
    if not opens(_DESCRIBED + ":volume:", counted):
        return False
    if closes("with", context.left) and has(r"\b(?:we|our|us)\b", context.text):
        return True
    if has(r":perform:(?:\W+[\w']+){0,4}\W*$", context.left) or has(_DONE, counted) or has(_PLEASED, counted[:30]):
        return True
    return "+" in context.number.text and not has(_TENURE, counted)
