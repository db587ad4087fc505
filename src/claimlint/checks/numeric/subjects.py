"""Figures of one subject that exclude one another or differ, and one figure told of two subjects."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.base import CheckContext
from claimlint.checks.evidence import words
from claimlint.checks.numeric import exclusive
from claimlint.checks.numeric.figures import NUMBER, PERCENT, figure, shown
from claimlint.checks.numeric.lines import Flaw, Line, lines_of
from claimlint.model.claim import Claim, Polarity
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_OPPOSITES = (
    ("success", "failure"),
    ("survival", "mortality"),
    ("satisfaction", "dissatisfaction"),
    ("response", "non-?response"),
)
_TOPIC = r"(?P<topic>(?!and |but |while )(?:[a-z][\w-]* ){1,4}?)"
_LOOSE = "(?P<loose>about |roughly |nearly |over |up to )?"
_START = "(?:^|[.;,] (?:and |but |while )?|\\b(?:and|but|while) )(?:the |our )?"
_OF_SUBJECT = re.compile(
    rf"{_START}{_TOPIC}(?:has|had|have|carries|shows|showed) (?:an? )?{_LOOSE}"
    rf"(?P<p>{NUMBER}){PERCENT} (?P<end>[a-z-]+) rate\b",
    re.IGNORECASE,
)
_RATE_BEHIND = re.compile(
    rf"{_START}{_TOPIC}(?:has|had|have|carries|shows|showed) an? (?P<end>[a-z-]+) rate of {_LOOSE}"
    rf"(?P<p>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_SECOND = re.compile(
    rf"(?:,? (?:and|but|yet)|, with) (?:an? )?(?:(?P<p>{NUMBER}){PERCENT} (?P<end>[a-z-]+) rate\b"
    rf"|(?P<end2>[a-z-]+) rate of (?P<p2>{NUMBER}){PERCENT})",
    re.IGNORECASE,
)
_RATE_OF = re.compile(
    rf"\b(?:the |our )?(?P<end>[a-z-]+) rate (?:of|for|after|with) (?:the |our )?{_TOPIC}(?:is|was) {_LOOSE}"
    rf"(?P<p>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_RATE_OF_ONES_OWN = re.compile(
    rf"(?:^|[.;] )(?:the )?(?P<topic>our |[a-z][\w-]*(?: [a-z][\w-]*)?'s )(?P<end>[a-z-]+) rate (?:is|was) {_LOOSE}"
    rf"(?P<p>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_ANYTHING = frozenset(
    "our it this treatment procedure injection surgery operation therapy method approach program".split()
)
"""Subjects that mean another thing under another heading."""

_LIMITED = re.compile(
    r"\b(?:in|among|for|at|after|within|by) (?:patients|people|adults|women|men|children|smokers|those|the (?:first"
    r"|second|other|control|treated|placebo)|\w+ (?:years?|months?|weeks?)"
    r"|previous|prior|repeat|revision)\b|\b(?:other|previous|another|some) (?:studies|trials|reports|authors)\b"
    r"|(?<=rate) (?:for|in|among|with|after|at|when|from|by|on) [a-z][\w-]*(?: [\w-]+){0,2}"
    r"|(?<=%) (?:for|in|among|with|after|at|when|from|by|on) [a-z][\w-]*(?: [\w-]+){0,2}",
    re.IGNORECASE,
)


def complement(context: CheckContext) -> Iterator[Flaw]:
    """Report success and failure of one and the same subject that exceed 100 % together.

    The subject must be named in the same words and neither sentence may narrow it to a time or a group.
    """
    rates: dict[tuple[str, str, str, tuple[str, ...]], tuple[float, Span]] = {}
    for line in lines_of(context.document):
        limit = " ".join(match[0].lower() for match in _LIMITED.finditer(line.text))
        told = list(exclusive.in_one_sentence(line))
        yield from told
        for topic, end, value, span in _rates(line):
            pair = next((pair for pair in _OPPOSITES if any(re.fullmatch(side, end) for side in pair)), None)
            if pair is None:
                continue
            side = 0 if re.fullmatch(pair[0], end) else 1
            # The headings and the limits of the sentence are part of what the figure is about.
            headings = line.passage.block.headings
            rates.setdefault((pair[side], topic, limit, headings), (value, span))
            other = rates.get((pair[1 - side], topic, limit, headings))
            if other is not None and value + other[0] > 101 and not told:
                why = f"{shown(value)} % {end} and {shown(other[0])} % of the opposite make {shown(value + other[0])} %"
                yield Flaw(span, why, ((other[1], "the other rate stands here"),))


def same_claim(context: CheckContext) -> Iterator[Flaw]:
    """Report two values of one rate of one subject, named in the same words and limited in the same way."""
    firsts: dict[tuple[str, str, str, tuple[str, ...]], tuple[float, Span]] = {}
    for line in lines_of(context.document):
        limit = " ".join(match[0].lower() for match in _LIMITED.finditer(line.text))
        for topic, end, value, span in _rates(line):
            headings = line.passage.block.headings if topic in _ANYTHING else ()
            other = firsts.setdefault((topic, end, limit, headings), (value, span))
            if abs(other[0] - value) > _ROUNDED:
                why = f"{shown(value)} % here and {shown(other[0])} % elsewhere for the {end} rate of {topic}"
                yield Flaw(span, why, ((other[1], "the other figure stands here"),))


_ROUNDED = 1.0
"""Points by which two roundings of one figure may differ."""


def _rates(line: Line) -> Iterator[tuple[str, str, float, Span]]:
    for pattern in (_OF_SUBJECT, _RATE_BEHIND, _RATE_OF, _RATE_OF_ONES_OWN):
        for match in pattern.finditer(line.text):
            if (match["loose"] or "").strip().lower() in {"up to", "over"}:
                continue  # a bound is no value
            topic = " ".join(words(match["topic"].lower().removesuffix("'s ")))
            yield topic, match["end"].lower(), figure(match["p"]).value, line.span(match.start("p"), match.end())
            second = _SECOND.match(line.text, match.end()) if pattern in (_OF_SUBJECT, _RATE_BEHIND) else None
            if second is not None:
                name = "p" if second["p"] else "p2"
                span = line.span(second.start(name), second.end())
                yield topic, (second["end"] or second["end2"]).lower(), figure(second[name]).value, span


def shared_figure(context: CheckContext) -> Iterator[Flaw]:
    """Report an uncommon percentage that the page gives for two subjects: one may be copied from the other."""
    firsts: dict[tuple[float, Polarity | None], Claim] = {}
    for claim in context.selected:
        if claim.subtype != "rate" or claim.unit != "%" or len(claim.values) != 1 or not claim.subject:
            continue
        if claim.values[0] % 5 == 0:
            continue
        other = firsts.setdefault((claim.values[0], claim.polarity), claim)
        if other is not claim and not _overlap(claim.subject, other.subject):
            why = f"{shown(claim.values[0], 2)} % is told of {claim.subject} here and of {other.subject} elsewhere"
            yield Flaw(claim.span, why, ((other.span, "the other figure stands here"),))


_EMPTY = frozenset(
    "the a an our this that procedure procedures treatment treatments therapy surgery operation injection".split()
)


def _overlap(first: str, second: str) -> bool:
    """Return whether the two may name one thing: a word in common, or a general name."""
    left, right = set(words(first)) - _EMPTY, set(words(second)) - _EMPTY
    return not left or not right or bool({_stem(word) for word in left} & {_stem(word) for word in right})


def _stem(word: str) -> str:
    return word.removesuffix("s")
