"""Which qualifiers and citations belong to a claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from detect.documents import find, from_rows

from claimlint.detect.binding import Binder
from claimlint.detect.draft import Draft
from claimlint.model.claim import ClaimType, Polarity

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/detectors/binding.yaml").read_text(encoding="utf-8"))
BEST = ("specific", "vague")


def _draft(case: dict[str, Any], start: int, end: int) -> Draft:
    return Draft(
        ClaimType(case.get("type", "quantitative")),
        case.get("subtype", "rate"),
        start,
        end,
        polarity=Polarity(case["polarity"]) if "polarity" in case else None,
        object=case.get("object", ""),
        use=case.get("use", ""),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['claim']} in {case['blocks'][-1][1]}"[:80])
def test_binding(case: dict[str, Any]) -> None:
    page = from_rows(case["blocks"])
    sentence, start, end = find(page, case["claim"])
    qualifiers, citations = Binder(page).bind(sentence, _draft(case, start, end))
    sourcings = {citation.sourcing.value for citation in citations}
    assert sorted({qualifier.via for qualifier in qualifiers}) == case.get("via", [])
    assert next((sourcing for sourcing in BEST if sourcing in sourcings), "none") == case.get("sourced", "none")
    assert any(citation.dangling for citation in citations) is case.get("dangling", False)
    if "target" in case:
        assert [citation.target for citation in citations] == [case["target"]]
    for bound in (*qualifiers, *citations):
        assert bound.span.of(page.document.text) == bound.text


def test_distance_counts_sentences() -> None:
    page = from_rows(
        [["paragraph", "83% improved.* Call us."], ["paragraph", "We are open."], ["paragraph", "*Results vary."]]
    )
    sentence, start, end = find(page, "83% improved")
    qualifiers, _ = Binder(page).bind(sentence, _draft({"claim": ""}, start, end))
    assert [(qualifier.distance, qualifier.via) for qualifier in qualifiers] == [(3, "footnote")]


def test_every_qualifier_is_unbound() -> None:
    page = from_rows([["paragraph", "We are open. Results vary."], ["heading", "Not everyone responds"]])
    assert [(q.text, q.distance) for q in Binder(page).every_qualifier()] == [
        ("Results vary", -1),
        ("Not everyone responds", -1),
    ]
