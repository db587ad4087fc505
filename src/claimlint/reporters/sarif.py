"""SARIF 2.1.0, for code scanning and for viewers.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0; the limits are
those that GitHub's code scanning documents.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from claimlint.model.document import Source
from claimlint.model.finding import Finding, Location, Suppression
from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import Region
from claimlint.model.report import Report, Skipped
from claimlint.model.span import Span
from claimlint.policy.types import Rule
from claimlint.reporters._counts import plural
from claimlint.reporters._findings import Placed, fingerprint_of, gravity, placed
from claimlint.reporters._fixes import Mender, SourceEdit
from claimlint.reporters._places import is_absolute, reference
from claimlint.reporters._prose import message, unread
from claimlint.reporters._sarif_rules import LEFT_OUT, descriptors, message_text, notification
from claimlint.reporters.base import View, encoded
from claimlint.reporters.records import Record

MOST_RESULTS = 25_000
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LONGEST_SNIPPET = 1000
_KINDS = {"inline": "inSource"}


class SarifReporter:
    """One run; columns and offsets count code points of the decoded file."""

    name = "sarif"

    def render(self, report: Report, view: View) -> Iterator[bytes]:
        """Yield the log, a result a line; suppressed findings are kept and marked."""
        return encoded(_Run(report, view).lines())


class _Run:
    """What the results of one run refer to: rules and files, by index."""

    __slots__ = ("_artifacts", "_files", "_mender", "_report", "_rule_index", "_rules", "_survey")

    def __init__(self, report: Report, view: View) -> None:
        self._report = report
        self._survey = _Survey.of(report, view.rules)
        self._rules = descriptors(view.rules, self._survey.unknown.values())
        self._rule_index = {rule["id"]: index for index, rule in enumerate(self._rules)}
        self._artifacts = list(self._survey.artifacts.values())
        self._files = {artifact["location"]["uri"]: index for index, artifact in enumerate(self._artifacts)}
        self._mender = Mender()

    def lines(self) -> Iterator[str]:
        number = sum(self._survey.gravities.values())
        notes = [_unread_note(one) for one in self._report.skipped]
        if number > MOST_RESULTS:
            notes.append(_left_out_note(number - MOST_RESULTS))
        codes = sorted({note["descriptor"]["id"] for note in notes})
        driver = {"name": "claimlint", "version": self._report.version, "semanticVersion": self._report.version}
        driver_more = {"rules": self._rules, "notifications": [notification(code) for code in codes]}
        yield f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{'
        for name, value in (
            ("tool", {"driver": {**driver, **driver_more}}),
            ("automationDetails", {"id": "claimlint/"}),
            ("columnKind", "unicodeCodePoints"),
            ("newlineSequences", ["\r\n", "\n", "\r"]),
            ("originalUriBaseIds", {_ROOT: {"description": {"text": "The folder that claimlint ran in."}}}),
            ("invocations", [_invocation(notes, succeeded=not self._report.skipped)]),
            ("artifacts", self._artifacts),
        ):
            yield f'"{name}": {json.dumps(value)},'
        yield '"results": ['
        for index, one in enumerate(_within_limit(self._report, self._survey.gravities), 1):
            yield json.dumps(self._result(one)) + ("," if index < min(number, MOST_RESULTS) else "")
        yield "]}]}"

    def _result(self, one: Placed) -> Record:
        finding = one.finding
        record: Record = {
            "ruleId": finding.rule,
            "ruleIndex": self._rule_index[finding.rule],
            "level": finding.severity.value,
            "message": {"text": message_text(message(finding))},
            "locations": [self._location(finding.location, one)],
            "partialFingerprints": {"claimlintFinding/v1": fingerprint_of(finding)},
            "suppressions": [self._suppression(finding.suppression, one)] if finding.suppression else [],
            "properties": _properties(finding),
        }
        if finding.related:
            record["relatedLocations"] = [
                {"id": number, **self._location(place, one), "message": {"text": message_text(place.message)}}
                for number, place in enumerate(finding.related, 1)
            ]
        if fixes := self._fixes(one):
            record["fixes"] = fixes
        return record

    def _location(self, place: Location, one: Placed) -> Record:
        physical: Record = {"artifactLocation": self._artifact(place.uri)}
        if place.region:
            physical["region"] = {**_region(place.region, place.span), **_snippet(place, one)}
        elif one.result and not one.result.document.record:
            # A file without lines of its own (Word, PDF) gets the one that every viewer can open.
            last = self._mender.line_count(one.result) if one.result.document.source.has_lines else 1
            physical["region"] = {"startLine": 1, "endLine": last}
        record: Record = {"physicalLocation": physical}
        if place.logical_path:
            record["logicalLocations"] = [{"fullyQualifiedName": place.logical_path}]
        return record

    def _artifact(self, uri: str) -> Record:
        location = _artifact_location(uri)
        index = self._files.get(location["uri"])
        return location if index is None else {**location, "index": index}

    def _suppression(self, suppression: Suppression, one: Placed) -> Record:
        record: Record = {
            "kind": _KINDS.get(suppression.kind, "external"),
            "status": "accepted",
            "justification": suppression.reason,
            "properties": {
                "kind": suppression.kind,
                "approver": suppression.approver,
                "expires": suppression.expires,
            },
        }
        if suppression.location:
            record["location"] = self._location(suppression.location, one)
        return record

    def _fixes(self, one: Placed) -> list[Record]:
        fix = one.finding.fix
        edits = self._mender.edits(one.result, fix) if fix and one.result else ()
        if not (fix and edits):
            return []
        change = {
            "artifactLocation": self._artifact(one.finding.location.uri),
            "replacements": [_replacement(edit) for edit in edits],
        }
        return [
            {
                "description": {"text": message_text(fix.description)},
                "artifactChanges": [change],
                "properties": {"safety": fix.safety.value},
            }
        ]


@dataclass(slots=True)
class _Survey:
    """What must be known of all findings before the first is written: nothing else of a page is kept."""

    unknown: dict[str, Finding] = field(default_factory=dict)
    artifacts: dict[str, Record] = field(default_factory=dict)
    gravities: Counter[tuple[bool, int]] = field(default_factory=Counter)

    @classmethod
    def of(cls, report: Report, rules: Mapping[str, Rule]) -> _Survey:
        survey = cls()
        for result in report.results:
            document = result.document
            if document.uri not in survey.artifacts:
                survey.artifacts[document.uri] = _artifact(document.uri, document.source)
            survey._take(result.findings, rules)
        survey._take(report.housekeeping, rules)
        return survey

    def _take(self, findings: Iterable[Finding], rules: Mapping[str, Rule]) -> None:
        for finding in findings:
            self.gravities[gravity(finding)] += 1
            if finding.rule not in rules:
                self.unknown[finding.rule] = finding


def _within_limit(report: Report, gravities: Counter[tuple[bool, int]]) -> Iterator[Placed]:
    """Yield the findings to write in reading order: if they are too many, the mildest and suppressed are left out."""
    room: dict[tuple[bool, int], int] = {}
    left = MOST_RESULTS
    for rank, number in sorted(gravities.items()):
        room[rank] = min(number, left)
        left -= room[rank]
    for one in placed(report):
        rank = gravity(one.finding)
        if room[rank]:
            room[rank] -= 1
            yield one


def _artifact(uri: str, source: Source) -> Record:
    return {
        "location": _artifact_location(uri),
        "roles": ["analysisTarget"],
        **({"mimeType": source.media_type} if source.media_type else {}),
        "length": source.byte_count,
        "hashes": {"sha-256": source.sha256},
    }


def _artifact_location(uri: str) -> Record:
    location: Record = {"uri": reference(uri)}
    return location if is_absolute(uri) else {**location, "uriBaseId": _ROOT}


def _region(region: Region, span: Span | None) -> Record:
    record: Record = {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }
    return record if span is None else {**record, "charOffset": span.start, "charLength": len(span)}


def _snippet(place: Location, one: Placed) -> Mapping[str, Record]:
    same = one.document is not None and one.document.uri == place.uri
    if not (same and one.document and place.span) or len(place.span) > _LONGEST_SNIPPET:
        return {}
    source = one.document.source
    span = source.within(place.span)
    return {"snippet": {"text": span.of(source.text)}} if span else {}


def _replacement(edit: SourceEdit) -> Record:
    return {"deletedRegion": _region(edit.region, edit.span), "insertedContent": {"text": edit.text}}


def _properties(finding: Finding) -> Record:
    return {
        "name": finding.name,
        "confidence": finding.confidence.value,
        "claim": finding.claim,
        "wording": finding.wording,
        "authority": finding.authority,
    }


def _invocation(notes: list[Record], *, succeeded: bool) -> Record:
    return {"executionSuccessful": succeeded, "toolExecutionNotifications": notes}


def _unread_note(skipped: Skipped) -> Record:
    physical: Record = {"artifactLocation": _artifact_location(skipped.uri)}
    if skipped.line:
        column = {"startColumn": skipped.column} if skipped.column else {}
        physical["region"] = {"startLine": skipped.line, **column}
    return {
        "level": "error",
        "descriptor": {"id": skipped.code},
        "message": {"text": message_text(unread(skipped))},
        "locations": [{"physicalLocation": physical}],
    }


def _left_out_note(number: int) -> Record:
    text = f"{plural(number, 'more finding')} left out: a run holds at most {MOST_RESULTS}, the gravest."
    return {"level": "warning", "descriptor": {"id": LEFT_OUT}, "message": {"text": text}}


REPORTER = SarifReporter()
