"""What the user named, as a plan: entries, shards, and the instructions of each policy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from claimlint.api import Session, Settings
from claimlint.audit.filters import RecordFilter
from claimlint.audit.housekeeping import read_baseline
from claimlint.audit.inputs import Input
from claimlint.audit.policies import Policies
from claimlint.checks.registry import all_checks
from claimlint.model.lazydata import dataclass, field
from claimlint.model.report import LeftOut, PolicyStamp, Skipped
from claimlint.policy.types import Policy
from claimlint.readers.feed import Unread
from claimlint.scale.instructions import Instructions, packed
from claimlint.scale.plan import Entry, Shard, address, cut, is_table, is_url, local_entry

LARGEST = 1 << 30
"""Bytes of a file that an engine's connectors hand over whole."""
_NOT_OPENED = "CLE321"
_TOO_LARGE = "CLE325"

Lister = Callable[[str], Iterable[Entry | Skipped | LeftOut]]
"""Lists what stands behind an address: its files, what is not there, what the engine passes over."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is judged and how: paths and addresses, the run's settings, which records, the size of shards in bytes.

    What stands in the folder ``out``, which the run writes, is never an input.
    """

    paths: Sequence[Path | str]
    settings: Settings
    out: str
    wanted: RecordFilter = field(default_factory=RecordFilter)
    shard_bytes: int = 1 << 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done. ``instructions`` are by policy number; ``aside`` is what no engine gets to see."""

    shards: tuple[Shard, ...]
    instructions: tuple[Instructions, ...]
    policies: tuple[PolicyStamp, ...]
    aside: Input

    @property
    def entries(self) -> Iterator[Entry]:
        """Yield every input file."""
        return (entry for shard in self.shards for entry in shard.entries)


def planned(scope: Scope, lister: Lister) -> Plan:
    """Return the plan of a run.

    Raises:
        PolicyError: if a policy cannot be used.
        UsageError: if the settings contradict what is installed.
    """
    search = _Search(scope, lister)
    search.go()
    settings = scope.settings
    baseline = None if settings.baseline is None else read_baseline(settings.baseline)
    made = partial(
        Instructions, today=settings.today, home=os.getcwd(), baseline=baseline,  # noqa: PTH109 - as Path.absolute takes it
        reader=settings.reader, fields=settings.fields, wanted=scope.wanted, prefilter=settings.prefilter,
    )  # fmt: skip
    instructions = tuple(made(packed(policy), policy.sha256) for policy in search.numbers)
    shards = cut(search.entries, scope.shard_bytes)
    return Plan(shards, instructions, search.policies.stamps, Input((), tuple(search.skipped), tuple(search.aside)))


def changed(plan: Plan, scope: Scope, lister: Lister) -> tuple[str, ...]:
    """Return the names of the inputs that are not what they were when the plan was made."""
    urls = [name for path in scope.paths if is_url(name := address(path))]
    there = {one.url: (one.size, one.changed) for url in urls for one in lister(url) if isinstance(one, Entry)}
    return tuple(
        entry.uri
        for entry in plan.entries
        if (there.get(entry.url) if is_url(entry.url) else _stamp(entry.url)) != (entry.size, entry.changed)
    )


class _Search:
    """Sorts what is found into entries and what is put aside."""

    def __init__(self, scope: Scope, lister: Lister) -> None:
        settings = scope.settings
        self._scope = scope
        self._lister = lister
        self._session = Session(settings)
        self.policies = Policies(settings.policy, all_checks(), settings.today)
        self.numbers: list[Policy] = []
        self.entries: list[Entry] = []
        self.skipped: list[Skipped] = []
        self.aside: list[LeftOut] = []

    def go(self) -> None:
        """Look at everything that the user named."""
        names = [address(path) for path in self._scope.paths]
        self._local([Path(name) for name in names if not is_url(name)])
        for name in names:
            for found in self._lister(name) if is_url(name) else ():
                self._remote(found)

    def _local(self, paths: Sequence[Path]) -> None:
        passed: list[Unread] = []
        for found in self._session.discovered(paths, passed, is_table):
            if isinstance(found, Skipped):
                self.skipped.append(found)
            elif self._ours(found):
                self.aside.append(LeftOut(found.as_posix(), "", "it stands in the folder that the audit writes"))
            else:
                self._file(found)
        unread = Input.of(passed)
        self.skipped += unread.skipped
        self.aside += unread.left_out

    def _ours(self, path: Path) -> bool:
        out = self._scope.out
        return not is_url(out) and path.absolute().is_relative_to(Path(out).absolute())

    def _file(self, path: Path) -> None:
        try:
            self.entries.append(local_entry(path, self._number(path.parent)))
        except OSError as error:
            reason = f"cannot be opened: {error.strerror or error}"
            self.skipped.append(Skipped(path.as_posix(), _NOT_OPENED, reason, "check its permissions"))

    def _remote(self, found: Entry | Skipped | LeftOut) -> None:
        if isinstance(found, Skipped):
            self.skipped.append(found)
        elif isinstance(found, LeftOut):
            self.aside.append(found)
        elif is_url(self._scope.out) and found.url.startswith(f"{self._scope.out.rstrip('/')}/"):
            self.aside.append(LeftOut(found.uri, "", "it stands in the folder that the audit writes"))
        elif found.size > LARGEST and not is_table(found.url):
            reason = f"it has {found.size} bytes, more than an engine hands over at once ({LARGEST})"
            hint = "split it, or name it by a path that every worker can open"
            self.skipped.append(Skipped(found.uri, _TOO_LARGE, reason, hint))
        else:
            entry = Entry(found.uri, found.url, found.size, found.changed, self._number(Path()))
            self.entries.append(entry)

    def _number(self, folder: Path) -> int:
        policy = self.policies.above(folder)
        known = next((number for number, one in enumerate(self.numbers) if one is policy), None)
        if known is None:
            self.numbers.append(policy)
            return len(self.numbers) - 1
        return known


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
