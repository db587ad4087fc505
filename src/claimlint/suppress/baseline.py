"""The baseline: findings that were there when claimlint came, accepted until they are mended.

A baseline is JSON in a stable order, one finding a line, so that it can be reviewed and merged.
Nothing here adds to it unasked: ``prune`` only takes away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from claimlint.errors import UsageError
from claimlint.model.finding import Finding, Suppression
from claimlint.model.lazydata import dataclass, replace

FORMAT = 1
Names = Mapping[str, str]
"""What files are called in a baseline, by address; one that is not there is called by its address."""
NAMELESS: Names = MappingProxyType({})
_REASON = "in the baseline"


class BaselineError(UsageError):
    """A baseline file that cannot be used: exit code 2."""

    code = "CLE201"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An accepted finding: what the file is called (``identity``), rule, fingerprint and how often it occurs."""

    uri: str
    rule: str
    fingerprint: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings, sorted, and what they were found with.

    ``tool`` is claimlint's version, ``policy`` the policy's SHA-256, ``packs`` its packs.
    """

    entries: tuple[Entry, ...] = ()
    tool: str = ""
    policy: str = ""
    packs: tuple[str, ...] = ()


def create(findings: Iterable[Finding], made_with: Baseline, names: Names = NAMELESS) -> Baseline:
    """Return a baseline of all findings that nothing else suppresses.

    ``made_with`` gives tool, policy and packs, ``names`` what files are called, by address.
    """
    counts = _counted(findings, names)
    return replace(made_with, entries=tuple(sorted(Entry(*key, count) for key, count in counts.items())))


def update(
    old: Baseline, findings: Iterable[Finding], uris: Iterable[str], made_with: Baseline, names: Names = NAMELESS
) -> Baseline:
    """Return ``old`` with the entries of the pages read (``uris``) replaced by what they hold now.

    A file that is gone (``identity.gone``) is a page read, by its name, that holds nothing.
    """
    read = {names.get(uri, uri) for uri in uris}
    fresh = create(findings, made_with, names)
    now = {entry.fingerprint for entry in fresh.entries}
    kept = (entry for entry in old.entries if entry.uri not in read and entry.fingerprint not in now)
    return replace(fresh, entries=tuple(sorted((*kept, *fresh.entries))))


def prune(old: Baseline, findings: Iterable[Finding], uris: Iterable[str], names: Names = NAMELESS) -> Baseline:
    """Return ``old`` without what no longer occurs on the pages read (``uris``). It never grows.

    A file that is gone (``identity.gone``) is a page read, by its name, that holds nothing.
    """
    read = {names.get(uri, uri) for uri in uris}
    present = _counted(findings, names)
    entries = []
    for entry in old.entries:
        key = (entry.uri, entry.rule, entry.fingerprint)
        count = min(entry.count, present[key]) if entry.uri in read else entry.count
        if count:
            entries.append(replace(entry, count=count))
    return replace(old, entries=tuple(entries))


def apply_baseline(findings: Sequence[Finding], baseline: Baseline) -> tuple[Finding, ...]:
    """Return the findings, as many marked as the baseline accepts; the first ones in order.

    Fingerprints alone decide (they cover rule and page), so that it does not matter from which
    folder claimlint was started.
    """
    left = Counter({entry.fingerprint: entry.count for entry in baseline.entries})
    out = []
    for finding in findings:
        if finding.suppression is None and left[finding.fingerprint]:
            left[finding.fingerprint] -= 1
            finding = replace(finding, suppression=Suppression("baseline", _REASON))  # noqa: PLW2901 - the marked one
        out.append(finding)
    return tuple(out)


def stale(baseline: Baseline, findings: Iterable[Finding], uris: Iterable[str], names: Names = NAMELESS) -> int:
    """Return how many accepted findings no longer occur on the pages read (``uris``)."""
    pruned = prune(baseline, findings, uris, names)
    return sum(entry.count for entry in baseline.entries) - sum(entry.count for entry in pruned.entries)


def _counted(findings: Iterable[Finding], names: Names) -> Counter[tuple[str, str, str]]:
    uris = ((f.location.uri, f) for f in findings if _open(f))
    return Counter((names.get(uri, uri), f.rule, f.fingerprint) for uri, f in uris)


def _open(finding: Finding) -> bool:
    return finding.suppression is None or finding.suppression.kind == "baseline"


def dumps(baseline: Baseline) -> str:
    """Return the file's text: the same baseline, the same bytes."""
    import json

    head = {"format": FORMAT, "tool": baseline.tool, "policy": baseline.policy, "packs": list(baseline.packs)}
    lines = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    entries = [
        json.dumps({"uri": e.uri, "rule": e.rule, "fingerprint": e.fingerprint, "count": e.count}, ensure_ascii=False)
        for e in sorted(baseline.entries)
    ]
    body = "".join(f"\n    {line}," for line in entries).removesuffix(",")
    end = "\n  " if entries else ""
    lines.append(f'  "findings": [{body}{end}]')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def loads(text: str, uri: str = "") -> Baseline:
    """Return the baseline in ``text``.

    Raises:
        BaselineError: if it is not one, or one of a later format.
    """
    import json

    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        raise BaselineError("the baseline is not JSON", uri=uri, line=line, column=column, hint=_MEND) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        found = data.get("format") if isinstance(data, dict) else None
        raise BaselineError(f"expected a baseline of format {FORMAT}, found {found!r}", uri=uri, hint=_MEND)
    findings = data.get("findings")
    if not isinstance(findings, list):
        raise BaselineError("the baseline has no list 'findings'", uri=uri, hint=_MEND)
    entries = tuple(sorted(_entry(item, index, uri) for index, item in enumerate(findings)))
    keys = [(entry.uri, entry.rule, entry.fingerprint) for entry in entries]
    twice = next((key for key, after in pairwise(keys) if key == after), None)
    if twice is not None:
        raise BaselineError(f"the finding {twice[2]} stands twice", uri=uri, hint="a merge went wrong; make it anew")
    packs = tuple(str(pack) for pack in data.get("packs") or ())
    return Baseline(entries, str(data.get("tool", "")), str(data.get("policy", "")), packs)


_MEND = "make it anew with 'claimlint baseline create'"


def _entry(item: Any, index: int, uri: str) -> Entry:
    if isinstance(item, Mapping):
        page, rule, mark = item.get("uri"), item.get("rule"), item.get("fingerprint")
        count = item.get("count", 1)
        named = isinstance(page, str) and isinstance(rule, str) and isinstance(mark, str)
        if named and isinstance(count, int) and not isinstance(count, bool) and count > 0:
            return Entry(str(page), str(rule), str(mark), count)
    raise BaselineError(f"findings[{index}] is not an entry of a baseline", uri=uri, hint=_MEND)
