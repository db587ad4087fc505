"""Files judged: by what is remembered or cached of them, by several processes, or here and now."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.audit.crew import crew, size_of
from claimlint.audit.inputs import Input, judge_file
from claimlint.audit.memory import Memory
from claimlint.audit.policies import Policies
from claimlint.audit.run.job import Job
from claimlint.engine import Judge, detection, rules_of
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import Skipped

if TYPE_CHECKING:
    from claimlint.audit.cache import ResultCache
    from claimlint.checks.base import Check
    from claimlint.suppress.baseline import Baseline


@dataclass(frozen=True, slots=True)
class Means:
    """What saves time and changes nothing: what was judged before, in this process or another, and processes."""

    memory: Memory | None = None
    cache: ResultCache | None = None
    workers: int | None = 1


class Files:
    """Judges files. ``run`` is a job without inputs: the settings that hold for each file."""

    __slots__ = ("_baseline", "_checks", "_contexts", "_means", "_policies", "_run")

    def __init__(
        self, policies: Policies, checks: Mapping[str, Check], baseline: Baseline | None, run: Job, means: Means
    ) -> None:
        self._policies = policies
        self._checks = checks
        self._baseline = baseline
        self._run = run
        self._means = means
        self._contexts: dict[str, bytes] = {}

    def judge(self, path: Path) -> Judge:
        """Return what judges the file at ``path``.

        Raises:
            PolicyError: if its policy cannot be used.
        """
        detect = detection(prefilter=self._run.prefilter)
        policy = self._policies.of(path)
        rules = rules_of(policy, self._checks, self._policies.above(path.parent))
        return Judge(policy, self._checks, self._run.today, self._baseline, detect, rules)

    def judged(self, found: Sequence[Path | Skipped]) -> list[Input]:
        """Return what each file came to, in the order given.

        Raises:
            PolicyError: if a policy cannot be used.
        """
        paths = [one for one in found if isinstance(one, Path)]
        if self._means.memory is not None:
            self._means.memory.keep(paths)
        try:
            ready = self._in_parallel(paths)
            return [self._one(one, ready) for one in found]
        finally:
            if self._means.cache is not None:
                self._means.cache.close()

    def _one(self, found: Path | Skipped, ready: Mapping[Path, Input]) -> Input:
        if isinstance(found, Skipped):
            return Input(skipped=(found,))
        if found in ready:
            return ready[found]
        if self._means.memory is not None:
            return self._means.memory.recall(found, lambda: self._here(found))
        return self._here(found)

    def _here(self, path: Path) -> Input:
        known = self._cached(path)
        if known is not None:
            return known
        found = judge_file(path, self.judge(path), self._run.reader, self._run.fields)
        self._keep(path, found)
        return found

    def _in_parallel(self, paths: Sequence[Path]) -> dict[Path, Input]:
        """Return what several processes found in the files that no cache knows; nothing if they would not pay."""
        if self._means.memory is not None or self._crew(paths) < 2:
            return {}
        from claimlint.audit.parallel import judged_in_parallel

        ready = {path: known for path in paths if (known := self._cached(path)) is not None}
        unknown = tuple(path for path in paths if path not in ready)
        workers = self._crew(unknown)
        if workers > 1:
            for path in unknown:
                self._policies.of(path)  # a policy that cannot be used ends the run before it begins
            job = replace(self._run, inputs=unknown)
            ready.update(judged_in_parallel(job, workers, self._keep))
        return ready

    def _crew(self, paths: Sequence[Path]) -> int:
        """Return how many processes are to judge ``paths``."""
        if len(paths) < 2:
            return 1
        return crew(self._means.workers, (size for path in paths if (size := size_of(path)) is not None))

    def _cached(self, path: Path) -> Input | None:
        cache = self._means.cache
        return None if cache is None else cache.get(path, self._context(path))

    def _keep(self, path: Path, found: Input) -> None:
        if self._means.cache is not None:
            self._means.cache.put(path, self._context(path), found)

    def _context(self, path: Path) -> bytes:
        """Return what the results of a file depend on besides its bytes."""
        policy = self._policies.above(path.parent)
        if policy.uri not in self._contexts:
            from claimlint.audit.cache import context_of

            run = self._run
            parts = (policy.uri, policy.sha256, run.today, run.reader, run.fields, self._baseline, os.getcwd())  # noqa: PTH109 - as Path.absolute takes it
            self._contexts[policy.uri] = context_of(*parts)
        return self._contexts[policy.uri]
