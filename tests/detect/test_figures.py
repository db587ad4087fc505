"""A sentence that is not read for figures has none that make a claim."""

import pytest
from detect.soups import TEXTS, document

from claimlint.detect.detectors.quantitative import _figure_drafts
from claimlint.detect.numbers import calendar, holds_figure, scan
from claimlint.detect.page import Page

_SINGULAR = {"inches": "inch"}


def test_no_claim_where_no_figure_is_looked_for() -> None:
    pages = [Page(document(text)) for text in TEXTS]
    unread = [
        sentence
        for page in pages
        for passage in page.passages
        for sentence in passage.sentences
        if not holds_figure(sentence.text)
    ]
    assert unread
    assert [sentence.text for sentence in unread if _figure_drafts(sentence)] == []


@pytest.mark.parametrize("unit", sorted(calendar._SINGLE))
def test_one_of_a_unit_is_a_figure(unit: str) -> None:
    text = f"You lose {'an' if unit[0] in 'aeiou' else 'a'} {_SINGULAR.get(unit, unit.removesuffix('s'))} at once."
    assert [number.unit for number in scan(text)] == [unit]
    assert holds_figure(text)
