"""Clinical scales: range, direction, smallest change that matters, and the names that copy uses.

The smallest changes that matter are the proposals of Ostelo et al., Spine 2008;33:90-94, for back pain (15 of 100 mm,
2 of 10 on a numerical scale, 10 of the Oswestry, 5 of the Roland-Morris, 20 of the Quebec scale, each or 30 % of the
first value) and of Mannion et al., Eur Spine J 2009;18 Suppl 3:374-379 (COMI, 2.2); both were checked against the
papers' abstracts, which also give the ranges of these scales. Those of the PHQ-9 and the GAD-7 (Kroenke, Psychiatr
Ann 2012; Toussaint et al., J Affect Disord 2020;265:395-401) were not, nor were the ranges and directions of the
other scales checked against their manuals: they are common knowledge, and a rule on them cites no authority.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale as copy names it.

    ``names`` is a pattern. ``low`` and ``high`` are the ends of the scale, None where versions differ.
    ``better`` is 1 where higher is better, -1 where lower is. ``whole`` is whether one person's score is a whole
    number. ``matters`` is the smallest change that matters in points, None without a proposal. ``percent`` is
    whether its points are written as per cent.
    """

    label: str
    names: str
    low: float | None
    high: float | None
    better: int
    whole: bool = False
    matters: float | None = None
    percent: bool = False


SCALES = (
    Scale("EQ VAS", r"EQ[- ]?(?:5D[- ])?VAS", 0, 100, 1),
    Scale("VAS", r"(?:VAS|visual analog(?:ue)? (?:scale|score)s?)", 0, 100, -1, matters=15),
    Scale("NRS", r"(?:NRS|NPRS|numeric(?:al)? (?:pain )?rating scales?)", 0, 10, -1, whole=True, matters=2),
    Scale("ODI", r"(?:ODI|Oswestry(?: Disability Index)?)", 0, 100, -1, matters=10, percent=True),
    Scale("RMDQ", r"(?:RMDQ|Roland[- ]Morris(?: Disability)?(?: Questionnaire)?)", 0, 24, -1, whole=True, matters=5),
    Scale("QBPDS", r"(?:QBPDS|Quebec Back Pain Disability Scale)", 0, 100, -1, matters=20),
    Scale("NDI", r"(?:NDI|Neck Disability Index)", 0, 100, -1, percent=True),
    Scale("mJOA", r"(?:mJOA|modified Japanese Orthopa?edic Association)", 0, 18, 1),
    Scale("COMI", r"(?:COMI|Core Outcome Measures Index)", 0, 10, -1, matters=2.2),
    Scale("KOOS", r"KOOS", 0, 100, 1),
    Scale("HOOS", r"HOOS", 0, 100, 1),
    Scale("WOMAC", r"WOMAC", None, None, -1),
    Scale("SF-36", r"SF[- ]?36", 0, 100, 1),
    Scale("HADS", r"HADS(?:-[AD])?\b", 0, 21, -1, whole=True),
    Scale("PHQ-9", r"PHQ[- ]?9", 0, 27, -1, whole=True, matters=5),
    Scale("GAD-7", r"GAD[- ]?7", 0, 21, -1, whole=True, matters=4),
)
"""HADS is read per subscale; its total, 0 to 42, is told apart by the word total."""

PAIN = Scale("pain", "pain", None, None, -1)
"""Pain without a named scale: only its direction is known."""

_PAIN = (
    r"(?<![\w-])pain(?! ?-?(?:relie\w+|free|control|tolerance|threshold|management|medic\w+|killer\w*|function|coping"
    r"|clinic|specialist\w*|program\w*|catastroph\w*|score improvement))\b"
)


@cache
def _names() -> re.Pattern[str]:
    named = "|".join(f"(?P<s{index}>{scale.names})" for index, scale in enumerate(SCALES))
    return re.compile(rf"(?<![\w-])(?:{named})(?![\w])|(?P<pain>{_PAIN})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a scale: its range in the text searched."""

    scale: Scale
    start: int
    end: int


def scales_in(text: str) -> Iterator[Named]:
    """Yield the scales that ``text`` names in reading order; ``PAIN`` for the bare word."""
    for match in _names().finditer(text):
        group = match.lastgroup or ""
        scale = PAIN if group == "pain" else SCALES[int(group[1:])]
        yield Named(scale, match.start(), match.end())


def scale_of(text: str) -> Scale | None:
    """Return the scale that ``text`` is about: the last named one, else pain if it is spoken of, else None."""
    found = [named.scale for named in scales_in(text)]
    named = [scale for scale in found if scale is not PAIN]
    return named[-1] if named else found[-1] if found else None


def limits(scale: Scale, unit: str, around: str) -> tuple[float, float] | None:
    """Return the ends of ``scale`` as used here, None where they are not known.

    Args:
        scale: the scale named.
        unit: the unit beside the score: ``mm``, ``cm``, ``/10`` or "".
        around: the words around the score, for versions that they name.
    """
    if unit.startswith("/"):
        return 0.0, float(unit[1:])
    if scale.label == "VAS":
        return (0.0, 10.0) if unit == "cm" else (0.0, 100.0)
    if _other_version(scale, around) or scale.low is None or scale.high is None:
        return None
    return scale.low, scale.high


_VERSIONS = {
    "NRS": r"\b101\b|0\s?(?:-|to)\s?100|\b100[- ]point",
    "HADS": r"\btotal\b",
    "SF-36": r"\b(?:total|sum|norm)",
    "KOOS": r"\bsum\b",
    "EQ VAS": r"\bmm\b",
}
"""Wording that speaks of another version of the scale."""


def _other_version(scale: Scale, around: str) -> bool:
    pattern = _VERSIONS.get(scale.label)
    return pattern is not None and re.search(pattern, around, re.IGNORECASE) is not None
