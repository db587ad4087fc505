"""Changes that are smaller than the smallest one that patients notice (MCID)."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import NUMBER, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.checks.numeric.pairs import (
    BETTER,
    DOWN,
    Pair,
    pairs_in,
    scale_near,
    verb_of,
)
from claimlint.checks.numeric.scales import Scale
from claimlint.text import lazyre as re

_SHARE_THAT_MATTERS = 0.3
"""A change by this share of the first value matters, however few points it is (Ostelo et al., 2008)."""


_SMALL_SAID = re.compile(
    r"\b(?:placebo|sham|saline|control|usual care|versus|vs|compared|only|merely|not (?:clinically|meaningful)|minimal"
    r"|small|modest|no (?:clinically|meaningful))\b",
    re.IGNORECASE,
)
_BY_POINTS = re.compile(
    rf"\b(?:{BETTER}|{DOWN})(?: [a-z'-]+){{0,3}}? by (?:an average of |about )?(?P<d>{NUMBER})\s?-?(?P<unit>points?"
    r"|mm|cm)\b",
    re.IGNORECASE,
)


def below_meaningful(line: Line) -> Iterator[Flaw]:
    """Report a change told as an improvement that is smaller than the smallest one that matters on its scale."""
    if _SMALL_SAID.search(line.text):
        return
    for pair in pairs_in(line):
        verb, scale = verb_of(line, pair), scale_near(line, pair)
        if verb is None or scale is None or scale.matters is None or not pair.comparable:
            continue
        gain = (pair.b.value - pair.a.value) * scale.better
        matters = _matters(scale, pair.unit, max(pair.a.value, pair.b.value))
        towards = verb.kind in {"better", "up" if scale.better > 0 else "down"}
        if matters is None or not towards:
            continue
        if 0 < gain < min(matters, _SHARE_THAT_MATTERS * pair.a.value):
            yield Flaw(line.span(pair.start, pair.end), _small(gain, matters, scale))
    for match in _BY_POINTS.finditer(line.text):
        scale = _scale_before(line, match)
        matters = None if scale is None else _matters(scale, match["unit"].lower(), 0)
        if scale is not None and matters is not None and 0 < figure(match["d"]).value < matters:
            yield Flaw(line.span(match.start(), match.end()), _small(figure(match["d"]).value, matters, scale))


def _scale_before(line: Line, match: re.Match[str]) -> Scale | None:
    place = Pair(figure("0"), figure("0"), "", "", match.end(), match.end())
    return scale_near(line, place)


def _matters(scale: Scale, unit: str, highest: float) -> float | None:
    """Return the smallest change that matters in the unit used; None where the unit leaves it open."""
    if scale.label == "VAS":
        if unit == "mm" or highest > 10:
            return scale.matters
        return 1.5 if unit in {"cm", "/10"} else None
    return scale.matters if unit in {"", "points", "point", "%"} or unit == f"/{scale.high:g}" else None


def _small(gain: float, matters: float, scale: Scale) -> str:
    return (
        f"a change of {shown(gain, 2)} on {scale.label} is smaller than {shown(matters)}, the smallest change that"
        f" patients"
        f" are held to notice"
    )
