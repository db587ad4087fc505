"""Template code in marked-up text: blanked out for the parser, its quoted copy kept.

Liquid, Nunjucks, Jinja and Twig write ``{{ }}`` and ``{% %}``, Hugo ``{{< >}}`` and ``{{% %}}``. Their comments
are ``{# #}``, ``{% comment %}``, ``{% # %}``, ``{{! }}``, ``{{!-- --}}``, ``{{-- --}}`` and ``{{/* */}}``.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers._markup.tags import COMPONENT_ATTRIBUTES
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

FILLER = "\f"
"""White space to HTML that no copy contains, so a blanked range never passes for a literal space."""
_MAX_LENGTH = 2000
"""Code points that one tag may have: a longer one is an unclosed brace, and copy must not vanish."""
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{!--": "--}}", "{{--": "--}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_OPENER = re.compile(r"\{\{(?:[<%]|!--|--)?|\{%|\{#")
_COMMENT = re.compile(r"\{#|\{\{(?:!|--|-?\s*/\*)|\{%-?\s*(?:#|comment\b)")
_BEGIN_COMMENT = re.compile(r"\{%-?\s*comment\b")
_END_COMMENT = re.compile(r"\{%-?\s*endcomment\s*-?%\}")
_FRAME = re.compile(
    r"\A(?:\{#-?|\{\{(?:!(?:--)?|--|-?\s*/\*)|\{%-?\s*(?:#|comment\b[^%]*%\}))\s*"
    r"|\s*(?:-?#\}|(?:--|\*/\s*-?)?\}\}|\{%-?\s*endcomment\s*-?%\}|-?%\})\Z"
)
# A name as in title="...", title: "..." and "title" => '...'.
_NAMED = re.compile(
    r"""([A-Za-z][\w-]{0,40})["']?\s{0,8}(?:=>|[=:])\s{0,8}(?:"((?:[^"\\]|\\.){1,2000})"|'((?:[^'\\]|\\.){1,2000})')"""
)


@dataclass(frozen=True, slots=True)
class QuotedCopy:
    """A quoted attribute of template code: its name and the range inside the quotes."""

    name: str
    start: int
    end: int

    @property
    def path(self) -> str:
        """Return its logical path."""
        return f"template@{self.name}"

    def draft(self, text: str) -> Draft:
        """Return its text as a draft; ``text`` is the text that the range counts in."""
        draft = Draft()
        write_string(draft, text, self.start, self.end)
        return draft


@dataclass(slots=True)
class Code:
    """A text with its template code blanked to the same length, the copy quoted in that code, and its comments."""

    text: str
    strings: list[QuotedCopy]
    comments: list[Span]


def mask_templates(text: str) -> Code:
    """Return ``text`` with template code blanked, and what a reader wants of that code."""
    out = Code(text, [], [])
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return out
    parts: list[str] = []
    at = 0
    closed = True
    for match in _OPENER.finditer(text):
        start = match.start()
        if start < at:
            continue
        closer = _CLOSERS[match[0]]
        stop = text.find(closer, match.end(), start + _MAX_LENGTH)
        if stop < 0:
            continue
        stop += len(closer)
        if closed and _BEGIN_COMMENT.match(text, start):
            end = _END_COMMENT.search(text, stop)
            closed = end is not None
            stop = end.end() if end else stop
        parts += text[at:start], FILLER * (stop - start)
        if _COMMENT.match(text, start):
            out.comments.append(Span(start, stop))
        else:
            out.strings += quoted_copy(text, start, stop)
        at = stop
    parts.append(text[at:])
    out.text = "".join(parts)
    return out


def comment_text(code: str) -> str:
    """Return what a comment of template code says."""
    return _FRAME.sub("", code)


def quoted_copy(text: str, start: int, end: int) -> list[QuotedCopy]:
    """Return the strings in the code ``text[start:end]`` whose names are those of copy."""
    out: list[QuotedCopy] = []
    for match in _NAMED.finditer(text, start, end):
        if match[1].lower() in COMPONENT_ATTRIBUTES:
            group = 2 if match[2] is not None else 3
            out.append(QuotedCopy(match[1].lower(), match.start(group), match.end(group)))
    return out
