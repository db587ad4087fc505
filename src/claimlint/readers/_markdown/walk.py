"""From Markdown events to the flow of copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from claimlint.model.document import BlockKind
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.readers._markdown.dialects import CALLOUT, mask_dialects
from claimlint.readers._markdown.fences import find_front_matter
from claimlint.readers._markdown.offsets import code_points
from claimlint.readers._markdown.titles import Titles
from claimlint.readers._markup.flow import Flow
from claimlint.readers._markup.quoted import QuotedCopy
from claimlint.readers._markup.templates import comment_text, mask_templates
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

if TYPE_CHECKING:
    from claimlint.readers._html.walk import Walker

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTAINER = re.compile(r"(?<=[\r\n])[ \t>]+")
_LONE_CR = re.compile(r"\r(?!\n)")
_ELEMENTS = {
    "Paragraph": "p",
    "Item": "li",
    "Table": "table",
    "TableRow": "tr",
    "DefinitionList": "dl",
    "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
    "Superscript": "sup",
}
_NO_ATTRIBUTES: dict[str, str] = {}
_Handler: TypeAlias = Callable[[Any, int, int], None]
_COMMENT_LINK = re.compile(r"^\[(?://|comment)\]:[ \t]*(?:#|<>)[ \t]*[(\"']([^\r\n]*?)[)\"'][ \t]*\r?$", re.MULTILINE)

_COMMENT_FRAME = re.compile(r"\A(?:\{\s*/\*+|\[[^\]]*\]:[ \t]*(?:#|<>)[ \t]*[(\"'])\s*|\s*(?:\*/\s*\}|[)\"']\s*)\Z")


def read_markdown(text: str, outer: SourceMap | None = None, *, mdx: bool = False) -> Fragment:
    """Return the copy in the Markdown ``text``; ``outer`` takes it to the text around it."""
    builder = DocumentBuilder()
    plain = _LONE_CR.sub("\n", text) if "\r" in text else text  # patterns know a line's start by LF alone
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
    MarkdownWalker(flow, text, masked if masked.isascii() else _SURROGATE.sub("?", masked), strings, comments).walk()
    flow.finish()
    return builder.finish().through(outer)


def _with_line_ends(masked: str, text: str) -> str:
    """Return ``masked`` with the lone CRs of ``text``, where LFs stood in their place."""
    parts: list[str] = []
    at = 0
    for match in _LONE_CR.finditer(text):
        parts += masked[at : match.start()], "\r" if masked[match.start()] == "\n" else masked[match.start()]
        at = match.end()
    return "".join([*parts, masked[at:]])


class MarkdownWalker:
    """Sends the events of ``masked`` to ``flow``, in the offsets of ``text``, which is as long."""

    def __init__(self, flow: Flow, text: str, masked: str, strings: list[QuotedCopy], comments: list[Span]) -> None:
        self._flow = flow
        self._text = text
        self._masked = masked
        self._html: Walker | None = None
        self._strings = list(reversed(strings))
        self._convert = code_points(masked)
        self._titles = Titles(text, masked)
        self._in_html = False
        self._image: Draft | None = None
        self._image_depth = 0
        self._code = 0
        self._cell = "td"
        self._quotes: list[str] = []
        self._comments = sorted(comments, reverse=True)
        self._starts: dict[str, _Handler] = {
            "BlockQuote": self._start_quote,
            "Heading": self._start_heading,
            "List": self._start_list,
            "TableHead": self._start_head,
            "TableCell": self._start_cell,
            "Link": self._start_link,
            "Image": self._start_image,
            "FootnoteDefinition": self._start_note,
            "CodeBlock": self._start_code,
            "HtmlBlock": self._start_html,
        }
        self._ends: dict[str, _Handler] = {
            "BlockQuote": self._end_quote,
            "Heading": self._end_heading,
            "List": self._end_list,
            "TableHead": self._end_head,
            "TableCell": self._end_cell,
            "Link": self._end_link,
            "Image": self._end_image,
            "FootnoteDefinition": self._end_note,
            "CodeBlock": self._end_code,
            "HtmlBlock": self._end_html,
        }
        self._events: dict[str, _Handler] = {
            "Text": self._write,
            "Start": self._start,
            "End": self._end,
            "Html": self._html_piece,
            "InlineHtml": self._html_piece,
            "FootnoteReference": self._note_mark,
        }

    def walk(self) -> None:
        """Read everything."""
        import pyromark

        convert, handlers = self._convert, self._events
        code = _LONE_CR.sub("\n", self._masked) if "\r" in self._masked else self._masked
        for event, place in pyromark.events_with_range(code, options=_options(pyromark.Options)):
            start, end = convert(place["start"]), convert(place["end"])
            if self._strings or self._comments:
                self._release(start)
            if isinstance(event, str):
                self._bare(event, start, end)
                continue
            name: str
            value: Any
            name, value = next(iter(event.items()))
            handler = handlers.get(name)
            if handler is not None:  # inline code, formulas and task boxes are no copy
                handler(value, start, end)
        self._release(len(self._text) + 1)

    def _bare(self, event: str, start: int, end: int) -> None:
        if self._image is not None or self._flow.skipping:
            if self._image is not None and event != "Rule":
                self._image.decoded(" ", start, end)
        elif event == "SoftBreak":
            self._flow.newline(start, end, self._text)
        elif event == "HardBreak":
            self._flow.line_break(start, end)

    def _write(self, value: str, start: int, end: int) -> None:
        if self._code or self._flow.skipping or not value:
            return
        literal = self._text[start:end] == value
        if self._image is not None:
            if literal:
                self._image.literal(value, start)
            else:
                self._image.decoded(value, start, end)
        elif literal:
            self._flow.literal(value, start)
        else:
            self._different(value, start, end)

    def _different(self, value: str, start: int, end: int) -> None:
        """Write text that the source has otherwise: an entity, or template code blanked in it."""
        if self._masked[start:end] == value:  # other signs than the text's stand for what is no copy
            source = self._text[start:end]
            kept = [one if one == other else "\f" for one, other in zip(value, source, strict=True)]
            self._flow.text("".join(kept), start)
        else:
            self._flow.decoded(value.replace("\f", " "), start, end)

    def _start(self, tag: Any, start: int, end: int) -> None:
        name, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _ELEMENTS:
            self._flow.open(_ELEMENTS[name], _NO_ATTRIBUTES)
        elif name in self._starts:
            self._starts[name](value, start, end)

    def _end(self, tag: Any, start: int, end: int) -> None:
        name, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _ELEMENTS:
            self._flow.close(_ELEMENTS[name])
        elif name in self._ends:
            self._ends[name](value, start, end)

    def _start_quote(self, _value: Any, start: int, _end: int) -> None:
        """Begin a quote; a callout, or content that was masked as a quote, is a part of the page."""
        quoted = self._text.startswith(">", start) and CALLOUT.match(self._text, start) is None
        self._quotes.append("blockquote" if quoted else "aside")
        self._flow.open(self._quotes[-1], _NO_ATTRIBUTES)

    def _end_quote(self, _value: Any, _start: int, _end: int) -> None:
        self._flow.close(self._quotes.pop())

    def _start_heading(self, value: Any, _start: int, _end: int) -> None:
        self._flow.open(value["level"].lower(), _NO_ATTRIBUTES)

    def _end_heading(self, level: str, _start: int, _end: int) -> None:
        self._flow.close(level.lower())

    def _start_list(self, first: int | None, _start: int, _end: int) -> None:
        if first is None:
            self._flow.open("ul", _NO_ATTRIBUTES)
        else:
            self._flow.open("ol", {"start": str(first)})

    def _end_list(self, ordered: bool, _start: int, _end: int) -> None:  # noqa: FBT001 - the event's own value
        self._flow.close("ol" if ordered else "ul")

    def _start_head(self, _value: None, _start: int, _end: int) -> None:
        self._flow.open("thead", _NO_ATTRIBUTES)
        self._flow.open("tr", _NO_ATTRIBUTES)
        self._cell = "th"

    def _end_head(self, _value: None, _start: int, _end: int) -> None:
        self._flow.close("thead")
        self._cell = "td"

    def _start_cell(self, _value: None, _start: int, _end: int) -> None:
        self._flow.open(self._cell, _NO_ATTRIBUTES)

    def _end_cell(self, _value: None, _start: int, _end: int) -> None:
        self._flow.close(self._cell)

    def _start_link(self, value: Any, _start: int, _end: int) -> None:
        self._titles.begin(value)
        self._flow.open("a", {"href": value["dest_url"]})

    def _end_link(self, _value: None, start: int, end: int) -> None:
        self._flow.close("a")
        self._title(self._titles.end(start, end))

    def _start_note(self, label: str, _start: int, _end: int) -> None:
        self._flow.begin_note(label)

    def _end_note(self, _value: None, _start: int, _end: int) -> None:
        self._flow.end_note()

    def _start_code(self, _value: Any, _start: int, end: int) -> None:
        self._flow.open("p", _NO_ATTRIBUTES)
        self._code += 1
        for inside in (self._strings, self._comments):
            while inside and inside[-1].start < end:
                inside.pop()

    def _end_code(self, _value: None, _start: int, _end: int) -> None:
        self._code -= 1

    def _start_image(self, value: Any, _start: int, _end: int) -> None:
        self._titles.begin(value)
        self._image_depth += 1
        self._image = self._image or Draft()

    def _end_image(self, _value: None, start: int, end: int) -> None:
        self._image_depth -= 1
        title = self._titles.end(start, end)
        if self._image is not None and not self._image_depth:
            draft, self._image = self._image, None
            if not self._flow.skipping:
                self._flow.aside(draft, BlockKind.ALT_TEXT, "image@alt")
                self._title(title)

    def _title(self, draft: Draft | None) -> None:
        if draft is not None:
            self._flow.aside(draft, BlockKind.ATTRIBUTE, "link@title")

    def _html_piece(self, _value: str, start: int, end: int) -> None:
        """Take a line of an HTML block, read as a whole at its end, or one inline tag."""
        if not self._in_html and not self._code:
            self._html_text(start, end)

    def _start_html(self, _value: None, _start: int, _end: int) -> None:
        self._in_html = True

    def _end_html(self, _value: None, start: int, end: int) -> None:
        self._in_html = False
        self._html_text(start, end)

    def _html_text(self, start: int, end: int) -> None:
        code = self._masked[start:end]
        if "\n" in code or "\r" in code:
            # Quote marks and indentation before a line belong to Markdown, not to the HTML.
            code = _CONTAINER.sub(lambda match: "\f" * len(match[0]), code)
        if self._html is None:
            from claimlint.readers._html.walk import Walker

            self._html = Walker(self._flow, self._text)
            self._html.rewritten = True
        self._html.walk(code, start)

    def _note_mark(self, label: str, start: int, end: int) -> None:
        if self._image is None and not self._flow.skipping:
            if label.isascii() and label.isdigit():
                self._flow.decoded(label.translate(_SUPERSCRIPT), start, end)
            else:
                self._flow.literal(self._text[start:end], start)

    def _release(self, before: int) -> None:
        while self._strings and self._strings[-1].end < before:
            string = self._strings.pop()
            if not self._code:
                self._flow.aside(string.draft(self._text), BlockKind.ATTRIBUTE, string.path)
        while self._comments and self._comments[-1].end <= before:
            span = self._comments.pop()
            self._flow.comment(comment_text(_COMMENT_FRAME.sub("", span.of(self._text))), span)


def _options(flags: Any) -> Any:
    return (
        flags.ENABLE_TABLES
        | flags.ENABLE_FOOTNOTES
        | flags.ENABLE_STRIKETHROUGH
        | flags.ENABLE_TASKLISTS
        | flags.ENABLE_HEADING_ATTRIBUTES
        | flags.ENABLE_GFM
        | flags.ENABLE_DEFINITION_LIST
        | flags.ENABLE_SUPERSCRIPT
    )
