"""One regular expression that is searched in many texts: by google-re2 where it is installed and may."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_ESCAPES = re.compile(r"\\(?:u(?P<short>[0-9a-fA-F]{4})|U(?P<long>[0-9a-fA-F]{8})|.)", re.DOTALL)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[=!]|[()]|[^\\\[()]+", re.DOTALL)
"""An escape, a class of characters, what opens a condition or a group or closes it, or what stands between these."""


def cased(*patterns: re.Pattern[str] | str) -> str:
    """Return an expression that matches what one of ``patterns`` does, in their letter case wherever it is searched.

    Patterns that ignore case say so within themselves; a group name may occur in several of them.
    """
    expressions = (one if isinstance(one, str) else one.pattern for one in patterns)
    return "|".join(f"(?-i:{_GROUP_NAME.sub('(?:', one)})" for one in expressions)


class Anchor:
    """Searches texts for ``expression``, without case.

    RE2 searches in linear time. It knows letters, digits and white space of ASCII only, so it gets ASCII texts, and it
    cannot look around, so it searches without that: what it finds is tried by the standard library where the answer
    must be exact, as everything is that RE2 cannot read. Then answers are the same with and without RE2. The first
    ``few`` searches do without it: loading it takes longer than they do.
    """

    def __init__(self, expression: str, *, few: int = 0) -> None:
        self._expression = expression
        self._few = few
        self._plain = re.compile(expression, re.IGNORECASE)

    def found_in(self, text: str) -> bool:
        """Return whether the expression matches anywhere in ``text``."""
        return self.possible_in(text) and (not self._looks or self._plain.search(text) is not None)

    def possible_in(self, text: str) -> bool:
        """Return False only if the expression matches nowhere in ``text``: RE2's answer as it comes."""
        if self._few:
            self._few -= 1
        elif self._fast is not None and text.isascii():
            return bool(self._fast(text))
        return self._plain.search(text) is not None

    @cached_property
    def _looks(self) -> bool:
        return any(look in self._expression for look in _LOOKS)

    @cached_property
    def _fast(self) -> Callable[[str], object] | None:
        """Return what finds nothing where the expression does not match: a set of one, since no match is asked for."""
        try:
            import re2
        except ImportError:
            return None
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        alone = re2.Set.SearchSet(options)
        try:
            alone.Add(_ESCAPES.sub(_spelled, _without_looks(self._expression)))
        except re2.error:
            return None
        alone.Compile()
        match: Callable[[str], object] = alone.Match
        return match


def _spelled(escape: re.Match[str]) -> str:
    """Return a character for its number, which RE2 writes in another way, any other escape as it is."""
    number = escape["short"] or escape["long"]
    return chr(int(number, 16)) if number else escape[0]


def _without_looks(expression: str) -> str:
    """Return ``expression`` without conditions on what stands around: it matches where it did and may elsewhere."""
    kept: list[str] = []
    depth = 0
    for piece in _PIECE.findall(expression):
        if depth:
            depth += piece.startswith("(") - (piece == ")")
        elif piece in _LOOKS:
            depth = 1
        else:
            kept.append(piece)
    return "".join(kept)
