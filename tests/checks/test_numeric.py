"""The rules of arithmetic, each on what it must flag and on what tempts it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from claimlint.audit.inputs import judge_bytes
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge
from claimlint.model.finding import Finding, Severity
from tests.checks.support import CASES, TODAY, pack

_SUFFIX = {"text": ".txt", "markdown": ".md", "html": ".html"}
_RULES = {rule.id: rule for rule in pack("numeric").rules.values()}


def _cases() -> list[tuple[str, str, dict[str, str]]]:
    out = []
    for file in sorted(CASES.glob("numeric-*.yaml")):
        for rule, groups in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            for wanted, cases in groups.items():
                out += [(rule, wanted, {"text": case} if isinstance(case, str) else case) for case in cases]
    return out


@cache
def _judge() -> Judge:
    return Judge(pack("numeric"), all_checks(), TODAY)


def _findings(case: dict[str, str]) -> list[Finding]:
    kind = case.get("format", "text")
    got = judge_bytes(f"case{_SUFFIX[kind]}", case["text"].encode(), _judge(), kind)
    assert not got.skipped
    return [finding for result in got.results for finding in result.findings]


@pytest.mark.parametrize(("rule", "wanted", "case"), _cases(), ids=lambda value: str(value)[:70])
def test_case(rule: str, wanted: str, case: dict[str, Any]) -> None:
    found = [finding for finding in _findings(case) if finding.rule == rule]
    assert [finding.message for finding in found] == [] if wanted == "pass" else found


@pytest.mark.parametrize(("rule", "wanted", "case"), _cases(), ids=lambda value: str(value)[:70])
def test_copy_that_one_rule_lets_pass_is_no_error_to_another(rule: str, wanted: str, case: dict[str, Any]) -> None:
    wrong = [finding.message for finding in _findings(case) if finding.severity is Severity.ERROR]
    assert wanted == "flag" or wrong == []


def test_every_rule_has_cases_both_ways() -> None:
    counted = {(rule, wanted) for rule, wanted, _ in _cases()}
    assert counted == {(rule, wanted) for rule in _RULES for wanted in ("flag", "pass")}
