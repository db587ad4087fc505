"""What words govern: the noun phrase, complement, object or clause that stands behind one, as the index behind it.

Each function takes the index ``at`` behind the governing word, and returns it where nothing follows that is governed.
"""

from __future__ import annotations

from claimlint.detect.clause.parts import is_plural
from claimlint.detect.clause.phrases import core, with_and
from claimlint.detect.clause.words import Words

MARKS = frozenset(("X", "C", "M", ""))
"""Parts that end a phrase."""
PARTICLES = frozenset("back up out off away down over through behind around along past".split())
DEGREES = frozenset("more most less least too very far much even not never almost nearly only just fewer".split())
ALONE = frozenset("some all none any this that each both those these such it".split())
"""Determiners that can stand for what they determine."""
ACTS = frozenset(
    "opens closes ships covers blends includes arrives comes means lets feels claims promises combines targets".split()
)
"""What things do, of verbs that are taken for nouns."""
_AMONG = frozenset("in among across after over through for".split())
_OBJECTS = frozenset("you it them us me him her yourself".split())


def nominal(words: Words, at: int) -> int:
    """Return the index behind the noun phrase at ``at``, with what "of" adds to it."""
    end = _noun_phrase(words, at)
    if words.tag(at) in set("DRQ") and words.tag(at + 1) in set("NEGQRV"):
        end = max(end, nominal(words, at + 1))
    elif words.tag(at) in set("VE"):
        end = max(core(words, at + 1), at + 1)
    elif end == at and (words.tag(at) in set("NGQO") or (words.low(at) in ALONE and words.tag(at + 1) in MARKS)):
        end = at + 1
    return with_of(words, end) if end > at else at


def _noun_phrase(words: Words, at: int) -> int:
    """Return the index behind the noun phrase at ``at``: no plural but a name stands inside of a compound."""
    end = core(words, at)
    for i in range(at, end - 1):
        if words.tags[i : i + 2] == "NN" and words.items[i].text.islower() and is_last(words, i):
            single = i > at and words.tag(i - 1) == "N" and not is_last(words, i - 1)
            return i if single else i + 1
    return end - 1 if end - 1 > at and words.low(end - 1) in ACTS else end


def is_last(words: Words, at: int) -> bool:
    """Return whether a noun is a plural, which no other noun follows in its compound ("Mohs surgery" is a name)."""
    text = words.items[at].text
    return is_plural(text.lower()) and text.isalpha() and (text.islower() or words.items[at + 1].text[0].isupper())


def with_of(words: Words, end: int) -> int:
    """Return the index behind the "of ..." at ``end``."""
    while words.low(end) == "of" and (following := nominal(words, end + 1)) > end + 1:
        end = following
    return end


def complement(words: Words, at: int) -> int:
    """Return the index behind what a preposition governs; a particle governs nothing, a figure is another claim's."""
    low, tag = words.low(at - 1), words.tag(at)
    if tag in set("WS"):
        return clause(words, at + 1)
    if tag == "P":
        end = complement(words, at + 1) if low not in PARTICLES or words.low(at) == "of" else at
        return end if end > at + 1 else at
    if tag == "G":
        return max(governed(words, at + 1), at + 1)
    if tag == "T" or (low in PARTICLES and tag in set("VARO")):
        return at
    if tag == "O" and low == "like":
        return clause(words, at)
    end = nominal(words, at)
    return at if low in _AMONG and "Q" in words.tags[at:end] and words.low(at) not in {"one", "half"} else end


def verbal(words: Words, at: int) -> int:
    """Return the index behind the verb group at ``at`` and its object."""
    while words.tag(at) in set("AR"):
        at += 1
    if words.tag(at) in set("VEG"):
        return max(governed(words, at + 1), at + 1)
    return nominal(words, at)


def infinitive(words: Words, at: int) -> int:
    """Return the index behind the infinitive or the noun phrase behind "to"; an article tells that a verb is before."""
    if words.tag(at) == "N" and words.tag(at + 1) == "D":
        return max(nominal(words, at + 1), at + 1)
    return verbal(words, at) if words.tag(at) == "V" else nominal(words, at)


def clause(words: Words, at: int) -> int:
    """Return the index behind the clause at ``at``: its subject, its verbs, their object."""
    end = at + 1 if words.tag(at) == "O" else with_and(words, at)
    return max(verbal(words, end), end) if words.tag(end) in set("AVRE") else end


def governed(words: Words, at: int) -> int:
    """Return the index behind the object of the verb or participle before ``at``."""
    tag, low = words.tag(at), words.low(at)
    if tag in set("DNEG") or (tag == "Q" and words.tag(at + 1) in set("NG")):
        return nominal(words, at)
    if tag == "R" and words.tag(at + 1) in set("NEG") and low in DEGREES:
        return nominal(words, at + 1)
    if low == "for" and words.tags[at - 2 : at] == "NE":
        return max(complement(words, at + 1), at)
    stranded = tag in {"P", "T"} and words.tag(at + 1) in {"X", ""}
    pronoun = low in _OBJECTS and words.tag(at + 1) not in set("AVE")
    return at + 1 if low in PARTICLES or stranded or pronoun else at
