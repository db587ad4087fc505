"""What reading one input may cost."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or broken input from taking the machine, in bytes where not said otherwise.

    ``text`` is the largest file that is read as one text, ``package`` the largest that is read as one document of an
    office program, ``record`` the largest record of an export,
    ``unpacked`` what an archive may unpack to in all, ``ratio`` how many times its packed size a member
    may unpack to (beyond its first MiB), ``members`` how many members are read, ``archives`` how
    many archives may stand inside each other, ``depth`` how deep nested data are followed.
    """

    text: int = 64 * _MIB
    package: int = 512 * _MIB
    record: int = 32 * _MIB
    unpacked: int = 64 * 1024 * _MIB
    ratio: int = 200
    members: int = 1_000_000
    archives: int = 8
    depth: int = 200
