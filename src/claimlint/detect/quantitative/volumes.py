"""Volumes of care: procedures done, parts mended, patients treated."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.populations import POPULATION
from claimlint.detect.quantitative.words import DESCRIBED, WE, closes, has, opens
from claimlint.text import lazyre as re

_DEMONYM = re.compile(r"(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:ans|ers|ites|ese)\b")
DONE = (
    r"\b(?:performed|treated|completed|carried out|born (?:through|with|thanks|after)|started (?:at|with|through)"
    r"|filled|refilled|dispensed|shipped|written|done|to date|worldwide|nationwide|nationally|helped|served|delivered"
    r"|corrected|placed|restored|fitted|implanted"
    r"|trust us|since \d{4}|(?:chose|choose|picked|prefer|trust|trusted|visited) (?:us|our)"
    r"|(?:have|who) (?:found|chosen|chose|flown|come|been|finished|completed|graduated|joined|trusted|trust|gone"
    r"|regained|recovered)"
    r"|(?:\w+ )?(?:finished|graduated|completed|went through|have gone through|walked out))\b"
)
GROWING = r"\b(?:and counting|and growing|to date)\b"
STRONG = (
    r"\b(?:performed|completed|implanted|delivered|treated|placed|transplanted|fitted|restored|corrected|closed"
    r"|replaced|repaired|reconstructed|rebuilt|straightened|mended|fixed)"
    r"(?: (?:over|more than|nearly|about|some|almost|an estimated|roughly|upward of))*\s*$"
)
ENTRUSTED = (
    r"(?:have |has |had )?(?:already |now |since |all )?:flock:|pass(?:ed)? through"
    r"|(?:\w+ )?(?:a|per|each|every) (?:year|month|week|day)\b"
    r"|(?:(?:are|have been|strong|already|now) ){0,2}(?:on|with|aboard|behind|in) (?:it|us|board|this|our \w+)\b"
    r"|(?:already|strong|so far|and climbing)\b"
    r"|(?:have|has|had) (?:now |already )?(?:had|undergone|received|gotten|completed|tried) (?:the|this|our|an?"
    r"|their)\b"
)
MANY = 100
"""From this number on, something is told of what was done, and not of how."""
_SOME = 50
_FEW = 10
_FRAGMENT = 500
"""From this number on, people or procedures that stand alone ("300K patients, 4.8 stars") are told as a volume."""
WE_DID = (
    r"\b(?:we|i|our (?:\w+ ){1,3}|dr\.? [\w'-]+|he|she)(?:'ve| have| has| had)?(?: (?:now|already|also|together"
    r"|personally"
    r"|safely|successfully))* (?!(?:have|has|had|are|is|were|was|need|want|ask|know|employ|enroll|recruit"
    r"|survey)\w*\b)\w+"
    r"(?: (?:on|in|for|with|back|over|more|than|about|nearly|some|almost|upwards?|of|out|up))*\W*$"
)
_IN_ALL = r"(?:in|across|after|through|with|from|among|of)"
_COURSE = r"(?:after|over|across|within|through)(?: (?:about|just|only|an average of|the first))*"
"""How long a course of care took, and not how much care was given."""
RECEIVED = r":serve:(?: \w+)? (?:in|by|for|to|on|with|into|among)(?: (?:over|more than|nearly|about|some|almost|by))*"
UNITS = r"(?:years?|hours?|days?|weeks?|months?|minutes?|steps?|sets?|reps?|mg|ml|courses?|credits?)\b"
PLEASED = r"\b(?:happy|satisfied|successful|grateful|smiling)\b"
_TENURE = r"\b(?:in practice|experience)\b"


def _behind_noun(counted: str) -> str | None:
    """Return what follows the people, parts or procedures that are counted; None if none are."""
    text = counted.lstrip(" -")
    head = text[:_NOUN_REACH]
    ends = [end for start, end in occurrences(head, COUNTABLE) if _DESCRIBED_FULLY.fullmatch(head, 0, start)]
    demonym = _DEMONYM.match(text)
    if demonym is not None:
        ends.append(demonym.end())
    return text[max(ends) :] if ends else None


_NOUN_REACH = 64
COUNTABLE = QUANTITY_CLASSES["volume"] | CLASSES["people"] | CLASSES["body_part"]
_DESCRIBED_VOLUME = f"{DESCRIBED}:volume:"
_DESCRIBED_FULLY = re.compile(DESCRIBED, re.IGNORECASE)


def is_volume(context: Context, counted: str) -> bool:
    """Return whether the people, parts or procedures in ``counted`` are those of the house: how much it did."""
    if has(GROWING, counted) or (has(STRONG, context.left) and not opens(UNITS, counted)):
        return True
    number = context.number
    if number.upper is not None and number.upper < MANY:
        return False  # so many to so many are planned, and not done
    rest = _behind_noun(counted)
    if rest is None or opens(r"(?:per|each|every|at a|in one|in a single) (?:\w+ )?(?::procedure:|time)", rest):
        return False
    if _is_part(context, rest):
        return False
    if _is_received(context, rest):
        return True
    if not opens(_DESCRIBED_VOLUME, counted):
        return False
    if closes("with", context.left) and has(WE, context.text):
        return True
    performed = (context.number.value or 0) >= _FEW and has(PERFORMED, context.left)
    if performed or has(DONE, counted) or ((number.value or 0) >= _FEW and has(PLEASED, counted[:30])):
        return True
    return "+" in context.number.text and not has(_TENURE, counted)


def _is_part(context: Context, rest: str) -> bool:
    """Return whether a handful of parts is treated in one procedure: how it is done, not how often it was."""
    return (context.number.value or 0) < _FEW and has(_AT_ONCE, rest)


_AT_ONCE = (
    r"\b(?:can|may|could|are|is|will) (?:also |all |safely )?be?\b[^.;]{0,30}"
    r"\b(?:in|at|during) (?:one|a single|the same|each|a|once)\b"
)


def _is_received(context: Context, rest: str) -> bool:
    """Return whether care came to those counted, or they came for it: the words before them or behind say so."""
    value = context.number.value or 0
    if value < MANY and closes(_COURSE, context.left):
        return False
    if (value >= _SOME and has(WE_DID, context.left)) or closes(RECEIVED, context.left):
        return True
    if value >= _FRAGMENT and not context.left.strip() and opens(r"\W*$|[,|;.]", rest):
        return True
    # "Two or more vertebrae using a graft" describes an operation; nobody boasts of two.
    if value >= _FEW and opens(SERVED, rest):
        return True
    if value >= MANY and closes(_IN_ALL, context.left) and _is_base(context):
        return True
    return opens(ENTRUSTED, rest) and (value >= POPULATION or has(OURS, context.clause))


PERFORMED = r":perform:(?:\W+(?>\w+(?:'\w+)*)){0,4}\W*$"
SERVED = r"(?:(?:already|safely|successfully|have been) )?:serve:"
OURS = rf"{WE}|\b(?:this|it|the switch|here)\b"


def _is_base(context: Context) -> bool:
    """Return whether a figure says how many there were at least, or among whom something never was."""
    return context.number.comparator in {"over", "at least"} or has(
        r"\b(?:no|zero|not one|not a single|without an?)\b", context.left
    )
