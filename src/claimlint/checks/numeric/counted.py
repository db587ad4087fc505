"""Lists against the number that announces them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from claimlint.checks.base import CheckContext
from claimlint.checks.copytext import passage
from claimlint.checks.numeric.figures import COUNT, figure, shown
from claimlint.checks.numeric.lines import Flaw
from claimlint.model.document import Block, BlockKind, Document
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_THINGS = (
    "(?:reasons|ways|tips|steps|signs|symptoms|benefits|advantages|facts|things|questions|mistakes|alternatives"
    "|options|treatments|myths|causes"
    "|exercises|factors|risks|types|stages|phases|principles|rules|stretches|habits|foods|warning signs|strategies"
    "|techniques|points)"
)
_ANNOUNCED = re.compile(
    rf"^(?:(?:the|our|here are|these|top|there are|consider|follow)\b ?){{0,4}}(?P<n>{COUNT})(?![+%-]) (?P<what>(?:"
    rf"(?!of\b|in\b|to\b|or\b|\d)[a-z-]+ ){{0,4}}?{_THINGS})\b",
    re.IGNORECASE,
)
_IN_LEAD = re.compile(
    rf"(?:^|\b(?:the|these|our|following|offers?|are|have|has|has)\b )(?P<n>{COUNT}) (?P<what>(?:(?!of\b|in\b|to\b"
    rf"|or\b|\d)[a-z-]+ ){{0,3}}?{_THINGS})\b[^.:]{{0,40}}:$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:step |reason |tip |sign |no\. ?|#)?(?P<n>\d{1,2})(?:[.):]|\s?[-\u2014])\s?\D", re.IGNORECASE
)
_NAMES = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})


def announced(context: CheckContext) -> Iterator[Flaw]:
    """Report a heading or lead-in that announces another number of things than its list has."""
    document = context.document
    for index, block in enumerate(document.blocks):
        if block.kind not in _NAMES:
            continue
        text = passage(document, index).text.strip()
        match = _ANNOUNCED.search(text) if block.kind is BlockKind.HEADING else _IN_LEAD.search(text)
        if match is None:
            continue
        told = int(figure(match["n"]).value)
        found = _items(document, index)
        if told > 1 and found > 1 and found != told:
            why = f"{shown(told)} {match['what']} are announced and {found} are listed"
            yield Flaw(Span(block.span.start, block.span.end), why)


def _items(document: Document, index: int) -> int:
    """Return how many items the list that block ``index`` announces has; 0 if it is not clear which list that is."""
    block = document.blocks[index]
    following = next(islice(document.blocks, index + 1, None), None)
    if following is not None and following.kind is BlockKind.LIST_ITEM:
        return _list_length(document, index + 1)
    return _subheadings(document, index) if block.kind is BlockKind.HEADING else 0


def _list_length(document: Document, first: int) -> int:
    start = document.blocks[first]
    count = 0
    for block in islice(document.blocks, first, None):
        if not _inside(block, start):
            break
        count += block.kind is BlockKind.LIST_ITEM and block.level == start.level
    return count


def _inside(block: Block, start: Block) -> bool:
    return (
        block.group is not None
        and block.group >= (start.group or 0)
        and block.cell is None
        and block.headings == start.headings
    )


def _subheadings(document: Document, index: int) -> int:
    """Return how many numbered headings, 1 up, stand one level below heading ``index``; 0 unless they count up."""
    heading = document.blocks[index]
    numbers = []
    below = 0
    for position, block in enumerate(islice(document.blocks, index + 1, None), index + 1):
        if block.kind is not BlockKind.HEADING:
            continue
        if block.level <= heading.level:
            break
        below = below or block.level
        match = _NUMBERED.match(passage(document, position).text) if block.level == below else None
        if match:
            numbers.append(int(match["n"]))
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else 0
