"""The grammar: every rule, compiled together when the first text comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from claimlint.detect.numbers import amounts, calendar, names, ratios, statistics
from claimlint.detect.numbers.needed import Needs
from claimlint.detect.numbers.pattern import Alphabet, Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import MACROS, Draft, Rule
from claimlint.detect.numbers.tokens import Token
from claimlint.text import lazyre as re
from claimlint.text.asked import bits, union

#: Where two rules read the same tokens, the earlier one wins.
_RULES: tuple[Rule, ...] = (
    *statistics.RULES,
    *ratios.RULES,
    *calendar.RULES,
    *amounts.RULES,
    *names.RULES,
)


_YEAR = re.compile("(?:19|20)[0-9][0-9]")


class Grammar:
    """The alphabet, and each rule with its compiled pattern and what that needs."""

    def __init__(self, alphabet: Alphabet, rules: Iterable[Rule]) -> None:
        self.alphabet = alphabet
        self.rules: tuple[tuple[Needs, re.Pattern[str], Rule], ...] = tuple(
            (alphabet.needed(rule.pattern), alphabet.compile(rule.pattern), rule) for rule in rules
        )
        numbers = {need: number for number, need in enumerate({need for needs, *_ in self.rules for need in needs})}
        self._needs = tuple(bits(numbers[need] for need in needs) for needs, *_ in self.rules)
        """What each rule needs, as bits."""
        self._met = {
            symbol: bits(number for need, number in numbers.items() if symbol in need)
            for symbol in frozenset().union(*numbers)
        }
        """The needs that each symbol meets, as bits."""
        self._tried: dict[int, list[tuple[re.Pattern[str], Rule]]] = {}
        """The rules that a line is tried with, by the needs that it meets."""

    def read(self, tokens: list[Token]) -> tuple[Draft, ...]:
        """Return the drafts of ``tokens`` in reading order, none overlapping.

        The leftmost reading wins, and of those that begin together the longest.
        """
        return _choose([*_fixed(tokens), *self.candidates(tokens)])

    def candidates(self, tokens: list[Token]) -> list[Draft]:
        """Return every reading of every rule; readings may overlap."""
        line = self.alphabet.encode(tokens)
        found: list[Draft] = []
        for pattern, rule in self._possible(line):
            # A rejected match may hide another that begins inside it, so the search goes on at the next token.
            match = pattern.search(line)
            while match is not None:
                drafts = rule.read(Found(tokens, match))
                if isinstance(drafts, Draft):
                    found.append(drafts)
                elif drafts is not None:
                    found.extend(drafts)
                match = pattern.search(line, match.start() + 1)
        return found

    def _possible(self, line: str) -> list[tuple[re.Pattern[str], Rule]]:
        """Return the rules whose needs the line meets: a few of them, and mostly those of many other lines."""
        met = union(map(self._met.__getitem__, self._met.keys() & line))
        rules = self._tried.get(met)
        if rules is None:
            if len(self._tried) >= _REMEMBERED:
                self._tried.clear()
            rules = self._tried[met] = [
                (pattern, rule)
                for needs, (_, pattern, rule) in zip(self._needs, self.rules, strict=True)
                if not needs & ~met
            ]
        return rules


_REMEMBERED = 2_000


@cache
def grammar() -> Grammar:
    """Return the grammar. The first call compiles it."""
    return Grammar(Alphabet((rule.pattern for rule in _RULES), MACROS), _RULES)


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
