"""A sentence that is not read for figures, because its words tell that they assert nothing, has none that does."""

from __future__ import annotations

import pytest
from detect.soups import TEXTS, document, soup

from claimlint.detect import detect
from claimlint.detect.detectors import quantitative
from claimlint.detect.page import Page, SentenceView
from claimlint.detect.quantitative.telling import may_assert
from claimlint.model.document import Document


def _sentences(page: Document) -> list[SentenceView]:
    return [sentence for passage in Page(page).passages for sentence in passage.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "A private room is $145 a night.",
        "Bus 4 stops in front of the building.",
        "Stop eating 6 hours before the visit.",
        "Please arrive 35 minutes before surgery.",
        "The form has 6 pages.",
        "Copyright 2018 Bexley Clinic.",
        "No two people see back pain alike.",
    ],
)
def test_figures_that_assert_nothing_are_not_read(text: str) -> None:
    (sentence,) = _sentences(document(text))
    assert not may_assert(sentence)
    assert "numbers" not in vars(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Pain fell by half.",
        "We treated 4,000 knees.",
        "Over 12,000 patients!",
        "It works in 20minutes.",
        "You walk within a week.",
        "She lost 40 pounds.",
        "Stents kill 17 veterans a day.",
        "The median score was 8.",
        "HR 0.8",
        "They pay \u20ac900 elsewhere.",
        "Stop it in 9 of 10 people.",
        "Avoid 90% of pain.",
    ],
)
def test_figures_that_may_assert_something_are_read(text: str) -> None:
    assert all(map(may_assert, _sentences(document(text))))


def _differing(monkeypatch: pytest.MonkeyPatch, pages: list[Document]) -> list[str]:
    told = [detect(page) for page in pages]
    monkeypatch.setattr(quantitative, "may_assert", lambda _: True)
    return [page.text for page, found in zip(pages, told, strict=True) if detect(page) != found]


def test_nothing_is_missed_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _differing(monkeypatch, [document(text) for text in TEXTS[::5]])


def test_nothing_is_missed_in_thrown_together_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _differing(monkeypatch, [soup(seed) for seed in range(500)])
