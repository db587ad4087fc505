"""Find the number phrases of a text."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.numbers.folding import fold
from claimlint.detect.numbers.grammar import grammar
from claimlint.detect.numbers.lexicon import COMPARATORS, PEOPLE, POSTPOSED
from claimlint.detect.numbers.phrase import NumberKind, NumberPhrase
from claimlint.detect.numbers.rule import Draft
from claimlint.detect.numbers.tokens import Token, tokenise
from claimlint.detect.numbers.units import PER_WORDS

_MOST_COMPARATORS = 3
_NOUN_REACH = 5
_SIGNED = {"LT": "under", "GT": "over", "LE": "up to", "GE": "at least", "TILDE": "about"}
#: Kinds that can be compared ("over 40%"); a comparator before any other kind belongs to something else.
_COMPARABLE = frozenset(
    {
        NumberKind.PERCENT,
        NumberKind.PERCENTAGE_POINTS,
        NumberKind.N_OF_M,
        NumberKind.SCORE,
        NumberKind.PAIR,
        NumberKind.MULTIPLE,
        NumberKind.MONEY,
        NumberKind.DURATION,
        NumberKind.COUNT,
        NumberKind.NUMBER,
        NumberKind.MEASUREMENT,
        NumberKind.FREQUENCY,
        NumberKind.TEMPERATURE,
        NumberKind.RATING,
        NumberKind.THRESHOLD,
        NumberKind.LAB,
    }
)
_RATED = frozenset(
    {
        NumberKind.PERCENT,
        NumberKind.MONEY,
        NumberKind.COUNT,
        NumberKind.MEASUREMENT,
        NumberKind.DURATION,
        NumberKind.NUMBER,
        NumberKind.PERCENTAGE_POINTS,
    }
)
_WITH_NOUN = frozenset({NumberKind.PERCENT, NumberKind.N_OF_M, NumberKind.NUMBER})
_EACH = frozenset({"a", "an", "per", "every", "each", "/"})


def scan(text: str) -> tuple[NumberPhrase, ...]:
    """Return every number phrase of ``text``, claims and lexical classes alike.

    Args:
        text: a sentence or block as :mod:`claimlint.text` normalises it (plain spaces and hyphens).

    Returns:
        The phrases in reading order, none overlapping; offsets are code points of ``text``.
    """
    rules = grammar()
    tokens = fold(tokenise(text), rules.alphabet.literals)
    return tuple(_finish(text, tokens, rules.read(tokens)))


def _finish(text: str, tokens: list[Token], drafts: tuple[Draft, ...]) -> Iterator[NumberPhrase]:
    """Give each draft its comparators, its rate and its noun, within the gap to its neighbours."""
    floor = 0
    for index, draft in enumerate(drafts):
        ceiling = drafts[index + 1].start if index + 1 < len(drafts) else len(tokens)
        first, comparator = _before(tokens, draft, floor)
        core_end, per = _rate(tokens, draft, ceiling)
        last, postposed = _after(tokens, draft, core_end, ceiling)
        floor = last
        start, end = tokens[first].start, tokens[last - 1].end
        yield NumberPhrase(
            kind=draft.kind,
            value=draft.value,
            unit=draft.unit,
            start=start,
            end=end,
            core_start=tokens[draft.start].start,
            core_end=tokens[core_end - 1].end,
            text=text[start:end],
            upper=draft.upper,
            comparator=draft.comparator or comparator or postposed,
            pair=draft.pair,
            per=per,
            noun=draft.noun or _noun(tokens, draft, last),
        )


def _before(tokens: list[Token], draft: Draft, floor: int) -> tuple[int, str]:
    """Return where the comparator words before the draft begin, and what they say.

    Of several ("up to about 90%") the bound counts, not the approximation.
    """
    first = draft.start
    said = ""
    if draft.kind not in _COMPARABLE:
        return first, said
    while first > floor and draft.start - first < _MOST_COMPARATORS:
        token = tokens[first - 1]
        norm = _SIGNED.get(token.symbol) or COMPARATORS.get(token.word)
        if norm is None:
            break
        said = norm if not said or norm != "about" else said
        first -= 1
    if (
        not said
        and draft.kind is NumberKind.MONEY
        and not draft.pair
        and first > floor
        and tokens[first - 1].word == "from"
    ):
        return first - 1, "at least"
    return first, said


def _after(tokens: list[Token], draft: Draft, end: int, ceiling: int) -> tuple[int, str]:
    if draft.kind not in _COMPARABLE or end >= ceiling:
        return end, ""
    token = tokens[end]
    if token.symbol == "PLUS" and token.start == tokens[end - 1].end:
        return end + 1, "at least"
    norm = POSTPOSED.get(token.word)
    return (end + 1, norm) if norm and token.word != "plus" else (end, "")


def _rate(tokens: list[Token], draft: Draft, ceiling: int) -> tuple[int, str]:
    """Return the end of the draft with its rate ("a month", "per session", "/year"), and what it is per."""
    end = draft.end
    if draft.kind not in _RATED or end + 1 >= ceiling:
        return end, ""
    link, unit = tokens[end], tokens[end + 1]
    timed = unit.symbol == "TIME" and not unit.word.endswith("s")
    if link.word not in _EACH or not (timed or unit.word in PER_WORDS):
        return end, ""
    if link.word in {"a", "an"} and (unit.symbol not in {"TIME", "quarter", "second"} or draft.kind is NumberKind.PAIR):
        return end, ""
    return end + 2, unit.norm.removesuffix("s") if timed else unit.word


def _noun(tokens: list[Token], draft: Draft, last: int) -> str:
    """Return the counted noun close behind the phrase ("83% of our patients"), "" if there is none."""
    if draft.kind not in _WITH_NOUN:
        return ""
    for token in tokens[last : last + _NOUN_REACH]:
        if token.symbol in {"NOUN", "ADULT"} and (token.word.endswith("s") or token.word in PEOPLE):
            return token.norm or token.word
        if token.symbol not in {
            "WORD",
            "CAP",
            "NOUN",
            "of",
            "our",
            "the",
            "all",
            "these",
            "those",
            "their",
            "last",
            "first",
        }:
            return ""
    return ""
