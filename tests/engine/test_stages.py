"""The engine with checks and a detector made for the test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from claimlint.checks.base import CheckContext, Hit
from claimlint.checks.patterns import patterns
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge, judge, rules_of
from claimlint.model.claim import Claim, ClaimType, Quantity
from claimlint.model.document import Block, BlockKind, Document, Problem, Source
from claimlint.model.finding import Safety, Severity
from claimlint.model.lines import LineIndex
from claimlint.model.reading import Reading
from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span
from claimlint.policy.load import load_policy, packs_policy
from claimlint.policy.locate import policy_for
from claimlint.policy.meta import META, READ_WITH_DOUBT
from claimlint.policy.packs import Packs
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Authority, Fields, FixTemplate, Origin, Policy, Rule, Selector

TODAY = date(2026, 1, 31)
ORIGIN = Origin("rules.yaml", 1, 1)


def page(text: str, *, path: str = "p[1]", problems: tuple[Problem, ...] = ()) -> Document:
    source = Source("page.md", "text/markdown", text.encode(), text)
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), logical_path=path)
    return Document(source, text, (block,), SourceMap.identity(len(text)), problems=problems)


def percentages(document: Document) -> Reading:
    return Reading(tuple(_claim(document, match) for match in re.finditer(r"(\d+)%", document.text)))


def _claim(document: Document, match: re.Match[str]) -> Claim:
    span = Span(*match.span())
    figure = Quantity(float(match[1]), "%", span)
    whole = Span(0, len(document.text))
    return Claim(f"c{span.start}", ClaimType.QUANTITATIVE, "rate", span, whole, 0, match[0], (figure,))


class Each:
    """Reports every selected claim."""

    name = "each"
    params: dict[str, object] = {}

    def run(self, context: CheckContext) -> Iterable[Hit]:
        return [Hit(claim.span, claim, {"extra": "more"}) for claim in context.selected]


class Whole(Each):
    """Reports the page once, without a claim."""

    name = "whole"

    def run(self, context: CheckContext) -> Iterable[Hit]:
        return [Hit(Span(0, 0), None, {"statement": "Ask your doctor.", "open": "Ask {whom}."})]


class Slow(Each):
    """Searches for the rule's patterns."""

    name = "slow"

    def run(self, context: CheckContext) -> Iterable[Hit]:
        if patterns(context.rule.params, "patterns").found_in(context.document.text):
            yield Hit(Span(0, 1))


class Broken(Each):
    name = "broken"

    def run(self, context: CheckContext) -> Iterable[Hit]:
        raise ZeroDivisionError("no luck")


class HalfBroken(Each):
    name = "half"

    def run(self, context: CheckContext) -> Iterable[Hit]:
        yield Hit(context.selected[0].span, context.selected[0])
        raise KeyError("second")


def rule(number: int, check: str = "each", **values: object) -> Rule:
    base = Rule(f"CL{number}", f"rule-{number}", "A title", check, Severity.ERROR, "{claim} is bad: {extra}", ORIGIN)
    return replace(base, **values)


def by(*rules: Rule, detect: Callable[[Document], Reading] = percentages, **policy: object) -> Judge:
    held = replace(Policy("", (), {one.id: one for one in rules}, "0" * 64), **policy)
    return Judge(
        held, {check.name: check for check in (Each(), Whole(), Slow(), Broken(), HalfBroken())}, TODAY, detect=detect
    )


def found(document: Document, judge_by: Judge) -> list[tuple[str, str]]:
    outcome = judge(document, judge_by, LineIndex(document.source.text))
    return [(one.rule, one.message) for one in outcome.result.findings]


def test_a_hit_becomes_a_finding_with_everything_the_rule_says():
    authority = (Authority("16 CFR 255", "", "", "primary", ""), Authority("X 1", "", "", "unverified", ""))
    fix = FixTemplate("Add it", "insert-after-claim", " ({values})", Safety.UNSAFE)
    document = page("Ok.\nWe heal 83% of all.")
    one = rule(301, wording="{claim} of {population}", authority=authority, edit=fix)
    (finding,) = judge(document, by(one), LineIndex(document.text)).result.findings
    assert finding.message == "83% is bad: more"
    assert finding.wording == "83% of [population]"
    assert finding.authority == "16 CFR 255; X 1 (unverified)"
    assert finding.location.region is not None
    assert (finding.location.region.start.line, finding.location.region.start.column) == (2, 9)
    assert finding.location.logical_path == "p[1]"
    assert finding.fix is not None
    assert [(edit.span, edit.text) for edit in finding.fix.edits] == [(Span(15, 15), " (83%)")]
    assert len(finding.fingerprint) == 32
    assert finding.claim == "c12"


def test_findings_come_in_reading_order_then_by_rule_number():
    assert [one for one, _ in found(page("5% and 7%"), by(rule(1001), rule(302)))] == ["CL302", "CL1001"] * 2


def test_a_rule_silences_the_rules_it_replaces_on_the_same_claim_only():
    seven = Selector({"unit": ("%",), "type": ("quantitative",)})
    first = rule(300, applies_to=seven, replaces=("CL301",), check="half")
    outcome = judge(page("5% and 7%"), by(first, rule(301)), LineIndex("5% and 7%"))
    assert [(one.rule, one.claim) for one in outcome.result.findings] == [("CL300", "c0"), ("CL301", "c7")]


@pytest.mark.parametrize(
    ("replaces", "spoke"),
    [
        ({301: ("CL302",), 302: ("CL303",)}, ["CL301", "CL303"]),
        ({301: ("CL302", "CL303"), 302: ("CL303",)}, ["CL301"]),
        ({301: ("CL302",), 302: ("CL301",)}, ["CL301", "CL302", "CL303"]),
        ({303: ("CL302",), 302: ("CL301",)}, ["CL301", "CL303"]),
    ],
)
def test_a_finding_that_is_replaced_replaces_nothing(replaces, spoke):
    rules = [rule(number, replaces=replaces.get(number, ())) for number in (301, 302, 303)]
    assert [one for one, _ in found(page("83%"), by(*rules))] == spoke


@pytest.mark.parametrize("broken", ["broken", "half", "missing"])
def test_a_check_that_raises_is_named_and_harms_no_other_rule(broken):
    document = page("We heal 83%.")
    outcome = judge(document, by(rule(301, broken), rule(302)), LineIndex(document.text))
    assert "CL302" in [one.rule for one in outcome.result.findings]
    (failed,) = outcome.failed
    assert failed.code == "CLE500"
    assert failed.uri == "page.md"
    assert "CL301" in failed.reason
    assert broken in failed.reason


def test_a_detector_that_raises_is_named():
    def broken(document: Document) -> Reading:
        raise RuntimeError("no reading")

    outcome = judge(page("83%"), by(rule(301), detect=broken), LineIndex("83%"))
    assert [one.code for one in outcome.failed] == ["CLE501"]
    assert outcome.result.claims == ()


def test_fatal_problems_of_the_reader_are_passed_on_with_their_place():
    problems = (Problem("CLE310", "lost", Span(4, 5)), Problem("CLE311", "guessed", fatal=False))
    document = page("Ok.\nbad", problems=problems)
    outcome = judge(document, by(), LineIndex(document.text))
    (failed,) = outcome.failed
    assert (failed.code, failed.reason, failed.line, failed.column) == ("CLE310", "lost", 2, 1)


def test_what_a_reader_read_over_is_a_note_that_the_policy_can_grade_and_switch_off():
    document = page("Ok.\nbad", problems=(Problem("CLE310", "guessed", Span(4, 5), "save it", fatal=False),))

    def noted(**graded: object) -> list[tuple[str, int, str]]:
        rules = {**META, READ_WITH_DOUBT: replace(META[READ_WITH_DOUBT], **graded)}
        notes = judge(document, by(meta=rules), LineIndex(document.text)).result.findings
        return [(one.severity.value, one.location.region.start.line, one.message) for one in notes]

    assert noted() == [("note", 2, "guessed (CLE310: save it)")]
    assert noted(severity=Severity.ERROR) == [("error", 2, "guessed (CLE310: save it)")]
    assert noted(enabled=False) == []


def test_a_rule_that_is_off_or_has_no_check_says_nothing():
    assert found(page("83%"), by(rule(301, enabled=False), rule(1, check=""))) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (Fields(), 1),
        (Fields(exclude=("paragraph",)), 0),
        (Fields(exclude=("p[1]",)), 0),
        (Fields(include=("meta*",)), 0),
    ],
)
def test_parts_that_the_policy_does_not_judge_are_left_out(fields, expected):
    assert len(found(page("83%"), by(rule(301), fields=fields))) == expected


def test_text_without_a_place_in_the_file_has_a_path_and_no_region():
    document = page("83%", path="body")
    synthetic = SourceMap((Segment(Span(0, 3), None, SegmentKind.SYNTHETIC),))
    unplaced = replace(document, source_map=synthetic, record="post-7")
    result = judge(unplaced, by(rule(301)), LineIndex("83%")).result
    assert result.findings[0].location.region is None
    assert result.findings[0].location.logical_path == "post-7/body"
    assert [place.region for place in result.places] == [None]


def test_a_fix_with_a_gap_is_not_offered():
    fix = FixTemplate("Add it", "append-to-document", "{endpoint}", Safety.UNSAFE)
    document = page("83%")
    (finding,) = judge(document, by(rule(301, edit=fix)), LineIndex("83%")).result.findings
    assert finding.fix is None


@pytest.mark.parametrize(
    ("action", "text", "edit"),
    [
        ("append-to-document", "\n\n{statement}", (Span(3, 3), "\n\nAsk your doctor.")),
        ("append-to-document", "{open}", None),
        ("insert-after-claim", "{statement}", None),
        ("insert-after-sentence", "{statement}", None),
        ("replace-claim", "{statement}", None),
    ],
)
def test_a_finding_on_the_page_can_only_append(action, text, edit):
    fix = FixTemplate("Append it", action, text, Safety.SAFE)
    (finding,) = judge(page("83%"), by(rule(1001, "whole", edit=fix)), LineIndex("83%")).result.findings
    edits = [(one.span, one.text) for one in finding.fix.edits] if finding.fix else []
    assert edits == ([edit] if edit else [])


def test_a_pattern_that_takes_too_long_is_the_policy_s_fault_and_says_where():
    slow = ("never", r"(?:a|aa|aaa)+$x")
    origins = {"params.patterns": Origin("own.yaml", 12, 7)}
    one = rule(301, "slow", params={"mode": "whole", "patterns": slow}, origins=origins)
    document = page("a" * 4000 + "!")
    outcome = judge(document, by(one, rule(302)), LineIndex(document.text))
    (failed,) = outcome.failed
    assert (failed.code, failed.uri, failed.line, failed.column) == ("CLE101", "own.yaml", 12, 7)
    assert "CL301" in failed.reason
    assert "page.md" in failed.reason


def test_message_placeholders_cannot_reach_into_the_program():
    document = page("83%")
    tricky = rule(301, message="{claim.__class__} {0} {claim!r}")
    (finding,) = judge(document, by(tricky), LineIndex("83%")).result.findings
    assert finding.message == "{claim.__class__} {0} {claim!r}"


def test_rules_behind_a_sieve_find_the_same():
    policy = packs_policy(Packs(policies_root()).names, all_checks())
    texts = ["We work miracles. Results vary.", "Bring your card.", "A miracle cure without side effects, 100% safe."]
    for text in texts:
        plain = Judge(policy, all_checks(), TODAY)
        sieved = replace(plain, rules=rules_of(policy, all_checks()))
        lines = LineIndex(text)
        assert judge(page(text), sieved, lines) == judge(page(text), plain, lines)
    asked = list(rules_of(policy, all_checks()).of(page(texts[1]), Reading(())))
    assert len(asked) < len(policy.rules) / 3


PATHS = """
extends: [us-healthcare, strict]
rules:
  ORG001:
    name: no-marvel
    title: No marvels
    check: forbidden-wording
    severity: note
    message: "{match}"
    params:
      patterns: ["\\bmarvels?\\b"]
    examples:
      flag: ["A marvel."]
      pass: ["A step."]
  ORG002:
    name: no-wonder
    title: No wonders
    check: forbidden-wording
    severity: note
    enabled: false
    message: "{match}"
    params:
      patterns: ["\\bwonders?\\b"]
    examples:
      flag: ["A wonder."]
      pass: ["A step."]
paths:
  - glob: "old/**"
    rules:
      ORG001: {params: {patterns: ["\\bprodig(?:y|ies)\\b"]}}
      ORG002: "on"
      bare-outcome-claim: "off"
  - glob: "old/ads/**"
    rules:
      no-marvel: "off"
"""


@pytest.mark.parametrize("uri", ["new.md", "old/a.md", "old/ads/a.md"])
@pytest.mark.parametrize(
    "text",
    [
        "A marvel and a wonder.",
        "A prodigy.",
        "A step.",
        "Our treatment has a 94% success rate. It is a marvel, no wonder.",
    ],
)
def test_rules_under_path_settings_find_the_same_behind_the_sieve_of_the_whole_policy(tmp_path, uri, text):
    file = tmp_path / "claimlint.yaml"
    file.write_text(PATHS, encoding="utf-8")
    base = load_policy(file, all_checks())
    policy = policy_for(base, str(tmp_path / uri))
    document = page(text)
    plain = Judge(policy, all_checks(), TODAY)
    rules = rules_of(policy, all_checks(), base)
    lines = LineIndex(text)
    assert judge(document, replace(plain, rules=rules), lines) == judge(document, plain, lines)
    assert len(list(rules.of(document, Reading(())))) < len(policy.rules) / 3
