"""The pages in a WARC file: responses of web servers, as browsers got them (RFC 9110, RFC 9112)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.lines import Excerpt
from claimlint.readers import html
from claimlint.readers._archive.errors import BombError, DamagedError, NotReadError
from claimlint.readers._warc.records import Record, fields, records
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed, Unread, feed_of_bytes

NAME = "warc"
_TYPES = frozenset({"response", "resource", "conversion"})
_HTML = ("text/html", "application/xhtml+xml")
_FILES = ("application/pdf", "application/vnd.openxmlformats-officedocument")


def documents(feed: Feed) -> Iterator[Document | Unread]:
    """Yield a document for each page that was delivered, and what cannot be read."""
    for record in records(feed, _TYPES):
        if isinstance(record, Unread):
            yield record
            continue
        try:
            yield from _page(feed, record)
        except ReadError as error:
            yield Unread(error.code, error.message, error.hint, record=record.url)


def _page(feed: Feed, record: Record) -> Iterator[Document | Unread]:
    body, header, status = record.block, record.header, "200"
    if record.header.get("warc-type") == "response" and body.startswith(b"HTTP/"):
        status, header, body = _response(record.block)
    if not status.startswith("2"):
        return
    media_type, _, rest = header.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    if media_type in _HTML or (not media_type and body.lstrip()[:1] == b"<"):
        body, whole = _unpacked(_joined(body, header), header, feed)
        yield _document(feed, record, body, _charset(rest))
        if not whole:
            yield Unread(DamagedError.code, "the page is cut off", "crawl it again", record=record.url)
    elif media_type.startswith(_FILES):
        body, _ = _unpacked(_joined(body, header), header, feed)
        yield from _file(feed, record, body, media_type)


def _document(feed: Feed, record: Record, body: bytes, charset: str) -> Document:
    decoded = decode(feed.uri, body, "text/html", charset)
    source = replace(decoded.source, excerpts=(Excerpt(0, part=record.url),))
    document = html.fragment(source.text).document(source, NAME, record.url)
    step = record.url.split("?", 1)[0].split("#", 1)[0].rstrip("/").rsplit("/", 1)[-1]
    known = {"url": record.url, "slug": step, "date": record.header.get("warc-date", "")}
    metadata = {**document.metadata, **{key: value for key, value in known.items() if value}}
    problems = (*decoded.problems, *document.problems)
    return replace(document, metadata=FrozenMap(metadata), problems=problems)


def _file(feed: Feed, record: Record, body: bytes, media_type: str) -> Iterator[Document | Unread]:
    from claimlint.readers.opening import documents as opened

    uri = f"{feed.uri}!/{record.url}"
    for one in opened(feed_of_bytes(uri, body, media_type, feed.limits)):
        yield replace(one, uri=one.uri or uri) if isinstance(one, Unread) else one


def _response(block: bytes) -> tuple[str, dict[str, str], bytes]:
    """Return status, header and body of an HTTP message."""
    stream = io.BytesIO(block)
    first = stream.readline().split(maxsplit=2)
    header = fields(stream)
    return (first[1].decode("ascii", "replace") if len(first) > 1 else ""), header, block[stream.tell() :]


def _joined(body: bytes, header: dict[str, str]) -> bytes:
    """Return a body without the frames of chunked transfer, which not every crawler takes away."""
    if "chunked" not in header.get("transfer-encoding", "").lower():
        return body
    out: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at, at + 64)
        size = body[at:end].split(b";", 1)[0].strip() if end >= 0 else b""
        try:
            length = int(size, 16)
        except ValueError:
            return body if not out else b"".join(out)  # the frames are gone already, or the rest is cut off
        if length <= 0:
            return b"".join(out)
        out.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2


def _unpacked(body: bytes, header: dict[str, str], feed: Feed) -> tuple[bytes, bool]:
    """Return a body as it was before it was compressed for the way, and whether all of it is there.

    Raises:
        ReadError: if it is damaged, unpacks too far, or is compressed in a way that is not read.
    """
    coding = header.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return body, True
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise NotReadError(f"is compressed as {coding!r}, which is not read", hint="crawl it without compression")
    if coding != "deflate" and not body.startswith(b"\x1f\x8b"):
        return body, True  # the crawler unpacked it and kept the header
    bits = 47 if coding != "deflate" or body[:1] == b"\x78" else -15
    unpacker = zlib.decompressobj(bits)
    try:
        out = unpacker.decompress(body, feed.limits.record + 1)
    except zlib.error as error:
        raise DamagedError(f"is damaged: {error}", hint="crawl it again") from error
    if len(out) > feed.limits.record:
        raise BombError(f"unpacks to more than the {feed.limits.record >> 20} MiB that are read as one record")
    return out, unpacker.eof


def _charset(parameters: str) -> str:
    for one in parameters.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            label = value.strip().strip("\"'")
            try:
                return "cp1252" if label.lower() in ("iso-8859-1", "latin1") else b"<>".decode(label) and label
            except (LookupError, UnicodeError):
                return ""
    return ""
