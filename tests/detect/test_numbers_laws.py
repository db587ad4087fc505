"""Laws of the number grammar: what is written is read back, and offsets never lie."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace

import pytest
from detect.soups import TEXTS, document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimlint.detect.detectors.quantitative import DETECTOR
from claimlint.detect.draft import Draft
from claimlint.detect.numbers import NumberKind, holds_figure, scan
from claimlint.detect.numbers.fixed import find_fixed
from claimlint.detect.numbers.folding import fold
from claimlint.detect.numbers.grammar import grammar
from claimlint.detect.numbers.tokens import tokenise
from claimlint.detect.page import Page

# The first example pays for compiling the grammar, and a busy machine is no failure.
_untimed = settings(deadline=None)
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_PIECES = (
    "5", "83", "1,200", ".05", "72.4", "2016", "one", "two", "half", "a", "third", "hundred", "million", "%", "percent",
    "per cent", "mm", "weeks", "day", "$", "x", "-", "to", "from", "between", "and", "or", "of", "in", "out of", "/",
    "≥", "<", "±", "→", "½", "¹", "(", ")", "[", "]", ",", ".", ";", ":", "#", "§", "\n", "up to", "more than",
    "or more", "patients", "p", "=", "HR", "95% CI", "L4", "K203456", "May", "age", "old", "stars", "24/7", "1.", "CPT",
    "VAS", "fell", "every", "times", "-fold", "@", "°", "F", "http://", "'", "é", "🔥", "\ue000",
)  # fmt: skip
_soup = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(("", " ", "  "))), max_size=30).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
_figures = st.one_of(
    st.integers(2, 1899).map(lambda n: (str(n), float(n))),
    st.integers(1000, 999_999_999).map(lambda n: (f"{n:,}", float(n))),
    st.tuples(st.integers(0, 999), st.integers(1, 9)).map(lambda n: (f"{n[0]}.{n[1]}", float(f"{n[0]}.{n[1]}"))),
)


def _below_hundred(number: int, hyphen: str) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (hyphen + _ONES[ones] if ones else "")


def _below_thousand(number: int, hyphen: str, joint: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, hyphen)
    return f"{_ONES[hundreds]} hundred" + (joint + _below_hundred(rest, hyphen) if rest else "")


def _spelled(number: int, *, hyphenated: bool, joined: bool) -> str:
    hyphen, joint = ("-" if hyphenated else " "), (" and " if joined else " ")
    parts = []
    for scale, name in ((1_000_000, " million"), (1000, " thousand"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            parts.append(_below_thousand(group, hyphen, joint) + name)
    return " ".join(parts) or "zero"


@_untimed
@given(st.integers(0, 999_999_999), st.booleans(), st.booleans(), st.sampled_from(("percent", "per cent", "%")))
def test_a_number_in_words_is_read_back(number, hyphenated, joined, unit):
    text = f"{_spelled(number, hyphenated=hyphenated, joined=joined)} {unit}"
    (phrase,) = scan(text)
    assert (phrase.kind, phrase.value, phrase.unit, phrase.text) == (NumberKind.PERCENT, number, "%", text)


@_untimed
@given(_figures, st.sampled_from(("%", " %", " percent", " pct", "-percent")))
def test_a_percentage_in_digits_is_read_back(figure, unit):
    written, value = figure
    (phrase,) = scan(f"It was {written}{unit}, they say.")
    assert (phrase.kind, phrase.value, phrase.text) == (NumberKind.PERCENT, value, written + unit)


@_untimed
@given(st.integers(1, 899).map(lambda thousands: (f"{thousands} 000", thousands * 1000.0)))
def test_spaced_thousands_are_one_number(figure):
    written, value = figure
    (phrase,) = scan(f"{written} patients")
    assert (phrase.kind, phrase.value, phrase.unit) == (NumberKind.COUNT, value, "patients")


@_untimed
@given(
    st.integers(1, 98), st.integers(1, 60), st.booleans(),
    st.sampled_from(("{}-{}%", "{} to {} percent", "{}% to {}%", "between {} and {} percent", "{}%-{}%",
                     "{}- to {}-percent", "between {}% and {}%", "from {} to {} per cent")),
)  # fmt: skip
def test_a_range_is_read_back(low, gap, words, form):
    high = low + gap
    spoken = (_spelled(low, hyphenated=True, joined=False), _spelled(high, hyphenated=True, joined=False))
    (phrase,) = scan(form.format(*spoken) if words and "}%" not in form else form.format(low, high))
    assert (phrase.kind, phrase.values, phrase.pair) == (NumberKind.PERCENT, (low, high), "range")


@_untimed
@given(
    st.integers(1, 899), st.integers(0, 900), st.booleans(),
    st.sampled_from(("{} in {}", "{} out of {}", "{} of {}", "{} of the {}", "{} out of every {}")),
)  # fmt: skip
def test_a_part_of_a_whole_is_read_back(part, rest, words, form):
    whole = part + rest
    spoken = (_spelled(part, hyphenated=True, joined=True), _spelled(whole, hyphenated=True, joined=True))
    (phrase,) = scan((form.format(*spoken) if words else form.format(part, whole)) + " patients")
    assert (phrase.kind, phrase.values, phrase.noun) == (NumberKind.N_OF_M, (part, whole), "patients")


@_untimed
@given(
    st.integers(1, 999), st.integers(1, 999), st.sampled_from(("mm", "%", "points", "pounds")),
    st.sampled_from(("{} {u} → {} {u}", "fell from {} {u} to {} {u}", "fell from {} {u} at baseline to {} {u}",
                     "went from {} {u} (before treatment) to {} {u}", "improved from {} to {} {u}")),
)  # fmt: skip
@example(72, 33, "mm", "{} {u} → {} {u}")
def test_a_change_is_read_back(before, after, unit, form):
    if before == after:
        after += 1
    phrase = scan("VAS " + form.format(before, after, u=unit))[0]
    assert (phrase.kind, phrase.values, phrase.pair, phrase.unit) == (NumberKind.PAIR, (before, after), "change", unit)


@_untimed
@given(st.one_of(_soup, st.text(max_size=60)))
@example("from 5 mm 5 in 5 to 5%")
@example("-.5,5.5,,5..5")
@example("¹²½⅓")
def test_offsets_hold_and_phrases_do_not_overlap(text):
    behind = 0
    for phrase in scan(text):
        assert text[phrase.start : phrase.end] == phrase.text
        assert behind <= phrase.start <= phrase.core_start < phrase.core_end <= phrase.end
        behind = phrase.end


@_untimed
@given(_soup)
def test_scanning_is_deterministic(text):
    assert scan(text) == scan(text)


@_untimed
@given(_soup)
def test_tokens_cover_all_but_white_space(text):
    tokens = tokenise(text)
    covered = "".join(text[token.start : token.end] for token in tokens)
    assert covered.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("unit", ["one ", "9", "111,", "5% to ", "from 5 a ", "1,2,", "5/", "nine hundred "])
def test_the_work_grows_with_the_text(unit):
    """Count candidate readings instead of seconds: twice the text gives about twice as many."""
    rules = grammar()
    counts = []
    for times in (200, 400):
        tokens = fold(tokenise(unit * times), rules.alphabet.literals)
        counts.append(len(tokens) + sum(draft.end - draft.start for draft in rules.candidates(tokens)))
    assert counts[1] <= 2.2 * counts[0] + 10


@pytest.mark.parametrize("number", range(len(grammar().rules)))
def test_a_rule_matches_only_where_its_needs_are_met(number: int) -> None:
    needs, pattern, rule = grammar().rules[number]
    for line in _lines():
        if pattern.search(line):
            assert all(not need.isdisjoint(line) for need in needs), rule.pattern


@cache
def _lines() -> tuple[str, ...]:
    alphabet = grammar().alphabet
    return tuple(alphabet.encode(fold(tokenise(text), alphabet.literals)) for text in TEXTS)


def test_the_sieve_keeps_back_no_fixed_form(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*TEXTS, *(" ".join(pick) for pick in zip(TEXTS, TEXTS[7:], strict=False))]
    sieved = [find_fixed(text) for text in texts]
    monkeypatch.setattr("claimlint.detect.numbers.fixed._sieve", lambda: SimpleNamespace(met=lambda _text: ~0))
    assert sieved == [find_fixed(text) for text in texts]


@_untimed
@given(_soup)
def test_the_sieve_keeps_back_no_fixed_form_of_soups(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        sieved = find_fixed(text)
        patch.setattr("claimlint.detect.numbers.fixed._sieve", lambda: SimpleNamespace(met=lambda _text: ~0))
        assert sieved == find_fixed(text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Call (555) 017-1155.", False),
        ("Open 9 a.m. to 5 p.m. at 12 Elm Street.", False),
        ("Call (555) 017-1155 for 20% off.", True),
        ("Call 555-017-1155 within days.", True),
        ("L4-L5 in half of them", True),
        ("83% of them", True),
    ],
)
def test_fixed_forms_are_no_figures(text: str, holds: bool) -> None:
    assert holds_figure(text) is holds


@pytest.mark.parametrize("joint", [" ", "; ", " in "])
def test_only_texts_without_other_figures_are_not_read(monkeypatch: pytest.MonkeyPatch, joint: str) -> None:
    fixed = ("Call (555) 017-1155", "CPT 62291", "L4-L5", "24/7", "on 2021-04-05", "9 a.m. to 5 p.m.", "12 Elm Street")
    texts = [*TEXTS, *(joint.join(pair) for pair in zip(TEXTS, fixed * len(TEXTS), strict=False)), *fixed]
    found = [_quantities(text) for text in texts]
    monkeypatch.setattr("claimlint.detect.detectors.quantitative.holds_figure", lambda _text: True)
    assert found == [_quantities(text) for text in texts]


def _quantities(text: str) -> list[Draft]:
    page = Page(document(text))
    return [draft for p in page.passages for sentence in p.sentences for draft in DETECTOR.find(sentence)]
