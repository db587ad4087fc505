"""The values at some paths of a JSON file of any size, cut out one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from claimlint.model.lazydata import dataclass
from claimlint.model.lines import Position
from claimlint.readers._json.tree import decoded
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Unread
from claimlint.text import lazyre as re

Path: TypeAlias = tuple[str | int, ...]
Pattern: TypeAlias = tuple[str, ...]
"""Steps of a path: a name, or ``*`` for any name or index."""

_VISIBLE = re.compile(r"[^\s\ufeff]")
_STRING_REST = re.compile(r'(?:[^"\\]++|\\.)*+', re.DOTALL)
_WORD = re.compile(r'[^\s"{}\[\],:]++')
_STOP = re.compile(r'["{}\[\]]')


@dataclass(frozen=True, slots=True)
class Value:
    """A value that was asked for: its path, its text in the file, and where that begins."""

    path: Path
    text: str
    place: Position


class Values:
    """Iterates over the values at the ``wanted`` paths in the order of the file, and over its faults."""

    def __init__(self, window: Window, wanted: Sequence[Pattern]) -> None:
        self._window = window
        self._wanted = frozenset(wanted)
        self._depths = frozenset(len(pattern) for pattern in self._wanted)
        self._path: list[str | int] = []
        self._objects: list[bool] = []
        self._key = False  # the next string is a key
        self._pos = 0

    def __iter__(self) -> Iterator[Value | Unread]:
        window = self._window
        while (sign := self._sign()) is not None:
            if sign in "}],:":
                self._pos += 1
                self._punctuation(sign)
            elif sign == '"' and self._key:
                self._read_key()
            elif len(self._path) in self._depths and any(_fits(one, self._path) for one in self._wanted):
                yield self._cut(sign)
            elif sign in "{[" and not self._leads():
                self._pass_value(sign)
            elif sign in "{[":
                self._pos += 1
                self._objects.append(sign == "{")
                self._path.append("" if sign == "{" else 0)
                self._key = sign == "{"
            else:
                self._pass(sign)
        if self._path:
            window.pass_most(len(window.text))
            message = "the file ends inside its data; its last record may be missing"
            yield Unread("CLE352", message, "export again: the file is damaged", window.place)

    def _sign(self) -> str | None:
        """Return the first code point of the next token, at which ``_pos`` then stands; None at the file's end."""
        while True:
            found = _VISIBLE.search(self._window.text, self._pos)
            if found is not None:
                self._pos = found.start()
                if found[0] != "/" or self._path or not self._pass_comment():
                    return found[0]
                continue
            self._pos = len(self._window.text)
            if not self._more(self._pos):
                return None

    def _pass_comment(self) -> bool:
        """Pass the comment that stands here; Shopify sets one before what it writes."""
        text = self._window.text
        end = text.find("*/", self._pos) + 2 if text.startswith("/*", self._pos) else 0
        self._pos = max(self._pos, end)
        return end > 1

    def _more(self, keep: int) -> bool:
        """Read on, keeping what stands from the offset ``keep`` on."""
        window = self._window
        window.pass_most(keep)
        before = window.at
        more = window.more()
        self._pos -= before - window.at
        return more

    def _punctuation(self, sign: str) -> None:
        if sign in "}]":
            if self._path:
                self._path.pop()
                self._objects.pop()
            self._key = False
        elif sign == "," and self._path:
            self._key = self._objects[-1]
            step = self._path[-1]
            if isinstance(step, int):
                self._path[-1] = step + 1

    def _read_key(self) -> None:
        self._window.pass_to(self._pos)
        self._pass('"', keep=True)
        window = self._window
        inside = window.at + 1, max(self._pos - 1, window.at + 1)
        self._path[-1] = decoded(window.text, *inside) if inside[1] - inside[0] < _MAX_KEY else ""
        self._key = False

    def _pass(self, sign: str, *, keep: bool = False) -> None:
        """Put ``_pos`` behind the string or word that it stands at."""
        start = self._pos
        if sign != '"':
            word = _WORD.match(self._window.text, start)
            self._pos = word.end() if word else start + 1
            return
        self._pos += 1
        while not self._string_ends():
            keep = keep and self._pos - self._window.at < _MAX_KEY
            if not self._more(self._window.at if keep else self._pos):
                self._pos = len(self._window.text)
                return

    def _string_ends(self) -> bool:
        """Put ``_pos`` behind the string that it stands in, or as far as the text goes; return whether it ended."""
        text = self._window.text
        rest = _STRING_REST.match(text, self._pos)
        self._pos = rest.end() if rest else self._pos
        if self._pos < len(text) and text[self._pos] == '"':
            self._pos += 1
            return True
        return False

    def _leads(self) -> bool:
        """Return whether a value that was asked for may stand below the path at hand."""
        depth = len(self._path)
        return any(depth < len(one) and _fits(one[:depth], self._path) for one in self._wanted)

    def _pass_value(self, sign: str) -> None:
        """Put ``_pos`` behind the value that it stands at; how deep it nests does not matter."""
        depth, inside = 0, False
        while True:
            depth, inside, ended = self._value_step(sign, depth, inside=inside)
            if ended:
                return
            if not self._more(self._pos):
                self._pos = len(self._window.text)
                return

    def _cut(self, sign: str) -> Value | Unread:
        """Take the value at ``_pos``, an ``Unread`` if it is too large or never ends."""
        window = self._window
        window.pass_to(self._pos)
        place = window.place
        path = tuple(self._path)
        limit = window.feed.limits.record
        whole, ended = True, False
        depth, inside = 0, False
        while not ended:
            depth, inside, ended = self._value_step(sign, depth, inside=inside)
            if ended and (sign in '"{[' or self._pos < len(window.text) or window.ended):
                break
            ended = False
            whole = whole and len(window.text) - window.at <= limit
            if not self._more(window.at if whole else self._pos):
                ended = sign not in '"{['
                if not ended:
                    self._pos = len(window.text)
                    return _fault("CLE352", "the file ends inside this record", path, place)
        if not whole:
            return _fault("CLE353", f"it is larger than the {limit >> 20} MiB that are read as one record", path, place)
        return Value(path, window.take(window.at, self._pos).text, place)

    def _value_step(self, sign: str, depth: int, *, inside: bool) -> tuple[int, bool, bool]:
        """Go on through a value as far as the text goes; return its depth, whether in a string, whether it ended."""
        text = self._window.text
        if sign not in '"{[':
            word = _WORD.match(text, self._pos)
            self._pos = word.end() if word else self._pos
            return depth, False, True
        while True:
            if inside:
                if not self._string_ends():
                    return depth, True, False
                inside = False
            else:
                found = _STOP.search(text, self._pos)
                if found is None:
                    self._pos = len(text)
                    return depth, False, False
                self._pos = found.end()
                mark = found[0]
                inside = mark == '"'
                depth += 0 if inside else 1 if mark in "{[" else -1
            if depth <= 0 and not inside:
                return depth, False, True


_MAX_KEY = 4096
"""Code points of a key that are looked at; a longer one is no field's name."""


def _fault(code: str, message: str, path: Path, place: Position) -> Unread:
    return Unread(code, message, "export again, or leave the record out", place, ".".join(str(step) for step in path))


def _fits(pattern: Pattern, path: Sequence[str | int]) -> bool:
    return len(pattern) == len(path) and all(want in ("*", str(step)) for want, step in zip(pattern, path, strict=True))
