"""Inflected forms of dictionary words, so that lexicons list each word once."""

from __future__ import annotations

from collections.abc import Iterable

_VOWELS = "aeiou"
_DOUBLING = frozenset(
    (
        "drop stop slip cut slim trim plan grip shed hit put get let set quit run win begin fit rid zap tap cap step"
    ).split()
)
_IRREGULAR = {
    "become": ("becomes", "became", "become", "becoming"),
    "be": ("is", "are", "was", "were", "been", "being"),
    "begin": ("begins", "began", "begun", "beginning"),
    "beat": ("beats", "beat", "beaten", "beating"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "bring": ("brings", "brought", "bringing"),
    "come": ("comes", "came", "coming"),
    "cut": ("cuts", "cut", "cutting"),
    "do": ("does", "did", "done", "doing"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "get": ("gets", "got", "gotten", "getting"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "grow": ("grows", "grew", "grown", "growing"),
    "have": ("has", "had", "having"),
    "hit": ("hits", "hit", "hitting"),
    "keep": ("keeps", "kept", "keeping"),
    "lead": ("leads", "led", "leading"),
    "leave": ("leaves", "left", "leaving"),
    "lose": ("loses", "lost", "losing"),
    "make": ("makes", "made", "making"),
    "mend": ("mends", "mended", "mending"),
    "overcome": ("overcomes", "overcame", "overcoming"),
    "outdo": ("outdoes", "outdid", "outdone", "outdoing"),
    "pay": ("pays", "paid", "paying"),
    "put": ("puts", "put", "putting"),
    "quit": ("quits", "quit", "quitting"),
    "regrow": ("regrows", "regrew", "regrown", "regrowing"),
    "rebuild": ("rebuilds", "rebuilt", "rebuilding"),
    "rid": ("rids", "rid", "ridding"),
    "rise": ("rises", "rose", "risen", "rising"),
    "run": ("runs", "ran", "running"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "shed": ("sheds", "shed", "shedding"),
    "show": ("shows", "showed", "shown", "showing"),
    "shrink": ("shrinks", "shrank", "shrunk", "shrinking"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "sleep": ("sleeps", "slept", "sleeping"),
    "stand": ("stands", "stood", "standing"),
    "take": ("takes", "took", "taken", "taking"),
    "undo": ("undoes", "undid", "undone", "undoing"),
    "win": ("wins", "won", "winning"),
    "write": ("writes", "wrote", "written", "writing"),
}


def verb(word: str) -> frozenset[str]:
    """Return the verb ``word`` (base form) in all its forms."""
    if word in _IRREGULAR:
        return frozenset((word, *_IRREGULAR[word]))
    head, _, rest = word.partition(" ")
    if rest:
        return frozenset(f"{form} {rest}" for form in verb(head))
    if word in _DOUBLING:
        stem = word + word[-1]
        return frozenset((word, word + "s", stem + "ed", stem + "ing"))
    if word.endswith("e"):
        return frozenset((word, word + "s", word + "d", word[:-1] + "ing"))
    if word.endswith("y") and word[-2] not in _VOWELS:
        return frozenset((word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"))
    return frozenset((word, plural(word), word + "ed", word + "ing"))


def plural(word: str) -> str:
    """Return the regular plural (or third person) of ``word``."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def verbs(words: str | Iterable[str]) -> frozenset[str]:
    """Return all forms of the base-form verbs (a text of lines or commas, or an iterable)."""
    return frozenset().union(*(verb(word) for word in entries(words)))


def nouns(words: str | Iterable[str]) -> frozenset[str]:
    """Return the nouns with their regular plurals."""
    listed = entries(words)
    return frozenset(listed) | frozenset(plural(word) for word in listed)


def terms(words: str | Iterable[str]) -> frozenset[str]:
    """Return the words as they are listed."""
    return frozenset(entries(words))


def entries(words: str | Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a text, cut at commas and line ends, or of an iterable."""
    if isinstance(words, str):
        words = words.replace("\n", ",").split(",")
    return tuple(word for raw in words if (word := " ".join(raw.split())))
