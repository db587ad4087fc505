"""Places in files and in blocks, as a review report gives them."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """A place in a file; line and columns from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class ReviewRegion:
    """A range of a file, its end exclusive."""

    start: ReviewPoint
    end: ReviewPoint


@dataclass(frozen=True, slots=True)
class ReviewLocation:
    """Where something stands; ``start`` and ``end`` count code points of the file, None where it has none."""

    uri: str
    logical_path: str = ""
    start: int | None = None
    end: int | None = None
    region: ReviewRegion | None = None
    message: str = ""

    @property
    def line(self) -> int:
        """Return the line from 1, 0 where the input has no lines."""
        return self.region.start.line if self.region else 0

    def __str__(self) -> str:
        """Return ``uri:line:column``, or the uri and the logical path."""
        if self.region:
            return f"{self.uri}:{self.region.start.line}:{self.region.start.column}"
        return f"{self.uri} {self.logical_path}".rstrip()


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """A range of one block: the block's index in ``ReviewPage.blocks`` and code points of its text."""

    block: int
    start: int
    end: int
