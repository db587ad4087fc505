"""Fold the many ways in which one wording is typed into one, keeping the way back.

Folded: character references (``&nbsp;``, ``&ge;``), no-break and thin spaces, runs of white space,
hyphens and dashes (an em dash stays a clause break), curly quotes, full-width and mathematical
letters and digits, ligatures, Cyrillic and Greek look-alikes inside Latin words, zero-width
characters, soft hyphens, trade-mark signs.
Kept: superscripts (they are citation markers), fractions, arrows and comparison signs.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from claimlint.model.lazydata import dataclass
from claimlint.model.sourcemap import Run, SegmentKind, SourceMap
from claimlint.text import lazyre as re


@dataclass(frozen=True, slots=True)
class Normalized:
    """A normalised text and the map from its code points to those of the text it was made from."""

    text: str
    source_map: SourceMap


_LITERAL, _DECODED = SegmentKind.LITERAL, SegmentKind.DECODED

_SINGLE = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    ),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\u2043\ufe58\ufe63\uff0d\u02d7", "-"),
    **dict.fromkeys("\u2015\u2e3a\ufe31", "\u2014"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    "\u2044": "/",
    "\u2215": "/",
    "\u00b5": "\u03bc",
    "\u2a7e": "\u2265",
    "\u2a7d": "\u2264",
    "\u2267": "\u2265",
    "\u2266": "\u2264",
    "\u27f6": "\u2192",
    "\u21d2": "\u2192",
    "\u279c": "\u2192",
    "\u2794": "\u2192",
    "\u27a1": "\u2192",
}
"""Characters that stand for one other character."""

_LOOKALIKES = dict(
    zip(
        "АВЕКМНОРСТХаеорсухіјѕԁѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѴҒԌ",
        "ABEKMHOPCTXaeopcyxijsdvABEZHIKMNOPTYXoVFG",
        strict=True,
    )
)
"""Cyrillic and Greek letters drawn like Latin ones (Unicode confusables, UTS 39)."""

_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e\u034f\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u00ae\u2122\u2120\ufe0e\ufe0f\u20e3"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MIDDLE_DOTS = frozenset("\u00b7\u2027\u2219\u22c5")
_TYPED_HYPHEN = re.compile("(?<=[A-Z][A-Z])\u00ad(?=[a-z])")
"""A soft hyphen that joins an acronym to its participle and so was meant to be seen."""
_DECIMAL_DOT = re.compile(r"(?<=\d)[\u00b7\u2027\u2219\u22c5](?=\d)")
_SPACE_RUN = re.compile(r"\s{2,}|[\t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]")
_MIXED_WORD = re.compile(r"[^\W\d_]+")
_ASCII_LETTER = re.compile(r"[A-Za-z]")
_KEPT_FORMS = ("<super>", "<sub>", "<fraction>")


def normalize(text: str) -> Normalized:
    """Return the folded form of ``text`` with its map; ASCII text without odd spacing is its own."""
    if text.isascii() and text.isprintable() and "  " not in text and "&" not in text:
        return Normalized(text, SourceMap.identity(len(text)))
    folded = text if text.isascii() else _fold_single(text)
    edits = _length_edits(folded)
    if not edits:
        return Normalized(folded, SourceMap.identity(len(text)))
    return _apply(folded, edits)


def _fold_single(text: str) -> str:
    present = {char for char in set(text) if not char.isascii()}
    for char in sorted(present):
        replacement = _single(char)
        if replacement is not None:
            text = text.replace(char, replacement)
    if "\u00ad" in present:
        text = _TYPED_HYPHEN.sub("-", text)
    if present & _MIDDLE_DOTS:
        text = _DECIMAL_DOT.sub(".", text)
    if present & _LOOKALIKES.keys():
        text = _MIXED_WORD.sub(_fold_word, text)
    return text


@lru_cache(maxsize=4096)
def _single(char: str) -> str | None:
    if char in _SINGLE:
        return _SINGLE[char]
    form = unicodedata.decomposition(char)
    if not form.startswith("<") or form.startswith(_KEPT_FORMS):
        return None
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else None


def _fold_word(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii():
        return word
    folded = "".join(_LOOKALIKES.get(char, char) for char in word)
    if _ASCII_LETTER.search(word) or (len(word) <= _ACRONYM and word.isupper() and folded.isascii()):
        return folded
    return word


_ACRONYM = 4
"""Longest all-capitals word that is folded although none of its letters is Latin."""


def _entities(text: str) -> list[tuple[int, int, str]]:
    """Return the character references of ``text`` with what they stand for, folded."""
    if "&" not in text:
        return []
    from html import unescape

    out = []
    for match in _ENTITY.finditer(text):
        decoded = unescape(match[0])
        if decoded != match[0] and not _ENTITY.search(decoded):
            out.append((match.start(), match.end(), normalize(decoded).text))
    return out


def _length_edits(text: str) -> list[tuple[int, int, str]]:
    edits = _entities(text) + [(m.start(), m.end(), " ") for m in _SPACE_RUN.finditer(text) if m[0] != " "]
    if not text.isascii():
        for char in sorted({char for char in set(text) if not char.isascii()}):
            replacement = _expansion(char)
            if replacement is not None:
                edits.extend((m.start(), m.end(), replacement) for m in re.finditer(re.escape(char), text))
    return sorted(edits)


@lru_cache(maxsize=4096)
def _expansion(char: str) -> str | None:
    if char in _DROPPED:
        return ""
    form = unicodedata.decomposition(char)
    if not form.startswith("<compat>") or char == "\u2026":
        return None
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) > 1 and folded.isascii() else None


def _apply(text: str, edits: list[tuple[int, int, str]]) -> Normalized:
    parts: list[str] = []
    runs: list[Run] = []
    length = done = 0
    for start, end, replacement in edits:
        if start < done:
            continue
        if done < start:
            parts.append(text[done:start])
            length += start - done
            runs.append((length, done, start, _LITERAL))
        if replacement:
            parts.append(replacement)
            length += len(replacement)
            runs.append((length, start, end, _DECODED))
        done = end
    if done < len(text):
        parts.append(text[done:])
        runs.append((length + len(text) - done, done, len(text), _LITERAL))
    return Normalized("".join(parts), SourceMap.of_runs(runs))
