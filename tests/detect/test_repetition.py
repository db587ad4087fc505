"""Lines of dashes, marks and the like between words of claims: read at once, however long they are.

As in ``tests/text/test_expressions.py`` nothing watches the clock: what these texts once did took hours.
"""

from __future__ import annotations

import pytest

from claimlint.api import claims

_RUNS = ("-", "'", "*", "\u2014 ", "- ", "million ", "a-", "\u00b9", "0 ")
_LINES = (
    "It keeps {} pain away for 5 years.",
    "You will lose {} 20 pounds.",
    "Surgeons performed {} 5,000 operations.",
    "Scores improved {} by 40%.",
    "It lowers {} pain by 40%.",
    "We served 83 {}patients.",
    "Relief {} 83% of patients.",
    "An 83% success rate.{}x",
)


@pytest.mark.parametrize("line", _LINES)
@pytest.mark.parametrize("run", _RUNS)
def test_a_run_of_one_sign_is_read_once(line: str, run: str) -> None:
    text = line.format(run * (400 // len(run)))
    assert all(text[claim.span.start : claim.span.end] for claim in claims(text))
