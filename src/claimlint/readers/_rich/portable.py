"""Portable Text, Sanity's rich text: a list of blocks whose spans are split by marks."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.readers._json.tree import Node, entries, items, member
from claimlint.readers._rich.writing import Writing

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_MAX_LEVEL = 10


def is_portable(out: Writing, blocks: list[Node]) -> bool:
    """Return whether a list is Portable Text."""
    return any(
        out.value(member(one, "_type")) == "block" and isinstance(member(one, "children"), list) for one in blocks
    )


def write_portable(out: Writing, blocks: list[Node], other: Callable[[Node], None]) -> None:
    """Write the blocks; ``other`` writes one that is no text (an image, a form, a component of the site)."""
    lists: list[str] = []
    for block in blocks:
        if out.value(member(block, "_type")) != "block":
            _close_to(out, lists, 0)
            other(block)
            continue
        kind = out.value(member(block, "listItem"))
        if not kind:
            _close_to(out, lists, 0)
            _block(out, block, other)
            continue
        told = out.value(member(block, "level"))
        level = min(max(int(told), 1), _MAX_LEVEL) if told.isdigit() and len(told) < 4 else 1
        tag = "ol" if kind == "number" else "ul"
        _close_to(out, lists, level if lists[level - 1 : level] in ([tag], []) else level - 1)
        while len(lists) < level:
            lists.append(tag)
            out.open(tag)
        out.open("li")
        inline = _spans(out, block)
        out.close("li")
        for one in inline:
            other(one)
    _close_to(out, lists, 0)


def _close_to(out: Writing, lists: list[str], level: int) -> None:
    while len(lists) > level:
        out.close(lists.pop())


def _block(out: Writing, block: Node, other: Callable[[Node], None]) -> None:
    style = out.value(member(block, "style"))
    tag = style if style in _HEADINGS or style == "blockquote" else "p"
    out.open(tag)
    inline = _spans(out, block)
    out.close(tag)
    for one in inline:
        other(one)


def _spans(out: Writing, block: Node) -> list[Node]:
    """Write the spans of a block, and return what stands between them that is no text: a button, a reference."""
    inline: list[Node] = []
    targets = {
        out.value(member(one, "_key")): out.value(member(one, "href")) or out.value(member(one, "url"))
        for one in items(member(block, "markDefs"))
    }
    for span in items(member(block, "children")):
        marks = {out.value(mark) for mark in items(member(span, "marks"))}
        if "code" in marks:
            continue
        href = next((targets[mark] for mark in sorted(marks) if targets.get(mark)), "")
        raised = "sup" if marks & {"sup", "superscript"} else "sub" if marks & {"sub", "subscript"} else ""
        if "text" in entries(span):
            out.words(member(span, "text"), href=href, raised=raised)
        else:
            inline.append(span)
    return inline
