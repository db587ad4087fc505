"""Text that is safe and measured for a terminal."""

from __future__ import annotations

import unicodedata

from claimlint.model.finding import Severity
from claimlint.model.lazydata import dataclass

TAB = 4
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Controls can drive the terminal, format characters can reorder what is seen (CVE-2021-42574),
# and the separators, surrogates and unassigned code points have no width that one can rely on.
_ESCAPED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def shown(char: str) -> str:
    """Return what to print for one code point: itself, spaces for a tab, an escape, or ``""``."""
    if char.isprintable():
        return char
    if char == "\t":
        return " " * TAB
    if char in _INVISIBLE:
        return ""
    if unicodedata.category(char) not in _ESCAPED:
        return " "
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def columns(char: str) -> int:
    """Return how many terminal columns the printed form of one code point takes."""
    if not char.isprintable():
        return len(shown(char))
    if char.isascii():
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in {"Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns_of(text: str) -> int:
    """Return how many terminal columns the printed form of ``text`` takes."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(columns, text))


def line(text: str) -> str:
    """Return content as one printable line: line ends and tabs become spaces, controls escapes."""
    if text.isprintable():
        return text
    return "".join(" " if char in "\r\n\t" else shown(char) for char in text)


@dataclass(frozen=True, slots=True)
class Paint:
    """ANSI colours, or none."""

    on: bool

    def _sgr(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and code and text else text

    def bold(self, text: str) -> str:
        """Return ``text`` in bold."""
        return self._sgr("1", text)

    def dim(self, text: str) -> str:
        """Return ``text`` in faint print."""
        return self._sgr("2", text)

    def difference(self, text: str) -> str:
        """Return a line of a unified diff in the colours that they usually have."""
        codes = {"+": "32", "-": "31", "@": "36"}
        return self.bold(text) if text.startswith(("+++ ", "--- ")) else self._sgr(codes.get(text[:1], ""), text)

    def severity(self, severity: Severity, text: str) -> str:
        """Return ``text`` in the colour of ``severity``: red, magenta or cyan, which show on dark and on light."""
        return self._sgr({Severity.ERROR: "1;31", Severity.WARNING: "1;35", Severity.NOTE: "1;36"}[severity], text)
