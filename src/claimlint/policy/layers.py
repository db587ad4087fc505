"""The files that a policy is made of, read and validated, in the order in which they hold.

``extends`` is followed depth first: what a file builds on comes before it, later names win over
earlier ones, and a file that is named twice holds where it came first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimlint.errors import PolicyError
from claimlint.model.lazydata import dataclass
from claimlint.policy import build, language
from claimlint.policy.files import Files, OutsideError, inside
from claimlint.policy.packs import AUTHORITIES_FILE, PACK_FILE, Packs
from claimlint.policy.params import Checks
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.types import Authority, LedgerEntry, Rule
from claimlint.policy.yaml_nodes import MappingNode, Node, SequenceNode

DEFAULT_PACK = "us-healthcare"
_MOST_NESTED = 32
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Layer:
    """One pack or policy file: its data as the schema read it, and the nodes to point at.

    ``pack`` is the pack's name, "" for a policy file. ``rules`` are the pack's rule files.
    """

    node: MappingNode
    data: Mapping[str, Any]
    pack: str = ""
    rules: tuple[Rule, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()


class Loader:
    """Reads the layers of one policy.

    ``root`` is the folder of the policy file, which no file may leave; None without a file.
    ``strict`` also compiles every pattern of the shipped packs, which costs more than all the rest.
    """

    def __init__(self, checks: Checks, packs: Packs, root: Path | None, *, strict: bool = False) -> None:
        self.checks = checks
        self.strict = strict
        self.packs = packs
        self.root = root
        self.problems = Problems()
        self.files = Files()
        self.layers: list[Layer] = []
        self._chain: list[str] = []
        self._done: set[str] = set()
        self._authorities: Mapping[str, Authority] | None = None

    @property
    def authorities(self) -> Mapping[str, Authority]:
        """The authorities that rules may cite, by citation; read when first asked for."""
        if self._authorities is None:
            self._authorities = self._read_authorities()
        return self._authorities

    def _read_authorities(self) -> dict[str, Authority]:
        path = self.packs.root / AUTHORITIES_FILE
        if not path.is_file():
            return {}
        try:
            node = self.files.mapping(path, AUTHORITIES_FILE, self.problems)
        except PolicyError as error:
            self.problems.take(error)
            return {}
        data = language.AUTHORITIES.read(node, self.problems) or {}
        return {citation: build.authority(citation, entry) for citation, entry in data.items()}

    def pack(self, name: str, where: Node | None) -> None:
        """Add a shipped pack and what it extends."""
        if name not in self.packs.names:
            hint = suggestion(name, self.packs.names, "packs")
            self.problems.add(where, f"there is no pack '{name}'", hint)
            return
        if not self._enter(name, where):
            return
        try:
            folder = self.packs.root / name
            node = self.files.mapping(folder / PACK_FILE, f"{name}/{PACK_FILE}", self.problems)
            data = language.PACK.read(node, self.problems) or {}
            if data.get("name", name) != name:
                self.problems.add(node.child("name"), f"the pack's name must be its folder's: '{name}'")
            self._extend(data.get("extends", ()), node, None)
            self.layers.append(Layer(node, data, name, tuple(self._rule_files(name))))
        except PolicyError as error:
            self.problems.take(error)
        finally:
            self._chain.pop()

    def _rule_files(self, pack: str) -> list[Rule]:
        rules: list[Rule] = []
        known = build.Known(self.checks, self.authorities, self.problems, deep=self.strict)
        for path in self.packs.rule_files(pack):
            try:
                node = self.files.mapping(path, f"{pack}/{path.name}", self.problems)
            except PolicyError as error:
                self.problems.take(error)
                continue
            before = len(self.problems)
            data = language.RULE_FILE.read(node, self.problems) or {}
            rule = build.rule(data.get("id", ""), data, node, pack, known)
            if len(self.problems) == before:
                rules.append(rule)
        return rules

    def policy_file(self, path: Path, where: Node | None = None) -> None:
        """Add a policy file and what it extends."""
        if not self._enter(str(path.resolve()), where):
            return
        try:
            node = self.files.mapping(path, path.name, self.problems)
            data = language.POLICY.read(node, self.problems) or {}
            extends = data.get("extends", ()) if "extends" in node.entries or where is not None else (DEFAULT_PACK,)
            self._extend(extends, node, path.parent)
            self.layers.append(Layer(node, data, ledger=self.ledger(data.get("ledger", ()), node, path.parent)))
        except PolicyError as error:
            self.problems.take(error)
        finally:
            self._chain.pop()

    def _enter(self, key: str, where: Node | None) -> bool:
        if key in self._chain:
            names = [Path(item).name for item in (*self._chain[self._chain.index(key) :], key)]
            self.problems.add(where, f"'extends' runs in a circle: {' > '.join(names)}")
            return False
        if key in self._done:
            return False
        if len(self._chain) >= _MOST_NESTED:
            self.problems.add(where, f"'extends' nests deeper than {_MOST_NESTED} files", "extend them side by side")
            return False
        self._chain.append(key)
        self._done.add(key)
        return True

    def _extend(self, names: tuple[str, ...], node: MappingNode, base: Path | None) -> None:
        for index, name in enumerate(names):
            where = build.at(node, "extends", index)
            if "/" not in name and not name.endswith(_SUFFIXES):
                self.pack(name, where)
            elif base is None:
                self.problems.add(where, "a pack extends packs, not files")
            else:
                path = self.resolve(name, base, where)
                if path is not None:
                    self.policy_file(path, where)

    def resolve(self, name: str, base: Path, where: Node | None, *, made: str = "") -> Path | None:
        """Return the file ``name`` relative to ``base``, None (noted) if it is outside or missing.

        ``made`` says how one that nobody misspelt comes to be.
        """
        try:
            path = inside(self.root or base, base, name)
        except OutsideError as error:
            self.problems.add(where, f"'{name}' is {error}")
            return None
        if not path.is_file():
            siblings = [item.name for item in path.parent.iterdir()] if path.parent.is_dir() else []
            hint = suggestion(path.name, [item for item in siblings if item.endswith(_SUFFIXES)], "files there")
            if made and not hint.startswith("did you mean"):
                hint = made
            self.problems.add(where, f"there is no file '{name}'", hint)
            return None
        return base / name  # as it was named, for messages

    def ledger(self, given: Any, node: MappingNode, base: Path | None) -> tuple[LedgerEntry, ...]:
        """Return the entries of a ``ledger:`` value: a path or a list as the schema read it."""
        here = node.child("ledger")
        if isinstance(given, str):
            path = None if base is None else self.resolve(given, base, here, made="`claimlint ledger add` begins it")
            if path is None:
                return ()
            here = self.files.tree(path, path.name, self.problems)
            given = () if here is None else language.LEDGER.read(here, self.problems) or ()
        if not isinstance(here, SequenceNode):
            return ()
        return tuple(build.ledger_entry(data, item) for data, item in zip(given, here.items, strict=False))
