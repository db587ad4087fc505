"""What the names of an archive's members say."""

from __future__ import annotations

from collections.abc import Collection

from claimlint.readers._archive.errors import UnsafeNameError
from claimlint.text import lazyre as re

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:/")
_NODE = ".content.xml"
"""What AEM calls a page's file: the one hidden file that holds copy."""
_NEVER = frozenset({"__MACOSX", "node_modules", "__pycache__"})


def member_name(raw: str) -> str:
    """Return a member's name as a relative path with forward slashes, safe to show.

    Names are labels only: nothing is ever written to where they lead.

    Raises:
        UnsafeNameError: if the name leads out of the archive.
    """
    name = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\\", "/")
    name = _CONTROLS.sub(lambda match: f"%{ord(match[0]):02X}", name)
    name = _DRIVE.sub("", name, count=1) if _DRIVE.match(name) else name
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise UnsafeNameError(
            f"the member {name!r} has a name that leads out of the archive; it was not read",
            hint="make the archive with names below one folder",
        )
    return "/".join(parts)


def unused(name: str, others: Collection[str]) -> str:
    """Return what a member called ``name`` is called beside the ``others`` before it: ``[2]/name`` if it is the second.

    An archive may hold a name twice, the older file and the newer one: each is read under a name of its own.
    """
    found, number = name, 1
    while found in others:
        number += 1
        found = f"[{number}]/{name}"
    return found


def link_leaves(name: str, target: str) -> bool:
    """Return whether a link called ``name`` leads out of the archive."""
    depth = name.count("/")
    if target.startswith(("/", "\\")):
        return True
    for part in target.replace("\\", "/").split("/"):
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return True
    return False


def passed_over(name: str) -> bool:
    """Return whether a search of the same files in a folder would not look at this one."""
    *folders, last = name.split("/")
    return (last.startswith(".") and last != _NODE) or any(
        folder.startswith(".") or folder in _NEVER for folder in folders
    )
