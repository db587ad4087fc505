"""Where the wording goes, as the cases show it: a file before and after, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.fix.support import fixed, pack, policy_of

_FILE = Path(__file__).resolve().parents[2] / "fixtures" / "fix" / "places.yaml"
CASES = yaml.safe_load(_FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_wording_goes_where_it_should(case):
    policy = policy_of(case["policy"]) if "policy" in case else pack("us-healthcare")
    _, done = fixed(case["file"], case["before"].encode(), policy)
    assert done.after.decode() == case.get("after", case["before"])
    assert [refusal.reason for refusal in done.refused] == case.get("refused", [])
    assert fixed(case["file"], done.after, policy)[1].after == done.after
