"""Find a policy, load it, and ask what holds for one file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from claimlint.errors import PolicyError
from claimlint.model.frozen import FrozenMap
from claimlint.policy import language
from claimlint.policy.draft import Draft
from claimlint.policy.globs import matches, relative
from claimlint.policy.layers import DEFAULT_PACK, Layer, Loader
from claimlint.policy.packs import Packs, policies_root
from claimlint.policy.params import Checks
from claimlint.policy.settings import overridden
from claimlint.policy.types import Example, Policy
from claimlint.policy.yaml_nodes import MappingNode, parse

POLICY_FILES = ("claimlint.yaml", "claimlint.yml")


def find_policy(path: Path) -> Path | None:
    """Return the policy file nearest above ``path`` (a file or folder), None if there is none.

    Raises:
        PolicyError: if a folder holds both spellings of the name.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    for folder in (start, *start.parents):
        found = [folder / name for name in POLICY_FILES if (folder / name).is_file()]
        if len(found) > 1:
            raise PolicyError("two policy files in one folder", uri=str(found[1]), hint=f"keep {POLICY_FILES[0]}")
        if found:
            return found[0]
    return None


def load_policy(path: Path | None, checks: Checks, *, packs_root: Path | None = None, strict: bool = False) -> Policy:
    """Return the policy in the file ``path``, or the default policy for None.

    ``checks`` maps the names of checks to what declares their ``params``. ``packs_root`` is the
    folder of the packs, the shipped one if None. ``strict`` also tests what is known to be good
    in a release: the patterns of the shipped packs.

    Raises:
        PolicyErrors: with everything that is wrong in any of the files.
    """
    root = None if path is None else path.parent
    loader = Loader(checks, Packs(packs_root or policies_root()), root, strict=strict)
    if path is None:
        loader.pack(DEFAULT_PACK, None)
    else:
        loader.policy_file(path)
    draft = Draft(loader)
    for layer in loader.layers:
        draft.lay(layer)
    policy = draft.policy("" if path is None else str(path))
    loader.problems.raise_any()
    return policy


def default_policy(checks: Checks, *, packs_root: Path | None = None) -> Policy:
    """Return the policy that holds where there is no policy file: the pack us-healthcare."""
    return packs_policy((DEFAULT_PACK,), checks, packs_root=packs_root)


def packs_policy(names: Iterable[str], checks: Checks, *, packs_root: Path | None = None) -> Policy:
    """Return the policy that the shipped packs ``names`` make by themselves, in this order.

    Raises:
        PolicyErrors: if one of them is wrong or does not exist.
    """
    loader = Loader(checks, Packs(packs_root or policies_root()), None)
    for name in names:
        loader.pack(name, None)
    draft = Draft(loader)
    for layer in loader.layers:
        draft.lay(layer)
    policy = draft.policy("")
    loader.problems.raise_any()
    return policy


def overlay(policy: Policy, example: Example, checks: Checks, *, packs_root: Path | None = None) -> Policy:
    """Return ``policy`` with the policy of an example laid over it.

    Raises:
        PolicyErrors: if that does not fit (an unknown rule, say).
    """
    if not example.policy:
        return policy
    loader = Loader(checks, Packs(packs_root or policies_root()), None)
    node = parse(example.policy, example.origin.uri, loader.problems)
    if isinstance(node, MappingNode):
        data = language.OVERLAY.read(node, loader.problems) or {}
        loader.files.note(policy.sha256, example.policy.encode())
        draft = Draft(loader, policy)
        draft.lay(Layer(node, data, ledger=loader.ledger(data.get("ledger", ()), node, None)))
        policy = draft.policy(policy.uri)
    loader.problems.raise_any()
    return policy


def policy_for(policy: Policy, uri: str) -> Policy:
    """Return ``policy`` as it holds for the file ``uri``: its ``paths`` entries applied in order.

    ``uri`` is a path as given or relative to the policy file's folder.
    """
    if not policy.paths:
        return policy
    name = relative_name(policy, uri)
    holding = [override for override in policy.paths if matches(override.glob, name)]
    if not holding:
        return policy
    rules, meta = dict(policy.rules), dict(policy.meta)
    for override in holding:
        touched = {*override.severities, *override.disabled, *override.enabled, *override.params}
        for table in (rules, meta):
            table.update({key: overridden(table[key], override) for key in touched & table.keys()})
    return replace(policy, rules=FrozenMap(rules), meta=FrozenMap(meta))


def relative_name(policy: Policy, uri: str) -> str:
    """Return ``uri`` relative to the folder of the policy file, with forward slashes."""
    base = os.path.dirname(policy.uri) or "."  # noqa: PTH120 - text only, as below
    if os.path.isabs(uri) != os.path.isabs(base):  # noqa: PTH117
        uri, base = os.path.abspath(uri), os.path.abspath(base)  # noqa: PTH100 - resolve() would follow links
    return relative(uri, base)


def today_of(example: Example, default: date) -> date:
    """Return the date that an example is judged on."""
    return date.fromisoformat(example.today) if example.today else default
