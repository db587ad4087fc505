"""Figures of papers: p-values, ratios, intervals, sample sizes, dispersion, thresholds."""

from __future__ import annotations

from claimlint.detect.numbers.amounts import norm_of, on_scale
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule

_SIGNS = {"LT": "under", "GT": "over", "LE": "up to", "GE": "at least"}
#: Capitals that are also words or states: only a decimal or a sign makes them statistics.
_AMBIGUOUS = frozenset({"OR", "ARR", "RR", "HR"})
_LONGEST_P = 1.0


def _sign(found: Found) -> str:
    return next((_SIGNS[token.symbol] for token in found.every("sign") if token.symbol in _SIGNS), "")


def _p_value(found: Found) -> Draft | None:
    value = found.number()
    if not 0 <= value <= _LONGEST_P:
        return None
    return Draft(NumberKind.STATISTIC, found.start, found.end, value, "p", comparator=_sign(found))


def _statistic(found: Found) -> Draft | None:
    name = found.tokens[found.start]
    figure = found.one("n")
    if name.text in _AMBIGUOUS and not found.every("sign") and (figure is None or figure.symbol != "DEC"):
        return None
    return Draft(NumberKind.STATISTIC, found.start, found.end, found.number(), name.norm, comparator=_sign(found))


def _letter(found: Found) -> Draft:
    """Read "r = 0.4", "d = .8", "t(34) = 2.1"."""
    return Draft(
        NumberKind.STATISTIC,
        found.start,
        found.end,
        found.number(),
        found.tokens[found.start].word,
        comparator=_sign(found),
    )


def _sample(found: Found) -> Draft:
    return Draft(NumberKind.SAMPLE_SIZE, found.start, found.end, found.number(), "n")


def _interval(found: Found) -> Draft:
    level = found.one("level")
    name = next(token.norm for token in found.every("name"))
    unit = f"{level.value:g}% {name}" if level is not None else name
    return Draft(NumberKind.INTERVAL, found.start, found.end, found.number("n1"), unit, found.number("n2"), "range")


def _dispersion(found: Found) -> Draft:
    sign = found.tokens[found.start]
    unit = found.every("u")
    norm = norm_of(unit[-1]) if unit else sign.norm
    return Draft(NumberKind.DISPERSION, found.start, found.end, found.number(), norm)


def _dispersed(found: Found) -> tuple[Draft, Draft]:
    """Read "31.0 ± 8.2 hairs/cm²": the unit behind belongs to both figures."""
    unit = found.every("u")
    norm = norm_of(unit[-1]) if unit else ""
    kind = NumberKind.MEASUREMENT if unit else NumberKind.SCORE if on_scale(found) else NumberKind.NUMBER
    if unit and unit[-1].symbol == "PCT":
        kind = NumberKind.PERCENT
    elif unit and unit[-1].symbol in {"TIME", "second"}:
        kind = NumberKind.DURATION
    middle = found.match.start("pm")
    return (
        Draft(kind, found.start, middle, found.number("n1"), norm),
        Draft(NumberKind.DISPERSION, middle, found.end, found.number("n2"), norm),
    )


def _dispersed_change(found: Found) -> Draft:
    """Read "from 7.2 ± 1.1 to 2.3 ± 0.9": one change, whose dispersions belong to it."""
    unit = found.every("u")
    return Draft(
        NumberKind.PAIR,
        found.start,
        found.end,
        found.number("n1"),
        norm_of(unit[-1]) if unit else "",
        found.number("n2"),
        "change",
    )


def _threshold(found: Found) -> Draft:
    """Read ">=50%" and "≥30": the limit of an outcome, not the outcome."""
    unit = found.every("u")
    return Draft(
        NumberKind.THRESHOLD,
        found.start,
        found.end,
        found.number(),
        norm_of(unit[-1]) if unit else "",
        comparator=_SIGNS[found.tokens[found.start].symbol],
    )


_GAP = "(?:COMMA | COLON | SEMI | of | was | is | EQ | from | between)*"
_BOUNDS = "(?P<n1>NUM) PCT? (?:DASH | to | COMMA | SEMI | and) (?P<n2>NUM) PCT?"
_NAME = "(?:(?P<level>INT) PCT)? (?P<name>CI) (?:LBR CI RBR | LPAR CI RPAR)?"

RULES = (
    Rule("p (?:DASH? (?:value|values))? (?:of|was|is|COMMA|COLON)? (?P<sign>OPERATOR) (?P<n>NUM)", _p_value),
    Rule("p (?:DASH? (?:value|values) (?:of|was|is|COLON)? | of | was | is) (?P<sign>CMP)? (?P<n>DEC)", _p_value),
    Rule(
        "(?:STAT|STATW) (?:LPAR STAT RPAR | LBR STAT RBR)? IS? (?P<sign>OPERATOR)? (?:CMP)? (?P<n>NUM) PCT?", _statistic
    ),
    Rule("(?:STAT|STATW) for (?:FILL){1,5} (?:was|is|of) (?P<n>NUM)", _statistic),
    Rule("(?:STAT|STATW) for (?:PLAIN|NOUNS){1,4} (?P<n>DEC)", _statistic),
    Rule("(?:r|d|t|f|z|rho|beta|β) (?:LPAR INT (?:COMMA INT)? RPAR)? (?P<sign>OPERATOR) (?P<n>NUM)", _letter),
    Rule("n (?:EQ|COLON) (?P<n>NUM)", _sample),
    Rule(f"{_NAME} {_GAP} (?:LPAR {_BOUNDS} RPAR)", _interval),
    Rule(f"{_NAME} {_GAP} (?:LBR {_BOUNDS} RBR)", _interval),
    Rule(f"{_NAME} {_GAP} {_BOUNDS}", _interval),
    Rule("(?:PM | SPREAD (?:of|was|EQ|COMMA|COLON)?) (?P<n>NUM) (?P<u>DASH? SPANNED)?", _dispersion),
    Rule("(?P<n1>NUM) (?P<pm>PM) (?P<n2>NUM) (?P<u>DASH? SPANNED)?", _dispersed),
    Rule(
        "from? (?P<n1>NUM) PM NUM (?:DASH? SPANNED)? (?:to|ARROW) (?P<n2>NUM) PM NUM (?P<u>DASH? SPANNED)?",
        _dispersed_change,
    ),
    Rule("(?:GE|LE) (?P<n>NUM) (?P<u>DASH? MEASURE)?", _threshold),
)
