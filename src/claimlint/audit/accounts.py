"""A run's report held against what people accepted and approved: waivers, baseline, ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from claimlint.audit.housekeeping import evidence, stale_baseline, stale_count, waivers
from claimlint.audit.policies import Policies
from claimlint.audit.standing import Standing
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.report import DocumentResult, Report
from claimlint.model.standing import BaselineUse
from claimlint.suppress.baseline import Baseline


@dataclass(frozen=True, slots=True)
class Accounts:
    """What holds for a run: its policies, and the accepted findings of the file ``file``."""

    policies: Policies
    baseline: Baseline | None
    file: Path | None
    today: date

    def entered(self, report: Report, roots: Sequence[Path], hear: Callable[[DocumentResult], None]) -> Report:
        """Return ``report`` with what its results used, and with findings on what they did not use.

        Args:
            report: the results of the run.
            roots: the folders that were named.
            hear: is told of each result, so that those on disk are read once.
        """
        standing = Standing(self.policies)
        for result in report.results:
            standing.add(result)
            hear(result)
        kept = [*waivers(self.policies, report.results, roots, self.today), *evidence(self.policies, self.today)]
        baseline = self._baseline_use(standing, report.results, roots)
        if baseline is not None:
            kept += stale_baseline(self.policies, self.file, baseline.stale)
        return replace(
            report, housekeeping=tuple(kept), waivers=tuple(standing.waivers(self.today)),
            baseline=baseline, ledger=tuple(standing.ledger(self.today)),
        )  # fmt: skip

    def _baseline_use(
        self, standing: Standing, results: Sequence[DocumentResult], roots: Sequence[Path]
    ) -> BaselineUse | None:
        if self.baseline is None:
            return None
        uri = "" if self.file is None else self.file.as_posix()
        policies = [policy.uri for policy in self.policies.used]
        return standing.baseline(self.baseline, uri, stale_count(self.baseline, results, policies, roots))
