"""Inline directives: what they cover, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.document import Source
from claimlint.model.frozen import FrozenMap
from claimlint.suppress.directives import VERBS, parse
from claimlint.suppress.inline import apply_directives
from tests.policy.support import CHECKS, PACKS
from tests.suppress.support import POLICY, document, finding

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "suppress"
ORDERS = yaml.safe_load((FIXTURES / "directives.yaml").read_text("utf-8"))
CASES = yaml.safe_load((FIXTURES / "inline.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", ORDERS, ids=[case["text"] or "empty" for case in ORDERS])
def test_comments_are_understood(case):
    order = parse(case["text"])
    if case.get("nothing"):
        assert order is None
        return
    assert order is not None
    assert case.get("problem", "") in order.problem
    if "problem" not in case:
        assert (order.verb, list(order.rules), order.reason) == (case["verb"], case["rules"], case["reason"])
        assert order.problem == ""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_directives_set_aside_what_they_cover(case):
    page = document(case["copy"])
    findings = [finding(page, *wanted.split("@", 1)) for wanted in case["findings"]]
    marked = apply_directives(page, findings, POLICY)
    ours = [item for item in marked if item.rule in POLICY.rules]
    assert [replace(item, suppression=None) for item in ours] == findings
    aside = {f"{item.rule}@{item.message}": item.suppression.reason for item in ours if item.suppression}
    assert aside == case["suppressed"]
    said = [f"{item.rule} {item.message}" for item in marked[len(ours) :]]
    wanted = case.get("meta", [])
    assert len(said) == len(wanted), said
    for have, want in zip(said, wanted, strict=True):
        rule, _, part = want.partition(" ")
        assert have.startswith(rule)
        assert part in have


def test_a_suppression_and_a_finding_on_it_say_where_the_comment_stands():
    page = document("One.\n\n83% felt odd. {{claimlint-ignore CL300, CL301: x}}\n")
    marked = apply_directives(page, [finding(page, "CL300", "felt odd")], POLICY)
    place = marked[0].suppression.location
    assert (place.region.start.line, place.region.start.column) == (3, 15)
    assert marked[1].location.region == place.region


@pytest.mark.parametrize(
    ("comment", "covered"),
    [("ignore", ["felt better"]), ("ignore-next-line", ["felt worse"]), ("ignore-block", ["felt better"])],
)
def test_where_a_file_has_no_lines_the_block_counts(comment, covered):
    page = document(f"83% felt better. {{{{claimlint-{comment} CL300: x}}}}\n\n83% felt worse.\n\n83% felt odd.")
    page = replace(page, source=Source("page.docx", "application/zip", b"", ""))
    words = ["felt better", "felt worse", "felt odd"]
    findings = [replace(finding(document(page.text), "CL300", each), location=_nowhere(page)) for each in words]
    marked = apply_directives(page, findings, POLICY)
    assert [item.message for item in marked if item.suppression] == covered
    assert len(marked) == 3


def _nowhere(page):
    return replace(finding(document("x"), "CL300", "x").location, region=None, span=None, uri=page.uri)


def test_a_meta_rule_can_be_off():
    page = document("{{claimlint-ignore CL300}} 83% felt odd.")
    quiet = replace(POLICY.meta["CL002"], enabled=False)
    policy = replace(POLICY, meta=FrozenMap({**POLICY.meta, "CL002": quiet}))
    assert len(apply_directives(page, [], POLICY)) == 1
    assert apply_directives(page, [], policy) == ()


def test_without_directives_the_findings_stay_as_they_are():
    page = document("83% felt odd.")
    found = (finding(page, "CL300", "felt odd"),)
    assert apply_directives(page, found, POLICY) == found


@given(
    st.lists(
        st.sampled_from(
            ["83% felt {n}.", "Text {n}.", *(f"{{{{claimlint-{verb} CL300: r}}}}" for verb in VERBS), "{{claimlint-x}}"]
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["\n", "\n\n", " "]),
)
def test_no_finding_is_lost_or_changed(parts, gap):
    page = document(gap.join(part.replace("{n}", f"n{index}") for index, part in enumerate(parts)))
    words = [f"felt n{index}" for index, part in enumerate(parts) if part.startswith("83")]
    findings = [finding(page, "CL300", each) for each in words]
    marked = apply_directives(page, findings, POLICY)
    assert [replace(item, suppression=None) for item in marked[: len(findings)]] == findings
    assert all(item.rule in POLICY.meta for item in marked[len(findings) :])
    assert all(item.suppression.reason == "r" for item in marked if item.suppression)


def test_the_policy_used_here_is_the_test_pack():
    assert PACKS.is_dir()
    assert set(CHECKS) >= {rule.check for rule in POLICY.rules.values()}
