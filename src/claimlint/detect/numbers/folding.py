"""Fold tokens: numbers become one token, "up to" and "per cent" too, and every token gets its symbol."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from claimlint.detect.numbers import lexicon as words
from claimlint.detect.numbers.numerals import NUMERALS, begins_number, read_number
from claimlint.detect.numbers.tokens import Token
from claimlint.detect.numbers.units import CASED_UNITS, CURRENCIES, UNITS, Entry

_FIGURES = frozenset({"INT", "DEC", "YEAR", "BIG", "MIX", "WNUM", "ONE"})
_MEASURES = frozenset({"UNIT", "NOUN", "TIME"})
_UNDER = frozenset({"L", "l", "h", "d", "wk", "yr"})
"""Letters that are units only below a stroke: "1.2 mg/L", "9 events/h"."""


#: Compounds that only the grammar cares for.
_GRAMMATICAL = MappingProxyType[str, Entry](
    {
        "some": ("VAGUEDET", ""),
        "out of": ("OUTOF", ""),
        "a couple of": ("COUPLE", ""),
        "couple of": ("COUPLE", ""),
        "a couple": ("COUPLE", ""),
        "a pair of": ("COUPLE", ""),
        "anywhere from": ("from", ""),
        "ranging from": ("RANGING", ""),
        "ranges from": ("RANGING", ""),
        "ranged from": ("RANGING", ""),
        "range from": ("RANGING", ""),
        "years of age": ("YEARSOLD", ""),
        "years old": ("YEARSOLD", ""),
        "year old": ("YEARSOLD", ""),
        "years young": ("YEARSOLD", ""),
        "yo": ("YEARSOLD", ""),
        "or older": ("OLDER", "at least"),
        "and older": ("OLDER", "at least"),
        "or younger": ("OLDER", "up to"),
        "and younger": ("OLDER", "up to"),
        "who are": ("WHOARE", ""),
        "aged": ("age", ""),
        "ages": ("age", ""),
        "the ages of": ("age", ""),
        "age of": ("age", ""),
        "ages of": ("age", ""),
        "the age of": ("age", ""),
        "half as": ("HALFAS", ""),
    }
)
_CLASSES: tuple[tuple[str, Iterable[str]], ...] = (
    ("FUNC", words.FUNCTION_WORDS),
    ("NAMED", words.NAMED),
    ("SEASON", words.SEASONS),
    ("EVERYDAY", words.FREQUENCY_ADVERBS),
    ("MULTW", words.MULTIPLIERS),
    ("VAGUEN", words.VAGUE_NUMBERS),
    ("VAGUEDET", words.VAGUE_DETERMINERS),
    ("ORDW", words.ORDINALS),
    ("DENOM", words.DENOMINATORS),
    ("SCALE", words.SCALES_OF_OUTCOME),
)


def _all(symbol: str, norms: Mapping[str, str]) -> dict[str, Entry]:
    return {form: (symbol, norm) for form, norm in norms.items()}


@cache
def _entries() -> dict[str, Entry]:
    """Return every known form in lower case; later tables win."""
    table: dict[str, Entry] = dict(UNITS)
    table.update(_all("CUR", CURRENCIES))
    table.update({form: ("ADULT", UNITS.get(form, ("", form))[1]) for form in words.ADULTS})
    for symbol, forms in _CLASSES:
        table.update(dict.fromkeys(forms, (symbol, "")))
    table.update(_all("LAB", words.LABS))
    table.update(_all("STATW", words.STATISTIC_WORDS))
    table.update(_all("SPREAD", words.SPREADS))
    table.update(_all("CI", words.INTERVALS))
    table.update(_all("SUFCMP", words.POSTPOSED))
    table.update(_all("CMP", words.COMPARATORS))
    table.update(_GRAMMATICAL)
    return table


@cache
def _compounds() -> dict[str, dict[str, list[list[str]]]]:
    """Return the forms of several words by their first word and their second, the longest first."""
    table: dict[str, dict[str, list[list[str]]]] = {}
    for parts in sorted(map(str.split, _entries()), key=len, reverse=True):
        if len(parts) > 1:
            table.setdefault(parts[0], {}).setdefault(parts[1], []).append(parts)
    return table


@cache
def _symbols(literals: frozenset[str]) -> dict[str, Entry]:
    """Return what each known form is, and each of ``literals``, which is its own symbol."""
    entries = _entries()
    return {**entries, **{word: (word, entries.get(word, ("", ""))[1]) for word in literals}}


_ASK_TWICE = frozenset(
    form.lower()
    for forms in (words.STATISTICS, words.MONTHS, words.VAGUE_NUMBERS, words.NAMED_CAPITAL, CASED_UNITS)
    for form in forms
)
"""Words that are not the same thing in every letter case or place."""


def fold(tokens: list[Token], literals: frozenset[str]) -> list[Token]:
    """Return ``tokens`` with compounds folded and symbols set.

    ``literals`` are the words that the grammar's patterns name: such a word is its own symbol.
    """
    symbols, compounds, telling = _symbols(literals), _compounds(), _telling(literals)
    folded: list[Token] = []
    said = [token.word for token in tokens]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = at + 1
        if token.word not in telling and token.symbol not in _READ:
            pass
        elif token.symbol == "FIXED":
            _name_fixed(token)
        elif begins_number(token, said, at) and (number := read_number(tokens, at)) is not None:
            token, end = number
        elif token.symbol in _NAMELESS:
            if token.word in compounds and (length := _compound_length(said, at, compounds[token.word])) > 1:
                end = at + length
                token = _joined(tokens[at:end])
            if token.word in _ASK_TWICE:
                _name(token, literals, folded[-1] if folded else None)
            elif token.word in symbols:
                token.symbol, token.norm = symbols[token.word]
        folded.append(token)
        at = end
    return _rates(folded) if "/" in said else folded


_NAMELESS = frozenset({"WORD", "CAP", "OTHER"})
_READ = frozenset({"INT", "DEC", "YEAR", "FIXED"})


def _compound_length(said: list[str], at: int, forms: dict[str, list[list[str]]]) -> int:
    """Return how many words the longest of ``forms``, by their second word, has at ``at``; 1 if there is none."""
    for parts in forms.get(said[at + 1], ()) if at + 1 < len(said) else ():
        if said[at : at + len(parts)] == parts:
            return len(parts)
    return 1


@cache
def _telling(literals: frozenset[str]) -> frozenset[str]:
    """Return the words that may be something to the grammar; most words of a text are none of them."""
    return frozenset((*_symbols(literals), *_compounds(), *_ASK_TWICE, *NUMERALS))


def _joined(parts: list[Token]) -> Token:
    word = " ".join(part.word for part in parts)
    return Token(parts[0].start, parts[-1].end, word, word, parts[0].symbol)


def _name(token: Token, literals: frozenset[str], before: Token | None) -> None:
    """Set the symbol and the norm of a word."""
    word = token.word
    if (
        before is not None
        and before.end == token.start
        and before.symbol in _FIGURES
        and token.text in CASED_UNITS
        and (token.text != "D" or before.symbol == "DEC")
    ):
        token.symbol, token.norm = CASED_UNITS[token.text]
    elif token.text in words.STATISTICS:
        token.symbol, token.norm = "STAT", words.STATISTICS[token.text]
    elif token.text[0].isupper() and word in words.MONTHS:
        token.symbol = "MONTH"
    elif word in literals:
        token.symbol = word
        token.norm = _entries().get(word, ("", ""))[1]
    elif word in _entries():
        symbol, norm = _entries()[word]
        if symbol == "VAGUEN" and token.text.isupper():
            return
        token.symbol, token.norm = symbol, norm
    elif token.text in words.NAMED_CAPITAL:
        token.symbol = "NAMED"


def _name_fixed(token: Token) -> None:
    """Let a fixed form that is a laboratory value, a statistic or an instrument take that part."""
    if token.text in words.STATISTICS:
        token.symbol, token.norm = "STAT", words.STATISTICS[token.text]
    elif token.word in words.LABS:
        token.symbol, token.norm = "LAB", words.LABS[token.word]
    elif token.word in words.SCALES_OF_OUTCOME:
        token.symbol = "SCALE"


def _rates(tokens: list[Token]) -> list[Token]:
    """Fold compound units: "hairs/cm²", "kg/m²", "mg/dL"."""
    folded: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if (
            token.symbol == "SLASH"
            and folded
            and at + 1 < len(tokens)
            and folded[-1].symbol in _MEASURES
            and (tokens[at + 1].symbol in {"UNIT", "TIME"} or tokens[at + 1].text in _UNDER)
            and folded[-1].end == token.start
            and token.end == tokens[at + 1].start
            and not (folded[-1].symbol == "TIME" and tokens[at + 1].symbol == "TIME")
        ):
            over, under = folded[-1], tokens[at + 1]
            norm = f"{over.norm or over.text}/{under.text}"
            folded[-1] = Token(over.start, under.end, "", over.word, "UNIT", norm=norm)
            at += 2
        else:
            folded.append(token)
            at += 1
    return folded
