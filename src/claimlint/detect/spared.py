"""Expressions that a text is spared because it has none of the words that they need."""

from __future__ import annotations

from claimlint.detect.indexed import indexed


def lacks(text: str, keys: frozenset[str]) -> bool:
    """Return whether none of ``keys`` (see ``text.words``), one of which an expression needs, stands in ``text``."""
    return keys.isdisjoint(indexed(text).words) and (text.isascii() or _ODD.isdisjoint(text))


_ODD = frozenset("\u0130\u0131")
"""Letters that ``re.IGNORECASE`` takes for an "i", and ``str.lower`` does not."""
