"""The command line: ``main`` is the ``claimlint`` command."""

from claimlint.cli.app import main

__all__ = ["main"]
