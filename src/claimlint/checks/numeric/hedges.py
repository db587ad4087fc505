"""Words of approximation that contradict one another or their figure."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import NUMBER, PEOPLE, PERCENT
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

_EXACT = r"(?:exactly|precisely)"
_VAGUE = r"(?:about|around|approximately|roughly|nearly|almost|some)"
_BOTH = re.compile(
    rf"\b(?:{_EXACT} {_VAGUE}|{_VAGUE} {_EXACT}|(?:nearly|almost) (?:over|more than|at least)|(?:over|more than|at"
    " least) (?:nearly|almost|up to)|up to (?:at least|over|more than))"
    rf" (?P<n>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_UP_TO_OR_MORE = re.compile(
    rf"\bup to (?P<n>{NUMBER}){PERCENT}(?: [a-z]+)?,? (?:or|and) (?:more|better|higher|above)\b", re.IGNORECASE
)
# "Almost 99.99 %" is a way of saying nearly all.
_FINE = re.compile(
    r"\b(?P<word>about|around|approximately|roughly|nearly|almost|close to) (?P<n>"
    rf"(?!99)\d{{1,3}}\.\d{{2,6}}){PERCENT}",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"\b{_EXACT} (?P<n>{NUMBER})(?:\s?%)?\s?(?:-|to)\s?{NUMBER}{PERCENT}", re.IGNORECASE)
_ALL = re.compile(
    rf"\b(?:over|more than|greater than|above|in excess of) (?P<n>100){PERCENT} (?:of (?:(?:all|our|the|these|those)"
    f" ){{0,2}}(?:[a-z-]+ )?{PEOPLE}"
    r"|(?:success|satisfaction|survival|response|cure|recovery) rate\b)",
    re.IGNORECASE,
)


def mismatch(line: Line) -> Iterator[Flaw]:
    """Report "exactly about", "nearly 83.27%", "up to 90% or more" and "over 100% of patients"."""
    for pattern, why in _REASONS:
        for match in pattern.finditer(line.text):
            yield Flaw(line.span(match.start(), match.end()), why)


_REASONS = (
    (_BOTH, "the two words before the figure contradict each other"),
    (_UP_TO_OR_MORE, "a figure cannot be the most and be exceeded"),
    (_FINE, "a figure with two decimals is not an approximate one"),
    (_RANGE, "a range is not an exact figure"),
    (_ALL, "more than 100 % of them do not exist"),
)
