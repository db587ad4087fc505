"""No expression of ours takes time that grows out of hand: what repeats itself must not be read in many ways.

Nothing here watches the clock. An expression that can be matched in exponentially many ways does not come to an end
with these texts, and the limit that every test has against hangs tells of it; ``bench/expressions_growth.py`` measures
those that grow with a power of the length.
"""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import claimlint
from claimlint.detect.quantitative import telling  # noqa: F401 - its patterns are made when it is loaded
from claimlint.text import lazyre
from claimlint.text.sentences import bounds

_LENGTH = 64
_UNITS = (
    *" -_—'\"“”‘’,;:()[]{}<>*|/\\.!?…•%$+=~#&@^`†¹\n\t5aAé",
    *("a ", "A ", "5 ", "a-", "-a", "a'", "a, ", "A. ", ". ", "'-", "\"'", "5,", "5.", "a.", "a/", "-5", "[1]", "**"),
    *("million ", "of ", "the ", "in ", "to ", "and ", "is ", "no ", "our ", "by ", "Mr ", "J. ", "not ", "all "),
)
_AROUND = (("", ""), ("Good.", "x"), ("", " x."), ("lost", "!"))


def _texts() -> list[str]:
    return [before + (unit * _LENGTH)[:_LENGTH] + behind for unit in _UNITS for before, behind in _AROUND]


def _modules() -> list[str]:
    names = (found.name for found in pkgutil.walk_packages(claimlint.__path__, "claimlint."))
    return [name for name in names if not name.endswith("__main__")]


def test_every_expression_comes_to_an_end() -> None:
    """All expressions that modules define, and those that their wordings are made of."""
    for name in _modules():
        try:
            importlib.import_module(name)
        except ImportError:  # an extra that is not installed
            continue
    texts = _texts()
    seen: set[tuple[str, int]] = set()
    for pattern in lazyre.waiting():
        if pattern.pattern == "(unclosed" or (pattern.pattern, pattern.flags) in seen:
            continue
        seen.add((pattern.pattern, pattern.flags))
        compiled = re.compile(pattern.pattern, pattern.flags)
        for text in texts:
            compiled.match(text)
            compiled.search(text)
    assert len(seen) > 700


@pytest.mark.parametrize("run", ["*", "¹", "†", "[1]", '"', "*¹"])
def test_marks_behind_a_sentence_are_read_in_one_way(run: str) -> None:
    assert bounds(f"It works.{run * 200}x Then more.")
    assert bounds(f"It works (well).{run * 200} Then more.")


@pytest.mark.parametrize("run", [".", "!", "?!", "…"])
def test_a_line_of_stops_is_read_once(run: str) -> None:
    assert len(bounds(f"Contents {run * 50_000}x")) > 1
