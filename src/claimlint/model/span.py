"""Half-open ranges of code points."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range ``[start, end)`` in code points (Python ``str`` indices).

    Raises:
        ValueError: if ``start`` is negative or lies behind ``end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of ``text`` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Return whether at least one code point belongs to both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        """Return the smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
