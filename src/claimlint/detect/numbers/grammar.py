"""The grammar: every rule, compiled together when the first text comes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimlint.detect.numbers import amounts, calendar, names, ratios, statistics
from claimlint.detect.numbers.needed import Needs
from claimlint.detect.numbers.pattern import Alphabet, Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import MACROS, Draft, Rule
from claimlint.detect.numbers.tokens import Token
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

#: Where two rules read the same tokens, the earlier one wins.
_RULES: tuple[Rule, ...] = (
    *statistics.RULES,
    *ratios.RULES,
    *calendar.RULES,
    *amounts.RULES,
    *names.RULES,
)


_YEAR = re.compile("(?:19|20)[0-9][0-9]")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The alphabet, and each rule with its compiled pattern and what that needs."""

    alphabet: Alphabet
    rules: tuple[tuple[Needs, re.Pattern[str], Rule], ...]

    def read(self, tokens: list[Token]) -> tuple[Draft, ...]:
        """Return the drafts of ``tokens`` in reading order, none overlapping.

        The leftmost reading wins, and of those that begin together the longest.
        """
        return _choose([*_fixed(tokens), *self.candidates(tokens)])

    def candidates(self, tokens: list[Token]) -> Iterator[Draft]:
        """Yield every reading of every rule; readings may overlap."""
        line = self.alphabet.encode(tokens)
        symbols = frozenset(line)
        for needs, pattern, rule in self.rules:
            if any(map(symbols.isdisjoint, needs)):
                continue
            # A rejected match may hide another that begins inside it, so the search goes on at the next token.
            match = pattern.search(line)
            while match is not None:
                drafts = rule.read(Found(tokens, match))
                if isinstance(drafts, Draft):
                    yield drafts
                elif drafts is not None:
                    yield from drafts
                match = pattern.search(line, match.start() + 1)


@cache
def grammar() -> Grammar:
    """Return the grammar. The first call compiles it."""
    alphabet = Alphabet((rule.pattern for rule in _RULES), MACROS)
    return Grammar(
        alphabet, tuple((alphabet.needed(rule.pattern), alphabet.compile(rule.pattern), rule) for rule in _RULES)
    )


def _fixed(tokens: list[Token]) -> Iterator[Draft]:
    for index, token in enumerate(tokens):
        if token.fixed:
            kind = NumberKind(token.fixed)
            year = _YEAR.search(token.text) if kind is NumberKind.DATE else None
            yield Draft(kind, index, index + 1, float(year.group()) if year else None)


def _choose(drafts: list[Draft]) -> tuple[Draft, ...]:
    chosen: list[Draft] = []
    behind = 0
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if draft.start >= behind:
            chosen.append(draft)
            behind = draft.end
    return tuple(chosen)
