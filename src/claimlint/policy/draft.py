"""A policy while its layers are laid over one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.policy import build, language, meta, settings
from claimlint.policy.layers import Layer, Loader
from claimlint.policy.order import rule_order
from claimlint.policy.problems import suggestion
from claimlint.policy.types import (
    Authority,
    Fields,
    LedgerEntry,
    Organization,
    Origin,
    PathOverride,
    Policy,
    Product,
    Rule,
    Waiver,
    WordingSet,
)
from claimlint.policy.wording import compile_patterns
from claimlint.policy.yaml_nodes import MappingNode, Node

_RESERVED = "CL"


class Draft:
    """The values that hold so far. ``base`` is a resolved policy to start from."""

    def __init__(self, loader: Loader, base: Policy | None = None) -> None:
        start = base or Policy(uri="", packs=(), rules=FrozenMap(), sha256="", meta=meta.META)
        self._loader = loader
        self._problems = loader.problems
        self._base = start
        self._rules: dict[str, Rule] = dict(start.rules)
        self._meta: dict[str, Rule] = dict(start.meta)
        self._ids = {rule.name: rule.id for rule in (*start.rules.values(), *start.meta.values())}
        self._packs = list(start.packs)
        self._versions = dict(start.pack_versions)
        self._organization = start.organization
        self._products: dict[str, Product] = {product.name.casefold(): product for product in start.products}
        self._sets: dict[str, dict[str, WordingSet]] = {
            "qualifiers": dict(start.qualifiers),
            "statements": dict(start.statements),
        }
        self._ledger: dict[str, LedgerEntry] = {entry.id: entry for entry in start.ledger}
        self._waivers: list[Waiver] = list(start.waivers)
        self._paths: list[PathOverride] = list(start.paths)
        self._fields = start.fields
        self._glossary: dict[str, str] = dict(start.glossary)
        self._origins: dict[str, Origin] = dict(start.origins)
        self._authorities: dict[str, Authority] = {}

    def lay(self, layer: Layer) -> None:
        """Lay one more layer over the values."""
        if layer.pack:
            self._packs.append(layer.pack)
            self._versions[layer.pack] = layer.data.get("version", "")
        for rule in layer.rules:
            self._define(rule, layer.node)
        self._organize(layer)
        self._describe(layer)
        self._cite(layer)
        self._set_rules(layer)
        self._enter_ledger(layer)
        self._waive(layer)
        self._override_paths(layer)

    def policy(self, uri: str) -> Policy:
        """Return the resolved policy."""
        return Policy(
            uri=uri,
            packs=tuple(self._packs),
            pack_versions=FrozenMap(self._versions),
            rules=FrozenMap(sorted(self._linked(), key=lambda item: rule_order(item[0]))),
            sha256=self._loader.files.sha256,
            version=language.VERSION,
            organization=self._organization,
            products=tuple(self._products.values()),
            qualifiers=FrozenMap(self._sets["qualifiers"]),
            statements=FrozenMap(self._sets["statements"]),
            ledger=tuple(self._ledger.values()),
            waivers=tuple(self._waivers),
            paths=tuple(self._paths),
            fields=self._fields,
            glossary=FrozenMap(self._glossary),
            meta=FrozenMap(self._meta),
            origins=FrozenMap(self._origins),
            files=self._loader.files.paths,
        )

    def _define(self, rule: Rule, node: Node) -> None:
        taken = self._find(rule.id) or self._find(rule.name)
        if taken is not None:
            where = f"{taken.origin.uri}:{taken.origin.line}"
            self._problems.add(rule.origin if rule.origin.line else node, f"{rule.id} ({rule.name}) is taken", where)
            return
        self._rules[rule.id] = rule
        self._ids[rule.name] = rule.id

    def _find(self, key: str) -> Rule | None:
        rule_id = self._ids.get(key, key)
        return self._rules.get(rule_id) or self._meta.get(rule_id)

    def _known(self, key: str, where: Node | Origin | None) -> Rule | None:
        """Return the rule called ``key``; if there is none, note it with the nearest name."""
        rule = self._find(key)
        if rule is None:
            holder = self._loader.packs.holder(key)
            names = (*self._rules, *self._meta, *self._ids)
            hint = f"it is in the pack '{holder}'; add that to 'extends'" if holder else suggestion(key, names, "rules")
            self._problems.add(where, f"no rule is called '{key}'", hint)
        return rule

    def _organize(self, layer: Layer) -> None:
        given = layer.data.get("organization", {})
        if given:
            self._organization = Organization(
                given.get("name", self._organization.name), given.get("aliases", self._organization.aliases)
            )
        self._note(layer, "organization", given)
        fields = layer.data.get("fields", {})
        if fields:
            self._fields = Fields(
                fields.get("include", self._fields.include), fields.get("exclude", self._fields.exclude)
            )
        self._note(layer, "fields", fields)

    def _note(self, layer: Layer, key: str, names: Mapping[str, Any]) -> None:
        for name in names:
            node = build.at(layer.node, key, name)
            if node is not None:
                self._origins[f"{key}.{name}"] = build.origin(node)

    def _describe(self, layer: Layer) -> None:
        for index, data in enumerate(layer.data.get("products", ())):
            product = build.product(data)
            self._products[product.name.casefold()] = product
            node = build.at(layer.node, "products", index)
            if node is not None:
                self._origins[f"products.{product.name}"] = build.origin(node)
        for kind, sets in self._sets.items():
            for name, data in layer.data.get(kind, {}).items():
                made = build.wording_set(name, data, build.at(layer.node, kind, name) or layer.node)
                sets[name] = made
                self._try_patterns(layer, kind, made)
        self._glossary.update(layer.data.get("glossary", {}))
        self._note(layer, "glossary", layer.data.get("glossary", {}))

    def _cite(self, layer: Layer) -> None:
        """Take the authorities that a policy file describes; those that claimlint ships stay as they are."""
        node = layer.node.child("authorities")
        if not isinstance(node, MappingNode):
            return
        for citation, data in layer.data.get("authorities", {}).items():
            if citation in self._loader.authorities:
                key, _ = node.entries[citation]
                self._problems.add(key, f"claimlint knows '{citation}' already", "give yours a citation of its own")
                continue
            self._authorities[citation] = build.authority(citation, data)

    def _try_patterns(self, layer: Layer, kind: str, made: WordingSet) -> None:
        """Compile an author's patterns now, for their line; those of packs wait for their first use."""
        if layer.pack and not self._loader.strict:
            return
        for index, wrong in compile_patterns(made):
            self._problems.add(build.at(layer.node, kind, made.name, "patterns", index), wrong)

    def _set_rules(self, layer: Layer) -> None:
        node = layer.node.child("rules")
        if not isinstance(node, MappingNode):
            return
        for key, data in layer.data.get("rules", {}).items():
            key_node, value_node = node.entries[key]
            if isinstance(data, dict) and "check" in _keys(value_node):
                self._define_inline(key, data, key_node, value_node)
                continue
            rule = self._known(key, key_node)
            if rule is None:
                continue
            change = settings.read_change(rule, data, value_node, self._loader.checks, self._problems)
            table = self._rules if rule.id in self._rules else self._meta
            table[rule.id] = settings.changed(rule, change, value_node)

    def _define_inline(self, key: str, data: dict[str, Any], key_node: Node, node: Node) -> None:
        if self._find(key) is not None:
            self._problems.add(key_node, f"{key} is there already and its check cannot be changed", "give it a new id")
            return
        if language.ID.read(key_node, self._problems) is None or not isinstance(node, MappingNode):
            return
        if key.startswith(_RESERVED) and key[len(_RESERVED) :].isdigit():
            self._problems.add(key_node, f"ids like {key} are claimlint's own", "use letters of your own: ORG001")
            return
        authorities = {**self._loader.authorities, **self._authorities}
        known = build.Known(self._loader.checks, authorities, self._problems)
        self._define(build.rule(key, data, node, "", known), node)

    def _enter_ledger(self, layer: Layer) -> None:
        seen: set[str] = set()
        for entry in layer.ledger:
            if entry.id in seen:
                self._problems.add(entry.origin, f"the ledger has two entries '{entry.id}'")
            seen.add(entry.id)
            self._ledger[entry.id] = entry

    def _waive(self, layer: Layer) -> None:
        for index, data in enumerate(layer.data.get("waivers", ())):
            node = build.at(layer.node, "waivers", index) or layer.node
            rule = self._known(data["rule"], build.at(node, "rule")) if "rule" in data else None
            if not (data.keys() & {"path", "fingerprint", "claim"}):
                self._problems.add(node, "a waiver needs a scope", "add path, fingerprint or claim")
            if rule is not None:
                self._waivers.append(build.waiver({**data, "rule": rule.id}, node))

    def _override_paths(self, layer: Layer) -> None:
        for index, data in enumerate(layer.data.get("paths", ())):
            node = build.at(layer.node, "paths", index, "rules")
            if not isinstance(node, MappingNode):
                continue
            changes: dict[str, settings.Change] = {}
            for key, value in data.get("rules", {}).items():
                key_node, value_node = node.entries[key]
                rule = self._known(key, key_node)
                if rule is not None:
                    checks = self._loader.checks
                    changes[rule.id] = settings.read_change(rule, value, value_node, checks, self._problems)
            self._paths.extend(settings.path_override(glob, changes) for glob in data.get("glob", ()))

    def _linked(self) -> Iterator[tuple[str, Rule]]:
        """Yield the rules by id, their ``replaces`` as ids.

        A shipped rule may replace one of a pack that this policy does not extend.
        """
        for rule_id, rule in self._rules.items():
            ids = []
            for key in rule.replaces:
                found = self._find(key) if rule.pack else self._known(key, rule.origin)
                if found is not None:
                    ids.append(found.id)
            yield rule_id, rule if tuple(ids) == rule.replaces else replace(rule, replaces=tuple(ids))


def _keys(node: Node) -> frozenset[str]:
    return frozenset(node.entries) if isinstance(node, MappingNode) else frozenset()
