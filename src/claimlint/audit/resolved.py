"""Policies loaded, proved and kept between runs: reading two hundred files and trying examples takes a while."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint import store
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.policy.form import from_plain, to_plain
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Policy

if TYPE_CHECKING:
    from claimlint.checks.base import Check

_PACKAGE = Path(__file__).parents[1]
_ROOMS = ("policy", "checks", "audit")


def resolved(file: Path | None, checks: Mapping[str, Check], today: date) -> Policy:
    """Return the policy in ``file`` (None for the default one), held to the examples of its own rules.

    The rules come without examples, which judge nothing. A policy is taken from the cache as long as no file that
    it was made from, no check and no detector has changed; own rules are tried anew each day.

    Raises:
        PolicyErrors: with everything that is wrong with it.
    """
    packs = policies_root()
    rooms = tuple(store.modules(_PACKAGE / room) for room in _ROOMS)
    made_from = (file and (str(file), os.getcwd()), store.modules(packs, ".yaml"), rooms, store.installed())  # noqa: PTH109
    kept = store.kept(
        _name(file), made_from, lambda: _made(file, checks, today, packs), lambda found: _holds(found, today)
    )
    return from_plain(kept[-1])


def _name(file: Path | None) -> str:
    return "policy" if file is None else f"policy-{store.digest(os.path.abspath(file).encode())[:16]}"  # noqa: PTH100


def _made(file: Path | None, checks: Mapping[str, Check], today: date, packs: Path) -> tuple[Any, ...]:
    from claimlint.audit.proof import own_rules, prove
    from claimlint.policy.load import load_policy

    policy = load_policy(file, checks)
    prove(policy, checks, today)
    own = tuple((str(one), store.digest(one.read_bytes())) for one in policy.files if not one.is_relative_to(packs))
    proof = _proof(today) if own_rules(policy) else None
    return own, proof, to_plain(_without_examples(policy))


def _holds(kept: Any, today: date) -> bool:
    """Return whether the files of a kept policy are as they were, and the proof of its own rules as good as new."""
    own, proof, _ = kept
    try:
        same = all(store.digest(Path(name).read_bytes()) == content for name, content in own)
    except OSError:
        return False
    return same and (proof is None or proof == _proof(today))


def _proof(today: date) -> str:
    return store.digest(repr((today.isoformat(), store.modules(_PACKAGE))).encode("utf-8", "backslashreplace"))


def _without_examples(policy: Policy) -> Policy:
    rules = FrozenMap((key, replace(rule, flag=(), passes=())) for key, rule in policy.rules.items())
    meta = FrozenMap((key, replace(rule, flag=(), passes=())) for key, rule in policy.meta.items())
    return replace(policy, rules=rules, meta=meta)
