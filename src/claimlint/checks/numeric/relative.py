"""Changes in per cent: what is told of two figures against what they give."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric import multiples
from claimlint.checks.numeric.figures import shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import (
    Pair,
    Stated,
    pairs_in,
    scale_near,
    stated_change,
)
from claimlint.checks.numeric.scales import PAIN
from claimlint.model.span import Span
from claimlint.text import lazyre as re


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
