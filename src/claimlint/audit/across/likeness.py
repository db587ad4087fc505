"""Sentences that say nearly the same, found without comparing each with each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from claimlint.policy.wording import words

_ALIKE = (3, 4)
"""The share of a settled wording's words that a sentence keeps when it says it a little otherwise."""

_Token: TypeAlias = tuple[str, int]
"""A word and which occurrence of it in its sentence this is: sets of these intersect as bags of words do."""


class Settled:
    """Wordings, looked up by sentences that share three quarters of their words with one, and it with them.

    Two sentences that share so many words share one of the few rarest of either: only wordings that are found
    under those are compared.
    """

    __slots__ = ("_common", "_tokens", "_under")

    def __init__(self, sentences: Iterable[str]) -> None:
        self._tokens = {sentence: _tokens(sentence) for sentence in sentences}
        self._common: Counter[_Token] = Counter(token for tokens in self._tokens.values() for token in tokens)
        self._under: dict[_Token, list[str]] = {}
        for sentence, tokens in self._tokens.items():
            for token in self._rarest(tokens):
                self._under.setdefault(token, []).append(sentence)

    def near(self, sentence: str) -> str | None:
        """Return the first wording, by its letters, that is like ``sentence``; None if none is."""
        own = _tokens(sentence)
        found = {one for token in self._rarest(own) for one in self._under.get(token, ())}
        return min((one for one in found if _alike(own, self._tokens[one])), default=None)

    def _rarest(self, tokens: frozenset[_Token]) -> list[_Token]:
        ranked = sorted(tokens, key=lambda token: (self._common[token], token))
        return ranked[: len(tokens) - _least(len(tokens)) + 1]


def _tokens(sentence: str) -> frozenset[_Token]:
    seen: Counter[str] = Counter()
    out = set()
    for word in words(sentence):
        seen[word] += 1
        out.add((word, seen[word]))
    return frozenset(out)


def _alike(one: frozenset[_Token], other: frozenset[_Token]) -> bool:
    shared = len(one & other)
    return shared > 0 and shared >= max(_least(len(one)), _least(len(other)))


def _least(number: int) -> int:
    """Return how many of ``number`` words are three quarters at least."""
    part, whole = _ALIKE
    return -(-part * number // whole)
