"""A JSON text as a tree whose strings are ranges of it, decoded only when somebody asks."""

from __future__ import annotations

from typing import TypeAlias

from claimlint.model.lazydata import dataclass
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_TOKEN = re.compile(r"""[\s\ufeff]*+(?:"((?:[^"\\]++|\\.)*+)("?)|([{}\[\],:])|([^\s"{}\[\],:]++)|\Z)""", re.DOTALL)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


@dataclass(frozen=True, slots=True)
class Str:
    """A string of the text: the range inside its quotes."""

    start: int
    end: int


Node: TypeAlias = "dict[str, Node] | list[Node] | Str | str | bool | None"
"""A value; a number is the ``str`` that it is written as."""


class JsonError(ValueError):
    """The text is not JSON, or nests too deeply; ``offset`` says where."""

    def __init__(self, message: str, offset: int, *, deep: bool = False) -> None:
        super().__init__(message)
        self.offset = offset
        self.deep = deep


def parse(text: str, start: int, end: int, depth: int) -> Node:
    """Return the value in ``text[start:end]``; what follows it is an error, and so are more than ``depth`` levels.

    Raises:
        JsonError: where the text stops being JSON.
    """
    parser = _Parser(text, depth)
    at = start
    while True:
        token = _TOKEN.match(text, at, end)
        if token is None or token.end() == token.start() or token.lastindex is None:
            break
        parser.take(token)
        at = token.end()
    if not parser.done or parser.stack:
        raise JsonError("it ends too early", end)
    return parser.root


class _Parser:
    """Builds the tree without recursion: ``stack`` holds the open collections."""

    __slots__ = ("_depth", "_full", "_key", "_keys", "_text", "_value", "done", "root", "stack")

    def __init__(self, text: str, depth: int) -> None:
        self._text = text
        self._depth = depth
        self.stack: list[dict[str, Node] | list[Node]] = []
        self._keys: list[str | None] = []
        self._key: str | None = None
        self._value = True  # a value may come here
        self._full = False  # a value ends here
        self.root: Node = None
        self.done = False

    def take(self, token: re.Match[str]) -> None:
        kind = token.lastindex
        if kind == 2:
            self._string(token)
        elif kind == 3:
            self._mark(token[3], token.start(3))
        else:
            word = token[4]
            if word not in _WORDS and not _NUMBER.fullmatch(word):
                raise JsonError("a word stands where a value should be", token.start(4))
            self._put(_WORDS.get(word, word), token.start(4))

    def _string(self, token: re.Match[str]) -> None:
        start, end = token.span(1)
        if not token[2]:
            raise JsonError("a string is never closed", start - 1)
        if self._value or not self._awaits_key():
            self._put(Str(start, end), start - 1)
        elif self._full:
            raise JsonError("a comma is missing", start - 1)
        else:
            self._key = decoded(self._text, start, end) if "\\" in token[1] else token[1]

    def _awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1], dict) and self._key is None

    def _mark(self, mark: str, at: int) -> None:
        if mark == "{":
            self._open({}, at)
        elif mark == "[":
            self._open([], at)
        elif mark in "}]":
            self._close(mark, at)
        elif mark == ":":
            if self._key is None or self._value:
                raise JsonError("a colon stands in the wrong place", at)
            self._value = True
        else:
            if not self.stack or self._key is not None or self._value or not self._full:
                raise JsonError("a comma stands in the wrong place", at)
            self._value = isinstance(self.stack[-1], list)
            self._full = False

    def _open(self, collection: dict[str, Node] | list[Node], at: int) -> None:
        if len(self.stack) >= self._depth:
            raise JsonError("it nests too deeply", at, deep=True)
        self._put(collection, at)
        self.stack.append(collection)
        self._keys.append(self._key)
        self._key = None
        self._value = isinstance(collection, list)
        self._full = False
        self.done = False

    def _close(self, mark: str, at: int) -> None:
        top = self.stack[-1] if self.stack else None
        wrong = top is None or isinstance(top, dict) is not (mark == "}") or self._key is not None
        if wrong or (top and not self._full):
            raise JsonError("a bracket closes what is not open", at)
        self.stack.pop()
        self._keys.pop()
        self._value = False
        self._full = True
        self.done = not self.stack

    def _put(self, value: Node, at: int) -> None:
        if not self._value or self.done:
            raise JsonError("a value stands in the wrong place", at)
        self._value = False
        self._full = True
        if not self.stack:
            self.root = value
            self.done = True
            return
        top = self.stack[-1]
        if isinstance(top, list):
            top.append(value)
        elif self._key is not None:
            top[self._key] = value
            self._key = None


def decoded(text: str, start: int, end: int) -> str:
    """Return what the string whose inside is ``text[start:end]`` means; half a surrogate pair is U+FFFD."""
    if "\\" not in text[start:end]:
        return text[start:end]
    draft = Draft()
    write_string(draft, text, start, end)
    return draft.text()


def value_of(text: str, node: Node) -> str:
    """Return a string or number as text, "" for anything else."""
    if isinstance(node, Str):
        return decoded(text, node.start, node.end)
    return node if isinstance(node, str) else ""


def draft_of(text: str, node: Node) -> Draft:
    """Return a string as a draft, an empty one for anything else."""
    draft = Draft()
    if isinstance(node, Str):
        write_string(draft, text, node.start, node.end)
    return draft


def member(node: Node, *path: str | int) -> Node:
    """Return what stands at ``path`` below ``node``; None if there is no such place."""
    for step in path:
        if isinstance(node, dict) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


def items(node: Node) -> list[Node]:
    """Return the items of a list, none for anything else."""
    return node if isinstance(node, list) else []


def entries(node: Node) -> dict[str, Node]:
    """Return the members of an object, none for anything else."""
    return node if isinstance(node, dict) else {}
