"""Where times stand in a sentence, with the words that lead to them and follow them."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.detect.numbers import NumberKind, NumberPhrase
from claimlint.detect.spared import lacks
from claimlint.text import lazyre as re

_UNITS = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?|mornings?|summers?|seasons?)"
_ROUND = r"(?:sessions?|visits?|treatments?|infusions?|cycles?|injections?|doses?|transfers?|rounds?|attempts?|try)"
_COUNTED = r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|their|your|a single|just one)"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|same|final|\d+(?:st|nd|rd|th))"
)
_DONE = r"(?:surgery|treatment|procedure|operation|injection)"
_WHEN = re.compile(
    r"\b(?:since (?:the )?(?:19|20)\d\d|(?:in|by|during|of) (?:19|20)\d\d"
    r"|(?:in |on |at |by |after |over |within |during |for |from )?(?:the|their|your|its)"
    rf" (?:very )?{_ORDINAL}(?: \w+)? (?:{_UNITS}|{_ROUND})"
    rf"|(?:after|in|over|within|following|with) (?:just |only |about )?{_COUNTED} (?:[\w-]+ )?{_ROUND}"
    rf"|(?:per|each|every) (?:{_UNITS}|{_ROUND})|overnight|(?:last|this) (?:year|month|week|day)"
    rf"|(?:on )?the (?:day|morning|night) (?:of|after|before) (?:\w+ )?{_DONE}"
    r"|the (?:next|same) (?:day|morning)|right away|on day [a-z]+"
    r"|(?:at|by|before|after|until) (?:(?:the|their|final|last|one|\w+) )?(?:follow-up|discharge|baseline)"
    rf"|a (?:full |whole )?{_UNITS} (?:later|on|out|after)|a (?:(?:full|whole) {_UNITS}|year|month|week|day))"
    r"\b(?!'s)",
    re.IGNORECASE,
)
_WORDS = frozenset(
    """minute minutes hour hours day days week weeks month months year years decade decades night nights morning
    mornings summer summers season seasons session sessions visit visits treatment treatments infusion infusions
    cycle cycles injection injections dose doses transfer transfers round rounds attempt attempts try overnight
    away follow discharge baseline""".split()
)
"""Words of which ``_WHEN`` needs one, or else a year."""
_LEADS = re.compile(
    r"\b(?:within|in|at|after|by|over|for|during|through|past|beyond|until|before|with)\s+"
    r"(?:(?:the|an?|just|only|about|nearly|almost|under|up|to|as|little|than|more|less|at|least|first|last|next|final"
    r"|median|mean|average|of|follow-up)\s+)*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\s+(?:later|on\b(?!\s+\w)|afterwards?|out\b|earlier|in\b(?!\s+\w)|of follow-up|mark\b|trial\b|study\b"
    r"|(?:after|before|from)(?:\s+(?:the|their|our|your))?\s+(?:surgery|treatment|operation|procedure|injection"
    r"|discharge|implantation|transplant\w*|baseline|delivery|birth|launch))",
    re.IGNORECASE,
)
_KINDS = frozenset({NumberKind.TIMEPOINT, NumberKind.DURATION})
_LEAD = 48


def times(text: str, numbers: Iterable[NumberPhrase]) -> tuple[tuple[int, int], ...]:
    """Return where times stand in ``text``, in order and apart, with the prepositions that lead to them.

    ``numbers`` are the number phrases of ``text``.
    """
    told = "20" in text or "19" in text or not lacks(text, _WORDS)
    spans = [match.span() for match in _WHEN.finditer(text)] if told else []
    for number in numbers:
        if number.kind in _KINDS and not text.startswith("'s", number.end):
            lead = _LEADS.search(text, max(0, number.start - _LEAD), number.start)
            follow = _FOLLOWS.match(text, number.end)
            spans.append((lead.start() if lead else number.start, follow.end() if follow else number.end))
    return tuple(_joined(spans))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
