"""What a citation finder gives back."""

from __future__ import annotations

from claimlint.model.claim import Sourcing
from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class CitationMatch:
    """A citation in sentence offsets; the other fields are those of ``model.claim.Citation``.

    ``forward`` marks the words of proof before a claim ("studies show that ..."): they source what
    follows them, not what stands before.
    """

    kind: str
    start: int
    end: int
    text: str
    sourcing: Sourcing
    year: int | None = None
    target: str = ""
    dangling: bool = False
    forward: bool = False
