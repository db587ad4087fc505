"""The resolved policy as YAML text, each value with the place it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass
from pathlib import PurePath
from typing import Any

from claimlint.policy.types import Origin, Policy, Rule, Selector

_SETTABLE = ("severity", "enabled", "message", "wording")


def show(policy: Policy) -> str:
    """Return the policy as YAML; a comment behind a value names its file and line."""
    return "\n".join(_Shown(policy).lines()) + "\n"


class _Shown:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._base = PurePath(policy.uri).parent if policy.uri else None

    def lines(self) -> Iterator[str]:
        policy = self._policy
        yield f"# policy: {policy.uri or 'the default'}"
        yield f"# sha256: {policy.sha256}"
        yield f"version: {policy.version}"
        yield f"extends: {_value(policy.packs)}"
        yield from self._section("organization", asdict(policy.organization))
        yield from self._list("products", ((one.name, one) for one in policy.products))
        yield from self._sets("qualifiers")
        yield from self._sets("statements")
        yield from self._section("fields", asdict(policy.fields))
        yield from self._section("glossary", policy.glossary)
        yield from self._list("ledger", ((one.id, one) for one in policy.ledger))
        yield from self._list("waivers", ((one.rule, one) for one in policy.waivers))
        yield from self._paths()
        yield "rules:" if policy.rules or policy.meta else "rules: {}"
        for rule in (*policy.rules.values(), *policy.meta.values()):
            yield from self._rule(rule)

    def _section(self, name: str, values: Mapping[str, Any]) -> Iterator[str]:
        yield f"{name}:" if values else f"{name}: {{}}"
        for key, value in values.items():
            where = self._where(self._policy.origins.get(f"{name}.{key}"))
            yield f"  {_key(key)}: {_value(value)}{where}"

    def _list(self, name: str, items: Iterator[tuple[str, Any]]) -> Iterator[str]:
        given = list(items)
        yield f"{name}:" if given else f"{name}: []"
        for key, item in given:
            origin = getattr(item, "origin", None) or self._policy.origins.get(f"{name}.{key}")
            lead = "- "
            for attribute, value in plain(item).items():
                if value not in ("", [], None):
                    yield f"  {lead}{attribute}: {_value(value)}{self._where(origin) if lead == '- ' else ''}"
                    lead = "  "

    def _sets(self, name: str) -> Iterator[str]:
        sets = getattr(self._policy, name)
        yield f"{name}:" if sets else f"{name}: {{}}"
        for key, item in sets.items():
            yield f"  {key}:{self._where(item.origin)}"
            yield f"    wordings: {_value(item.wordings)}"
            yield f"    patterns: {_value(item.patterns)}"
            if item.slots:
                yield f"    slots: {_value(item.slots)}"

    def _paths(self) -> Iterator[str]:
        yield "paths:" if self._policy.paths else "paths: []"
        for override in self._policy.paths:
            yield f"  - glob: {_value(override.glob)}"
            yield "    rules:"
            for rule_id in sorted({*override.severities, *override.disabled, *override.enabled, *override.params}):
                settings: dict[str, Any] = {}
                if rule_id in override.severities:
                    settings["severity"] = override.severities[rule_id].value
                if rule_id in override.disabled or rule_id in override.enabled:
                    settings["enabled"] = rule_id in override.enabled
                if rule_id in override.params:
                    settings["params"] = override.params[rule_id]
                yield f"      {rule_id}: {_value(settings)}"

    def _rule(self, rule: Rule) -> Iterator[str]:
        yield f"  {rule.id}:{self._where(rule.origin)}"
        yield f"    name: {rule.name}"
        if rule.check:
            yield f"    check: {rule.check}"
        for key in _SETTABLE:
            value = getattr(rule, key)
            if value != "":
                yield f"    {key}: {_value(value)}{self._where(rule.origins.get(key))}"
        for key in ("applies_to", "excludes"):
            selector = getattr(rule, key)
            if isinstance(selector, Selector) and selector.fields:
                yield f"    {key}: {_value(selector.fields)}"
        if rule.params:
            yield "    params:"
        for key, value in rule.params.items():
            yield f"      {_key(key)}: {_value(value)}{self._where(rule.origins.get(f'params.{key}'))}"
        if rule.authority:
            yield f"    authority: {_value([authority.citation for authority in rule.authority])}"

    def _where(self, origin: Origin | None) -> str:
        """Return the comment that names a place: relative to the policy, or by pack and file."""
        if origin is None or not origin.line:
            return ""
        path = PurePath(origin.uri)
        if self._base is not None and path.is_relative_to(self._base):
            return f"  # {path.relative_to(self._base).as_posix()}:{origin.line}"
        return f"  # {'/'.join(path.parts[-2:])}:{origin.line}"


def plain(value: Any) -> Any:
    """Return a policy value as dicts and lists, without the places it comes from."""
    if is_dataclass(value):
        names = (field.name for field in fields(value) if field.name != "origin")
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, tuple | list) else value


def _value(value: Any) -> str:
    """Return a value on one line; JSON is YAML."""
    return json.dumps(plain(value), ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() else json.dumps(key, ensure_ascii=False)
