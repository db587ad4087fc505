"""The claims ledger: reading, listing, verifying, adding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.errors import PolicyError, UsageError
from claimlint.policy.ledger import STATUSES, append, load_ledger, parse_ledger, rows, status, verify
from claimlint.policy.types import Evidence

TODAY = date(2026, 5, 1)
LEDGER = """\
# approved by the review board
- id: closure
  wording: 83% of defects were closed   # keep
  sources: [{doi: 10.1000/x, file: evidence/a.txt, sha256: HASH}]
  qualifiers: variability
  approver: J. Rivera
  approved: 2026-01-02
  expires: 2026-05-01
- id: old
  wording: 70% felt better
  sources: [{file: evidence/gone.txt, sha256: HASH}, {file: ../x.txt}, {file: evidence/a.txt}]
  qualifiers: [variabilty]
  approver: J. Rivera
  approved: 2026-04-30
  expires: 2026-04-29
- {id: bare, wording: nothing behind it}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "a.txt").write_bytes(b"table 2")
    digest = sha256(b"table 2").hexdigest()
    (tmp_path / "ledger.yaml").write_text(LEDGER.replace("HASH", digest))
    return tmp_path


def test_entries_are_listed_with_their_status(folder):
    listed = rows(load_ledger(folder / "ledger.yaml"), folder, TODAY)
    assert [(row.id, row.status, row.sources) for row in listed] == [
        ("closure", "in-force", 1),
        ("old", "expired", 3),
        ("bare", "unapproved", 0),
    ]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({}, "in-force"),
        ({"approver": ""}, "unapproved"),
        ({"approved": "2026-05-02"}, "unapproved"),
        ({"expires": "2026-04-30"}, "expired"),
        ({"sources": ()}, "unsourced"),
        ({"sources": (Evidence("citation", "Report, 2024"),)}, "in-force"),
        ({"sources": (Evidence("file", "", "evidence/gone.txt", "0" * 64),)}, "evidence-missing"),
        ({"sources": (Evidence("file", "", "../x.txt", "0" * 64),)}, "evidence-missing"),
        ({"sources": (Evidence("file", "", "evidence/a.txt", "0" * 64),)}, "evidence-changed"),
        ({"sources": (Evidence("file", "", "evidence/a.txt"),)}, "evidence-unhashed"),
    ],
)
def test_an_entry_is_in_force_only_while_all_of_it_holds(folder, change, wanted):
    entry = replace(load_ledger(folder / "ledger.yaml")[0], **change)
    assert status(entry, folder, TODAY) == wanted
    assert wanted in STATUSES


def test_verify_names_what_does_not_hold(folder):
    problems = verify(load_ledger(folder / "ledger.yaml"), folder, {"variability"}, TODAY)
    assert [(problem.entry, problem.kind) for problem in problems] == [
        ("old", "missing-file"),
        ("old", "outside"),
        ("old", "no-hash"),
        ("old", "expired"),
        ("old", "expires-first"),
        ("old", "unknown-qualifier"),
        ("bare", "no-source"),
        ("bare", "unapproved"),
    ]
    assert problems[2].hint == f"sha256: {sha256(b'table 2').hexdigest()}"
    assert problems[5].hint == "did you mean 'variability'?"
    assert problems[0].origin.line == 9


def test_verify_sees_that_evidence_has_changed(folder):
    (folder / "evidence" / "a.txt").write_bytes(b"table 3")
    problems = verify(load_ledger(folder / "ledger.yaml"), folder, {"variability", "variabilty"}, TODAY)
    assert ("closure", "changed-file") in [(problem.entry, problem.kind) for problem in problems]


def test_an_approval_holds_up_to_its_last_day(folder):
    entries = load_ledger(folder / "ledger.yaml")[:1]
    assert verify(entries, folder, {"variability"}, TODAY) == ()
    assert [p.kind for p in verify(entries, folder, {"variability"}, date(2026, 5, 2))] == ["expired"]


NEW = {
    "id": "new",
    "wording": 'Up to "two" thirds: improved # really',
    "values": (66.7,),
    "n": 0,
    "unit": "",
    "sources": [{"doi": "10.1000/y", "file": "evidence/a.txt", "sha256": "ab" * 32}, {"pmid": "77"}],
    "expires": "2027-01-01",
}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "- {id: a, wording: w}\n",
        "- {id: a, wording: w}",
        "  - id: a\n    wording: w\n    # behind it\n",
        "- id: a\r\n  wording: w\r\n",
        "- id: a\n  wording: |\n    two\n    lines\n",
        "\ufeff- {id: a, wording: w}\n",
    ],
)
def test_an_entry_is_added_and_every_byte_stays(text):
    data = text.encode()
    grown = append(data, NEW)
    assert grown.startswith(data)
    before, after = parse_ledger(data, ""), parse_ledger(grown, "")
    assert after[:-1] == before
    entry = after[-1]
    assert (entry.id, entry.wording, entry.values, entry.n) == ("new", NEW["wording"], (66.7,), 0)
    assert [(source.kind, source.reference) for source in entry.sources] == [("doi", "10.1000/y"), ("pmid", "77")]
    assert (b"\r\n" in grown) is (b"\r\n" in data)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({**NEW, "id": "a"}, "two entries 'a'"),
        ({**NEW, "expires": "soon"}, "expected a date"),
        ({"id": "b"}, "needs the key 'wording'"),
        ({**NEW, "wordng": "x"}, "unknown key 'wordng'"),
    ],
)
def test_a_wrong_entry_is_not_added(fields, message):
    with pytest.raises(PolicyError, match=message):
        append(b"- {id: a, wording: w}\n", fields)


@pytest.mark.parametrize("text", ["[{id: a, wording: w}]\n", "[]\n"])
def test_a_ledger_on_one_line_is_not_touched(text):
    with pytest.raises(UsageError, match="not written as a list"):
        append(text.encode(), NEW)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40))
def test_any_printable_wording_survives(wording):
    entry = parse_ledger(append(b"", {"id": "a", "wording": wording}), "")[0]
    assert entry.wording == wording


def test_a_ledger_that_is_no_list_is_refused(tmp_path):
    (tmp_path / "l.yaml").write_text("entries: []\n")
    with pytest.raises(PolicyError, match="expected a list of a mapping"):
        load_ledger(tmp_path / "l.yaml")
