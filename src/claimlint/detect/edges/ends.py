"""Where the phrase ends that a claim's last word stands in.

Detectors stop at the word that makes the claim. Read on its own that leaves "permanently cures back" or "the only
clinic in": an object, a compound noun, a complement goes on behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from claimlint.detect.clause.parts import is_plural
from claimlint.detect.clause.phrases import core, with_and
from claimlint.detect.clause.words import Words
from claimlint.model.claim import ClaimType

MOST_WORDS = 10
"""Words that a claim may grow by at its end."""


def end_of_phrase(words: Words, kind: ClaimType, least: int, end: int, stop: int) -> int:
    """Return the index behind the phrase that word ``end - 1`` stands in, at most ``stop``.

    Words that lead to nothing before ``stop`` are left off, but not those before ``least``.
    """
    stop = min(stop, end + MOST_WORDS)
    reached = end
    if kind is ClaimType.ESTABLISHMENT and words.tag(end - 1) in {"V", "W"} and words.tag(end - 2) != "T":
        stop = end  # "studies show" is whole; what they show is another matter
    while reached < (following := _more(words, least, reached)) <= stop:
        reached = following
    if kind is ClaimType.COMPARATIVE and words.low(reached) == "to" and words.low(reached - 1) in _WAYS:
        following = _behind_to(words, reached + 1)
        reached = following if reached + 1 < following <= stop else reached
    return _without_hanging(words, kind, least, reached)


def _more(words: Words, least: int, at: int) -> int:
    """Return the index behind what the word before ``at`` cannot do without, ``at`` where it is whole."""
    tag = words.tag(at - 1)
    if words.tag(at) in _MARKS:
        return _joined(words, at)
    if tag == "R":
        return _behind_adverb(words, least, at)
    if tag == "Q":
        return _nominal(words, at) if words.tag(at) in "NG" else at
    return _BEHIND.get(tag, _behind_noun)(words, at)


_MARKS = frozenset(("X", "C", "M", ""))
"""Parts that end a phrase."""
_PARTICLES = frozenset("back up out off away down over through behind around along past".split())
_DEGREES = frozenset("more most less least too very far much even not never almost nearly only just fewer".split())


def _joined(words: Words, at: int) -> int:
    """Return the index behind the second half of "between ... and ..." or "3.1 ± 0.4 points"."""
    if words.items[at : at + 1] and words.items[at].text == "±" and words.tag(at + 1) == "Q":
        return at + 2
    pair = words.low(at) == "and" and any(words.low(i) == "between" for i in range(max(at - _NEAR, 0), at))
    return _nominal(words, at + 1) if pair else at


_NEAR = 4


def _nominal(words: Words, at: int) -> int:
    """Return the index behind the noun phrase at ``at``, with what "of" adds to it."""
    end = _noun_phrase(words, at)
    if words.tag(at) in set("DRQ") and words.tag(at + 1) in set("NEGQRV"):
        end = max(end, _nominal(words, at + 1))
    elif words.tag(at) in set("VE"):
        end = max(core(words, at + 1), at + 1)
    elif end == at and words.tag(at) in set("NGQO"):
        end = at + 1
    return _with_of(words, end) if end > at else at


def _noun_phrase(words: Words, at: int) -> int:
    """Return the index behind the noun phrase at ``at``: no plural but a name stands inside of a compound."""
    end = core(words, at)
    for i in range(at, end - 1):
        if words.tag(i) == "N" == words.tag(i + 1) and words.items[i].text.islower() and _is_last(words.low(i)):
            single = i > at and words.tag(i - 1) == "N" and not _is_last(words.low(i - 1))
            return i if single else i + 1
    return end - 1 if end - 1 > at and words.low(end - 1) in _ACTS else end


_ACTS = frozenset(
    "opens closes ships covers blends includes arrives means lets feels claims promises combines targets".split()
)
"""What things do, of verbs that are taken for nouns."""


def _is_last(low: str) -> bool:
    return is_plural(low) and low.isalpha()


def _with_of(words: Words, end: int) -> int:
    while words.low(end) == "of" and (following := _nominal(words, end + 1)) > end + 1:
        end = following
    return end


def _complement(words: Words, at: int) -> int:
    """Return the index behind what a preposition governs; a particle governs nothing, a figure is another claim's."""
    low, tag = words.low(at - 1), words.tag(at)
    if tag in set("WS"):
        return _clause(words, at + 1)
    if tag == "P":
        end = _complement(words, at + 1) if low not in _PARTICLES or words.low(at) == "of" else at
        return end if end > at + 1 else at
    if tag == "G":
        return max(_object(words, at + 1), at + 1)
    if tag == "T" or (low in _PARTICLES and tag in set("VARO")):
        return at
    if tag == "O" and low == "like":
        return _clause(words, at)
    end = _nominal(words, at)
    return at if low in _AMONG and "Q" in words.tags[at:end] and words.low(at) not in {"one", "half"} else end


_AMONG = frozenset("in among across after over through for".split())


def _verbal(words: Words, at: int) -> int:
    """Return the index behind the verb group at ``at`` and its object."""
    while words.tag(at) in set("AR"):
        at += 1
    if words.tag(at) in set("VEG"):
        return max(_object(words, at + 1), at + 1)
    return _nominal(words, at)


def _behind_to(words: Words, at: int) -> int:
    """Return the index behind the infinitive or the noun phrase at ``at``; an article tells that a verb is before."""
    if words.tag(at) == "N" and words.tag(at + 1) == "D":
        return max(_nominal(words, at + 1), at + 1)
    return _verbal(words, at) if words.tag(at) == "V" else _nominal(words, at)


def _clause(words: Words, at: int) -> int:
    """Return the index behind the clause at ``at``: its subject, its verbs, their object."""
    end = at + 1 if words.tag(at) == "O" else with_and(words, at)
    return max(_verbal(words, end), end) if words.tag(end) in set("AVRE") else end


def _behind_adverb(words: Words, least: int, at: int) -> int:
    """Return the index behind what a degree stands before ("a lower", "more comfortable"); others end a phrase."""
    if words.tag(at) in set("NEG") and (words.low(at - 1) in _DEGREES or at == least):
        return max(core(words, at), at + 1)
    return at


def _behind_pronoun(words: Words, at: int) -> int:
    """Return the index behind the verb of "than we do"."""
    if words.tag(at) in set("AV") and (words.tag(at - 2) in set("SW") or words.low(at - 2) == "like"):
        return _verbal(words, at)
    return at


def _object(words: Words, at: int) -> int:
    """Return the index behind the object of the verb or participle before ``at``."""
    tag = words.tag(at)
    if tag in set("DNEG") or (tag == "Q" and words.tag(at + 1) in set("NG")):
        return _nominal(words, at)
    if tag == "R" and words.tag(at + 1) in set("NEG") and words.low(at) in _DEGREES:
        return _nominal(words, at + 1)
    if words.low(at) == "for" and words.tags[at - 2 : at] == "NE":
        return max(_complement(words, at + 1), at)
    return at + 1 if words.low(at) in _PARTICLES else at


def _behind_noun(words: Words, at: int) -> int:
    """Return the index behind the rest of a compound noun, or behind the "of ..." of a noun."""
    tag, last = words.tag(at), words.low(at - 1)
    if words.tag(at - 2) == "W" and tag in set("DN"):
        return _nominal(words, at)
    if tag == "N":
        return at if _is_last(last) or last in _PORTIONS or words.low(at) in _APART else _nominal(words, at)
    if words.low(at) in _PARTICLES and words.tag(at + 1) in _MARKS:
        return at + 1
    if words.low(at) == "at" and words.low(at + 1) == "all":
        return at + 2
    if tag == "G" and words.tag(at + 1) not in set("DPTNQEGRO"):
        return at + 1
    return _with_of(words, at)


_WAYS = frozenset("way ways road route path place choice method alternative answer solution".split())
"""Nouns of comparatives that say little without the "to ..." behind them."""
_PORTIONS = frozenset("majority minority".split())
_APART = frozenset("last next yesterday today tonight".split()) | _ACTS


_BEHIND: Mapping[str, Callable[[Words, int], int]] = MappingProxyType(
    {"D": _nominal, "P": _complement, "T": _behind_to, "A": _verbal, "S": _clause, "W": _clause, "O": _behind_pronoun}
    | dict.fromkeys("VGE", _object)
)
"""What looks behind a word of each part."""


def _without_hanging(words: Words, kind: ClaimType, least: int, end: int) -> int:
    """Return the end without words that lead to nothing: articles, prepositions, "and", "that", "finds that"."""
    while end > least and _hangs(words, end - 1):
        end -= 1
        said = words.low(end) == "that" and words.tag(end - 1) == "V" and kind is ClaimType.QUANTITATIVE
        end -= said and end - 1 >= least
    return end


def _hangs(words: Words, at: int) -> bool:
    tag, low = words.tag(at), words.low(at)
    if tag == "X":
        return low in _COMMAS
    if tag == "P":
        return low not in _PARTICLES and words.tag(at - 1) != "D" and words.tag(at + 1) not in {"X", ""}
    if tag == "O":
        return words.tag(at - 1) == "N" and words.tag(at + 1) in {"A", "V"}
    return (
        (tag in "DTCS" and low not in _ALONE)
        or (tag == "W" and words.tag(at - 1) != "P")
        or low == "even"
        or low in _ACTS
    )


_COMMAS = frozenset(",;:-\u2014(")
_ALONE = frozenset("some all none any this that each both those these such it".split())
"""Determiners that can stand for what they determine."""
