"""Which references a sentence holds, and how much they let a reader check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from detect.documents import paragraph
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect.citations import citations_in, find_citations
from claimlint.detect.citations.markers import labels
from claimlint.detect.page import Page
from claimlint.model.document import Document, Link
from claimlint.model.span import Span

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/detectors/citations.yaml").read_text(encoding="utf-8"))
BEST = ("specific", "vague")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_kinds_and_sourcing(case: dict[str, Any]) -> None:
    sentences = paragraph(case["text"]).passages[0].sentences
    found = [match for sentence in sentences for match in find_citations(sentence)]
    sourcings = {match.sourcing.value for match in found}
    assert [match.kind for match in found] == case["kinds"]
    assert next((sourcing for sourcing in BEST if sourcing in sourcings), "none") == case["sourced"]


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("[1]", ("1",)),
        ("[2,3]", ("2", "3")),
        ("[4-6]", ("4", "5", "6")),
        ("\u00b9\u00b2", ("12",)),
        ("(ref. 7)", ("7",)),
    ],
)
def test_labels(marker: str, expected: tuple[str, ...]) -> None:
    assert labels(marker) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://pubmed.example.org/29999999", ["link"]),
        ("/about-us", []),
        ("#top", []),
        ("mailto:front@example.org", []),
        ("https://example.org/book-now", []),
        ("http://[broken", []),
    ],
)
def test_links(target: str, expected: list[str]) -> None:
    document = paragraph("83% improved in a recent paper.").document
    linked = Document(
        document.source, document.text, document.blocks, document.source_map, links=(Link(Span(16, 30), target),)
    )
    found = find_citations(Page(linked).passages[0].sentences[0])
    assert [match.kind for match in found if match.kind == "link"] == expected


@given(st.text(max_size=120))
def test_matches_hold_their_text_and_do_not_overlap(text: str) -> None:
    reached = 0
    for match in citations_in(text):
        assert text[match.start : match.end] == match.text
        assert match.start >= reached
        reached = match.end
