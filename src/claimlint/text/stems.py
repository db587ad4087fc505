"""Words of which a text must have one for an expression to match in it.

They are worked out from the expression. Most expressions are lists of words of which most texts have none, and to
search for them takes ten times as long as to see that. What is looked up are stems: a key of a text (see ``words``), or
its first letters with a star behind ("hea*" for "healed").
"""

from __future__ import annotations

import atexit
from functools import reduce
from operator import or_
from pathlib import Path
from threading import Lock

from claimlint import store
from claimlint.text.literals import folded
from claimlint.text.wanted import LETTERS, Stems, wanted_by
from claimlint.text.words import KEY, lowered

_MANY = 60
"""So many expressions that were new are written down at once: a worker cannot wait for its end."""

_REMEMBERED = 20_000
"""Keys remembered; copy that has more of them makes them begin anew."""
_LATELY = 500
"""Texts remembered: a text is asked for many times in a row, and then never again."""


def needed(expression: str) -> Stems:
    """Return stems of which every text has one in which ``expression`` matches.

    Args:
        expression: an expression for texts in lower case, without flags.
    """
    return _known[expression]


class Stemmed(dict[str, int]):
    """Texts as they were asked for, each with the bits of those sets of stems of which it has one."""

    def __init__(self) -> None:
        super().__init__()
        self._keys = _Keys()
        self._sets = 0
        self._lock = Lock()

    def bit_of(self, stems: Stems) -> int:
        """Return the bit that texts with one of ``stems`` have from now on."""
        with self._lock:
            bit = 1 << self._sets
            self._sets += 1
            self._keys.give(bit, stems)
            self.clear()
        return bit

    def __missing__(self, text: str) -> int:
        low = text.lower()
        keys = KEY.findall(low) if low.isascii() else KEY.findall(lowered(text)) + KEY.findall(folded(text))
        with self._lock:
            if len(self) >= _LATELY:
                self.clear()
            bits = self[text] = reduce(or_, map(self._keys.__getitem__, keys), self._keys[""])
        return bits


class _Keys(dict[str, int]):
    """Keys as they were met, each with the bits that its stems give; "" has those that every text has."""

    def __init__(self) -> None:
        super().__init__()
        self._stems: dict[str, int] = {}

    def give(self, bit: int, stems: Stems) -> None:
        """Let texts with one of ``stems`` have ``bit``."""
        for stem in stems:
            self._stems[stem] = self._stems.get(stem, 0) | bit
        self.clear()

    def __missing__(self, key: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        bits = self._stems.get(key, 0)
        if not key or len(key) >= LETTERS:
            bits |= self._stems.get(f"{key[:LETTERS]}*", 0)
        self[key] = bits
        return bits


class _Known(dict[str, Stems]):
    """What expressions need, kept between runs."""

    def __init__(self) -> None:
        super().__init__()
        self._fresh = -1

    def __missing__(self, expression: str) -> Stems:
        if self._fresh < 0:
            self._fresh = 0
            self.update((store.read(_NAME, _made_from()) or {}).items())
            atexit.register(self.keep)
            return self[expression]
        found = self[expression] = wanted_by(expression)
        self._fresh += 1
        if self._fresh >= _MANY:
            self.keep()
        return found

    def keep(self) -> None:
        """Keep what is known for other runs if some of it is new."""
        if self._fresh:
            store.write(_NAME, _made_from(), dict(self))
            self._fresh = 0


_NAME = "stems"
_known = _Known()


def _made_from() -> object:
    return store.modules(Path(__file__).parent)
