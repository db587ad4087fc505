"""Figures with a unit, alone, as a range or as a change: "83%", "3 to 6 months", "72.4 mm to 33.0 mm"."""

from __future__ import annotations

from claimlint.detect.numbers.lexicon import CHANGE_WORDS, PEOPLE
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule
from claimlint.detect.numbers.tokens import Token

_KINDS = {
    "PCT": NumberKind.PERCENT,
    "PP": NumberKind.PERCENTAGE_POINTS,
    "TIME": NumberKind.DURATION,
    "second": NumberKind.DURATION,
    "UNIT": NumberKind.MEASUREMENT,
    "POINTS": NumberKind.MEASUREMENT,
    "DEGREES": NumberKind.MEASUREMENT,
    "MONEYW": NumberKind.MONEY,
    "X": NumberKind.MULTIPLE,
    "TIMES": NumberKind.MULTIPLE,
    "FOLD": NumberKind.MULTIPLE,
    "STAR": NumberKind.RATING,
    "NOUN": NumberKind.COUNT,
    "ADULT": NumberKind.COUNT,
    "CUR": NumberKind.MONEY,
    "SLASH": NumberKind.SCORE,
    "OUTOF": NumberKind.SCORE,
}
_NORMS = {"PCT": "%", "PP": "pp", "second": "seconds", "STAR": "stars"}
#: Units in which a score can be given; behind an instrument's name they make one.
_SCORE_UNITS = frozenset({"mm", "cm", "points"})
_UNIT = "(?:DASH? MEASURE | DASH? NOUNS | (?:SLASH|OUTOF) INT)"
#: What may stand between the figures of a change: words, "(week 2)", "in 2019", but no other figure.
_FILL = "(?:FILL | (?:at|in|after|LPAR) (?:TIME INT | YEAR | FIG TIME))"


def kind_of(unit: Token) -> NumberKind:
    """Return the kind that a unit gives its figure.

    Raises:
        KeyError: if ``unit`` is no unit of the grammar.
    """
    return _KINDS[unit.symbol]


def norm_of(unit: Token) -> str:
    """Return the unit as phrases report it ("%", "weeks", "patients")."""
    return _NORMS.get(unit.symbol) or unit.norm or unit.word


def on_scale(found: Found, reach: int = 7) -> bool:
    """Return whether an outcome instrument or "score" is named just before the match."""
    return any(token.symbol == "SCALE" for token in found.before(reach))


def changing(found: Found, reach: int = 4) -> bool:
    """Return whether a verb or noun of change stands just before the match."""
    return any(token.word in CHANGE_WORDS for token in found.before(reach))


def _single(found: Found) -> Draft | None:
    unit = found.every("u")[-1]
    value = found.number()
    kind, norm = kind_of(unit), norm_of(unit)
    figure = found.one("n")
    if (
        figure is not None
        and figure.symbol == "YEAR"
        and unit.symbol in {"NOUN", "ADULT", "TIME", "UNIT"}
        and (dated(found) or (unit.symbol != "UNIT" and not unit.word.endswith("s") and unit.word in _SINGULAR))
    ):
        return None
    if kind is NumberKind.COUNT and len(found.every("u")) == 1 and not agrees(value, unit):
        return None
    if unit.symbol == "X" and _by(found):
        return None
    suffix = found.one("more")
    comparator = "at least" if suffix is not None and not suffix.norm else suffix.norm if suffix else ""
    if len(found.every("u")) == 1:
        kind, norm = _in_context(found, kind, norm)
    return Draft(
        kind, found.start, found.end, value, norm, comparator=comparator, noun=norm if kind is NumberKind.COUNT else ""
    )


def _in_context(found: Found, kind: NumberKind, norm: str) -> tuple[NumberKind, str]:
    """Read millimetres on a pain scale as a score, and points after a percentage as percentage points."""
    if norm == "points" and not on_scale(found) and any(token.symbol == "PCT" for token in found.before(8)):
        return NumberKind.PERCENTAGE_POINTS, "pp"
    if kind is NumberKind.MEASUREMENT and norm in _SCORE_UNITS and on_scale(found) and not changing(found, 3):
        return NumberKind.SCORE, norm
    return kind, norm


def dated(found: Found) -> bool:
    """Return whether "2019 patients" is read as "in 2019, patients"."""
    return any(
        token.word in {"in", "since", "by", "during", "of", "from", "until", "through"} for token in found.before(1)
    )


_SINGULAR = frozenset({"patient", "client", "member", "user", "veteran", "customer", "participant", "person", "family"})
"""Behind a year they describe what follows ("2020 patient survey")."""


def agrees(value: float, unit: Token) -> bool:
    """Return whether number and noun agree: "5 patients", "1 patient", not "20 knee"."""
    plural = unit.word.endswith("s") or unit.word in PEOPLE or unit.word == "vertebrae"
    return plural or value <= 1 or unit.word in {"teeth", "kids"}


def _by(found: Found) -> bool:
    """Return whether the x is that of a dimension ("10 x 15")."""
    return any(token.value is not None for token in found.after())


def _money(found: Found) -> Draft:
    sign = found.every("u")[0]
    return Draft(NumberKind.MONEY, found.start, found.end, found.number(), sign.norm)


def _span(found: Found) -> Draft | None:
    """Read two figures: a range ("60% to 70%") or a change ("from 72.4 mm to 33.0 mm")."""
    first, second = found.every("u1"), found.every("u2")
    low, high = found.number("n1"), found.number("n2")
    unit = _shared(first, second)
    if unit is None:
        return None
    symbol, norm = unit
    low *= _power(found)
    lead, link = _word(found.one("lead")), found.every("link")[0]
    filled = bool(found.every("fill"))
    if not _linked(link, lead, low, high) or (filled and lead != "from" and link.symbol != "ARROW"):
        return None
    if symbol and not second and lead != "from" and link.symbol != "ARROW" and symbol != "CUR":
        return None
    change = _is_change(found, link, low, high, filled=filled, both=bool(first and second))
    if change is None:
        return None
    if not symbol and _years(found):
        return Draft(NumberKind.DATE, found.start, found.end, low, "", high, "range")
    kind = NumberKind.PAIR if change else _KINDS[symbol] if symbol else NumberKind.NUMBER
    if kind is NumberKind.MEASUREMENT or kind is NumberKind.PAIR:
        norm = _in_context(found, NumberKind.MEASUREMENT, norm)[1]
    start = found.start + (1 if lead == "RANGING" else 0)
    if kind is NumberKind.NUMBER and on_scale(found):
        kind = NumberKind.SCORE
    return Draft(kind, start, found.end, low, norm, high, "change" if change else "range")


def _reversed(found: Found) -> Draft | None:
    """Read a change that names its end first: "dropped to 1.2% from 3.9%"."""
    first, second = found.every("u1"), found.every("u2")
    unit = _shared(first, second)
    after, before = found.number("n1"), found.number("n2")
    if unit is None or after == before or not changing(found):
        return None
    if not unit[0] and not (on_scale(found) or any(token.word in _RATED for token in found.before(5))):
        return None
    norm = _in_context(found, NumberKind.MEASUREMENT, unit[1])[1]
    return Draft(NumberKind.PAIR, found.start, found.end, before, norm, after, "change")


_RATED = frozenset("pain score scores level levels rating ratings severity".split())
"""What is rated in bare figures."""


def _word(token: Token | None) -> str:
    return "" if token is None else "RANGING" if token.symbol == "RANGING" else token.symbol


def _shared(first: list[Token], second: list[Token]) -> tuple[str, str] | None:
    """Return symbol and norm of the unit that both figures share, ("", "") without one, None if they differ."""
    left, right = _named(first), _named(second)
    return left or right or ("", "") if left is None or right is None or left == right else None


def _power(found: Found) -> float:
    """Return what "million" behind the second figure multiplies the first by ("$1-2 million")."""
    first, second = found.one("n1"), found.one("n2")
    low, high = found.number("n1"), found.number("n2")
    if first is None or second is None or second.symbol != "BIG" or first.symbol not in {"INT", "DEC", "WNUM", "ONE"}:
        return 1.0
    power = next((power for power in (1e9, 1e6, 1e3) if high >= power), 1.0)
    return power if low * power <= high else 1.0


def _named(unit: list[Token]) -> tuple[str, str] | None:
    if not unit:
        return None
    last = unit[-1]
    if last.symbol == "INT":
        scale = last.value
        return "SLASH", f"/{scale:g}"
    if last.symbol == "second":
        return "TIME", "seconds"
    return ("NOUN" if last.symbol == "ADULT" else last.symbol), norm_of(last)


def _linked(link: Token, lead: str, low: float, high: float) -> bool:
    if link.word == "and":
        return lead == "between"
    if link.word == "or":
        return not lead and high == low + 1
    return lead != "between" or link.symbol in {"DASH", "to"}


def _is_change(found: Found, link: Token, low: float, high: float, *, filled: bool, both: bool) -> bool | None:
    """Return whether the figures are a before and an after; None if they do not belong together."""
    lead = _word(found.one("lead"))
    if link.symbol == "ARROW" or filled:
        return True
    if low < high:
        return lead == "from" and (changing(found) or _is_score(found))
    if low == high or lead in {"between", "RANGING"} or link.symbol == "DASH" or link.word in {"or", "and"}:
        return None
    decimal = any(token.symbol == "DEC" for token in (found.one("n1"), found.one("n2")) if token is not None)
    return True if lead == "from" or both or decimal or changing(found) else None


def _is_score(found: Found) -> bool:
    unit = found.every("u2")
    return bool(unit) and unit[-1].symbol == "INT"


def _years(found: Found) -> bool:
    return all(token is not None and token.symbol == "YEAR" for token in (found.one("n1"), found.one("n2")))


def _list(found: Found) -> tuple[Draft, ...] | None:
    """Read "30, 60 or 90 days": three phrases, since each is a figure of its own."""
    unit = found.every("u")[-1]
    figures = [index for index in range(found.start, found.end) if found.tokens[index].value is not None]
    kind, norm = kind_of(unit), norm_of(unit)
    if any(token.word == "between" for token in found.before(1)):
        return None
    if len(figures) == 2 and found.tokens[figures[0] + 1].word == "or" and _next(found, figures):
        return None
    last = figures[-1]
    drafts = [Draft(kind, index, index + 1, found.tokens[index].value, norm, pair="list") for index in figures[:-1]]
    return (*drafts, Draft(kind, last, found.end, found.tokens[last].value, norm, pair="list"))


def _next(found: Found, figures: list[int]) -> bool:
    low, high = (found.tokens[index].value or 0.0 for index in figures)
    return high == low + 1


_FIRST = f"(?P<n1>NUM) (?P<u1>{_UNIT})?"
_SECOND = f"(?:CMPS | just | only)? (?P<n2>NUM) (?P<u2>{_UNIT})?"
_SECOND_SUM = "(?:CMPS | just | only)? (?P<u2>CUR)? (?P<n2>NUM)"

RULES = (
    Rule("FIG (?:COMMA FIG){0,6} COMMA? (?:or|and) FIG (?P<u>DASH? (?:PCT|TIME|UNIT))", _list),
    Rule("(?P<n>NUM) (?P<more>PLUS | DASH SUFCMP | SUFCMP)? (?P<u>DASH? MEASURE | DASH? NOUNS)", _single),
    Rule("(?P<u>CUR) (?P<n>NUM)", _money),
    Rule(f"(?P<lead>from|between|RANGING)? {_FIRST} (?P<link>DASH to DASH?|to|DASH|ARROW|or|through) {_SECOND}", _span),
    Rule(f"(?P<lead>from) (?:CMPS|ARTICLE) {_FIRST} (?P<link>to|ARROW) ARTICLE? {_SECOND}", _span),
    Rule(f"(?P<lead>between) CMPS? {_FIRST} (?P<link>and) {_SECOND}", _span),
    Rule(f"to CMPS? {_FIRST} from CMPS? {_SECOND}", _reversed),
    Rule(
        f"(?:(?P<lead>from) (?:CMPS|ARTICLE)?)? {_FIRST} (?P<fill>{_FILL}{{1,10}}) "
        f"(?P<link>to|ARROW) ARTICLE? {_SECOND}",
        _span,
    ),
    Rule(
        f"(?P<lead>from|between|RANGING)? (?P<u1>CUR) (?P<n1>NUM) (?P<fill>{_FILL}{{1,10}}?)?? "
        f"(?P<link>to|DASH|ARROW|and|or) {_SECOND_SUM}",
        _span,
    ),
)
