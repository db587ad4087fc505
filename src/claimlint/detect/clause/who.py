"""Whom a figure counts or was found in: people, or the knees, eyes and teeth that were treated."""

from __future__ import annotations

from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.phrases import core, people
from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS, CONDITIONS
from claimlint.detect.lexicon.people import PEOPLE
from claimlint.model.lazydata import dataclass

_SHARES = frozenset({"rate", "ratio", "prevalence", "vague_quantifier"})
_THINGS = nouns(
    """procedure, treatment, surgery, operation, injection, infusion, scan, sample, visit, cycle, transfer, implant
    graft, fusion, transplant, case, subject, regular, follicle, aligner case, embryo transfer, pregnancy, referral"""
) | terms("us, of us, society, the public, the world, population")
_OTHERS = nouns(
    """survivor, nurse, firefighter, soldier, teacher, pilot, dancer, skier, cyclist, family, dieter, insomniac
    diabetic, toddler, infant, swimmer, hiker, girl, boy, mom, dad, grandparent, retiree
    singer, musician, carer, ear, shoulder, foot, ankle, elbow, wrist, hand, breast, leg, face"""
) | terms("feet, those, moms, fellow, physicians")
_WHO = (PEOPLE | _OTHERS) - _THINGS
_WHO_OF = _WHO - terms("hand, face, leg")


@dataclass(frozen=True, slots=True)
class Who:
    """Those counted: words ``[start, end)``, none where it is a mass; ``after`` is where what they did can begin."""

    start: int
    end: int
    after: int


def is_people(words: Words, start: int, end: int) -> bool:
    """Return whether the noun phrase ``[start, end)`` names people, or parts of them that are treated."""
    if words.low(start) in _ANYBODY and words.tag(start + 1) in {"W", "P", "E", "G", "Q"}:
        return True
    while end > start and words.tags[end - 1] not in "NG":
        end -= 1
    if end == start or words.tags[start] == "O" or words.joined(_named_from(words, start), end).lower() in _AILMENTS:
        return False
    grouped = words.low(end - 1) in _GROUPS and not _WHO_OF.isdisjoint(_lows(words, start, end))
    return grouped or words.low(end - 1) in _WHO


def _lows(words: Words, start: int, end: int) -> list[str]:
    return [words.low(at).rstrip("'").removesuffix("'s") for at in range(start, end)]


def _named_from(words: Words, start: int) -> int:
    while words.tags[start] in "DRQ" and start + 1 < len(words.tags):
        start += 1
    return start


_ANYBODY = frozenset("those everyone anyone everybody anybody".split())
_GROUPS = frozenset("group groups cohort arm class caseload".split())
_AILMENTS = CONDITIONS | ADVERSE_EFFECTS


def counted(clause: Clause) -> Who | None:
    """Return those whom a share counts: behind "of", or right behind "4 out of 5"."""
    words, at = clause.words, clause.behind
    if clause.draft.subtype not in _SHARES:
        return None
    within = _within(clause)
    if within is not None:
        return within
    if words.low(at) == "of":
        at += 1
        if words.tags[at : at + 1] == "O" and people(words, at) == at:
            return Who(at, at, at + 1)
        end = people(words, at)
        if end == at or words.low(core(words, at) - 1) in {"time", "times"}:
            return None
        if not _can_be_counted(words, at, max(core(words, at), at + 1)):
            return Who(at, at, end)
        end = _before_result(clause, at, end)
        return Who(at, end, end)
    if clause.draft.subtype in {"ratio", "prevalence", "vague_quantifier"} or is_people(words, at, core(words, at)):
        end = core(words, at)
        if end > at and _can_be_counted(words, at, end):
            end = _before_result(clause, at, people(words, at))
            return Who(at, end, end)
    return None


def _within(clause: Clause) -> Who | None:
    """Return the people whom the figure itself names ("nearly every patient", "1 patient in 200")."""
    words = clause.words
    named = [i for i in range(clause.figure, clause.behind) if words.tags[i] in "NG" and words.low(i) in _WHO]
    inside = _inside(clause)
    if named and named[-1] == clause.behind - 1:
        end = people(words, named[-1])
        return Who(named[-1], end, end)
    return Who(clause.behind, clause.behind, clause.behind) if inside else None


def _before_result(clause: Clause, start: int, end: int) -> int:
    """Return where people end in front of what they were made or kept ("keeps 8 of 10 patients in rhythm")."""
    words, head = clause.words, clause.head
    if head.verb >= clause.figure or words.low(head.verb) not in MAKES:
        return end
    return next((at for at in range(core(words, start), end) if words.tags[at] in "PT"), end)


MAKES = verbs("put, keep, get, make, leave, help, bring, send, let")
"""Verbs that say what became of those counted."""


def _can_be_counted(words: Words, start: int, end: int) -> bool:
    """Return whether a phrase names many: a plural, or people of any number ("of our caseload" and "of fat" do not)."""
    last = words.low(end - 1)
    if last in _MASSES:
        return False
    return is_people(words, start, end) or (last.endswith("s") and not last.endswith(("ss", "us", "is")))


_MASSES = frozenset("times time cases' results days weeks months years hours nights".split())


def population(clause: Clause) -> str:
    """Return the people of a claim in the copy's words, "" where it names none."""
    words = clause.words
    who = counted(clause)
    if who is not None and who.end > who.start:
        return _named(words, who.start, who.end)
    if clause.draft.subtype == "count":
        return _of_count(clause)
    inside = _inside(clause)
    if inside:
        return inside
    behind = _behind(clause)
    if behind is not None:
        return _named(words, behind, people(words, behind))
    for head in (clause.head, clause.first):
        if head.end > head.start and is_people(words, head.start, core(words, head.start)):
            return _named(words, head.start, head.told)
    before = _found_in(words, 0, clause.figure)
    return _named(words, before[-1], people(words, before[-1])) if before else ""


def _of_count(clause: Clause) -> str:
    """Return the people whom a count itself counts; of operations it names nobody."""
    words = clause.words
    start = next((i for i in range(clause.figure, clause.behind + 1) if words.tag(i) in {"N", "G"}), len(words.items))
    return _named(words, start, people(words, start)) if is_people(words, start, core(words, start)) else ""


def _inside(clause: Clause) -> str:
    """Return the people inside the figure: "two patients out of 130", "4,300 families"."""
    if clause.draft.subtype in _CHANGES:
        return ""
    for word in reversed(clause.text[slice(*clause.span)].split()):
        if word.strip(".,").lower() in _WHO:
            return word.strip(".,")
    return ""


_CHANGES = frozenset({"change", "score_change", "multiple", "cost"})


def _behind(clause: Clause) -> int | None:
    """Return where the people begin that a phrase behind the figure names, before any comparison."""
    words = clause.words
    stop = next((i for i in range(clause.behind, len(words.tags)) if words.tags[i] in "SQ" or _parts(words, i)), None)
    found = _found_in(words, clause.behind, len(words.tags) if stop is None else stop)
    return found[0] if found else None


def _parts(words: Words, at: int) -> bool:
    return words.items[at].text in ";\u2014|\u2022\u00b7"


_IN = frozenset("in among amongst for of by across with from".split())


def _found_in(words: Words, start: int, stop: int) -> list[int]:
    """Return where people begin behind "in", "among", "for" between two places."""
    found = []
    for at in range(start, stop):
        if words.low(at) not in _IN or (words.low(at) == "of" and not _counts(words, at)):
            continue
        begins = at + 1
        while begins < stop and words.tags[begins] in "RDQ":
            begins += 1
        if words.low(begins - 1) in _ANYBODY and words.tags[begins : begins + 1] in {"W", "P"}:
            begins -= 1
        if is_people(words, begins, core(words, begins)):
            found.append(begins)
    return found


def _counts(words: Words, at: int) -> bool:
    """Return whether the "of" at ``at`` counts people ("a study of nurses"), unlike "the chance of a baby"."""
    before = words.low(at - 1)
    return at == 0 or words.tag(at - 1) in {"Q", "X", "A", "V"} or before in _STUDIES or before in _GROUPS


_STUDIES = frozenset(
    "trial study audit review series cohort survey analysis registry sample pilot majority number most all many none"
    " some".split()
)


def _named(words: Words, start: int, end: int) -> str:
    """Return people without the words that only count them ("all of our 88 patients")."""
    while (
        start < end - 1
        and words.low(start) not in _ANYBODY
        and (words.tags[start] in "DRQ" or words.low(start) in _UNTOLD)
    ):
        start += 1
    while end > start and words.tags[end - 1] in "PRDTCAS":
        end -= 1
    found = words.joined(start, end)
    return "" if found.lower() in _NOBODY else found


_UNTOLD = frozenset("of first last average typical other".split())
_NOBODY = frozenset("those them us whom others one ones".split())
