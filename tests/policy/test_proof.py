"""Rules of one's own are held to their examples before they judge anything."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml

from claimlint import api
from claimlint.audit.proof import prove
from claimlint.checks.registry import all_checks
from claimlint.policy.load import load_policy
from claimlint.policy.problems import PolicyErrors, Problems
from claimlint.policy.yaml_nodes import MappingNode, Node, parse
from tests.policy.support import FIXTURES

TODAY = date(2026, 1, 15)
CASES = yaml.safe_load((FIXTURES / "unproven.yaml").read_text(encoding="utf-8"))
RULE = {
    "name": "under-test",
    "title": "A rule under test",
    "check": "forbidden-wording",
    "severity": "note",
    "message": "{match}",
}


def _node(root: Node | None, path: str) -> Node:
    here = root
    for key in ("rules", "ORG001", *path.split(".")):
        here = here.child(key) if isinstance(here, MappingNode) else here.items[int(key)]
    assert here is not None
    return here


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_rule_must_do_what_its_examples_say(case, tmp_path):
    file = tmp_path / "claimlint.yaml"
    text = json.dumps({**case.get("policy", {}), "rules": {"ORG001": {**RULE, **case["rule"]}}}, indent=1)
    file.write_text(text, encoding="utf-8")
    policy = load_policy(file, all_checks())
    try:
        prove(policy, all_checks(), TODAY)
        errors = ()
    except PolicyErrors as caught:
        errors = caught.errors
    assert len(errors) == len(case["errors"]), [str(error) for error in errors]
    tree = parse(text, str(file), Problems())
    for error, wanted in zip(errors, case["errors"], strict=True):
        node = _node(tree, wanted["at"])
        assert (error.uri, error.line, error.column) == (str(file), node.line, node.column)
        assert wanted["message"] in error.message
        assert wanted.get("hint", "") in error.hint


def test_nothing_is_judged_by_a_policy_with_an_unproven_rule(tmp_path):
    rule = {**RULE, "params": {"patterns": ["larkmor"]}, "examples": {"flag": ["At Larkmoor."]}}
    (tmp_path / "claimlint.yaml").write_text(json.dumps({"rules": {"ORG001": rule}}), encoding="utf-8")
    page = tmp_path / "page.txt"
    page.write_text("We are open.", encoding="utf-8")
    with pytest.raises(PolicyErrors, match="does not flag"):
        api.check([page])


def test_the_rules_of_packs_are_not_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr("claimlint.audit.proof.try_examples", lambda *_: pytest.fail("tried"))
    prove(load_policy(None, all_checks()), all_checks(), TODAY)
