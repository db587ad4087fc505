"""The part that each word of a sentence plays, from closed classes, endings and neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimlint.detect.lexicon import grammar
from claimlint.detect.lexicon.forms import IRREGULAR_PAST
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS, CONDITIONS
from claimlint.detect.lexicon.people import PEOPLE

DETERMINER, NUMBER, PREPOSITION, TO, AUXILIARY, VERB = "D", "Q", "P", "T", "A", "V"
PARTICIPLE, GERUND, RELATIVE, ADVERB, PRONOUN = "E", "G", "W", "R", "O"
AND, TURN, STOP, NOUN, MOMENT = "C", "S", "X", "N", "M"
"""One letter a part. ``MOMENT`` is a time with its preposition, ``TURN`` opens another clause or a comparison."""

_CLOSED = (
    (grammar.DETERMINERS, DETERMINER),
    (grammar.AUXILIARIES, AUXILIARY),
    (grammar.RELATIVES, RELATIVE),
    (grammar.PRONOUNS, PRONOUN),
    (grammar.COORDINATORS, AND),
    (grammar.SUBORDINATORS, TURN),
    (grammar.PREPOSITIONS, PREPOSITION),
    (grammar.ADVERBS, ADVERB),
    (grammar.NUMERALS, NUMBER),
)
_PART_OF = {word: tag for words, tag in reversed(_CLOSED) for word in words} | {"to": TO}
_PAST = IRREGULAR_PAST
_LY = frozenset("family early only daily weekly monthly yearly elderly friendly belly jelly assembly supply".split())
_NO_GERUND = frozenset(
    """nothing something anything everything morning evening ceiling sibling wellbeing thing bring sting swing spring
    string""".split()
)
_AILMENTS = CONDITIONS | ADVERSE_EFFECTS | {"vomiting", "itching", "wheezing", "snoring", "hearing", "healing"}
_GRADES = frozenset("stage grade type class phase level".split())
_HAVE = frozenset("has have had".split())
_BE_HAVE = frozenset("is are was were be been being am has have had".split())
_PARTICIPIAL = ("wn", "rn", "ken", "ven", "zen", "den")
_MAY_FOLLOW = frozenset(("been", "be")) | grammar.NOUNISH
_PLURALS = frozenset("people men women children folks teeth feet geese mice everyone alumni couples".split())
_SHORTEST = 4


class Word(NamedTuple):
    """One word, figure or mark with its offsets, in lower case, and with its part."""

    start: int
    end: int
    text: str
    low: str
    tag: str


@lru_cache(maxsize=8192)
def known(mark: str) -> tuple[str, str]:
    """Return a word in lower case and the part that it plays wherever it stands; ``VERB`` where it may be a verb."""
    low = mark.lower()
    return low, _part(mark, low)


def _part(mark: str, low: str) -> str:
    if low in _PART_OF:
        return NOUN if mark == "US" else _PART_OF[low]
    if not mark[0].isalnum():
        return NOUN if mark in "%'\u2019$" else STOP
    if mark[0].isdigit():
        return NOUN if "/" in mark else NUMBER
    return _open_part(low)


def _open_part(low: str) -> str:
    if low.endswith(("n't", "'ve", "'ll", "'re")):
        return AUXILIARY
    if _is_past(low):
        return VERB
    if low.endswith("ly") and low not in _LY:
        return ADVERB
    if low in _AILMENTS:
        return NOUN
    if low.endswith("ing") and len(low) > _SHORTEST and low not in _NO_GERUND:
        return GERUND
    if low.endswith("ed") and len(low) > _SHORTEST and "-" not in low:
        return PARTICIPLE
    return VERB if low in grammar.VERBS else NOUN


def _is_past(low: str) -> bool:
    return low in _PAST or (low.startswith("re-") and low[3:] in _PAST)


def settled(items: list[Word]) -> tuple[Word, ...]:
    """Return the words with those that may play several parts decided by their neighbours."""
    out: list[Word] = []
    for index, word in enumerate(items, 1):
        tag = word.tag
        if tag == NOUN:
            is_open = index < len(items) and items[index].tag == DETERMINER
        else:
            is_open = tag in _OPEN or word.low in _SEVERAL
        found = _settled(word, out, items[index:]) if is_open else tag
        out.append(word if found == tag else word._replace(tag=found))
    return tuple(out)


_OPEN = frozenset((VERB, PARTICIPLE))
_SEVERAL = frozenset(("back", "such", "no", "as", "i"))
"""What neighbours decide, besides nouns in front of an article: these parts, and these words."""


def _settled(word: Word, before: list[Word], after: list[Word]) -> str:
    tag, low = word.tag, word.low
    last = before[-1] if before else None
    following = after[0].low if after else ""
    if tag == VERB:
        return _of_verb(word, before, after)
    if tag == NOUN:
        return VERB if _acts(word, before, after) else NOUN
    if tag == PARTICIPLE and last is not None and last.low == "fda" and _describes(low, before[:-1], after):
        return NOUN
    if tag == PARTICIPLE and last is not None and last.tag == AUXILIARY:
        return VERB if last.low in _HAVE else PARTICIPLE
    if low == "back" and _is_body(before, after[:1]):
        return NOUN
    if low in {"such", "no"} and following in {"as", "longer"}:
        return PREPOSITION if low == "such" else ADVERB
    if last is not None and ((low == "as" and last.low == "such") or (low == "i" and last.low in _GRADES)):
        return PREPOSITION if low == "as" else NOUN
    return tag


def _describes(low: str, before: list[Word], after: list[Word]) -> bool:
    """Return whether a status behind "FDA" describes what follows ("our FDA approved laser"), and is no verb."""
    if low not in _STATUSES or not after or after[0].tag not in "NGE":
        return False
    lead = before[-1] if before else None
    return lead is not None and lead.low != "the" and lead.tag in "DPVCA"


_STATUSES = frozenset("approved cleared registered listed authorized licensed regulated granted".split())


def _acts(word: Word, before: list[Word], after: list[Word]) -> bool:
    """Return whether an unknown word in -s is a verb: a thing of the singular before it, an article behind."""
    if not before or not after or after[0].tag != DETERMINER or not word.low.isalpha() or word.low in PEOPLE:
        return False
    thing = before[-1]
    single = thing.tag == NOUN and not thing.low.endswith("s")
    return single and is_plural(word.low) and word.text.islower() and not _has_verb(after)


def _is_body(before: list[Word], after: list[Word]) -> bool:
    """Return whether "back" is the part of the body: in front of a noun, or with an article."""
    return bool((after and after[0].tag == NOUN) or (before and before[-1].tag == DETERMINER))


def _of_verb(word: Word, before: list[Word], after: list[Word]) -> str:
    """Return what a word that may be a verb is at its place."""
    low = word.low
    close = [w for w in before if w.tag != ADVERB]
    if low in grammar.REDUCED and close and close[-1].low == "those":
        return PARTICIPLE
    if low.endswith(_PARTICIPIAL) and after and after[0].tag == NOUN and (not close or close[-1].tag in "QDP"):
        return PARTICIPLE
    if low == "live" and after and after[0].low.startswith("birth"):
        return NOUN
    if not close or close[-1].tag == STOP:
        return VERB if _opens(low, after) else NOUN
    if close[-1].tag == AUXILIARY and close[-1].low in _BE_HAVE:
        return _behind_auxiliary(low, close[-1].low)
    return VERB if _is_verb(low, close, after) else NOUN


def _opens(low: str, after: list[Word]) -> bool:
    """Return whether a clause can begin with the verb: an order, or a subject left out."""
    if not after or _is_past(low):
        return _is_past(low)
    return after[0].tag == DETERMINER or (low not in grammar.AMBIGUOUS and after[0].tag not in "AVE")


def _behind_auxiliary(low: str, auxiliary: str) -> str:
    if auxiliary in _HAVE:
        return VERB if _is_past(low) or low.endswith(("ed", "en", "ne", "n")) else NOUN
    return PARTICIPLE if low.endswith(("ed", "en", "ne", "wn")) or _is_past(low) else NOUN


def _is_verb(low: str, close: list[Word], after: list[Word]) -> bool:
    last = close[-1]
    if last.tag in {DETERMINER, PREPOSITION}:
        return False
    if _is_past(low) or low.endswith("ed") or last.tag in {PRONOUN, RELATIVE, TO, AUXILIARY, AND, MOMENT}:
        return True
    if last.tag == NUMBER:
        return low == "needs" or (low in _OF_ONE and _is_share(last)) or _takes_object(low, after)
    if after and after[0].tag in {AUXILIARY, VERB} and after[0].low not in _MAY_FOLLOW:
        return False
    if last.tag == VERB:
        return len(close) > 1 and close[-2].tag == PRONOUN
    if last.tag in {NOUN, GERUND} and low.endswith("s"):
        return _agrees(low, close, after)
    many = is_plural(last.low) or (low not in grammar.AMBIGUOUS and _has_plural_head(close, after))
    return last.tag == NOUN and many


_OF_ONE = frozenset("returns uses".split())
"""What one of so many does; as nouns these are no things that copy takes a share of."""


def _is_share(number: Word) -> bool:
    return number.text.endswith("%") or " in " in number.text or " of " in number.text


def _takes_object(low: str, after: list[Word]) -> bool:
    """Return whether a form behind a figure is what the counted do ("70% report less pain")."""
    if low.endswith("s"):
        return low not in grammar.NOUNISH
    return bool(after) and (after[0].tag in "DNROTQEG" or (after[0].tag == "P" and low not in grammar.AMBIGUOUS))


def _agrees(low: str, close: list[Word], after: list[Word]) -> bool:
    """Return whether a form in -s is the verb of the noun before it, or of one before that noun's phrase."""
    governs = bool(after) and after[0].tag in "DQMPTR"
    if close[-1].low.endswith("s"):
        return governs and _is_governed(close)
    if low not in grammar.NOUNISH or (governs and after[0].tag in "DQM"):
        return True
    follows = bool(after) and after[0].tag in "DNQMPTREG" and after[0].low not in {"of", "in", "for"}
    return follows and not _has_verb(after)


def _has_verb(after: list[Word]) -> bool:
    """Return whether a verb that can be nothing else stands before the next figure or mark."""
    for word in after:
        if word.tag in "QMXS":
            return False
        if word.tag in "AE" or _is_past(word.low) or (word.tag == VERB and word.low not in grammar.AMBIGUOUS):
            return True
    return False


def _is_governed(close: list[Word]) -> bool:
    """Return whether the last noun stands behind a preposition or a share ("one in three fusions needs")."""
    at = len(close) - 1
    while at >= 0 and close[at].tag in "NDEG":
        at -= 1
    return at >= 0 and close[at].tag in {PREPOSITION, NUMBER}


def _has_plural_head(close: list[Word], after: list[Word]) -> bool:
    """Return whether a plural begins the phrase that the last noun ends ("members of the programme lose")."""
    if not after or after[0].tag not in "DNQMPTREGV":
        return False
    related = True
    for word in reversed(close):
        if word.tag not in "NDPEGQWVAO" or (word.tag == NOUN and not related):
            return False
        related = word.tag not in {VERB, AUXILIARY} and (related or word.tag in {RELATIVE, PRONOUN})
        if word.tag == NOUN and is_plural(word.low):
            return True
    return False


def is_plural(low: str) -> bool:
    """Return whether a noun has the form of a plural."""
    return low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")))
