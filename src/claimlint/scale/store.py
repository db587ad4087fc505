"""The folder that a run writes: small files, and folders that are moved as a whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Protocol

from claimlint.model.lazydata import dataclass


class Store(Protocol):
    """A folder on a disk, or behind an engine's connectors. Names are relative to it."""

    def address(self, name: str) -> str:
        """Return what the engine calls ``name``."""

    def has(self, name: str) -> bool:
        """Return whether a file or folder is there."""

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if there is none."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all; folders above it are made."""

    def move(self, name: str, to: str) -> None:
        """Move a file or folder to where nothing stands; nothing happens if it is not there."""

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it, if it is there."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A folder of this machine, or a share that every worker sees."""

    folder: Path

    def address(self, name: str) -> str:
        """Return the absolute path of ``name``."""
        return (self.folder / name).absolute().as_posix()

    def has(self, name: str) -> bool:
        """Return whether a file or folder is there."""
        return (self.folder / name).exists()

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if there is none."""
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file beside its place and move it there."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        temporary.write_bytes(data)
        temporary.replace(path)

    def move(self, name: str, to: str) -> None:
        """Move a file or folder to where nothing stands."""
        if (self.folder / name).exists():
            (self.folder / to).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).rename(self.folder / to)

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it."""
        path = self.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
