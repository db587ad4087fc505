"""Lengths of time: told twice, told backwards."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import ALONE, COUNT, NUMBER, PEOPLE, PERCENT, Figure, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
"""Days in a unit; month and year are the means of the Gregorian calendar."""

UNIT = r"(?:hour|day|week|month|year)"
_AMOUNT = rf"(?:an?|{COUNT}|\d{{1,3}}\.\d)"
_TWICE = re.compile(
    rf"(?<![\w.,/$-])(?P<n>{_AMOUNT})[ -](?P<unit>{UNIT})s?(?: follow-?up| mark)? ?(?:\((?:about |approximately "
    r"|roughly |or |i\.e\.,? |= ?)?"
    rf"(?P<n2>{_AMOUNT})[ -](?P<unit2>{UNIT})s?\)|, (?:or|that is|i\.e\.)(?: about| roughly)?,? (?P<n3>{_AMOUNT})["
    f" -](?P<unit3>{UNIT})s?(?:,|(?=[.;!?]?$)))",
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
        right = first.value * DAYS[unit] / DAYS[other]
        why = f"{shown(first.value)} {unit}s are {shown(right)} {other}s, not {shown(second.value)}"
        yield Flaw(line.span(match.start(), match.end()), why)


_AROUND_THE_CLOCK = ("24 hours (7", "24 hours, 7")
"""Opening hours, not a length of time."""

_OFF = 0.2
"""Weeks do not divide months: a fifth more or less is rounding (12 weeks, 3 months), more is not."""


def _same(first: Figure, unit: str, second: Figure, other: str) -> bool:
    if DAYS[unit] > DAYS[other]:
        first, unit, second, other = second, other, first, unit
    coarse = first.value * DAYS[unit] / DAYS[other]
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
_IN_WORDS = re.compile(
    r"\b(?P<lead>takes?|took|taking|lasts?|lasted|lasting|within|in|for|requires?|needs?|is|are|was|about|around|typically"
    rf"|usually|often|generally|after|expect) (?:(?:about|around|another|only|just) )?(?P<a>{COUNT}) to (?P<b>{COUNT})"
    rf" (?P<unit>(?:{UNIT}|minute)s|percent of {PEOPLE})"
    rf"|\brang(?:es?|ed|ing) from (?P<a2>{NUMBER})(?:\s?%)? to (?P<b2>{NUMBER})(?P<unit2>\s?%|\s(?:{UNIT}|minute)s\b)"
    rf"|{ALONE}(?P<a3>{NUMBER})(?:\s?%)? to (?P<b3>{NUMBER})(?P<unit3>{PERCENT}) of (?:(?:our|the|all) )?{PEOPLE}",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:from|fall\w*|fell|drop\w*|reduc\w*|lower\w*|cuts?|cutting|short\w*|decreas\w*|declin\w*|down|taper\w*|less"
    r"|fewer|improv\w*|chang\w*|went|goes|go|apart|countdown|versus|vs|faster|sooner|earlier|instead|rather|trim\w*"
    r"|speeds?|sped|slash\w*|brings?|brought)\b",
    re.IGNORECASE,
)
"""Words of change: where one stands, a larger figure before a smaller one is a way down and no range."""


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
            yield Flaw(line.span(match.start(), match.end()), _from_to(low, high, match[f"unit{which}"]))


def _from_to(low: Figure, high: Figure, unit: str) -> str:
    first = unit.split(maxsplit=1)[0] if unit.split() else ""
    return f"the range starts at {shown(low.value, 2)} and ends at {shown(high.value, 2)} {first}".rstrip()


def backwards_in_words(line: Line) -> Iterator[Flaw]:
    """Report "takes 6 to 3 months" and the like where nothing in the clause speaks of a change."""
    for match in _IN_WORDS.finditer(line.text):
        which = next(name for name in ("", "2", "3") if match[f"a{name}"])
        low, high = figure(match[f"a{which}"]), figure(match[f"b{which}"])
        around = f"{line.before(match.start(), 60)} {line.after(match.end(), 30)}"
        moves = _MOVES.search(around) or _BEFOREHAND.match(line.text, match.end())
        if low.value > high.value > 0 and not (moves and which != "2"):
            yield Flaw(line.span(match.start(), match.end()), _from_to(low, high, match[f"unit{which}"]))


_BEFOREHAND = re.compile(r" (?:ago|before|prior|earlier|older|post|pre|until|to go|later)\b", re.IGNORECASE)
