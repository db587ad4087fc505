"""The noun phrase and the verb in front of a figure: which of them names the outcome."""

from __future__ import annotations

from claimlint.detect.clause.clause import Head
from claimlint.detect.clause.phrases import core
from claimlint.detect.clause.who import is_people
from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.forms import verbs
from claimlint.detect.lexicon.given_names import GIVEN_NAMES

LINKS = verbs(
    """be, occur, happen, run, stand, sit, average, reach, affect, bother, hit, touch, follow, appear, show up, hover
    strike, come, take, last, need, require, develop, total, exceed, remain, arise, amount, number, begin, start
    see, note, report, record, observe, find, notice, measure, experience, rate, score, kick, set, form"""
)
"""Verbs that only tie a figure to what it measures."""
HAVE = verbs("have, show, see, report, post, boast, deliver, offer, achieve, get, reach, enjoy, hold, maintain, give")
_EMPTY = frozenset(
    """it they this that them we you us average mean total rate up down over under cases results one figure number
    that's""".split()
)
_STATISTICS = frozenset("mean median average overall reported".split())
_MOST_WORDS = 8


def main_verb(words: Words, at: int, stop: int) -> int:
    """Return the index of the verb that carries the meaning of the group at ``at``."""
    main = at
    while at < stop and (words.tags[at] in "ARVE" or (words.tags[at] == "T" and words.tag(at + 1) == "V")):
        if words.tags[at] in "AVE":
            main = at
        at += 1
    return main


def object_at(words: Words, at: int, stop: int) -> int:
    """Return where the object of a verb begins, ``stop`` if a preposition or the figure follows it."""
    while at < stop and (words.tags[at] == "R" or (words.low(at) in _UP and words.tag(at + 1) in {"D", "N"})):
        at += 1
    return at if at < stop and core(words, at) > at and words.tags[at] in "DNGE" else stop


_UP = frozenset("up down off out".split())


def is_who(words: Words, head: Head) -> bool:
    """Return whether those before a figure are people ("our patients", "the majority of members", "we")."""
    if words.low(head.end) == "of" and is_people(words, undetermined(words, head.end + 1), head.told):
        return True
    if head.end == head.start + 1 and words.low(head.start) in GIVEN_NAMES:
        return True
    return words.tag(head.start) == "O" or is_people(words, head.start, core(words, head.start))


def bare(words: Words, start: int, end: int) -> str:
    """Return a noun phrase without its article, figures and the words that link it to a figure."""
    start = undetermined(words, start)
    while end > start and words.tags[end - 1] in "PRDTCA":
        end -= 1
    found = words.joined(start, end)
    return "" if found.lower() in _EMPTY else found


def undetermined(words: Words, start: int) -> int:
    """Return the index behind articles and words of statistics at ``start``."""
    while words.tag(start) in {"D", "R"} or words.low(start) in _STATISTICS:
        start += 1
    return start


def with_relative(words: Words, head: Head) -> int:
    """Return where the head ends with its relative clause ("results you can see")."""
    relative = words.tag(head.end) in {"W", "O"} and head.told - head.start <= _MOST_WORDS
    return head.told if relative else head.end


def before_of(words: Words, at: int) -> str:
    """Return the noun phrase of "an infection rate of just 0.4%"."""
    while words.tag(at - 1) in {"R", "D"}:
        at -= 1
    return _ending(words, at - 1) if words.low(at - 1) == "of" else ""


def before_bracket(words: Words, at: int) -> str:
    """Return the noun phrase that a figure in brackets follows ("watch for headache (11%)")."""
    return _ending(words, at)


def _ending(words: Words, end: int) -> str:
    start = end
    while words.tag(start - 1) in {"N", "G"}:
        start -= 1
    return bare(words, start, end)
