"""From validated data to the values of a policy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimlint.model.finding import Safety, Severity
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass
from claimlint.policy.params import Checks, read_params
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.types import (
    Authority,
    Evidence,
    Example,
    FixTemplate,
    LedgerEntry,
    Origin,
    Product,
    Rule,
    Selector,
    Waiver,
    WordingSet,
)
from claimlint.policy.yaml_nodes import MappingNode, Node, SequenceNode, plain

Data = Mapping[str, Any]

UNVERIFIED_NOTE = "The authority cited has not been verified against its text."


def origin(node: Node) -> Origin:
    """Return where ``node`` stands."""
    return Origin(node.uri, node.line, node.column)


def at(node: Node | None, *keys: str | int) -> Node | None:
    """Return the node under a path of keys and list positions; the nearest one above if it ends early."""
    here = node
    for key in keys:
        below: Node | None = None
        if isinstance(here, MappingNode) and isinstance(key, str):
            below = here.child(key)
        elif isinstance(here, SequenceNode) and isinstance(key, int) and key < len(here.items):
            below = here.items[key]
        if below is None:
            break
        here = below
    return here


@dataclass(frozen=True, slots=True)
class Known:
    """What rules may refer to, and where to note what they get wrong.

    ``deep`` asks for the checks' own tests of option values, which compile every pattern.
    """

    checks: Checks
    authorities: Mapping[str, Authority]
    problems: Problems
    deep: bool = True


def rule(rule_id: str, data: Data, node: MappingNode, pack: str, known: Known) -> Rule:
    """Return the rule that ``data`` (as ``language.RULE_FILE`` reads it) describes."""
    authorities, problems = known.authorities, known.problems
    cited = _authorities(data, node, authorities, problems, own=not pack)
    severity = Severity(data.get("severity", "note"))
    if severity is Severity.ERROR and unverified(cited):
        problems.add(
            at(node, "severity"),
            f"{rule_id} rests on unverified authorities only and cannot be an error",
            "use warning",
        )
    rationale = data.get("rationale", "")
    if unverified(cited):
        rationale = f"{rationale.rstrip()} {UNVERIFIED_NOTE}".strip()
    edit = data.get("edit")
    excludes = data.get("excludes")
    examples = data.get("examples", {})
    return Rule(
        id=rule_id,
        name=data.get("name", ""),
        title=data.get("title", ""),
        check=data.get("check", ""),
        severity=severity,
        message=data.get("message", ""),
        origin=origin(node),
        pack=pack,
        applies_to=Selector(FrozenMap(data.get("applies_to", {}))),
        excludes=None if excludes is None else Selector(FrozenMap(excludes)),
        within=data.get("within", "adjacent-sentence"),
        params=_params(data, node, known),
        replaces=data.get("replaces", ()),
        rationale=rationale,
        fix=data.get("fix", ""),
        wording=data.get("wording", ""),
        edit=None if edit is None else _edit(edit),
        authority=cited,
        flag=_examples(examples.get("flag", ()), at(node, "examples", "flag")),
        passes=_examples(examples.get("pass", ()), at(node, "examples", "pass")),
        enabled=data.get("enabled", True),
        origins=_param_origins(node),
    )


def _param_origins(node: MappingNode) -> FrozenMap[str, Origin]:
    given = node.child("params")
    if not isinstance(given, MappingNode):
        return FrozenMap()
    return FrozenMap((f"params.{name}", origin(key)) for name, (key, _) in given.entries.items())


def unverified(cited: tuple[Authority, ...]) -> bool:
    """Return whether authorities are cited and none of them was verified."""
    return bool(cited) and all(authority.checked == "unverified" for authority in cited)


def _params(data: Data, node: MappingNode, known: Known) -> FrozenMap[str, Any]:
    name = data.get("check", "")
    check = known.checks.get(name)
    if check is None:
        if name:
            hint = suggestion(name, known.checks, "checks")
            known.problems.add(node.child("check"), f"there is no check '{name}'", hint)
        return FrozenMap()
    given = node.child("params")
    if not isinstance(given, MappingNode):
        return FrozenMap()
    return FrozenMap(read_params(check, name, given, known.problems, deep=known.deep))


def _authorities(
    data: Data, node: MappingNode, authorities: Mapping[str, Authority], problems: Problems, *, own: bool
) -> tuple[Authority, ...]:
    cited = []
    for index, citation in enumerate(data.get("authority", ())):
        if citation in authorities:
            cited.append(authorities[citation])
        else:
            where = at(node, "authority", index)
            near = suggestion(citation, authorities, "authorities")
            hint = near if near.startswith("did") or not own else "describe your own under 'authorities'"
            problems.add(where, f"no authority '{citation}'", hint)
    return tuple(cited)


def _edit(data: Data) -> FixTemplate:
    safety = Safety(data.get("safety", Safety.UNSAFE))
    return FixTemplate(data.get("description", ""), data.get("action", ""), data.get("text", ""), safety)


def _examples(given: tuple[Any, ...], node: Node | None) -> tuple[Example, ...]:
    out: list[Example] = []
    for index, item in enumerate(given):
        here = at(node, index) if isinstance(node, SequenceNode) else node
        place = Origin("", 0, 0) if here is None else origin(here)
        if isinstance(item, str):
            out.append(Example(item, place))
            continue
        policy = here.child("policy") if isinstance(here, MappingNode) else None
        out.append(
            Example(
                text=item.get("text", ""),
                origin=place,
                format=item.get("format", "text"),
                path=item.get("path", ""),
                policy="" if policy is None else json.dumps(plain(policy), ensure_ascii=False),
                today=item.get("today", ""),
            )
        )
    return tuple(out)


def product(data: Data) -> Product:
    """Return the product that ``language.PRODUCT`` read."""
    return Product(**{"name": "", "pathway": "", **data})


def wording_set(name: str, data: Data, node: Node) -> WordingSet:
    """Return the set that ``language.QUALIFIER`` or ``STATEMENT`` read."""
    slots = FrozenMap(data.get("slots", {}))
    return WordingSet(name, data.get("wordings", ()), data.get("patterns", ()), slots, origin(node))


def waiver(data: Data, node: Node) -> Waiver:
    """Return the waiver that ``language.WAIVER`` read."""
    needed = {"rule": "", "reason": "", "approver": "", "expires": ""}
    return Waiver(origin=origin(node), **{**needed, **data})


def evidence(data: Data) -> Evidence:
    """Return the source that ``language.EVIDENCE_RECORD`` read; its kind is the strongest named."""
    kind = next((kind for kind in ("doi", "pmid", "citation", "file") if kind in data), "citation")
    reference = data.get(kind, "")
    return Evidence(kind, reference, data.get("file", ""), data.get("sha256", "").lower())


def ledger_entry(data: Data, node: Node) -> LedgerEntry:
    """Return the entry that ``language.LEDGER_ENTRY`` read."""
    values = {"id": "", "wording": "", **data}
    values["sources"] = tuple(evidence(source) for source in data.get("sources", ()))
    values["values"] = tuple(float(value) for value in data.get("values", ()))
    return LedgerEntry(origin=origin(node), **values)


def authority(citation: str, data: Data) -> Authority:
    """Return the authority that ``language.AUTHORITY`` read."""
    return Authority(
        citation,
        data.get("says", ""),
        data.get("status", ""),
        data.get("checked", "unverified"),
        data.get("url", ""),
        data.get("read", ""),
    )
