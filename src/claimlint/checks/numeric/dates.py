"""Calendar dates and the years between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimlint.checks.base import CheckContext
from claimlint.checks.numeric.figures import COUNT, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line, lines_of
from claimlint.text import lazyre as re

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}})(?:st|nd|rd"
    r"|th)?(?:,? (?P<year>(?:19|20)\d\d))?(?![\d:%/-])"
    rf"|(?<![\w.,/$-])(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{'|'.join(_MONTHS)}),?"
    r" (?P<year2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d"
_SPANNED = re.compile(
    rf"\b(?:from|between) (?P<first>{_YEAR}) (?:to|and|through) (?P<last>{_YEAR})(?:,? (?:a (?:span|period) of |over "
    r"|spanning |for |\()+"
    rf"(?P<n>{COUNT}) years\b| ?\((?P<n2>{COUNT}) years\))",
    re.IGNORECASE,
)
_REVERSED = re.compile(rf"\bfrom (?P<first>{_YEAR}) (?:to|through|until) (?P<last>{_YEAR})\b(?!-| ?%)", re.IGNORECASE)
_SINCE = re.compile(
    rf"\bsince (?P<first>{_YEAR})\b[^.;\d]{{0,40}}?\b(?:over|more than|for|nearly|with) (?P<n>{COUNT}) years\b"
    rf"|\b(?:over|more than|for|nearly) (?P<n2>{COUNT}) years\b[^.;\d]{{0,30}}?,? since (?P<first2>{_YEAR})\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:combined|collective\w*|total|between them|together|experience)\b", re.IGNORECASE)


def dates(context: CheckContext) -> Iterator[Flaw]:
    """Report days that the calendar does not have, and spans of years that do not come out."""
    for line in lines_of(context.document):
        for found in (_days(line), _spans(line), _since(line, context.today)):
            yield from found


def _days(line: Line) -> Iterator[Flaw]:
    for match in _DATE.finditer(line.text):
        year_told = match["year"] or match["year2"]
        month, day = _MONTHS.index((match["month"] or match["month2"]).lower()), int(match["day"] or match["day2"])
        span = line.span(match.start(), match.end())
        name = _MONTHS[month].capitalize()
        if not 1 <= day <= _LENGTHS[month]:
            if year_told or name != "May":  # "may 45 patients" is no date
                yield Flaw(span, f"{name} has no day {day}")
            continue
        if not year_told:
            continue
        year = int(year_told)
        try:
            weekday = date(year, month + 1, day).weekday()
        except ValueError:
            yield Flaw(span, f"February {year} has no day {day}")
            continue
        told = (match["weekday"] or "").lower()
        if told and told != _WEEKDAYS[weekday]:
            yield Flaw(span, f"{name} {day}, {year} is a {_WEEKDAYS[weekday].capitalize()}, not a {told.capitalize()}")


def _spans(line: Line) -> Iterator[Flaw]:
    for match in _SPANNED.finditer(line.text):
        first, last = int(match["first"]), int(match["last"])
        told = figure(match["n"] or match["n2"]).value
        if first <= last and abs(told - (last - first)) > 1:
            why = f"{first} to {last} are {last - first} years, not {shown(told)}"
            yield Flaw(line.span(match.start(), match.end()), why)
    for match in _REVERSED.finditer(line.text):
        if int(match["first"]) > int(match["last"]):
            yield Flaw(line.span(match.start(), match.end()), f"{match['first']} comes after {match['last']}")


def _since(line: Line, today: date) -> Iterator[Flaw]:
    for match in _SINCE.finditer(line.text):
        first = int(match["first"] or match["first2"])
        told = figure(match["n"] or match["n2"]).value
        most = today.year - first + 1
        if told > most and not _OTHERS.search(line.around(match.start(), match.end())):
            why = f"since {first} are at most {max(most, 0)} years, not {shown(told)}"
            yield Flaw(line.span(match.start(), match.end()), why)
