"""From Markdown to copy: what is no Markdown is masked, then the events of the rest are walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.readers._markdown.dialects import mask_dialects
from claimlint.readers._markdown.fences import find_front_matter
from claimlint.readers._markdown.walk import LONE_CR, MarkdownWalker
from claimlint.readers._markup.flow import Flow
from claimlint.readers._markup.templates import mask_templates
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

if TYPE_CHECKING:
    pass

_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMENT_LINK = re.compile(r"^\[(?://|comment)\]:[ \t]*(?:#|<>)[ \t]*[(\"']([^\r\n]*?)[)\"'][ \t]*\r?$", re.MULTILINE)


def read_markdown(text: str, outer: SourceMap | None = None, *, mdx: bool = False) -> Fragment:
    """Return the copy in the Markdown ``text``; ``outer`` takes it to the text around it."""
    builder = DocumentBuilder()
    plain = LONE_CR.sub("\n", text) if "\r" in text else text  # patterns know a line's start by LF alone
    code = mask_templates(plain)
    matter = find_front_matter(plain)
    if matter is not None:
        from claimlint.readers._markdown.frontmatter import take_front_matter

        code = take_front_matter(builder, text, matter, code)
    masked, titles = mask_dialects(plain, code.text, mdx=mdx)
    strings, comments = sorted([*code.strings, *titles], key=lambda string: string.start), code.comments
    if mdx:
        from claimlint.readers._markdown.indents import mask_indents
        from claimlint.readers._markdown.mdx import mask_mdx

        script = mask_mdx(plain, masked)
        masked = mask_indents(script.text)
        comments += script.comments
        strings = sorted([*strings, *script.strings], key=lambda string: string.start)
    linked = _COMMENT_LINK.finditer(plain) if "]:" in text else ()
    comments += [Span(match.start(), match.start() + len(match[0].rstrip())) for match in linked]
    masked = masked if plain is text else _with_line_ends(masked, text)
    flow = Flow(builder, components=True)
    asides = None
    if strings or comments:
        from claimlint.readers._markdown.asides import Asides

        asides = Asides(flow, text, strings, comments)
    MarkdownWalker(flow, text, masked if masked.isascii() else _SURROGATE.sub("?", masked), asides).walk()
    flow.finish()
    return builder.finish().through(outer)


def _with_line_ends(masked: str, text: str) -> str:
    """Return ``masked`` with the lone CRs of ``text``, where LFs stood in their place."""
    parts: list[str] = []
    at = 0
    for match in LONE_CR.finditer(text):
        parts += masked[at : match.start()], "\r" if masked[match.start()] == "\n" else masked[match.start()]
        at = match.end()
    return "".join([*parts, masked[at:]])
