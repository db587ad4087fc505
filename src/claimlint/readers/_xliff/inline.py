"""The copy in a source or target of XLIFF, whose inline elements stand for codes of the original's format.

Codes that open and close (bold, a link) leave no trace, those of blocks and breaks a line end, those that stand alone a
space; what is raised or lowered reads so. Native code that an inline element of 1.2 holds is no copy, but for its
``<sub>`` flows: an alternative text, say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.model.lazydata import dataclass, field
from claimlint.readers._markup.scripts import raised
from claimlint.readers._xml.elements import Element, attributes, write_range
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_ALONE = frozenset(("x", "ph", "cp"))
_NATIVE = frozenset(("bpt", "ept", "it"))
_SILENT = _NATIVE | frozenset(("bx", "ex", "sc", "ec", "sm", "em"))
_ENDS = frozenset(("ept", "ex", "ec"))
_DELETED = "-deleted"
"""How the type of a mark ends that a tool tracks a deletion with."""
_TELLING = (
    "ctype", "subType", "type", "equiv-text", "disp", "dispStart", "equiv", "equivStart", "id", "dataRef",
    "dataRefStart",
)  # fmt: skip
"""Attributes that tell what a code is; those that name original data tell what stands there."""
_OPEN = r"(?:<|&lt;)/?"
_RAISED = re.compile(rf"{_OPEN}(su[pb])\b|\b(su[pb])(?:er)?script\b|x-(?:html-)?(su[pb])\b|_TAG_(SU[PB])\b")
_CLOSES = re.compile(r"(?:<|&lt;)/|\bCLOSE_")
_BREAK = re.compile(rf"{_OPEN}(?:br|hr)\b|\blb\b|\bLINE_BREAK\b|\bx-br\b", re.IGNORECASE)
_BLOCK = re.compile(
    rf"{_OPEN}(?:p|div|li|[uo]l|d[ltd]|h[1-6]|t[rdh]|table|section|article|blockquote)\b"
    r"|\b(?:START|CLOSE)_(?:PARAGRAPH|HEADING|LIST|ORDERED|UNORDERED|TABLE|CELL|TAG_(?:DIV|SECTION|ARTICLE))"
)
_INLINE = re.compile(
    rf"{_OPEN}(?:a|abbr|b|bdi|em|font|i|mark|q|s|small|span|strong|u)\b|\b(?:START|CLOSE)_"
    r"|\A(?:bold|italic|underlined|link|xlf:[biu])\b"
)
_WRAP = re.compile(r"(?<=\S)[ \t]*(?:\r\n?|\n)[ \t]++(?=\S|\Z)(?!(?:[-*+]|\d{1,3}[.)])[ \t]|[|>#])")
"""A line end that only lays the XML out: the next line is indented, and is no item of Markdown's."""


@dataclass(slots=True)
class Flow:
    """What a source or target says: its sentence, and the flows that stand inside of its codes.

    ``data`` is the unit's original data by id; ``raised`` says what the text is in, and which code opened that.
    """

    main: Draft = field(default_factory=Draft)
    subs: list[Draft] = field(default_factory=list)
    data: Mapping[str, str] = field(default_factory=dict)
    raised: tuple[str, str] = ("", "")

    def add(self, other: Flow) -> None:
        """Let ``other`` follow, as the next segment does."""
        self.main.pieces += other.main.pieces
        self.main.length += other.main.length
        self.subs += other.subs


def flow_of(text: str, element: Element, data: Mapping[str, str]) -> Flow:
    """Return what ``element``, a source or target, says; ``data`` is its unit's original data by id."""
    flow = Flow(data=data)
    _write(flow, flow.main, text, element)
    return flow


def _write(flow: Flow, draft: Draft, text: str, element: Element) -> None:
    for one in _in_order(element):
        if isinstance(one, tuple):
            _text(flow, draft, text, one)
            continue
        name = local(one.name)
        told = told_of(text, one)
        if name in _ALONE or name in _SILENT:
            _code(flow, draft, text, one, told)
            _subs(flow, text, one)
        elif not told.get("mtype", "").endswith(_DELETED):  # g, pc, mrk, and elements of a tool's own
            _around(flow, draft, text, one, told)


def _text(flow: Flow, draft: Draft, text: str, piece: tuple[int, int, bool]) -> None:
    start, end, cdata = piece
    if flow.raised[0] and "&" not in text[start:end]:
        raised(draft, text[start:end], start, flow.raised[0])
    elif not cdata:
        at = start
        for wrap in _WRAP.finditer(text, start, end):
            write_range(draft, text, at, wrap.start())
            draft.decoded(" ", *wrap.span())
            at = wrap.end()
        write_range(draft, text, at, end)
    elif end > start:
        draft.literal(text[start:end], start)


def _code(flow: Flow, draft: Draft, text: str, element: Element, told: Mapping[str, str]) -> None:
    """Write what stands for a code, and take what it says of the text behind it."""
    name = local(element.name)
    native = "".join([text[start:end] for start, end, _ in element.pieces])
    shown = f"{_shown(flow, told)} {native}"
    key = told.get("rid") or told.get("startRef") or told.get("id", "")
    script = _script(shown)
    if script and not _CLOSES.search(shown) and name not in _ENDS:
        flow.raised = (script, key)
    elif flow.raised[0] and (script or (name in _ENDS and key == flow.raised[1])):
        flow.raised = ("", "")
    elif _BREAK.search(shown) or _BLOCK.search(shown):
        draft.decoded("\n", element.start, element.end)
    elif name in _ALONE and not script and not _INLINE.search(shown):
        draft.decoded(" ", element.start, element.end)


def _around(flow: Flow, draft: Draft, text: str, element: Element, told: Mapping[str, str]) -> None:
    """Write what stands in an element that a code is around."""
    shown = _shown(flow, told) if local(element.name) != "mrk" else ""
    block = _BLOCK.search(shown) is not None
    outer = flow.raised
    if script := _script(shown):
        flow.raised = (script, "")
    if block:
        draft.synthetic("\n")
    _write(flow, draft, text, element)
    if block:
        draft.synthetic("\n")
    flow.raised = outer


def _shown(flow: Flow, told: Mapping[str, str]) -> str:
    """Return what the attributes of a code say of it."""
    values = ((name, told[name]) for name in _TELLING if name in told)
    return " ".join([flow.data.get(value, "") if name.startswith("dataRef") else value for name, value in values])


def _script(shown: str) -> str:
    """Return ``sup`` or ``sub`` for a code that raises or lowers text, "" for any other."""
    match = _RAISED.search(shown)
    return next((group.lower() for group in match.groups() if group), "") if match is not None else ""


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
