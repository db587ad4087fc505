"""The packs that come with claimlint: one folder each, one YAML file a rule."""

from __future__ import annotations

from pathlib import Path

from claimlint.errors import PolicyError
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.policy.problems import Problems
from claimlint.policy.yaml_nodes import MappingNode, ScalarNode, decode, parse

PACK_FILE = "pack.yaml"
AUTHORITIES_FILE = "authorities.yaml"


@dataclass(frozen=True)
class Packs:
    """The packs below the folder ``root``."""

    root: Path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all packs, sorted."""
        if not self.root.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in self.root.iterdir() if (entry / PACK_FILE).is_file()))

    def rule_files(self, name: str) -> list[Path]:
        """Return the rule files of a pack in the order of their names."""
        return sorted(file for file in (self.root / name).glob("*.yaml") if file.name != PACK_FILE)

    def holder(self, key: str) -> str:
        """Return the name of the pack that has a rule with id or name ``key``, "" if none has."""
        for pack in self.names:
            for file in self.rule_files(pack):
                if key in _names_of(file):
                    return pack
        return ""


def _names_of(file: Path) -> tuple[str, ...]:
    try:
        node = parse(decode(file.read_bytes(), str(file)), str(file), Problems())
    except (OSError, PolicyError):
        return ()
    if not isinstance(node, MappingNode):
        return ()
    found = (node.child("id"), node.child("name"))
    return tuple(item.text for item in found if isinstance(item, ScalarNode))
