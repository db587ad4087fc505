"""The treatment, product or clinic that a claim is about, as a whole noun phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.detect.clause.clause import Clause
from claimlint.detect.clause.heads import HAVE, LINKS, is_who, main_verb, object_at
from claimlint.detect.clause.parts import is_plural
from claimlint.detect.clause.phrases import core
from claimlint.detect.clause.who import is_people
from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.forms import terms, verbs
from claimlint.detect.lexicon.outcomes import CHANGE_NOUNS

_TAKES = verbs("take, use, wear, receive, try, undergo, start, begin") | terms("on, with, after, via, given")
_BEFORE_USED = _TAKES | {"our"}
_RIVALS = frozenset("than versus vs vs. compared against".split()) | verbs(
    "outperform, beat, outlast, surpass, rival, match, outdo"
)
_Span = tuple[int, int]


def subject(clause: Clause, treatments: Iterable[_Span]) -> str:
    """Return what the claim is about; ``treatments`` are where words of the lexicon stand.

    What acts in the clause comes first, then what somebody takes or uses, then the nearest treatment.
    """
    words = clause.words
    agent = _agent(clause)
    if agent is not None:
        return _text(words, agent)
    barred = _Bar(clause)
    for found in (_used(words), _phrases(words, treatments)):
        spans = [span for span in found if not barred(span)]
        if spans:
            return _text(words, min(spans, key=lambda span: _distance(clause, span)))
    return ""


def _distance(clause: Clause, span: _Span) -> tuple[bool, int, _Span]:
    """Return how far a phrase is from the claim; one in another clause ("when grafts are chilled") is farthest."""
    words, draft = clause.words, clause.draft
    apart = "S" in words.tags[clause.behind : span[0]]
    return apart, max(words.items[span[0]].start - draft.end, draft.start - words.items[span[1] - 1].end, 0), span


def _agent(clause: Clause) -> _Span | None:
    """Return what brings the outcome about: the subject of "cuts body weight", "relieved depression"."""
    words, head = clause.words, clause.head
    if not clause.draft.figures or head.end == head.start or words.tags[head.start] == "O":
        return None
    if head.verb >= head.stop or is_who(words, head):
        return None
    main = main_verb(words, head.verb, head.stop)
    at = object_at(words, main + 1, head.stop)
    low = words.low(main)
    direct = clause.draft.subtype in _SHARES and main + 1 == clause.figure
    if low in LINKS or low in HAVE or any(words.low(i) in _BE for i in range(head.verb, main)):
        return None
    return (head.start, core(words, head.start)) if at < head.stop or direct else None


_BE = frozenset("is are was were been be".split())
_SHARES = frozenset({"rate", "ratio"})


def _used(words: Words) -> Iterator[_Span]:
    """Yield what somebody takes, uses or is treated with: a name, or a thing that is ours."""
    if not _BEFORE_USED.isdisjoint(words.lows):
        yield from _taken(words)
    if not _GIVEN.isdisjoint(words.lows):
        yield from _given(words)
    for at, word in enumerate(words.items):
        if word.tag != "N" or not word.text[0].isupper():
            continue
        if at and _is_product(words, at):
            end = core(words, at)
            if not is_people(words, at, end):
                yield at, end
        if at + 1 < len(words.items) and _is_brand(words, at) and is_people(words, at + 1, at + 2):
            yield at, at + 1


def _given(words: Words) -> Iterator[_Span]:
    """Yield what those who are spoken of are on, take or wear."""
    for at in range(1, len(words.items)):
        if words.lows[at - 1] in _GIVEN and core(words, at) > at and _is_those(words, at - 2):
            yield at, core(words, at)


def _taken(words: Words) -> Iterator[_Span]:
    """Yield what stands behind "our" or behind what is done with a treatment."""
    for at in range(1, len(words.items)):
        ours = words.low(at - 1) == "our" and (words.low(at - 2) in _TAKES or _is_of_product(words, at))
        named = words.low(at - 1) in _TAKES or (words.tags[at - 1] == "D" and words.low(at - 2) in _TAKES)
        if not (ours or named):
            continue
        end = core(words, at)
        if end > at and not is_people(words, at, end) and (ours or _is_name(words, at)):
            yield at, end


def _is_those(words: Words, at: int) -> bool:
    return words.low(at) == "those" or is_people(words, at, at + 1)


def _is_of_product(words: Words, at: int) -> bool:
    """Return whether "of our ..." names one thing that is sold, and not those who sell it."""
    end = core(words, at)
    return (
        words.low(at - 2) == "of"
        and end > at
        and words.low(end - 1) not in _SELLERS
        and not is_plural(words.low(end - 1))
    )


_SELLERS = frozenset(
    "clinic center centre practice team hospital office audit study own doors website caseload".split()
)


def _is_name(words: Words, at: int) -> bool:
    text = words.items[at].text
    if words.tags[at] != "N" or not text[0].isupper() or words.tags[at - 1] == "X":
        return False
    return not text.isupper() and text.replace("-", "").isalpha()


_GIVEN = frozenset("on given taking receiving using wearing".split())
_TAKEN = _TAKES | _GIVEN
_COMPARED = _RIVALS | {"as"}


def _is_product(words: Words, at: int) -> bool:
    """Return whether a name stands before the word for what it is: "Noctis mask"."""
    return _is_name(words, at) and words.tag(at + 1) == "N" and words.items[at + 1].text.islower()


def _is_brand(words: Words, at: int) -> bool:
    """Return whether a word is written as only names are: "ReliefBand"."""
    text = words.items[at].text
    return words.tags[at] == "N" and text[0].isupper() and text[1:] != text[1:].lower() and not text.isupper()


def _phrases(words: Words, spans: Iterable[_Span]) -> Iterator[_Span]:
    """Yield tagged treatments with the words that name them before."""
    for start, end in spans:
        first, last = words.around(start), words.index(end)
        while first > 0 and words.tags[first - 1] == "N" and words.tags[first] in "NG":
            first -= 1
        if last > first and words.low(last) not in CHANGE_NOUNS:
            yield first, last


class _Bar:
    """What cannot be the subject: what stands behind a comparison, and what is only counted."""

    def __init__(self, clause: Clause) -> None:
        words = clause.words
        start = clause.figure if clause.draft.figures else words.index(clause.draft.start)
        self._rival = _rival(words.lows, start)
        self._counted = range(start, clause.behind) if clause.draft.subtype == "count" else range(0)
        self._fewer = words.low(clause.behind) in {"fewer", "less"} and clause.draft.subtype == "change"
        self._behind = clause.behind
        self._words = words

    def __call__(self, span: _Span) -> bool:
        lessened = self._fewer and span[0] <= self._behind + 3 and span[1] > self._behind
        words = self._words
        timed = words.tag(span[0]) in {"M", "V"}
        lead = span[0] - 1
        theirs = words.low(lead) in _THEIRS and words.low(lead - 1) not in _TAKEN
        likened = words.low(lead) == "to" and words.low(lead - 1) in _LIKENS
        spared = theirs or likened or words.low(lead) in _SPARED or words.low(lead - 1) in _SPARED
        spared = spared or words.low(lead - (words.tag(lead) == "D")) in _COMPARED or _is_vague(words, span)
        return span[0] > self._rival or span[0] in self._counted or lessened or timed or spared


def _rival(lows: tuple[str, ...], start: int) -> int:
    """Return where a comparison is made from word ``start`` on, behind the last word where none is."""
    if _COMPARED.isdisjoint(lows):
        return len(lows)
    likened = False
    for at in range(start, len(lows)):
        if lows[at] in _RIVALS or (likened and lows[at] == "as"):
            return at
        likened = likened or lows[at] == "as"
    return len(lows)


_SPARED = frozenset("without from no instead".split()) | verbs(
    "avoid, skip, cancel, need, stop, quit, decline, refuse, escape, dodge"
)
"""What a claim does without, or comes from, or what is the patient's own."""


_LIKENS = frozenset("alternative alternatives superior equal equivalent comparable".split())
_THEIRS = frozenset("their his her your".split())


def _is_vague(words: Words, span: _Span) -> bool:
    """Return whether a phrase is only "treatment", without a word that says which."""
    bare = span[1] == span[0] + 1 and words.low(span[0]) in _VAGUE
    return bare and words.low(span[0] - 1) not in {"our", "this", "the"}


_VAGUE = frozenset("treatment treatments therapy session sessions test tests program course".split())


def _text(words: Words, span: _Span) -> str:
    start, end = span
    while start < end - 1 and (words.tags[start] in "DR" or words.low(start) == "single"):
        start += 1
    return words.joined(start, end)
