"""Reading the files of a policy: inside its folder only, and every byte counted in the hash."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from claimlint.errors import PolicyError
from claimlint.policy.problems import Problems
from claimlint.policy.yaml_nodes import MAX_BYTES, MappingNode, Node, decode, kind_of, parse


class OutsideError(ValueError):
    """A path that leaves the policy's folder; its text says how."""


def inside(root: Path, base: Path, name: str) -> Path:
    """Return the file ``name``, relative to the folder ``base``, if it lies below ``root``.

    Symbolic links are followed before the test. The file need not exist.

    Raises:
        OutsideError: for an absolute path, and for one that leaves ``root``.
    """
    given = Path(name)
    if given.is_absolute() or name.startswith("~") or given.drive:
        raise OutsideError("an absolute path: give it relative to the policy file")
    target = (base / given).resolve()
    if not target.is_relative_to(root.resolve()):
        raise OutsideError("outside the policy's folder: move the file below it")
    return target


class Files:
    """Reads files and keeps a running hash of what was read.

    A name, not the absolute path, enters the hash with the bytes: two checkouts of one policy
    have the same hash.
    """

    def __init__(self) -> None:
        self._hash = sha256()
        self._paths: list[Path] = []

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the files read so far, in that order."""
        return tuple(self._paths)

    @property
    def sha256(self) -> str:
        """Return the hexadecimal SHA-256 of all names and bytes read so far."""
        return self._hash.hexdigest()

    def note(self, name: str, data: bytes) -> None:
        """Count ``data`` in the hash under ``name``."""
        self._hash.update(f"{len(name)}:{name}:{len(data)}:".encode())
        self._hash.update(data)

    def tree(self, path: Path, name: str, problems: Problems) -> Node | None:
        """Return the YAML tree of a file, None if it is empty.

        Raises:
            PolicyError: if it cannot be read or is not the YAML of policies.
        """
        self._paths.append(path)
        data = read(path)
        self.note(name, data)
        return parse(decode(data, str(path)), str(path), problems)

    def mapping(self, path: Path, name: str, problems: Problems) -> MappingNode:
        """Return the tree of a file that must hold a mapping; an empty file is an empty one.

        Raises:
            PolicyError: as ``tree``, and for a file that holds something else.
        """
        node = self.tree(path, name, problems)
        if node is None:
            return MappingNode(str(path), 1, 1, {})
        if not isinstance(node, MappingNode):
            raise PolicyError(
                f"expected a mapping, found {kind_of(node)}", uri=node.uri, line=node.line, column=node.column
            )
        return node


def read(path: Path) -> bytes:
    """Return a file's bytes, at most one more than ``MAX_BYTES``.

    Raises:
        PolicyError: if the file cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PolicyError(f"cannot be read: {reason}", uri=str(path)) from None
