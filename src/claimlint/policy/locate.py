"""Find the policy of a file, and ask what it says of it. Loads nothing: see ``load``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from claimlint.errors import PolicyError
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.policy.globs import matches, relative
from claimlint.policy.types import Policy

POLICY_FILES = ("claimlint.yaml", "claimlint.yml")


def find_policy(path: Path) -> Path | None:
    """Return the policy file nearest above ``path`` (a file or folder), None if there is none.

    Raises:
        PolicyError: if a folder holds both spellings of the name.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    for folder in (start, *start.parents):
        found = [folder / name for name in POLICY_FILES if _there(folder / name)]
        if len(found) > 1:
            raise PolicyError("two policy files in one folder", uri=str(found[1]), hint=f"keep {POLICY_FILES[0]}")
        if found:
            return found[0]
    return None


def _there(path: Path) -> bool:
    """Return whether a policy is meant to be at ``path``: a link that leads nowhere is told of, not passed over."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def policy_for(policy: Policy, uri: str) -> Policy:
    """Return ``policy`` as it holds for the file ``uri``: its ``paths`` entries applied in order.

    ``uri`` is a path as given or relative to the policy file's folder.
    """
    return with_overrides(policy, overrides_for(policy, uri))


def overrides_for(policy: Policy, uri: str) -> tuple[int, ...]:
    """Return which of the policy's ``paths`` entries hold for the file ``uri``, in order."""
    if not policy.paths:
        return ()
    name = relative_name(policy, uri)
    return tuple(number for number, override in enumerate(policy.paths) if matches(override.glob, name))


def with_overrides(policy: Policy, numbers: Iterable[int]) -> Policy:
    """Return ``policy`` with those of its ``paths`` entries applied."""
    holding = [policy.paths[number] for number in numbers]
    if not holding:
        return policy
    from claimlint.policy.settings import overridden

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
