"""Edits of decoded text carried out on the bytes, every other byte as it was."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from claimlint.fix.changes import Part, RefusedError
from claimlint.model.document import Source


def encoded(text: str, source: Source) -> bytes:
    """Return ``text`` in the encoding of ``source``.

    Raises:
        RefusedError: if the encoding lacks a character of it.
    """
    try:
        return text.encode(source.encoding)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        name = unicodedata.name(sign, f"U+{ord(sign):04X}")
        raise RefusedError(f"the file's encoding ({source.encoding}) has no {name}") from None


def spliced(source: Source, parts: Iterable[Part]) -> bytes:
    """Return the bytes of ``source`` with ``parts``, which must not overlap, carried out.

    The text is cut at the edits and each piece is encoded by itself: if the pieces do not make up the
    file's own bytes, then writing would change bytes outside the edits.

    Raises:
        RefusedError: if it would, or if the encoding lacks a character.
    """
    ordered = sorted(parts, key=lambda part: part.span)
    bounds = [0, *(bound for part in ordered for bound in (part.span.start, part.span.end)), len(source.text)]
    try:
        pieces = [source.text[start:end].encode(source.encoding) for start, end in pairwise(bounds)]
    except UnicodeEncodeError:
        pieces = []
    mark = _mark(source.data, b"".join(pieces))
    for index, part in enumerate(ordered):
        pieces[2 * index + 1] = encoded(part.text, source)
    return mark + b"".join(pieces)


def _mark(data: bytes, body: bytes) -> bytes:
    """Return the byte order mark that ``data`` has before ``body``.

    Raises:
        RefusedError: if ``data`` is anything else.
    """
    mark = data[: len(data) - len(body)]
    if mark + body != data or mark not in _MARKS:
        raise RefusedError("the file has bytes that its encoding does not allow")
    return mark


_MARKS: Sequence[bytes] = (
    b"",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xff\xfe\x00\x00",
    b"\x00\x00\xfe\xff",
)
