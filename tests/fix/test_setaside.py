"""Comments that set one finding aside: where they go, and that they do it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimlint.audit.inputs import judge_bytes
from claimlint.fix.changes import RefusedError
from claimlint.fix.setaside import GAP, set_aside
from claimlint.fix.single import fixed_alone
from claimlint.fix.splice import spliced
from tests.fix.support import judge_by, pack

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/fix/setaside.yaml").read_text("utf-8"))


def judged(name, data):
    found = judge_bytes(name, data, judge_by(pack("us-healthcare")))
    assert not found.skipped
    return found.results


def standing(results):
    return [f for result in results for f in result.findings if f.suppression is None]


def aside(name, data, finding, results):
    part = set_aside(results, finding, lambda edited: judged(name, edited))
    return spliced(results[0].document.source, [part])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_comment_stands_where_it_sets_the_finding_aside(case):
    name, data = case["file"], case["copy"].encode()
    results = judged(name, data)
    finding = [f for f in standing(results) if f.rule == case["rule"]][-1]
    written = aside(name, data, finding, results)
    assert written.decode() == case["comment"]
    with_gap = [f.rule for f in standing(judged(name, written))]
    assert sorted(with_gap) == sorted([*(f.rule for f in standing(results)), "CL002"])
    reasoned = judged(name, written.replace(GAP.encode(), b"measured in the registry"))
    left = {f.fingerprint for f in standing(reasoned)}
    assert finding.fingerprint not in left
    assert left <= {f.fingerprint for f in standing(results)}
    assert {f.suppression.reason for r in reasoned for f in r.findings if f.suppression} == {"measured in the registry"}


def test_a_finding_on_the_page_as_a_whole_is_set_aside_for_the_file():
    copy = "---\ntitle: Plain\n---\n\nThis supplement supports joint health.\n"
    results = judged("a.md", copy.encode())
    for finding in [f for f in standing(results) if f.location.span is None]:
        assert b"claimlint-ignore-file" in aside("a.md", copy.encode(), finding, results)


def test_where_no_comment_can_stand_none_is_written():
    results = judged("a.md", b"Our procedure has a 94% success rate.\n")
    with pytest.raises(RefusedError, match="waive it in the policy"):
        set_aside(results, standing(results)[0], lambda _: ())


def test_a_finding_of_another_text_is_refused():
    results = judged("a.md", b"Our procedure has a 94% success rate.\n")
    (other,) = standing(judged("b.md", b"Our procedure has an 84% success rate.\n"))
    for edit in (set_aside, fixed_alone):
        with pytest.raises(RefusedError, match="no page"):
            edit(results, other, lambda _: ())


def test_one_fix_by_itself_is_tried_like_all():
    copy = b"Our procedure has a 94% success rate.\n\nAnd 83% of patients felt better.\n"
    results = judged("a.md", copy)
    first, second = standing(results)
    parts = fixed_alone(results, second, lambda edited: judged("a.md", edited))
    assert spliced(results[0].document.source, parts) == copy.replace(b"better.", b"better. Individual outcomes vary.")
    with pytest.raises(RefusedError, match="read differently"):
        fixed_alone(results, first, lambda _: results)
