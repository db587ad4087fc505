"""Pages that do not agree with one another."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.api import Session
from claimlint.audit.across import compare
from claimlint.audit.across.index import ClaimIndex, Entry
from claimlint.audit.across.likeness import Settled
from claimlint.audit.across.repeats import repeated
from claimlint.audit.across.side import MOST_PLACES, Side
from claimlint.audit.run.whole import AuditOptions
from claimlint.model.codec import dump_location
from claimlint.model.finding import Location
from claimlint.policy.wording import coverage

CASES = yaml.safe_load(Path("fixtures/audit/across.yaml").read_text(encoding="utf-8"))
ACROSS = {"CL010", "CL011", "CL012", "CL013"}


def audited(folder: Path, pages: dict[str, str]):
    site = folder / "site"
    site.mkdir()
    for name, text in pages.items():
        (site / name).write_text(text, encoding="utf-8")
    return Session().audit([site], folder / "shards", AuditOptions())


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_pages_are_compared(tmp_path, case):
    report = audited(tmp_path, case["pages"])
    found = [
        [one.rule, Path(one.location.uri).name, [Path(place.uri).name for place in one.related]]
        for one in report.housekeeping
        if one.rule in ACROSS
    ]
    assert found == case["found"]


def test_every_rule_between_pages_has_a_case():
    assert {found[0] for case in CASES for found in case["found"]} == ACROSS


def test_boilerplate_is_told_once_with_all_its_places(tmp_path):
    line = "Our procedure has a 94% success rate."
    report = audited(tmp_path, {f"{name}.md": f"Welcome to {name}.\n\n{line}\n" for name in ("ann", "bea", "cy")})
    (one,) = report.repeated
    assert (one.text, one.pages) == ("94% success rate", 3)
    assert [Path(place.uri).name for place in one.places] == ["ann.md", "bea.md", "cy.md"]
    assert {place.region.start.line for place in one.places} == {3}


def test_a_rule_that_is_off_says_nothing(tmp_path):
    pages = {
        "a.md": "Our fusion success rate is 76%; individual outcomes vary.",
        "b.md": "Our fusion success rate is 76%.",
    }
    pages["claimlint.yaml"] = "version: 1\nrules:\n  CL013: {enabled: false}\n"
    assert not [one for one in audited(tmp_path, pages).housekeeping if one.rule in ACROSS]


WORDS = st.lists(st.sampled_from(["the", "va", "covers", "care", "case", "by"]), max_size=9).map(" ".join)


@given(st.lists(WORDS, max_size=12), WORDS)
def test_like_wordings_are_those_that_comparing_each_with_each_finds(settled, sentence):
    def alike(one: str) -> bool:
        return min(coverage(one, sentence), coverage(sentence, one)) >= 0.75

    assert Settled(settled).near(sentence) == min(filter(alike, settled), default=None)


def entry(page: int, text: str, number: int = 0) -> Entry:
    where = dump_location(Location(f"{page}.md", None, logical_path=str(number)))
    return Entry(page, *[""] * 10, qualified=False, sentence=text, text=text, where=where)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("xyz")), max_size=200), st.integers(0, 6))
def test_a_side_tells_what_all_of_its_claims_would(claims, page):
    side = Side()
    entries = [entry(at, text, number) for number, (at, text) in enumerate(sorted(claims, key=lambda one: one[0]))]
    for one in entries:
        side.add(one)
    others = [one for one in entries if one.page != page]
    found = side.apart_from(page)
    if not others:
        assert found is None
        return
    assert found.pages == len({one.page for one in others})
    assert found.text in {one.text for one in others}
    uris = [place.uri for place in found.places]
    assert len(uris) == min(len(others), MOST_PLACES) or max(map(uris.count, uris)) == MOST_PLACES
    assert set(found.places) <= {one.place for one in others}


def test_more_findings_than_a_report_holds_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(compare, "MOST_FINDINGS", 2)
    pages = {"a.md": "Our fusion success rate is 76%; individual outcomes vary."}
    ends = ("", ", and we open early", ", and we close late", ", and the lift works")
    pages |= {f"{name}.md": f"Our fusion success rate is 76%{end}." for name, end in zip("bcde", ends, strict=True)}
    found = [one for one in audited(tmp_path, pages).housekeeping if one.rule == "CL013"]
    assert [Path(one.location.uri).name for one in found] == ["b.md", "c.md", "d.md"]
    assert "1 more of this kind" in found[-1].message


def test_claims_repeated_most_are_listed_and_the_others_counted(tmp_path):
    lines = {"x": 4, "y": 3, "z": 5}
    pages = {
        f"{number}.md": "\n\n".join(
            f"Clinic {name} has a {60 + ord(name) % 30}% success rate."
            for name, count in lines.items()
            if number < count
        )
        for number in range(5)
    }
    site = tmp_path / "site"
    site.mkdir()
    for name, text in pages.items():
        (site / name).write_text(text, encoding="utf-8")
    report = Session().audit([site], tmp_path / "shards", AuditOptions())
    with closing(ClaimIndex()) as index:
        for result in report.results:
            index.add(result)
        found = repeated(index, most=2)
    assert [one.pages for one in found.listed] == [4, 5]
    assert found.more == 1
    assert [one.pages for one in report.repeated] == [4, 3, 5]
