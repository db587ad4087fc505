"""The copy in a serialised JCR node tree: its properties are attributes (JCR 2.0, 7.3; FileVault's DocView format)."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import BlockKind
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.page import Page
from claimlint.readers._xml.elements import Element, attributes, write_range
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_TYPED = re.compile(r"\{[A-Za-z]{1,20}\}")
_ITEM = re.compile(r"(?:\\.|[^,\\])*+", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SPACES = ("jcr", "cq", "sling", "granite", "dam", "tiff", "exif", "xmp", "xmpMM", "oak", "rep", "mix", "nt", "fn")
_TITLES = frozenset({"jcr:title", "pageTitle", "navTitle", "og:title", "seoTitle"})
_DESCRIPTIONS = frozenset({"jcr:description", "og:description", "seoDescription", "metaDescription"})
_COPY = frozenset({"jcr:title", "jcr:description", "dc:title", "dc:description", "subtitle", "linkText", "text"})
_CONTENT = "jcr:content"


class Properties:
    """The properties of one node, with their places in ``text``."""

    def __init__(self, text: str, node: Element) -> None:
        self._text = text
        self._places = {name: (start, end) for name, start, end in attributes(text, node)}

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def value(self, name: str) -> str:
        """Return what a property says, without the name of its type; "" if the node has none of that name."""
        if name not in self._places:
            return ""
        start, end = self._places[name]
        return "".join(draft.text() for draft in self._drafts(start, end)).strip()

    def drafts(self, name: str) -> list[Draft]:
        """Return the values of a property."""
        return list(self._drafts(*self._places[name]))

    def _drafts(self, start: int, end: int) -> Iterator[Draft]:
        typed = _TYPED.match(self._text, start, end)
        start = typed.end() if typed else start
        if end - start > 1 and self._text[start] == "[" and self._text[end - 1] == "]":
            at = start + 1
            while at < end - 1:
                item = _ITEM.match(self._text, at, end - 1)
                stop = item.end() if item else end - 1
                yield self._draft(at, stop)
                at = stop + 1
        else:
            yield self._draft(start, end)

    def _draft(self, start: int, end: int) -> Draft:
        draft = Draft()
        at = start
        for match in _ESCAPE.finditer(self._text, start, end):
            write_range(draft, self._text, at, match.start())
            draft.decoded(match[1], match.start(), match.end())
            at = match.end()
        write_range(draft, self._text, at, end)
        return draft


def add_node(page: Page, text: str, content: Element, *, asset: bool) -> None:
    """Add the copy of the node ``content`` and of all below it; the titles and descriptions of it are the page's."""
    stack = [(content, "", True)]
    while stack:
        node, path, top = stack.pop()
        properties = Properties(text, node)
        for name in sorted(properties, key=_rank):
            for index, draft in enumerate(properties.drafts(name)):
                step = f"{path}@{name}" + (f"[{index + 1}]" if index else "")
                _add(page, name, draft, step.lstrip("/"), top=top or asset)
        stack.extend((child, f"{path}/{child.name}", False) for child in reversed(node.children))


def _add(page: Page, name: str, draft: Draft, path: str, *, top: bool) -> None:
    value = draft.text()
    if not value.strip() or not _is_copy(name, value):
        return
    kind = None
    if name in _TITLES or name == "dc:title":
        kind = BlockKind.TITLE if top else BlockKind.HEADING
    elif name in _DESCRIPTIONS and top:
        kind = BlockKind.META_DESCRIPTION
    elif name in ("alt", "altText"):
        kind = BlockKind.ALT_TEXT
    if kind is BlockKind.TITLE and name in ("jcr:title", "dc:title"):
        page.title(draft, path)
    else:
        page.copy(draft, path, kind)


def _is_copy(name: str, value: str) -> bool:
    if name in _COPY or name in _TITLES or name in _DESCRIPTIONS:
        return True
    space, _, local = name.rpartition(":")
    return space not in _SPACES and is_copy(local, value)


def _rank(name: str) -> int:
    return 0 if name in _TITLES else 1 if name in _DESCRIPTIONS else 2
