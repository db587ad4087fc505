"""What a page must hold for an author's pattern to match in it."""

import pytest

from claimlint.policy.authored import compiled, piece_of_any
from claimlint.text import lazyre as re

TEXTS = (
    "A miracle in Strasse 5", "Straße", "no miracles", "STRASSE", "an instant cure", "instantly cured", "ﬁne print",
    "fine", "ab", "aab foo", "fo", "e{e}", "[x]", "-", "a--b",
)  # fmt: skip


@pytest.mark.parametrize(
    "patterns",
    [
        (r"\bmiracles?\b",),
        ("strasse",),
        ("instant(?:ly)? cured?",),
        ("fine",),
        ("(?:foo){e<=1}",),
        ("[[a-z]--[b-z]]b",),
        (r"\p{Lu}traße",),
        ("(?|(a)|(b))",),
        ("(?i:MIRACLE)", "instant"),
        (r"\bm\w+e\b",),
        ("(?<!no )miracle",),
        ("a*",),
        (r"\mfine\M",),
    ],
)
def test_wherever_a_pattern_matches_so_does_its_piece(patterns: tuple[str, ...]) -> None:
    piece = re.compile(piece_of_any(patterns), re.IGNORECASE)
    for text in TEXTS:
        if compiled(patterns).search(text):
            assert any(piece.search(part) for part in text.split()), text


@pytest.mark.parametrize("pattern", ["(?:foo){e<=1}", "[[a-z]--[b-z]]b", r"\p{Lu}x", "(?|(a)|(b))", "a*", r"\mfine"])
def test_nothing_is_said_of_what_only_regex_understands(pattern: str) -> None:
    assert piece_of_any((pattern,)) == ""


def test_words_are_told() -> None:
    piece = re.compile(piece_of_any((r"\bmiracles?\b", "instant cure")), re.IGNORECASE)
    assert not any(piece.search(part) for part in "Ordinary copy on what is done instantly".split())
    assert piece.search("Miracles!")
