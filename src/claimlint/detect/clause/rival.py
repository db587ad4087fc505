"""What a claim is held against: the noun phrase behind "than", "versus", "compared with", "as ... as"."""

from __future__ import annotations

from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.phrases import core, with_and
from claimlint.detect.clause.words import Words
from claimlint.text import lazyre as re

_AGAINST = frozenset("than versus vs vs. compared against".split())
_ARM = frozenset(
    "with to on in for after from of at among given taking receiving using who had have got under by".split()
)
_THEM = frozenset("those that patients people men women adults participants ones the users".split())
_CONTROL = re.compile(r"placebo|sham|control|usual|standard|without", re.IGNORECASE)


def comparator(clause: Clause) -> str:
    """Return what the figures of a claim are compared with, "" where nothing is named."""
    words = clause.words
    start = clause.behind
    if words.low(start) == "as" and " as " in clause.said:
        return standard(words, start + 1)
    if words.low(start) == "of" and words.low(start + 1) == "what":
        return standard(words, start + 2)
    found = _behind_than(words, start) or _likened(words, clause.figure) or _of_norm(words, start)
    return found or _measured_against(words, start) or _other_arm(words, start)


def outdone(clause: Clause) -> str:
    """Return what a comparative claim sets an offer above, or on a level with."""
    draft = clause.draft
    match = _OUTDOES.search(clause.text, draft.start, draft.end + _REACH)
    if match is None or match.start() >= draft.end:
        return ""
    return standard(clause.words, clause.words.index(match.end()))


_OUTDOES = re.compile(
    r"\b(?:than|superior to|alternatives? to|unlike|over|versus|beat(?:s|ing)?|out(?:last|perform|class|pace|shine"
    r"|live|do)\w*|surpass\w*|as \w+ as|equal to|equivalent to|comparable to|rivals?|match(?:es)?)\s+",
    re.IGNORECASE,
)
_REACH = 30


def _behind_than(words: Words, start: int) -> str:
    if _AGAINST.isdisjoint(words.lows):
        return ""
    for at in range(start, len(words.items)):
        if words.items[at].text in _PARTS or (words.low(at) == "," and words.tag(at + 1) == "C"):
            return ""
        if words.low(at) in _AGAINST:
            return standard(words, at + 1)
    return ""


def standard(words: Words, at: int) -> str:
    """Return the rival at ``at``, behind a word of comparison: without its figure, "those on" and "that of"."""
    size = len(words.items)
    while at < size and (words.tags[at] in "RQM" or words.low(at) in _ARM or words.low(at) == "that"):
        if words.low(at) == "in" and words.tags[at + 1 : at + 2] == "M":
            return ""
        at += 1
    if words.low(at) in _THEM and (words.low(at + 1) == "without" or _is_arm(words, at + 1)):
        return standard(words, at + 1 + (words.low(at + 1) in _ARM))
    if words.low(at) == "without" and at + 1 < size:
        return words.joined(at, max(core(words, at + 1), at + 2))
    end = core(words, at)
    if end == at and words.tags[at : at + 1] == "G":
        end = core(words, at + 2) if words.tags[at + 1 : at + 2] in {"P", "T"} else core(words, at + 1)
    if end <= at or words.tags[at] == "M":
        return "before" if words.low(at) == "before" else ""
    joined = with_and(words, at)
    if words.low(joined) == "alone" or words.tag(joined) in {"", "X"}:
        end = max(end, joined)
    while words.low(end) == "alone":
        end += 1
    if words.low(end) == "of" and words.low(end - 1) in {"kind", "type"}:
        end = max(core(words, end + 1), end)
    found = words.joined(at, end)
    return re.sub(r"^(?:an?|our)\s", "", found, flags=re.IGNORECASE)


def _is_arm(words: Words, at: int) -> bool:
    return (words.low(at) in _ARM and words.low(at) != "to") or words.tags[at : at + 1] == "E"


def _likened(words: Words, start: int) -> str:
    """Return the second half of "as likely as"."""
    if "as" not in words.lows:
        return ""
    first = next((i for i in range(start, len(words.items)) if words.lows[i] == "as"), None)
    if first is None or first > start + _NEAR:
        return ""
    second = next((i for i in range(first + 2, min(first + 12, len(words.items))) if words.lows[i] == "as"), None)
    return standard(words, second + 1) if second is not None else ""


_PARTS = frozenset(";|\u2014\u2192\u2022\u00b7")
_NEAR = 4
_NORM = frozenset("average rate norm median benchmark figure".split())


def _measured_against(words: Words, start: int) -> str:
    """Return the norm behind "below" or "double" ("6.2%, below the state average")."""
    if _BESIDE.isdisjoint(words.lows):
        return ""
    for at in range(start, len(words.items) - 2):
        if words.lows[at] in _BESIDE and words.tags[at + 1] == "D" and words.low(core(words, at + 1) - 1) in _NORM:
            return standard(words, at + 1)
    return ""


_BESIDE = frozenset("below above beneath double twice half triple under over".split())


def _of_norm(words: Words, at: int) -> str:
    """Return the norm or rival of which a figure is a multiple ("twice the national average")."""
    end = core(words, at)
    if end > at and words.low(at) in {"the", "that"}:
        if words.low(end - 1) in _NORM and words.low(end) != "of":
            return words.joined(at, end)
        if words.low(end) == "of":
            return standard(words, end + 1)
    return ""


def _other_arm(words: Words, start: int) -> str:
    """Return the arm behind "and 38% in usual care"."""
    for at in range(start, len(words.items) - 2) if "C" in words.tags else ():
        if words.tags[at] == "C" and words.tags[at + 1] in "QR":
            found = standard(words, at + 1)
            return found if _CONTROL.search(found) else ""
    return ""
