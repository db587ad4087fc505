"""Inline directives: which findings they set aside, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Finding, Location, Suppression
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.lines import LineIndex
from claimlint.model.span import Span
from claimlint.policy import meta
from claimlint.policy.placeholders import fill
from claimlint.policy.problems import suggestion
from claimlint.policy.types import Policy, Rule
from claimlint.suppress.directives import Order, parse
from claimlint.text import lazyre as re

_Covers = Callable[[Finding], bool]
_LINE_END = re.compile(r"\r\n|\n|\r")
_VISIBLE = re.compile(r"\S")


@dataclass
class _Standing:
    """A directive that holds for one rule, and whether it has suppressed anything."""

    rule: str
    order: Order
    place: Location
    directive: Directive
    covers: _Covers
    used: bool = field(default=False)


def apply_directives(
    document: Document, findings: Sequence[Finding], policy: Policy, lines: LineIndex | None = None
) -> tuple[Finding, ...]:
    """Return the findings, those that a directive covers marked, and findings on the directives.

    ``lines`` is the line table of ``document.source.text`` if the caller has it.
    """
    if not document.directives:
        return tuple(findings)
    reading = _Reading(document, policy, lines or document.source.lines())
    marked = tuple(_marked(finding, reading.standing) for finding in findings)
    reading.report_unused()
    return (*marked, *reading.findings)


def _marked(finding: Finding, standing: Iterable[_Standing]) -> Finding:
    covering = [item for item in standing if item.rule == finding.rule and item.covers(finding)]
    for item in covering:
        item.used = True
    if not covering or finding.suppression is not None:
        return finding
    first = covering[0]
    return replace(finding, suppression=Suppression("inline", first.order.reason, location=first.place))


class _Reading:
    """The directives of one document, understood."""

    def __init__(self, document: Document, policy: Policy, lines: LineIndex) -> None:
        self._document = document
        self._policy = policy
        self._lines = lines
        self._names = {rule.name: rule.id for rule in (*policy.rules.values(), *policy.meta.values())}
        self.findings: list[Finding] = []
        self.standing: list[_Standing] = []
        self._open: dict[str, tuple[Order, Directive]] = {}
        for directive in document.directives:
            order = parse(directive.text)
            if order is not None:
                self._take(order, directive)
        self._close_all()

    def _take(self, order: Order, directive: Directive) -> None:
        if order.problem:
            self._report(meta.MALFORMED, directive, {"problem": order.problem})
            return
        if order.verb != "enable" and not order.reason:
            self._report(meta.NO_REASON, directive, {"directive": order.text})
            return
        known = [rule_id for rule in order.rules if (rule_id := self._id_of(rule, directive))]
        if order.verb == "enable":
            self._enable(order, known, directive)
        elif order.verb == "disable":
            self._disable(order, known, directive)
        else:
            for rule_id in known:
                self._stand(rule_id, order, directive, self._cover(order.verb, directive))

    def _id_of(self, rule: str, directive: Directive) -> str:
        rule_id = self._names.get(rule, rule)
        if rule_id in self._policy.rules or rule_id in self._policy.meta:
            return rule_id
        hint = suggestion(rule, (*self._policy.rules, *self._names))
        near = f"; {hint}" if hint.startswith("did") else "."
        self._report(meta.UNKNOWN_RULE, directive, {"rule": rule, "suggestion": near})
        return ""

    def _stand(self, rule_id: str, order: Order, directive: Directive, covers: _Covers) -> None:
        self.standing.append(_Standing(rule_id, order, self._place(directive), directive, covers))

    def _disable(self, order: Order, rules: Iterable[str], directive: Directive) -> None:
        for rule_id in rules:
            if rule_id in self._open:
                self._close(rule_id, directive.at)
            self._open[rule_id] = (order, directive)

    def _enable(self, order: Order, rules: Sequence[str], directive: Directive) -> None:
        if not (self._open.keys() & rules if order.rules else self._open):
            problem = f"'{order.text}' closes nothing: no claimlint-disable for it is open"
            self._report(meta.MALFORMED, directive, {"problem": problem})
        for rule_id in list(rules if order.rules else self._open):
            if rule_id in self._open:
                self._close(rule_id, directive.at)

    def _close(self, rule_id: str, end: int) -> None:
        order, directive = self._open.pop(rule_id)
        start = directive.at
        self._stand(rule_id, order, directive, lambda finding: start <= finding.span.start < end)

    def _close_all(self) -> None:
        for rule_id in list(self._open):
            _, directive = self._open[rule_id]
            self._report(meta.UNCLOSED, directive, {"rule": rule_id})
            self._close(rule_id, len(self._document.text) + 1)

    def _cover(self, verb: str, directive: Directive) -> _Covers:
        if verb == "ignore-file":
            return lambda _finding: True
        block = self._block(directive.at, after=False)
        if verb == "ignore-block":
            return lambda finding: _starts_in(finding, block)
        region = self._lines.region(directive.span)
        if verb == "ignore":
            return lambda finding: _on_lines(finding, region.start.line, region.end.line, block)
        line = self._next_line(directive.span.end)
        following = self._block(directive.at, after=True)
        if following is not None and self._first_line(following) == line + 1:
            # A key, or a line of mark-up, and its copy below: a folded value, say.
            return lambda finding: _starts_in(finding, following)
        return lambda finding: _on_lines(finding, line, line, following)

    def _first_line(self, block: Span) -> int:
        """Return the line on which a block's copy begins, 0 where a file has no lines."""
        start = self._document.source_span(Span(block.start, min(block.start + 1, block.end)))
        return self._lines.region(start).start.line if start and self._document.source.text else 0

    def _block(self, offset: int, *, after: bool) -> Span | None:
        """Return the block at ``offset``, or the first behind it; with ``after`` one that starts there."""
        spans = (block.span for block in self._document.blocks)
        return next((span for span in spans if (span.start if after else span.end) >= offset), None)

    def _next_line(self, offset: int) -> int:
        """Return the number of the first line behind the one of ``offset`` that is not blank."""
        return self._lines.position(_behind_blank(self._document.source.text, offset)).line

    def _place(self, directive: Directive) -> Location:
        source = self._document.source
        region = self._lines.region(directive.span) if source.text else None
        span = Span(region.start.offset, region.end.offset) if region else directive.span
        return Location(self._document.uri, region if source.has_lines else None, self._document.record, span)

    def _report(self, rule_id: str, directive: Directive, values: Mapping[str, str]) -> None:
        rule = self._policy.meta.get(rule_id)
        if rule is not None and rule.enabled:
            at = min(directive.at, len(self._document.text))
            self.findings.append(meta_finding(rule, values, self._place(directive), Span(at, at)))

    def report_unused(self) -> None:
        for item in self.standing:
            if not item.used:
                values = {"directive": item.order.text, "rule": item.rule}
                self._report(meta.UNUSED_DIRECTIVE, item.directive, values)


def _behind_blank(text: str, offset: int) -> int:
    """Return the offset of the first sign behind the line of ``offset``, the end of the text without one."""
    line_end = _LINE_END.search(text, offset)
    following = _VISIBLE.search(text, line_end.end()) if line_end else None
    return following.start() if following else len(text)


def _starts_in(finding: Finding, block: Span | None) -> bool:
    return block is not None and block.start <= finding.span.start <= block.end


def _on_lines(finding: Finding, first: int, last: int, block: Span | None) -> bool:
    """Return whether a finding touches the lines; where a file has no lines, whether it is in ``block``."""
    region = finding.location.region
    if region is None:
        return _starts_in(finding, block)
    return region.start.line <= last and first <= region.end.line


def meta_finding(rule: Rule, values: Mapping[str, str], place: Location, span: Span) -> Finding:
    """Return a finding of one of claimlint's own rules."""
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity,
        message=fill(rule.message, values),
        location=place,
        span=span,
    )
