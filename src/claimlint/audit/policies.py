"""Which policy judges which file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.audit.resolved import resolved
from claimlint.model.report import PolicyStamp
from claimlint.policy.locate import find_policy, overrides_for, with_overrides
from claimlint.policy.types import Policy, Rule

if TYPE_CHECKING:
    from claimlint.checks.base import Check


class Policies:
    """Policies by the folder of the file that they judge, each loaded once.

    ``given`` is the policy file for every input; without one the nearest ``claimlint.yaml`` above
    a file judges it, or the default pack. A policy whose own rules do not do with their examples what
    these say is refused; ``today`` is the date for examples that name none.
    """

    __slots__ = ("_by_file", "_by_folder", "_by_settings", "_checks", "_given", "_today")

    def __init__(self, given: Path | None, checks: Mapping[str, Check], today: date) -> None:
        self._given = given
        self._checks = checks
        self._today = today
        self._by_folder: dict[Path, Policy] = {}
        self._by_file: dict[Path | None, Policy] = {}
        self._by_settings: dict[tuple[str, tuple[int, ...]], Policy] = {}

    def of(self, path: Path) -> Policy:
        """Return the policy that holds for the file at ``path``, its path settings applied.

        Raises:
            PolicyError: if the policy file cannot be used.
        """
        base = self.above(path.parent)
        holding = overrides_for(base, path.as_posix())
        if not holding:
            return base
        # Files under the same settings share one policy, and with it all that is worked out for it.
        if (base.uri, holding) not in self._by_settings:
            self._by_settings[base.uri, holding] = with_overrides(base, holding)
        return self._by_settings[base.uri, holding]

    def above(self, folder: Path) -> Policy:
        """Return the policy for the files of ``folder``."""
        if folder not in self._by_folder:
            self._by_folder[folder] = self._loaded(self._given or _near(find_policy(folder)))
        return self._by_folder[folder]

    def _loaded(self, file: Path | None) -> Policy:
        if file not in self._by_file:
            self._by_file[file] = resolved(file, self._checks, self._today)
        return self._by_file[file]

    @property
    def used(self) -> tuple[Policy, ...]:
        """Return the policies that judged so far, by file name."""
        return tuple(sorted(self._by_file.values(), key=lambda policy: policy.uri))

    @property
    def stamps(self) -> tuple[PolicyStamp, ...]:
        """Return which policies judged so far, by file name."""
        return tuple(
            PolicyStamp(
                one.uri,
                one.packs,
                one.sha256,
                tuple(rule.id for rule in (*one.meta.values(), *one.rules.values()) if rule.enabled),
                one.organization.name,
                tuple(one.pack_versions.get(pack, "") for pack in one.packs),
            )
            for one in self.used
        )

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules of every policy that judged so far, by id."""
        found: dict[str, Rule] = {}
        for policy in self._by_file.values():
            found.update(policy.meta)
            found.update(policy.rules)
        return found


def _near(file: Path | None) -> Path | None:
    """Return a path relative to the working folder if it lies below: reports then compare across machines."""
    if file is None or not file.is_relative_to(Path.cwd()):
        return file
    return file.relative_to(Path.cwd())
