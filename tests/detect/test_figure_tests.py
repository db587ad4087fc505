"""No test of the words around a figure is spared a text in which its pattern stands."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from detect.soups import TEXTS, document, generated

from claimlint.detect import detect
from claimlint.detect.quantitative import words


def _patterns() -> Iterator[tuple[words._Tests, str]]:
    """Yield the patterns that are asked of the figures of cases, each with those that are asked as it is."""
    for text in TEXTS[::6]:
        detect(document(text))
    for tests in (words._HAS, words._OPENS, words._CLOSES):
        yield from ((tests, pattern) for pattern in tests)


def _written(pattern: str, pick: random.Random) -> str:
    """Return a text that ``pattern`` matches, but for what it asks of the text around."""
    named = re.sub(r"(?<!\?):(\w+):", lambda name: re.escape(pick.choice(sorted(words._ALL[name[1]]))), pattern)
    return pick.choice(("", "So ", "- ")) + generated(named, pick) + pick.choice(("", " of them", ": ", "\u0130"))


def test_where_a_pattern_stands_its_bit_does() -> None:
    pick = random.Random(4)
    patterns = list(_patterns())
    assert len(patterns) > 300
    found = 0
    for tests, pattern in patterns:
        bits, stands = tests[pattern]
        texts = [*(_written(pattern, pick) for _ in range(12)), *pick.sample(TEXTS, 12)]
        held = [text for text in texts if stands(text)]
        found += len(held)
        assert not [text for text in held if not words._TEXTS[text] & bits], pattern
    assert found > 2000
