"""References in the copy, and how much they let a reader check."""

from __future__ import annotations

from claimlint.detect.citations.markers import identifiers, links, markers
from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.citations.named import entry, named
from claimlint.detect.citations.vague import vague
from claimlint.detect.page import SentenceView
from claimlint.text import lazyre as re

_SOURCES = re.compile(r"\W*(?:sources?|references?|citations?|evidence|stud(?:y|ies))\W*$", re.IGNORECASE)
"""The heading of a column whose cells are sources."""

__all__ = ["CitationMatch", "citations_in", "find_citations"]


def find_citations(sentence: SentenceView) -> tuple[CitationMatch, ...]:
    """Return the citations of ``sentence`` in reading order, links on its words included."""
    cell = sentence.block.cell
    whole = entry(sentence.text) if cell is not None and _SOURCES.match(cell.column_header) else ()
    found, more = citations_in(sentence.text), [*links(sentence), *whole]
    return _ordered([*found, *more]) if more else found


def citations_in(text: str) -> tuple[CitationMatch, ...]:
    """Return the citations of one sentence of normalised text in reading order."""
    return _ordered([*identifiers(text), *markers(text), *named(text), *vague(text)])


def _ordered(found: list[CitationMatch]) -> tuple[CitationMatch, ...]:
    """Return ``found`` without matches that lie inside a stronger or longer one."""
    if not found:
        return ()
    kept: list[CitationMatch] = []
    taken = bytearray(max((match.end for match in found), default=0))
    for match in sorted(found, key=lambda m: (m.sourcing.value != "specific", m.start, -m.end)):
        if 1 not in taken[match.start : match.end]:
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: (match.start, match.end)))
