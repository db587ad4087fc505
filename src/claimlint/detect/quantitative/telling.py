"""Whether a figure of a sentence may assert anything, told by the words of the sentence before it is read for figures.

Most figures of copy assert nothing: hours, prices, ages, rooms, doses. A figure of each kind asserts something in a few
frames only, and where no word of theirs stands, none of them does. What is asked for here follows what the kinds'
readers ask first; whoever adds a frame adds it here, and the tests tell if that was forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from claimlint.detect.dialogue import question_before
from claimlint.detect.indexed import telling_words
from claimlint.detect.numbers.lexicon import (
    COMPARATORS,
    DENOMINATORS,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    SMALL,
    STATISTIC_WORDS,
    STATISTICS,
    VAGUE_NUMBERS,
)
from claimlint.detect.numbers.units import CURRENCIES, UNITS
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative import (
    costs,
    counts,
    courses,
    durations,
    frames,
    measures,
    outright,
    populations,
    prevalence,
    register,
    volumes,
)
from claimlint.detect.quantitative.words import bits_of, given_by, has, marked
from claimlint.text import lazyre as re
from claimlint.text.words import keys_of

_SIGNS = r"_=<>\u00b1\u2264\u2265\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f"
# Both begin with what few characters are: a search then passes the others by at once.
_READ_ANYHOW = re.compile(rf"[\dO{_SIGNS}](?:(?<=[{_SIGNS}])|(?<=\d)[^\W\d]|(?<=[^\W\d]\d)|(?<=\bO)R\b)")
"""Figures that words run into (tokens cut them), signs of statistics, fractions that are one character, and "OR"."""
_FIGURE = re.compile(r"\d+(?:(?<!\d{4})(?:,\d{3})+)?(?:\.\d+)?")
_TEN = re.compile(r"\d[.,]?\d")
_HUNDRED = re.compile(r"\d[.,]?\d[.,]?\d")
_DEMONYM = re.compile(r"(?:ans|ers|ites|ese)\b")
_NUMERALS = frozenset((*SMALL, *SCALES, "hundred", "dozen", "half"))
_BELOW_TEN = frozenset(word for word, value in SMALL.items() if value < 10)
_ONE_TELLS = (
    *MULTIPLIERS,
    *DENOMINATORS,
    *ORDINALS,
    *VAGUE_NUMBERS,
    *STATISTIC_WORDS,
    *map(str.lower, STATISTICS.keys() - {"OR"}),
    *"half quarter every p".split(),
)
"""Words of shares, multiples, crowds and statistics, which may assert something whatever stands around them."""


def may_assert(sentence: SentenceView) -> bool:
    """Return whether a figure of ``sentence`` may assert something."""
    text = sentence.text
    masks = _masks()
    given = given_by(text)  # only now: of bits given before, the masks have none
    return (
        bool(given & masks.always)
        or _READ_ANYHOW.search(text) is not None
        or _has_two(text, given, masks)
        or (bool(given & masks.money) and bool(given & masks.priced))
        or (_is_told(text, given, masks) and not _instructs(text))
        or sentence.block.cell is not None
        or question_before(sentence) is not None
    )


class _Masks(NamedTuple):
    """Bits of texts, by what they tell."""

    always: int
    numeral: int
    ten: int
    money: int
    priced: int
    measure: int
    changed: int
    time: int
    timed: int
    governed: int
    number: int
    received: int
    received_by: int
    of_ten: int
    counted: int
    noun: int
    entrusted: int
    ours: int
    treated: int
    for_one: int
    course: int
    brought: int


def _has_two(text: str, given: int, masks: _Masks) -> bool:
    """Return whether two figures stand in ``text``, of which one may be a part of the other or its change."""
    figures = len(_FIGURE.findall(text))
    return figures > 1 or (
        bool(given & masks.numeral) and figures + sum(map(_NUMERALS.__contains__, keys_of(text))) > 1
    )


def _instructs(text: str) -> bool:
    if register.INSTRUCTION.match(text) is None or has(register.REWARDED, text):
        return False
    return register.ASIDE_OF_FACT.search(text) is None


def _is_told(text: str, given: int, masks: _Masks) -> bool:
    """Return whether what makes a measure, a time or a number assert something stands in ``text``."""
    if given & masks.number or (given & masks.measure and given & masks.changed):
        return True
    if given & masks.time and given & masks.timed and (given & masks.governed or len(text) > durations.NEAR_LEFT):
        return True
    if given & masks.received and given & masks.received_by:
        return True
    if (given & masks.treated and given & masks.for_one) or (given & masks.course and given & masks.brought):
        return True
    if given & masks.entrusted and (given & masks.ours or _is_hundred(text, given, masks)):
        return True
    if given & masks.of_ten and (given & masks.ten or _TEN.search(text)):
        return True
    counted = given & masks.noun or given & masks.counted or _DEMONYM.search(text)
    return bool(counted) and _is_hundred(text, given, masks)


def _is_hundred(text: str, given: int, masks: _Masks) -> bool:
    return bool(given & masks.ten) or _HUNDRED.search(text) is not None


@cache
def _masks() -> _Masks:
    return _Masks(
        always=_bit(_ONE_TELLS) | _units("PCT", "PP", "X", "TIMES", "FOLD") | bits_of(opens=(prevalence.SOMEONE,)),
        numeral=_bit(_NUMERALS),
        ten=_bit(_NUMERALS - _BELOW_TEN),
        money=_bit(CURRENCIES) | _units("MONEYW"),
        priced=bits_of(
            has=(costs.SAVED, costs.COSTS, costs.TYPICAL, costs.SPENT),
            opens=(costs.BELOW, costs.ELSEWHERE, costs.AVERAGE_COST),
        ),
        measure=_units("UNIT", "POINTS", "DEGREES") | _bit("/\u00b0"),
        changed=bits_of(
            has=(measures.ROW_OF_CHANGE,),
            opens=(measures.VERSUS, measures.GONE, measures.COMPARED, measures.FARTHER, measures.IN_TIME),
            closes=(measures.BY_DEGREE, measures.MOVED_BY, measures.LOST, measures.AVERAGING, measures.CHANGED),
        ),
        time=_units("TIME") | _bit(("second", "quarter")),
        timed=bits_of(
            has=(frames.CLOCKED, frames.HOLDING, frames.RESULT),
            opens=(frames.COMPARED, durations.WORTH, durations.TOWARD),
            closes=(
                frames.GAINED,
                frames.ONE_HOLDS,
                frames.SETTING_IN,
                frames.SHORTENED,
                frames.SURVIVED,
                frames.AGE_UNDONE,
            ),
        ),
        governed=bits_of(
            has=(frames.RETURN, frames.CLOCKED, frames.LASTING),
            opens=(durations.GOVERNED,),
            closes=(frames.GOVERNING,),
        )
        | _bit((*COMPARATORS, "-", *"just only within under less up fewer little few".split())),
        number=bits_of(
            has=(measures.RATED, volumes.STRONG, volumes.GROWING, volumes.DONE, volumes.PLEASED),
            opens=(counts.CHANGED, populations.DIE, populations.UNDERGO),
            closes=(counts.CHANGES, populations.TAKES, prevalence.BEHIND, outright.PREVALENCE_IS),
        )
        | _bit("+"),
        received=bits_of(closes=(volumes.RECEIVED,)),
        received_by=_bit("in by for to on with into among".split()),
        of_ten=bits_of(has=(volumes.WE_DID, volumes.PERFORMED), opens=(volumes.SERVED,)),
        counted=bits_of(opens=(populations.PUBLIC, populations.AT_LARGE), closes=(counts.LABEL,)),
        noun=_bit(volumes.COUNTABLE),
        entrusted=bits_of(opens=(volumes.ENTRUSTED,), closes=("with",)),
        ours=bits_of(has=(volumes.OURS,)),
        treated=bits_of(opens=(counts.BE_TREATED,)),
        for_one=bits_of(has=(counts.FOR_ONE,)),
        course=_bit(form for form, (_, norm) in UNITS.items() if norm in courses.UNITS),
        brought=bits_of(has=(courses.BROUGHT,)),
    )


def _bit(forms: Iterable[str]) -> int:
    return marked(telling_words(frozenset(forms)))


def _units(*symbols: str) -> int:
    return _bit(form for form, (symbol, _) in UNITS.items() if symbol in symbols)
