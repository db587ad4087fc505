"""Comments behind a hash sign that address claimlint, in YAML and TOML.

The parsers drop comments, so these are found in the text: a hash sign at the start of a line or behind white space,
where no value stands (YAML 1.2, 6.6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.text import lazyre as re

_MARK = "claimlint"
_HASH = re.compile(r"(?:(?<=[\r\n])|(?<=[ \t])|\A)#+[ \t]*(claimlint[^\r\n]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HashComment:
    """What a comment says, and where it stands with its hash sign."""

    text: str
    span: Span


def hash_comments(text: str, inside: Span, values: Iterable[Span]) -> list[HashComment]:
    """Return the comments in ``text[inside]`` that address claimlint, but for what only looks like one.

    Args:
        text: a file.
        inside: the range of its YAML or TOML.
        values: the ranges of the values there, in order and apart from each other.
    """
    if _MARK not in inside.of(text).lower():
        return []
    found = (_comment(match) for match in _HASH.finditer(text, inside.start, inside.end))
    return list(_outside(found, iter(values)))


def _comment(match: re.Match[str]) -> HashComment:
    return HashComment(match[1].rstrip(), Span(match.start(), match.start() + len(match[0].rstrip())))


def _outside(comments: Iterable[HashComment], values: Iterator[Span]) -> Iterator[HashComment]:
    value = next(values, None)
    for comment in comments:
        while value is not None and value.end <= comment.span.start:
            value = next(values, None)
        if value is None or not value.overlaps(comment.span):
            yield comment


class Placed:
    """Hands comments to a builder between the values that they stand between."""

    def __init__(self, builder: DocumentBuilder, text: str, comments: Iterable[HashComment]) -> None:
        self._builder = builder
        self._text = text
        self._left = sorted(comments, key=lambda comment: comment.span, reverse=True)

    def before(self, start: int) -> None:
        """Add the comments that stand before ``start``, where a value begins."""
        while self._left and self._left[-1].span.start < start:
            comment = self._left.pop()
            self._builder.comment(comment.text, comment.span)

    def behind(self, draft: Draft, end: int) -> None:
        """Add to ``draft``, a value that ends at ``end``, the comment on the rest of its line."""
        comment = self._left[-1] if self._left and self._text[end - 1] not in "\r\n" else None
        if comment is not None and not self._text[end : comment.span.start].strip(" \t\"',]}"):
            draft.marks.append((draft.length, comment.text, comment.span))
            self._left.pop()
