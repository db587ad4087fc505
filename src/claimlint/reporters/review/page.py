"""A page and its copy, as a review report gives them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from claimlint.model.document import BlockKind
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass, field
from claimlint.reporters.review.claims import ReviewClaim
from claimlint.reporters.review.findings import ReviewFinding
from claimlint.reporters.review.places import ReviewMark


@dataclass(frozen=True, slots=True)
class ReviewCell:
    """A table cell's place: its table, row and column (from 0), and the headers it stands under."""

    table: int
    row: int
    column: int
    row_header: str = ""
    column_header: str = ""
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class ReviewBlock:
    """A piece of copy; ``text_start`` is where it begins in the page's text."""

    kind: BlockKind
    text_start: int
    text: str
    level: int = 0
    headings: tuple[str, ...] = ()
    logical_path: str = ""
    group: int | None = None
    label: str = ""
    cell: ReviewCell | None = None


@dataclass(frozen=True, slots=True)
class ReviewLink:
    """A hyperlink of the copy. ``target`` is whatever the copy says: never make it clickable unseen."""

    text_start: int
    text_end: int
    target: str


@dataclass(frozen=True, slots=True)
class ReviewProblem:
    """Something that the reader noticed in the file; after a ``fatal`` one copy may have been missed."""

    code: str
    message: str
    hint: str = ""
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A page: its copy, claims and findings in reading order.

    ``name`` is what fingerprints and baselines call the file, ``record`` the record of an export. A report
    of an older version has no ``blocks``.
    """

    uri: str
    claims: tuple[ReviewClaim, ...]
    findings: tuple[ReviewFinding, ...]
    record: str = ""
    name: str = ""
    title: str = ""
    url: str = ""
    sha256: str = ""
    bytes: int = 0
    media_type: str = ""
    encoding: str = ""
    reader: str = ""
    metadata: Mapping[str, str] = field(default_factory=FrozenMap)
    problems: tuple[ReviewProblem, ...] = ()
    blocks: tuple[ReviewBlock, ...] = ()
    links: tuple[ReviewLink, ...] = ()

    def mark(self, text_start: int, text_end: int) -> ReviewMark | None:
        """Return the block that holds ``text_start`` and the range in its text, cut to the block.

        None for an empty range and where no block holds it; ``point`` serves insertions.
        """
        found = self.point(text_start)
        if found is None or text_end <= text_start:
            return None
        end = min(text_end - self.blocks[found.block].text_start, len(self.blocks[found.block].text))
        return ReviewMark(found.block, found.start, end) if end > found.start else None

    def point(self, offset: int) -> ReviewMark | None:
        """Return the block and the empty range in it at ``offset``; None where no block holds or ends there."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.text_start) - 1
        if index < 0:
            return None
        inside = offset - self.blocks[index].text_start
        return ReviewMark(index, inside, inside) if inside <= len(self.blocks[index].text) else None
