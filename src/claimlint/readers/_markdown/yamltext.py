"""The scalars of a YAML text with their key paths and positions, from parse events.

Composing a tree would recurse in C code, and a few thousand opening brackets would end the process;
the event parser does not recurse, but its time grows with the square of the depth, hence the limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimlint.model.lazydata import dataclass

_MAX_DEPTH = 64


class YamlTextError(ValueError):
    """The text is not YAML, or nests too deeply; ``offset`` says where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """A value: its path of keys and indices, whether it is unquoted, and its range with quotes."""

    path: tuple[str, ...]
    value: str
    plain: bool
    start: int
    end: int


@dataclass(slots=True)
class _Level:
    mapping: bool
    key: str = ""
    index: int = -1
    wants_key: bool = True

    def step(self) -> None:
        """Go on to the next node of the collection."""
        if self.mapping:
            self.wants_key = not self.wants_key
        else:
            self.index += 1


def yaml_scalars(text: str) -> Iterator[YamlScalar]:
    """Yield every scalar value of ``text`` in order; an alias yields nothing.

    Raises:
        YamlTextError: where the text stops being YAML.
    """
    import yaml

    levels: list[_Level] = []
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.CollectionEndEvent):
                levels.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            is_key = bool(levels) and levels[-1].mapping and levels[-1].wants_key
            if levels:
                levels[-1].step()
            value = getattr(event, "value", None)
            if is_key:
                levels[-1].key = "?" if value is None else value
            elif value and value.strip():
                yield _scalar(levels, event)
            if isinstance(event, yaml.CollectionStartEvent):
                if len(levels) == _MAX_DEPTH:
                    raise YamlTextError("it nests too deeply", _offset(event.start_mark))
                levels.append(_Level(isinstance(event, yaml.MappingStartEvent)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise YamlTextError(getattr(error, "problem", None) or "unreadable", _offset(mark)) from error


def _scalar(levels: list[_Level], event: Any) -> YamlScalar:
    path = tuple(level.key if level.mapping else str(level.index) for level in levels)
    return YamlScalar(path, event.value, event.implicit[0], _offset(event.start_mark), _offset(event.end_mark))


def _offset(mark: Any) -> int:
    """Return a mark's code point; the two parsers have mark classes of their own."""
    return mark.index if mark is not None else 0
