"""Where the reach of words that put a claim under silence ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

Range = tuple[int, int]

_SPEAKER = r"(?:we|we've|we're|our|ours|us|my|mine|i|here)\b"
_SCOPE_END = re.compile(
    rf";|[.!?\u2026](?=\s)|\s?(?:\u2014|--)\s?(?!(?:or|and|especially|including|like|such|the|a|an)\b|\")"
    rf"|\s-\s(?={_SPEAKER})"
    rf"|:\s(?!\")|,?\s(?:but|yet|while|whereas|and|so|though)\s(?={_SPEAKER})|,\s(?={_SPEAKER})|,\s(?:but|yet"
    rf"|whereas)\s"
    r"|,\s(?:ask|would|call|walk|get|find|look|consider|think|remember)\b",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:claims?|phrases?|words?|terms?|like|as|these|following|statements?|lines?|signs?"
    r"|flags?|promises|say|write|avoid|skip|cut|ban|drop|delete|retire|strike|shun)\s*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\W*(?:if|when|whenever|should)\b", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[;:]\s|[.!?\u2026]\s|\s?\u2014\s?|,\s(?:and|but|so|yet)\s")


_COMMA = re.compile(r",\s")
_LOOK_BACK = 32


class Scopes:
    """Where a trigger's reach ends in one text; boundaries inside of quotations do not count.

    Most texts have no trigger, and are not looked through for boundaries.
    """

    def __init__(self, text: str, quotes: tuple[Range, ...]) -> None:
        self._text = text
        self._quotes = quotes

    @cached_property
    def _quoted(self) -> bytearray:
        quoted = bytearray(len(self._text))
        for start, end in self._quotes:
            quoted[start + 1 : end - 1] = b"\1" * max(0, end - start - 2)
        return quoted

    @cached_property
    def _ends(self) -> list[int]:
        found = _SCOPE_END.finditer(self._text)
        return [m.start() for m in found if not self._quoted[m.start()] and not self._lists(m)]

    @cached_property
    def _starts(self) -> list[int]:
        return [m.end() for m in _CLAUSE_START.finditer(self._text) if not self._quoted[m.start()]]

    @cached_property
    def _commas(self) -> list[int]:
        return [m.start() for m in _COMMA.finditer(self._text) if not self._quoted[m.start()]]

    @cached_property
    def _conditional(self) -> bool:
        return _CONDITION.match(self._text) is not None

    def _lists(self, match: re.Match[str]) -> bool:
        before = max(0, match.start() - _LOOK_BACK)
        return match[0].startswith(":") and _LISTING.search(self._text, before, match.start()) is not None

    def end_of(self, start: int, end: int) -> int:
        """Return where the reach of a trigger ends; a condition that opens the sentence ends at its last comma."""
        following = bisect_left(self._ends, end)
        scope_end = self._ends[following] if following < len(self._ends) else len(self._text)
        if not self._conditional or self._text[: min(start, _LOOK_BACK)].strip("\"'( "):
            return scope_end
        comma = bisect_left(self._commas, scope_end) - 1
        return self._commas[comma] if comma >= 0 and self._commas[comma] >= end else scope_end

    def comma_in(self, start: int, end: int) -> int:
        """Return where the first comma in ``[start, end)`` stands; ``end`` without one."""
        following = bisect_left(self._commas, start)
        return min(self._commas[following], end) if following < len(self._commas) else end

    def start_of(self, end: int) -> int:
        """Return where the clause begins that a judgement at ``end`` speaks of."""
        before = bisect_right(self._starts, end) - 1
        return self._starts[before] if before >= 0 else 0
