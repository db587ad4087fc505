"""For a person at a terminal: each finding with its line, what to do and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from claimlint.model.finding import Finding, Fix, Location, Safety
from claimlint.model.report import DocumentResult, Report, Skipped
from claimlint.reporters._counts import files, plural, suppressed, tally, unread
from claimlint.reporters.base import View, encoded
from claimlint.reporters.terminal import Paint, line

_INDENT = "    "
_MOST_NAMES = 3
_Found = tuple[DocumentResult, Finding]


class TextReporter:
    """Findings by file: a code frame, what is missing, the wording to use and the authority."""

    name = "text"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the files with findings, then what was set aside, what could not be read, and the count."""
        return encoded(_lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    for uri, results in groupby(report.results, key=lambda result: result.document.uri):
        found = [(r, f) for r in results for f in r.findings if f.suppression is None]
        if found:
            yield paint.bold(line(uri))
            for group in _gravest_first(found):
                yield from _group(group, view, paint)
    yield from _housekeeping(report, view, paint)
    yield from _set_aside(report, paint)
    yield from _skipped(report.skipped, paint)
    yield from _summary(report, paint)


def _gravest_first(found: Iterable[_Found]) -> list[list[_Found]]:
    """Return the findings of a file by the words they stand on: those with the gravest finding first, else as they
    stand in the file.
    """
    groups: dict[tuple[int, object], list[_Found]] = {}
    for result, finding in found:
        groups.setdefault((id(result), finding.location.span or finding.span), []).append((result, finding))
    ranked = (sorted(group, key=lambda one: one[1].severity.rank) for group in groups.values())
    return sorted(ranked, key=lambda group: group[0][1].severity.rank)


def _group(group: list[_Found], view: View, paint: Paint) -> Iterator[str]:
    for number, (result, finding) in enumerate(group):
        severity = paint.severity(finding.severity, finding.severity.value)
        yield f"  {_place(finding)}  {severity}  {paint.bold(line(finding.rule))} {line(finding.name)}"
        if number == 0:
            yield from _code(result, finding, view, paint)
        yield from _advice(finding, view)
    yield ""


def _advice(finding: Finding, view: View) -> Iterator[str]:
    yield from _told("", finding.message, view.width)
    rule = view.rules.get(finding.rule)
    yield from _told("do: ", rule.fix if rule else "", view.width)
    yield from _told("use: ", finding.wording, view.width)
    yield from _told("why: ", finding.authority, view.width)
    for related in _elsewhere(finding):
        where = f"line {related.region.start.line}" if related.region else related.logical_path
        yield from _told("see: ", f"{where}: {related.message}", view.width)
    if finding.fix:
        yield from _told("fix: ", _mending(finding.fix), view.width)


def _elsewhere(finding: Finding) -> Iterator[Location]:
    """Yield the related places but those on the lines that the code frame shows anyway."""
    own = finding.location.region
    for related in finding.related:
        region = related.region
        if own is None or region is None or not own.start.line <= region.start.line <= own.end.line:
            yield related


def _mending(fix: Fix) -> str:
    """Return what a fix does, the words that it writes and the options that carry it out."""
    options = "--fix" if fix.safety is Safety.SAFE else "--fix --unsafe-fixes"
    words = [" ".join(edit.text.split()) for edit in fix.edits]
    shown = ", ".join(f'"{one}"' for one in words if one)
    return f"{fix.description}: {shown} ({options})" if shown else f"{fix.description} ({options})"


def _housekeeping(report: Report, view: View, paint: Paint) -> Iterator[str]:
    if report.housekeeping:
        yield paint.bold("Policy and baseline")
    for finding in report.housekeeping:
        severity = paint.severity(finding.severity, finding.severity.value)
        place = f"{finding.location.uri}:{_place(finding)}" if finding.location.region else finding.location.uri
        yield f"  {line(place)}  {severity}  {paint.bold(line(finding.rule))} {line(finding.name)}"
        yield from _told("", finding.message, view.width)
        yield ""


def _place(finding: Finding) -> str:
    region, path = finding.location.region, line(finding.location.logical_path)
    if region is None:
        return path or "(whole document)"
    return f"{region.start.line}:{region.start.column}"


def _code(result: DocumentResult, finding: Finding, view: View, paint: Paint) -> Iterator[str]:
    region, place = finding.location.region, finding.location.span
    span = None if place is None else result.document.source.within(place)
    if region is None or span is None:
        yield from _told("> ", finding.span.of(result.document.text)[:500], view.width)
        return
    from claimlint.reporters._frame import frame

    gutter = len(str(region.end.line))
    for row in frame(result.document.source.text, span, region.start.line, view.width - gutter - 6):
        yield f"  {paint.dim(f'{row.number:>{gutter}} |')} {row.text}"
        yield f"  {paint.dim(' ' * gutter + ' |')} {paint.severity(finding.severity, row.underline)}"


@lru_cache(maxsize=1024)  # what a rule wants is the same wherever it speaks
def _told(label: str, text: str, width: int) -> tuple[str, ...]:
    if not text:
        return ()
    import textwrap

    wrapped = textwrap.wrap(
        line(text).strip(),
        max(width, 40),
        initial_indent=_INDENT + label,
        subsequent_indent=_INDENT + " " * len(label),
        break_on_hyphens=False,
    )
    return tuple(wrapped)


def _set_aside(report: Report, paint: Paint) -> Iterator[str]:
    """Yield what directives and waivers set aside, a line each, and how much the baseline accepts."""
    aside = [finding for finding in report.findings if finding.suppression is not None]
    if not aside:
        return
    yield paint.bold("Set aside")
    accepted = 0
    for finding in aside:
        suppression = finding.suppression
        if suppression is None or suppression.kind == "baseline":
            accepted += 1
            continue
        who = "".join(f", {part}" for part in (suppression.approver, _until(suppression.expires)) if part)
        place = f"{finding.location.uri}:{_place(finding)}"
        yield line(f"  {place}  {finding.rule} {finding.name} ({suppression.kind}{who}): {suppression.reason}")
    if accepted:
        yield f"  {plural(accepted, 'finding')} in the baseline"
    yield ""


def _until(day: str) -> str:
    return f"until {day}" if day else ""


def _skipped(skipped: tuple[Skipped, ...], paint: Paint) -> Iterator[str]:
    if not skipped:
        return
    yield paint.bold("Not read")
    for one in skipped:
        place = "".join(f":{part}" for part in (one.line, one.column) if part)
        hint = f" ({one.hint})" if one.hint else ""
        yield line(f"  {one.uri}{place}: {one.code} {one.reason}{hint}")
    yield ""


def _summary(report: Report, paint: Paint) -> Iterator[str]:
    if report.left_out:
        names = ", ".join(line(one.uri) for one in report.left_out[:_MOST_NAMES])
        more = ", ..." if len(report.left_out) > _MOST_NAMES else ""
        yield f"Left out, though it may hold copy: {names}{more} ({line(report.left_out[0].reason)})."
    hidden = suppressed(report)
    kept = f" ({hidden} suppressed)" if hidden else ""
    claims = sum(len(result.claims) for result in report.results)
    yield f"{paint.bold(tally(report))} in {plural(files(report), 'file')}, {plural(claims, 'claim')} read{kept}."
    if report.skipped:
        yield f"{unread(report)}: mend or exclude what is listed above."
    yield from _next(report)


def _next(report: Report) -> Iterator[str]:
    """Yield what to do now: let the machine mend what it can, then see what the gravest rule wants."""
    standing = [finding for finding in report.findings if finding.suppression is None]
    if not standing:
        return
    gravest = min(standing, key=lambda finding: finding.severity.rank)
    safe = sum(1 for finding in standing if finding.fix and finding.fix.safety is Safety.SAFE)
    if safe:
        yield f"Next: `claimlint check --fix` can mend {safe} of them safely; `--diff` shows how."
    told = "says what the rule wants and on what authority."
    yield f"{'      ' if safe else 'Next: '}`claimlint explain {line(gravest.rule)}` {told}"


REPORTER = TextReporter()
