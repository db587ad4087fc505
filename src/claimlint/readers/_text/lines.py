"""What one line of plain text is by itself."""

from __future__ import annotations

from enum import Enum

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers._text.quotes import quote_marks
from claimlint.text import lazyre as re

_EMOJI = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_BULLET = re.compile(rf"[-*+•‣◦▪▫●○■□·∙⁃–—►▶➤\uf0b7](?=[ \t\u00a0])|[•‣◦▪●■►▶➤]|[{_EMOJI}]\ufe0f?")
_NUMBER = re.compile(r"\(?(\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)](?=[ \t\u00a0]+\S)")
_UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,})\Z")
_RULE = re.compile(r"[-=_*~#·•]{3,}\Z|(?:[-*_] ){2,}[-*_]\Z")
_DIVIDER = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)*[|+]?\Z")
_COMMENT = re.compile(r"<!--(.{0,2000}?)-->\Z")
_DIRECTED = "claimlint"
_DIRECTIVE = re.compile(
    r"(?:(?:#+|//+|;+|%+|--|/\*)[ \t]*(?P<signed>claimlint\b.*)|(?P<bare>claimlint-[a-z].*))\Z", re.IGNORECASE
)
_TAIL = re.compile(r"(?<=[ \t])(?:#|//|<!--)[ \t]*(claimlint-[a-z].*)\Z", re.IGNORECASE)
_STAR = re.compile(r"\*{1,4}(?=[^\s*])|[†‡§¶]|[⁰¹²³⁴-⁹]")
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")


class LineKind(Enum):
    """The role that a line's own characters give it."""

    BLANK = 0
    PROSE = 1
    ITEM = 2
    ROW = 3
    DIVIDER = 4
    RULE = 5
    NOTE = 6
    COMMENT = 7
    HEADING = 8


@dataclass(slots=True)
class Line:
    """One line: its text without surrounding white space, where that begins, and how far it is indented.

    ``body`` is the offset in ``text`` behind a bullet or number, ``number`` the number of an ordered
    item, ``end`` the offset in the source behind the line's text, before its line end, ``quoted``
    whether a quote mark stands before the text, ``comment`` what addresses claimlint behind the text, and where.
    """

    text: str
    start: int
    indent: int
    kind: LineKind
    body: int = 0
    number: str = ""
    quoted: bool = False
    comment: tuple[str, Span] | None = None

    @property
    def end(self) -> int:
        """Return the offset in the source behind the text."""
        return self.start + len(self.text)


_CUT = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


def cut(text: str) -> list[Line]:
    """Return the lines of ``text``."""
    out: list[Line] = []
    at = 0
    wholes = text.splitlines(keepends=True) if _plain_ends(text) else _CUT.findall(text)
    marks = quote_marks(wholes) if ">" in text else [0] * len(wholes)
    classified = _addressed if _DIRECTED in text.lower() else _classified
    for whole, mark in zip(wholes, marks, strict=True):
        stripped = whole[mark:].strip() if mark else whole.strip()
        if not stripped:
            out.append(Line("", at, 0, LineKind.BLANK))
        else:
            indent = len(whole) - len(whole[mark:].lstrip())
            line = classified(stripped, at + indent, indent)
            line.quoted = mark > 0
            out.append(line)
        at += len(whole)
    return out


def _plain_ends(text: str) -> bool:
    """Return whether ``splitlines`` cuts only where a file has line ends."""
    return not _ODD_ENDS.search(text)


_ODD_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")


def _addressed(text: str, start: int, indent: int) -> Line:
    """Return the line, one that addresses claimlint among them: as a whole, or behind its copy."""
    if (match := _DIRECTIVE.match(text)) is not None:
        words = (match["signed"] or match["bare"]).removesuffix("*/").rstrip()
        return Line(text, start, indent, LineKind.COMMENT, number=words)
    tail = _TAIL.search(text)
    line = _classified(text[: tail.start()].rstrip() if tail else text, start, indent)
    if tail is not None:
        words = tail[1].removesuffix("-->").rstrip()
        line.comment = (words, Span(start + tail.start(), start + len(text)))
    return line


def _classified(text: str, start: int, indent: int) -> Line:
    first = text[0]
    if first.isalpha() and first.isascii():
        # Nearly every line of prose: only a lettered item or a table row begins like this.
        if "|" in text or "\t" in text:
            return Line(text, start, indent, LineKind.ROW)
        if text[1:2] not in (".", ")") and text[2:3] not in (".", ")") and text[3:4] not in (".", ")"):
            return Line(text, start, indent, LineKind.PROSE)
    return _special(text, start, indent)


def _special(text: str, start: int, indent: int) -> Line:
    if (match := _COMMENT.match(text)) is not None:
        return Line(text, start, indent, LineKind.COMMENT, number=match[1].strip())
    if (match := _HASHES.match(text)) is not None and "|" not in text:
        return Line(text, start, indent, LineKind.HEADING, match.end(), str(len(match[1])))
    kind = _whole_line(text)
    if kind is not LineKind.PROSE:
        return Line(text, start, indent, kind)
    if (match := _NUMBER.match(text)) is not None:
        return Line(text, start, indent, LineKind.ITEM, _behind(text, match.end()), match[1])
    if (match := _BULLET.match(text)) is not None and _behind(text, match.end()) < len(text):
        return Line(text, start, indent, LineKind.ITEM, _behind(text, match.end()))
    return Line(text, start, indent, LineKind.PROSE)


def _whole_line(text: str) -> LineKind:
    """Return the kind of a line that has no body apart from its text."""
    if "|" in text or "+" in text or "\t" in text:
        if _DIVIDER.match(text):
            return LineKind.DIVIDER
        if "|" in text or "\t" in text:
            return LineKind.ROW
    if _RULE.match(text):
        return LineKind.RULE
    return LineKind.NOTE if _STAR.match(text) else LineKind.PROSE


def _behind(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def is_underline(line: Line) -> bool:
    """Return whether the line underlines a heading above it."""
    return line.kind is LineKind.RULE and _UNDERLINE.match(line.text) is not None
