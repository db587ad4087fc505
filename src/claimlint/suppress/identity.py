"""What a file is called in fingerprints and baselines, wherever claimlint was started."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_REPOSITORY = ".git"
_MEMBER = "!/"
"""What stands between an archive and the path of a file in it."""


def identity(policy_uri: str, uri: str) -> str:
    """Return the name of the file ``uri``: its path with forward slashes below the first folder that holds it.

    The folders are, in this order, that of the policy file ``policy_uri`` ("" for none), the nearest
    repository above the file, and the working folder. A file below none of them is called by its
    bare name; an address of the web stays as it is. Links are not followed.
    """
    if "://" in uri:
        return uri
    path = _absolute(uri)
    for folder in _anchors(policy_uri, path):
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.name


def gone(names: Iterable[str], policy_uris: Iterable[str], roots: Iterable[str]) -> frozenset[str]:
    """Return those of the ``names`` whose files no longer exist although their folders were read.

    A name does not tell which folder it counts from. So it is given up only if there is no such file below any of
    the folders that names of files below ``roots`` count from, and all of these places lie below ``roots``.

    Args:
        names: what ``identity`` returned once, in a baseline.
        policy_uris: the policy files of the run, "" for the default policy.
        roots: the folders that were read as a whole.
    """
    read = [_absolute(root) for root in roots]
    homes = [_absolute(uri).parent for uri in policy_uris if uri]
    anchors = list(dict.fromkeys(anchor for root in read for anchor in _anchors_below(root, homes)))
    return frozenset(name for name in names if "://" not in name and _is_gone(name, anchors, read))


def _anchors_below(root: Path, homes: Iterable[Path]) -> Iterator[Path]:
    """Yield the folders from which the names of files below ``root`` may count; ``homes`` hold policies."""
    known = list(homes)
    yield from (home for home in known if home.is_relative_to(root) or root.is_relative_to(home))
    if any(root.is_relative_to(home) for home in known):
        return
    repositories = [folder for folder in (root, *root.parents) if (folder / _REPOSITORY).exists()]
    yield from repositories or [Path.cwd()]


def _is_gone(name: str, anchors: Iterable[Path], roots: Iterable[Path]) -> bool:
    file = name.split(_MEMBER, 1)[0]
    places = [_absolute((anchor / file).as_posix()) for anchor in anchors]
    below = all(any(place.is_relative_to(root) for root in roots) for place in places)
    return bool(places) and below and not any(place.exists() for place in places)


def _anchors(policy_uri: str, path: Path) -> Iterator[Path]:
    if policy_uri:
        yield _absolute(policy_uri).parent
    # In a worktree or a submodule it is a file.
    yield from (folder for folder in path.parents if (folder / _REPOSITORY).exists())
    yield Path.cwd()


def _absolute(uri: str) -> Path:
    return Path(os.path.abspath(uri))  # noqa: PTH100 - resolve() would follow links
