"""What reading one input may cost."""

from __future__ import annotations

from dataclasses import dataclass

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or broken input from taking the machine, in bytes where not said otherwise.

    ``text`` is the largest file that is read as one text, ``record`` the largest record of an export,
    ``unpacked`` what an archive may unpack to in all, ``ratio`` how many times its packed size a member
    may unpack to (beyond its first MiB), ``members`` how many members are read, ``depth`` how deep
    archives in archives and nested data are followed.
    """

    text: int = 256 * _MIB
    record: int = 32 * _MIB
    unpacked: int = 64 * 1024 * _MIB
    ratio: int = 200
    members: int = 1_000_000
    depth: int = 200
