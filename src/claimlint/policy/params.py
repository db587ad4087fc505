"""Options of checks: what a rule writes under ``params``, against what its check declares.

The checks stand above this package, so their declarations come in as arguments of these shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from claimlint.model.frozen import FrozenMap
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode


class ParamSpec(Protocol):
    """A declared option: its kind (str, int, float, bool, list, map or choice) and default."""

    @property
    def kind(self) -> str:
        """str, int, float, bool, list, map or choice."""

    @property
    def default(self) -> object:
        """What holds if a rule gives nothing."""

    @property
    def choices(self) -> tuple[str, ...]:
        """All allowed values, empty for any."""

    @property
    def doc(self) -> str:
        """What the option does."""

    @property
    def check(self) -> Callable[[object], str | None] | None:
        """Returns what was expected of a value that it refuses."""


class CheckSpec(Protocol):
    """A check, as far as a policy needs to know it."""

    @property
    def params(self) -> Mapping[str, ParamSpec]:
        """The options by name."""


Checks = Mapping[str, CheckSpec]
Params = dict[str, Any]

_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list",
    "map": "a mapping",
    "choice": "one of the choices",
}


def freeze(node: Node) -> Any:
    """Return a node's data with tuples for lists and ``FrozenMap`` for mappings."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return tuple(freeze(item) for item in node.items)
    return FrozenMap((key, freeze(value)) for key, (_, value) in node.entries.items())


def read_params(
    check: CheckSpec, name: str, node: MappingNode, problems: Problems, *, deep: bool = True
) -> dict[str, Any]:
    """Return the options that ``node`` gives to the check called ``name``; wrong ones are noted.

    Without ``deep`` a check's own test of a value (does this pattern compile?) is left out.
    """
    out: dict[str, Any] = {}
    for key, (key_node, value_node) in node.entries.items():
        spec = check.params.get(key)
        if spec is None:
            hint = suggestion(key, check.params, "options")
            problems.add(key_node, f"the check '{name}' has no option '{key}'", hint)
            continue
        value = _value(spec, value_node)
        wrong = _flaw(spec, value, deep=deep)
        if wrong is None:
            out[key] = value
        else:
            bad = value if isinstance(value, str) else ""
            problems.add(value_node, f"option '{key}': expected {wrong}", _hint(spec, bad))
    return out


def _value(spec: ParamSpec, node: Node) -> Any:
    if isinstance(node, ScalarNode):
        if spec.kind in ("str", "choice"):
            return node.text
        if spec.kind == "list":
            return (node.text if spec.choices else node.value,)
        return _number(node.value) if spec.kind == "float" else node.value
    return freeze(node)


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _flaw(spec: ParamSpec, value: Any, *, deep: bool) -> str | None:
    if not _fits(spec, value):
        return _KINDS.get(spec.kind, spec.kind)
    if spec.choices:
        given: Iterable[Any] = value if isinstance(value, tuple | FrozenMap) else (value,)
        if any(str(item) not in spec.choices for item in given):
            return f"one of {', '.join(spec.choices)}"
    return spec.check(value) if deep and spec.check is not None else None


def _fits(spec: ParamSpec, value: Any) -> bool:
    kinds: dict[str, tuple[type, ...]] = {
        "str": (str,),
        "choice": (str,),
        "int": (int,),
        "float": (float,),
        "bool": (bool,),
        "list": (tuple,),
        "map": (FrozenMap,),
    }
    if isinstance(value, bool) and spec.kind != "bool":
        return False
    return isinstance(value, kinds.get(spec.kind, (object,)))


def _hint(spec: ParamSpec, value: str) -> str:
    if spec.choices and value:
        return suggestion(value, spec.choices)
    return spec.doc
