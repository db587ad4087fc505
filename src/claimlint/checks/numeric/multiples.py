"""Doubled, tripled, halved: changes told in words, against the figures beside them."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import pairs_in
from claimlint.text import lazyre as re

_TIMES_AS_MUCH = re.compile(
    r"\b(?P<bound>(?:more|less) than |nearly |almost |about |roughly )?(?P<word>doubled|tripled|quadrupled|halved|cut"
    r" (?:in|by) half)(?: [a-z'-]+){0,2}?,? $",
    re.IGNORECASE,
)
_FACTORS = {"doubled": 2.0, "tripled": 3.0, "quadrupled": 4.0}
_NEARLY = 1.25
"""A change within a quarter of what its word says is told loosely, not wrongly."""


def told_in_words(line: Line) -> Iterator[Flaw]:
    """Report "doubled", "halved" and the like beside two figures of another ratio."""
    for pair in pairs_in(line):
        match = _TIMES_AS_MUCH.search(line.before(pair.start, 60))
        if match is None or not pair.comparable or not pair.a.value or pair.unit == "time":
            continue
        factor = _FACTORS.get(match["word"].lower(), 0.5)
        ratio = pair.b.value / pair.a.value / factor
        bound = (match["bound"] or "").strip().lower()
        beyond = ratio > 1 if factor > 1 else ratio < 1
        allowed = (bound == "more than" and beyond) or (bound == "less than" and not beyond)
        if not (1 / _NEARLY <= ratio <= _NEARLY or allowed):
            why = f"{shown(pair.b.value, 2)} is {shown(pair.b.value / pair.a.value, 2)} times {shown(pair.a.value, 2)}"
            yield Flaw(line.span(pair.start, pair.end), f"{why}, but the copy says '{match['word'].lower()}'")
