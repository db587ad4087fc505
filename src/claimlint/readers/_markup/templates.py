"""Template code in marked-up text: blanked out for the parser, its quoted copy kept.

Liquid, Nunjucks, Jinja and Twig write ``{{ }}`` and ``{% %}``, Hugo ``{{< >}}`` and ``{{% %}}``. Their comments
are ``{# #}``, ``{% comment %}``, ``{% # %}``, ``{{! }}``, ``{{!-- --}}``, ``{{-- --}}`` and ``{{/* */}}``.
"""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers._markup.quoted import QuotedCopy, code_copy, theme_copy
from claimlint.text import lazyre as re

FILLER = "\f"
"""White space to HTML that no copy contains, so a blanked range never passes for a literal space."""
_MAX_LENGTH = 2000
"""Code points that one tag may have: a longer one is an unclosed brace, and copy must not vanish."""
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{!--": "--}}", "{{--": "--}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_OPENER = re.compile(r"\{\{(?:[<%]|!--|--)?|\{%|\{#")
_ANCHOR = re.compile(r"\{#[^\s{}-][^{}\r\n]*(?<!#)\}")
"""The identifier of a heading in Markdown, which no "#}" ends."""
_COMMENT = re.compile(r"\{#|\{\{(?:!|--|-?\s*/\*)|\{%-?\s*(?:#|comment\b)")
_SCHEMA = re.compile(r"\{%-?\s*schema\b")
_CODE_BLOCK = re.compile(
    r"(?:\{%-?|\{\{[<%])\s*"
    r"(comment|schema|javascript|stylesheet|style|highlight|codeblock|code|mermaid|plantuml|graphviz|chart|math|katex)\b(?![^%>]*/[>%])"
)
"""Comments, parts of Shopify's templates that are no markup, and shortcodes around code, diagrams and formulas."""
_FRAME = re.compile(
    r"\A(?:\{#-?|\{\{(?:!(?:--)?|--|-?\s*/\*)|\{%-?\s*(?:#|comment\b[^%]*%\}))\s*"
    r"|(?:(?<!\s)\s+)?(?:-?#\}|(?:--|\*/\s*-?)?\}\}|\{%-?\s*endcomment\s*-?%\}|-?%\})\Z"
)


@dataclass(slots=True)
class Code:
    """A text with its template code blanked to the same length, the copy quoted in that code, and its comments."""

    text: str
    strings: list[QuotedCopy]
    comments: list[Span]


def mask_templates(text: str) -> Code:
    """Return ``text`` with template code blanked, and what a reader wants of that code."""
    out = Code(text, [], [])
    if "{" not in text or ("{{" not in text and "{%" not in text and "{#" not in text):
        return out
    parts: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for match in _OPENER.finditer(text):
        start = match.start()
        closer = _CLOSERS[match[0]]
        if start < at or (closer == "#}" and _ANCHOR.match(text, start)):
            continue
        stop = text.find(closer, match.end(), start + _MAX_LENGTH)
        if stop < 0:
            continue
        stop += len(closer)
        braces = match.end()
        while closer == "}}" and text.startswith("{", braces) and text.startswith("}", stop):  # {{{ content }}}
            braces, stop = braces + 1, stop + 1
        end = _block_end(text, start, stop, unclosed)
        parts += text[at:start], FILLER * ((end or stop) - start)
        if _COMMENT.match(text, start):
            out.comments.append(Span(start, end or stop))
        elif not end:
            out.strings += code_copy(text, start, stop)
        elif _SCHEMA.match(text, start):
            out.strings += theme_copy(text, stop, end)
        at = end or stop
    parts.append(text[at:])
    out.text = "".join(parts)
    return out


def _block_end(text: str, start: int, stop: int, unclosed: set[str]) -> int:
    """Return where the block ends that the tag ``text[start:stop]`` begins, if its content is no copy; 0 if it is."""
    block = _CODE_BLOCK.match(text, start)
    if block is None or block[1] in unclosed:
        return 0
    name = block[1]
    ends = rf"\{{%-?\s*end{name}\s*-?%\}}|\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    end = re.compile(ends).search(text, stop)
    if end is None:
        unclosed.add(name)
        return 0
    return end.end()


def comment_text(code: str) -> str:
    """Return what a comment of template code says."""
    return _FRAME.sub("", code)
