"""What a figure measures: a noun phrase, or the few words of a verb phrase, named by its place."""

from __future__ import annotations

from claimlint.detect.clause.change import CHANGES, is_degree, moved
from claimlint.detect.clause.clause import Clause, Head
from claimlint.detect.clause.clause import head as head_of
from claimlint.detect.clause.heads import (
    HAVE,
    LINKS,
    bare,
    before_bracket,
    before_of,
    is_who,
    main_verb,
    object_at,
    undetermined,
    with_relative,
)
from claimlint.detect.clause.phrases import core, is_verbal, people, predicate, thing
from claimlint.detect.clause.who import MAKES, counted, is_people
from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.grammar import PREPOSITIONS
from claimlint.detect.lexicon.outcomes import CHANGE_VERBS

_BE = frozenset("is are was were be been being".split())
_COSTS = frozenset("cost costs price prices fee fees charge bill bills".split())
_PARTICLES = frozenset("back out off away up down in".split())


def endpoint(clause: Clause) -> str:
    """Return the outcome of the claim in the copy's words, "" where no place names it."""
    found = _named(clause)
    return "" if found.lower() in _BARE else found


_BARE = PREPOSITIONS - {"before"}
"""What is left of "back at the gym five days a week" is no outcome."""


def _named(clause: Clause) -> str:
    subtype = clause.draft.subtype
    if subtype in CHANGES:
        return moved(clause)
    if subtype == "count":
        return _of_count(clause)
    if subtype == "cost":
        return _of_cost(clause)
    if subtype == "statistic":
        return _of_statistic(clause)
    if subtype == "duration":
        return _doing(clause) or _of_head(clause, clause.head) or _of_duration(clause)
    if subtype == "score":
        return _of_head(clause, clause.head)
    return _of_share(clause)


def _of_share(clause: Clause) -> str:
    words = clause.words
    who = counted(clause)
    at = who.after if who is not None else clause.behind
    if is_verbal(words, at) and not _is_linked(clause, at):
        return words.joined(*predicate(words, at))
    inserted = words.low(at) == "," == words.low(clause.figure - 1)
    if inserted and is_verbal(words, at + 1):
        return words.joined(*predicate(words, at + 1))
    made = clause.head.verb < clause.figure and words.low(clause.head.verb) in MAKES
    if made and words.tag(at) in {"P", "N", "T"} and not _is_of_time(words, clause.behind):
        return words.joined(*predicate(words, at))
    if who is None and is_degree(words, at):
        return moved(clause)
    if who is None and words.tag(at) in {"N", "G", "D", "E"}:
        return bare(words, at, thing(words, at))
    named = _of_head(clause, clause.head) or _shared(words, at)
    named = named or _of_head(clause, clause.first) or _shared(words, words.tags.rfind("Q", 0, clause.figure))
    if not named and who is not None and who.end == who.start and words.tag(who.start) != "O":
        return bare(words, who.start, who.after)
    return named


def _is_of_time(words: Words, at: int) -> bool:
    return words.low(at) == "of" and words.low(core(words, at + 1) - 1) in {"time", "cases", "times"}


def _is_linked(clause: Clause, at: int) -> bool:
    """Return whether the verb behind the figure belongs to another clause ("in 4% of eyes treated")."""
    return clause.words.tags[at] == "E" and clause.head.end > clause.head.start and clause.head.verb < clause.figure


def _shared(words: Words, at: int) -> str:
    """Return what the people of another figure did, too: "77% of ours and 48% of controls met the endpoint"."""
    at = words.tags.find("Q", at, at + 4) + 1 if at >= 0 else 0
    if not at:
        return ""
    if words.low(at) == "of":
        at = people(words, at + 1)
    return words.joined(*predicate(words, at)) if is_verbal(words, at) else ""


def _of_head(clause: Clause, head: Head) -> str:
    """Return the outcome that stands before a figure: "reoperation was needed in", "cancer came back in"."""
    words, stop = clause.words, head.stop
    measured = before_bracket(words, stop - 1) if words.low(stop - 1) == "(" else before_of(words, stop)
    if measured:
        return measured
    if head.verb >= stop:
        return "" if is_who(words, head) else bare(words, head.start, with_relative(words, head))
    main = main_verb(words, head.verb, stop)
    if (
        head.end == head.start
        and words.tag(head.verb) in {"E", "V"}
        and words.low(main) in LINKS
        and 1 < clause.opening <= stop
    ):
        return _of_head(clause, head_of(words, 0, clause.opening - 1))
    at = object_at(words, main + 1, stop)
    owner = is_who(words, head) or head.end == head.start
    low = words.low(main)
    if at < stop and (low in HAVE or (low in LINKS - _BE and owner)):
        return bare(words, at, min(thing(words, at), stop))
    if owner or low in MAKES:
        return _cut(words, head.verb, stop)
    return _acted(words, head, main, at)


def _acted(words: Words, head: Head, main: int, at: int) -> str:
    """Return what a thing did: only its name where the verb ties it to the figure."""
    low, stop = words.low(main), head.stop
    if low in _BE and at < stop and words.tag(at) != "D":
        return _cut(words, undetermined(words, head.start), stop)
    if at < stop and low not in _BE:
        return words.joined(main, min(thing(words, at), stop))
    if low in LINKS or (low in CHANGE_VERBS and words.low(main + 1) == "by"):
        return bare(words, head.start, head.end)
    if main + 1 == stop and words.tag(stop) != "M":
        return words.items[main].text
    particle = words.low(main + 1) in _PARTICLES and words.tag(main + 2) in {"P", "M"}
    return words.joined(undetermined(words, head.start), min(main + 1 + particle, stop))


def _cut(words: Words, at: int, stop: int) -> str:
    start, end = predicate(words, at)
    end = min(end, stop)
    while end > start and words.tags[end - 1] in "PTRDC" and words.low(end - 1) not in _PARTICLES:
        end -= 1
    return words.joined(start, end)


def _of_count(clause: Clause) -> str:
    """Return what was done how often: "procedures completed", or what so many people did."""
    words = clause.words
    noun = _noun(clause)
    if is_people(words, clause.figure, clause.behind) and is_verbal(words, clause.behind):
        return words.joined(*predicate(words, clause.behind))
    if clause.head.verb < clause.figure:
        main = main_verb(words, clause.head.verb, clause.figure)
        done = words.low(main)
        if done.endswith(("ed", "en", "ne")) and words.low(main + 1) != "by" and noun:
            return f"{noun} {done}"
    if words.tag(clause.behind) == "E" and noun:
        return f"{noun} {words.low(clause.behind)}"
    return noun


def _noun(clause: Clause) -> str:
    words = clause.words
    start = next((i for i in range(clause.figure, clause.behind) if words.tags[i] in "NG"), clause.behind)
    end = core(words, start)
    return words.joined(start, end) if end > start else ""


def _of_cost(clause: Clause) -> str:
    words = clause.words
    named = (words.low(i) for i in range(clause.head.start, clause.behind + 2))
    return next((word.removesuffix("s") for word in named if word in _COSTS), "")


def _of_statistic(clause: Clause) -> str:
    """Return what a statistic is of: "the HR for death with the drug was 0.8"."""
    words = clause.words
    for at in range(clause.figure, clause.behind):
        if words.low(at) in {"for", "of"} and core(words, at + 1) > at + 1:
            return bare(words, at + 1, core(words, at + 1))
    return _of_head(clause, clause.head)


def _doing(clause: Clause) -> str:
    """Return the gerund right before a time ("plan on driving again within 72 hours")."""
    words = clause.words
    at = next((i for i in (clause.figure - 1, clause.figure - 2) if words.tag(i) == "G"), None)
    return _cut(words, at, clause.figure) if at is not None and words.tag(at - 1) == "P" else ""


def _of_duration(clause: Clause) -> str:
    """Return the outcome around a time: "three-day recovery", "in two weeks you are walking", "back at work in"."""
    words, at = clause.words, clause.behind
    if words.tag(at) in {"N", "G"}:
        return bare(words, at, thing(words, at))
    at += words.tag(at) == "X"
    while words.tag(at) == "O":
        at += 1
        if is_verbal(words, at):
            return words.joined(*predicate(words, at))
    return _cut(words, clause.opening, clause.figure) if clause.opening < clause.figure else ""
