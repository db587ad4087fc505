"""Checks as declarations and policies from text, for the tests of the policy language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from claimlint.checks.base import Param
from claimlint.policy.load import load_policy
from claimlint.policy.types import Policy

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "policy"
PACKS = FIXTURES / "packs"


@dataclass(frozen=True)
class Declared:
    params: dict[str, Param]


def _bad_patterns(value: object) -> str | None:
    for source in value if isinstance(value, tuple) else ():
        try:
            re.compile(source)
        except re.error:
            return "regular expressions that compile"
    return None


CHECKS = {
    "requires-qualifier": Declared(
        {
            "sets": Param("list", ()),
            "minimum": Param("int", 1),
            "share": Param("float", 0.5),
            "strict": Param("bool", default=False),
        }
    ),
    "forbidden-words": Declared(
        {
            "patterns": Param("list", (), check=_bad_patterns),
            "mode": Param("choice", "whole", choices=("whole", "part")),
            "terms": Param("map"),
        }
    ),
}


def load(folder: Path, text: str, name: str = "claimlint.yaml") -> Policy:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_policy(path, CHECKS, packs_root=PACKS)
