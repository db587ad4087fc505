"""After a run: waivers that expired or waive nothing, evidence that changed, a baseline's vain entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from claimlint.audit.policies import Policies
from claimlint.model.finding import Finding, Location
from claimlint.model.report import DocumentResult
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.locate import find_policy, relative_name
from claimlint.suppress.baseline import Baseline, BaselineError, loads, stale
from claimlint.suppress.identity import gone
from claimlint.suppress.inline import meta_finding
from claimlint.suppress.waivers import place_of, review


def waivers(
    policies: Policies, results: Sequence[DocumentResult], roots: Iterable[Path], today: date
) -> Iterator[Finding]:
    """Yield findings on the waivers of every policy that judged.

    ``roots`` are the folders that were read as a whole: a waiver for no path in particular can be
    called unused only if everything below its policy was read.
    """
    folders = [Path(root).absolute() for root in roots]
    with_waivers = [policy for policy in policies.used if policy.waivers]
    names: dict[str, set[str]] = {policy.uri: set() for policy in with_waivers}
    # One finding tells that a waiver is used as well as thousands do.
    waived: dict[str, dict[Location | None, Finding]] = {policy.uri: {} for policy in with_waivers}
    for result in results if with_waivers else ():
        policy = policies.above(Path(result.document.uri).parent)
        if policy.waivers:
            names[policy.uri].add(relative_name(policy, result.document.uri))
            waived[policy.uri].update((f.suppression.location, f) for f in result.findings if f.suppression is not None)
    for policy in with_waivers:
        home = Path(policy.uri).absolute().parent
        complete = any(home.is_relative_to(folder) for folder in folders)
        yield from review(policy, waived[policy.uri].values(), today, sorted(names[policy.uri]), complete=complete)


def evidence(policies: Policies, today: date) -> Iterator[Finding]:
    """Yield findings on the evidence files of every ledger that judged: gone, changed, or out of reach."""
    for policy in policies.used:
        rule = policy.meta.get(meta.LEDGER_EVIDENCE)
        if not policy.ledger or rule is None or not rule.enabled:
            continue
        from claimlint.policy.ledger import EVIDENCE_KINDS, verify

        for problem in verify(policy.ledger, Path(policy.uri).parent, policy.qualifiers, today):
            if problem.kind in EVIDENCE_KINDS:
                values = {"entry": problem.entry, "problem": problem.message}
                yield meta_finding(rule, values, place_of(problem.origin), Span(0, 0))


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at ``path``.

    Raises:
        BaselineError: if there is none.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = "`claimlint baseline create` makes one"
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise BaselineError(f"the baseline cannot be read: {reason}", uri=path.as_posix(), hint=hint) from None
    return loads(text, path.as_posix())


def stale_baseline(policies: Policies, file: Path | None, count: int) -> Iterator[Finding]:
    """Yield a finding if ``count`` findings that the baseline in ``file`` accepts no longer occur."""
    rule = next((policy.meta.get(meta.STALE_BASELINE) for policy in policies.used), None)
    if rule is not None and rule.enabled and count:
        yield meta_finding(
            rule,
            {"findings": f"{count:,} finding{'s' if count > 1 else ''}"},
            Location(str(file or ""), None),
            Span(0, 0),
        )


def stale_count(
    baseline: Baseline, results: Sequence[DocumentResult], policies: Iterable[str], roots: Iterable[Path]
) -> int:
    """Return how many findings that ``baseline`` accepts no longer occur in what was read.

    Args:
        baseline: accepted findings.
        results: the pages of the run.
        policies: the policy files that judged.
        roots: the folders that were read as a whole: a file that is gone from them holds nothing any more.
    """
    findings = (finding for result in results for finding in result.findings)
    names = {result.document.uri: result.name for result in results}
    return stale(baseline, findings, [*names, *gone_files(baseline, policies, roots)], names)


def gone_files(baseline: Baseline, policies: Iterable[str], roots: Iterable[Path]) -> frozenset[str]:
    """Return what ``baseline`` calls the files that no longer exist although their folders were read.

    Args:
        baseline: accepted findings.
        policies: the policy files that judged, "" for the default policy.
        roots: the folders that were read as a whole.
    """
    folders = list(roots)
    homes = [found.as_posix() for folder in folders if (found := find_policy(folder)) is not None]
    return gone({entry.uri for entry in baseline.entries}, [*policies, *homes], [root.as_posix() for root in folders])
