"""Small charts as lengths: the templates draw them as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a stacked bar: what it counts, how much, and where it lies in a bar of ``WIDTH``."""

    name: str
    count: int
    x: float
    width: float


WIDTH = 400
"""The length of a full bar in user units."""
_LEAST = 3.0


def stacked(counts: Mapping[str, int], names: Sequence[str], whole: int = 0) -> list[Bar]:
    """Return the parts of a stacked bar in the order of ``names``, those that count nothing left out.

    Args:
        counts: how much of each.
        names: the order.
        whole: what a full bar counts; the sum of the parts if that is more.
    """
    present = [(name, counts.get(name, 0)) for name in names if counts.get(name, 0)]
    whole = max(whole, sum(count for _, count in present))
    bars: list[Bar] = []
    at = 0.0
    for name, count in present:
        # What counts at all must be seen; the last part gives way, so that none leaves the bar.
        width = max(WIDTH * count / whole, _LEAST)
        width = min(width, WIDTH - at)
        bars.append(Bar(name, count, round(at, 2), round(width, 2)))
        at += width
    return bars
