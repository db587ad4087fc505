"""Folding of typed variants, and the way back."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.sourcemap import SegmentKind
from claimlint.text.normalize import normalize

CASES = yaml.safe_load(Path(__file__, "../../../fixtures/text/normalize.yaml").resolve().read_text("utf-8"))
COPY = st.text(
    alphabet=st.sampled_from("aZ9 %-–—\u00a0\u200b\u00ad８％ﬁ’“”\n\t™→≥¹\u0410\u0430é")
    | st.characters(exclude_categories=["Cs"]),
    max_size=80,
)


@pytest.mark.parametrize(("typed", "folded"), CASES)
def test_fold(typed: str, folded: str) -> None:
    assert normalize(typed).text == folded


@given(COPY)
def test_map_covers_the_text(typed: str) -> None:
    result = normalize(typed)
    assert result.source_map.length == len(result.text)
    for segment in result.source_map.segments:
        assert segment.source is not None
        if segment.kind is SegmentKind.LITERAL:
            assert len(segment.text) == len(segment.source)
        assert segment.source.end <= len(typed)


@given(COPY)
def test_folding_twice_changes_nothing(typed: str) -> None:
    once = normalize(typed).text
    assert normalize(once).text == once


@given(st.text(alphabet="abc XYZ 019.,%", max_size=40), COPY, COPY)
def test_plain_words_keep_their_place(word: str, before: str, after: str) -> None:
    word = f"q{' '.join(word.split())}q"
    typed = f"{before} {word} {after}"
    result = normalize(typed)
    for at in range(len(result.text) - len(word) + 1):
        if result.text.startswith(word, at):
            source = result.source_map.to_source(type(result.source_map.segments[0].text)(at, at + len(word)))
            assert source is not None
            if source.of(typed) == word:
                return
    raise AssertionError(f"{word!r} lost in {result.text!r}")
