"""Phrases are found where they stand, and a start that is ruled out by its words' places would lead nowhere."""

from __future__ import annotations

import random

import pytest
from detect.soups import TEXTS, _phrases, soup

from claimlint.detect.indexed import IndexedText, indexed
from claimlint.detect.phrases import Phrase, PhraseError, phrases
from claimlint.detect.walk import Walk
from claimlint.text.normalize import normalize
from claimlint.text.words import KEY

CLASSES = {
    "harm": frozenset({"side effects", "follow-up surgery", "patient's pain", "pain", "50% risk"}),
    "no": frozenset({"no", "no more", "don't", "do not"}),
}


def found(pattern: str, text: str) -> list[str]:
    phrase = Phrase("", pattern, CLASSES)
    return [text[start:end] for start, end in phrase.matches(indexed(text))]


def walked(phrase: Phrase, index: IndexedText) -> list[tuple[int, int]]:
    """Return what ``Phrase.matches`` does, every place tried."""
    spans: list[tuple[int, int]] = []
    for start in (key.start() for key in KEY.finditer(index.low)):
        if index.starts(start) and start >= (spans[-1][1] if spans else 0):
            end = Walk(phrase.elements, index).end(start)
            if end > start:
                spans.append((start, end))
    return spans


@pytest.mark.parametrize(
    ("pattern", "text", "want"),
    [
        (":no :harm", "There are no side-effects, no side effects; don't pain.", ["no side effects", "don't pain"]),
        (":no _{0,2} :harm", "No more of that pain. No pain.", ["No more of that pain", "No pain"]),
        (":harm , :no", "pain, no more; pain \u2014 do not; pain no", ["pain, no more", "pain \u2014 do not"]),
        (", :no", "well, no - no -no : no", ["- no", ": no"]),
        (",? :no", "well \u2014 no", ["\u2014 no"]),
        ("the? :harm", "the-pain (pain) the pain's", ["the-pain", "pain", "the pain"]),
        ("risk* of? :harm", "risks of pain, riskless 50% risk", ["risks of pain", "riskless 50% risk"]),
        ("follow-* :harm", "follow-ups pain", ["follow-ups pain"]),
        ("_ :harm", "$5 pain 'our pain", ["$5 pain", "'our pain"]),
        ("_{1,2} no", "a no b no no", ["a no", "b no"]),
    ],
)
def test_matches(pattern: str, text: str, want: list[str]) -> None:
    assert found(pattern, text) == want
    assert [text[start:end] for start, end in walked(Phrase("", pattern, CLASSES), indexed(text))] == want


def test_no_start_is_left_out_that_leads_to_a_match() -> None:
    pick = random.Random(1)
    texts = [line for text in TEXTS[::9] for line in normalize(text).text.split("\n")]
    texts += [line for seed in range(300) for line in soup(seed).text.split("\n")]
    met = 0
    for text in texts:
        index = indexed(text)
        for phrase in pick.sample(_phrases(), 40):
            if not any(keys.isdisjoint(index.words) for keys in phrase.keys):
                met += 1
                assert phrase.matches(index) == walked(phrase, index), (phrase.pattern, text)
    assert met


def test_every_phrase_in_words_that_it_is_made_of() -> None:
    pick = random.Random(2)
    for phrase in _phrases():
        words = [word for one in phrase.elements for word in pick.sample(sorted(one.words), min(2, len(one.words)))]
        for joint in (" ", "-", ", "):
            index = indexed(joint.join(words))
            assert phrase.matches(index) == walked(phrase, index), phrase.pattern


def test_a_text_without_end_is_walked() -> None:
    text = "no pain and " * 1000
    assert len(found(":no :harm", text)) == 1000


def test_mistakes() -> None:
    with pytest.raises(PhraseError, match="no element that must be there"):
        phrases({}, {"a": ["_{0,2} x?"]}).candidates(frozenset(("x",)))
    with pytest.raises(PhraseError, match="does not exist"):
        Phrase("", ":none", {}).elements  # noqa: B018
