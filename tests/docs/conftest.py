"""The documentation is tested with the command as its users start it."""

from tests.cli.conftest import claimlint

__all__ = ["claimlint"]
