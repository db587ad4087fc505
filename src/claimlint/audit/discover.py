"""Paths and folders to the files to read, in an order that depends on their names only."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claimlint.audit.ignore import IgnoreFile, above, glob_spec, ignore_files, ignored
from claimlint.model.lazydata import dataclass, field
from claimlint.model.report import Skipped

Rules = tuple[IgnoreFile, ...]
_NODE = ".content.xml"
"""What AEM calls a page's file."""
_NEVER = frozenset({"node_modules", "__pycache__"})
_NOT_FOUND = "CLE320"
_NOT_OPENED = "CLE321"
_LEADS_OUT = "CLE323"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search takes.

    ``exclude`` are globs in gitignore syntax, relative to ``root``. ``gitignore`` says whether
    git's ignore files count. ``force_exclude`` lets ``exclude`` and ``.claimlintignore`` hold for
    files that were named too, as a hook that names every changed file needs. ``accepts`` says
    whether a file found in a folder is of a kind that is read. ``passed`` hears of what was passed over
    for another reason than that: the path, and why.
    """

    accepts: Callable[[Path], bool]
    root: Path = field(default_factory=Path.cwd)
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    force_exclude: bool = False
    passed: Callable[[Path, str], None] = lambda _path, _why: None


def discover(paths: Iterable[Path], wanted: Wanted) -> Iterator[Path | Skipped]:
    """Yield each file once, in the order of ``paths`` and by name within a folder.

    A folder's files come before those of the folders in it. Hidden files and folders, ``node_modules`` and
    ignored files are passed over unless they are named. A linked folder is followed once, so that
    links in a circle end; a link that leads out of the repository (of the folder that was named, outside of
    any) is not followed but told of: a report must not show files that nobody asked for. What is missing or
    cannot be opened comes as ``Skipped``.
    """
    search = _Search(wanted)
    for path in paths:
        yield from search.named(path)


class _Search:
    """One search; remembers what it has seen."""

    __slots__ = ("_bound", "_files", "_folders", "_globs", "_root", "_wanted")

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._root = _absolute(wanted.root)
        self._globs = (glob_spec(self._root, wanted.exclude),) if wanted.exclude else ()
        self._bound = self._root
        self._files: set[Path] = set()
        self._folders: set[tuple[int, int]] = set()

    def named(self, path: Path) -> Iterator[Path | Skipped]:
        """Yield what a path that the user named stands for."""
        try:
            if path.is_dir():
                yield from self._tree(path)
            elif not path.exists():
                yield _lost(path)
            elif self._wanted.force_exclude and self._excluded_by_name(path):
                self._wanted.passed(path, "excluded by --exclude or an ignore file, and --force-exclude")
            else:
                yield from self._once(path)
        except OSError as error:
            yield _unopened(path, error)

    def _excluded_by_name(self, path: Path) -> bool:
        full = _absolute(path)
        own = (*above(full, self._root, git=False), *self._globs_for(full))
        return any(ignored(full, (file,), folder=False) for file in own)

    def _globs_for(self, path: Path) -> Rules:
        return tuple(one for one in self._globs if one.folder in path.parents)

    def _once(self, path: Path) -> Iterator[Path]:
        full = _absolute(path)
        if full not in self._files:
            self._files.add(full)
            yield path

    def _tree(self, top: Path) -> Iterator[Path | Skipped]:
        full = _absolute(top)
        rules = above(full, self._root, git=self._wanted.gitignore)
        if ignored(full, rules, folder=True):
            rules = ()  # the user named an ignored folder: what ignores it as a whole is overruled
        # A stack of our own: a tree may be deeper than Python's.
        self._bound = _bound(full)
        pending: list[tuple[Path, Rules]] = [(top, rules)]
        while pending:
            folder, outer = pending.pop()
            below: list[tuple[Path, Rules]] = []
            for found in self._folder(folder, outer):
                if isinstance(found, tuple):
                    below.append(found)
                else:
                    yield found
            pending.extend(reversed(below))

    def _folder(self, folder: Path, outer: Rules) -> Iterator[Path | Skipped | tuple[Path, Rules]]:
        """Yield a folder's files, and the folders in it with the ignore files that hold there."""
        full = _absolute(folder)
        try:
            if not self._first_visit(folder):
                return
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            rules = (*outer, *ignore_files(full, git=self._wanted.gitignore))
        except OSError as error:
            yield _unopened(folder, error)
            return
        for entry in entries:
            path = folder / entry.name
            reason = self._passed_over(entry, _absolute(path), rules)
            if reason:
                self._wanted.passed(path, reason)
                continue
            if entry.is_symlink() and self._leads_out(path):
                if _is_folder(entry) or self._wanted.accepts(path):
                    hint = "name its target if it is to be read"
                    yield Skipped(str(path), _LEADS_OUT, "the link leads out of the folder", hint)
            elif _is_folder(entry):
                yield path, rules
            else:
                yield from self._file(entry, path)

    def _leads_out(self, path: Path) -> bool:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):  # it leads nowhere, or to itself
            return False
        return not target.is_relative_to(self._bound)

    def _first_visit(self, folder: Path) -> bool:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in self._folders and status.st_ino:
            return False
        self._folders.add(identity)
        return True

    def _passed_over(self, entry: os.DirEntry[str], full: Path, rules: Rules) -> str:
        """Return why a file or folder is passed over, "" if it is not."""
        is_folder = _is_folder(entry)
        if (entry.name.startswith(".") and entry.name != _NODE) or (is_folder and entry.name in _NEVER):
            return "it is hidden, or no part of the copy"
        if ignored(full, self._globs_for(full), folder=is_folder):
            return "excluded by --exclude"
        return "excluded by an ignore file" if ignored(full, rules, folder=is_folder) else ""

    def _file(self, entry: os.DirEntry[str], path: Path) -> Iterator[Path | Skipped]:
        if not self._wanted.accepts(path):
            return
        if os.path.isfile(path):  # noqa: PTH113 - never raises
            yield from self._once(path)
        elif os.path.exists(path):  # noqa: PTH110 - never raises
            self._wanted.passed(path, "it is no file, but a pipe, a socket or a device")
        elif entry.is_symlink():
            yield _lost(path)


def _bound(folder: Path) -> Path:
    """Return the folder that links must not leave: the repository that holds ``folder``, else ``folder`` itself."""
    real = Path(os.path.realpath(folder))
    return next((one for one in (real, *real.parents) if (one / ".git").exists()), real)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _absolute(path: Path) -> Path:
    """Return the path from the root without ``..``, links not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def _unopened(path: Path, error: OSError) -> Skipped:
    return Skipped(str(path), _NOT_OPENED, f"cannot be opened: {error.strerror or error}", "check its permissions")


def _lost(path: Path) -> Skipped:
    if path.is_symlink():
        return Skipped(str(path), _NOT_FOUND, "the link leads nowhere", "mend or remove the link")
    return Skipped(str(path), _NOT_FOUND, "there is no such file or folder", "check the path")
