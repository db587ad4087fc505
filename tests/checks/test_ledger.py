"""Copy against the claims ledger, from the words to what the finding says differs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimlint.audit.inputs import judge_bytes
from claimlint.checks.evidence import sizes, times
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge
from tests.checks.support import TODAY, load, policy_of

_ENTRY = {
    "id": "L1",
    "values": [83],
    "unit": "%",
    "sources": [{"citation": "Registry report, 2024"}],
    "approver": "R. Ames",
    "approved": "2025-01-02",
}


def _cases() -> Iterator[tuple[dict[str, Any], str, list[str]]]:
    for group in load("ledger.yaml"):
        for copy, differs in group["copy"].items():
            yield group["entry"], copy, differs


@pytest.mark.parametrize(("entry", "copy", "differs"), list(_cases()), ids=lambda value: str(value)[:60])
def test_what_differs(entry: dict[str, Any], copy: str, differs: list[str], tmp_path: Path) -> None:
    policy = policy_of(json.dumps({"extends": ["substantiation"], "ledger": [{**_ENTRY, **entry}]}), tmp_path)
    got = judge_bytes("page.txt", copy.encode(), Judge(policy, all_checks(), TODAY))
    assert not got.skipped
    said = [finding.message for result in got.results for finding in result.findings if finding.rule == "CL210"]
    if not differs:
        assert said == []
    else:
        assert len(said) == 1
        assert f"differs from ledger entry L1 ({', '.join(differs)})" in said[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("83% of 212 patients", {212}),
        ("83% (n = 1,212)", {1212}),
        ("Of the 74 treated knees", {74}),
        ("among 12 older adults and in 9 veterans", {12, 9}),
        ("at least 50% of patients at 12 months", set()),
        ("one of 3 clinics", set()),
    ],
)
def test_sample_sizes(text: str, wanted: set[int]) -> None:
    assert sizes(text) == wanted


def test_the_same_time_in_other_words() -> None:
    assert times("at twelve months") == times("one year") == times("1-year")
    assert times("2 weeks") == times("14 days")
    assert times("12 months") != times("24 months")
    assert times("long-term") == set()
