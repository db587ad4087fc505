"""The grammar of a claim's clause: phrases that it must cut right, and laws that hold for any text."""

from __future__ import annotations

import pytest
from detect.soups import TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.detect import detect
from claimlint.detect.clause.phrases import people, predicate, thing
from claimlint.detect.clause.rival import standard
from claimlint.detect.clause.times import times
from claimlint.detect.clause.words import Words, words_of
from claimlint.detect.component import _document
from claimlint.detect.lexicon.grammar import DETERMINERS, PREPOSITIONS
from claimlint.detect.numbers import scan
from claimlint.text.normalize import normalize


def read(text: str) -> Words:
    return words_of(text, scan(text))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("patients treated with the Lumeo implant had less pain", "patients treated with the Lumeo implant"),
        ("veterans who had tried everything else reported relief", "veterans who had tried everything else"),
        ("hips we replace outlive their owners", "hips we replace"),
        ("patients reported less pain", "patients"),
        ("adults with confirmed annular tears in a trial", "adults with confirmed annular tears in a trial"),
        ("women aged 40 to 49 come back", "women aged 40 to 49"),
        ("patients taking Cardivex compared to placebo", "patients taking Cardivex"),
        ("those on the drug", "those on the drug"),
        ("in three of them", ""),
    ],
)
def test_people_end_where_what_they_did_begins(text: str, end: str) -> None:
    words = read(text)
    assert words.joined(0, people(words, 0)) == end


@pytest.mark.parametrize(
    ("text", "did"),
    [
        ("are back on the road within six weeks", "back on the road"),
        ("reported at least 50% pain relief at 6 months", "pain relief"),
        ("no longer needed insulin", "no longer needed insulin"),
        ("did not need surgery, versus 40% in usual care", "did not need surgery"),
        ("can expect to be back at the gym in ten days", "back at the gym"),
        ("walked normally after a week", "walked normally"),
        ("would choose the same clinic again.", "would choose the same clinic again"),
        ("saw 20/20 and 12% saw better", "20/20"),
    ],
)
def test_predicate_is_the_outcome_alone(text: str, did: str) -> None:
    words = read(text)
    assert words.joined(*predicate(words, 0)) == did


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("odds of a good night's sleep double with the mask", "odds of a good night's sleep"),
        ("sensitivity of our home test is", "sensitivity"),
        ("nausea and vomiting were seen", "nausea and vomiting"),
        ("acne scarring by 40%", "acne scarring"),
        ("was needed", ""),
    ],
)
def test_thing_takes_along_what_names_it(text: str, name: str) -> None:
    words = read(text)
    assert words.joined(0, thing(words, 0)) == name


@pytest.mark.parametrize(
    ("text", "rival"),
    [
        ("physical therapy for tennis elbow", "physical therapy"),
        ("12.3% of those given a standard implant", "standard implant"),
        ("the national average of 47%", "the national average"),
        ("those on aspirin alone at one year", "aspirin alone"),
        ("after a graft", "graft"),
        ("18 of 52 without it", "without it"),
        ("within six weeks", ""),
    ],
)
def test_standard_is_the_noun_phrase_compared_with(text: str, rival: str) -> None:
    assert standard(read(text), 0) == rival


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("dry at one year, mostly", ["at one year"]),
        ("in as little as ten days", ["in as little as ten days"]),
        ("one day after surgery and a year later", ["one day after surgery", "a year later"]),
        ("since 2011 we see 90 patients a month", ["since 2011", "a month"]),
        ("by the tenth session", ["by the tenth session"]),
        ("last year's model, a full night's sleep", []),
    ],
)
def test_times_come_with_what_leads_to_them(text: str, when: list[str]) -> None:
    assert [text[start:end] for start, end in times(text, scan(text))] == when


@settings(deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.integers(0, 400))
def test_attributes_are_words_of_the_sentence(one: str, other: str, cut: int) -> None:
    """No attribute holds a word that the copy has not, none is a bare article or preposition, nothing fails."""
    text = " ".join(f"{one[:cut]} {other[cut:]}".split())
    for claim in detect(_document(text)).claims:
        sentence = normalize(text[claim.sentence.start : claim.sentence.end]).text.lower()
        for said in (claim.endpoint, claim.population, claim.subject, claim.comparator):
            assert said == said.strip()
            assert said.lower() not in DETERMINERS | (PREPOSITIONS - {"before"})
        assert claim.population.lower() in sentence
        assert claim.subject.lower() in sentence


@pytest.mark.parametrize(
    ("text", "endpoint", "population"),
    [
        ("Members were down 31 lb by month five.", "weight", "Members"),
        ("One in twelve needs a refill.", "needs a refill", ""),
        ("About 1 in 7 adults past 60 needs a cane.", "needs a cane", "adults past 60"),
        ("Of our knee patients, one in six needs a blood thinner.", "needs a blood thinner", "knee patients"),
        ("Less than 5% needs a second injection.", "needs a second injection", ""),
    ],
)
def test_who_needs_is_no_population(text: str, endpoint: str, population: str) -> None:
    for claim in detect(_document(text)).claims:
        assert (claim.endpoint, claim.population) == (endpoint, population)


def test_a_verb_before_the_clause_without_a_noun_of_its_own_ends_the_search() -> None:
    assert detect(_document("take the place ms milliseconds, virtually everyone feels a difference.")).claims
