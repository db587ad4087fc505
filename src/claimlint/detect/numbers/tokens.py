"""Cut a text into tokens: figures, words, signs and fixed forms, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimlint.detect.numbers.fixed import Fixed, find_fixed
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

#: More digits than this are an identifier, whatever stands around them.
_MOST_DIGITS = 15
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]*\.?[0-9]+")

#: Punctuation and signs of the grammar, by symbol.
SIGNS = {
    ",": "COMMA",
    ".": "DOT",
    ";": "SEMI",
    ":": "COLON",
    "(": "LPAR",
    ")": "RPAR",
    "[": "LBR",
    "]": "RBR",
    "\n": "NL",
    "+": "PLUS",
    "=": "EQ",
    "#": "HASH",
    "±": "PM",
    "+/-": "PM",
    "→": "ARROW",
    "->": "ARROW",
    "-": "DASH",
    "—": "EMDASH",
    "/": "SLASH",
    "<": "LT",
    ">": "GT",
    "≤": "LE",
    "<=": "LE",
    "≥": "GE",
    ">=": "GE",
    "~": "TILDE",
    "≈": "TILDE",
    "∼": "TILDE",
    "°": "DEGREES",
    "|": "BAR",
    "!": "STOP",
    "?": "STOP",
    "&": "AND",
    "×": "X",
}


@dataclass(slots=True)
class Token:
    """A piece of the text at ``[start, end)``.

    ``word`` is the text in lower case, ``symbol`` the class under which the grammar knows it,
    ``value`` and ``upper`` its figure (and denominator), ``norm`` the unit or comparator
    it stands for. ``fixed`` is the kind of a fixed form, "" for any other token.
    """

    start: int
    end: int
    text: str
    word: str
    symbol: str
    value: float | None = None
    norm: str = ""
    upper: float | None = None
    fixed: str = ""


@cache
def _token() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True) if len(sign) > 1)
    return re.compile(
        # Most words are of ASCII and end where the others do; the next line reads them all, and takes twice as long.
        r"(?P<plain>[A-Za-z]++(?=[ ,.;:!?)-]|\Z))"
        r"|(?P<word>(?:[ckm]?m|ft|in|[IRrχη])[²³](?![⁰¹²³⁴-⁹])|[^\W\d_⁰¹²³⁴-⁹½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]++(?:'[^\W\d_]++)*+)"
        # A minus belongs to the figure unless it is a bullet, a dash or the middle of a range.
        r"|(?P<figure>(?:(?<=[ (=\[<>])(?<![0-9%] )-(?=\.?[0-9]))?(?:(?<![\w)\]])\.)?[0-9]++(?:[.,][0-9]++)*+)"
        r"|(?P<superscript>[⁰¹²³⁴-⁹]++)"
        rf"|(?P<sign>{signs}|\n|\S)",
    )


def tokenise(text: str) -> list[Token]:
    """Return the tokens of ``text`` in reading order. White space but for line ends is left out."""
    tokens: list[Token] = []
    position = 0
    for form in find_fixed(text):
        _read(text, position, form.start, tokens)
        tokens.append(_opaque(text, form))
        position = form.end
    _read(text, position, len(text), tokens)
    return tokens


def _opaque(text: str, form: Fixed) -> Token:
    written = text[form.start : form.end]
    return Token(form.start, form.end, written, written.lower(), "FIXED", fixed=form.kind)


_WORDS = frozenset({"plain", "word"})


def _read(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Add the tokens of ``text[start:end]``, which holds no fixed form."""
    for match in _token().finditer(text, start, end):
        written = match[0]
        first, last = match.span()
        kind = match.lastgroup
        if kind in _WORDS:
            tokens.append(Token(first, last, written, written.lower(), "CAP" if written[0].isupper() else "WORD"))
        elif kind == "figure":
            tokens.extend(_figures(text, first, last))
        elif kind == "superscript":
            tokens.append(Token(first, last, written, written, "SUP"))
        else:
            tokens.append(Token(first, last, written, written, SIGNS.get(written, "OTHER")))


def _figures(text: str, start: int, end: int) -> Iterator[Token]:
    """Read a run of digits, dots and commas: one number, a version, or several numbers."""
    written = text[start:end]
    if written.isdigit() or _GROUPED.fullmatch(written) or _PLAIN.fullmatch(written):
        yield _figure(text, start, end)
    elif "," in written:
        for part in re.finditer(r"[^,]+|,", written):
            if part.group() == ",":
                yield Token(start + part.start(), start + part.end(), ",", ",", "COMMA")
            else:
                yield from _figures(text, start + part.start(), start + part.end())
    else:
        yield Token(start, end, written, written, "FIXED", fixed="code")


def _figure(text: str, start: int, end: int) -> Token:
    written = text[start:end]
    if len(written) > _MOST_DIGITS and sum(char.isdigit() for char in written[: _MOST_DIGITS + 8]) > _MOST_DIGITS:
        return Token(start, end, written, written, "FIXED", fixed="code")
    value = float(written.replace(",", ""))
    if "." in written:
        symbol = "DEC"
    elif len(written) == 4 and 1900 <= value < 2100:
        symbol = "YEAR"
    else:
        symbol = "INT"
    return Token(start, end, written, written, symbol, value)
