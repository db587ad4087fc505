"""Figures that name or place: stages, laboratory values, dimensions, ordinals; and plain counts."""

from __future__ import annotations

from claimlint.detect.numbers.amounts import agrees, changing, dated, norm_of, on_scale
from claimlint.detect.numbers.lexicon import ORDINALS
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule, constant

_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
_HIGHEST_STAGE = 60
#: From here on a bare figure with separators or a scale word is a volume, not a number in passing.
_VOLUME = 1000


def _named(found: Found) -> Draft | None:
    """Read "Type 2", "Stage III", "Phase 2/3", "Figure 4"; not "at this stage 83% of them"."""
    label = found.one("label")
    if label is None:
        return None
    after = found.after()
    if label.value is None:
        if label.word not in _ROMAN or label.text.islower():
            return None
    elif label.value > _HIGHEST_STAGE or (after and after[0].symbol in {"PCT", "PP", "ADULT", "OUTOF", "TIME"}):
        return None
    return Draft(NumberKind.NAME, found.start, found.end, label.value)


def _lab(found: Found) -> Draft | None:
    if found.tokens[found.end - 1].symbol == "PCT" and changing(found, 2):
        return None
    upper = found.one("m")
    sign = next((token.norm or token.symbol for token in found.every("sign")), "")
    comparator = {"LT": "under", "GT": "over", "LE": "up to", "GE": "at least", "TILDE": "about"}.get(sign, sign)
    unit = found.every("u")
    return Draft(
        NumberKind.LAB,
        found.start,
        found.end,
        found.number(),
        norm_of(unit[-1]) if unit else "",
        upper.value if upper else None,
        "range" if upper else "",
        comparator,
    )


def _dimension(found: Found) -> Draft:
    unit = found.every("u")
    return Draft(
        NumberKind.DIMENSION,
        found.start,
        found.end,
        found.number(),
        norm_of(unit[-1]) if unit else "",
        found.number("m"),
    )


def _temperature(found: Found) -> Draft:
    upper = found.one("m")
    scale = found.tokens[found.end - 1].word[0].upper()
    return Draft(
        NumberKind.TEMPERATURE,
        found.start,
        found.end,
        found.number(),
        f"°{scale}",
        upper.value if upper else None,
        "range" if upper else "",
    )


def _ordinal_sign(found: Found) -> Draft | None:
    figure, suffix = found.tokens[found.start], found.tokens[found.start + 1]
    return Draft(NumberKind.ORDINAL, found.start, found.end, figure.value) if figure.end == suffix.start else None


def _ordinal_word(found: Found) -> Draft | None:
    """Read "third-generation"; "a third of" is a part and read elsewhere."""
    return Draft(NumberKind.ORDINAL, found.start, found.end, ORDINALS.get(found.tokens[found.start].word))


def _count(found: Found) -> Draft | None:
    """Read "10,000 happy clients" and "185 of these injections"."""
    unit = found.tokens[found.end - 1]
    figure = found.one("n")
    value = found.number()
    if figure is None or not agrees(value, unit) or (figure.symbol == "YEAR" and dated(found)):
        return None
    comparator = "at least" if found.every("more") else ""
    norm = norm_of(unit)
    return Draft(NumberKind.COUNT, found.start, found.end, value, norm, comparator=comparator, noun=norm)


def _vague(found: Found) -> Draft:
    nouns = found.every("u")
    norm = norm_of(nouns[-1]) if nouns else ""
    return Draft(NumberKind.COUNT, found.start, found.end, None, norm, noun=norm)


def _plain(found: Found) -> Draft | None:
    """Read a figure that nothing else explains: a count if it is a volume, else a bare number."""
    figure = found.tokens[found.start]
    if figure.symbol == "ONE":
        return None
    more = found.every("more")
    suffix = more[-1].norm or "at least" if more else ""
    value = found.number()
    glued = [
        token
        for token in found.after()
        if token.start == found.tokens[found.end - 1].end and token.symbol in {"WORD", "CAP"}
    ]
    if glued:
        return None
    if more or (value >= _VOLUME and figure.symbol in {"INT", "BIG", "WNUM"}) or figure.symbol == "BIG":
        return Draft(NumberKind.COUNT, found.start, found.end, value, comparator=suffix)
    if on_scale(found, 4):
        return Draft(NumberKind.SCORE, found.start, found.end, value)
    return Draft(NumberKind.NUMBER, found.start, found.end, value)


def _model(found: Found) -> Draft | None:
    """Read letters glued to a figure ("3D", "4DR") as a name."""
    figure, letters = found.tokens[found.start], found.tokens[found.start + 1]
    return Draft(NumberKind.NAME, found.start, found.end) if figure.end == letters.start else None


_LINK = "(?:DASH | to | and | or | SLASH | through)"

RULES = (
    Rule(f"NAMED DASH? HASH? (?P<label>INT|WNUM|ONE|CAP|DEC|FIXED) (?:{_LINK} (?:INT|WNUM|CAP))?", _named),
    Rule("NAMED DASH? HASH? (?P<label>INT|WNUM|ONE|CAP) of INT", _named),
    Rule(
        "LAB (?:LPAR LAB RPAR)? (?:of|is|was|at|EQ|COLON|between|from|to|COMMA|SCALE){0,3} (?P<sign>CMPS)? "
        "(?P<n>NUM) (?:(?:DASH|to|and) (?P<m>NUM))? (?P<u>PCT|UNIT)?",
        _lab,
    ),
    Rule("(?P<n>NUM) UNIT? (?:X|by) (?P<m>NUM) (?:UNIT? X NUM)? (?P<u>UNIT)", _dimension),
    Rule("(?P<n>DIGITS) X (?P<m>DIGITS) (?:X DIGITS)?", _dimension),
    Rule("(?P<n>NUM) DEGREES? (?:(?:DASH|to) (?P<m>NUM))? DEGREES (?:f|c|fahrenheit|celsius)", _temperature),
    Rule("INT (?:st|nd|rd|th)", _ordinal_sign),
    Rule("ORDW (?:DASH generation)?", _ordinal_word),
    Rule("(?:HASH | no DOT) (?P<n>INT)", constant(NumberKind.ORDINAL)),
    Rule("(?P<n>NUM) (?P<more>PLUS)? of? (?:these|those|our|the|their|my|such)? ADJECTIVE{0,2} NOUNS", _count),
    Rule("ARTICLE? VAGUEN (?:of VAGUEN)? (?P<u>of? ADJECTIVE? NOUNS)?", _vague),
    Rule("(?P<n>NUM) (?P<more>PLUS | SUFCMP)?", _plain),
    Rule("(?:INT|DEC|YEAR) (?:CAP|WORD|d|p|t|n|r|f|c|s)", _model),
    Rule("SUP", constant(NumberKind.CITATION)),
)
