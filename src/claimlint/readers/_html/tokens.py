"""The HTML tokenizer, behind an interface small enough to be put over another one.

turbohtml follows the WHATWG tokenization algorithm in linear time and tells line and column of every
token. It counts a CRLF as one character; so the text goes in with every carriage return as a line
feed, which keeps all offsets, and lines come from a table of that text.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Protocol

_TEXT, _START, _END, _COMMENT, _REFERENCE = 0, 1, 2, 3, 5


class Sink(Protocol):
    """Receives the tokens of one text in order; offsets are code points of that text."""

    def start(self, tag: str, attributes: list[tuple[str, str]], at: int, source: str) -> None:
        """Take a start tag; ``source`` is the tag as written, ``tag`` its name in lower case."""

    def end(self, tag: str, at: int) -> None:
        """Take an end tag."""

    def text(self, text: str, at: int) -> None:
        """Take text that stands unchanged at ``at``, save that carriage returns are line feeds."""

    def reference(self, text: str, at: int, size: int) -> None:
        """Take a character reference of ``size`` code points that means ``text``."""

    def comment(self, at: int, size: int) -> None:
        """Take a comment of ``size`` code points."""


def drive(text: str, sink: Sink) -> int:
    """Send every token of ``text`` to ``sink``; return the offset behind the last one.

    What follows that offset is an unfinished tag, which the algorithm drops.
    """
    import turbohtml

    if "\r" in text:
        text = text.replace("\r", "\n")
    starts = line_starts(text)
    start, end, write = sink.start, sink.end, sink.text
    odd = _NAMELESS in text or "\0" in text
    token = None
    behind = 0
    for token in turbohtml.tokenize(text, resolve_references=False, capture_source=True):
        kind = token.type
        at = starts[token.line - 1] + token.col
        if kind == _TEXT:
            data = token.data or ""
            if odd and not text.startswith(data, at):
                behind = _in_pieces(text, _with_nulls(text, data, at), at, write)
            else:
                write(data, at)
        elif kind == _START:
            start(token.tag or "", token.attrs or [], at, token.source or "")
        elif kind == _END:
            end(token.tag or "", at)
        elif kind == _REFERENCE:
            sink.reference(token.data or "", at, len(token.source or ""))
        elif kind == _COMMENT:
            sink.comment(at, len(token.source or ""))
    if token is None:
        return 0
    return max(behind, starts[token.line - 1] + token.col + len(token.source or token.data or ""))


_NAMELESS = "</>"
"""An end tag without a name, which the algorithm drops: the text on both sides comes as one token."""


def _with_nulls(text: str, data: str, at: int) -> str:
    """Return ``data`` as ``text`` has it: in some elements the algorithm puts U+FFFD in the place of U+0000."""
    written = text[at : at + len(data)]
    return written if "\0" in written and written.replace("\0", "\ufffd") == data else data


def _in_pieces(text: str, data: str, at: int, write: Callable[[str, int], None]) -> int:
    """Write ``data`` as the pieces of ``text`` that it joins; return the offset behind the last one."""
    done = 0
    while done < len(data):
        if text.startswith(_NAMELESS, at):
            at += len(_NAMELESS)
            continue
        gap = text.find(_NAMELESS, at)
        size = len(data) - done if gap < 0 else min(gap - at, len(data) - done)
        write(data[done : done + size], at)
        done += size
        at += size
    return at


def line_starts(text: str) -> list[int]:
    """Return the offset of each line's first code point; only line feeds end a line."""
    sizes = map((1).__add__, map(len, text.split("\n")))
    return list(accumulate(sizes, initial=0))[:-1]
