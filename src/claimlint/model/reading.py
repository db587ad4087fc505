"""What detection makes of a document."""

from __future__ import annotations

from claimlint.model.claim import Claim, Qualifier
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's range in ``Document.text`` and the index of its block."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's claims in reading order, and every qualifier that stands anywhere in it.

    ``qualifiers`` has the distance that says nothing (-1): they are not bound to a claim here.
    """

    claims: tuple[Claim, ...]
    qualifiers: tuple[Qualifier, ...] = ()
