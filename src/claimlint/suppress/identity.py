"""What a file is called in fingerprints and baselines, wherever claimlint was started."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_REPOSITORY = ".git"


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


def _anchors(policy_uri: str, path: Path) -> Iterator[Path]:
    if policy_uri:
        yield _absolute(policy_uri).parent
    # In a worktree or a submodule it is a file.
    yield from (folder for folder in path.parents if (folder / _REPOSITORY).exists())
    yield Path.cwd()


def _absolute(uri: str) -> Path:
    return Path(os.path.abspath(uri))  # noqa: PTH100 - resolve() would follow links
