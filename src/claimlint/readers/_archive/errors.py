"""Why a member of an archive, or the rest of an archive, could not be read."""

from __future__ import annotations

from claimlint.errors import ReadError


class BombError(ReadError):
    """Something that unpacks to more than the limits allow."""

    code = "CLE303"


class DamagedError(ReadError):
    """An archive or a member that is cut off or broken."""

    code = "CLE304"


class EncryptedError(ReadError):
    """A member that needs a password."""

    code = "CLE305"


class UnsafeNameError(ReadError):
    """A member whose name or link leads out of the archive."""

    code = "CLE306"


class EmptyArchiveError(ReadError):
    """An archive in which nothing is read."""

    code = "CLE307"


class TooDeepError(ReadError):
    """An archive inside more archives than the limits allow."""

    code = "CLE308"


class NotReadError(ReadError):
    """A package in a format that claimlint does not read."""

    code = "CLE309"
