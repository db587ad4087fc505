"""Reports that claimlint made: they quote claims, and whoever judges them judges every claim again."""

from __future__ import annotations

from claimlint.readers.feed import Feed

_WINDOW = 4096
_GENERATOR = b'<meta name="generator" content="claimlint '
_BEGINNINGS = (
    b"<!-- claimlint summary -->",
    b"<!-- claimlint overview -->",
    b"uri,line,column,logical_path,type,subtype,text,",
    b"severity,rule,name,uri,line,column,",
    b"what,uri,record,line,column,code,reason,hint",
    b'{\n"schema": "claimlint-report/',
)


def is_own(feed: Feed) -> bool:
    """Return whether ``feed`` begins as a report of claimlint does."""
    head = feed.head[:_WINDOW].removeprefix(b"\xef\xbb\xbf")
    return head.startswith(_BEGINNINGS) or _GENERATOR in head
