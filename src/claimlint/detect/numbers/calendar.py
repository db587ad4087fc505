"""Time: dates, years, ages, durations without a figure, frequencies and points in time."""

from __future__ import annotations

from claimlint.detect.numbers.amounts import dated, norm_of
from claimlint.detect.numbers.lexicon import DECADES
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule
from claimlint.detect.numbers.tokens import Token

_OLDEST = 120
_ROUND = frozenset({100.0, 1000.0, 10_000.0})
_YOUNGEST_PLUS, _OLDEST_PLUS = 12, 90
_MEASURES = frozenset({"PCT", "PP", "UNIT", "TIME", "POINTS", "NOUN", "ADULT", "X", "TIMES", "FOLD", "SLASH", "OUTOF"})
_TENSE = {
    "over": "over",
    "above": "over",
    "under": "under",
    "below": "under",
    "older": "at least",
    "+": "at least",
    "younger": "up to",
    "up": "at least",
}


def _measured(found: Found) -> bool:
    return bool(found.after()) and found.after()[0].symbol in _MEASURES


def _day(found: Found) -> Draft | None:
    """Read "March 31, 2019" and "31 March", but not "May 30% of them"."""
    if _measured(found):
        return None
    year = found.one("y")
    day = found.one("d")
    if day is not None and day.value is not None and not 1 <= day.value <= 31:
        return None
    return Draft(NumberKind.DATE, found.start, found.end, year.value if year else None)


def _year(found: Found) -> Draft | None:
    upper = found.one("m")
    low, high = found.number(), upper.value if upper else None
    if (_measured(found) and not dated(found)) or (high is not None and high <= low):
        return None
    return Draft(NumberKind.DATE, found.start, found.end, low, "", high, "range" if high is not None else "")


def _decade(found: Found) -> Draft | None:
    """Read "the 1990s" as a date, "in your 40s" as an age and "100s" as hundreds."""
    figure, plural = found.tokens[found.start], found.tokens[found.end - 1]
    if figure.end != plural.start or figure.value is None:
        return None
    if figure.symbol == "YEAR":
        return Draft(NumberKind.DATE, found.start, found.end, figure.value)
    if figure.value in _ROUND:
        return Draft(NumberKind.COUNT, found.start, found.end)
    if 10 <= figure.value < 100 and figure.value % 10 == 0:
        return Draft(NumberKind.AGE, found.start, found.end, figure.value, "years")
    return None


def _spoken_decade(found: Found) -> Draft | None:
    word = found.tokens[found.end - 1]
    value = DECADES.get(word.word)
    return Draft(NumberKind.AGE, found.end - 1, found.end, value, "years") if value is not None else None


def _age(found: Found) -> Draft | None:
    """Read "age 40", "ages 18 to 65", "65 years old", "40-year-old", "50 or older"."""
    upper = found.one("m")
    value, high = found.number(), upper.value if upper else None
    if value > _OLDEST or (high is not None and not value < high <= _OLDEST):
        return None
    tense = found.every("tense") or found.every("later")
    comparator = ""
    if tense:
        comparator = tense[-1].norm if tense[-1].symbol == "OLDER" else _TENSE.get(tense[-1].word, tense[-1].norm)
    return Draft(
        NumberKind.AGE,
        found.start,
        found.end,
        value,
        "years",
        high,
        "range" if high is not None else "",
        comparator=comparator,
    )


def _older_than(found: Found) -> Draft | None:
    """Read the "over 40" of "adults over 40"."""
    value = found.number()
    if value > _OLDEST or _measured(found) or found.tokens[found.match.start("n")].symbol not in {"INT", "WNUM"}:
        return None
    start = found.match.start("c")
    return Draft(NumberKind.AGE, start, found.end, value, "years", comparator=found.tokens[start].norm)


def _from_age_on(found: Found) -> Draft | None:
    """Read "65 and over": an age unless something is counted behind it."""
    after = found.after()
    if (after and after[0].symbol in {*_MEASURES, "of"}) or not _YOUNGEST_PLUS <= found.number() <= _OLDEST_PLUS:
        return None
    suffix = found.tokens[found.end - 1]
    comparator = suffix.norm or _TENSE.get(suffix.word, "")
    return Draft(NumberKind.AGE, found.start, found.end, found.number(), "years", comparator=comparator)


def _plus(found: Found) -> Draft | None:
    """Read a bare "18+" as an age; before a noun it is a count."""
    value = found.number()
    after = found.after()
    if not _YOUNGEST_PLUS <= value <= _OLDEST_PLUS or (after and after[0].symbol in {"WORD", "CAP", *_MEASURES}):
        return None
    return Draft(NumberKind.AGE, found.start, found.end, value, "years", comparator="at least")


def _bare(found: Found) -> Draft | None:
    """Read "in minutes": a promise of time without a figure."""
    unit = found.tokens[found.end - 1]
    return (
        Draft(NumberKind.DURATION, found.end - 1, found.end, None, norm_of(unit)) if unit.word.endswith("s") else None
    )


def _whole(found: Found) -> Draft | None:
    """Read "within the hour": one of its unit."""
    unit = found.tokens[found.end - 1]
    return None if unit.word.endswith("s") else Draft(NumberKind.DURATION, found.end - 2, found.end, 1.0, norm_of(unit))


def _vague(found: Found) -> Draft:
    value = 2.0 if found.tokens[found.start].symbol == "COUPLE" else None
    return Draft(NumberKind.DURATION, found.start, found.end, value, norm_of(found.tokens[found.end - 1]))


def _article(found: Found) -> Draft | None:
    """Read "a day", "half an hour", "a week or two"; not the "a day" of "3 times a day"."""
    unit = found.one("u")
    before = found.before(1)
    if unit is None or unit.word.endswith("s") or (before and _rated(before[0])):
        return None
    if unit.symbol in {"second", "quarter"} and (not found.every("half") or unit.symbol == "quarter"):
        return None
    half = bool(found.every("half"))
    extra = found.match.end("u") < found.end
    norm = f"{unit.symbol}s" if unit.symbol in {"second", "quarter"} else unit.norm
    if found.every("two"):
        if found.tokens[found.end - 1].value != 2:
            return None
        return Draft(NumberKind.DURATION, found.start, found.end, 1.0, norm, 2.0, "range")
    return Draft(NumberKind.DURATION, found.start, found.end, 0.5 if half else 1.5 if extra else 1.0, norm)


def _rated(token: Token) -> bool:
    return (
        token.value is not None
        or token.symbol in {*_MEASURES, "EVERYDAY"}
        or token.word
        in {
            "once",
            "twice",
            "thrice",
            "times",
            "lot",
            "such",
            "what",
            "many",
            "quite",
            "hours",
            "minutes",
        }
    )


def _often(found: Found) -> Draft:
    """Read "3 times a day", "twice weekly", "every 6 hours"."""
    figure = found.one("n")
    upper = found.one("m")
    word = found.tokens[found.start].word
    value = figure.value if figure else {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(word)
    unit = next((norm_of(token) for token in found.every("u")), "")
    return Draft(
        NumberKind.FREQUENCY,
        found.start,
        found.end,
        value,
        unit,
        upper.value if upper else None,
        "range" if upper else "",
    )


def _timepoint(found: Found) -> Draft | None:
    """Read "week 104", "month six", "days 1 to 3"."""
    upper = found.one("m")
    if _measured(found):
        return None
    return Draft(
        NumberKind.TIMEPOINT,
        found.start,
        found.end,
        found.number(),
        norm_of(found.tokens[found.start]),
        upper.value if upper else None,
        "range" if upper else "",
    )


def _one(found: Found) -> Draft | None:
    """Read "a dress size" and "an inch" as one of its unit."""
    unit, before = found.tokens[found.end - 1], found.before(1)
    if unit.word.endswith("s") or norm_of(unit) not in _SINGLE or (before and _rated(before[0])):
        return None
    return Draft(NumberKind.MEASUREMENT, found.start, found.end, 1.0, norm_of(unit))


_SINGLE = frozenset({"dress sizes", "pant sizes", "sizes", "inches", "pounds", "shades", "points"})
"""Measures of which copy promises one."""

_UPPER = "(?:(?:DASH | to | and | through) (?P<m>WHOLE))?"
_OLDER = "(?:(?:and|or) (?:over|up|above|under|below|older|younger) | OLDER | SUFCMP | PLUS)"

RULES = (
    Rule("MONTH DOT? (?P<d>INT) (?:st|nd|rd|th)? (?:DASH INT)? (?:COMMA? (?P<y>YEAR))?", _day),
    Rule("(?P<d>INT) (?:st|nd|rd|th)? of? MONTH DOT? (?:COMMA? (?P<y>YEAR))?", _day),
    Rule("(?:MONTH|SEASON) (?:COMMA|DOT|of)? (?P<y>YEAR)", _day),
    Rule("(?P<n>YEAR)", _year),
    Rule("(?:from|between)? (?P<n>YEAR) (?:DASH|to|and|through|SLASH) (?P<m>YEAR)", _year),
    Rule("(?:INT|YEAR) s", _decade),
    Rule("(?:your|their|his|her|our|my|early|mid|late|the) DASH? WORD", _spoken_decade),
    Rule(f"(?:between the?)? age (?:of|is|between)? (?P<tense>CMPS)? (?P<n>WHOLE) {_UPPER} (?P<later>{_OLDER})?", _age),
    Rule("(?P<n>WHOLE) DASH? (?:(?:DASH|to) (?P<m>WHOLE) DASH?)? (?:YEARSOLD | TIME DASH old | YEARSOLD)", _age),
    Rule(
        "(?P<n>WHOLE) (?:TIME | YEARSOLD)? (?P<tense>OLDER | PLUS DASH old | (?:and|or) (?:over|up|above|under|below))",
        _age,
    ),
    Rule("(?:ADULT|those) WHOARE? (?:age DASH?)? (?P<c>CMP|over|under|above|below) (?P<n>WHOLE)", _older_than),
    Rule("(?P<n>INT|WNUM) SUFCMP", _from_age_on),
    Rule("(?P<n>INT) PLUS", _plus),
    Rule("(?:in|within|for|after) (?:just|only|mere)? TIME", _bare),
    Rule("(?:within|inside) the TIME", _whole),
    Rule("(?:VAGUEDET|COUPLE|VAGUEN of) TIME", _vague),
    Rule(
        "(?P<half>half DASH?)? ARTICLE (?:full|whole|solid)? (?P<u>TIME|second|quarter) (?:and ARTICLE half "
        "| (?P<two>or WNUM))?",
        _article,
    ),
    Rule("ARTICLE (?:full)? (?:UNIT|POINTS)", _one),
    Rule("ARTICLE? (?P<half>half) DASH? (?P<u>TIME)", _article),
    Rule("(?P<n>NUM) (?:(?:DASH|to|or) (?P<m>NUM))? DASH? (?:TIMES|X) (?:EACH (?P<u>TIME|quarter) | EVERYDAY)", _often),
    Rule("(?:once|twice|thrice) (?:EACH (?P<u>TIME|quarter) | DASH? EVERYDAY)", _often),
    Rule("every (?P<n>FIG) (?:(?:DASH|to|or) (?P<m>FIG))? (?P<u>TIME)", _often),
    Rule("TIME (?P<n>WHOLE) (?:(?:DASH|to|through|and) (?P<m>WHOLE))?", _timepoint),
)
