"""From Markdown events to the flow of copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from claimlint.model.document import BlockKind
from claimlint.model.once import cached_property
from claimlint.readers._markdown.dialects import CALLOUT
from claimlint.readers._markdown.offsets import code_points
from claimlint.readers._markdown.titles import Titles
from claimlint.readers._markup.flow import Flow
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

if TYPE_CHECKING:
    from claimlint.readers._markdown.asides import Asides
    from claimlint.readers._markdown.embedded import EmbeddedHtml

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONE_CR = re.compile(r"\r(?!\n)")
"""A line's end that the parser would not take for one."""
_TAGS = {
    "Paragraph": "p",
    "Item": "li",
    "Table": "table",
    "TableRow": "tr",
    "DefinitionList": "dl",
    "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
    "Superscript": "sup",
}
_ELEMENTS = {name: (tag, *Flow.handlers[tag]) for name, tag in _TAGS.items()}
"""By the name of an event: the element that it stands for, and what is done where that begins and where it ends."""
_NO_ATTRIBUTES: dict[str, str] = {}
_Handler: TypeAlias = "Callable[[MarkdownWalker, Any, int, int], None]"


class MarkdownWalker:
    """Sends the events of ``masked`` to ``flow``, in the offsets of ``text``, which is as long."""

    def __init__(self, flow: Flow, text: str, masked: str, asides: Asides | None) -> None:
        self._flow = flow
        self._text = text
        self._masked = masked
        self._asides = asides
        self._convert = code_points(masked)
        self._titles = Titles(text, masked)
        self._image: Draft | None = None
        self._image_depth = 0
        self._code = 0
        self._cell = "td"
        self._quotes: list[str] = []

    @cached_property
    def _html(self) -> EmbeddedHtml:
        from claimlint.readers._markdown.embedded import EmbeddedHtml

        return EmbeddedHtml(self._flow, self._text, self._masked)

    def walk(self) -> None:
        """Read everything."""
        import pyromark

        convert, handlers, asides = self._convert, self._EVENTS, self._asides
        plain = self._masked.isascii()
        code = LONE_CR.sub("\n", self._masked) if "\r" in self._masked else self._masked
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(code, options=_options(pyromark.Options))
        for event, place in events:
            start, end = place["start"], place["end"]
            if not plain:
                start, end = convert(start), convert(end)
            if asides is not None:
                asides.release(start, code=self._code > 0)
            if isinstance(event, str):
                self._bare(event, start, end)
                continue
            name, value = event.popitem()
            handler = handlers.get(name)
            if handler is not None:  # inline code, formulas and task boxes are no copy
                handler(self, value, start, end)
        if asides is not None:
            asides.release(len(self._text) + 1, code=self._code > 0)

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
        name, value = (tag, None) if isinstance(tag, str) else tag.popitem()
        element = _ELEMENTS.get(name)
        if element is not None:
            element[1](self._flow, element[0], _NO_ATTRIBUTES)
        elif name in self._STARTS:
            self._STARTS[name](self, value, start, end)

    def _end(self, tag: Any, start: int, end: int) -> None:
        name, value = (tag, None) if isinstance(tag, str) else tag.popitem()
        element = _ELEMENTS.get(name)
        if element is not None:
            element[2](self._flow, element[0])
        elif name in self._ENDS:
            self._ENDS[name](self, value, start, end)

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
        if self._asides is not None:
            self._asides.drop(end)

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

    def _start_html(self, _value: None, _start: int, _end: int) -> None:
        self._html.begin()

    def _end_html(self, _value: None, start: int, end: int) -> None:
        self._html.end(start, end)

    def _html_piece(self, _value: str, start: int, end: int) -> None:
        if not self._code:
            self._html.piece(start, end)

    def _note_mark(self, label: str, start: int, end: int) -> None:
        if self._image is None and not self._flow.skipping:
            if label.isascii() and label.isdigit():
                self._flow.decoded(label.translate(_SUPERSCRIPT), start, end)
            else:
                self._flow.literal(self._text[start:end], start)

    # Not bound to a walker: one that holds methods of its own is garbage that only a search for cycles finds.
    _STARTS: ClassVar[dict[str, _Handler]] = {
        "BlockQuote": _start_quote,
        "Heading": _start_heading,
        "List": _start_list,
        "TableHead": _start_head,
        "TableCell": _start_cell,
        "Link": _start_link,
        "Image": _start_image,
        "FootnoteDefinition": _start_note,
        "CodeBlock": _start_code,
        "HtmlBlock": _start_html,
    }
    _ENDS: ClassVar[dict[str, _Handler]] = {
        "BlockQuote": _end_quote,
        "Heading": _end_heading,
        "List": _end_list,
        "TableHead": _end_head,
        "TableCell": _end_cell,
        "Link": _end_link,
        "Image": _end_image,
        "FootnoteDefinition": _end_note,
        "CodeBlock": _end_code,
        "HtmlBlock": _end_html,
    }
    _EVENTS: ClassVar[dict[str, _Handler]] = {
        "Text": _write,
        "Start": _start,
        "End": _end,
        "Html": _html_piece,
        "InlineHtml": _html_piece,
        "FootnoteReference": _note_mark,
    }


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
