"""What copy must look like where it is written: the syntax around a block, escapes, closing markup."""

from __future__ import annotations

from enum import StrEnum

from claimlint.fix.changes import RefusedError
from claimlint.model.document import Block, BlockKind, Document
from claimlint.text import lazyre as re


class Syntax(StrEnum):
    """The syntax that surrounds the text of a block."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    ATTRIBUTE = "attribute"
    """An attribute's value in HTML or in a component's tag."""
    LABEL = "label"
    """An image's alternative text or a link's title in Markdown."""
    QUOTED = "quoted"
    """A string in front matter or in template code."""


_INLINE_END = (
    r"</(?:a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong"
    r"|sub|sup|time|tt|u|var)\s{0,20}>"
)
_PIECE = r"[^()<>\s]{0,2000}+"
_ADDRESS = rf"{_PIECE}(?:\({_PIECE}\){_PIECE}){{0,9}}+"
"""A link's target as Markdown writes it: round brackets in it come in pairs."""
_CLOSERS = {
    Syntax.HTML: re.compile(rf"(?:{_INLINE_END})*", re.IGNORECASE),
    Syntax.MARKDOWN: re.compile(
        rf"""(?:\*{{1,3}}|_{{1,3}}|~{{1,2}}|{_INLINE_END}|\{{[:#.][^{{}}\r\n]{{0,200}}\}}
        |\](?:\((?:<[^<>\r\n]{{0,2000}}>|{_ADDRESS})(?:\s{{1,9}}"[^"\r\n]{{0,500}}")?\s?\)|\[[^\[\]\r\n]{{0,200}}\])?
        )*""",
        re.IGNORECASE | re.VERBOSE,
    ),
}
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Character references mean the same in Markdown and in HTML that stands in it; a backslash does not.
_MARKDOWN = _HTML | {sign: f"&#{ord(sign)};" for sign in r"\`*_[]{}|~^"}
_ESCAPES = {
    Syntax.TEXT: str.maketrans({}),
    Syntax.HTML: str.maketrans(_HTML),
    Syntax.ATTRIBUTE: str.maketrans(_HTML | {'"': "&quot;", "'": "&#39;"}),
    Syntax.MARKDOWN: str.maketrans(_MARKDOWN),
    Syntax.LABEL: str.maketrans(_MARKDOWN | {'"': "&quot;", "'": "&#39;", "(": "&#40;", ")": "&#41;"}),
    Syntax.QUOTED: str.maketrans({}),
}
_INLINE = r"(?:b|bdi|em|i|font|mark|small|span|strong|u)"
_CONTROL = re.compile(
    rf"<(?:button|option|textarea)\b[^<>]{{0,1000}}>\s*(?:<{_INLINE}\b[^<>]{{0,300}}>\s*){{0,5}}\Z", re.IGNORECASE
)
"""What stands before the words of a button, a choice or a field: those are read by scripts and sent in forms."""
_CONTROL_REACH = 3000
_OPENS = re.compile(
    r"\{%-?\s*(?:block|call|capture|case|comment|filter|for|if|macro|raw|tablerow|unless|with)\b"
    r"|\{\{[~-]?\s*(?:[#^]|(?:block|define|if|range|with)\b)|<\?(?:php)?\s{1,9}(?:if|for|foreach|while)\b"
)
_CLOSES = re.compile(r"\{%-?\s*end\w*|\{\{[~-]?\s*(?:/|end\b)|<\?(?:php)?\s{1,9}end(?:if|for|foreach|while)\b")
_EXTENDS = re.compile(r"\{%-?\s*(?:extends|layout)\b|\{\{!?<\s")
_UNSAFE_IN_STRINGS = re.compile(r"""["'\\:#<>&{}%|\[\]`\x00-\x1f]""")
_ATTRIBUTES = frozenset({BlockKind.ALT_TEXT, BlockKind.ATTRIBUTE, BlockKind.META_DESCRIPTION})
_OF_READER = {"text": Syntax.TEXT, "markdown": Syntax.MARKDOWN, "html": Syntax.HTML}


def page_syntax(document: Document) -> Syntax:
    """Return the syntax of the page's running text.

    Raises:
        RefusedError: if files of this kind are not changed.
    """
    syntax = _OF_READER.get(document.reader)
    if syntax is None or document.record:
        raise RefusedError("files of this kind are not changed")
    return syntax


def block_syntax(document: Document, block: Block) -> Syntax:
    """Return the syntax around the text of ``block``.

    Raises:
        RefusedError: if text of this kind is not changed.
    """
    page = page_syntax(document)
    path = block.logical_path
    if block.kind is BlockKind.STRUCTURED_DATA:
        raise RefusedError("it stands in structured data")
    if block.kind is BlockKind.TITLE:
        raise RefusedError("it stands in a title")
    if path.startswith(("front-matter", "template@")):
        return Syntax.QUOTED
    if block.kind is BlockKind.HEADING and page is not Syntax.TEXT:
        raise RefusedError("it stands in a heading, whose words other pages may link to")
    if path in ("image@alt", "link@title"):
        return Syntax.LABEL
    if block.kind in _ATTRIBUTES:
        _must_be_quoted(document, block)
        return Syntax.ATTRIBUTE
    if page is not Syntax.TEXT:
        _must_be_copy(document, block)
    return page


def _must_be_copy(document: Document, block: Block) -> None:
    found = document.source_span(block.span)
    if found is not None and _CONTROL.search(document.source.text, max(found.start - _CONTROL_REACH, 0), found.start):
        raise RefusedError("it stands in a button, a choice or a field of a form")


def open_parts(template: str) -> int:
    """Return how many parts that are shown only sometimes begin in ``template`` and do not end in it."""
    return len(_OPENS.findall(template)) - len(_CLOSES.findall(template))


def extends_another(source: str) -> bool:
    """Return whether a template fills the places of another one: words outside of those are never shown."""
    return _EXTENDS.search(source) is not None


def _must_be_quoted(document: Document, block: Block) -> None:
    found = document.source_span(block.span)
    before = document.source.text[: found.start].rstrip()[-1:] if found else ""
    if before not in ('"', "'"):
        raise RefusedError("it stands in an attribute without quotation marks")


def escaped(text: str, syntax: Syntax) -> str:
    """Return ``text`` as ``syntax`` writes it.

    Raises:
        RefusedError: if it cannot be written there safely.
    """
    if syntax is Syntax.QUOTED and _UNSAFE_IN_STRINGS.search(text):
        raise RefusedError("the wording has signs that mean something else in front matter or template code")
    return text.translate(_ESCAPES[syntax])


def behind_closers(source: str, start: int, limit: int, syntax: Syntax) -> int:
    """Return the offset in ``source`` behind the ends of links and inline markup that stand at ``start``.

    Nothing behind ``limit`` is looked at.
    """
    pattern = _CLOSERS.get(syntax)
    match = pattern.match(source, start, limit) if pattern else None
    return match.end() if match else start
