"""Where the phrase ends that a claim's last word stands in.

Detectors stop at the word that makes the claim. Read on its own that leaves "permanently cures back" or "the only
clinic in": an object, a compound noun, a complement goes on behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from claimlint.detect.clause.phrases import core, predicate
from claimlint.detect.clause.words import Words
from claimlint.detect.edges.governed import (
    ACTS,
    ALONE,
    DEGREES,
    MARKS,
    PARTICLES,
    clause,
    complement,
    governed,
    infinitive,
    is_last,
    nominal,
    verbal,
    with_of,
)
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
    while reached < (following := _more(words, kind, least, reached)) <= stop:
        reached = following
    return _without_hanging(words, kind, least, reached)


def _more(words: Words, kind: ClaimType, least: int, at: int) -> int:
    """Return the index behind what the word before ``at`` cannot do without, ``at`` where it is whole."""
    tag = words.tag(at - 1)
    for tail in _TAILS:
        if words.lows[at : at + len(tail)] == tail:
            return at + len(tail)
    if words.tag(at) in MARKS:
        return _joined(words, at)
    if tag == "R":
        return _behind_adverb(words, least, at)
    if tag == "Q":
        return nominal(words, at) if words.tag(at) in "NG" else at
    return max(_BEHIND.get(tag, _behind_noun)(words, at), _of_kind(words, kind, at))


_TAILS = (("at", "all"), ("for", "life"), ("whatsoever",))


def _joined(words: Words, at: int) -> int:
    """Return the index behind the second half of "between ... and ..." or "3.1 ± 0.4 points"."""
    if words.items[at : at + 1] and words.items[at].text == "±" and words.tag(at + 1) == "Q":
        return at + 2
    pair = words.low(at) == "and" and any(words.low(i) == "between" for i in range(max(at - _NEAR, 0), at))
    return nominal(words, at + 1) if pair else at


_NEAR = 4


def _of_kind(words: Words, kind: ClaimType, at: int) -> int:
    """Return the index behind what claims of a kind need: "best way to ...", "(88%) reported ...", "guaranteed to"."""
    tag, last = words.tag(at), words.low(at - 1)
    if kind is ClaimType.QUANTITATIVE:
        told = words.items[at - 1].text == ")" and tag in set("AVE")
        return predicate(words, at)[1] if told else at
    if kind is ClaimType.COMPARATIVE and tag == "O" and words.tag(at - 1) == "N":
        told = words.low(at) in _OWN and words.tag(at + 1) in set("AV")
        return clause(words, at) if told else at
    led = last in _LEAD_TO or (kind is ClaimType.COMPARATIVE and last in _WAYS)
    if tag == "T" and led and kind is not ClaimType.ESTABLISHMENT:
        following = infinitive(words, at + 1)
        return following if following > at + 1 else at
    counted = words.tags[at - 1 : at + 1] == "NE" and words.low(at) in _COUNTED
    return at + 1 if kind is ClaimType.ABSOLUTE and counted else at


_OWN = frozenset("we you i we've i've you'll we'll".split())
_LEAD_TO = frozenset("guaranteed fails close leads led turn turns gets listens".split())
"""Words that say little without the "to ..." behind them."""
_WAYS = frozenset("way ways road route path place choice method alternative answer solution".split())
"""Nouns of comparatives of which the same holds."""
_COUNTED = frozenset("reported seen observed recorded occurred noted needed".split())


def _behind_adverb(words: Words, least: int, at: int) -> int:
    """Return the index behind what a degree stands before ("a lower", "more comfortable"); others end a phrase."""
    if words.tag(at) in set("NEG") and (words.low(at - 1) in DEGREES or at == least):
        return max(core(words, at), at + 1)
    return at


def _behind_pronoun(words: Words, at: int) -> int:
    """Return the index behind the verb of "than we do"."""
    if words.tag(at) in set("AV") and (words.tag(at - 2) in set("SW") or words.low(at - 2) == "like"):
        return verbal(words, at)
    return at


def _behind_noun(words: Words, at: int) -> int:
    """Return the index behind the rest of a compound noun, or behind the "of ..." of a noun."""
    tag, last = words.tag(at), words.low(at - 1)
    if last in _WHETHER:
        return clause(words, at)
    if words.tag(at - 2) == "W" and tag in set("DN"):
        return nominal(words, at)
    if tag == "N":
        whole = (is_last(words, at - 1) and last not in _VERBS) or last in _PORTIONS or words.low(at) in _APART
        return at if whole else nominal(words, at)
    if words.low(at) in PARTICLES and words.tag(at + 1) in MARKS:
        return at + 1
    if tag == "G" and words.tag(at + 1) not in set("DPTNQEGRO"):
        return at + 1
    return with_of(words, at)


_WHETHER = frozenset("whether whoever wherever whatever however".split())
_VERBS = frozenset("guarantees promises".split())
_PORTIONS = frozenset("majority minority".split())
_APART = frozenset("last next yesterday today tonight".split()) | ACTS


_BEHIND: Mapping[str, Callable[[Words, int], int]] = MappingProxyType(
    {"D": nominal, "P": complement, "T": infinitive, "A": verbal, "S": clause, "W": clause, "O": _behind_pronoun}
    | dict.fromkeys("VGE", governed)
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
        return low not in PARTICLES and words.tag(at - 1) != "D" and words.tag(at + 1) not in {"X", ""}
    if tag == "A":
        return words.tag(at - 1) != "O" and words.tag(at + 1) not in {"X", ""}
    if tag == "O":
        return words.tag(at - 1) == "N" and words.tag(at + 1) in {"A", "V"}
    acts = low in ACTS and words.tag(at - 1) == "N"
    return (tag in "DTCS" and low not in ALONE) or (tag == "W" and words.tag(at - 1) != "P") or low == "even" or acts


_COMMAS = frozenset(",;:-\u2014(")
