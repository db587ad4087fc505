"""Lengths of time: told twice, told backwards, told differently for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.base import CheckContext
from claimlint.checks.numeric.figures import COUNT, NUMBER, Figure, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line, lines_of
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
"""Days in a unit; month and year are the means of the Gregorian calendar."""

_UNIT = r"(?:hour|day|week|month|year)"
_AMOUNT = rf"(?:an?|{COUNT}|\d{{1,3}}\.\d)"
_TWICE = re.compile(
    rf"(?<![\w.,/$-])(?P<n>{_AMOUNT})[ -](?P<unit>{_UNIT})s?(?: follow-?up| mark)? ?(?:\((?:about |approximately "
    r"|roughly |or |i\.e\.,? |= ?)?"
    rf"(?P<n2>{_AMOUNT})[ -](?P<unit2>{_UNIT})s?\)|, (?:or|that is|i\.e\.)(?: about| roughly)?,? (?P<n3>{_AMOUNT})["
    f" -](?P<unit3>{_UNIT})s?,)",
    re.IGNORECASE,
)


def _amount(text: str) -> Figure:
    return Figure(1.0, 0) if text.lower() in {"a", "an"} else figure(text)


def told_twice(line: Line) -> Iterator[Flaw]:
    """Report a length of time whose restatement in another unit is another length."""
    for match in _TWICE.finditer(line.text):
        which = "2" if match["n2"] else "3"
        unit, other = match["unit"].lower(), match[f"unit{which}"].lower()
        first, second = _amount(match["n"]), _amount(match[f"n{which}"])
        if unit == other or not first.value or not second.value:
            continue
        if _same(first, unit, second, other) or match[0].lower().startswith(_AROUND_THE_CLOCK):
            continue
        right = first.value * _DAYS[unit] / _DAYS[other]
        why = f"{shown(first.value)} {unit}s are {shown(right)} {other}s, not {shown(second.value)}"
        yield Flaw(line.span(match.start(), match.end()), why)


_AROUND_THE_CLOCK = ("24 hours (7", "24 hours, 7")
"""Opening hours, not a length of time."""

_OFF = 0.2
"""Weeks do not divide months: a fifth more or less is rounding (12 weeks, 3 months), more is not."""


def _same(first: Figure, unit: str, second: Figure, other: str) -> bool:
    if _DAYS[unit] > _DAYS[other]:
        first, unit, second, other = second, other, first, unit
    coarse = first.value * _DAYS[unit] / _DAYS[other]
    working = {unit, other} == {"day", "week"} and abs(first.value / 5 - second.value) < 1e-9
    return working or abs(coarse - second.value) < 0.5 * second.step - 1e-9 or abs(coarse / second.value - 1) <= _OFF


_BACKWARDS = re.compile(
    rf"(?<![\w.,/$:#+-])(?P<a>{NUMBER})(?P<ua>\s?%)?\s?-\s?(?P<b>{NUMBER})(?P<unit>\s?%|\s(?:percent|hours?|days?"
    r"|weeks?|months?|years?|points?|patients|mm|cm)\b)"
    r"(?! (?:ago|before|prior|earlier|older|post|pre)\b)"
    rf"|\bbetween (?P<a2>{NUMBER})(?P<ua2>\s?%)? and (?P<b2>{NUMBER})(?P<unit2>\s?%|\s(?:percent|hours|days|weeks"
    r"|months|years)\b)",
    re.IGNORECASE,
)
_COUNTDOWN = re.compile(
    r"\b(?:last|final|countdown|from|drop\w*|fell|down|reduced|taper\w*|decreas\w*|ages?|level|phase|stage|grade"
    r"|covid|score of|scored|won|lost)\s?$",
    re.IGNORECASE,
)
_MINUS = re.compile(r"[=(]\s*$")


def backwards(line: Line) -> Iterator[Flaw]:
    """Report a range whose first end is the larger one."""
    for match in _BACKWARDS.finditer(line.text):
        which = "" if match["a"] else "2"
        low, high = figure(match[f"a{which}"]), figure(match[f"b{which}"])
        year = 1900 <= low.value <= 2100 and not low.decimals and not match[f"ua{which}"]
        before = line.text[max(0, match.start() - 24) : match.start()]
        code = match[f"b{which}"].startswith("0") and not high.decimals
        if (
            low.value > high.value > 0
            and not year
            and not code
            and not _COUNTDOWN.search(before.rstrip())
            and not _MINUS.search(before)
        ):
            unit = match[f"unit{which}"].strip()
            why = f"the range starts at {shown(low.value, 2)} and ends at {shown(high.value, 2)} {unit}"
            yield Flaw(line.span(match.start(), match.end()), why)


_STATE = r"(?:bone fusion|fusion|bone healing|healing|recovery|union|osseointegration)"
_COMPLETE = re.compile(
    rf"\b(?:complete|full|final|solid) (?P<a>{_STATE})\b|\b(?P<b>{_STATE}) (?:is|was) (?:complete|final|solid)\b",
    re.IGNORECASE,
)
_TAKES = re.compile(
    rf"\b(?:takes?|requires?|needs?|lasts?)(?: about| around| roughly| anywhere from| from| up to)? (?P<low>{COUNT})"
    rf"(?: ?- ?| to )(?P<high>{COUNT}) (?P<unit>{_UNIT})s?\b",
    re.IGNORECASE,
)


def ranges(context: CheckContext) -> Iterator[Flaw]:
    """Report ranges told backwards, and two ranges of one page for the completion of the same thing."""
    firsts: dict[tuple[str, str], tuple[float, float, str, Span]] = {}
    for line in lines_of(context.document):
        yield from backwards(line)
        for match in _TAKES.finditer(line.text):
            state = _completed(line, match.start())
            if not state:
                continue
            days = _DAYS[match["unit"].lower()]
            low, high = figure(match["low"]).value * days, figure(match["high"]).value * days
            here = line.span(match.start(), match.end())
            about = line.before(match.start(), 90) + line.after(match.end(), 40)
            known = firsts.setdefault((state, " ".join(_FOR_WHAT.findall(about)).lower()), (low, high, match[0], here))
            if _apart(low, known[0]) or _apart(high, known[1]):
                why = f"complete {state} '{known[2]}' elsewhere on the page and '{match[0]}' here"
                yield Flaw(here, why, ((known[3], "the other range stands here"),))


_FOR_WHAT = re.compile(
    r"\b(?:after|following|for|from|with|in) (?:an? |the )?(?!most\b|some\b|many\b|patients\b)([a-z]+)", re.IGNORECASE
)
"""What narrows a time: ranges are compared only where the same words narrow them."""

_FACTOR = 1.5
"""Ends further apart than this are not the same range rounded."""


def _apart(first: float, second: float) -> bool:
    return max(first, second) > _FACTOR * min(first, second)


def _completed(line: Line, position: int) -> str:
    window = line.text[max(0, position - 60) : position]
    every = list(_COMPLETE.finditer(window))
    found = every[-1] if every else None
    if found is None or re.search(r"\d", window[found.end() :]):
        return ""
    return (found["a"] or found["b"]).lower().removeprefix("bone ")
