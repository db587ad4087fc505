"""Writes the nodes of a rich text into the flow of copy."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.model.document import BlockKind
from claimlint.model.sourcemap import SegmentKind
from claimlint.readers import html, markdown
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.page import alone, parsed
from claimlint.readers._json.tree import Node, Str, draft_of, entries, items, value_of
from claimlint.readers._markup.flow import Flow
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.fragment import Fragment

_DEEPEST = 24


class Writing:
    """A rich text while it is read.

    ``text`` is the JSON in which its strings stand; ``nested`` reads a rich text inside of it, None if a value is none.
    """

    def __init__(self, text: str, nested: Callable[[Node], Fragment | None]) -> None:
        self.text = text
        self._nested = nested
        self.builder = DocumentBuilder()
        self.flow = Flow(self.builder)

    def words(self, node: Node, *, href: str = "", raised: str = "") -> None:
        """Write a string into the block at hand, as a link to ``href``, or raised by ``sup`` or ``sub``."""
        if not isinstance(node, Str) or node.start == node.end:
            return
        flow = self.flow
        if href:
            flow.open("a", {"href": href})
        if raised:
            flow.open(raised, {})
        for words, start, end, kind in draft_of(self.text, node).pieces:
            if kind is SegmentKind.LITERAL:
                flow.literal(words, start)
            else:
                flow.decoded(words, start, end)
        if raised:
            flow.close(raised)
        if href:
            flow.close("a")

    def open(self, tag: str, **attributes: str) -> None:
        """Begin an element of HTML's meaning."""
        self.flow.open(tag, attributes)

    def close(self, tag: str) -> None:
        """End it."""
        self.flow.close(tag)

    def line_break(self, at: int) -> None:
        """Write a line break that stands for what is at ``at``."""
        self.flow.line_break(at, at)

    def value(self, node: Node) -> str:
        """Return a string's or number's text."""
        return value_of(self.text, node)

    def alt(self, node: Node, path: str = "image@alt") -> None:
        """Add an image's alternative text."""
        self.flow.aside(draft_of(self.text, node), BlockKind.ALT_TEXT, path)

    def markup(self, node: Node, path: str, *, as_markdown: bool = False) -> None:
        """Add the blocks of a string that is HTML, or Markdown."""
        draft = draft_of(self.text, node)
        read = markdown.fragment if as_markdown else html.fragment
        self._embed(read(draft.text(), draft.source_map()), path)

    def copy(self, name: str, node: Node, path: str, depth: int = 0) -> None:
        """Add what is copy in a value that is no rich text itself: a string, or an object of fields."""
        if isinstance(node, Str):
            draft = draft_of(self.text, node)
            if is_copy(name, draft.text()):
                self._embed(parsed(draft), path)
        elif isinstance(node, list | dict) and (fragment := self._nested(node)) is not None:
            self._embed(fragment, path)
        elif depth < _DEEPEST:
            for index, one in enumerate(items(node)):
                self.copy(name, one, f"{path}[{index}]", depth + 1)
            for key, one in entries(node).items():
                self.copy(key, one, f"{path}.{key}", depth + 1)

    def _embed(self, fragment: Fragment, path: str) -> None:
        self.flow.embed(alone(fragment), path)

    def finish(self) -> Fragment:
        """Return what was written."""
        self.flow.finish()
        return self.builder.finish()
