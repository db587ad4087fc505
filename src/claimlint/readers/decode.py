"""Bytes to text: byte order marks, declared character sets, UTF-8, and a last resort that says so."""

from __future__ import annotations

import codecs

from claimlint.errors import ReadError
from claimlint.model.document import Problem, Source
from claimlint.model.lazydata import dataclass, replace
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# HTML looks for a declaration in the first 1024 bytes (WHATWG HTML, 13.2.3.2); XML in the first line.
_DECLARED = (
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})"""
    rb"""|<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})"""
)
_WINDOW = 1024
_SAMPLE = 8192
_LEAST_UTF16 = 16
"""Bytes from which on zeros between the others tell UTF-16 without a mark from numbers."""
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x7fELF")
# Control characters that no text has; form feed, tab, line ends and escape may occur.
_CONTROLS = bytes(code for code in range(32) if code not in (0, 9, 10, 11, 12, 13, 27))
UNDECODABLE = "CLE310"
"""The code of the problem that bytes are not of the encoding that the file has, or says it has."""
_SAVE = "save the file as UTF-8"
_UTF8_CHARACTER = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
_SIGNS = frozenset("€‚„…†‡‰‹‘’“”•–—™›\xa0¡¢£§©«¬\xad®°±²³´µ¶·¸¹»¼½¾¿×÷")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\n|\r")


class BinaryInputError(ReadError):
    """An input that is not text."""

    code = "CLE301"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source and what had to be guessed or replaced to decode it."""

    source: Source
    problems: tuple[Problem, ...] = ()


def decode(uri: str, data: bytes, media_type: str = "", encoding: str = "") -> Decoded:
    """Return the source that ``data`` holds, its text without a byte order mark and with its line ends.

    ``encoding`` overrides everything but a byte order mark. Bytes that their encoding does not allow
    are read as Windows-1252 or replaced, and a problem names the first of them; it is fatal unless no encoding is
    declared and the file can be hardly anything else (``is_windows_1252``).

    Raises:
        BinaryInputError: if ``data`` is clearly not text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            text, problems = _strict_or_replaced(data[len(mark) :], name, len(mark))
            return _made(uri, media_type, data, text, name, problems)
    name = encoding or _utf16_without_mark(data)
    if not name and _is_binary(data):
        raise BinaryInputError("the file is not text", uri=uri, hint="exclude it, or name the reader for its format")
    name = name or _declared(data)
    declared, name = bool(name), name or "utf-8"
    if name.startswith("utf-16"):
        text, problems = _strict_or_replaced(data, name, 0)
    else:
        text, name, problems = _with_fallback(data, name, declared=declared)
    return _made(uri, media_type, data, text, name, problems)


def encoding_of(head: bytes, uri: str) -> tuple[str, int]:
    """Return the codec for a file that begins with ``head``, and the length of its byte order mark in bytes.

    Raises:
        BinaryInputError: if ``head`` is clearly not text.
    """
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name, len(mark)
    name = _utf16_without_mark(head[: len(head) // 2 * 2])
    if not name and _is_binary(head):
        raise BinaryInputError("the file is not text", uri=uri, hint="exclude it, or name the reader for its format")
    return name or _declared_of_start(head) or "utf-8", 0


def _declared_of_start(head: bytes) -> str:
    """Return the declared codec; a head that may end inside a character counts as UTF-8 up to there."""
    return _declared(head[: head.rfind(b">") + 1])


def _made(uri: str, media_type: str, data: bytes, text: str, name: str, problems: tuple[Problem, ...]) -> Decoded:
    found = None if text.isascii() else _SURROGATE.search(text)
    if found:
        # A lone surrogate cannot be written to any output; U+FFFD keeps every offset.
        note = Problem("CLE311", "half of a surrogate pair was read as U+FFFD", Span(*found.span()), _SAVE)
        text, problems = _SURROGATE.sub("\ufffd", text), (*problems, note)
    if "\0" in text:
        at = text.index("\0")
        hint = "open the file and save it again: something cut or mixed it"
        problems = (*problems, Problem("CLE312", "the text holds NUL characters", Span(at, at + 1), hint))
    return Decoded(Source(uri, media_type, data, text, name), problems)


def _strict_or_replaced(data: bytes, name: str, skipped: int) -> tuple[str, tuple[Problem, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(name, "replace")
        text = data.decode(name, "replace")
        return text, (_undecodable(data, error, name, before, "replaced by U+FFFD", skipped),)


def _with_fallback(data: bytes, name: str, *, declared: bool) -> tuple[str, str, tuple[Problem, ...]]:
    try:
        return data.decode(name), name, ()
    except UnicodeDecodeError as error:
        text, used = _windows_1252(data)
        before = data[: error.start].decode(used, "replace")
        problem = _undecodable(data, error, name, before, f"the file was read as {used}", 0)
        sure = not declared and used == "cp1252" and is_windows_1252(data)
        return text, used, (replace(problem, fatal=not sure),)


def is_windows_1252(data: bytes) -> bool:
    """Return whether bytes that are no UTF-8 can be hardly anything but English copy in Windows-1252.

    All of them mean something in it, what is no ASCII is what such copy has (quotation marks, dashes, signs, a letter
    with an accent now and then), and nothing looks as if the file were UTF-8 with a fault in it.
    """
    if re.search(_UTF8_CHARACTER, data):
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    foreign = [char for char in text if char > "\x7f"]
    letters = sum(map(str.isalpha, foreign))
    return all(char.isalpha() or char in _SIGNS for char in foreign) and letters * 10 <= sum(map(str.isalpha, text))


def _windows_1252(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


def _undecodable(data: bytes, error: UnicodeDecodeError, name: str, before: str, done: str, skipped: int) -> Problem:
    line = sum(1 for _ in _LINE_END.finditer(before)) + 1
    byte = data[error.start]
    where = f"byte 0x{byte:02X} at offset {error.start + skipped} (line {line})"
    span = Span(len(before), len(before) + 1)
    return Problem(UNDECODABLE, f"{where} is not {name}; {done}", span, _SAVE)


def _declared(data: bytes) -> str:
    head = data[:_WINDOW]
    match = re.search(_DECLARED, head, re.IGNORECASE) if b"<" in head else None
    if match is None:
        return ""
    label = (match[1] or match[2]).decode("ascii")
    try:
        name = codecs.lookup(label).name
        b"<>".decode(name)  # refuses codecs such as rot13, which are no character sets
    except (LookupError, UnicodeDecodeError):
        return ""
    if name.startswith(("utf-16", "utf-32")):
        return ""  # the declaration itself was readable as ASCII (WHATWG HTML, 13.2.3.2: then it is UTF-8)
    if name in ("iso8859-1", "ascii"):
        # WHATWG Encoding, 4.2: these labels mean Windows-1252; but pages that declare them are often UTF-8.
        return "" if _is_utf8(data) else "cp1252"
    return name


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf16_without_mark(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if len(sample) < _LEAST_UTF16 or len(data) % 2:
        return ""
    even, odd = sample[0::2], sample[1::2]
    enough = len(sample) // 2 * 0.4
    for name, zeros, others in (("utf-16-le", odd.count(0), even), ("utf-16-be", even.count(0), odd)):
        if zeros > enough and others.count(0) < zeros / 10:
            return "" if _has_controls(sample.decode(name, "replace").encode("latin-1", "ignore")) else name
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if sample.startswith(_MAGIC):
        return True
    return sample.count(0) * 10 > len(sample) or _has_controls(sample)


def _has_controls(sample: bytes) -> bool:
    """Return whether more than one byte in twenty is a control character that no text has."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 20 > len(sample)
