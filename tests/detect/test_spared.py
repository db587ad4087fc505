"""An expression that is tried only where one of its words stands finds what it finds anyway."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect import mood_patterns
from claimlint.detect.citations.authors import _OTHERS, ET_AL
from claimlint.detect.citations.evidence import EVIDENCE, EVIDENCE_WORDS
from claimlint.detect.citations.named import _ATTRIBUTED, _ATTRIBUTING, _PHRASE
from claimlint.detect.citations.years import has_century
from claimlint.detect.clause.times import _ROUND, _UNITS, _WHEN, _WORDS
from claimlint.detect.concepts import _LONGEST, _ONE_BY_ONE, _longest, _pipeline, _terms, tagged
from claimlint.detect.fda import kinds
from claimlint.detect.lexicon.products import KINDS
from claimlint.detect.lexicon.regulatory import PROGRAMMES
from claimlint.detect.spared import lacks
from claimlint.detect.va import statements
from claimlint.text.anchor import _without_looks
from claimlint.text.apart import taken_apart
from claimlint.text.normalize import normalize

FIXTURES = Path(__file__).parents[2] / "fixtures/detectors"


@cache
def texts() -> list[str]:
    lines = [
        line for path in sorted(FIXTURES.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()
    ]
    cases = [json.loads(line) for line in lines if line.strip()]
    for name in ("citations", "mood"):
        cases += yaml.safe_load((FIXTURES / f"{name}.yaml").read_text(encoding="utf-8"))
    return [normalize(case["text"]).text for case in cases]


_SPARED = pytest.mark.parametrize(
    ("expression", "words"),
    [
        (mood_patterns.AGENCY, mood_patterns.AGENCIES),
        (mood_patterns.SANCTION, mood_patterns.SANCTIONS),
        (mood_patterns.STATUS_DEFINED, mood_patterns.STATUSES),
        (ET_AL, _OTHERS),
        (_PHRASE, EVIDENCE_WORDS),
        (_ATTRIBUTED, _ATTRIBUTING),
    ],
    ids=["agency", "sanction", "status", "et al", "phrase", "attributed"],
)


def _made_by(expression: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Return texts that an expression matches, as detectors get them, but for what must stand around a match."""
    return st.from_regex(re.compile(_without_looks(expression.pattern), expression.flags), fullmatch=True).map(
        lambda text: normalize(text).text
    )


@_SPARED
@given(st.data())
def test_no_made_up_match_without_one_of_the_words(
    expression: re.Pattern[str], words: frozenset[str], data: st.DataObject
) -> None:
    assert not lacks(data.draw(_made_by(expression)), words)


@given(_made_by(_WHEN))
def test_no_made_up_time_without_one_of_the_words_or_a_year(text: str) -> None:
    assert has_century(text) or not lacks(text, _WORDS)


@_SPARED
def test_no_match_without_one_of_the_words(expression: re.Pattern[str], words: frozenset[str]) -> None:
    found = [text for text in texts() if expression.search(text)]
    assert found
    assert [text for text in found if lacks(text, words)] == []


def test_no_time_without_one_of_the_words_or_a_year() -> None:
    found = [text for text in texts() if _WHEN.search(text)]
    assert found
    assert [text for text in found if lacks(text, _WORDS) and not has_century(text)] == []
    spelt, rest = taken_apart(f"{_UNITS}|{_ROUND}")
    assert not rest
    assert spelt < _WORDS


def test_words_of_evidence_are_all_there() -> None:
    spelt, rest = taken_apart(EVIDENCE.removeprefix("(?:").removesuffix(")").replace(r"\s", "_"))
    assert not rest
    assert {re.split(r"[-_]", one)[0] for one in spelt} == EVIDENCE_WORDS


@pytest.mark.parametrize("letter", ["\u0130", "\u0131"])
def test_texts_with_odd_letters_are_let_through(letter: str) -> None:
    assert re.search("registry", f"reg{letter}stry", re.IGNORECASE)
    assert not lacks(f"reg{letter}stry", frozenset({"registry"}))
    assert lacks("registries", frozenset({"registry"}))


def test_spacy_tags_in_a_part_what_it_tags_in_the_whole() -> None:
    pipeline = _pipeline()
    for _ in range(_ONE_BY_ONE + 1):
        pipeline.learn("")
    every = [*texts(), *map("  ".join, pairwise(texts()[:500])), "The (LASIK) - or the platelet - rich plasma, PRP"]
    found = [[(start, end) for _, start, end in _longest(pipeline, pipeline.tokens(text))] for text in every]
    assert any(found)
    for text, spans in zip(every, found, strict=True):
        doc = pipeline.tokens(text)
        assert [(doc[start].idx, doc[start:end].end_char) for start, end in spans] == [
            (concept.start, concept.end) for concept in tagged(text)
        ]


def test_longest_term() -> None:
    pipeline = _pipeline()
    assert max(len(pipeline.tokens(term)) for terms in _terms().values() for term in terms) == _LONGEST


@pytest.mark.parametrize("written", ["{}", "the {}, now", "x-{}-y", "({}"])
def test_kinds_and_programmes_are_told_by_their_words(written: str) -> None:
    texts = {kind: {written.format(noun.upper()) for noun in nouns} for kind, nouns in KINDS.items()}
    wrongly = [(kind, one) for kind in texts for one in texts[kind] if lacks(one, kinds._keys(kind))]
    assert not [(kind, one) for kind, one in wrongly if kinds._matcher(kind).search(one)]
    for name, words in PROGRAMMES.items():
        assert {statements.programme_of(written.format(word)) for word in words} <= set(statements._ORDER), name
