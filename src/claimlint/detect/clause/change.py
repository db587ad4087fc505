"""What a change or a multiple is of: what moved, what was moved, of what there is more or less."""

from __future__ import annotations

from claimlint.detect.clause.clause import Clause, Head
from claimlint.detect.clause.heads import bare, is_who, main_verb, object_at
from claimlint.detect.clause.phrases import core, predicate, thing
from claimlint.detect.clause.who import MAKES
from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.forms import verbs
from claimlint.detect.lexicon.outcomes import CHANGE_NOUNS, CHANGE_VERBS
from claimlint.text import lazyre as re

CHANGES = frozenset({"change", "score_change", "multiple"})
_COMPARES = frozenset("fewer less more lower higher greater as fold".split())
_DEGREE = re.compile(r"\w{2,}er")
_NO_DEGREE = frozenset(
    """liver fever cancer power laser ulcer bladder shoulder finger water number filler fiber other user tumor chapter
    after under over never summer winter dinner quarter flicker blister member customer""".split()
)
_MULTIPLIES = verbs("double, triple, quadruple, halve")
_WEIGHT = frozenset("pounds lbs lb kg kilograms kilos stone".split())
_SHEDS = verbs("lose, shed, drop, gain")


def moved(clause: Clause) -> str:
    """Return the outcome of a change, a score's change or a multiple; "" where no place names it."""
    words, at = clause.words, clause.behind
    multiplied = _of_multiple(clause, at)
    if multiplied:
        return multiplied
    while words.tag(at) == "D":
        at += 1
    low = words.low(at)
    parted = low in {"of", "off"} or (low == "from" and words.tag(at + 1) == "D")
    end = core(words, at + 1)
    if parted and end > at + 1 and words.low(end - 1) != "time":
        return bare(words, at + 1, thing(words, at + 1))
    if low in CHANGE_NOUNS and words.low(at + 1) in {"in", "of"}:
        return bare(words, at + 2, thing(words, at + 2))
    if low in _COMPARES or (is_degree(words, at) and words.tags[at] in "NR"):
        return _compared(clause, at)
    before = _moved(clause, clause.head) or _moved(clause, clause.first)
    if before or words.tag(at) not in {"N", "G", "E"}:
        return before
    return _changed(words, at)


def _changed(words: Words, at: int) -> str:
    """Return the noun behind "14% weight", without the noun of change that may end it."""
    end = thing(words, at)
    noun_of_change = end - 1 > at and words.low(end - 1) in CHANGE_NOUNS
    return bare(words, at, end - 1 if noun_of_change and words.joined(at, end).lower() not in CHANGE_NOUNS else end)


def _of_multiple(clause: Clause, at: int) -> str:
    """Return of what there is twice as much: "doubles your odds", "twice the national average for births"."""
    words = clause.words
    if clause.said.split()[-1] in _MULTIPLIES and core(words, at) > at:
        return bare(words, at, _with_that(words, thing(words, at)))
    if words.low(at) in {"the", "that"} and words.low(core(words, at)) == "for":
        at = core(words, at) + 1
        return bare(words, at, thing(words, at))
    if " as " in clause.said and words.low(at) == "as":
        return _done(clause) or clause.said.rsplit(" as ", 1)[-1].removesuffix(" as")
    if clause.draft.subtype == "multiple" and words.tag(at + (words.tag(at) == "D")) in {"N", "G"}:
        at += words.tag(at) == "D"
        compared = words.low(at) in _COMPARES or is_degree(words, at)
        return "" if compared else bare(words, at, thing(words, at))
    return ""


def is_degree(words: Words, at: int) -> bool:
    """Return whether a comparative in -er stands at ``at`` ("shallower")."""
    low = words.low(at)
    return _DEGREE.fullmatch(low) is not None and low not in _NO_DEGREE


def _with_that(words: Words, end: int) -> int:
    """Return the index behind "that a fusion will not heal" where it follows the chance that a figure changes."""
    return predicate(words, end + 1)[1] if words.low(end) == "that" else end


def _done(clause: Clause) -> str:
    """Return the verb of those before the figure ("vomited half as often"), "" where it only links."""
    head, words = clause.head, clause.words
    if head.verb >= head.stop:
        return ""
    main = main_verb(words, head.verb, head.stop)
    return words.items[main].text if words.tags[main] in "VE" else ""


def _compared(clause: Clause, at: int) -> str:
    """Return of what there is less or more, or what was shallower, longer, as likely."""
    words, head = clause.words, clause.head
    low = words.low(at)
    if low in {"as", "more", "less"} and words.low(at + 1) in {"likely", "apt"}:
        return words.joined(*predicate(words, at + 2 + (words.low(at + 2) == "to")))
    if low == "as":
        return words.items[at + 1].text if at + 1 < len(words.items) else ""
    if words.tag(at + 1) in {"N", "G", "E", "D"}:
        return bare(words, at + 1, thing(words, at + 1))
    made = _object(clause)
    if made:
        return made
    if head.end > head.start and not is_who(words, head) and clause.draft.subtype != "multiple":
        return bare(words, head.start, head.end)
    done = _done(clause)
    if done.lower() in _BE or not done:
        return "" if low in {"more", "less"} else words.items[at].text
    return f"{done} {words.items[at].text}"


_BE = frozenset("is are was were be been".split())


def _object(clause: Clause) -> str:
    """Return what is done faster, what is made whiter: the verb's object, with the verb unless that only makes."""
    words, head = clause.words, clause.head
    if head.verb >= head.stop:
        return ""
    main = main_verb(words, head.verb, head.stop)
    at = object_at(words, main + 1, head.stop)
    if at >= head.stop or words.low(main) in _BE:
        return ""
    end = min(thing(words, at), head.stop)
    return bare(words, at, end) if words.low(main) in MAKES else words.joined(main, end)


def _moved(clause: Clause, head: Head) -> str:
    """Return what moved ("redness fell by") or what was moved ("cut body weight by")."""
    words, stop = clause.words, head.stop
    who = is_who(words, head)
    if head.verb >= stop:
        return "" if who else bare(words, head.start, head.end)
    main = main_verb(words, head.verb, stop)
    at = object_at(words, main + 1, stop)
    if at < stop and (found := bare(words, at, min(thing(words, at), stop))):
        return found
    if who:
        return _done_by(clause, head, main)
    return bare(words, head.start, head.end)


def _done_by(clause: Clause, head: Head, main: int) -> str:
    """Return what people changed of themselves ("lose 31 pounds", "never regain a pound")."""
    words = clause.words
    never = next((i for i in range(head.verb - 2, main) if words.low(i) in {"never", "not"}), None)
    if never is not None:
        return words.joined(never, clause.behind)
    down = words.low(main) in _BE and words.low(main + 1) in {"down", "up"}
    if (words.low(main) in _SHEDS or down) and _WEIGHT.intersection(clause.said.split()):
        return "weight"
    if words.low(main) in CHANGE_VERBS:
        return ""
    start, end = predicate(words, head.verb)
    return "" if down else words.joined(start, min(end, head.stop))
