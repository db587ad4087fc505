"""Ranges of time told backwards, and two ranges told of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.base import CheckContext
from claimlint.checks.numeric.figures import COUNT, figure
from claimlint.checks.numeric.lines import Flaw, Line, lines_of
from claimlint.checks.numeric.times import DAYS, UNIT, backwards, backwards_in_words
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_STATE = r"(?:bone fusion|fusion|bone healing|healing|recovery|union|osseointegration)"
_COMPLETE = re.compile(
    rf"\b(?:complete|full|final|solid) (?P<a>{_STATE})\b|\b(?P<b>{_STATE}) (?:is|was) (?:complete|final|solid)\b",
    re.IGNORECASE,
)
_TAKES = re.compile(
    rf"\b(?:takes?|requires?|needs?|lasts?)(?: about| around| roughly| anywhere from| from| up to)? (?P<low>{COUNT})"
    rf"(?: ?- ?| to )(?P<high>{COUNT}) (?P<unit>{UNIT})s?\b",
    re.IGNORECASE,
)


_RECOVERY = re.compile(
    r"(?:^|[.;,] )(?:the )?(?:(?P<before>[a-z][\w-]*(?: [a-z][\w-]*)?) recovery|recovery (?:from|after) (?:an? |the )?"
    r"(?P<after>[a-z][\w-]*(?: [a-z][\w-]*){0,2})) $",
    re.IGNORECASE,
)
_STAGES = frozenset("initial early full complete final most your our total average typical this that bone".split())


@dataclass(frozen=True, slots=True)
class _Range:
    """A range of days for a subject: the words that tell it, and where they stand."""

    low: float
    high: float
    words: str
    span: Span


def ranges(context: CheckContext) -> Iterator[Flaw]:
    """Report ranges told backwards, and two ranges of one page for the same thing."""
    firsts: dict[tuple[str, str], _Range] = {}
    for line in lines_of(context.document):
        yield from backwards(line)
        yield from backwards_in_words(line)
        for match in _TAKES.finditer(line.text):
            about = line.before(match.start(), 90) + line.after(match.end(), 40)
            limits = " ".join(_FOR_WHAT.findall(about)).lower()
            days = DAYS[match["unit"].lower()]
            ends = (figure(match["low"]).value * days, figure(match["high"]).value * days)
            found = _Range(*ends, match[0], line.span(match.start(), match.end()))
            for subject, conflict in ((_completed(line, match.start()), _differ), (_recovery(line, match), _disjoint)):
                known = firsts.setdefault((subject, limits), found) if subject else found
                if conflict(found, known):
                    why = f"{subject} '{known.words}' elsewhere on the page and '{found.words}' here"
                    yield Flaw(found.span, why, ((known.span, "the other range stands here"),))


def _recovery(line: Line, match: re.Match[str]) -> str:
    """Return the recovery that a sentence names by its treatment, "" without one."""
    found = _RECOVERY.search(line.text[max(0, match.start() - 60) : match.start()])
    name = ((found["before"] or found["after"]) if found else "").lower()
    return f"recovery from {name}" if name and not _STAGES & set(name.split()) else ""


def _differ(one: _Range, other: _Range) -> bool:
    return _apart(one.low, other.low) or _apart(one.high, other.high)


def _disjoint(one: _Range, other: _Range) -> bool:
    return one.low > other.high or other.low > one.high


_FOR_WHAT = re.compile(
    r"\b(?:after|following|for|from|with|in) (?:an? |the )?(?!most\b|some\b|many\b|patients\b)([a-z]+)", re.IGNORECASE
)
"""What narrows a time: ranges are compared only where the same words narrow them."""

_FACTOR = 1.5
"""Ends further apart than this are not the same range rounded."""


def _apart(first: float, second: float) -> bool:
    return max(first, second) > _FACTOR * min(first, second)


def _completed(line: Line, position: int) -> str:
    window = line.text[max(0, position - 60) : position]
    every = list(_COMPLETE.finditer(window))
    found = every[-1] if every else None
    if found is None or re.search(r"\d", window[found.end() :]):
        return ""
    return "complete " + (found["a"] or found["b"]).lower().removeprefix("bone ")
