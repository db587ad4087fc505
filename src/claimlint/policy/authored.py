"""Patterns that policy authors write: what is refused, and how the rest is compiled.

An author is not trusted. A search runs under ``TIMEOUT``, but compiling has no time limit: a counted
repeat is unrolled, and ``((a{500}){500}){500}`` would fill any memory. So the size is reckoned first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimlint.text import lazyre as re

if TYPE_CHECKING:
    import regex

TIMEOUT = 2.0
"""Seconds that a search for author-written patterns may take on one text."""

LONGEST = 2000
"""Characters of one pattern."""

_DEEPEST = 40
_LARGEST = 20_000
_TOKEN = re.compile(
    r"\\.|(?P<set>\[\^?\]?)|(?P<open>\()|(?P<close>\))"
    r"|\{(?P<least>\d{0,9})(?P<range>,(?P<most>\d{0,9}))?\}|[*+?|]|.",
    re.DOTALL,
)
_CALLS = re.compile(r"\(\?(?:R|[+-]?\d+|&\w+|P>\w+)\)|\\L<")


def piece_of_any(patterns: Iterable[str]) -> str:
    """Return an expression that matches, without case, in a piece of every text that one of ``patterns`` matches in.

    It is "" where nothing can be said: a pattern may match anywhere, or uses what only ``regex`` understands.
    """
    from claimlint.text.atoms import ANYTHING, piece_of

    pieces = []
    for pattern in patterns:
        if _OWN_SYNTAX.search(pattern):
            return ""
        try:
            piece = piece_of(pattern)
        except (re.error, RecursionError, OverflowError, ValueError):
            return ""
        if piece == ANYTHING:
            return ""
        pieces.append(piece)
    return "|".join((*pieces, _UNFOLDED)) if pieces else ""


_OWN_SYNTAX = re.compile(r"\{(?!\d*,?\d*\})|\[[^\]]*\[|&&|--|\|\||~~|\(\?[^:=!P<]|\\[KXGLmMRhHvp]")
"""Where ``regex`` and ``re`` differ: fuzzy counts, sets in sets, branch resets, inline flags, properties."""

_UNFOLDED = "(?-i:[\u00df\u0130\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9e\u1f50-\u1ffc\ufb00-\ufb17])"
"""Letters that fold to several, which ``regex`` takes for these: "Strasse" matches "Straße"."""


def flaw(pattern: str) -> str | None:
    """Return what is wrong with one pattern, None if it can be used."""
    if _CALLS.search(pattern):
        return "a regular expression may not call itself or a named list"
    import regex

    wrong = _too_large(pattern)
    if wrong is None:
        try:
            compiled((pattern,))
        except (regex.error, RecursionError, OverflowError, ValueError) as error:
            wrong = f"not a regular expression: {error}"
    return wrong


def compiled(patterns: Iterable[str]) -> regex.Pattern[str]:
    """Return the alternatives as one expression, case ignored, set operations allowed.

    Raises:
        regex.error: if one of them is no expression.
        ValueError: if one of them is too large to be compiled.
    """
    sources = tuple(patterns)
    for source in sources:
        wrong = _too_large(source)
        if wrong:
            raise ValueError(wrong)
    # IGNORECASE is off inside (?-i:...), which is how a rule tells "VA" from "va".
    whole = sources[0] if len(sources) == 1 else "|".join(f"(?:{source})" for source in sources)
    import regex

    return regex.compile(whole, regex.IGNORECASE | regex.VERSION1)


def _too_large(pattern: str) -> str | None:
    """Return what is wrong with the size: too long, groups nested too deeply, or repeats that multiply."""
    if len(pattern) > LONGEST:
        return f"longer than {LONGEST} characters"
    sizes, last, at = [0], 0, 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            break
        at = token.end()
        if token["open"]:
            sizes.append(0)
            if len(sizes) > _DEEPEST:
                return f"groups nest deeper than {_DEEPEST} levels"
            continue
        if token["set"]:
            at = _end_of_set(pattern, at)
        if token["close"] and len(sizes) > 1:
            last = max(sizes.pop(), 1)
        elif token["least"] is not None:
            times = max(int(token["least"] or 0), int(token["most"] or 0), 1)
            sizes[-1] += last * (times - 1)
            last *= times
            if last > _LARGEST:
                return f"its counted repeats multiply to more than {_LARGEST}"
            continue
        else:
            last = 1
        sizes[-1] += last
    return f"its counted repeats add up to more than {_LARGEST}" if sum(sizes) > _LARGEST else None


def _end_of_set(pattern: str, at: int) -> int:
    """Return the offset behind a character set whose first characters end at ``at``; sets may nest."""
    depth = 1
    while at < len(pattern) and depth:
        if pattern[at] == "\\":
            at += 1
        else:
            depth += {"[": 1, "]": -1}.get(pattern[at], 0)
        at += 1
    return at
