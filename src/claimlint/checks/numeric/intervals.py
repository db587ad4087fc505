"""Confidence intervals, ranges and quartiles against the figure that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import NUMBER, SIGNED, Figure, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import TIMES
from claimlint.text import lazyre as re

_JOIN = r"\s?(?:%|mm|cm|points?)?(?:\s?(?:,|;|-|to|and|through)\s?)"
_INTERVAL = re.compile(
    r"\b(?P<level>9[059])\s?% (?:CI|confidence interval)s?\b(?: of| was| is| from| between)?[\s:,=\[(]{0,4}"
    rf"(?P<low>{SIGNED}){_JOIN}(?P<high>{SIGNED})(?P<unit>\s?%)?(?![\w/])",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    rf"(?P<lead>(?:[^\d]|^)[^\d;]{{0,40}}?)(?<![\w.,/$])(?P<value>{SIGNED})(?P<unit>\s?%|\s?(?:percentage points?|mm"
    rf"|cm|points?))?[\s,;(\[]{{1,3}}$",
    re.IGNORECASE,
)
_NO_ESTIMATE = re.compile(
    r"(?:\bp\s?[=<>]|\bn\s?=|\b(?:of|out of|in|at|after|for|among)|[/\u00b1-]|\bSD\b\W*)\s*$", re.IGNORECASE
)
_RATE_OF = re.compile(r"\brate (?:of|at)\s*$", re.IGNORECASE)
_RATIO = re.compile(r"\b(?:OR|HR|RR|aOR|aHR)\b|\b(?:odds|hazard|risk|rate) ratio\b|\brelative risk\b")
_DIFFERENCE = re.compile(r"\b(?:mean|risk|between-group|adjusted|group) difference\b", re.IGNORECASE)
_P = re.compile(r"\b[pP]\s?(?P<sign>[=<>])\s?(?P<p>0?\.\d{1,6})(?!\d)")
_OTHER_TEST = re.compile(
    r"\b(?:one|1)[- ](?:sided|tailed)\b|\bnon-?inferiority\b|\bequivalence\b|\binteraction\b|\btrend\b|\bcorrected\b"
    r"|\badjusted p\b|\bbonferroni\b|\bheterogeneity\b",
    re.IGNORECASE,
)


def confidence(line: Line) -> Iterator[Flaw]:
    """Report an interval whose ends are swapped, that misses its estimate, or that contradicts its p-value."""
    found = list(_INTERVAL.finditer(line.text))
    for number, match in enumerate(found):
        low, high = figure(match["low"]), figure(match["high"])
        stop = found[number + 1].start() if number + 1 < len(found) else len(line.text)
        before = line.text[max(found[number - 1].end() if number else 0, match.start() - 90) : match.start()]
        why = _ends(low, high) or _missed(before, match, low, high) or _against_p(line, before, match, stop)
        if why:
            yield Flaw(line.span(match.start(), match.end()), why)


def _ends(low: Figure, high: Figure) -> str:
    # "-0.5 to -2.1" puts the smaller effect first, which readers of reductions expect.
    if low.value <= high.value or (low.value < 0 and high.value < 0):
        return ""
    return f"the interval runs from {shown(low.value, 3)} down to {shown(high.value, 3)}"


def _missed(before: str, match: re.Match[str], low: Figure, high: Figure) -> str:
    estimate = _ESTIMATE.search(before)
    if estimate is None:
        return ""
    percent = "%" in (estimate["unit"] or "")
    if _NO_ESTIMATE.search(estimate["lead"]) and not (percent and _RATE_OF.search(estimate["lead"])):
        return ""
    if percent is not ("%" in match[0][match[0].index("%") + 1 :]) and (not percent or high.value <= 1):
        return ""
    value = figure(estimate["value"])
    least, most = sorted((low.value, high.value))
    slack = max(low.step, high.step, value.step)
    if any(least - slack <= side <= most + slack for side in (value.value, -value.value)):
        return ""
    return f"{shown(value.value, 3)} lies outside its own interval, {shown(least, 3)} to {shown(most, 3)}"


def _against_p(line: Line, before: str, match: re.Match[str], stop: int) -> str:
    p = _P.search(line.text, match.end(), min(stop, match.end() + 30))
    null = 1.0 if _RATIO.search(before) else 0.0 if _DIFFERENCE.search(before) else None
    if (
        p is None
        or null is None
        or match["level"] != "95"
        or _OTHER_TEST.search(line.around(match.start(), match.end()))
    ):
        return ""
    low, high = sorted((figure(match["low"]), figure(match["high"])), key=lambda end: end.value)
    value = float(p["p"])
    crosses = low.high < null < high.low
    clear = low.low > null or high.high < null
    if crosses and p["sign"] in "=<" and value <= (0.05 if p["sign"] == "<" else 0.045):
        return (
            f"the interval {shown(low.value, 3)} to {shown(high.value, 3)} contains {shown(null)} (no effect), yet p"
            f" {p['sign']} {p['p']}"
        )
    if clear and p["sign"] in "=>" and value >= (0.05 if p["sign"] == ">" else 0.055):
        return (
            f"the interval {shown(low.value, 3)} to {shown(high.value, 3)} excludes {shown(null)} (no effect), yet p"
            f" {p['sign']} {p['p']}"
        )
    return ""


_RANGED = re.compile(
    rf"\b(?P<what>mean|median|average)\b(?P<gap>[^.;()\d]{{0,40}}?)(?<![\w.,/$-])(?P<value>{NUMBER})\s?(?P<unit>%|mm"
    f"|cm|points?|{TIMES})?"
    rf"(?: of age| old)?\s?[(\[,;]\s?(?P<name>range|IQR|interquartile range)\b[\s:,=]{{0,3}}"
    rf"(?P<low>{NUMBER})\s?(?P<unit1>%|mm|cm|points?|{TIMES})?\s?(?:-|to|,|and)\s?(?P<high>{NUMBER})\s?(?P<unit2>%|mm"
    rf"|cm|points?|{TIMES})?(?![\w/-])",
    re.IGNORECASE,
)


def order(line: Line) -> Iterator[Flaw]:
    """Report a mean or median outside its own range, and a range whose ends are swapped."""
    for match in _RANGED.finditer(line.text):
        units = {(match[name] or "").lower().rstrip("s") for name in ("unit", "unit1", "unit2")} - {""}
        if len(units) > 1:
            continue
        value, low, high = (figure(match[name]) for name in ("value", "low", "high"))
        quartiles = match["name"].lower() != "range"
        if low.value > high.value:
            why = f"the range runs from {shown(low.value, 2)} down to {shown(high.value, 2)}"
        elif quartiles and match["what"].lower() != "median":
            continue  # a mean may lie outside the middle half
        elif not low.low <= value.value <= high.high:
            why = (
                f"a {match['what'].lower()} of {shown(value.value, 2)} cannot lie outside {shown(low.value, 2)} to"
                f" {shown(high.value, 2)}"
            )
        else:
            continue
        yield Flaw(line.span(match.start(), match.end()), why)
