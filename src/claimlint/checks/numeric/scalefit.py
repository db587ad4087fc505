"""Scores and their spread against the ends of the scale."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from claimlint.checks.numeric.figures import NUMBER, PERCENT, SIGNED, Figure, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import pairs_in, scale_near
from claimlint.checks.numeric.scales import PAIN, Scale, limits, scales_in
from claimlint.text import lazyre as re

_TO_SCORE = (
    r"(?:\s?\((?:VAS|NRS|ODI|RMDQ|NDI|COMI)\))?(?: ?(?:for|back|leg|neck|knee|hip|pain|disability|depression|anxiety"
    "|scores?|scale|index|total|mean|average"
    "|median|baseline|final|initial|level|value|questionnaire|was|were|is|of|at baseline|averaged|averaging|reached"
    r"|stood at|=|:)\b ?|[ =:]){1,8}"
)
_UNIT = r"(?P<unit>\s?(?:mm|cm|/\s?\d{1,3}|out of \d{1,3}|points?)\b)?"
_IN_PERCENT = re.compile(
    r"(?: ?(?:scores?|index|was|were|is|of|reached|averaged|at baseline)\b ?|[ =:]){1,5}"
    rf"(?<![\w.,-])(?P<value>{NUMBER}){PERCENT}(?= (?:before|after|at|on|in|and|to)\b|[.,;)]|$)",
    re.IGNORECASE,
)
_PAIN_OF_TEN = re.compile(
    r"\bpain(?: (?:scores?|levels?|ratings?|intensity))?(?: at (?:rest|night|baseline))?,? (?:was|were|is|of|averaged"
    r"|reached|scored|rated(?: at)?|fell from|dropped from|went from|decreased from|improved from)(?: an?| about"
    rf"| (?:an )?average(?: of)?)? (?P<value>{NUMBER})\s?(?:/ ?10|out of 10)(?![\d/-])",
    re.IGNORECASE,
)
_SCORE = re.compile(
    rf"{_TO_SCORE}(?<![\w.,-])(?P<value>{SIGNED}){_UNIT}(?!\w|[-/.,]\d|\s?(?:%|percent\b|\u00b0|[a-z]*-?(?:patients?"
    "|people|adults?|weeks?|months?|years?|days?"
    r"|hours?|minutes?|times?|items?|questions?|studies|trials?|points? (?:lower|higher|less|more|better)|to \d|of \d"
    r"|participants?|subjects?)\b))",
    re.IGNORECASE,
)


def off_the_scale(line: Line) -> Iterator[Flaw]:
    """Report a score that the scale it is given on does not have."""
    seen: set[int] = set()
    for pair in pairs_in(line):
        scale = scale_near(line, pair)
        if scale is None or scale is PAIN or pair.unit in {"time", "lb", "kg", "mmHg", "length"} or not pair.comparable:
            continue
        for side in (pair.a, pair.b):
            why = _off(scale, pair.unit, side, line.around(pair.start, pair.end))
            if why and pair.start not in seen:
                seen.add(pair.start)
                yield Flaw(line.span(pair.start, pair.end), why)
    for named in scales_in(line.text):
        match = (
            None if named.scale is PAIN else _SCORE.match(line.text, named.end, min(len(line.text), named.end + 120))
        )
        if match is None:
            continue
        unit = re.sub(r"points?|out of|\s", lambda m: "/" if m[0].startswith("out") else "", match["unit"] or "")
        why = _off(named.scale, unit, figure(match["value"]), line.around(named.start, match.end()))
        if why:
            yield Flaw(line.span(named.start, match.end()), why)
    yield from _off_in_percent(line)
    for match in _PAIN_OF_TEN.finditer(line.text):
        if figure(match["value"]).value > 10:
            why = f"{shown(figure(match['value']).value, 2)} is not on a scale that ends at 10"
            yield Flaw(line.span(match.start(), match.end()), why)


def _off_in_percent(line: Line) -> Iterator[Flaw]:
    """Yield scores above 100 % on scales whose points are written as per cent."""
    for named in scales_in(line.text):
        match = _IN_PERCENT.match(line.text, named.end, min(len(line.text), named.end + 80))
        if match is not None and named.scale.percent and figure(match["value"]).value > 100:
            why = f"{named.scale.label} runs from 0 to 100 %: {shown(figure(match['value']).value, 2)} % is not on it"
            yield Flaw(line.span(named.start, match.end()), why)


def _off(scale: Scale, unit: str, score: Figure, around: str) -> str:
    # A negative figure is a change of the score.
    if (unit == "%" and not scale.percent) or score.value < 0:
        return ""
    plain = "" if unit in {"points", "%"} else unit
    ends = limits(scale, plain, around)
    if ends is None or (plain.startswith("/") and ends[1] not in {10.0, 100.0, scale.high}):
        return ""
    if ends[0] <= score.value <= ends[1]:
        return ""
    return (
        f"{scale.label} runs from {shown(ends[0])} to {shown(ends[1])}{_in(unit)}: {shown(score.value, 2)} is not on it"
    )


def _in(unit: str) -> str:
    return f" {unit}" if unit in {"mm", "cm"} else ""


_SPREAD = re.compile(
    rf"(?<![\w.,-])(?P<mean>{NUMBER})\s?(?P<unit>mm|cm)?\s?(?:(?:\u00b1|\+/-) ?|\((?:SD|standard deviation)["
    f" =:,]{{1,3}})(?P<sd>{NUMBER})",
    re.IGNORECASE,
)
_FEW = 1.06
"""From the spread of a population to that of a sample of ten: the root of n / (n - 1)."""


def impossible_spread(line: Line) -> Iterator[Flaw]:
    """Report a standard deviation larger than any set of scores on the scale with that mean can have."""
    for match in _SPREAD.finditer(line.text):
        near = [named.scale for named in scales_in(line.before(match.start(), 90)) if named.scale is not PAIN]
        if not near:
            continue
        mean, spread = figure(match["mean"]), figure(match["sd"])
        ends = limits(near[-1], (match["unit"] or "").lower(), line.around(match.start(), match.end()))
        if ends is None or not ends[0] <= mean.value <= ends[1]:
            continue
        most = max(
            sqrt((value - ends[0]) * (ends[1] - value))
            for value in (mean.value, mean.low, mean.high)
            if ends[0] <= value <= ends[1]
        )
        if spread.low > most * _FEW:
            why = (
                f"with a mean of {shown(mean.value, 2)} on a scale from {shown(ends[0])} to {shown(ends[1])} no SD"
                f" can exceed {shown(most * _FEW)}"
            )
            yield Flaw(line.span(match.start(), match.end()), f"{why}, so {shown(spread.value, 2)} cannot be")


_MEAN = re.compile(
    rf"\b(?:mean|average)\b(?:PHQ-?9|GAD-?7|[^.;()\d]){{0,40}}?(?<![\w.,-])(?P<mean>{NUMBER})(?!\s?(?:%|mm|cm)|\w|/"
    r"(?!10\b))",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"\b[nN] ?= ?(?P<n>\d{1,4})(?!\d)|\b(?:in|of|among|for|across) (?:the |our )?(?P<n2>\d{1,4}) (?:[a-z-]+ ){0,2}"
    r"(?:patients|people|adults|participants|subjects|veterans)\b"
)


_REPEATED = re.compile(
    r"\b(?:visits|sessions|assessments|time ?points|raters|days|joints|knees|hips|sites|levels)\b", re.IGNORECASE
)
"""Several scores for each person: their mean need not be a sum divided by the number of people."""


def impossible_mean(line: Line) -> Iterator[Flaw]:
    """Report a mean of whole-number scores that no total of the stated number of people gives (GRIM)."""
    sizes = {int(match["n"] or match["n2"]) for match in _SIZE.finditer(line.text)}
    if len(sizes) != 1 or _REPEATED.search(line.text):
        return
    (total,) = sizes
    for match in _MEAN.finditer(line.text):
        mean = figure(match["mean"])
        whole = [
            named for named in scales_in(line.text[max(0, match.start() - 90) : match.end()]) if named.scale is not PAIN
        ]
        if not whole or not whole[-1].scale.whole or not 0 < total < 10**mean.decimals:
            continue
        count = int(mean.value * total)
        near = [(k, k / total) for k in (count, count + 1)]
        if not any(mean.fits(exact) for _, exact in near):
            sums = ", ".join(f"{k}/{total} = {shown(exact, mean.decimals + 1)}" for k, exact in near)
            why = f"whole-number scores of {total} people cannot average {shown(mean.value, mean.decimals)} ({sums})"
            yield Flaw(line.span(match.start(), match.end()), why)
