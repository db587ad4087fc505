"""Read one number from tokens: digits, words and mixtures ("1.2 million", "two and a half", "10k").

The reader looks at a token once and never goes back over what it took, so a row of number words is
read in linear time.
"""

from __future__ import annotations

from claimlint.detect.numbers.lexicon import FRACTION_SIGNS, SCALES, SMALL, SUFFIXES, SUPERSCRIPTS
from claimlint.detect.numbers.tokens import Token
from claimlint.model.lazydata import dataclass

_DIGITS = ("INT", "DEC", "YEAR")
#: Fractions that stand behind an article or "one".
UNIT_FRACTIONS = {"half": 2.0, "third": 3.0, "quarter": 4.0}


@dataclass(slots=True)
class _Cursor:
    """A place in the tokens. ``peek`` looks ahead over an optional hyphen within a compound."""

    tokens: list[Token]
    at: int

    def word(self, ahead: int = 0) -> str:
        """Return the word at ``at + ahead``, "" behind the end."""
        index = self.at + ahead
        return self.tokens[index].word if index < len(self.tokens) else ""

    def glued(self, ahead: int) -> bool:
        """Return whether the token at ``at + ahead`` follows its forerunner without white space."""
        index = self.at + ahead
        return index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def hyphens(self, ahead: int = 0) -> int:
        """Return 1 if a hyphen that joins two words stands at ``at + ahead``, else 0."""
        return int(self.word(ahead) == "-" and self.glued(ahead) and self.glued(ahead + 1))


_FIRST = frozenset({*SMALL, *SCALES, *FRACTION_SIGNS, "hundred", "dozen", "half"})
_BEHIND_ARTICLE = frozenset({*SCALES, "hundred", "dozen"})
NUMERALS = _FIRST | {"a", "an"}
"""The words that a number in words can begin with."""


def begins_number(token: Token, said: list[str], at: int) -> bool:
    """Return whether ``read_number`` can read one at ``token``, the word ``said[at]``: it cannot at most."""
    if token.symbol in _DIGITS or token.word in _FIRST:
        return True
    return token.word in {"a", "an"} and at + 1 < len(said) and said[at + 1] in _BEHIND_ARTICLE


def read_number(tokens: list[Token], start: int) -> tuple[Token, int] | None:
    """Return the number that begins at ``tokens[start]`` and the index behind it, or None.

    The token's symbol is INT, DEC or YEAR for plain digits, WNUM for words, ONE for a bare "one",
    MIX for fractions on top of a whole ("2½") and BIG where a power of ten is written out.
    """
    first = tokens[start]
    if first.symbol in _DIGITS and _stands_alone(tokens, start):
        return Token(first.start, first.end, "", first.word, first.symbol, first.value), start + 1
    cursor = _Cursor(tokens, start)
    if first.symbol in _DIGITS and first.value is not None:
        value, symbol = _digits(cursor, first.value, first.symbol)
    elif first.text in FRACTION_SIGNS:
        top, bottom = FRACTION_SIGNS[first.text]
        token = Token(first.start, first.end, first.text, first.word, "FRAC", float(top), upper=float(bottom))
        return token, start + 1
    else:
        read = _words(cursor)
        if read is None:
            return None
        value, symbol = read
    last = tokens[cursor.at - 1]
    token = Token(first.start, last.end, "", first.word, symbol, value)
    return token, cursor.at


def _stands_alone(tokens: list[Token], at: int) -> bool:
    """Return whether the digits at ``at`` are all of their number, as those before most words are."""
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    if after.symbol in {"WORD", "CAP"}:
        return after.word not in _GOING_ON and (after.word not in SUFFIXES or after.start != tokens[at].end)
    return after.symbol in {"DOT", "COMMA"}


_GOING_ON = _BEHIND_ARTICLE | {"and"}
"""Words behind digits that can be of the same number."""


def _digits(cursor: _Cursor, value: float, symbol: str) -> tuple[float, str]:
    """Read what may follow digits: spaced thousands, a power, a fraction, a scale."""
    tokens = cursor.tokens
    cursor.at += 1
    if symbol == "INT" and len(tokens[cursor.at - 1].text) <= 3:
        for group in _spaced_groups(cursor):
            value = value * 1000 + group
            cursor.at += 1
    if value == 10 and cursor.glued(0) and tokens[cursor.at].symbol == "SUP":
        power = int("".join(SUPERSCRIPTS[sign] for sign in tokens[cursor.at].text[:2]))
        if 3 <= power <= 15:
            cursor.at += 1
            return 10.0**power, "BIG"
    fraction = _fraction(cursor)
    if fraction:
        return value + fraction, "MIX" if _scale(cursor) == 1 else "BIG"
    if cursor.glued(0) and cursor.word() in SUFFIXES and _is_suffix(cursor):
        value *= SUFFIXES[cursor.word()]
        cursor.at += 1
        return value, "BIG"
    scale = _scale(cursor)
    return (value * scale, "BIG") if scale != 1 else (value, symbol)


def _spaced_groups(cursor: _Cursor) -> list[int]:
    """Return the groups of three digits that follow with a space each, up to the last "000".

    Only three noughts show that "1 500 000" is one number and "5 100 mg" is not.
    """
    groups: list[int] = []
    noughts = 0
    for index in range(cursor.at, min(cursor.at + 3, len(cursor.tokens))):
        token = cursor.tokens[index]
        if token.start != cursor.tokens[index - 1].end + 1 or len(token.text) != 3 or token.symbol != "INT":
            break
        groups.append(int(token.text))
        if token.text == "000":
            noughts = len(groups)
    return groups[:noughts]


def _is_suffix(cursor: _Cursor) -> bool:
    """Tell "10k" and "$1.2M" from "5 m": a lower-case m, b or mm counts only in money."""
    written = cursor.tokens[cursor.at].text
    before = cursor.tokens[cursor.at - 2].text if cursor.at >= 2 else ""
    return before in {"$", "€", "£"} or written in {"k", "K", "M", "B"}


def _scale(cursor: _Cursor) -> float:
    """Take scale words ("hundred thousand", "-million") and return their product, 1 without any."""
    product = 1.0
    for _ in range(3):
        hyphen = cursor.hyphens()
        word = cursor.word(hyphen)
        factor = 100.0 if word == "hundred" else 12.0 if word == "dozen" else SCALES.get(word)
        if factor is None:
            return product
        product *= factor
        cursor.at += hyphen + 1
    return product


def _fraction(cursor: _Cursor) -> float:
    """Take "½", "1/2", "and a half" or "-and-three-quarters" behind a whole number; 0 without."""
    token = cursor.tokens[cursor.at] if cursor.at < len(cursor.tokens) else None
    if token is not None and token.text in FRACTION_SIGNS:
        cursor.at += 1
        sign = FRACTION_SIGNS[token.text]
        return sign[0] / sign[1]
    hyphen = cursor.hyphens()
    if cursor.word(hyphen) in {"1", "3"} and cursor.word(hyphen + 1) == "/" and cursor.glued(hyphen + 1):
        top, bottom = cursor.word(hyphen), cursor.word(hyphen + 2)
        spaced = hyphen or not cursor.glued(0)
        if spaced and bottom in {"2", "4"} and cursor.word(hyphen + 3) != "/":
            cursor.at += hyphen + 3
            return int(top) / int(bottom)
    return _spoken_fraction(cursor, hyphen)


def _spoken_fraction(cursor: _Cursor, hyphen: int) -> float:
    if cursor.word(hyphen) != "and":
        return 0.0
    at = hyphen + 1
    at += cursor.hyphens(at)
    article = cursor.word(at)
    at += 1
    at += cursor.hyphens(at)
    part = cursor.word(at)
    if article == "three" and part == "quarters":
        fraction = 0.75
    elif article in {"a", "one"} and part in UNIT_FRACTIONS:
        fraction = 1 / UNIT_FRACTIONS[part]
    else:
        return 0.0
    if cursor.word(at + 1) == "of":
        return 0.0
    cursor.at += at + 1
    return fraction


def _words(cursor: _Cursor) -> tuple[float, str] | None:
    """Read a cardinal in words; leaves the cursor alone if there is none."""
    start = cursor.at
    word = cursor.word()
    if word in {"a", "an"}:
        if cursor.word(1) not in _BEHIND_ARTICLE:
            return None
        cursor.at += 1
    elif word == "half":
        return _half_scale(cursor)
    value = _cardinal(cursor, one=word in {"a", "an"})
    if value is None:
        cursor.at = start
        return None
    fraction = _spoken_decimals(cursor) or _fraction(cursor)
    last = cursor.word(-1) if not fraction else ""
    if fraction:
        scale = _scale(cursor)
        return (value + fraction) * scale, "MIX" if scale == 1 else "BIG"
    if last in SCALES:
        return value, "BIG"
    return value, "ONE" if value == 1 and word == "one" else "WNUM"


def _spoken_decimals(cursor: _Cursor) -> float:
    """Take "point two five" behind a cardinal in words; 0 without."""
    if cursor.word() != "point":
        return 0.0
    digits = ""
    while (digit := SMALL.get(cursor.word(1 + len(digits)))) is not None and digit < 10 and len(digits) < _DECIMALS:
        digits += str(int(digit))
    cursor.at += 1 + len(digits) if digits else 0
    return float(f"0.{digits}") if digits else 0.0


_DECIMALS = 4


def _half_scale(cursor: _Cursor) -> tuple[float, str] | None:
    article = int(cursor.word(1) in {"a", "-"})
    scale = cursor.word(1 + article)
    factor = 12.0 if scale == "dozen" else SCALES.get(scale)
    if factor is None:
        return None
    cursor.at += 2 + article
    return factor / 2, "WNUM" if scale == "dozen" else "BIG"


def _cardinal(cursor: _Cursor, *, one: bool) -> float | None:
    """Read "one hundred thirty-two thousand and five"; ``one``: an article stands for a one.

    ``room`` is what the next addend of the group must stay below, ``ceiling`` what the next scale must.
    """
    total, group, room, ceiling = 0.0, 1.0 if one else 0.0, 0.0 if one else 100.0, 1e15
    taken = one
    while True:
        step = cursor.hyphens() if taken else 0
        word = cursor.word(step)
        joined = word == "and" and taken and not one and _after_large(cursor)
        if joined:
            step += 1 + cursor.hyphens(step + 1)
            word = cursor.word(step)
        small = SMALL.get(word)
        if small is not None and small < room and (small or not taken):
            group, room = group + small, 10.0 if small >= 20 else 0.0
        elif joined:
            break
        elif word == "hundred" and ((0 < group < 100 and (group < 20 or room == 0.0)) or not taken):
            group, room = (group or 1.0) * 100, 100.0
        elif word == "dozen" and (one or not taken or (0 < group < 100 and room in {0.0, 10.0})):
            group, room, ceiling = (group or 1.0) * 12, 0.0, 0.0
        elif word in SCALES and SCALES[word] < ceiling:
            total, ceiling = total + (group or 1.0) * SCALES[word], SCALES[word]
            group, room = 0.0, 100.0
        else:
            break
        taken, one = True, False
        cursor.at += step + 1
    return total + group if taken and not one else None


def _after_large(cursor: _Cursor) -> bool:
    """Return whether "hundred" or a scale was read last: only there may "and" join ("hundred and five")."""
    last = cursor.word(-1)
    return last == "hundred" or last in SCALES
