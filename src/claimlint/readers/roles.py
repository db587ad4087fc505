"""Roles that a block has because of its neighbours or its first characters, in every format.

A parenthesised line behind a table or list is its caption; a line that opens with a note marker is a
footnote; the items of a list under "References" carry their number as label.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.model.document import Block, BlockKind
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKED = re.compile(r"(\*{1,4}|[†‡§¶]{1,4}|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\](?!\())[ \t\u00a0]*(?=\S)")
_BRACKETED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)[.;]?\Z")
_REFERENCES = re.compile(
    r"(?:selected |key |scientific |clinical |further )?(?:references?|sources?|citations?|bibliography|works cited|"
    r"footnotes?|endnotes?|notes)(?: and (?:references?|sources?|notes|further reading))?:?\Z",
    re.IGNORECASE,
)
# A member of an enumeration by its class's name takes five times as long, and pages have hundreds of blocks.
_PARAGRAPH = BlockKind.PARAGRAPH
_ANCHORED = (BlockKind.TABLE_CELL, BlockKind.LIST_ITEM)
_BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)


def is_references(heading: str) -> bool:
    """Return whether a heading announces a list of references."""
    return len(heading) < 60 and _REFERENCES.match(heading.strip()) is not None


def note_label(text: str) -> str:
    """Return the marker that a note's text opens with (``1`` for ``¹`` and ``[1]``), "" without one."""
    match = _MARKED.match(text)
    return match[1].strip("[]").translate(_SUPERSCRIPTS) if match else ""


def with_roles(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    """Yield the blocks of ``text``, those that have such a role with its kind, group and label."""
    group: int | None = None
    for block in blocks:
        made = _with_role(block, text, group) if block.kind is _PARAGRAPH else block
        yield made
        if made.kind in _ANCHORED:
            group = made.cell.table if made.cell else made.group
        elif made.kind not in _BESIDE or made.group != group:
            group = None


def _with_role(block: Block, text: str, group: int | None) -> Block:
    """Return a paragraph with the role that it has."""
    first = text[block.span.start]
    if first == "(":
        if group is not None and _BRACKETED.match(text, block.span.start, block.span.end):
            return replace(block, kind=BlockKind.CAPTION, group=group)
        return block
    if first.isalnum() and first.isascii():
        return block
    match = _MARKED.match(text, block.span.start, block.span.end)
    if match is None or len(block.span) == match.end() - match.start():
        return block
    label = match[1].strip("[]").translate(_SUPERSCRIPTS)
    return replace(block, kind=BlockKind.FOOTNOTE, group=group, label=label)
