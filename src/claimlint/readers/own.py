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


_CREATOR = b"<dc:creator>claimlint</dc:creator>"
_CORE = "docProps/core.xml"


def is_own(feed: Feed) -> bool:
    """Return whether ``feed`` begins as a report of claimlint does, or is a Word report that claimlint wrote."""
    head = feed.head[:_WINDOW].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"PK"):
        return feed.name.endswith(".docx") and _made_here(feed)
    return head.startswith(_BEGINNINGS) or _GENERATOR in head


def _made_here(feed: Feed) -> bool:
    """Return whether the package's core properties name claimlint as its creator (ECMA-376, part 2, 11.1)."""
    import zipfile

    try:
        with feed.open() as stream, zipfile.ZipFile(stream) as package, package.open(_CORE) as core:
            return _CREATOR in core.read(_WINDOW)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return False
