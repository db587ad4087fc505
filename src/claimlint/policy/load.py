"""Policies from their files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from claimlint.policy import language
from claimlint.policy.draft import Draft
from claimlint.policy.layers import DEFAULT_PACK, Layer, Loader
from claimlint.policy.packs import Packs
from claimlint.policy.params import Checks
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Example, Policy
from claimlint.policy.yaml_nodes import MappingNode, parse


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


def today_of(example: Example, default: date) -> date:
    """Return the date that an example is judged on."""
    return date.fromisoformat(example.today) if example.today else default
