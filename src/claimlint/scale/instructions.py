"""Everything that judging depends on besides the copy, in a form that travels to other machines."""

from __future__ import annotations

import json
import marshal
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from claimlint import __version__
from claimlint.audit.filters import RecordFilter
from claimlint.audit.run.records import Judging, Terms
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge, detection, rules_of
from claimlint.errors import UsageError
from claimlint.model.lazydata import dataclass, field
from claimlint.policy.form import from_plain, to_plain
from claimlint.policy.locate import policy_for
from claimlint.policy.types import Policy
from claimlint.readers.limits import Limits
from claimlint.readers.registry import readers
from claimlint.suppress.baseline import Baseline


class OtherVersionError(UsageError):
    """A worker whose claimlint is not that of the driver: its findings would be of another release."""

    code = "CLE204"


class Build(NamedTuple):
    """What must be the same on every machine: the release, and what is plugged into it."""

    version: str
    checks: tuple[str, ...]
    readers: tuple[str, ...]


@lru_cache(maxsize=1)
def installed() -> Build:
    """Return what this machine has."""
    return Build(__version__, tuple(sorted(all_checks())), tuple(sorted(readers())))


@dataclass(frozen=True, slots=True)
class Instructions:
    """What workers are told once.

    ``policy`` is the resolved policy as plain data, since workers have no policy file, and ``policy_hash`` the hash
    of what it was made from. ``home`` is the working
    folder that relative addresses count from. The rest is as in ``Settings`` and ``Job``.
    """

    policy: bytes
    policy_hash: str
    today: date
    home: str
    baseline: Baseline | None = None
    reader: str | None = None
    fields: tuple[str, ...] = ()
    wanted: RecordFilter = field(default_factory=RecordFilter)
    limits: Limits = field(default_factory=Limits)
    prefilter: bool = True
    build: Build = field(default_factory=installed)

    def terms(self, uri: str, reader: str | None, judging: Judging) -> Terms:
        """Return how the records of the input ``uri`` are judged.

        Raises:
            OtherVersionError: if this machine's claimlint is another one than the driver's.
        """
        if self.build != installed():
            raise OtherVersionError(
                f"the driver has claimlint {_told(self.build)}, this worker {_told(installed())}",
                hint="install the same release, with the same plug-ins, on every machine",
            )
        checks = all_checks()
        policy = policy_for(_policy(self.policy), uri)
        detect = detection(prefilter=self.prefilter)
        by = Judge(policy, checks, self.today, self.baseline, detect, rules_of(policy, checks))
        return Terms(by, reader or self.reader, self.wanted, judging)

    @property
    def key(self) -> str:
        """Return a hash of everything that results depend on besides the inputs."""
        parts = [
            self.build, self.policy_hash, self.today.isoformat(), self.home, repr(self.baseline),
            self.reader, self.fields, repr(self.wanted), repr(self.limits),
        ]  # fmt: skip
        return sha256(json.dumps(parts).encode("ascii")).hexdigest()


def packed(policy: Policy) -> bytes:
    """Return ``policy`` as bytes for ``Instructions.policy``; they are of one version of Python and claimlint."""
    return marshal.dumps(to_plain(policy))


@lru_cache(maxsize=16)
def _policy(data: bytes) -> Policy:
    return from_plain(marshal.loads(data))  # noqa: S302 - from our own driver, which could run anything here


def _told(one: Build) -> str:
    return f"{one.version} with {len(one.checks)} checks and {len(one.readers)} readers"
