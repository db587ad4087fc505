"""The properties that a package tells of itself (ECMA-376, part 2, 8)."""

from __future__ import annotations

from claimlint.errors import ReadError
from claimlint.readers._ooxml.package import Package
from claimlint.readers._ooxml.xml import drive

_WANTED = {
    "dc:title": "title",
    "dc:language": "locale",
    "dcterms:modified": "date",
    "cp:contentStatus": "status",
    "cp:category": "type",
}


def properties(package: Package) -> dict[str, str]:
    """Return title, date, status, type and locale, those that the package's core properties have."""
    try:
        relations = package.relations().values()
        part = next((one.target for one in relations if one.kind == "core-properties"), "docProps/core.xml")
        text = package.text(part)
    except ReadError:
        return {}  # they are no copy
    sink = _Properties()
    drive(text, sink)
    return {key: " ".join(value.split()) for key, value in sorted(sink.found.items()) if value.strip()}


class _Properties:
    """Collects the texts of the elements in ``_WANTED``."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._key = ""

    def start(self, name: str, _attributes: dict[str, str], _at: int, _end: int) -> None:
        """Take a start tag."""
        self._key = _WANTED.get(name, "")

    def end(self, _name: str, _at: int) -> None:
        """Take an end tag."""
        self._key = ""

    def text(self, text: str, _at: int, _end: int) -> None:
        """Take text."""
        if self._key:
            self.found[self._key] = self.found.get(self._key, "") + text
