"""Success and failure told of one subject in one breath, which cannot exceed 100 % together."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import ALONE, NUMBER, PEOPLE, PERCENT, figure, is_loose, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

_P, _Q = rf"(?P<p>{NUMBER}){PERCENT}", rf"(?P<q>{NUMBER}){PERCENT}"
_OF_THEM = rf"(?: of (?:(?:all|our|the|these|those) )?(?:{PEOPLE}|cases|them|the time))?"
_OVER = r"(?=\s*(?:[.!?;,)]|$)|,? and )"
"""What ends a statement: nothing narrows the second figure to another group, time or treatment."""

_SIDES = (
    r"success(?: rate)?", r"failure(?: rate)?",
    r"survival(?: rate)?", r"mortality(?: rate)?",
    r"satisfaction(?: rate)?", r"dissatisfaction(?: rate)?",
)  # fmt: skip
_IS = r"(?: (?:is|was|of|stands at|reached)|:)? "
_WORKS = "(?:succeed(?:s|ed)?|work(?:s|ed)?|(?:is|was) (?:successful|effective))"
_DO = "(?:improve|respond|recover|succeed|heal|benefit|return to work|get better)"
_DID = "(?:improved|responded|recovered|succeeded|healed|benefited|returned to work|got better)"


def _named(first: str, second: str) -> tuple[str, ...]:
    """Return the patterns in which two opposite rates stand side by side."""
    return (
        rf"\b{first}{_IS}{_P}(?:,| and|,? but|;| with|, with)(?: and| but)? (?:an? |the )?{second}{_IS}{_Q}{_OVER}",
        rf"{ALONE}{_P} {first}(?: and|,? but|,)(?: with)? (?:an? )?{_Q} {second}{_OVER}",
        rf"{ALONE}{_P} {first}, with an? {second} of {_Q}{_OVER}",
    )


_PATTERNS = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        *(text for at in range(0, len(_SIDES), 2) for text in _named(_SIDES[at], _SIDES[at + 1])),
        *(text for at in range(0, len(_SIDES), 2) for text in _named(_SIDES[at + 1], _SIDES[at])),
        rf"\b{_WORKS} in {_P}{_OF_THEM},? (?:and|but) fail(?:s|ed)? in {_Q}{_OF_THEM}{_OVER}",
        rf"{ALONE}{_P} successful (?:and|but) {_Q} unsuccessful{_OVER}",
        rf"{ALONE}{_P}{_OF_THEM} {_DID},? (?:and|but|while) (?:the other )?{_Q}{_OF_THEM} did not(?: {_DO})?{_OVER}",
    )
)
_PERCENT = re.compile(PERCENT, re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:versus|vs|compared|than|unlike|between|whereas|other|placebo|control|sham|respectively)\b", re.IGNORECASE
)
"""Words that set two subjects against each other: then the two rates need not exclude each other."""


def in_one_sentence(line: Line) -> Iterator[Flaw]:
    """Report two opposite rates that one sentence gives of one subject and that exceed 100 % together."""
    if len(_PERCENT.findall(line.text)) < 2:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            p, q = figure(match["p"]), figure(match["q"])
            if p.value + q.value <= 100 + p.step + q.step or p.value > 100 or q.value > 100:
                continue
            bound = any(is_loose(line.text[max(0, match.start(n) - 24) : match.start(n)]) for n in ("p", "q"))
            if not bound and not _AGAINST.search(line.around(match.start(), match.end(), 60)):
                both = shown(p.value + q.value, 2)
                why = f"{shown(p.value, 2)} % and its opposite, {shown(q.value, 2)} %, make {both} %"
                yield Flaw(line.span(match.start(), match.end()), why)
