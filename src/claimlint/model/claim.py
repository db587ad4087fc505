"""What the detectors find in a document."""

from __future__ import annotations

from enum import StrEnum

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span


class ClaimType(StrEnum):
    """The kind of assertion."""

    QUANTITATIVE = "quantitative"
    FDA = "fda"
    VA = "va"
    ABSOLUTE = "absolute"
    COMPARATIVE = "comparative"
    TESTIMONIAL = "testimonial"
    ESTABLISHMENT = "establishment"


class Confidence(StrEnum):
    """How sure the detector is that a reviewer would call this a claim."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Polarity(StrEnum):
    """Whether a figure speaks of success, of failure or of harm."""

    SUCCESS = "success"
    FAILURE = "failure"
    ADVERSE = "adverse"


class Stance(StrEnum):
    """Whose case a claim makes."""

    PROMOTIONAL = "promotional"
    NEUTRAL = "neutral"
    AGAINST_INTEREST = "against-interest"


class Sourcing(StrEnum):
    """How well the copy sources a claim."""

    NONE = "none"
    VAGUE = "vague"
    SPECIFIC = "specific"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written: ``value`` (and ``upper`` for ranges and pairs), unit, comparator.

    ``unit`` is ``%``, ``pp``, ``N_of_M`` (value of upper), ``x``, ``p``, a time unit in the plural
    (``weeks``), ``USD``, a scale unit (``mm``, ``/10``) or the counted noun. ``comparator`` is one
    of about, up to, at least, over, under, exactly or "". ``pair`` is ``range``, ``change`` (from
    value to upper) or "". ``span`` counts in ``Document.text``.
    """

    value: float | None
    unit: str
    span: Span
    upper: float | None = None
    comparator: str = ""
    pair: str = ""

    @property
    def values(self) -> tuple[float, ...]:
        """Return the figures, one or two."""
        return tuple(value for value in (self.value, self.upper) if value is not None)


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Wording that limits a claim, and how far from it that stands.

    ``kind`` is variability, typicality, scope, condition, risk or disclaimer. ``distance`` counts
    sentences (0: the claim's own). ``via`` says how it is tied: sentence, adjacent, footnote,
    table, caption or lead-in.
    """

    kind: str
    text: str
    span: Span
    distance: int
    via: str = "sentence"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in the copy. ``kind`` is one of doi, pmid, nct, url, link, marker, author-year,
    named-year, identifier, body, studies, data-on-file; ``target`` is the entry or address that it
    resolves to, "" if it does not; ``year`` the year it gives.
    """

    kind: str
    text: str
    span: Span
    sourcing: Sourcing
    target: str = ""
    year: int | None = None
    dangling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a claim says, apart from where it stands.

    ``endpoint`` is the outcome it speaks of, ``subject`` the treatment or product, ``population``
    who, ``timepoint`` when, ``sample_size`` out of how many, ``comparator`` against what,
    ``threshold`` the outcome's own limit (``>=50% relief``), ``interval`` a confidence interval.
    For FDA and VA statements ``status`` is what is said (approved, cleared, registered, covered,
    free ...), ``object`` what it is said of (product, procedure, facility, person, supplement,
    cells ...), ``use`` the approved use or condition, ``programme`` the VA programme, ``negated``
    whether the status is denied. ``hedged`` is whether a modal softens it.
    """

    endpoint: str = ""
    polarity: Polarity | None = None
    population: str = ""
    timepoint: str = ""
    sample_size: int | None = None
    comparator: str = ""
    subject: str = ""
    threshold: str = ""
    interval: str = ""
    status: str = ""
    object: str = ""
    use: str = ""
    programme: str = ""
    negated: bool = False
    hedged: bool = False
    stance: Stance = Stance.PROMOTIONAL
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True)
class Claim(Statement):
    """One asserted figure or statement. All spans count in ``Document.text``."""

    id: str
    type: ClaimType
    subtype: str
    span: Span
    sentence: Span
    block: int
    text: str
    quantities: tuple[Quantity, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    citations: tuple[Citation, ...] = ()
    detector: str = ""

    @property
    def values(self) -> tuple[float, ...]:
        """Return every figure of the claim in reading order."""
        return tuple(value for quantity in self.quantities for value in quantity.values)

    @property
    def unit(self) -> str:
        """Return the unit of the first figure, "" without one."""
        return self.quantities[0].unit if self.quantities else ""

    @property
    def qualified(self) -> bool:
        """Return whether a qualifier is bound to the claim."""
        return bool(self.qualifiers)

    @property
    def sourced(self) -> Sourcing:
        """Return the best sourcing among the citations bound to the claim."""
        kinds = {citation.sourcing for citation in self.citations}
        return next((s for s in (Sourcing.SPECIFIC, Sourcing.VAGUE) if s in kinds), Sourcing.NONE)
