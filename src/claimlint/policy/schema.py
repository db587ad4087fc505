"""What a YAML value may be, as tables: one description validates, reads and makes the JSON Schema.

``read`` returns plain data (str, int, float, bool, tuple, dict) and notes what is wrong; a value
that is wrong reads as None and its key is left out, so that one error hides no other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from claimlint.model.lazydata import dataclass, field
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.yaml_nodes import NULLS, MappingNode, Node, ScalarNode, SequenceNode, kind_of, plain
from claimlint.text import lazyre as re


class Schema(Protocol):
    """A description of values."""

    @property
    def expected(self) -> str:
        """What is wanted, in words that follow "expected"."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the node's data, None if it is not as described (noted in ``problems``)."""


def _wrong(node: Node, schema: Schema, problems: Problems, hint: str = "") -> None:
    if isinstance(node, ScalarNode):
        found = f"'{_short(node.text)}'" if node.text or not node.plain else "nothing"
    else:
        found = kind_of(node)
    problems.add(node, f"expected {schema.expected}, found {found}", hint)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


@dataclass(frozen=True, slots=True)
class Text:
    """A string. Numbers and true/false are read as they are written.

    ``choices`` lists all allowed values, ``pattern`` is a regular expression that the whole value
    matches, ``what`` names the value in errors. ``verify`` returns what is wrong, None if nothing.
    """

    what: str = "text"
    choices: tuple[str, ...] = ()
    pattern: str = ""
    verify: Callable[[str], str | None] | None = None
    format: str = ""

    @property
    def expected(self) -> str:
        """What is wanted."""
        if self.choices and len(self.choices) <= 12:
            return f"one of {', '.join(self.choices)}"
        return self.what

    def read(self, node: Node, problems: Problems) -> str | None:
        """Return the data, None (noted) if it is not as described."""
        if not isinstance(node, ScalarNode) or not node.text or (node.plain and node.text in NULLS):
            _wrong(node, self, problems)
            return None
        text = node.text
        if self.choices:
            if text not in self.choices:
                _wrong(node, self, problems, suggestion(text, self.choices))
                return None
        elif self.pattern and not re.fullmatch(self.pattern, text):
            _wrong(node, self, problems)
            return None
        wrong = None if self.verify is None else self.verify(text)
        if wrong is not None:
            problems.add(node, wrong)
            return None
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """A number; ``whole`` for integers, ``minimum`` inclusive."""

    whole: bool = False
    minimum: float | None = None
    maximum: float | None = None

    @property
    def expected(self) -> str:
        """What is wanted."""
        words = "a whole number" if self.whole else "a number"
        if self.minimum is not None and self.maximum is not None:
            if self.minimum == self.maximum:
                return f"{self.minimum:g}"
            return f"{words} from {self.minimum:g} to {self.maximum:g}"
        return words if self.minimum is None else f"{words} of at least {self.minimum:g}"

    def read(self, node: Node, problems: Problems) -> float | None:
        """Return the data, None (noted) if it is not as described."""
        value = node.value if isinstance(node, ScalarNode) else None
        kind = int if self.whole else (int, float)
        if not isinstance(value, kind) or isinstance(value, bool):
            _wrong(node, self, problems)
            return None
        if (self.minimum is not None and value < self.minimum) or (self.maximum is not None and value > self.maximum):
            _wrong(node, self, problems)
            return None
        return value


@dataclass(frozen=True, slots=True)
class Flag:
    """``true`` or ``false``."""

    @property
    def expected(self) -> str:
        """What is wanted."""
        return "true or false"

    def read(self, node: Node, problems: Problems) -> bool | None:
        """Return the data, None (noted) if it is not as described."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, bool):
            return value
        _wrong(node, self, problems)
        return None


@dataclass(frozen=True, slots=True)
class Anything:
    """Any value; what reads it judges it."""

    @property
    def expected(self) -> str:
        """What is wanted."""
        return "any value"

    def read(self, node: Node, problems: Problems) -> Any:  # noqa: ARG002
        """Return the data, None (noted) if it is not as described."""
        return plain(node)


@dataclass(frozen=True, slots=True)
class Items:
    """A list. With ``lone`` a single value stands for a list of one."""

    of: Schema
    lone: bool = True

    @property
    def expected(self) -> str:
        """What is wanted."""
        return f"a list of {self.of.expected}" if not self.lone else f"{self.of.expected}, or a list of such"

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the data, None (noted) if it is not as described."""
        if isinstance(node, SequenceNode):
            values = (self.of.read(item, problems) for item in node.items)
            return tuple(value for value in values if value is not None)
        if not self.lone:
            _wrong(node, self, problems)
            return None
        value = self.of.read(node, problems)
        return None if value is None else (value,)


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are free (within ``keys``) and whose values are alike."""

    of: Schema
    keys: Text = Text()
    what: str = "a mapping"

    @property
    def expected(self) -> str:
        """What is wanted."""
        return self.what

    def read(self, node: Node, problems: Problems) -> dict[str, Any] | None:
        """Return the data, None (noted) if it is not as described."""
        if not isinstance(node, MappingNode):
            _wrong(node, self, problems)
            return None
        out: dict[str, Any] = {}
        for key, (key_node, value_node) in node.entries.items():
            value = self.of.read(value_node, problems)
            if self.keys.read(key_node, problems) is not None and value is not None:
                out[key] = value
        return out


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record: its values, what it is for, and whether it must be there."""

    schema: Schema
    doc: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys. ``what`` names it in errors ("a rule")."""

    what: str
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def expected(self) -> str:
        """What is wanted."""
        return f"a mapping ({self.what})"

    def read(self, node: Node, problems: Problems) -> dict[str, Any] | None:
        """Return the data, None (noted) if it is not as described."""
        if not isinstance(node, MappingNode):
            _wrong(node, self, problems)
            return None
        out: dict[str, Any] = {}
        for key, (key_node, value_node) in node.entries.items():
            known = self.fields.get(key)
            if known is None:
                problems.add(key_node, f"unknown key '{_short(key)}' in {self.what}", suggestion(key, self.fields))
                continue
            value = known.schema.read(value_node, problems)
            if value is not None:
                out[key] = value
        for key, wanted in self.fields.items():
            if wanted.required and key not in node.entries:
                problems.add(node, f"{self.what} needs the key '{key}'", wanted.doc)
        return out


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar or a mapping; of mappings, ``marked`` describes those that have the key ``mark``."""

    scalar: Schema
    mapping: Record
    mark: str = ""
    marked: Record | None = None

    @property
    def expected(self) -> str:
        """What is wanted."""
        return f"{self.scalar.expected}, or {self.mapping.expected}"

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the data, None (noted) if it is not as described."""
        if isinstance(node, MappingNode):
            if self.marked is not None and self.mark in node.entries:
                return self.marked.read(node, problems)
            return self.mapping.read(node, problems)
        if isinstance(node, SequenceNode):
            _wrong(node, self, problems)
            return None
        return self.scalar.read(node, problems)


@dataclass(frozen=True, slots=True)
class PathOr:
    """The path of a file, or inline what the file would hold."""

    what: str
    inline: Items

    @property
    def expected(self) -> str:
        """What is wanted."""
        return f"{self.what}, or {self.inline.expected}"

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the data, None (noted) if it is not as described."""
        if isinstance(node, MappingNode):
            _wrong(node, self, problems)
            return None
        schema: Schema = Text(self.what) if isinstance(node, ScalarNode) else self.inline
        return schema.read(node, problems)
