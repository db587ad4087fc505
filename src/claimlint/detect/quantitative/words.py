"""Regular expressions over word classes, anchored where a figure stands."""

from __future__ import annotations

from functools import lru_cache

import regex

from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES

_FLAGS = regex.IGNORECASE | regex.VERSION0
_ALL = {**CLASSES, **QUANTITY_CLASSES}
_NAMED = regex.compile(r":(\w+):")


@lru_cache(maxsize=512)
def words(pattern: str) -> regex.Pattern[str]:
    """Return ``pattern`` compiled without case; ``:name:`` stands for an entry of a word class."""
    names = set(_NAMED.findall(pattern))
    body = _NAMED.sub(lambda m: rf"(?<!\w)\L<{m[1]}>(?!\w)", pattern)
    return regex.compile(body, _FLAGS, **{name: _ALL[name] for name in names})


def has(pattern: str, text: str) -> bool:
    """Return whether ``pattern`` occurs in ``text``."""
    return words(pattern).search(text) is not None


def opens(pattern: str, text: str) -> bool:
    """Return whether ``text`` begins with ``pattern``, white space and hyphens aside."""
    return words(rf"[\s-]*(?:{pattern})(?!\w)").match(text) is not None


def closes(pattern: str, text: str) -> bool:
    """Return whether ``text`` ends with ``pattern``, white space aside."""
    return words(rf"(?<!\w)(?:{pattern})[\s:(]*$").search(text) is not None
