"""Out of how many a figure was found: "in 61 patients", "in our audit of 512 repairs"."""

from __future__ import annotations

from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.phrases import core
from claimlint.detect.clause.who import is_people
from claimlint.detect.clause.words import Words
from claimlint.detect.numbers import NumberKind, NumberPhrase

_KINDS = frozenset({NumberKind.COUNT, NumberKind.NUMBER})
_IN = frozenset("in of among from with across enrolled followed studied included on".split())
_STUDIES = frozenset("trial study audit review series cohort survey analysis registry sample pilot".split())
_BETWEEN = frozenset("the our last first a".split())


def sample_size(clause: Clause, bounds: tuple[int, int]) -> int | None:
    """Return how many people, or parts of them, the clause within ``bounds`` says the figure was found in."""
    figures = {(figure.start, figure.end) for figure in clause.draft.figures}
    for number in clause.sentence.numbers:
        own = (number.start, number.end) in figures or not bounds[0] <= number.start < bounds[1]
        if not own and number.kind in _KINDS and number.upper is None and _is_sample(clause.words, number):
            return int(number.value or 0) or None
    return None


def _is_sample(words: Words, number: NumberPhrase) -> bool:
    figure = words.around(number.core_start)
    at = figure - 1
    while words.low(at) in _BETWEEN:
        at -= 1
    if words.low(at) not in _IN:
        return False
    who = figure
    while words.tag(who) == "Q":
        who += 1
    end = core(words, who)
    counted = is_people(words, who, end) or words.low(end - 1) in _PARTS
    return end > who and (counted or words.low(at - 1) in _STUDIES)


_PARTS = frozenset("knees eyes hips discs procedures cases implants teeth grafts cycles transfers".split())
