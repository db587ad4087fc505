"""A sieve says the same of texts one by one and together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.text import pieces, sieve
from claimlint.text.asked import Part, asked_of
from claimlint.text.sieve import Sieve

_WORDS = ("red", "blue", "car", "Care", "team", "of", "you", "42%", "x1", "don't", "fast.", "\u017fure", "K", "-")
_WAYS: tuple[tuple[int, tuple[Part, ...]], ...] = (
    (0, (frozenset(("red", "blue")), frozenset(("car",)))),
    (1, (frozenset(("care team", "of you")),)),
    (2, (r"\d+%",)),
    (3, (frozenset(("team",)), r"^x\d$")),
    (4, (frozenset(("sure", "don't")), frozenset(("of",)))),
    (5, ()),
    (6, ()),
)
_ANCHORS = ((0, "red .*car"), (6, "fast"))
_TEXTS = st.lists(st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join), max_size=12)


def asked() -> Sieve:
    return Sieve(asked_of(_WAYS, _ANCHORS))


def together(one: Sieve, texts: Sequence[str], idle: Sequence[int] = ()) -> list[int]:
    return one.met_each(texts, [text.split() for text in texts], idle)


@given(_TEXTS, st.data())
def test_together_as_one_by_one(texts: list[str], data: st.DataObject) -> None:
    idle = data.draw(st.lists(st.integers(0, 127), min_size=len(texts), max_size=len(texts)))
    one_by_one = [asked().met(text) & ~off for text, off in zip(texts, idle, strict=True)]
    assert together(asked(), texts, idle) == one_by_one
    assert together(asked(), texts) == [asked().met(text) for text in texts]


@given(_TEXTS)
def test_answers_do_not_depend_on_limits(texts: list[str]) -> None:
    whole = together(asked(), texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sieve, "_TOGETHER", 2)
        patch.setattr(pieces, "_REMEMBERED", 3)
        patch.setattr(pieces, "_MANY", 1)
        small = asked()
        assert together(small, texts) == whole
        assert together(small, texts) == whole


def test_what_is_met() -> None:
    texts = (
        "A red car",
        "car, red",
        "our care team",
        "of  you",
        "42%",
        "team x1",
        "a team x12",
        "\u017fure of it",
        "fast",
    )
    met = [text_met & ~(1 << 5) for text_met in together(asked(), texts)]
    assert met == [1, 0, 2, 0, 4, 8, 0, 16, 64]
