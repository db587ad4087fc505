"""Mobiledoc, Ghost's older format: sections of markers, with markups and cards in tables beside them."""

from __future__ import annotations

from claimlint.readers._json.tree import Node, Str, entries, items, member
from claimlint.readers._rich.writing import Writing

_TEXT, _IMAGE, _LIST, _CARD = "1", "2", "3", "10"
_TAGS = {"aside": "blockquote", "blockquote": "blockquote"} | {f"h{level}": f"h{level}" for level in range(1, 7)}


def write_mobiledoc(out: Writing, root: Node) -> None:
    """Write a whole Mobiledoc."""
    for section in items(member(root, "sections")):
        parts = items(section)
        kind = out.value(parts[0]) if parts else ""
        if kind == _TEXT and len(parts) > 2:
            tag = _TAGS.get(out.value(parts[1]), "p")
            out.open(tag)
            _markers(out, root, parts[2])
            out.close(tag)
        elif kind == _LIST and len(parts) > 2:
            tag = "ol" if out.value(parts[1]) == "ol" else "ul"
            out.open(tag)
            for item in items(parts[2]):
                out.open("li")
                _markers(out, root, item)
                out.close("li")
            out.close(tag)
        elif kind == _CARD and len(parts) > 1:
            _card(out, member(root, "cards", _index(out, parts[1])))


def _index(out: Writing, node: Node) -> int:
    told = out.value(node)
    return int(told) if told.isdigit() and len(told) < 7 else 1_000_000


def _markers(out: Writing, root: Node, markers: Node) -> None:
    """Write markers: each opens some markups, ends some, and has a text or an atom."""
    opened: list[str] = []
    for marker in items(markers):
        parts = items(marker)
        if len(parts) < 4:
            continue
        opened += [_markup(out, member(root, "markups", _index(out, one))) for one in items(parts[1])]
        tags = {one for one in opened if not one.startswith("a:")}
        href = next((one[2:] for one in reversed(opened) if one.startswith("a:")), "")
        if out.value(parts[0]) == "0":
            if "code" not in tags:
                out.words(parts[3], href=href, raised="sup" if "sup" in tags else "sub" if "sub" in tags else "")
        else:
            name = member(root, "atoms", _index(out, parts[3]), 0)
            if isinstance(name, Str):
                out.flow.line_break(name.start, name.end)
        ended = _index(out, parts[2])
        del opened[max(len(opened) - ended, 0) :]


def _markup(out: Writing, markup: Node) -> str:
    tag = out.value(member(markup, 0))
    values = [out.value(one) for one in items(member(markup, 1))]
    if tag == "a" and "href" in values[::2]:
        return "a:" + values[2 * values[::2].index("href") + 1] if len(values) > 1 else "a:"
    return tag


def _card(out: Writing, card: Node) -> None:
    name, payload = out.value(member(card, 0)), member(card, 1)
    fields = entries(payload)
    if name in ("html", "markdown", "card-markdown") and (body := fields.get("html") or fields.get("markdown")):
        out.markup(body, name, as_markdown=name != "html")
        return
    if name == "image":
        out.alt(fields.get("alt"))
    for key, value in fields.items():
        if not (name == "image" and key == "alt") and name not in ("code", "embed"):
            out.copy(key, value, f"{name}.{key}")
