"""What every shipped rule must be, whatever it judges."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from claimlint.audit.examples import try_examples
from claimlint.checks.registry import all_checks
from claimlint.model.finding import Severity
from claimlint.policy import placeholders
from claimlint.policy.load import load_policy
from claimlint.policy.types import Rule
from tests.checks.support import ROOT, pack

POLICIES = ROOT / "policies"
RULES = pack("strict").rules
HOUSE = POLICIES / "examples" / "harbor-lane-spine" / "claimlint.yaml"

_ENGINE = {"claim", "values", "type", "subtype", "endpoint", "subject", "unit"}
_CLAIM = {"status", "object", "programme", "missing"}
_FILLED = {
    "claim-condition": _CLAIM,
    "require-source": _CLAIM | {"source"},
    "require-qualifier": _CLAIM | {"qualifier"},
    "require-attribute": _CLAIM | {"lacking"},
    "require-metadata": _CLAIM | {"keys"},
    "required-statement": {"statement", "match"},
    "citation-condition": _CLAIM | {"source", "age", "limit"},
    "consistency": _CLAIM | {"other"},
    "ledger": _CLAIM | {"problem", "approved"},
    "forbidden-wording": {"match", "instead"},
    "approved-wording": {"match", "approved"},
    "access-standards": {"match"},
    "staleness": {"date", "age", "limit"},
    "status-vocabulary": _CLAIM | {"product", "pathway", "approved_use", "statement", "conflict"},
}
_OVERSTATED = re.compile(
    r"\b(?:illegal|unlawful|against the law|violat\w+|(?:required|forbidden|prohibited) by law|you must by law)\b",
    re.IGNORECASE,
)
_JUDGED_HERE = [rule for rule in RULES.values() if rule.check in _FILLED]

each_rule = pytest.mark.parametrize("rule", _JUDGED_HERE, ids=lambda rule: rule.id)


def _files() -> list[Path]:
    return sorted(file for file in POLICIES.glob("*/*.yaml") if file.name != "pack.yaml")


def test_a_rule_lives_in_one_pack_and_strict_has_them_all() -> None:
    counted = Counter(yaml.safe_load(file.read_text(encoding="utf-8"))["id"] for file in _files())
    assert set(counted.values()) == {1}
    assert set(counted) == set(RULES)


@pytest.mark.parametrize("file", _files(), ids=lambda file: file.stem)
def test_a_rule_file_is_called_after_its_rule(file: Path) -> None:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert file.stem == f"{data['id']}-{data['name']}"


def test_what_a_message_may_name_is_what_is_filled() -> None:
    assert set(placeholders.OF_A_CLAIM) == _ENGINE | _CLAIM


@each_rule
def test_every_placeholder_is_filled(rule: Rule) -> None:
    known = _ENGINE | _FILLED[rule.check]
    edit = rule.edit.text if rule.edit else ""
    for template in (rule.message, rule.wording, edit):
        assert set(placeholders.names(template)) <= known


@each_rule
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert rule.rationale
    assert rule.fix


@each_rule
def test_a_message_does_not_overstate_the_law(rule: Rule) -> None:
    assert not _OVERSTATED.search(f"{rule.title} {rule.message} {rule.fix}")


@each_rule
def test_a_rule_on_unread_authority_is_no_error(rule: Rule) -> None:
    unread = [one.citation for one in rule.authority if one.checked == "unverified"]
    assert not (unread and rule.severity is Severity.ERROR)
    assert not (unread and pack(rule.pack).rules[rule.id].severity is Severity.ERROR)


@each_rule
def test_an_error_cites_an_authority(rule: Rule) -> None:
    if pack(rule.pack).rules[rule.id].severity is Severity.ERROR:
        assert rule.authority


@each_rule
def test_a_replaced_rule_exists(rule: Rule) -> None:
    assert set(rule.replaces) <= set(RULES)


def test_an_inserted_sentence_is_an_approved_one() -> None:
    approved = pack("us-healthcare").qualifiers["individual-outcomes"].wordings
    for rule in RULES.values():
        if rule.edit and rule.edit.action == "insert-after-sentence" and "outcomes" in rule.edit.text:
            assert rule.edit.text.strip().rstrip(".").lower() in approved


def test_the_example_house_policy_is_sound() -> None:
    policy = load_policy(HOUSE, all_checks(), strict=True)
    own = [rule for rule in policy.rules.values() if rule.id.startswith("HLS")]
    tried = [one for rule in own for one in try_examples(rule, policy, all_checks(), date(2026, 1, 15))]
    assert tried
    assert all(one.good for one in tried)
