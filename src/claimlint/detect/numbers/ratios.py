"""Parts of a whole, scores and multiples: "1 in 5", "8/10", "two-thirds", "3-fold", "half as likely"."""

from __future__ import annotations

from claimlint.detect.numbers import multipliers
from claimlint.detect.numbers.amounts import norm_of, on_scale
from claimlint.detect.numbers.lexicon import DENOMINATORS, FUNCTION_WORDS, ORDINALS, PEOPLE
from claimlint.detect.numbers.numerals import UNIT_FRACTIONS
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule
from claimlint.detect.numbers.tokens import Token

_SCALE_ENDS = frozenset({5.0, 10.0, 100.0})
#: Smaller parts compare sizes ("a tenth of the cost") more often than they count people.
_SMALL_PART = 10.0
#: Up to this denominator a slash writes a common fraction ("2/3").
_LARGEST_SIMPLE = 4
#: "3 per 1,000" is a share, "2 per 10" a dose.
_LEAST_PER = 100
_COMPARED = frozenset(
    "as cost costs price prices time dose risk size rate odds amount recovery downtime fee fees weight length pain "
    "trauma radiation likely volume pressure dosage".split()
)
_PRICED = frozenset("cost costs costing price priced prices".split())
#: 6/6 is the metric 20/20.
_METRIC_ACUITY = 6
#: 9/11 names a day wherever it stands ("post-9/11 veterans").
_SEPTEMBER = (9.0, 11.0)
#: Words before "8/15" that make it a date.
_DATE_WORDS = frozenset("by on through until thru ends expires dated before after starting since till".split())


def _of(draft_kind: NumberKind, found: Found, value: float, whole: float, unit: str = "N_of_M") -> Draft:
    return Draft(draft_kind, found.start, found.end, value, unit, whole)


def _scored(found: Found, value: float, top: float) -> Draft:
    return Draft(NumberKind.SCORE, found.start, found.end, value, f"/{top:g}")


def _counts_people(found: Found) -> bool:
    """Return whether a counted noun follows within three words."""
    for token in found.after(3):
        if token.symbol in {"NOUN", "ADULT"} and (token.word.endswith("s") or token.word in PEOPLE):
            return True
        if token.symbol not in {"WORD", "CAP", "of", "our", "the"}:
            return False
    return False


def _part(found: Found) -> Draft | None:
    """Read "97 out of 100", "1 in 5", "9 of 19", "2 of our last 140"."""
    value, whole = found.number("n"), found.number("m")
    link = found.every("link")[0]
    if _not_a_whole(found) or (link.word == "per" and whole < _LEAST_PER):
        return None
    fractional = found.tokens[found.start].symbol in {"DEC", "MIX"}
    if link.word == "out of" and (rating := _starred(found, value, whole)) is not None:
        return rating
    if link.word == "out of" and whole in _SCALE_ENDS and not _counts_people(found) and (fractional or on_scale(found)):
        return _scored(found, value, whole)
    if fractional and link.word == "of" and whole in _SCALE_ENDS and value <= whole:
        return _scored(found, value, whole)
    if (fractional and link.word != "per") or value > whole:
        return None
    return _of(NumberKind.N_OF_M, found, value, whole)


def _not_a_whole(found: Found) -> bool:
    """Return whether the second figure belongs to what follows ("10 in 6 weeks") or the first to a name."""
    after = found.after(2)
    limbs = (
        bool(after)
        and after[0].word == "feet"
        and len(after) > 1
        and (after[1].symbol in _GOES_ON or after[1].word.endswith("ed"))
    )
    measured = (
        bool(after)
        and not limbs
        and after[0].symbol in {"PCT", "PP", "TIME", "UNIT", "CUR", "second", "SLASH", "MONTH"}
    )
    ranging = len(after) == 2 and after[0].symbol in {"DASH", "to"} and after[1].value is not None
    return measured or ranging or any(token.symbol == "NAMED" for token in found.before(1))


_GOES_ON = frozenset({"FUNC", "the", "were", "was", "had", "DOT", "STOP", "COMMA", "by", "at", "after", "in"})
"""Behind "9 of 10 feet" a predicate or the end: then the feet are limbs; "8 of 10 feet long" measures."""


def _starred(found: Found, value: float, whole: float) -> Draft | None:
    """Read "4.9 out of 5 stars" and "rated 4.9/5" as a rating."""
    near = {token.word for token in (*found.before(5), *found.after(2), found.tokens[found.end - 1])}
    rated = near & {"rated", "rating", "stars", "star", "google", "yelp", "reviews", "healthgrades"}
    if whole != 5 or not (rated or (found.tokens[found.start].symbol == "DEC" and not on_scale(found))):
        return None
    return Draft(NumberKind.RATING, found.start, found.end, value, "/5")


def _counted(found: Found) -> Draft | None:
    """Read a counted noun inside the share: "nine numb feet out of ten", "seven tired adults in ten"."""
    value, whole = found.number("n"), found.number("m")
    fill, link = found.every("fill"), found.every("link")[0]
    last = fill[-1]
    plural = last.word.endswith("s") or last.word in PEOPLE or last.word in _IRREGULAR
    if value >= whole or not (plural or value == 1) or any(token.word in FUNCTION_WORDS for token in fill):
        return None
    if fill[0].symbol == "UNIT" and len(fill) > 1:  # "1 mg stopped it in 83 of 100": a dose and no part
        return None
    if _not_a_whole(found) or (link.word == "in" and not _is_spoken(found, value, whole)):
        return None
    return _of(NumberKind.N_OF_M, found, value, whole)


def _is_spoken(found: Found, value: float, whole: float) -> bool:
    """Return whether "in" joins part and whole as people say it, and no place ("two offices in three counties")."""
    distributive = any(token.word in {"every", "each"} for token in found.tokens[found.start : found.end])
    return distributive or ((value == 1 or whole in _SPOKEN) and _ends_phrase(found, value))


def _ends_phrase(found: Found, value: float) -> bool:
    """Return whether no noun follows that the second figure would count ("two offices in three counties")."""
    after = found.after()
    if not after or after[0].symbol not in {"WORD", "CAP", "NOUN", "ADULT"}:
        return True
    if value == 1:
        return after[0].symbol == "WORD" or after[0].word == "lives"
    return after[0].symbol == "WORD" and not after[0].word.endswith("s")


_SPOKEN = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0, 10_000.0})
"""Wholes in which people speak of shares."""
_IRREGULAR = frozenset("feet teeth men women people folk mice".split())


def _inverted(found: Found) -> Draft | None:
    """Read the whole before its part: "of every ten people we inject, eight", "among 40 patients, 31"."""
    value, whole = found.number("n"), found.number("m")
    lead = found.tokens[found.start].word
    fill = found.every("fill")
    distributive = any(token.word in {"every", "each"} for token in found.tokens[found.start : found.start + 3])
    if fill[0].symbol in _MEASURED or value > whole or (lead in {"for", "in"} and not distributive):
        return None
    after = found.after()
    if _not_a_whole(found) or (after and after[0].symbol in {"of", "in", "per", "OUTOF", "COMMA", "DASH", *_MEASURED}):
        return None
    return _of(NumberKind.N_OF_M, found, value, whole)


_MEASURED = frozenset({"PCT", "PP", "TIME", "UNIT", "CUR", "POINTS", "SLASH", "MONTH", "X", "TIMES"})


def _all_but(found: Found) -> Draft | None:
    """Read "all but three of our 60 patients" as 57 of 60."""
    value, whole = found.number("n"), found.number("m")
    if value >= whole or _not_a_whole(found):
        return None
    return _of(NumberKind.N_OF_M, found, whole - value, whole)


def _every_nth(found: Found) -> Draft | None:
    """Read "every second patient" as 1 of 2."""
    word = found.tokens[found.start + 1].word
    bottom = 2.0 if word in {"other", "second"} else ORDINALS.get(word)
    person = found.tokens[found.end - 1]
    if not bottom or (person.symbol == "NOUN" and person.word not in _PERSONS):
        return None
    return Draft(NumberKind.N_OF_M, found.start, found.end - 1, 1.0, "N_of_M", bottom)


_PERSONS = frozenset("patient client member user veteran customer participant subject couple athlete family".split())
"""Those of whom every third is a share; of visits and doses it is a schedule."""


def _slashed(found: Found) -> Draft | None:
    """Read "16/18" by its figures: acuity, blood pressure, score, date, or a part of a whole."""
    value, whole = found.number("n"), found.number("m")
    if any(token.symbol == "SLASH" for token in (*found.before(1), *found.after())):
        return None
    kind = _pair_of_readings(found, value, whole)
    if kind is not None:
        return Draft(kind, found.start, found.end, value, "", whole)
    if (rating := _starred(found, value, whole)) is not None:
        return rating
    if value < whole <= _LARGEST_SIMPLE:
        return _of(NumberKind.N_OF_M, found, value, whole)
    if found.tokens[found.start].symbol == "DEC" or (
        (whole in _SCALE_ENDS or on_scale(found)) and not _counts_people(found)
    ):
        return _scored(found, value, whole) if value <= whole else None
    return _of(NumberKind.N_OF_M, found, value, whole) if value <= whole else None


def _pair_of_readings(found: Found, value: float, whole: float) -> NumberKind | None:
    if value == 20 and whole >= 10 and whole % 5 == 0:
        return NumberKind.ACUITY
    if value == whole == _METRIC_ACUITY:
        return NumberKind.ACUITY
    if 80 <= value <= 260 and 40 <= whole <= 150 and value > whole:
        return NumberKind.BLOOD_PRESSURE
    dated = 1 <= value <= 12 and 1 <= whole <= 31 and any(token.word in _DATE_WORDS for token in found.before(1))
    if dated or (value, whole) == _SEPTEMBER:
        return NumberKind.DATE
    return None


def _pressure(found: Found) -> Draft | None:
    value, whole = found.number("n"), found.number("m")
    if 80 <= value <= 260 and 40 <= whole <= 150:
        return Draft(NumberKind.BLOOD_PRESSURE, found.start, found.end, value, "", whole)
    return None


def _fraction(found: Found) -> Draft | None:
    """Read "half", "a third", "two-thirds", "one-tenth" and "¾"."""
    top, bottom = _terms(found)
    first, last = found.tokens[found.start], found.tokens[found.end - 1]
    after = found.after()
    following = after[0].word if after else ""
    by = any(token.word == "by" for token in found.before(1))
    fares = last.word != "second" and following in _FARES
    if first.word in {"a", "one"} and last.symbol != "half" and not (by or fares or _partitive(after)):
        return None
    if first.word == "half" and (
        following in {"-", "hour", "day", "life"}
        or any(t.word in {"first", "second", "other", "better", "latter", "a"} for t in found.before(1))
    ):
        return None
    if following == "/" or not bottom:
        return None
    if (top == 1 and bottom >= _SMALL_PART and not _counts_people(found)) or _compares(found):
        return Draft(NumberKind.MULTIPLE, found.start, found.end, top / bottom, "x")
    return _of(NumberKind.N_OF_M, found, top, bottom)


_FARES = frozenset(
    """had have saw see did do don't didn't were are felt feel reported report got needed need lost quit never still
    said say showed noticed went stopped dropped""".split()
)
"""What a part of the people does who are counted: "a third felt nothing"."""


def _terms(found: Found) -> tuple[float, float]:
    first, last = found.tokens[found.start], found.tokens[found.end - 1]
    if first.symbol == "FRAC":
        return first.value or 0.0, first.upper or 0.0
    bottom = last.value or UNIT_FRACTIONS.get(last.word) or ORDINALS.get(last.word) or 0.0
    top = first.value if first.value is not None and first is not last else 1.0
    return top, bottom


def _partitive(after: list[Token]) -> bool:
    """Return whether "a third" is a part and not a third person or a third opinion."""
    return (
        not after
        or after[0].word.partition(" ")[0] in {"of", "as", "fewer", "less", "more", "lower", "the", "shorter", "longer"}
        or (after[0].symbol in {"DOT", "COMMA", "SEMI", "STOP", "RPAR", "NL", "COLON", "EMDASH"})
    )


def _compares(found: Found) -> bool:
    """Return whether a cost or size, not a group of people, is divided."""
    return any(token.word in _PRICED for token in found.before(3)) or any(
        token.word in _COMPARED for token in found.after(3)
    )


def _denominated(found: Found) -> Draft | None:
    top = found.number("n")
    bottom = DENOMINATORS[found.tokens[found.end - 1].word]
    if not 1 <= top < 100:
        return None
    if _compares(found):
        return Draft(NumberKind.MULTIPLE, found.start, found.end, top / bottom, "x")
    return _of(NumberKind.N_OF_M, found, top, bottom)


def _before_after(found: Found) -> Draft:
    """Read "17 before, 6 after"."""
    unit = found.every("u2") or found.every("u1")
    norm = norm_of(unit[-1]) if unit else ""
    return Draft(NumberKind.PAIR, found.start, found.end, found.number("n1"), norm, found.number("n2"), "change")


def _half_percent(found: Found) -> Draft:
    return Draft(NumberKind.PERCENT, found.start, found.end, 0.5, "%")


_WITHIN = "(?:every|each|the|our|those|these|their|all|a)? (?:last|first|past|total|possible|perfect)?"

RULES = (
    Rule(f"(?P<n>FIG) (?P<link>OUTOF) {_WITHIN} (?P<m>WHOLE) STAR?", _part),
    Rule(f"(?P<n>FIG) (?P<link>of) {_WITHIN} (?P<m>WHOLE)", _part),
    Rule("(?P<n>FIG) DASH? (?P<link>in|per) DASH? (?:every|each)? (?P<m>WHOLE)", _part),
    Rule("(?P<n>WHOLE) (?:PLAIN|UNIT|NOUNS) (?P<link>in|OUTOF) (?:every|each) (?P<m>WHOLE)", _part),
    Rule("(?P<n>WHOLE) (?P<fill>(?:PLAIN|NOUNS|UNIT){1,4}) (?P<link>in|OUTOF) (?:every|each)? (?P<m>WHOLE)", _counted),
    Rule(f"all DASH? but (?P<n>WHOLE) (?:of|OUTOF) {_WITHIN} (?P<m>WHOLE)", _all_but),
    Rule("every (?:other|second|ORDW) NOUNS", _every_nth),
    Rule("(?P<n>WHOLE) (?:TIMES|time) (?P<link>in|OUTOF) (?:every|each)? (?P<m>WHOLE)", _part),
    Rule(
        f"(?:OUTOF|of|for|in|among) {_WITHIN} (?P<m>WHOLE) (?P<fill>(?:UNSTOPPED | (?:in|since) YEAR | (?:for|over"
        f"|after|at) FIG TIME){{1,10}}) "
        "COMMA (?:CMPS | only | just | all DASH? but)? (?P<n>WHOLE)",
        _inverted,
    ),
    Rule("(?P<n1>FIG) (?P<u1>SPANNED)? before COMMA? and? (?P<n2>FIG) (?P<u2>SPANNED)? after", _before_after),
    Rule("(?P<n>DIGITS) SLASH (?P<m>INT) STAR?", _slashed),
    Rule("(?P<n>INT) over (?P<m>INT)", _pressure),
    Rule("half | FRAC | (?:a|ONE) DASH? (?:ORDW|quarter|half)", _fraction),
    Rule("(?P<n>INT|WNUM|ONE) DASH? DENOM", _denominated),
    *multipliers.RULES,
    Rule("half (?:of)? ARTICLE PCT", _half_percent),
    Rule("(?P<n>FIG) (?:PLAIN|NOUNS){1,3} (?P<link>per) (?:every|each)? (?P<m>WHOLE)", _part),
)
