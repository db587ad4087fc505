"""Changes: which way they go, and by how much at most, against the words."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import NUMBER, PERCENT, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import (
    DOWN,
    Pair,
    pairs_in,
    scale_near,
    verb_of,
)
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_MEASURED = frozenset({"USD", "mm", "points", "mmHg", "mg/dl", "mmol/l", "ng/ml", "lb", "kg", "degrees"})
_MEASURE = re.compile(
    r"\b(?:rates?|scores?|scored|risk|levels?|weight|pressure|a1c|hba1c|cholesterol|glucose|incidence|prevalence"
    "|disability|complications?|infections?|recurrences?|relapses?|reoperations?|readmissions?|deaths?|mortality"
    r"|function|satisfaction|index|share|proportion|severity|bmi)\b",
    re.IGNORECASE,
)
_PLURAL_CHANGE = re.compile(
    r"\b(?:reductions|drops|declines|decreases|increases|improvements|gains|anywhere)\b", re.IGNORECASE
)


def direction(line: Line) -> Iterator[Flaw]:
    """Report a verb that says up where the figures go down, or better where the scale says worse."""
    for pair in pairs_in(line):
        verb = verb_of(line, pair)
        if verb is None or not pair.comparable or pair.a.value == pair.b.value or not _is_measured(line, pair):
            continue
        rises = pair.b.value > pair.a.value
        move = f"from {shown(pair.a.value, 2)} to {shown(pair.b.value, 2)}"
        if verb.kind in {"down", "up"} and (verb.kind == "up") is not rises:
            yield Flaw(
                _span(line, pair), f"{move} is {'a rise' if rises else 'a fall'}, but the copy says '{verb.text}'"
            )
        scale = scale_near(line, pair)
        if verb.kind in {"better", "worse"} and scale is not None and not _UPWARD.search(line.before(pair.start, 90)):
            good = rises is (scale.better > 0)
            if good is not (verb.kind == "better"):
                side = "higher" if scale.better > 0 else "lower"
                told = "an improvement" if good else "a worsening"
                yield Flaw(
                    _span(line, pair),
                    f"on {scale.label} {side} is better, so {move} is {told}, but the copy says '{verb.text}'",
                )


_UPWARD = re.compile(
    r"\b(?:self-?efficacy|satisfaction|function\w*|quality of life|comfort|confidence|well-?being|activity|capacity"
    r"|tolerance|control|acceptance)\b",
    re.IGNORECASE,
)
"""What is measured so that higher is better, on whatever scale."""


def _span(line: Line, pair: Pair) -> Span:
    return line.span(pair.start, pair.end)


def _is_measured(line: Line, pair: Pair) -> bool:
    """Return whether the figures are levels of something that can rise and fall, not times, places or ranges."""
    before = line.before(pair.start, 90)
    if pair.unit in {"time", "length", "cm"} and scale_near(line, pair) is None:
        return False
    if pair.unit == "time" or _PLURAL_CHANGE.search(before):
        return False
    if pair.unit == "%" and pair.unit_a == pair.unit_b and pair.b.value < pair.a.value:
        return True  # a range would run upwards
    if pair.unit in _MEASURED or (pair.unit.startswith("/") and pair.unit_a in {"", pair.unit_b}):
        return True
    return bool(_MEASURE.search(before)) or scale_near(line, pair) is not None


_FALLS = re.compile(
    rf"\b{DOWN}(?: [a-z'-]+){{0,3}}? by (?P<bound>over |more than |at least |about |up to )?(?P<p>{NUMBER}){PERCENT}"
    r"(?! of\b)"
    r"|\b(?:fell|dropped|declined|decreased|down) (?P<bound2>over |more than |about |up to )?"
    rf"(?P<p2>{NUMBER}){PERCENT}(?! (?:of|faster|slower|sooner|more|further)\b)"
    rf"|(?<![\w.,/$-])(?P<bound3>over |more than )?(?P<p3>{NUMBER}){PERCENT} (?:reduction|decrease|decline|less|fewer"
    r"|lower)\b(?! than half)",
    re.IGNORECASE,
)
_SIGNED_SUM = re.compile(
    r"\b(?:profits?|income|deficit|earnings|balance|increase (?:or|and)|more or)\b|/", re.IGNORECASE
)


def impossible_decrease(line: Line) -> Iterator[Flaw]:
    """Report a decrease by more than everything there was."""
    for match in _FALLS.finditer(line.text):
        which = next(name for name in ("", "2", "3") if match[f"p{name}"])
        value = figure(match[f"p{which}"]).value
        bound = (match[f"bound{which}"] or "").strip().lower()
        beyond = value > 100 or (value == 100 and bound in {"over", "more than"})
        if beyond and not _SIGNED_SUM.search(line.before(match.start(), 30)):
            why = (
                f"nothing can fall by {bound + ' ' if bound in {'over', 'more than'} else ''}{shown(value)} %: 100 %"
                f" less is none"
            )
            yield Flaw(line.span(match.start(), match.end()), why)


_SWITCHED = frozenset(
    {frozenset({"mm", "cm"}), frozenset({"lb", "kg"}), frozenset({"/10", "/100"}), frozenset({"/10", "mm"})}
)
_OF_CM = {"mm": 1.0, "cm": 10.0, "/10": 10.0, "/100": 1.0, "lb": 1.0, "kg": 2.20462}
_RANGE = re.compile(
    r"\b(?:rang\w+|between|sizes?|anywhere|diameter|thick\w*|lesions?|tumou?rs?|needles?|tubes?)\b", re.IGNORECASE
)


def unit_switch(line: Line) -> Iterator[Flaw]:
    """Report a change whose two figures are in different units."""
    for pair in pairs_in(line):
        units = frozenset({pair.unit_a, pair.unit_b})
        if units not in _SWITCHED or verb_of(line, pair) is None or _RANGE.search(line.before(pair.start, 90)):
            continue
        if "cm" in units and scale_near(line, pair) is None:
            continue
        same = pair.b.value * _OF_CM[pair.unit_b] / _OF_CM[pair.unit_a]
        why = (
            f"{shown(pair.b.value, 2)} {pair.unit_b} is {shown(same)} {pair.unit_a}: the two figures are in different"
            f" units"
        )
        yield Flaw(_span(line, pair), why)
