"""Claims with what is bound to them, as a review report gives them."""

from __future__ import annotations

from claimlint.model.claim import ClaimType, Confidence, Sourcing, Stance
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class ReviewQuantity:
    """A figure of a claim; see ``model.claim.Quantity``."""

    value: float | None
    upper: float | None
    unit: str
    comparator: str
    pair: str


@dataclass(frozen=True, slots=True)
class ReviewQualifier:
    """Wording that limits a claim; see ``model.claim.Qualifier``."""

    kind: str
    text: str
    distance: int
    via: str
    text_start: int
    text_end: int


@dataclass(frozen=True, slots=True)
class ReviewCitation:
    """A reference bound to a claim; see ``model.claim.Citation``."""

    kind: str
    text: str
    sourcing: Sourcing
    text_start: int
    text_end: int
    target: str = ""
    year: int | None = None
    dangling: bool = False


@dataclass(frozen=True, slots=True)
class ReviewStatement:
    """What an FDA or VA statement says of what; see ``model.claim.Statement``."""

    status: str = ""
    object: str = ""
    use: str = ""
    programme: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class ReviewClaim:
    """One claim. ``status`` is flagged, waived (all its findings are suppressed) or pass.

    ``polarity`` is success, failure, adverse or "".
    """

    id: str
    uri: str
    type: ClaimType
    subtype: str
    text: str
    status: str
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    logical_path: str = ""
    values: tuple[float, ...] = ()
    unit: str = ""
    qualified: bool = False
    sourced: Sourcing = Sourcing.NONE
    endpoint: str = ""
    population: str = ""
    timepoint: str = ""
    n: int | None = None
    comparator: str = ""
    confidence: Confidence = Confidence.HIGH
    text_start: int = 0
    text_end: int = 0
    sentence_start: int = 0
    sentence_end: int = 0
    quantities: tuple[ReviewQuantity, ...] = ()
    qualifiers: tuple[ReviewQualifier, ...] = ()
    citations: tuple[ReviewCitation, ...] = ()
    subject: str = ""
    polarity: str = ""
    stance: Stance = Stance.PROMOTIONAL
    threshold: str = ""
    interval: str = ""
    hedged: bool = False
    statement: ReviewStatement = ReviewStatement()
    detector: str = ""
