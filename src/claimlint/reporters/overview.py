"""What an audit came to, in Markdown: counts, changes, worst pages, rules, pages that do not agree, boilerplate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass, field
from claimlint.reporters._counts import plural
from claimlint.reporters._markdown import escaped
from claimlint.reporters._prose import cut
from claimlint.reporters.base import encoded
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.base import ReviewReporter
from claimlint.reporters.review.page import ReviewPage
from claimlint.reporters.review.places import ReviewLocation

_MOST_ROWS = 50
_MOST_KEPT = 1000
_MOST_PLACES = 5
_LONGEST = 200
KINDS = ("new", "fixed", "reopened", "set-aside", "unread")


class OverviewReporter(ReviewReporter):
    """One page for whoever asks how the site stands; the other reports have the details."""

    name = "overview"

    def write(self, report: ReviewReport) -> Iterator[bytes]:
        """Yield the page."""
        return encoded(_lines(report))


@dataclass(slots=True)
class _Sums:
    """What the pages come to: findings by page, by rule, and how many different sentences they stand in.

    Of the ``pages`` with findings the worst are kept, of which there are at least so many as are told.
    """

    pages: list[tuple[tuple[int, ...], str]] = field(default_factory=list)
    with_findings: int = 0
    rules: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    distinct: set[bytes] = field(default_factory=set)

    def add(self, page: ReviewPage) -> None:
        texts = {claim.id: claim.text for claim in page.claims}
        counts: Counter[Severity] = Counter()
        for finding in page.findings:
            if finding.suppression is None:
                counts[finding.severity] += 1
                self.rules[finding.severity.rank, finding.rule, finding.name] += 1
                said = f"{finding.rule} {texts.get(finding.claim, finding.message)}"
                self.distinct.add(blake2b(said.encode("utf-8", "replace"), digest_size=12).digest())
        if counts:
            self.with_findings += 1
            self.pages.append((tuple(-counts[severity] for severity in Severity), _name(page)))
            if len(self.pages) > _MOST_KEPT:
                self.pages = sorted(self.pages)[:_MOST_ROWS]


def _lines(report: ReviewReport) -> Iterator[str]:
    sums = _Sums()
    for page in report.pages():
        sums.add(page)
    yield "<!-- claimlint overview -->"
    yield f"# {escaped(report.title) or 'claimlint audit'}"
    yield ""
    yield from _counted(report, sums)
    yield from _changed(report)
    yield from _worst(sums)
    yield from _by_rule(sums)
    yield from _between(report)
    yield from _repeated(report)
    yield from _unread(report)
    yield ""
    yield "*A reviewer's aid, not legal advice.*"


def _counted(report: ReviewReport, sums: _Sums) -> Iterator[str]:
    counts = report.run.counts
    found = ", ".join(plural(number, severity.value) for severity, number in _severities(report))
    yield f"**{found}** on {plural(counts.documents, 'page')} with {plural(counts.claims, 'claim')}."
    once = f"Repetitions counted once, the pages have {plural(len(sums.distinct), 'finding')}. "
    repeated = len(sums.distinct) < sum(number for _, number in _severities(report))
    yield f"{once if repeated else ''}{plural(counts.suppressed, 'finding')} set aside."
    yield ""
    for policy in report.run.policies:
        packs = ", ".join(policy.named)
        yield f"- Policy: {escaped(policy.uri or 'the default pack')} ({escaped(packs)}), SHA-256 {policy.sha256[:16]}"
    yield f"- claimlint {escaped(report.run.tool.version)}, {escaped(report.run.date)}"


def _severities(report: ReviewReport) -> Iterator[tuple[Severity, int]]:
    counts = report.run.counts
    return zip(Severity, (counts.error, counts.warning, counts.note), strict=True)


def _changed(report: ReviewReport) -> Iterator[str]:
    changes = report.changes
    if changes is None:
        return
    parts = [f"{len(changes.of(kind))} {kind}" for kind in KINDS if kind in ("new", "fixed") or changes.of(kind)]
    yield from ("", f"## Since {escaped(changes.date or 'the earlier report')}", "")
    yield f"{', '.join(parts)}, {changes.unchanged} unchanged."
    for kind in KINDS:
        for change in changes.of(kind)[:_MOST_ROWS]:
            yield f"- {kind}: {_cell(change.claim or change.message)} ({escaped(change.rule)}, {_cell(change.uri)})"
        yield from _more(len(changes.of(kind)) - _MOST_ROWS, f"{kind} finding")


def _worst(sums: _Sums) -> Iterator[str]:
    if not sums.pages:
        return
    yield from (
        "",
        "## Pages with the most and gravest findings",
        "",
        "| errors | warnings | notes | page |",
        "|--:|--:|--:|---|",
    )
    for counts, name in sorted(sums.pages)[:_MOST_ROWS]:
        numbers = " | ".join(str(-count) for count in counts)
        yield f"| {numbers} | {_cell(name)} |"
    yield from _more(sums.with_findings - _MOST_ROWS, "page")


def _by_rule(sums: _Sums) -> Iterator[str]:
    if not sums.rules:
        return
    yield from ("", "## Rules", "", "| severity | rule | findings |", "|---|---|--:|")
    for (rank, rule, name), number in sorted(sums.rules.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        yield f"| {[*Severity][rank].value} | {escaped(f'{rule} {name}')} | {number} |"


def _between(report: ReviewReport) -> Iterator[str]:
    found = [one for one in report.run.housekeeping if one.related]
    if not found:
        return
    yield from ("", "## Pages that do not agree", "")
    for finding in found[:_MOST_ROWS]:
        places = _places(finding.related)
        yield f"- {_place(finding.location)}: {escaped(finding.rule)} {_cell(finding.message)} See {places}."
    yield from _more(len(found) - _MOST_ROWS, "finding")


def _repeated(report: ReviewReport) -> Iterator[str]:
    repeated = sorted(report.run.repeated, key=lambda one: -one.pages)
    if not repeated:
        return
    yield from ("", "## Claims that stand on several pages", "", "| pages | claim | where |", "|--:|---|---|")
    for one in repeated[:_MOST_ROWS]:
        yield f"| {one.pages} | {_cell(one.text)} | {_places(one.places, one.more)} |"
    yield from _more(len(repeated) + report.run.repeated_more - _MOST_ROWS, "claim", "claims.csv")


def _unread(report: ReviewReport) -> Iterator[str]:
    run = report.run
    if not (run.skipped or run.left_out):
        return
    yield from ("", "## Not read")
    if run.skipped:
        yield from ("", f"{plural(len(run.skipped), 'input')} could not be read.", "")
    for one in run.skipped[:_MOST_ROWS]:
        place = f":{one.line}" if one.line else ""
        yield f"- {_cell(one.uri + place)}: {escaped(one.code)} {_cell(one.reason)}"
    yield from _more(len(run.skipped) - _MOST_ROWS, "input")
    if run.left_out:
        yield from ("", f"{len(run.left_out):,} left out on purpose.", "")
    reasons = Counter(one.reason for one in run.left_out)
    for reason, number in sorted(reasons.items()):
        yield f"- {number:,}: {_cell(reason)}"


def _name(page: ReviewPage) -> str:
    return f"{page.uri} {page.record}".strip()


def _places(places: Sequence[ReviewLocation], beside: int = 0) -> str:
    """Return the first places, and how many there are more; ``beside`` are not among ``places``."""
    more = max(len(places) - _MOST_PLACES, 0) + beside
    return ", ".join(map(_place, places[:_MOST_PLACES])) + (f" and {more:,} more" if more else "")


def _place(place: ReviewLocation) -> str:
    line = f":{place.region.start.line}" if place.region else ""
    return _cell(f"{place.uri}{line} {place.logical_path}".strip())


def _cell(text: str) -> str:
    return escaped(cut(text, _LONGEST))


def _more(number: int, noun: str, file: str = "report.json") -> Iterator[str]:
    if number > 0:
        yield from ("", f"{plural(number, f'more {noun}')}: {file} has them all.")


REPORTER = OverviewReporter()
