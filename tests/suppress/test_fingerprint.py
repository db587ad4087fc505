"""Fingerprints: what changes them and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.api import check_texts
from claimlint.suppress.fingerprint import LENGTH, fingerprint, with_fingerprints
from tests.suppress.support import document, finding

COPY = "Intro here. 83% felt better. Bye.\n\n83% felt worse.\n\n83% felt better."


def prints(copy: str, words: list[str], *, name: str = "page.md", record: str = "") -> list[str]:
    page = document(copy, record=record)
    return [f.fingerprint for f in with_fingerprints(page, [finding(page, "CL300", w) for w in words], name)]


def test_they_are_stable_over_releases():
    # A baseline made by an older version must still fit: do not change this value.
    mark = fingerprint("CL300", "page.md", "83% felt better.", 0)
    assert mark == "09a7bce07b4bd694087832b37300c975"
    assert len(mark) == LENGTH


@pytest.mark.parametrize(
    "moved",
    [
        "New first block.\n\n" + COPY,
        COPY.replace("Intro here.", "Another intro."),
        COPY.replace("83% felt better. Bye.", "83%\nfelt   better. Bye."),
        COPY.replace("83% felt better. Bye.", "83% FELT BETTER. Bye.").replace(
            "\n\n83% felt better.", "\n\n83% felt odd."
        ),
        "\n\n\n" + COPY,
    ],
)
def test_moving_and_wrapping_change_nothing(moved):
    [before] = prints(COPY, ["83% felt better"])
    words = next(w for w in ("83% felt better", "83%\nfelt   better", "83% FELT BETTER") if w in moved)
    assert prints(moved, [words]) == [before]


@pytest.mark.parametrize(
    "other",
    [
        {"copy": COPY.replace("83% felt better", "84% felt better"), "words": ["84% felt better"]},
        {"copy": COPY, "words": ["83% felt worse"]},
        {"copy": COPY, "words": ["83% felt better"], "name": "other.md"},
        {"copy": COPY, "words": ["83% felt better"], "record": "post-7"},
    ],
)
def test_sentence_page_and_record_change_them(other):
    copy, words = other.pop("copy"), other.pop("words")
    assert prints(copy, words, **other) != prints(COPY, ["83% felt better"])


def test_the_rule_changes_them():
    page = document(COPY)
    found = with_fingerprints(page, [finding(page, rule, "felt better") for rule in ("CL300", "CL301")], "page.md")
    assert found[0].fingerprint != found[1].fingerprint


@pytest.mark.parametrize(
    "copy",
    [
        "We help.  Our\u00a0splint cured 83% of\nknees &amp; hips (n = 40). It is 100% safe. Ask Dr. Roe.",
        'It is 100% safe... It never fails! \ufb01nally, 9 of 10 were cured.\n\n"It cured my knee."\n\u2014 Ann R.',
        "- 94% success rate\n- Results vary. 94% success rate",
    ],
)
def test_the_sentence_of_a_claim_is_the_one_that_its_block_is_cut_into(copy):
    page = next(iter(check_texts({"page.md": copy}).results))
    assert any(found.claim for found in page.findings)
    assert with_fingerprints(page.document, page.findings, page.name) == page.findings


def test_equal_sentences_are_told_apart_by_their_order():
    page = document(COPY)
    one = finding(page, "CL300", "felt better")
    found = with_fingerprints(page, [one, one, one], "page.md")
    assert len({item.fingerprint for item in found}) == 3
    assert found[0].fingerprint == with_fingerprints(page, [one], "page.md")[0].fingerprint


def test_the_parts_cannot_run_into_one_another():
    assert fingerprint("a", "b", "c", 0) != fingerprint("a", 'b", "c', "", 0)
    assert fingerprint("ab", "c", "", 0) != fingerprint("a", "bc", "", 0)


@given(
    st.lists(st.sampled_from(["83% felt better.", "9% felt worse.", "A line.", "Dr. Ames e.g. 4.5% of 3."]), min_size=1)
)
def test_every_finding_of_a_page_has_its_own(sentences):
    page = document("\n\n".join(sentences))
    found = [finding(page, "CL300", sentence) for sentence in sentences]
    marks = [item.fingerprint for item in with_fingerprints(page, found, "p")]
    assert len(set(marks)) == len(marks)
