"""Changes: what the words say of them against what the figures say."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric import multiples
from claimlint.checks.numeric.figures import NUMBER, PERCENT, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import (
    BETTER,
    DOWN,
    Pair,
    Stated,
    pairs_in,
    scale_near,
    stated_change,
    verb_of,
)
from claimlint.checks.numeric.scales import PAIN, Scale
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


def _relative(pair: Pair) -> tuple[float, float, float]:
    """Return the relative change in per cent, and the lowest and highest that the rounded figures allow."""
    corners = [abs(b - a) / a * 100 for a in (pair.a.low, pair.a.high) for b in (pair.b.low, pair.b.high) if a > 0]
    exact = abs(pair.b.value - pair.a.value) / pair.a.value * 100
    return exact, min(corners, default=exact), max(corners, default=exact)


_AVERAGED = re.compile(r"\b(?:mean|average|averaged|median|adjusted)\b", re.IGNORECASE)
_BETWEEN_GROUPS = re.compile(
    r"\b(?:placebo|sham|control(?:s|led)?|versus|vs|compared (?:with|to)|relative to|relative risk)\b", re.IGNORECASE
)


def _stated(line: Line) -> Iterator[tuple[Pair, Stated]]:
    for pair in pairs_in(line):
        if (
            pair.comparable
            and pair.a.value > 0
            and pair.unit != "time"
            and not _BETWEEN_GROUPS.search(line.around(pair.start, pair.end))
        ):
            stated = stated_change(line, pair)
            if stated is not None:
                yield pair, stated


def _agrees(line: Line, pair: Pair, stated: Stated) -> bool:
    # The mean of every patient's change is not the change of the means: the two may differ by some points.
    slack = (
        10.0
        if _AVERAGED.search(line.around(pair.start, pair.end))
        else 5.0
        if stated.loose
        else max(1.0, stated.percent.step)
    )
    _, low, high = _relative(pair)
    told = line.text[max(0, stated.start - 24) : stated.start]
    return low - slack <= stated.percent.value <= high + slack or stated.allows(low, high, told)


def _in_points(pair: Pair, stated: Stated) -> bool:
    return abs(abs(pair.b.value - pair.a.value) - stated.percent.value) <= stated.percent.step / 2 + pair.a.step


def change_arithmetic(line: Line) -> Iterator[Flaw]:
    """Report a change, in per cent or in words, that the two figures beside it do not give."""
    yield from multiples.told_in_words(line)
    for pair, stated in _stated(line):
        scale = scale_near(line, pair)
        hundred = scale is not None and (scale.high == 100 or scale is PAIN)
        as_points = _in_points(pair, stated) and (pair.unit == "%" or (hundred and pair.unit in {"", "points"}))
        if _agrees(line, pair, stated) or as_points or not _same_way(line, pair, stated):
            continue
        if _of_something_else(line, pair, stated):
            continue
        exact = _relative(pair)[0]
        why = (
            f"from {shown(pair.a.value, 2)} to {shown(pair.b.value, 2)} is a change of {shown(exact, 0)} %, not"
            f" {shown(stated.percent.value, 2)} %"
        )
        yield Flaw(_both(line, pair, stated), why)


def _same_way(line: Line, pair: Pair, stated: Stated) -> bool:
    """Return whether the percentage can speak of this pair; "gained 20%" beside a falling score cannot."""
    words = line.text[stated.start : stated.end].lower()
    if re.search(r"reduction|drop|decrease|decline|fall|cut|loss", words):
        return pair.b.value < pair.a.value
    if re.search(r"increase|rise|gain|growth", words):
        return pair.b.value > pair.a.value
    return True


_AGES = re.compile(r"\bage[sd]?\b[^.;]{0,12}$", re.IGNORECASE)
_SAME_THING = frozenset({"pain", "score", "scores", "disability", "symptoms", "severity", "total", "value", "values"})


def _of_something_else(line: Line, pair: Pair, stated: Stated) -> bool:
    """Return whether the percentage names what changed and the words before the figures do not, or these are ages."""
    before = line.text[max(0, pair.start - 110) : pair.start].lower()
    return bool(_AGES.search(before)) or not (
        not stated.topic or stated.topic in _SAME_THING or stated.topic.rstrip("s") in before
    )


_IN_PERCENT = re.compile(
    r"\b(?:(?:hb)?a1c|ejection fraction|lvef|body fat|h(?:a)?ematocrit|oxygen saturation|spo2|fev1)\b", re.IGNORECASE
)
"""Levels whose unit is per cent: their difference is written in per cent everywhere."""


def points_as_percent(line: Line) -> Iterator[Flaw]:
    """Report a difference of two percentages that is told as a percentage of change."""
    for pair, stated in _stated(line):
        scale = scale_near(line, pair)
        named_in_percent = _IN_PERCENT.search(line.around(pair.start, pair.end)) or (
            scale is not None and scale.percent
        )
        if pair.unit != "%" or named_in_percent:
            continue
        if _in_points(pair, stated) and not _agrees(line, pair, stated):
            exact = _relative(pair)[0]
            why = (
                f"from {shown(pair.a.value, 2)} % to {shown(pair.b.value, 2)} % is {shown(stated.percent.value, 2)} "
                f"percentage points, or {shown(exact, 0)} %"
            )
            yield Flaw(_both(line, pair, stated), why)


def _both(line: Line, pair: Pair, stated: Stated) -> Span:
    return line.span(min(pair.start, stated.start), max(pair.end, stated.end))


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


_SHARE_THAT_MATTERS = 0.3
"""A change by this share of the first value matters, however few points it is (Ostelo et al., 2008)."""

_SMALL_SAID = re.compile(
    r"\b(?:placebo|sham|saline|control|usual care|versus|vs|compared|only|merely|not (?:clinically|meaningful)|minimal"
    r"|small|modest|no (?:clinically|meaningful))\b",
    re.IGNORECASE,
)
_BY_POINTS = re.compile(
    rf"\b(?:{BETTER}|{DOWN})(?: [a-z'-]+){{0,3}}? by (?:an average of |about )?(?P<d>{NUMBER})\s?-?(?P<unit>points?"
    r"|mm|cm)\b",
    re.IGNORECASE,
)


def below_meaningful(line: Line) -> Iterator[Flaw]:
    """Report a change told as an improvement that is smaller than the smallest one that matters on its scale."""
    if _SMALL_SAID.search(line.text):
        return
    for pair in pairs_in(line):
        verb, scale = verb_of(line, pair), scale_near(line, pair)
        if verb is None or scale is None or scale.matters is None or not pair.comparable:
            continue
        gain = (pair.b.value - pair.a.value) * scale.better
        matters = _matters(scale, pair.unit, max(pair.a.value, pair.b.value))
        towards = verb.kind in {"better", "up" if scale.better > 0 else "down"}
        if matters is None or not towards:
            continue
        if 0 < gain < min(matters, _SHARE_THAT_MATTERS * pair.a.value):
            yield Flaw(_span(line, pair), _small(gain, matters, scale))
    for match in _BY_POINTS.finditer(line.text):
        scale = _scale_before(line, match)
        matters = None if scale is None else _matters(scale, match["unit"].lower(), 0)
        if scale is not None and matters is not None and 0 < figure(match["d"]).value < matters:
            yield Flaw(line.span(match.start(), match.end()), _small(figure(match["d"]).value, matters, scale))


def _scale_before(line: Line, match: re.Match[str]) -> Scale | None:
    place = Pair(figure("0"), figure("0"), "", "", match.end(), match.end())
    return scale_near(line, place)


def _matters(scale: Scale, unit: str, highest: float) -> float | None:
    """Return the smallest change that matters in the unit used; None where the unit leaves it open."""
    if scale.label == "VAS":
        if unit == "mm" or highest > 10:
            return scale.matters
        return 1.5 if unit in {"cm", "/10"} else None
    return scale.matters if unit in {"", "points", "point", "%"} or unit == f"/{scale.high:g}" else None


def _small(gain: float, matters: float, scale: Scale) -> str:
    return (
        f"a change of {shown(gain, 2)} on {scale.label} is smaller than {shown(matters)}, the smallest change that"
        f" patients"
        f" are held to notice"
    )


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
