"""Which blocks could hold a claim at all: one scan for the detectors' anchors, before anything else.

The gate may let too much through and never too little: a detector promises that a block with one of
its claims matches one of its anchors, and the equality of both ways is a property under test.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from claimlint.text import lazyre as re

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class Gate(Protocol):
    """Decides for one text."""

    def admits(self, text: str) -> bool:
        """Return whether any anchor matches ``text``."""


class _Re2Gate:
    def __init__(self, anchors: Iterable[str]) -> None:
        import re2

        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        for anchor in anchors:
            self._set.Add(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), anchor))
        self._set.Compile()

    def admits(self, text: str) -> bool:
        return bool(self._set.Match(text))


class _ReGate:
    def __init__(self, anchors: Iterable[str]) -> None:
        self._pattern = re.compile("|".join(f"(?:{anchor})" for anchor in anchors), re.IGNORECASE)

    def admits(self, text: str) -> bool:
        return self._pattern.search(text) is not None


def build_gate(anchors: Iterable[str]) -> Gate:
    """Return a gate over ``anchors``: google-re2 where it is installed, else the standard library."""
    ordered = tuple(anchors)
    try:
        return _Re2Gate(ordered)
    except ImportError:
        return _ReGate(ordered)
