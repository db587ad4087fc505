"""HTML in Markdown: a block is read as a whole, at its end, a tag in the run of the text by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.readers._markup.flow import Flow
from claimlint.text import lazyre as re

if TYPE_CHECKING:
    from claimlint.readers._html.walk import Walker

_CONTAINER = re.compile(r"(?<=[\r\n])[ \t>]+")


class EmbeddedHtml:
    """Sends HTML of ``masked`` to ``flow``, in the offsets of ``text``, which is as long."""

    __slots__ = ("_block", "_flow", "_masked", "_text", "_walker")

    def __init__(self, flow: Flow, text: str, masked: str) -> None:
        self._flow = flow
        self._text = text
        self._masked = masked
        self._walker: Walker | None = None
        self._block = False

    def begin(self) -> None:
        """Begin a block."""
        self._block = True

    def end(self, start: int, end: int) -> None:
        """End the block at ``[start, end)``."""
        self._block = False
        self._walk(start, end)

    def piece(self, start: int, end: int) -> None:
        """Take a line of a block, or one tag."""
        if not self._block:
            self._walk(start, end)

    def _walk(self, start: int, end: int) -> None:
        code = self._masked[start:end]
        if "\n" in code or "\r" in code:
            # Quote marks and indentation before a line belong to Markdown, not to the HTML.
            code = _CONTAINER.sub(lambda match: "\f" * len(match[0]), code)
        if self._walker is None:
            from claimlint.readers._html.walk import Walker

            self._walker = Walker(self._flow, self._text)
            self._walker.rewritten = True
        self._walker.walk(code, start)
