"""The manifest: what a run has done, shard by shard, and what it came to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from claimlint import __version__
from claimlint.audit.run.whole import OtherRunError
from claimlint.model.lazydata import dataclass, field
from claimlint.reporters.records import skipped_record
from claimlint.scale.counts import COUNTED, Budget, Counts, total
from claimlint.scale.inputs import Plan
from claimlint.scale.plan import Shard, fingerprint

SCHEMA = "claimlint-scale/1"
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Finished:
    """A shard that was judged and counted; ``quarantine`` says that its inputs were judged alone."""

    fingerprint: str
    counts: Counts
    quarantine: bool = False


@dataclass
class Manifest:
    """A run's state.

    ``finished`` are shards by name. ``committing`` says that what stood in the place of the documents is out of the
    way, ``committed`` that all of them are there.
    """

    plan: Plan
    engine: str
    budget: Budget
    finished: dict[str, Finished] = field(default_factory=dict)
    committing: bool = False
    committed: bool = False

    @property
    def settings(self) -> str:
        """Return a hash of everything but the inputs that results depend on."""
        return sha256("".join(one.key for one in self.plan.instructions).encode("ascii")).hexdigest()

    @property
    def counts(self) -> Counts:
        """Return what all finished shards came to; inputs that no engine saw count as skipped and left out."""
        aside = self.plan.aside
        skipped, left_out = len(aside.skipped), len(aside.left_out)
        seen = total(one.counts for one in self.finished.values())
        unseen = skipped + left_out
        more = Counts(unseen, 0, unseen, unseen, skipped=skipped, left_out=left_out)
        return total([seen, more])

    def is_finished(self, shard: Shard) -> bool:
        """Return whether the shard was finished, by this run or by the one that it takes up."""
        known = self.finished.get(shard.name)
        return known is not None and known.fingerprint == shard.fingerprint

    def take_up(self, data: bytes, uri: str) -> tuple[str, ...]:
        """Keep the finished shards of an interrupted run, whose manifest is ``data``, that are shards of this one.

        Returns the names of that run's other shards.

        Raises:
            OtherRunError: if that run had other settings, another policy or version.
        """
        try:
            old = json.loads(data)
            same = old["schema"] == SCHEMA and old["settings"] == self.settings
            names = [str(one["name"]) for one in old["shards"]]
            known = {one["name"]: _finished(one) for one in old["shards"] if one["state"] == "finished"}
            self.committing = bool(old["committing"])
        except (ValueError, TypeError, KeyError):
            same, names, known = False, [], {}
        if not same:
            raise OtherRunError(
                "what the interrupted run left belongs to other settings, another policy or version",
                uri=uri,
                hint="run without --resume to start anew",
            )
        for shard in self.plan.shards:
            found = known.get(shard.name)
            if found is not None and found.fingerprint == shard.fingerprint:
                self.finished[shard.name] = found
        return tuple(name for name in names if name not in self.finished)

    def dumped(self) -> bytes:
        """Return the manifest as JSON in ASCII."""
        plan, counts = self.plan, self.counts
        files = sum(len(shard.entries) for shard in plan.shards)
        content = {
            "schema": SCHEMA,
            "tool": {"name": "claimlint", "version": __version__},
            "engine": self.engine,
            "date": plan.instructions[0].today.isoformat() if plan.instructions else "",
            "policies": [{"uri": one.uri, "sha256": one.sha256} for one in plan.policies],
            "settings": self.settings,
            "inputs": {"files": files, "fingerprint": fingerprint(plan.shards)},
            "max_errors": str(self.budget),
            "documents_in": counts.promised,
            "documents_out": counts.documents,
            "counts": _shown(counts),
            "skipped": [skipped_record(one) for one in plan.aside.skipped],
            "left_out": [asdict(one) for one in plan.aside.left_out],
            "committing": self.committing,
            "committed": self.committed,
            "shards": [self._shard(shard) for shard in plan.shards],
        }
        return (json.dumps(content, indent=1) + "\n").encode("ascii")

    def _shard(self, shard: Shard) -> dict[str, Any]:
        done = self.finished.get(shard.name)
        return {
            "name": shard.name,
            "kind": shard.kind.value,
            "files": len(shard.entries),
            "first": shard.entries[0].uri,
            "last": shard.entries[-1].uri,
            "bytes": shard.size,
            "fingerprint": shard.fingerprint,
            "state": "finished" if done else "open",
            "quarantine": bool(done and done.quarantine),
            "counts": asdict(done.counts) if done else {},
        }


def is_manifest(data: bytes | None) -> bool:
    """Return whether ``data`` is what a run of any version wrote beside its documents."""
    try:
        return data is not None and str(json.loads(data)["schema"]).startswith(SCHEMA.partition("/")[0])
    except (ValueError, TypeError, KeyError):
        return False


def _finished(one: Mapping[str, Any]) -> Finished:
    return Finished(one["fingerprint"], Counts(**{name: one["counts"][name] for name in COUNTED}), one["quarantine"])


def _shown(counts: Counts) -> dict[str, int]:
    return {name: value for name, value in asdict(counts).items() if name not in ("checksum", "promised")}
