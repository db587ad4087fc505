"""Which words belong to one VA statement: what a clause joins, and what a comma sets apart."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.detect.va.statements import Statement
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_BOUNDARY = re.compile(
    r"[;\u2014|]|,\s(?:and|but|so|courtesy|thanks)\s|\sand\s(?:the|we|our)\s"
    r"|[.!]\s",
    re.IGNORECASE,
)
_APART = re.compile(r"\s?[,:(&+\u2013-]\s?|\sand\s|\sat\s|\swith\s")
_STRENGTH = (
    "tricare_coverage",
    "va_disclaimer",
    "va_endorsement",
    "va_cost",
    "va_coverage",
    "va_network",
    "va_program",
)
_REACH = 120
"""Code points on either side of a statement that can belong to it."""


def one_per_clause(text: str, found: list[Statement]) -> list[Statement]:
    """Return ``found`` with the statements joined that one clause makes ("TRICARE pays 100%, no copay").

    A standing and a price are two statements, also in one clause ("VA-approved aids, $0 for Veterans").
    """
    kept: list[Statement] = []
    for statement in found:
        last = kept[-1] if kept else None
        cut = _BOUNDARY.search(text, last.end, statement.start) if last else None
        if (
            last is None
            or (cut is not None and (cut[0] == ";" or last.subtype != statement.subtype))
            or _are_two(text, last, statement)
        ):
            kept.append(statement)
            continue
        strongest = min((last, statement), key=lambda s: _STRENGTH.index(s.subtype))
        kept[-1] = replace(strongest, start=last.start, end=statement.end)
    return kept


_NEW_CLAUSE = re.compile(r",\s(?:and\s|but\s)?(?:the\s)?$", re.IGNORECASE)
"""Before a statement that has its payer for a subject again: what stands before the comma is another one."""
_STANDING = frozenset({"va_endorsement"})
_COVERED = frozenset({"va_coverage", "tricare_coverage", "va_cost"})


def _are_two(text: str, last: Statement, statement: Statement) -> bool:
    subtypes = {last.subtype, statement.subtype}
    if statement.subtype in _STANDING and last.subtype in _COVERED:
        return _NEW_CLAUSE.search(text, last.end, statement.start) is not None
    opened = statement.start + len("at ")  # "at no charge" brings its own preposition
    return subtypes == {"va_endorsement", "va_cost"} and _APART.search(text, last.end, opened) is not None


def extent(text: str, statement: Statement, beside: Sequence[Statement] = ()) -> tuple[int, int]:
    """Return start and end of the clause of ``statement``, without the words of those ``beside`` it."""
    reach = max(0, statement.start - _REACH)
    start = max((m.end() for m in _BOUNDARY.finditer(text, reach, statement.start)), default=reach)
    after = _BOUNDARY.search(text, statement.end, statement.end + _REACH)
    end = after.start() if after else min(len(text), statement.end + _REACH)
    for other in beside:
        if start < other.end <= statement.start:
            start = max([other.end, *(m.end() for m in _APART.finditer(text, other.end, statement.start))])
        elif statement.end <= other.start < end:
            end = min([other.start, *(m.start() for m in _APART.finditer(text, statement.end, other.start))])
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(statement.end, start + len(words.strip().rstrip(".!,")))
