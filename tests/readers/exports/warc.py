# ruff: noqa: E501 - headers read best unbroken
"""The site as a crawl: compressed record by record, bodies chunked and compressed in turn."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence

from tests.readers.site import Page, page_html, pages

_NAME = "harrowbay-00000.warc.gz"


def build(site: Sequence[Page]) -> dict[str, bytes]:
    """Return the archive by name."""
    out = [_record("warcinfo", "", b"software: crawler\r\n")]
    for number, page in enumerate(site):
        out.append(_record("request", page.url, b"GET / HTTP/1.1\r\n\r\n"))
        out.append(_record("response", page.url, _response(page_html(page).encode(), number)))
    out.append(_record("response", "https://harrowbay.example/gone", b"HTTP/1.1 404 Not Found\r\n\r\n<p>100% cure</p>"))
    out.append(
        _record("response", "https://harrowbay.example/a.css", b"HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}")
    )
    return {_NAME: b"".join(gzip.compress(one, mtime=0) for one in out)}


def members(_files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pages as they were delivered by address."""
    return {f"{_NAME}!/{page.url}": page_html(page).encode() for page in pages()}


def _response(body: bytes, number: int) -> bytes:
    header = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n"
    if number % 3 == 1:
        header, body = header + "Content-Encoding: gzip\r\n", gzip.compress(body, mtime=0)
    if number % 2:
        parts = [body[at : at + 500] for at in range(0, len(body), 500)]
        framed = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
        header, body = header + "Transfer-Encoding: chunked\r\n", framed + b"0\r\n\r\n"
    return header.encode() + b"\r\n" + body


def _record(kind: str, url: str, block: bytes) -> bytes:
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2026-03-30T10:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"
