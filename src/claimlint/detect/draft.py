"""What a detector finds in one sentence, before qualifiers and citations are bound to it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Protocol

from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.model.claim import ClaimType, Statement
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in sentence offsets; the fields are those of ``model.claim.Quantity``."""

    value: float | None
    unit: str
    start: int
    end: int
    upper: float | None = None
    comparator: str = ""
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Draft(Statement):
    """A claim in sentence offsets; what it states stands in the fields of ``Statement``.

    ``use_of_mention`` marks a claim that stands even inside reported or negated wording (a denial
    of FDA approval is a claim of its own). ``tail`` is how far from the sentence's start it reaches
    where it goes on in the sentences behind (a quotation and who said it), 0 where it does not.
    """

    type: ClaimType
    subtype: str
    start: int
    end: int
    figures: tuple[Figure, ...] = ()
    self_qualified: str = ""
    use_of_mention: bool = False
    tail: int = 0


class Detector(Protocol):
    """Finds claims of one type. A module in ``detect/detectors/`` offers one as ``DETECTOR``."""

    @property
    def name(self) -> str:
        """The detector's name in ``Claim.detector``."""

    @property
    def type(self) -> ClaimType:
        """The type of the claims it finds."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """Of these one is met by every sentence that holds a claim of this detector."""

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the claims of ``sentence`` in reading order."""


class PartedDetector(Detector, Protocol):
    """A detector that looks for several things in a sentence, and need not look for all of them in each."""

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where a part (``Need.part``) that is not among ``parts`` would find nothing."""
