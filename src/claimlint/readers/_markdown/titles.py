"""Titles of links and images in Markdown, inline and of the definitions that references name (CommonMark, 4.7 and 6.3).

The parser says what a title means, and not where it stands.
"""

from __future__ import annotations

from typing import Any

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_MAX = 400
"""Code points of a title; a longer one is told as a whole, at its link."""
_QUOTED = rf'(?:"((?:[^"\\]|\\.){{1,{_MAX}}})"|\'((?:[^\'\\]|\\.){{1,{_MAX}}})\'|\(((?:[^()\\]|\\.){{1,{_MAX}}})\))'
_TAIL = re.compile(rf"(?<=\s){_QUOTED}\s*\)\Z", re.DOTALL)
_END = r"(?:\r\n?|\n)"
_DEFINITION = re.compile(
    rf"(?:^|(?<=\r))[ \t>]{{0,40}}\[((?:[^\[\]\\]|\\.){{1,200}})\]:[ \t]*(?:{_END}[ \t>]*)?(?:<[^<>\r\n]*>|[^\s<]\S*)"
    rf"(?:[ \t]+|[ \t]*{_END}[ \t>]*){_QUOTED}[ \t]*(?=[\r\n]|\Z)",
    re.MULTILINE | re.DOTALL,
)
_CODE = re.compile(rf"\\([!-/:-@\[-`{{-~])|&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]\w{{1,31}});|{_END}[ \t>]*")


@dataclass(frozen=True, slots=True)
class _Open:
    """A link or image that is open: its title, and the label of its definition, "" if it is inline."""

    title: str
    label: str


class Titles:
    """Finds titles in ``text``; ``masked`` is as long, with signs in place of what is no copy."""

    def __init__(self, text: str, masked: str) -> None:
        self._text = text
        self._masked = masked
        self._open: list[_Open] = []
        self._definitions: dict[str, list[Span]] | None = None
        self._told: set[str] = set()

    def begin(self, value: Any) -> None:
        """Take the event that begins a link or image."""
        self._open.append(_Open(value["title"], "" if value["link_type"] == "Inline" else value["id"]))

    def end(self, start: int, end: int) -> Draft | None:
        """Return the title of the link or image at ``[start, end)``, None if it has none or was told already."""
        link = self._open.pop()
        if not link.title.strip():
            return None
        label = _plain(link.label)
        if label in self._told:
            return None
        if label:
            self._told.add(label)
        for place in self._defined().get(label, ()) if label else self._inline(start, end):
            draft = Draft()
            self._write(draft, place)
            if place.of(self._text) != place.of(self._masked) or draft.text().split() == link.title.split():
                return draft
        draft = Draft()
        draft.decoded(link.title, start, end)
        return draft

    def _inline(self, start: int, end: int) -> list[Span]:
        begin = max(start, end - _MAX)
        found = _TAIL.search(self._masked, begin, end)
        return [] if found is None else [_inside(found, 1)]

    def _defined(self) -> dict[str, list[Span]]:
        """Return where the titles of definitions stand by their labels; what looks like one in code is there too."""
        if self._definitions is None:
            self._definitions = {}
            for match in _DEFINITION.finditer(self._masked):
                self._definitions.setdefault(_plain(match[1]), []).append(_inside(match, 2))
        return self._definitions

    def _write(self, draft: Draft, place: Span) -> None:
        at = place.start
        for match in _CODE.finditer(self._text, place.start, place.end):
            self._literal(draft, at, match.start())
            draft.decoded(match[1] or (_unescaped(match[0]) if match[0][0] == "&" else " "), *match.span())
            at = match.end()
        self._literal(draft, at, place.end)

    def _literal(self, draft: Draft, start: int, end: int) -> None:
        """Write what stands there but for what is masked."""
        at = start
        for index in range(start, end + 1):
            if index == end or self._text[index] != self._masked[index]:
                if index > at:
                    draft.literal(self._text[at:index], at)
                elif index < end and draft.pieces and draft.last != " ":
                    draft.synthetic(" ")
                at = index + 1


def _inside(match: re.Match[str], group: int) -> Span:
    """Return the range of the one of three groups from ``group`` on that matched."""
    return Span(*match.span(next(one for one in range(group, group + 3) if match[one] is not None)))


def _plain(label: str) -> str:
    """Return a label as labels are compared (CommonMark, 4.7)."""
    return " ".join(label.split()).casefold()


def _unescaped(reference: str) -> str:
    from html import unescape  # a large table, for titles with references only

    return unescape(reference)
