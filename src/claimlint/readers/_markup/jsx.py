"""JavaScript in the markup of components (Astro, Svelte, Vue): blanked out, the markup and copy in it kept.

``{items.map((item) => <p>For {item.name}</p>)}`` is code around markup around code; so the two are told apart with a
stack, in one pass.
"""

from __future__ import annotations

from claimlint.model.lazydata import dataclass, field
from claimlint.model.span import Span
from claimlint.readers._markup.quoted import QuotedCopy, code_copy, is_copy_name, quoted_copy
from claimlint.readers._markup.templates import FILLER
from claimlint.text import lazyre as re

_MAX_DEPTH = 200
_IN_MARKUP = re.compile(r"<!--|<(?=[A-Za-z>])|</[^<>]*>|\{")
_IN_TAG = re.compile(r"""/?>|"[^"]*+"|'[^']*+'|\{|<""")
_IN_CODE = re.compile(
    r"""//[^\r\n]*|/\*|(?<!\\)(?:"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`)
    |[{}]|<(?=[A-Za-z>])""",
    re.VERBOSE,
)
"""An escaped quote outside of a string (in a regular expression) opens none."""
_BEFORE_MARKUP = re.compile(r"(?:[(\[,?:{]|=>|&&|\|\||\breturn)\s*\Z")
_LITERAL = re.compile(r"""\{(\s*)(["'`])([^"'`\\{}$]*)\2(\s*)\}""")
_NAME = re.compile(r"</?\s*([A-Za-z][\w.:-]*)")
_ATTRIBUTE = re.compile(r"([A-Za-z][\w-]*)=\Z")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = frozenset(("script", "style"))
_LOOK_BACK = 40
_NOT_LINE_END = re.compile(r"[^\r\n]")


@dataclass(slots=True)
class Component:
    """Markup of a component: ``text`` without code, the copy quoted in that code, the ranges of its comments."""

    text: str
    strings: list[QuotedCopy] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)


def mask_code(text: str, start: int, end: int) -> Component:
    """Return ``text`` with the code in ``text[start:end]``, which is markup, blanked to the same length."""
    return _Masking(text, start, end).run()


class _Masking:
    """``_levels`` holds how many elements are open in each stretch of markup, None for code around it.

    ``_braces`` counts the braces that are open in each code.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._at = start
        self._end = end
        self._copied = 0
        self._code_from = 0
        self._parts: list[str] = []
        self._levels: list[int | None] = [0]
        self._braces: list[int] = []
        self._out = Component(text)

    def run(self) -> Component:
        while self._at < self._end:
            if self._levels[-1] is None:
                self._code()
            else:
                self._markup()
        if None in self._levels:
            self._blank(self._code_from, self._end)
        self._parts.append(self._text[self._copied :])
        self._out.text = "".join(self._parts)
        return self._out

    def _blank(self, start: int, end: int, *, value: bool = False) -> None:
        start = max(start, self._copied)
        if end > start:
            code = self._text[start:end]
            blank = _NOT_LINE_END.sub(FILLER, code)
            if value:  # an attribute without a value would take what follows it
                blank = '""' + blank[2:]
            self._parts += self._text[self._copied : start], blank
            self._copied = end
            name = _ATTRIBUTE.search(self._text[max(0, start - _LOOK_BACK) : start]) if value else None
            said = is_copy_name(name[1]) if name is not None else not value
            self._out.strings += (code_copy if said else quoted_copy)(self._text, start, end)

    def _markup(self) -> None:
        found = _IN_MARKUP.search(self._text, self._at, self._end)
        if found is None:
            self._at = self._end
            return
        self._at = found.end()
        if found[0] == "<!--":
            close = self._text.find("-->", found.end(), self._end)
            self._at = close + 3 if close >= 0 else self._end
        elif found[0] == "{":
            self._brace(found.start())
        elif found[0].startswith("</"):
            self._element(-1)
        else:
            self._tag(found.start())

    def _element(self, change: int) -> None:
        """Count an element that opens or closes; the last one of markup in code leads back to the code."""
        level = (self._levels[-1] or 0) + change
        self._levels[-1] = max(level, 0)
        if level <= 0 and len(self._levels) > 1:
            self._levels.pop()
            self._code_from = self._at

    def _tag(self, start: int) -> None:
        """Pass over a start tag; values in braces are blanked, those that are a literal become quoted ones."""
        name = _NAME.match(self._text, start, self._end)
        closed = False
        while (found := _IN_TAG.search(self._text, self._at, self._end)) is not None:
            self._at = found.end()
            if found[0] == "{":
                self._value(found.start())
            elif found[0] == "<":  # the tag was none
                self._at = found.start()
                return
            elif found[0].endswith(">"):
                closed = found[0] == "/>"
                break
        else:
            self._at = self._end
            return
        tag = name[1].lower() if name else ""
        if tag in _RAW and not closed:
            close = self._text.find(f"</{tag}", self._at, self._end)
            self._at = close if close >= 0 else self._end
            self._element(1)
        elif not closed and tag not in _VOID:
            self._element(1)
        elif len(self._levels) > 1 and not self._levels[-1]:
            self._levels.pop()
            self._code_from = self._at

    def _value(self, start: int) -> None:
        literal = _LITERAL.match(self._text, start, self._end)
        if literal is not None:
            self._quoted(literal)
            return
        depth = 1
        while depth and (found := _IN_CODE.search(self._text, self._at, self._end)) is not None:
            self._at = found.end()
            depth += 1 if found[0] == "{" else -1 if found[0] == "}" else 0
        self._at = self._at if not depth else self._end
        self._blank(start, self._at, value=self._text[start - 1] == "=")

    def _quoted(self, literal: re.Match[str]) -> None:
        """Write ``={"words"}`` as ``= "words" ``."""
        start = literal.start()
        mark = literal[2] if literal[2] != "`" or '"' in literal[3] else '"'
        self._parts += self._text[self._copied : start], f" {literal[1]}{mark}{literal[3]}{mark}{literal[4]} "
        self._copied = self._at = literal.end()

    def _brace(self, start: int) -> None:
        literal = _LITERAL.match(self._text, start, self._end)
        if literal is not None:
            inside = literal.span(3)
            self._blank(start, inside[0])
            self._blank(inside[1], literal.end())
            self._at = literal.end()
        elif len(self._levels) < _MAX_DEPTH:
            self._code_from = start
            self._levels.append(None)
            self._braces.append(1)

    def _code(self) -> None:
        found = _IN_CODE.search(self._text, self._at, self._end)
        if found is None:
            self._at = self._end
            return
        self._at = found.end()
        mark = found[0]
        if mark == "/*":
            close = self._text.find("*/", self._at, self._end)
            self._at = close + 2 if close >= 0 else self._end
            self._out.comments.append(Span(found.start(), self._at))
        elif mark == "{":
            self._braces[-1] += 1
        elif mark == "}":
            self._braces[-1] -= 1
            if not self._braces[-1]:
                self._braces.pop()
                self._levels.pop()
                self._blank(self._code_from, self._at)
        elif mark == "<":
            before = self._text[max(found.start() - _LOOK_BACK, self._code_from) : found.start()]
            if _BEFORE_MARKUP.search(before) and len(self._levels) < _MAX_DEPTH:
                self._blank(self._code_from, found.start())
                self._levels.append(0)
                self._at = found.start()
