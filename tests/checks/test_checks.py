"""Each check by itself, on pages and claims made for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimlint.checks.base import CheckContext, Hit
from claimlint.checks.registry import all_checks
from claimlint.model.document import Document
from claimlint.policy.select import selects
from tests.checks.support import TODAY, document, load, pack, policy_of, reading

_CASES = load("cases.yaml")
_RULE = {"name": "under-test", "title": "A rule under test", "severity": "note", "message": "{claim}"}


def _hits(case: dict[str, Any], folder: Path) -> tuple[Document, list[Hit]]:
    rule = {**_RULE, "check": case["check"], "params": case.get("params", {})}
    if "selector" in case:
        rule["applies_to"] = case["selector"]
    if "within" in case:
        rule["within"] = case["within"]
    # JSON is YAML, and keeps every pattern as it is.
    policy = policy_of(json.dumps({"version": 1, **case.get("policy", {}), "rules": {"TST001": rule}}), folder)
    page = document(case)
    found = reading(page, case)
    held = policy.rules["TST001"]
    chosen = tuple(claim for claim in found.claims if selects(held, claim, page.blocks[claim.block]))
    context = CheckContext(page, found, policy, held, chosen, TODAY)
    return page, list(all_checks()[case["check"]].run(context))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_hits(case: dict[str, Any], tmp_path: Path) -> None:
    page, hits = _hits(case, tmp_path)
    assert [hit.span.of(page.text) for hit in hits] == [wanted["text"] for wanted in case["hits"]]
    for hit, wanted in zip(hits, case["hits"], strict=True):
        assert wanted.get("values", {}).items() <= hit.values.items()
        if "related" in wanted:
            assert [span.of(page.text) for span, _ in hit.related] == wanted["related"]


def test_every_check_that_a_rule_names_has_cases() -> None:
    named = {rule.check for rule in pack("strict").rules.values() if rule.pack != "numeric"}
    assert named <= {case["check"] for case in _CASES}
