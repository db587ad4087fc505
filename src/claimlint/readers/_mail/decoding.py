"""What a part's body says, with the place of every character (RFC 2045, section 6; RFC 2047)."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri

from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_QUOTED = re.compile(r"(?:=[0-9A-Fa-f]{2})+|=[ \t]*\r?\n|(?<![ \t])[ \t]+(?=\r?\n)")
_WORD = re.compile(
    r"=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\s]{0,2000})\?=(?:[ \t]*(?:\r?\n)?[ \t]+(?==\?))?"
)
_LINE = re.compile(r"\S+")
_FOLD = re.compile(r"\r?\n(?=[ \t])")


def codec(label: str) -> str:
    """Return the codec for a character set's label, UTF-8 for one that nobody knows."""
    try:
        name = codecs.lookup(label or "utf-8").name
        b"<>".decode(name)
    except (LookupError, UnicodeError):
        return "utf-8"
    return "cp1252" if name in ("iso8859-1", "ascii") and label else name


def body_draft(text: str, start: int, end: int, encoding: str, charset: str) -> Draft:
    """Return the body in ``text[start:end]``, which is in a transfer ``encoding``."""
    draft = Draft()
    encoding = encoding.strip().lower()
    if encoding == "quoted-printable":
        _quoted(draft, text, start, end, charset)
    elif encoding == "base64":
        _based(draft, text, start, end, charset)
    elif end > start:
        draft.literal(text[start:end], start)
    return draft


def from_base64(text: str) -> bytes:
    """Return what base64 says, up to where it breaks."""
    packed = "".join(text.split())
    try:
        return base64.b64decode(packed[: len(packed) // 4 * 4])
    except (binascii.Error, ValueError):
        return b""


def _based(draft: Draft, text: str, start: int, end: int, charset: str) -> None:
    """Write a body in base64: what a line of it says stands for the line."""
    decoder = codecs.getincrementaldecoder(charset)("replace")
    waiting = ""
    for match in _LINE.finditer(text, start, end):
        packed = waiting + match[0]
        whole = len(packed) // 4 * 4
        waiting = packed[whole:]
        draft.decoded(decoder.decode(from_base64(packed[:whole])), match.start(), match.end())


def _quoted(draft: Draft, text: str, start: int, end: int, charset: str) -> None:
    at = start
    for match in _QUOTED.finditer(text, start, end):
        if match.start() > at:
            draft.literal(text[at : match.start()], at)
        at = match.end()
        if match[0][0] == "=" and match[0][1] not in " \t\r\n":
            data = bytes.fromhex(match[0].replace("=", ""))
            draft.decoded(data.decode(charset, "replace"), match.start(), match.end())
    if at < end:
        draft.literal(text[at:end], at)


def header_draft(text: str, start: int, end: int) -> Draft:
    """Return an unstructured header field's value, encoded words decoded and folds removed."""
    draft = Draft()
    at = start
    for match in _WORD.finditer(text, start, end):
        _unfolded(draft, text, at, match.start())
        data = match[3].replace("_", " ").encode("utf-8") if match[2] in "Qq" else b""
        data = quopri.decodestring(data) if data else from_base64(match[3])
        draft.decoded(data.decode(codec(match[1]), "replace"), match.start(), match.start() + len(match[0].rstrip()))
        at = match.end()
    _unfolded(draft, text, at, end)
    return draft


def _unfolded(draft: Draft, text: str, start: int, end: int) -> None:
    at = start
    for match in _FOLD.finditer(text, start, end):
        if match.start() > at:
            draft.literal(text[at : match.start()], at)
        at = match.end()
    if at < end:
        draft.literal(text[at:end], at)
