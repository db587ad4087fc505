"""The baseline: its laws and its file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Finding, Location, Severity, Suppression
from claimlint.model.span import Span
from claimlint.suppress.baseline import (
    Baseline,
    BaselineError,
    apply_baseline,
    create,
    dumps,
    loads,
    prune,
    stale,
    update,
)
from claimlint.suppress.stage import Suppressor
from tests.suppress.support import POLICY, document, finding

WITH = Baseline(tool="1.2.3", policy="ab" * 32, packs=("us-healthcare",))
URIS = ("a.md", "b.md", "ü.md")


def made(uri: str, mark: str, suppressed: str = "") -> Finding:
    suppression = Suppression(suppressed, "r") if suppressed else None
    return Finding(
        "CL300", "bare-outcome", Severity.ERROR, "m", Location(uri, None), Span(0, 1),
        fingerprint=f"{mark}-{uri}", suppression=suppression,
    )  # fmt: skip


TWICE = """{"format": 1, "findings": [
{"uri": "a", "rule": "b", "fingerprint": "c"}, {"uri": "a", "rule": "b", "fingerprint": "c", "count": 2}]}"""
FINDINGS = st.lists(
    st.builds(made, st.sampled_from(URIS), st.sampled_from("abcd"), st.sampled_from(["", "", "", "inline", "waiver"])),
    max_size=12,
)
NAMES = st.sets(st.sampled_from(URIS))


def size(baseline: Baseline) -> int:
    return sum(entry.count for entry in baseline.entries)


@given(FINDINGS)
def test_what_a_baseline_is_made_of_is_all_accepted(findings):
    marked = apply_baseline(findings, create(findings, WITH))
    assert all(item.suppression for item in marked)
    kept = [item for item in findings if item.suppression]
    assert [item for item in marked if item.suppression.kind != "baseline"] == kept


@given(FINDINGS, FINDINGS)
def test_no_more_is_accepted_than_was_there(old, new):
    baseline = create(old, WITH)
    marked = apply_baseline(new, baseline)
    assert [replace(m, suppression=None) for m in marked] == [replace(f, suppression=None) for f in new]
    accepted = create([m for m in marked if m.suppression and m.suppression.kind == "baseline"], WITH)
    have = {entry.fingerprint: entry.count for entry in baseline.entries}
    assert all(entry.count <= have.get(entry.fingerprint, 0) for entry in accepted.entries)
    open_before = sum(1 for f in new if f.suppression is None)
    assert size(accepted) + sum(1 for m in marked if m.suppression is None) == open_before


@given(FINDINGS, FINDINGS, NAMES)
def test_prune_only_shrinks_and_is_settled_after_once(old, new, uris):
    baseline = create(old, WITH)
    once = prune(baseline, new, uris)
    have = {(e.uri, e.fingerprint): e.count for e in baseline.entries}
    assert all(entry.count <= have[entry.uri, entry.fingerprint] for entry in once.entries)
    assert prune(once, new, uris) == once
    assert [e for e in once.entries if e.uri not in uris] == [e for e in baseline.entries if e.uri not in uris]
    assert stale(baseline, new, uris) == size(baseline) - size(once)
    assert stale(once, new, uris) == 0


@given(FINDINGS, FINDINGS)
def test_prune_changes_nothing_about_what_is_accepted(old, new):
    baseline = create(old, WITH)
    assert apply_baseline(new, prune(baseline, new, URIS)) == apply_baseline(new, baseline)


@given(FINDINGS, FINDINGS)
def test_update_of_every_page_is_a_new_baseline(old, new):
    assert update(create(old, WITH), new, URIS, WITH) == create(new, WITH)


@given(FINDINGS, FINDINGS, NAMES)
def test_update_leaves_pages_that_were_not_read(old, new, uris):
    new = [item for item in new if item.location.uri in uris]
    after = update(create(old, WITH), new, uris, WITH)
    assert [e for e in after.entries if e.uri not in uris] == [
        e for e in create(old, WITH).entries if e.uri not in uris
    ]
    assert all(item.suppression for item in apply_baseline(new, after))


@given(FINDINGS)
def test_marked_findings_make_the_same_baseline(findings):
    baseline = create(findings, WITH)
    assert create(apply_baseline(findings, baseline), WITH) == baseline


@given(FINDINGS, st.randoms())
def test_the_file_does_not_depend_on_the_order_and_is_read_back(findings, random):
    shuffled = list(findings)
    random.shuffle(shuffled)
    text = dumps(create(findings, WITH))
    assert dumps(create(shuffled, WITH)) == text
    assert loads(text) == create(findings, WITH)
    assert json.loads(text)["format"] == 1


def test_the_file_has_a_line_for_each_finding():
    text = dumps(create([made("b.md", "x"), made("a.md", "y"), made("a.md", "y")], WITH))
    assert text == (
        '{\n  "format": 1,\n  "tool": "1.2.3",\n  "policy": "' + "ab" * 32 + '",\n  "packs": ["us-healthcare"],\n'
        '  "findings": [\n'
        '    {"uri": "a.md", "rule": "CL300", "fingerprint": "y-a.md", "count": 2},\n'
        '    {"uri": "b.md", "rule": "CL300", "fingerprint": "x-b.md", "count": 1}\n'
        "  ]\n}\n"
    )
    assert dumps(Baseline()).endswith('"findings": []\n}\n')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ('{"format": 1,\n "findings": [}', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "format 1, found None"),
        ('{"format": 2, "findings": []}', "format 1, found 2"),
        ('{"format": 1}', "no list 'findings'"),
        ('{"format": 1, "findings": [{}]}', r"findings\[0\] is not an entry"),
        ('{"format": 1, "findings": [{"uri": "a", "rule": "b", "fingerprint": "c", "count": 0}]}', "not an entry"),
        ('{"format": 1, "findings": [{"uri": "a", "rule": "b", "fingerprint": "c", "count": true}]}', "not an entry"),
        (TWICE, "stands twice"),
    ],
)
def test_a_broken_file_is_a_clear_error(text, message):
    with pytest.raises(BaselineError, match=message) as caught:
        loads(text, "baseline.json")
    assert caught.value.uri == "baseline.json"
    assert caught.value.hint


def test_broken_json_is_placed():
    with pytest.raises(BaselineError) as caught:
        loads('{"format": 1,\n "findings": [}', "b.json")
    assert (caught.value.line, caught.value.column) == (2, 15)


def test_a_baseline_holds_through_the_stage_while_the_sentence_stays():
    def judged(copy: str, baseline: Baseline | None = None):
        page = document(copy, "a.md")
        found = [finding(page, "CL300", f"{figure}% felt") for figure in (83, 84) if f"{figure}%" in copy]
        return Suppressor(POLICY, date(2026, 5, 1), baseline)(page, found)

    baseline = create(judged("83% felt better."), WITH)
    moved = judged("A new intro.\n\n83% felt better.\n\n84% felt worse.", baseline)
    assert [item.suppression is not None for item in moved] == [True, False]
    assert [item.suppression for item in judged("83% felt better now.", baseline)] == [None]
