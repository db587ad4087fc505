"""Path patterns of policies, in the manner of .gitignore.

``*`` and ``?`` stay inside one folder, ``**`` crosses folders. A pattern without a slash matches
the file name in any folder; one that ends in a slash matches everything below. Square brackets
are plain characters: logical paths such as ``h1/p[2]`` use them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath

from claimlint.text import lazyre as re

_LONGEST = 200


def flaw(glob: str) -> str | None:
    """Return what is wrong with a pattern, None if nothing is."""
    if len(glob) > _LONGEST:
        return f"a path pattern has at most {_LONGEST} characters"
    if glob.startswith(("/", "~")) or "\\" in glob or ".." in glob.split("/"):
        return "a path pattern is relative to the policy file, with forward slashes and without '..'"
    return None


def matches(glob: str, path: str) -> bool:
    """Return whether ``path`` (relative, forward slashes) is one that ``glob`` means.

    Takes time in proportion to the folders of both, whatever the stars.
    """
    parts = path.split("/")
    reached = {0}
    for segment in _segments(glob):
        if segment is None:
            reached = set(range(min(reached), len(parts) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(parts) and segment.fullmatch(parts[at])}
        if not reached:
            return False
    return len(parts) in reached


@lru_cache(maxsize=1024)
def _segments(glob: str) -> tuple[re.Pattern[str] | None, ...]:
    body = glob.removeprefix("./")
    names = [*body.split("/")[:-1], body.rpartition("/")[2] or "**"]
    if len(names) == 1:
        names.insert(0, "**")
    return tuple(None if name == "**" else _segment(name) for name in names)


def _segment(name: str) -> re.Pattern[str]:
    """Return the expression of one folder or file name; atomic groups keep it from backtracking."""
    head, *rest = (
        "".join("." if char == "?" else re.escape(char) for char in piece) for piece in re.split(r"\*+", name)
    )
    if not rest:
        return re.compile(head, re.DOTALL)
    middle = "".join(f"(?>.*?{piece})" for piece in rest[:-1] if piece)
    return re.compile(f"{head}{middle}.*{rest[-1]}", re.DOTALL)


def relative(uri: str, base: str) -> str:
    """Return ``uri`` relative to the folder ``base`` if it lies below, with forward slashes.

    Pure text: the file system is not asked. Addresses that are not below ``base`` stay as they are,
    without a leading ``./``.
    """
    path, folder = PurePath(uri), PurePath(base or ".")
    if path.is_relative_to(folder):
        path = path.relative_to(folder)
    return path.as_posix()
