"""The copy in a source or target of XLIFF, whose inline elements stand for codes of the original's format.

Codes that open and close (bold, a link) leave no trace, those that stand alone leave a space, a line break is one.
Native code that an inline element of 1.2 holds is no copy, but for its ``<sub>`` flows: an alternative text, say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.lazydata import dataclass, field
from claimlint.readers._xml.elements import Element, attributes, write_range
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_CODES = frozenset(("x", "ph", "cp"))
_NATIVE = frozenset(("bpt", "ept", "it"))
_SILENT = _NATIVE | frozenset(("bx", "ex", "sc", "ec", "sm", "em"))
_DELETED = "-deleted"
"""How the type of a mark ends that a tool tracks a deletion with."""
_TAG = re.compile(r"\s*(?:</?[a-zA-Z]|&lt;/?[a-zA-Z])")
_BREAK = re.compile(r"\s*(?:<|&lt;)br\b", re.IGNORECASE)
_TAG_ID = re.compile(r"(?:START|CLOSE)_")
"""What Angular calls the tags of a message."""


@dataclass(slots=True)
class Flow:
    """What a source or target says: its sentence, and the flows that stand inside of its codes."""

    main: Draft = field(default_factory=Draft)
    subs: list[Draft] = field(default_factory=list)

    def add(self, other: Flow) -> None:
        """Let ``other`` follow, as the next segment does."""
        self.main.pieces += other.main.pieces
        self.main.length += other.main.length
        self.subs += other.subs


def flow_of(text: str, element: Element) -> Flow:
    """Return what ``element``, a source or target, says."""
    flow = Flow()
    _write(flow, flow.main, text, element)
    return flow


def _write(flow: Flow, draft: Draft, text: str, element: Element) -> None:
    for one in _in_order(element):
        if isinstance(one, tuple):
            start, end, cdata = one
            if not cdata:
                write_range(draft, text, start, end)
            elif end > start:
                draft.literal(text[start:end], start)
            continue
        name = local(one.name)
        told = told_of(text, one)
        if name in _CODES:
            if stand_in := _stand_in(text, one, told):
                draft.decoded(stand_in, one.start, one.end)
        elif name not in _SILENT and not told.get("mtype", "").endswith(_DELETED):
            _write(flow, draft, text, one)  # g, pc, mrk, and elements of a tool's own
        if name in _CODES or name in _NATIVE:
            _subs(flow, text, one)


def _in_order(element: Element) -> Iterator[Element | tuple[int, int, bool]]:
    """Yield the text and the elements in ``element`` as they stand in the file."""
    children = iter(element.children)
    child = next(children, None)
    for piece in element.pieces:
        while child is not None and child.start < piece[0]:
            yield child
            child = next(children, None)
        yield piece
    if child is not None:
        yield child
        yield from children


def _stand_in(text: str, element: Element, told: Mapping[str, str]) -> str:
    """Return what stands for a code that stands alone: "" for a tag, a line end for a break, else a space."""
    shown = told.get("equiv-text") or told.get("disp") or "".join(text[start:end] for start, end, _ in element.pieces)
    kind = told.get("ctype") or told.get("subType") or ""
    if kind in ("lb", "xlf:lb", "x-br") or _BREAK.match(shown):
        return "\n"
    opens = _TAG.match(shown) and _TAG_ID.match(told.get("id", "") + told.get("equiv", ""))
    return "" if opens or kind in ("bold", "italic", "underlined", "link") else " "


def _subs(flow: Flow, text: str, element: Element) -> None:
    for child in element.children:
        if local(child.name) == "sub":
            draft = Draft()
            _write(flow, draft, text, child)
            flow.subs.append(draft)


def local(name: str) -> str:
    """Return an element's or attribute's name without its prefix."""
    return name.rpartition(":")[2]


def told_of(text: str, element: Element) -> dict[str, str]:
    """Return the attributes of ``element`` as the file writes them, by their names without a prefix."""
    return {local(name): text[start:end] for name, start, end in attributes(text, element)}
