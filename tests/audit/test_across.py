"""Pages that do not agree with one another."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimlint.api import Session
from claimlint.audit.run.whole import AuditOptions

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
