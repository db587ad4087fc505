"""How far a claim reaches around its figure."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative.context import Context
from claimlint.text import lazyre as re

_MARKS = (
    r"(?<!\b[A-Za-z])\.(?![A-Za-z]\b)|[,;:!?()|\u2014\u00b7\u2022\u2192\"\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff"
    r"\U0001f000-\U0001faff]|\s-\s"
)
"""What ends a claim's words; the points of "U.S." do not."""
_RIGHT_STOP = re.compile(
    rf"{_MARKS}|\b(?:and|but|or|while|whereas|compared|versus|vs|against|though|although|which|because|with\s+no|per"
    r"|according)\b",
    re.IGNORECASE,
)
_LEFT_STOP = re.compile(
    rf"{_MARKS}|\b(?:and|but|or|while|whereas|though|although|which|because|that|versus|vs|against|so)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_RIGHT_WORDS = 8
_LEFT_WORDS = 5
_ENOUGH = 2


def reach(context: Context) -> tuple[int, int]:
    """Return start and end of the claim in sentence offsets: the figure with the words it governs."""
    number = context.number
    text = context.sentence.text
    following = context.following
    if following is not None and following.kind is NumberKind.THRESHOLD:
        following = Context(context.sentence, following, context.position + 1).following
    limit = following.start if following else len(text)
    stop = _RIGHT_STOP.search(text, number.end, limit)
    right = _first_words(text, number.end, stop.start() if stop else limit, _RIGHT_WORDS)
    right = _without_tail(text, number.end, right)
    if len(_WORD.findall(text, number.end, right)) >= _ENOUGH:
        return number.start, right
    previous = context.previous
    floor = previous.end if previous else 0
    for match in _LEFT_STOP.finditer(text, floor, number.start):
        floor = match.end()
    left = _last_words(text, floor, number.start, _LEFT_WORDS)
    return left + len(text[left : number.start]) - len(text[left : number.start].lstrip(" :-/|")), right


def _without_tail(text: str, start: int, end: int) -> int:
    """Leave off articles and prepositions that the cut left hanging."""
    while (match := _HANGING.search(text, start, end)) is not None:
        end = match.start()
    return end


_HANGING = re.compile(
    (
        r"(?:^|\s+)(?:an?|the|of|in|at|on|to|for|with|by|from|within|after|during|over"
        r"|their|our|your|its|than|as|into|is|are|was|were)\s*$"
    ),
    re.IGNORECASE,
)


def extended(text: str, end: int) -> int:
    """Return where the noun phrase that goes on at ``end`` ends."""
    stop = _RIGHT_STOP.search(text, end)
    return _without_tail(text, end, _first_words(text, end, stop.start() if stop else len(text), _MORE_WORDS))


_MORE_WORDS = 4


def _first_words(text: str, start: int, end: int, count: int) -> int:
    reached = start
    for match, _ in zip(_WORD.finditer(text, start, end), range(count), strict=False):
        reached = match.end()
    return reached


def _last_words(text: str, start: int, end: int, count: int) -> int:
    found = [match.start() for match in _WORD.finditer(text, start, end)]
    return found[-count:][0] if found else end
