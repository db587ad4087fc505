"""What stands beside the run of Markdown and is told where it stands: strings of its code, and comments."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.model.span import Span
from claimlint.readers._markup.flow import Flow
from claimlint.readers._markup.quoted import QuotedCopy
from claimlint.readers._markup.templates import comment_text
from claimlint.text import lazyre as re

_COMMENT_FRAME = re.compile(
    r"\A(?:\{\s*/\*+|\[[^\]]*\]:[ \t]*(?:#|<>)[ \t]*[(\"'])\s*|(?:(?<!\s)\s+)?(?:\*/\s*\}|[)\"']\s*)\Z"
)


class Asides:
    """Hands ``strings`` and ``comments`` of ``text`` to ``flow`` as the walk comes by them."""

    __slots__ = ("_comments", "_flow", "_strings", "_text")

    def __init__(self, flow: Flow, text: str, strings: list[QuotedCopy], comments: list[Span]) -> None:
        self._flow = flow
        self._text = text
        self._strings = list(reversed(strings))
        self._comments = sorted(comments, reverse=True)

    def release(self, before: int, *, code: bool) -> None:
        """Hand over what ends before ``before``; strings in ``code`` are no copy."""
        while self._strings and self._strings[-1].end < before:
            string = self._strings.pop()
            if not code:
                self._flow.aside(string.draft(self._text), BlockKind.ATTRIBUTE, string.path)
        while self._comments and self._comments[-1].end <= before:
            span = self._comments.pop()
            self._flow.comment(comment_text(_COMMENT_FRAME.sub("", span.of(self._text))), span)

    def drop(self, before: int) -> None:
        """Forget what starts before ``before``, in a block of code."""
        for inside in (self._strings, self._comments):
            while inside and inside[-1].start < before:
                inside.pop()
