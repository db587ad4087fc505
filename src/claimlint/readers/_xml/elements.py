"""Elements of an XML text with the exact ranges of their text; broken markup costs no more than itself.

A parser that stops at the first fault would lose an export to one stray ``&``. This one takes tags, CDATA
sections and text as they come: an end tag that nothing opened is dropped, one that skips open elements closes them,
a bare ``<`` or ``&`` is text. Entities that a document declares are never expanded.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from claimlint.model.document import Problem
from claimlint.model.lazydata import dataclass, field
from claimlint.model.span import Span
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_TAG = re.compile(r"""<(/?)([A-Za-z_:][\w:.-]{0,200})((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]{0,200})\s{0,99}=\s{0,99}(?:"([^"<]*+)"|'([^'<]*+)')""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_MAX_DEPTH = 64


@dataclass(slots=True)
class Element:
    """An element: its name as written, the range inside its start tag that holds attributes, and its content.

    ``pieces`` are the ranges of its own text in order, each with whether it is a CDATA section.
    ``start`` is where its start tag begins, ``end`` where that ends: an empty element is all of it.
    ``closed`` is False if its end tag, or that of a CDATA section in it, is missing.
    """

    name: str
    attributes: tuple[int, int]
    start: int
    end: int
    children: list[Element] = field(default_factory=list)
    pieces: list[tuple[int, int, bool]] = field(default_factory=list)
    closed: bool = False

    def child(self, name: str) -> Element | None:
        """Return the first child of that name."""
        return next((one for one in self.children if one.name == name), None)

    def all(self, name: str) -> Iterator[Element]:
        """Yield every child of that name."""
        return (one for one in self.children if one.name == name)


def parse(text: str, start: int, end: int) -> Element:
    """Return a nameless element that holds those in ``text[start:end]``."""
    root = Element("", (start, start), start, start, closed=True)
    stack = [root]
    at = start
    while at < end:
        mark = text.find("<", at, end)
        if mark < 0:
            mark = end
        if mark > at:
            stack[-1].pieces.append((at, mark, False))
        at = _markup(text, mark, end, stack) if mark < end else end
    return root


def _markup(text: str, at: int, end: int, stack: list[Element]) -> int:
    """Deal with the markup at ``at`` and return where it ends."""
    if text.startswith(("<!", "<?"), at):
        return _no_tag(text, at, end, stack)
    tag = _TAG.match(text, at, end)
    if tag is None:
        stack[-1].pieces.append((at, at + 1, False))
        return at + 1
    if tag[1]:
        _close(tag[2], stack)
    else:
        element = Element(tag[2], tag.span(3), at, tag.end())
        stack[-1].children.append(element)
        if tag[3].endswith("/"):
            element.closed = True
        elif len(stack) <= _MAX_DEPTH:
            stack.append(element)
    return tag.end()


def _no_tag(text: str, at: int, end: int, stack: list[Element]) -> int:
    """Deal with a CDATA section, comment, declaration or instruction, and return where it ends."""
    if text.startswith(_CDATA, at):
        inside = at + len(_CDATA)
        close = text.find(_CDATA_END, inside, end)
        stack[-1].pieces.append((inside, close if close >= 0 else end, True))
        return close + len(_CDATA_END) if close >= 0 else end
    if text.startswith("<!--", at):
        close = text.find("-->", at + 4, end)
        return close + 3 if close >= 0 else end
    close = text.find(">", at, end)
    return close + 1 if close >= 0 else end


def _close(name: str, stack: list[Element]) -> None:
    for index in range(len(stack) - 1, 0, -1):
        if stack[index].name == name:
            stack[index].closed = True
            del stack[index:]
            return


def write(draft: Draft, text: str, element: Element) -> None:
    """Write the text of ``element`` into the draft: CDATA as it is, references decoded elsewhere."""
    for start, end, cdata in element.pieces:
        if cdata:
            if end > start:
                draft.literal(text[start:end], start)
        else:
            write_range(draft, text, start, end)


def write_range(draft: Draft, text: str, start: int, end: int) -> None:
    """Write ``text[start:end]``, text or an attribute's value, with its references decoded."""
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        meaning = html.unescape(match[0])
        if meaning == match[0]:
            continue  # an entity of the document's own, which is not expanded
        if match.start() > at:
            draft.literal(text[at : match.start()], at)
        draft.decoded(meaning, match.start(), match.end())
        at = match.end()
    if at < end:
        draft.literal(text[at:end], at)


def draft_of(text: str, element: Element | None) -> Draft:
    """Return the text of ``element`` as a draft, an empty one for None."""
    draft = Draft()
    if element is not None:
        write(draft, text, element)
    return draft


def value_of(text: str, element: Element | None) -> str:
    """Return the text of ``element`` without white space around it, "" for None."""
    return draft_of(text, element).text().strip()


def attributes(text: str, element: Element) -> Iterator[tuple[str, int, int]]:
    """Yield name and range of each attribute value of ``element``."""
    for match in _ATTRIBUTE.finditer(text, *element.attributes):
        group = 2 if match[2] is not None else 3
        yield match[1], match.start(group), match.end(group)


def cut_off(element: Element) -> list[Problem]:
    """Return that ``element``, or a child of it, is never closed; nothing if all are."""
    broken = next((one for one in (element, *element.children) if not one.closed), None)
    if broken is None:
        return []
    message = f"<{broken.name or 'item'}> is never closed; what may follow in it was not read"
    return [Problem("CLE352", message, Span(broken.start, broken.start + 1), "export again: the file is damaged")]
