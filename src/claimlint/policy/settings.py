"""What ``rules:`` and ``paths:`` say of rules that are there already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimlint.model.finding import Severity
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.policy.build import at, origin, unverified
from claimlint.policy.params import Checks, Params, read_params
from claimlint.policy.placeholders import OF_A_CLAIM, names
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.types import Origin, PathOverride, Rule
from claimlint.policy.yaml_nodes import MappingNode, Node

Change = Mapping[str, Any]


def read_change(rule: Rule, data: Any, node: Node, checks: Checks, problems: Problems) -> Change:
    """Return what one entry changes of ``rule``: severity, enabled, params, message, wording.

    ``data`` is what ``language.SETTINGS`` read: a word (a severity, off, on) or a mapping.
    """
    change = _switch(data) if isinstance(data, str) else dict(data)
    if "severity" in change:
        change["severity"] = Severity(change["severity"])
        if change["severity"] is Severity.ERROR and unverified(rule.authority):
            where = at(node, "severity") or node
            problems.add(where, f"{rule.id} rests on unverified authorities only and cannot be an error", "use warning")
    if "message" in change:
        _fillable(rule, change["message"], at(node, "message") or node, problems)
    if "params" in change:
        change["params"] = _params(rule, at(node, "params"), checks, problems)
    return change


def _fillable(rule: Rule, message: str, node: Node, problems: Problems) -> None:
    """Note the placeholders of a new message that the rule does not fill, which would stand there as written."""
    known = {*names(rule.message), *(OF_A_CLAIM if rule.check else ())}
    for name in names(message):
        if name not in known:
            problems.add(node, f"{rule.id} has nothing to put for {{{name}}}", suggestion(name, known, "placeholders"))


def _switch(word: str) -> dict[str, Any]:
    if word in ("off", "false"):
        return {"enabled": False}
    if word in ("on", "true"):
        return {"enabled": True}
    return {"severity": word, "enabled": True}


def _params(rule: Rule, node: Node | None, checks: Checks, problems: Problems) -> Params:
    if not isinstance(node, MappingNode):
        return {}
    check = checks.get(rule.check)
    if check is None:
        problems.add(node, f"{rule.id} has no options")
        return {}
    return read_params(check, rule.check, node, problems)


def changed(rule: Rule, change: Change, node: Node) -> Rule:
    """Return ``rule`` with ``change`` made, and where each changed value stands."""
    origins: dict[str, Origin] = dict(rule.origins)
    values = dict(change)
    if "params" in values:
        origins.update({f"params.{name}": origin(at(node, "params", name) or node) for name in values["params"]})
        values["params"] = FrozenMap({**rule.params, **values["params"]})
    origins.update({key: origin(at(node, key) or node) for key in values if key != "params"})
    return replace(rule, **values, origins=FrozenMap(origins))


def path_override(glob: str, changes: Mapping[str, Change]) -> PathOverride:
    """Return the override for files that match ``glob``; ``changes`` by rule id."""
    return PathOverride(
        glob=glob,
        severities=FrozenMap({key: change["severity"] for key, change in changes.items() if "severity" in change}),
        disabled=frozenset(key for key, change in changes.items() if change.get("enabled") is False),
        enabled=frozenset(key for key, change in changes.items() if change.get("enabled") is True),
        params=FrozenMap({key: FrozenMap(c["params"]) for key, c in changes.items() if "params" in c}),
    )


def overridden(rule: Rule, override: PathOverride) -> Rule:
    """Return ``rule`` as ``override`` wants it."""
    params = override.params.get(rule.id)
    enabled = (rule.enabled or rule.id in override.enabled) and rule.id not in override.disabled
    return replace(
        rule,
        severity=override.severities.get(rule.id, rule.severity),
        enabled=enabled,
        params=rule.params if params is None else FrozenMap({**rule.params, **params}),
    )
