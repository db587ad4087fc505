"""MDX: imports, exports and expressions blanked out, their quoted copy kept."""

from __future__ import annotations

import sys
from bisect import bisect_right

from claimlint.model.lazydata import dataclass, replace
from claimlint.model.span import Span
from claimlint.readers._markup.jsx import mask_code
from claimlint.readers._markup.quoted import QuotedCopy, code_copy, is_copy_name, quoted_copy
from claimlint.readers._markup.templates import FILLER
from claimlint.text import lazyre as re

_STATEMENT = re.compile(r"^(?:import|export)\b[^\r\n]*(?:(?:\r\n|\n|\r)[^\r\n]*\S[^\r\n]*)*", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})[^\r\n]*", re.MULTILINE)
_STRING = re.compile(r"""\{(\s*)(["'`])([^"'`\\{}$]*)\2(\s*)\}""")
_COMMENT = re.compile(r"\{\s*/\*.*\*/\s*\}", re.DOTALL)
_FRAGMENT = re.compile(r"</?>")
_NOT_LINE_END = re.compile(r"[^\r\n]")
_MARKUP = re.compile(r"</[A-Za-z>]|/>")
_BRACE = re.compile(r"[{}]")
_TAG = re.compile(r"""<[A-Za-z][\w.:-]*+\s(?:[^<>"']|"[^"]*+"|'[^']*+')*+>""")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]")
_TOKEN = re.compile(
    r"""//[^\r\n]*|/\*(?:[^*]|\*(?!/))*+\*/|"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`|[(){}\[\]]"""
)
_STEPS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_ATTRIBUTE = re.compile(r"([A-Za-z][\w-]*)=\Z")
_LOOK_BACK = 64
_MAX_LENGTH = 20000


@dataclass(slots=True)
class Masked:
    """Text without JavaScript, the copy quoted in it, and the ranges of its comments."""

    text: str
    strings: list[QuotedCopy]
    comments: list[Span]


def mask_mdx(text: str, masked: str) -> Masked:
    """Return ``masked`` (``text`` or a copy of its length) with JavaScript blanked out.

    A ``{"string"}`` expression loses its braces and quotes only: it is copy.
    """
    found: list[QuotedCopy] = []
    fences = _fenced(masked)
    masked = _without_statements(text, masked, fences, found)
    masked = _STRING.sub(lambda m: m[0] if _in(fences, m.start()) else _bare_string(m), masked)
    masked = _FRAGMENT.sub(lambda m: m[0] if _in(fences, m.start()) else FILLER * len(m[0]), masked)
    out = Masked(masked, found, [])
    _mask_braces(out, text, fences)
    out.text = _TAG.sub(lambda m: m[0] if _in(fences, m.start()) else _on_one_line(m[0]), out.text)
    return out


def _fenced(text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match[1], match.start()
        elif match[1].startswith(opened[0]):
            out.append((opened[1], match.end()))
            opened = None
    return out


def _in(ranges: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(ranges, (at, sys.maxsize)) - 1
    return index >= 0 and at < ranges[index][1]


def _without_statements(text: str, masked: str, fences: list[tuple[int, int]], found: list[QuotedCopy]) -> str:
    parts: list[str] = []
    at = hopeless = 0
    for match in _STATEMENT.finditer(masked):
        start = match.start()
        if start < at or _in(fences, start):
            continue
        end = match.end()
        if start >= hopeless:
            closed = _closed(masked, start, end)
            end, hopeless = (closed, 0) if closed else (end, start + _MAX_LENGTH)
        found += quoted_copy(text, start, end)
        parts += masked[at:start], _NOT_LINE_END.sub(" ", masked[start:end])
        at = end
    return "".join([*parts, masked[at:]])


def _closed(code: str, start: int, end: int) -> int:
    """Return where the brackets are closed that are open at ``end`` of a statement: blank lines may stand in them.

    0 if they are not closed in a statement's length.
    """
    depth = sum(_STEPS.get(match[0], 0) for match in _TOKEN.finditer(code, start, end))
    if depth <= 0:
        return end
    for match in _TOKEN.finditer(code, end, start + _MAX_LENGTH):
        depth += _STEPS.get(match[0], 0)
        if not depth:
            return match.end() + (code[match.end() : match.end() + 1] == ";")
    return 0


def _on_one_line(tag: str) -> str:
    """Return a tag with spaces for its line ends: to Markdown a ``>`` that begins a line begins a quote."""
    return tag if _BLANK_LINE.search(tag) else tag.replace("\n", " ").replace("\r", " ")


def _bare_string(match: re.Match[str]) -> str:
    if match.start() and match.string[match.start() - 1] == "=":
        mark = "'" if '"' in match[3] else '"'
        return f" {match[1]}{mark}{match[3]}{mark}{match[4]} "
    return f"{FILLER}{match[1]}{FILLER}{match[3]}{FILLER}{match[4]}{FILLER}"


def _mask_braces(out: Masked, text: str, fences: list[tuple[int, int]]) -> None:
    masked = out.text
    parts: list[str] = []
    at = depth = opened = 0
    for match in _BRACE.finditer(masked):
        if _in(fences, match.start()):
            continue
        if match[0] == "{":
            if depth and match.start() - opened > _MAX_LENGTH:
                depth = 0
            if not depth:
                opened = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                end = match.end()
                is_value = opened > 0 and masked[opened - 1] == "="
                parts.append(masked[at:opened])
                if not is_value and _MARKUP.search(masked, opened, end):
                    parts.append(_kept_markup(out, masked[opened:end], opened))
                    at = end
                    continue
                parts.append(_blank(masked[opened:end], is_value=is_value))
                if _COMMENT.fullmatch(text, opened, end):
                    out.comments.append(Span(opened, end))
                else:
                    name = _ATTRIBUTE.search(masked[max(0, opened - _LOOK_BACK) : opened]) if is_value else None
                    said = is_copy_name(name[1]) if name is not None else not is_value
                    out.strings += (code_copy if said else quoted_copy)(text, opened, end)
                at = end
    parts.append(masked[at:])
    out.text = "".join(parts)


def _kept_markup(out: Masked, code: str, at: int) -> str:
    """Return an expression with the code around its markup blanked; ``at`` is where it stands."""
    inner = mask_code(code, 0, len(code))
    out.strings += [replace(one, start=one.start + at, end=one.end + at) for one in inner.strings]
    out.comments += [one.shift(at) for one in inner.comments]
    return inner.text


def _blank(code: str, *, is_value: bool) -> str:
    # An attribute without a value would take what follows it; Markdown knows no form feed in a tag.
    return '""' + " " * (len(code) - 2) if is_value else _NOT_LINE_END.sub(FILLER, code)
