"""Where the cache is, and what the user may do with it."""

from __future__ import annotations

from claimlint import store
from claimlint.audit.cache import clean, state
from claimlint.cli.output import Target

cache_folder = store.folder


def show(target: Target) -> None:
    """Tell where the cache is and what it holds."""
    found = state(cache_folder())
    target.write_lines(
        (f"cache:   {found.path}", f"results: {found.results} of {found.files} files", f"size:    {_size(found.size)}")
    )


def remove(target: Target) -> None:
    """Remove the cache and tell what that freed."""
    folder = cache_folder()
    target.write_lines((f"removed {_size(clean(folder) + store.forget())} from {folder}",))


def _size(count: int) -> str:
    return f"{count / (1 << 20):.1f} MiB" if count >= 1 << 20 else f"{count / 1024:.1f} KiB"
