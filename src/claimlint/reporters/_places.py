"""Addresses as URI references and as paths."""

from __future__ import annotations

from urllib.parse import quote

from claimlint.text import lazyre as re

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile(r"[A-Za-z]:/")
# RFC 3986: what may stand in a path, besides letters, digits and ``-._~``. A colon could make a
# first segment read as a scheme; an apostrophe and parentheses end links and attributes.
_SAFE = "/!$&*+,;=@"


def is_absolute(uri: str) -> bool:
    """Return whether an address is an absolute path or an URL."""
    return bool(uri.startswith("/") or _DRIVE.match(uri) or _URL.match(uri))


def reference(uri: str) -> str:
    """Return an address as a URI reference of RFC 3986: relative ones stay relative.

    An absolute path becomes a ``file`` URI. Lone surrogates (bytes of a file name that are no
    UTF-8) are written as the bytes that they stand for.
    """
    if url := _URL.match(uri):
        return url.group() + _quoted(uri[url.end() :], f"{_SAFE}:?#[]%")
    if uri.startswith("/"):
        return f"file://{_quoted(uri, _SAFE)}"
    if drive := _DRIVE.match(uri):
        return f"file:///{drive.group()}{_quoted(uri[drive.end() :], _SAFE)}"
    return _quoted(tidy(uri), _SAFE)


def tidy(uri: str) -> str:
    """Return a relative path without ``./`` before it."""
    while uri.startswith("./"):
        uri = uri[2:].lstrip("/")
    return uri


def _quoted(text: str, safe: str) -> str:
    return quote(text.encode("utf-8", "surrogateescape" if _escapable(text) else "replace"), safe=safe)


def _escapable(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" and not "\udc80" <= char <= "\udcff" for char in text)
