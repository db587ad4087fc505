"""Names in a source, and whether they are the advertiser's own."""

from __future__ import annotations

from claimlint.detect.lexicon.limits import GENERIC_SOURCE_WORDS
from claimlint.text import lazyre as re

CAPITAL = r"(?:[A-Z\u00c0-\u00de][\w\u00c0-\u017f'&.-]*)"
_NAME_WORD = re.compile(rf"(?<![\w'-]){CAPITAL}")
OWN = re.compile(r"\b(?:our|own|house|in-house|internal|unpublished|on file|my)\b", re.IGNORECASE)


def names_in(piece: str) -> list[str]:
    """Return the words of ``piece`` that name somebody or something, in their order."""
    return [
        word
        for match in _NAME_WORD.finditer(piece)
        if (word := match[0].rstrip(".,'")).lower() not in GENERIC_SOURCE_WORDS and len(word) > 1
    ]


_SELF_REPORT = re.compile(r"\b(?:survey|audit|records|data|outcomes|tracking|registry|poll)\b", re.IGNORECASE)


def is_advertiser(name: str, text: str, start: int, end: int) -> bool:
    """Return whether the copy itself is about ``name``: then its survey is the advertiser's own."""
    if name.isupper():
        return False
    own = re.compile(rf"\b{re.escape(name)}\b(?!-)")
    return _SELF_REPORT.search(text, start, end) is not None and own.search(text[:start] + text[end:]) is not None


def without_opener(body: str, *, at_start: bool) -> str:
    """Drop a sentence's first word, whose capital says nothing, unless it is an acronym."""
    first, _, rest = body.partition(" ")
    return rest if at_start and not first.isupper() and first.lower() in _OPENERS else body


_OPENERS = frozenset(
    [
        "in",
        "the",
        "a",
        "an",
        "our",
        "this",
        "that",
        "these",
        "most",
        "some",
        "per",
        "from",
        "recent",
        "national",
        "public",
        "clinical",
        "large",
        "landmark",
        "annual",
        "phase",
    ]
)
