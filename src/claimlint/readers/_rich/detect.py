"""Which values of a JSON text are rich text, and what they say."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.readers._json.tree import Node, entries, items, member
from claimlint.readers._rich.mobiledoc import write_mobiledoc
from claimlint.readers._rich.nodes import NodeWriter
from claimlint.readers._rich.portable import is_portable, write_portable
from claimlint.readers._rich.writing import Writing
from claimlint.readers.fragment import Fragment


def rich_fragment(text: str, node: Node, other: Callable[[Writing, Node], None] | None = None) -> Fragment | None:
    """Return the copy in a rich text, None if ``node`` is none.

    Args:
        text: the JSON that the node's strings stand in.
        node: a value.
        other: writes what stands between the texts (a component, an asset by its id); None for what is copy in its
            fields.
    """
    out = Writing(text, lambda inner: rich_fragment(text, inner, other))
    blocks = items(node)
    if blocks and is_portable(out, blocks):
        write_portable(out, blocks, lambda block: (other or _fields)(out, block))
    elif blocks and all(_is_node(out, one) for one in blocks):
        writer = NodeWriter(out, other)
        for one in blocks:
            writer.write(one)
    elif isinstance(node, dict) and _is_root(out, node):
        NodeWriter(out, other).write(node if "nodeType" in node or "type" in node else node.get("root", node))
    elif isinstance(node, dict) and "markups" in node and isinstance(node.get("sections"), list):
        write_mobiledoc(out, node)
    else:
        return None
    return out.finish()


def _fields(out: Writing, block: Node) -> None:
    kind = out.value(member(block, "_type")) or "block"
    for key, value in entries(block).items():
        if key == "alt":
            out.alt(value, f"{kind}@alt")
        elif not key.startswith("_"):
            out.copy(key, value, f"{kind}.{key}")


def _is_node(out: Writing, node: Node) -> bool:
    """Return whether a list's item is a block of Slate: a type, and children that are texts or nodes."""
    kind = out.value(member(node, "type"))
    return bool(kind) and isinstance(member(node, "children"), list)


def _is_root(out: Writing, node: dict[str, Node]) -> bool:
    if out.value(node.get("nodeType")) == "document" or out.value(node.get("type")) == "doc":
        return isinstance(node.get("content"), list)
    if isinstance(member(node, "root", "children"), list):
        return True
    nodes = items(node.get("nodes"))
    return bool(nodes) and all(
        out.value(member(one, "type")) and isinstance(member(one, "nodes"), list) for one in nodes
    )
