"""What not to read: globs, ``.claimlintignore`` and ``.gitignore`` files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.model.lazydata import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN_FILE = ".claimlintignore"
GIT_FILE = ".gitignore"


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The patterns of one file in gitignore syntax; they are relative to ``folder``."""

    folder: Path
    spec: GitIgnoreSpec

    def verdict(self, path: Path, *, folder: bool) -> bool | None:
        """Return whether the patterns ignore (True) or re-include (False) ``path``; None for neither."""
        relative = path.relative_to(self.folder).as_posix()
        # Bytes of a name that are no UTF-8 are what they are in the patterns, which were read so.
        relative = relative if relative.isascii() else whole(relative)
        return self.spec.check_file(f"{relative}/" if folder else relative).include


def whole(text: str) -> str:
    """Return ``text`` with U+FFFD for what cannot be encoded: the bytes of a file's name may be anything."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def ignored(path: Path, files: Iterable[IgnoreFile], *, folder: bool) -> bool:
    """Return whether the last of ``files`` (outermost folder first) that speaks of ``path`` ignores it."""
    verdicts = (one.verdict(path, folder=folder) for one in reversed(tuple(files)))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def ignore_files(folder: Path, *, git: bool) -> tuple[IgnoreFile, ...]:
    """Return the ignore files that stand in ``folder`` itself.

    Args:
        folder: an absolute path.
        git: whether git's files count too.

    Raises:
        OSError: if one is there and cannot be read.
    """
    names = [".git/info/exclude", GIT_FILE, OWN_FILE] if git else [OWN_FILE]
    return tuple(IgnoreFile(folder, _spec(folder / name)) for name in names if (folder / name).is_file())


def above(folder: Path, root: Path, *, git: bool) -> tuple[IgnoreFile, ...]:
    """Return the ignore files that hold for ``folder`` from the folders above it, outermost first.

    They count from the root of the git repository, or from ``root`` (where the search was started)
    if there is none; what stands further up belongs to other work.
    """
    repository = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)
    top = repository or root
    chain = [parent for parent in folder.parents if parent.is_relative_to(top)]
    return tuple(one for parent in reversed(chain) for one in ignore_files(parent, git=git))


def glob_spec(root: Path, patterns: Iterable[str]) -> IgnoreFile:
    """Return ``--exclude`` globs (gitignore syntax) as an ignore file of ``root``."""
    from pathspec import GitIgnoreSpec

    return IgnoreFile(root, GitIgnoreSpec.from_lines(patterns))


def _spec(path: Path) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(path.read_text(encoding="utf-8", errors="replace").splitlines())
