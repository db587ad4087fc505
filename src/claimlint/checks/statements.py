"""The policy's approved wordings, looked for in copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimlint.model.span import Span
from claimlint.policy.placeholders import fill
from claimlint.policy.types import WordingSet
from claimlint.policy.wording import Fit, WordingMatch, find

_EXACT_ONLY = 1.1
"""A ratio that no near wording reaches."""


class Statements:
    """The sets called ``names`` (all sets for no names) out of ``sets``."""

    __slots__ = ("_sets",)

    def __init__(self, sets: Mapping[str, WordingSet], names: Sequence[str]) -> None:
        self._sets = tuple(sets[name] for name in (names or sets) if name in sets)

    def __bool__(self) -> bool:
        return bool(self._sets)

    @property
    def wording(self) -> str:
        """Return the first wording with its slots filled, "" if there is none."""
        return next((fill(words, held.slots) for held in self._sets for words in held.wordings), "")

    def said_in(self, text: str) -> bool:
        """Return whether ``text`` holds one of the wordings word for word, or one of the patterns."""
        return any(find(held, text, _EXACT_ONLY).fit is Fit.EXACT for held in self._sets)

    def drifted_in(self, text: str, least: float) -> Iterator[tuple[Span, str]]:
        """Yield the places in ``text`` that are like a wording, by ``least`` (0 to 1) or more, but not it.

        With each comes the approved wording, slots filled.
        """
        for held in self._sets:
            match: WordingMatch = find(held, text, least)
            if match.fit is Fit.NEAR and match.span is not None:
                yield match.span, fill(match.wording, held.slots)
