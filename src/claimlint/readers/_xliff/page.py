"""From a ``<file>`` of XLIFF to a page."""

from __future__ import annotations

import html
from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field
from claimlint.model.lines import Position
from claimlint.readers._i18n.page import Messages
from claimlint.readers._stream.window import Window, compound
from claimlint.readers._xliff.inline import Flow, flow_of, local, told_of
from claimlint.readers._xml.elements import Element, cut_off, parse, value_of
from claimlint.readers._xml.stream import Cut, Elements
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

NAME = "xliff"
MEDIA_TYPE = "application/xliff+xml"
_LANGUAGE = re.compile(r"""\s(srcLang|trgLang)\s{0,9}=\s{0,9}["']([\w-]{1,40})["']""")
_HEAD = 8192
_FILE = ("*", "*")
_CUT_OFF, _ENTITIES = "CLE352", "CLE351"
_UNITS = ("trans-unit", "unit")
_KEYED = ("group", "bin-unit", *_UNITS)
_PASSED = frozenset(("header", "skeleton", "notes", "note", "bin-source", "bin-target", "context-group", "count-group"))
_TO_DO = frozenset(("new", "needs-translation"))
"""States of 1.2 in which a target is no translation yet."""
_STATES = (
    "new", "initial", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
    "needs-review-adaptation", "needs-review-l10n", "translated", "reviewed", "signed-off", "final",
)  # fmt: skip
"""The states of 1.2 and 2.x, the least finished first."""


class Languages:
    """The languages that the root of 2.x tells; ``head`` is the beginning of the file."""

    def __init__(self, head: bytes) -> None:
        beginning = head[:_HEAD].decode("latin-1")
        told: dict[str, str] = dict(_LANGUAGE.findall(beginning))
        self.source = told.get("srcLang", "")
        self.target = told.get("trgLang", "")


@dataclass(slots=True)
class _Unit:
    """A unit: its keys, what it says, its states, whether that is the translation, its original data by id."""

    path: tuple[str, ...]
    flow: Flow = field(default_factory=Flow)
    states: list[str] = field(default_factory=list)
    translated: bool = False
    data: dict[str, str] = field(default_factory=dict)


def files(window: Window) -> Iterator[Cut | Unread]:
    """Yield each ``<file>``, and what cannot be read; of one that is cut off, what came before the cut."""
    none = True
    for found in Elements(window, _FILE):
        if isinstance(found, Cut) and local(found.path[-1]) != "file":
            continue
        none = none and isinstance(found, Unread) and found.code == _ENTITIES
        yield found
        if isinstance(found, Unread) and found.code == _CUT_OFF:
            rest = window.take(window.at, len(window.text))
            yield Cut(("", "file"), rest.text, rest.place)
    if none:
        yield Unread("CLE307", "there is no <file> of XLIFF in it", "name the reader of its format with --reader")


def name_of(text: str) -> str:
    """Return what the ``<file>`` that ``text`` holds is called: the file that it was made from, or its id."""
    root = parse(text, 0, text.find(">") + 1)
    told = told_of(text, root.children[0]) if root.children else {}
    return html.unescape(told.get("original") or told.get("id") or "file")


def xliff_page(feed: Feed, text: str, place: Position, record: str, languages: Languages) -> Document | None:
    """Return the page that the ``<file>`` in ``text`` is, None without copy."""
    root = parse(text, 0, len(text))
    if not root.children:
        return None
    file = root.children[0]
    messages = Messages(compound(feed, [(text, place)], MEDIA_TYPE))
    units = list(_units(text, file))
    told = told_of(text, file)
    source = told.get("source-language") or languages.source
    target = told.get("target-language") or languages.target
    messages.told((target if any(unit.translated for unit in units) else source) or source or target)
    for unit in units:
        messages.add(unit.flow.main, unit.path)
        for number, sub in enumerate(unit.flow.subs, 1):
            messages.add(sub, (*unit.path, f"sub[{number}]"))
    known = [state for unit in units for state in unit.states if state in _STATES]
    # A page is as far as the least finished of its units.
    status = min(known, key=_STATES.index) if known else ""
    messages.page.note(id=html.unescape(told.get("original") or told.get("id") or ""), status=status)
    document = messages.document(NAME, record, cut_off(file))
    return document if document.blocks else None


def _units(text: str, file: Element) -> Iterator[_Unit]:
    """Yield the units in the order of the file, those in groups under the groups' ids."""
    pending: list[tuple[Element, tuple[str, ...]]] = [(file, ())]
    while pending:
        element, path = pending.pop()
        name = local(element.name)
        told = told_of(text, element)
        if name in _KEYED:
            number = told.get("id") or told.get("resname") or told.get("name") or ""
            path = (*path, *html.unescape(number).split(".")) if number else path
        if name in _UNITS:
            yield _segmented(text, element, path) if name == "unit" else _whole(text, element, path)
        elif name not in _PASSED:
            pending.extend(reversed([(child, path) for child in element.children]))


def _whole(text: str, element: Element, path: tuple[str, ...]) -> _Unit:
    """Return what a ``<trans-unit>`` of 1.2 says."""
    unit = _Unit(path)
    _say(unit, text, element)
    return unit


def _segmented(text: str, element: Element, path: tuple[str, ...]) -> _Unit:
    """Return what a ``<unit>`` of 2.x says: its segments and what stands between them are one text."""
    unit = _Unit(path)
    for part in element.children:
        name = local(part.name)
        if name == "originalData":
            unit.data = {told_of(text, one).get("id", ""): value_of(text, one) for one in part.children}
        if name == "segment" and (state := told_of(text, part).get("state")):
            unit.states.append(state)
        if name in ("segment", "ignorable"):
            _say(unit, text, part)
    return unit


def _say(unit: _Unit, text: str, element: Element) -> None:
    """Let the target in ``element`` follow in the unit, or its source where there is none."""
    parts = {local(child.name): child for child in reversed(element.children)}
    target, source = parts.get("target"), parts.get("source")
    if target is not None:
        state = told_of(text, target).get("state", "")
        unit.states += [state] if state else []
        if (state not in _TO_DO or source is None) and (flow := flow_of(text, target, unit.data)).main.text().strip():
            unit.flow.add(flow)
            unit.translated = True
            return
    if source is not None:
        unit.flow.add(flow_of(text, source, unit.data))
