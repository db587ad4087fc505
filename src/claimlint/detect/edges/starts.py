"""Where the phrase begins that a claim's first word stands in."""

from __future__ import annotations

from claimlint.detect.clause.parts import is_plural
from claimlint.detect.clause.words import Words
from claimlint.model.claim import ClaimType

MOST_WORDS = 5
"""Words that a claim may grow by at its start."""


def start_of_phrase(words: Words, kind: ClaimType, start: int, least: int, stop: int) -> int:
    """Return the index of the first word of the phrase that word ``start`` stands in, at least ``stop``.

    Marks and words that tie the claim to what stands before it are left off, but none from ``least`` on.
    """
    at = start
    while at < least and _leads_in(words, at):
        at += 1
    if at > start:
        return at
    if kind is ClaimType.QUANTITATIVE and _lacks_subject(words, start, least):
        return _subject(words, start, max(stop, start - _LONGEST_SUBJECT))
    if words.low(start) in _BID and start > stop and words.low(start - 1) in _BIDDEN:
        return start - 1
    stop = max(stop, start - MOST_WORDS)
    while at > stop and _belongs(words, kind, at):
        at -= 1
    if (
        at < start
        and at > stop
        and words.tag(at - 1) == "D"
        and kind is not ClaimType.ABSOLUTE
        and words.tag(at) != "D"
    ):
        at -= 1
    return at


def _leads_in(words: Words, at: int) -> bool:
    tag, low = words.tag(at), words.low(at)
    if tag == "X":
        return low in _MARKS and words.items[at + 1].start > words.items[at].end
    return (
        low in {"and", "but"}
        or (tag == "T" and words.tag(at + 1) == "V")
        or (low == "so" and words.tag(at + 1) in {"D", "O"})
    )


_MARKS = frozenset(",;:.)]}\u2022\u00b7*|-\u2013\u2014")


def _belongs(words: Words, kind: ClaimType, at: int) -> bool:
    """Return whether the word before ``at`` stands in the phrase that goes on at ``at``."""
    tag, before, low = words.tag(at), words.tag(at - 1), words.low(at - 1)
    if before == "D":
        return (tag in "NERVGQ" or words.low(at) == "most") and (low in _WEIGHTY or kind is ClaimType.COMPARATIVE)
    if before == "R":
        return low in _DEGREES and (tag in "NE" or (tag == "D" and low != "far"))
    if kind is ClaimType.QUANTITATIVE:
        return before == "N" == tag and not (is_plural(low) and low.isalpha())
    return kind is ClaimType.COMPARATIVE and before == "N" and low.endswith(("'s", "s'")) and tag in "NERG"


def _lacks_subject(words: Words, at: int, figure: int) -> bool:
    """Return whether a claim is no more than "was 70 percent"."""
    return words.tag(at) == "A" and figure <= at + _BARE and words.tag(at - 1) in set("NGM")


_BARE = 2


def _subject(words: Words, at: int, stop: int) -> int:
    """Return where the subject of the verb at ``at`` begins, ``at`` where that is too far."""
    start = at
    while start > stop and words.tag(start - 1) in set("NGDPMQR"):
        start -= 1
    while start < at and words.tag(start) in set("PMR"):
        start += 1
    return start if start == stop == 0 or words.tag(start - 1) in set("XSC") else at


_LONGEST_SUBJECT = 9
_BID = frozenset("goodbye farewell".split())
_BIDDEN = frozenset("say says wave bid".split())
_WEIGHTY = frozenset("no most every all".split())
"""Determiners without which a claim says something else."""
_DEGREES = frozenset(
    """more most less least very far much quite completely totally utterly absolutely entirely fully truly simply
    significantly statistically clinically medically scientifically dramatically vastly virtually""".split()
)
