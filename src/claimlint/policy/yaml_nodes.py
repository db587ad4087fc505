"""YAML text to nodes that know where they stand.

The policy language is a small part of YAML: mappings, lists and scalars. Anchors, aliases, tags
and a second document are errors, so that no input can grow while it is read; keys are strings and
unique. The tree is built from parser events without recursion, so depth is ours to bound.

A plain scalar has a type of the YAML 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema):
``off``, ``on``, ``yes`` and ``no`` are strings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from claimlint.errors import PolicyError
from claimlint.policy.problems import Problems
from claimlint.policy.yaml_hints import hint_for
from claimlint.text import lazyre as re

MAX_BYTES = 4_000_000
MAX_DEPTH = 24

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"[-+]?(?:\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?:[eE][-+]?\d{1,3})?")
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""The plain scalars that stand for nothing."""

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(NULLS),
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


class ScalarNode(NamedTuple):
    """A scalar as written: its text and whether it stood without quotes."""

    uri: str
    line: int
    column: int
    text: str
    plain: bool

    @property
    def value(self) -> str | float | bool | None:
        """Return the scalar with its type: str, int, float, bool or None."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if _NUMBER.fullmatch(self.text):
            return float(self.text) if set(self.text) & set(".eE") else int(self.text)
        return self.text


class SequenceNode(NamedTuple):
    """A list of nodes."""

    uri: str
    line: int
    column: int
    items: tuple[Node, ...]


class MappingNode(NamedTuple):
    """Entries by key, each with the key's own node."""

    uri: str
    line: int
    column: int
    entries: dict[str, tuple[ScalarNode, Node]]

    def child(self, key: str) -> Node | None:
        """Return the value under ``key``, None without one."""
        entry = self.entries.get(key)
        return None if entry is None else entry[1]


Node = ScalarNode | SequenceNode | MappingNode


def kind_of(node: Node) -> str:
    """Return what a node is, in words for errors."""
    if isinstance(node, ScalarNode):
        return "a scalar"
    return "a list" if isinstance(node, SequenceNode) else "a mapping"


class _Open:
    """A collection whose end has not come yet."""

    __slots__ = ("column", "entries", "items", "key", "line")

    def __init__(self, line: int, column: int, *, mapping: bool) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.entries: dict[str, tuple[ScalarNode, Node]] | None = {} if mapping else None
        self.key: ScalarNode | None = None


def decode(data: bytes, uri: str) -> str:
    """Return the text of a policy file.

    Raises:
        PolicyError: if it is larger than ``MAX_BYTES`` or not UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise PolicyError(f"the file has {len(data)} bytes, at most {MAX_BYTES} are read", uri=uri)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PolicyError("the file is not UTF-8", uri=uri, line=line, column=1, hint="save it as UTF-8") from None


def parse(text: str, uri: str, problems: Problems) -> Node | None:
    """Return the tree of ``text``; None if it holds nothing.

    Duplicate keys go to ``problems``.

    Raises:
        PolicyError: for what cannot be read on from: broken YAML, an alias or anchor, a tag, a key
            that is not a scalar, a second document, nesting deeper than ``MAX_DEPTH``.
    """
    try:
        return _Builder(uri, problems).build(_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (0, 0) if mark is None else (mark.line + 1, mark.column + 1)
        message = f"not valid YAML: {error.problem or error.context}"
        hint = hint_for(text, line, f"{error.problem} {error.context}")
        raise PolicyError(message, uri=uri, line=line, column=column, hint=hint) from None
    except yaml.YAMLError as error:
        raise PolicyError(f"not valid YAML: {str(error).splitlines()[0]}", uri=uri) from None


def _events(text: str) -> Iterator[Any]:
    """Yield the parser's events; ``yaml.parse`` asks twice for each, which a fast start notices."""
    loader = _LOADER(text)
    try:
        while True:
            event = loader.get_event()
            if type(event) is yaml.StreamEndEvent:
                return
            yield event
    finally:
        loader.dispose()


class _Builder:
    def __init__(self, uri: str, problems: Problems) -> None:
        self._uri = uri
        self._problems = problems
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0

    def build(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                mark = event.start_mark
                plain = event.implicit[0]
                self._place(ScalarNode(self._uri, mark.line + 1, mark.column + 1, event.value, plain))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, mapping=kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close()
            elif kind is yaml.AliasEvent:
                raise self._error(event, "aliases are not part of the policy language", "write the value out")
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    raise self._error(event, "a second YAML document", "keep one document in a file")
        return self._root

    def _error(self, event: Any, message: str, hint: str = "") -> PolicyError:
        mark = event.start_mark
        return PolicyError(message, uri=self._uri, line=mark.line + 1, column=mark.column + 1, hint=hint)

    def _refuse(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._error(event, "anchors are not part of the policy language", "write the value out")
        if event.tag is not None:
            raise self._error(event, f"the tag {event.tag} is not part of the policy language", "remove it")

    def _open(self, event: Any, *, mapping: bool) -> None:
        self._refuse(event)
        if len(self._stack) >= MAX_DEPTH:
            raise self._error(event, f"nested deeper than {MAX_DEPTH} levels")
        if self._stack and self._stack[-1].entries is not None and self._stack[-1].key is None:
            raise self._error(event, "a key must be a word, not a list or mapping")
        mark = event.start_mark
        self._stack.append(_Open(mark.line + 1, mark.column + 1, mapping=mapping))

    def _close(self) -> None:
        done = self._stack.pop()
        if done.entries is None:
            self._place(SequenceNode(self._uri, done.line, done.column, tuple(done.items)))
        else:
            self._place(MappingNode(self._uri, done.line, done.column, done.entries))

    def _place(self, node: Node) -> None:
        if not self._stack:
            self._root = node
            return
        top = self._stack[-1]
        if top.entries is None:
            top.items.append(node)
        elif top.key is not None:
            self._enter(top.entries, top.key, node)
            top.key = None
        elif isinstance(node, ScalarNode):
            top.key = node

    def _enter(self, entries: dict[str, tuple[ScalarNode, Node]], key: ScalarNode, node: Node) -> None:
        first = entries.get(key.text)
        if first is None:
            entries[key.text] = (key, node)
        else:
            self._problems.add(key, f"the key '{key.text}' stands twice", f"first on line {first[0].line}")


def plain(node: Node) -> Any:
    """Return the node's data: dict, list, str, int, float, bool or None.

    A number whose text does not survive the round trip (``007``, ``1.10``) stays a string.
    """
    if isinstance(node, ScalarNode):
        value = node.value
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return node.text if is_number and str(value) != node.text else value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, (_, value) in node.entries.items()}
