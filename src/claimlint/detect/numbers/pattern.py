"""Patterns over token symbols.

A text of *n* tokens becomes a string of *n* characters, one per symbol, and a pattern becomes a
regular expression over such strings: its match positions are token indices, and no pattern can
start or end inside a word. In a pattern

==============  ==========================================================
``NUM``         a symbol, or a macro: one of several symbols
``of``          that very word
``( | ) ? *``   and the other operators of :mod:`re`, over whole tokens
``{0,3}``       a bounded count; white space means nothing
==============  ==========================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimlint.detect.numbers.needed import Needs, needed
from claimlint.detect.numbers.tokens import Token
from claimlint.text import lazyre as re

_ELEMENT = re.compile(r"\(\?P<\w+>|\{[\d,]+\}|[^\W\d_][\w']*|\s+")
_FIRST = 0xE000
#: First member of a macro that stands for every symbol but its other members.
EXCEPT = "^"


class Alphabet:
    """The characters that stand for the symbols.

    Attributes:
        literals: the words that the patterns name; each is its own symbol.
    """

    def __init__(self, patterns: Iterable[str], macros: Mapping[str, tuple[str, ...]]) -> None:
        names: dict[str, None] = {}
        for pattern in patterns:
            names.update(dict.fromkeys(re.findall(r"(?<!<)\b[^\W\d_][\w']*", re.sub(r"\?P<\w+>", "", pattern))))
        for members in macros.values():
            names.update(dict.fromkeys(member for member in members if member != EXCEPT))
        symbols = [name for name in names if name not in macros]
        self.literals = frozenset(name for name in symbols if not name.isupper())
        self._macros = macros
        self._chars = {name: chr(_FIRST + index) for index, name in enumerate(symbols, start=1)}
        self._other = chr(_FIRST)

    def encode(self, tokens: Iterable[Token]) -> str:
        """Return one character per token."""
        chars, other = self._chars, self._other
        return "".join([chars.get(token.symbol, other) for token in tokens])

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return ``pattern`` as a regular expression over encoded tokens."""
        return re.compile(_ELEMENT.sub(lambda match: self._element(match.group()), pattern))

    def needed(self, pattern: str) -> Needs:
        """Return sets of characters, of each of which every encoded line holds one in which ``pattern`` matches."""
        return tuple(dict.fromkeys(sorted(needed(pattern, self._members), key=len)))

    def _members(self, name: str) -> frozenset[str]:
        members = self._macros.get(name, (name,))
        return frozenset() if EXCEPT in members else frozenset(self._chars[member] for member in members)

    def _element(self, element: str) -> str:
        if element.startswith(("(", "{")):
            return element
        if element.isspace():
            return ""
        if element in self._macros:
            members = self._macros[element]
            return "[" + "".join("^" if name == EXCEPT else self._chars[name] for name in members) + "]"
        return self._chars[element]


class Found:
    """A match of a pattern: ``tokens[start:end]`` of ``tokens``, with the spans of its named groups."""

    __slots__ = ("end", "match", "start", "tokens")

    def __init__(self, tokens: list[Token], match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match
        self.start, self.end = match.span()

    def one(self, group: str) -> Token | None:
        """Return the first token of ``group``, None if it took no part or the pattern has none such."""
        tokens = self.every(group)
        return tokens[0] if tokens else None

    def every(self, group: str) -> list[Token]:
        """Return the tokens of ``group``, [] if it took no part or the pattern has none such."""
        if group not in self.match.re.groupindex:
            return []
        start, end = self.match.span(group)
        return self.tokens[start:end]

    def number(self, group: str = "n") -> float:
        """Return the value of the figure that begins ``group``.

        Raises:
            ValueError: if the group holds no figure; then the pattern is wrong.
        """
        token = self.one(group)
        if token is None or token.value is None:
            raise ValueError(f"no figure in {group}")
        return token.value

    def before(self, count: int) -> list[Token]:
        """Return up to ``count`` tokens before the match, on its line."""
        near = self.tokens[max(0, self.start - count) : self.start]
        for index in range(len(near) - 1, -1, -1):
            if near[index].symbol == "NL":
                return near[index + 1 :]
        return near

    def after(self, count: int = 1) -> list[Token]:
        """Return up to ``count`` tokens behind the match, on its line."""
        near = self.tokens[self.end : self.end + count]
        for index, token in enumerate(near):
            if token.symbol == "NL":
                return near[:index]
        return near
