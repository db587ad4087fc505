"""What paragraph styles and list definitions say of a paragraph (ECMA-376, part 1, 17.7 and 17.9)."""

from __future__ import annotations

from enum import Enum

from claimlint.model.lazydata import dataclass, field
from claimlint.text import lazyre as re

_HEADING = re.compile(r"heading ?([1-9])\Z", re.IGNORECASE)
_BODY_LEVEL = 9
_MAX_CHAIN = 20
_OFF = frozenset({"0", "false", "off", "none"})


def on(attributes: dict[str, str]) -> bool:
    """Return whether a switch such as ``w:vanish`` is on."""
    return attributes.get("w:val", "1").lower() not in _OFF


def number(value: str | None) -> int | None:
    """Return a whole number as written in an attribute, None if it is none."""
    return int(value) if value and len(value) < 10 and value.lstrip("-").isdecimal() else None


class Role(Enum):
    """What a paragraph is because of its style."""

    TEXT = 0
    HEADING = 1
    QUOTE = 2
    CAPTION = 3
    CONTENTS = 4


_ROLES = {
    "title": Role.HEADING,
    "subtitle": Role.TEXT,
    "quote": Role.QUOTE,
    "intense quote": Role.QUOTE,
    "block text": Role.QUOTE,
    "caption": Role.CAPTION,
    "table of figures": Role.CONTENTS,
}


@dataclass(slots=True)
class Style:
    """A style: its name in lower case, what it is based on, its outline level (from 0), its list and list level."""

    name: str = ""
    base: str = ""
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None


class Styles:
    """Reads ``styles.xml``."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._style: Style | None = None

    def start(self, name: str, attributes: dict[str, str], _at: int, _end: int) -> None:
        """Take a start tag."""
        if name == "w:style":
            self._style = self._styles[attributes.get("w:styleId", "")] = Style()
        style = self._style
        if style is None:
            return
        value = attributes.get("w:val", "")
        if name == "w:name":
            style.name = value.lower()
        elif name == "w:basedOn":
            style.base = value
        elif name == "w:outlineLvl":
            style.outline = number(value)
        elif name == "w:numId":
            style.list_id = value
        elif name == "w:ilvl":
            style.list_level = number(value)

    def end(self, name: str, _at: int) -> None:
        """Take an end tag."""
        if name == "w:style":
            self._style = None

    def text(self, text: str, at: int, end: int) -> None:
        """Take text."""

    def role(self, style_id: str, outline: int | None) -> tuple[Role, int]:
        """Return what a paragraph of the style is, and a heading's level from 1; its own ``outline`` level wins."""
        if outline is None:
            for style in self._chain(style_id):
                if style.name.startswith("toc ") or style.name == "toc heading":
                    return Role.CONTENTS, 0
                named = _HEADING.match(style.name)
                if named:
                    return Role.HEADING, int(named[1])
                if style.name in _ROLES:
                    return _ROLES[style.name], 1
                if style.outline is not None:
                    outline = style.outline
                    break
        if outline is not None and 0 <= outline < _BODY_LEVEL:
            return Role.HEADING, outline + 1
        return Role.TEXT, 0

    def listing(self, style_id: str) -> tuple[str | None, int]:
        """Return the list that paragraphs of the style belong to, None for none, and their level from 0."""
        level = None
        for style in self._chain(style_id):
            level = style.list_level if level is None else level
            if style.list_id is not None:
                return style.list_id, level or 0
        return None, 0

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MAX_CHAIN:
            chain.append(self._styles[style_id])
            style_id = chain[-1].base
        return chain


@dataclass(slots=True)
class _Level:
    format: str = "decimal"
    start: int = 1


@dataclass(slots=True)
class _Numbers:
    abstract: str = ""
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Reads ``numbering.xml`` and counts the items of its lists."""

    def __init__(self) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _Numbers] = {}
        self._abstract: dict[int, _Level] | None = None
        self._level: _Level | None = None
        self._list: _Numbers | None = None
        self._override = 0
        self._counts: dict[tuple[str, int], int] = {}

    def start(self, name: str, attributes: dict[str, str], _at: int, _end: int) -> None:
        """Take a start tag."""
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._abstract = self._levels[attributes.get("w:abstractNumId", "")] = {}
            self._list = None
        elif name == "w:num":
            self._list = self._lists[attributes.get("w:numId", "")] = _Numbers()
            self._abstract = None
        elif name == "w:lvl" and self._abstract is not None:
            self._level = self._abstract[number(attributes.get("w:ilvl")) or 0] = _Level()
        elif name == "w:numFmt" and self._level is not None and self._abstract is not None:
            self._level.format = value
        elif name == "w:start" and self._level is not None and self._abstract is not None:
            self._level.start = number(value) or 0
        elif self._list is not None:
            self._in_list(name, attributes, value)

    def _in_list(self, name: str, attributes: dict[str, str], value: str) -> None:
        if self._list is None:
            return
        if name == "w:abstractNumId":
            self._list.abstract = value
        elif name == "w:lvlOverride":
            self._override = number(attributes.get("w:ilvl")) or 0
        elif name == "w:startOverride":
            self._list.starts[self._override] = number(value) or 0

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""

    def text(self, text: str, at: int, end: int) -> None:
        """Take text."""

    def next(self, list_id: str, level: int) -> int | None:
        """Count an item of a list and return its number; None in a list of bullets."""
        numbers = self._lists.get(list_id)
        definition = self._levels.get(numbers.abstract, {}).get(level) if numbers else None
        if numbers is None or definition is None or definition.format in ("bullet", "none"):
            return None
        begin = numbers.starts.get(level, definition.start)
        # Lists of one definition count on unless they say where they start.
        key = (list_id if level in numbers.starts else numbers.abstract, level)
        for (name, deeper), _ in list(self._counts.items()):
            if name == key[0] and deeper > level:
                del self._counts[name, deeper]
        count = self._counts[key] = self._counts.get(key, begin - 1) + 1
        return count
