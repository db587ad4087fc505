"""What the copy asserts, and what it only asks, reports or forbids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from detect.documents import find, page_of, paragraph
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect.mood import Mood
from claimlint.model.document import BlockKind

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/detectors/mood.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_use_and_mention(case: dict[str, Any]) -> None:
    heading = case.get("heading", "")
    kind = BlockKind.LIST_ITEM if case.get("list") else BlockKind.PARAGRAPH
    fields = {"kind": kind, "headings": (heading,) if heading else (), "group": 1 if case.get("list") else None}
    page = page_of([(case["text"], fields)])
    for words, expected in [(w, False) for w in case.get("silent", ())] + [(w, True) for w in case.get("asserts", ())]:
        sentence, start, end = find(page, words)
        assert Mood.of(sentence).asserts(start, end) is expected, words


@given(
    st.text(alphabet=st.sampled_from("If a clinic promises \"95%\" — we; do not: say? but, 'x' . ours"), max_size=80)
)
def test_ranges_stay_inside_the_sentence(text: str) -> None:
    for passage in paragraph(text).passages:
        for sentence in passage.sentences:
            for start, end in Mood.of(sentence).silent:
                assert 0 <= start < end <= len(sentence.text)


@given(st.text(min_size=1, max_size=40))
def test_a_question_asserts_nothing_after_a_question_word(words: str) -> None:
    sentences = paragraph(f"Is {words}?").passages[0].sentences
    if len(sentences) == 1 and sentences[0].is_question:
        assert not Mood.of(sentences[0]).asserts(0, len(sentences[0].text))
