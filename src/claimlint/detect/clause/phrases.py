"""Noun phrases, those whom a figure counts, and what these did: read off a row of words."""

from __future__ import annotations

from claimlint.detect.clause.words import Words
from claimlint.detect.lexicon.grammar import REDUCED
from claimlint.text import lazyre as re

_CORE = re.compile(r"[DR]*(?:[EG](?=[NGEQ]))*(?:N[NQ]*(?:G(?![DPTNQEGR]))?|G(?![DPTQN]))|DR*G(?=P)|Q?N+")
_AND_NOUN = re.compile(r"C(?:[DEGR]*N+G*|G(?![DPT]))")
_OPENERS = frozenset("PTS")
_QUALIFYING = frozenset(
    "of with under over in on at from aged past without above below receiving taking having using whose for".split()
)
"""Words that tie to people what they have, take or are."""
_LINKS_OF_THING = frozenset("of with in on to for from".split())


def core(words: Words, start: int) -> int:
    """Return the index behind the noun phrase that begins at word ``start``, ``start`` if none does."""
    match = _CORE.match(words.tags, start)
    return match.end() if match is not None else start


def with_and(words: Words, start: int) -> int:
    """Return the index behind a noun phrase with what "and" or "or" joins to it ("nausea and vomiting")."""
    end = core(words, start)
    while end > start:
        joined = _AND_NOUN.match(words.tags, end)
        if joined is None or _begins_clause(words, joined.end()):
            break
        end = joined.end()
    return end


def _begins_clause(words: Words, at: int) -> bool:
    """Return whether what "and" joins has a verb or a figure of its own: "were" is the verb of both."""
    tag = words.tag(at)
    return tag in {"V", "Q"} or (tag == "A" and words.low(at) not in _OF_MANY)


_OF_MANY = frozenset("were are have".split())


def thing(words: Words, start: int) -> int:
    """Return the index behind an outcome that begins at ``start``, with the "of ..." that names it."""
    end = with_and(words, start)
    while end > start and words.low(end) == "of" and not _is_owned(words, end + 1):
        following = with_and(words, end + 1)
        if following == end + 1:
            break
        end = following
    return end


def _is_owned(words: Words, at: int) -> bool:
    """Return whether a phrase names our product ("of our home test"), and not what is measured."""
    return words.low(at) in {"our", "this", "these", "its", "their"}


def people(words: Words, start: int) -> int:
    """Return the index behind those who begin at ``start``, with all that tells who they are."""
    end = core(words, start)
    if words.low(start) in _ANYBODY and words.tags[start + 1 : start + 2] in {"W", "P", "E", "G", "Q"}:
        end = start + 1
    if end == start:
        return start
    while end < len(words.tags):
        following = _told_of(words, end)
        if following == end:
            return end
        end = following
    return end


def _listed(words: Words, start: int) -> int:
    """Return the index behind what people have or where they are, with what "and" joins to it."""
    end = core(words, start)
    joined = _AND_NOUN.match(words.tags, end) if end > start else None
    return joined.end() if joined is not None and words.tag(joined.end()) not in {"V", "Q"} else end


_ANYBODY = frozenset("those everyone anyone everybody anybody".split())


def _told_of(words: Words, at: int) -> int:
    """Return the index behind one more description of people at ``at``, ``at`` if there is none."""
    tag, low = words.tags[at], words.low(at)
    if tag == "W":
        return _relative(words, at + 1)
    if tag == "O" and words.tags[at + 1 : at + 2] in {"V", "A", "E", "R"}:
        return _relative(words, at + 1)
    if low == "such" and words.low(at + 1) == "as":
        return with_and(words, at + 2)
    if low in _QUALIFYING and tag in "PGENV":
        begins = at + 1
        while words.tag(begins) == "Q" or (words.tag(begins) == "C" and words.tag(begins + 1) == "Q"):
            begins += 1
        end = _listed(words, begins)
        return end if end > at + 1 else at
    if tag == "G" or (tag in "EV" and low in REDUCED and _is_reduced(words, at)):
        return _object(words, at + 1)
    return at


def _is_reduced(words: Words, at: int) -> bool:
    """Return whether a participle describes ("knees treated with ...") and is not what was done."""
    following = words.tags[at + 1 : at + 2]
    if words.low(at) in _WITH_OBJECT and following in {"N", "D", "G"}:
        return True
    return words.tags[at - 1 : at] != "A" and following in {"P", "R", "X", "A", "V", "", "C", "S", "M"}


_WITH_OBJECT = frozenset("given offered prescribed assigned".split())


def _relative(words: Words, at: int) -> int:
    """Return the index behind the relative clause whose verb group is at ``at`` or follows."""
    carried = done = False
    while at < len(words.tags):
        tag, before = words.tags[at], words.tags[at - 1]
        if tag in "XSM":
            break
        again = tag in "AVE" and before not in "TC" and (done or (carried and before in "NQGM"))
        if again and not (tag == "E" and before == "N" and words.low(at) in REDUCED):
            break
        carried = carried or tag == "A"
        done = done or (tag in "VE" and before != "T")
        at += 1
    return at


def _object(words: Words, at: int) -> int:
    """Return the index behind what a participle governs: a noun phrase, and one or two with prepositions."""
    at = with_and(words, at)
    for _ in range(2):
        while words.tags[at : at + 1] == "R":
            at += 1
        if words.tags[at : at + 1] not in {"P", "T"}:
            break
        end = with_and(words, at + 1)
        if end == at + 1:
            break
        at = end
    return at


_CUTS = frozenset("within after during since until till before throughout per according via despite".split())
_FREE = frozenset("at in for by over among with of on".split())
_MOST_WORDS = 8


def predicate(words: Words, start: int) -> tuple[int, int]:
    """Return what somebody did, from the verb at ``start`` to where a time, another clause or a comparison begins."""
    end = start
    while end < len(words.tags):
        tag = words.tags[end]
        listed = tag == "X" and _joins_adjectives(words, end)
        if (tag in "XSM" and not listed) or words.low(end) in _CUTS or (tag == "C" and _opens_clause(words, end + 1)):
            break
        if words.low(end) in _FREE and (words.tag(end + 1) in {"Q", "M"} or _is_place(words, end + 1)):
            break
        end += 1
    return _trimmed(words, start, _short(words, start, end))


def _is_place(words: Words, at: int) -> bool:
    """Return whether a name or another's place follows a preposition ("on Lunara", "at other hospitals")."""
    return words.low(at) == "other" or (words.tag(at) == "N" and words.items[at].text[0].isupper())


def _joins_adjectives(words: Words, at: int) -> bool:
    """Return whether a comma stands between adjectives ("brighter, smoother skin")."""
    degree = words.low(at - 1).endswith("er") and words.low(at + 1).endswith("er")
    return words.low(at) == "," and degree and words.tags[at + 2 : at + 3] == "N"


def _opens_clause(words: Words, at: int) -> bool:
    return words.tags[at : at + 1] in {"Q", "O", "V", "A", "M", "R"} or (
        words.tags[core(words, at) : core(words, at) + 1] in {"V", "A"} and core(words, at) > at
    )


def _short(words: Words, start: int, end: int) -> int:
    """Return where a long predicate may end: before its last phrases with prepositions."""
    while end - start > _MOST_WORDS:
        cut = max((i for i in range(start + 2, end) if words.tags[i] in "PTWCG"), default=start + _MOST_WORDS)
        end = cut
    return end


_REPORTS = frozenset(
    """reported report reports experienced experience experiences noticed notice notices achieved achieve achieves had
    have has got get gets saw see sees reached reach reaches showed show shows felt feel feels needed met""".split()
)
_NEGATIONS = frozenset("not never no without n't longer".split())
_TRAILING = frozenset("PTDCRA")


def _trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the predicate without the words that only carry it: "are", "still", "reported"."""
    while end > start + 1 and words.tags[end - 1] in _TRAILING and not _stays(words.low(end - 1)):
        end -= 1
    while start < end - 1:
        tag, low = words.tags[start], words.low(start)
        if low in _NEGATIONS or words.low(start + 1) in _NEGATIONS or low.endswith("n't"):
            break
        reported = _amount(words, start + 1, end) if low in _REPORTS else start
        if reported > start and reported < end and core(words, reported) > reported:
            return reported, end
        said = _said(words, start, end)
        if said > start:
            start = said
            continue
        expected = low in _EXPECTS or (low in _MODALS and words.low(start + 1) in _EXPECTS)
        if not (tag == "R" or expected or (tag == "A" and low not in _MODALS)):
            break
        start += 1
    return start, end


def _amount(words: Words, at: int, end: int) -> int:
    """Return the index behind "a", "at least 50%", "more than" and the like at ``at``."""
    while at < end and (words.tags[at] in "RQ" or words.low(at) in _HOW_MUCH):
        at += 1
    return at


def _said(words: Words, at: int, end: int) -> int:
    """Return where what people say begins ("say implants were less painful"), ``at`` if they say nothing."""
    if words.low(at) not in _SAYS or not {"A", "V"}.intersection(words.tags[at + 1 : end]):
        return at
    at += 1
    while words.tag(at) in {"O", "W"} and at + 1 < end:
        at += 1
    return at


_EXPECTS = frozenset("expect hope plan be to able likely".split())


def _stays(low: str) -> bool:
    """Return whether a word that ends a predicate tells how: "went back", "walked normally"."""
    return low in _PARTICLES or (low.endswith("ly") and low not in _FREQUENCIES)


_FREQUENCIES = frozenset("typically usually generally only nearly really".split())
_HOW_MUCH = frozenset("at least up to a an the their some an more than of over".split())


_PARTICLES = frozenset("back off out up down again away through better more less well".split())
_MODALS = frozenset(("would",))
"""Auxiliaries that a predicate keeps: they tell what people say they would do."""
_SAYS = frozenset("say says said tell tells told agree agreed agrees think thought believe believed".split())


def is_verbal(words: Words, at: int) -> bool:
    """Return whether a finite verb stands at ``at``, adverbs in front of it aside."""
    while words.tags[at : at + 1] == "R":
        at += 1
    tag = words.tags[at : at + 1]
    return tag in {"A", "V", "E"}
