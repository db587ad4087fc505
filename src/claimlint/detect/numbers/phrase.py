"""What the number grammar finds."""

from __future__ import annotations

from enum import StrEnum

from claimlint.model.lazydata import dataclass


class NumberKind(StrEnum):
    """What a figure is, by its form and the words around it.

    The members from ``DATE`` on are lexical classes: digits that name, place or dose something and
    never assert an outcome. :attr:`lexical` tells the two apart.
    """

    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    N_OF_M = "n_of_m"
    SCORE = "score"
    PAIR = "pair"
    MULTIPLE = "multiple"
    MONEY = "money"
    DURATION = "duration"
    COUNT = "count"
    NUMBER = "number"
    STATISTIC = "statistic"
    INTERVAL = "interval"
    SAMPLE_SIZE = "sample_size"
    DISPERSION = "dispersion"
    MEASUREMENT = "measurement"
    THRESHOLD = "threshold"
    ORDINAL = "ordinal"
    DATE = "date"
    CLOCK = "clock"
    PHONE = "phone"
    ADDRESS = "address"
    CODE = "code"
    ANATOMY = "anatomy"
    DIMENSION = "dimension"
    DILUTION = "dilution"
    ACUITY = "acuity"
    BLOOD_PRESSURE = "blood_pressure"
    LIST_MARKER = "list_marker"
    AGE = "age"
    NAME = "name"
    CITATION = "citation"
    RATING = "rating"
    TEMPERATURE = "temperature"
    LAB = "lab"
    FREQUENCY = "frequency"
    TIMEPOINT = "timepoint"

    @property
    def lexical(self) -> bool:
        """Return whether figures of this kind are never outcome figures."""
        return self in _LEXICAL


_LEXICAL = frozenset(list(NumberKind)[list(NumberKind).index(NumberKind.DATE) :])


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """One figure as written. All offsets are code points of the scanned text, end exclusive.

    ``value`` is None where the words give no figure ("dozens", "in minutes", codes). ``upper`` is
    the second figure: the upper end of a range, the later figure of a pair, the M of N-of-M.
    ``unit`` is ``%``, ``pp``, ``N_of_M``, ``x``, a currency (``USD``), a time unit in the plural, a
    scale (``/10``), a statistic's symbol (``p``, ``HR``, ``95% CI``), a measure (``mm``) or a counted
    noun. ``comparator`` is about, up to, at least, over, under, exactly or "": "as little as" is a
    lower bound and reads "at least". ``pair`` is ``range``, ``change`` (from value to upper),
    ``list`` (one of several figures that share a unit) or "". ``per`` is the unit that a rate runs
    over ("month" in "$99 a month"). ``noun`` is the counted noun behind the phrase, if known.

    ``[start, end)`` holds the whole phrase with its comparator words; ``[core_start, core_end)`` the
    figure and its unit without them. ``text`` is the whole phrase as written.
    """

    kind: NumberKind
    value: float | None
    unit: str
    start: int
    end: int
    core_start: int
    core_end: int
    text: str
    upper: float | None = None
    comparator: str = ""
    pair: str = ""
    per: str = ""
    noun: str = ""

    @property
    def values(self) -> tuple[float, ...]:
        """Return the figures of the phrase: none, one or two."""
        return tuple(value for value in (self.value, self.upper) if value is not None)
